import { expect } from 'chai';
import type { Pathway } from '../../src/domain/course.ts';
import type { AlertLevel, RegionName, TimerName } from '../../src/domain/episode.ts';
import { REGIONS, TIMER_NAMES } from '../../src/domain/episode.ts';
import { EVENT_KINDS } from '../../src/domain/pathway-event.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import type { Step } from '../../src/domain/step.ts';
import { WAITING } from './waiting.ts';

/** States that no row leads to, but a record does: from which, by which, to which. */
const RECORDED: readonly (readonly [RegionName, readonly string[], string, string])[] = [
  ['X', ['X_OPEN', 'X_ASSESSED'], 'admit deteriorations', 'X_ADMITTED'],
];

/** The states that the rows lead to from some, and to nowhere else. */
function reachable({ steps }: Pathway, region: RegionName, from: readonly string[]): Set<string> {
  const found = new Set(from);
  for (let size = 0; size < found.size;) {
    size = found.size;
    for (const step of steps)
      if (step.region === region && step.to !== undefined && step.from.some((s) => found.has(s)))
        found.add(step.to);
    for (const [of, before, record, to] of RECORDED)
      if (of === region && before.some((s) => found.has(s)))
        if (steps.some((step) => step.record?.includes(record) === true)) found.add(to);
    for (const { leaving } of steps)
      if (leaving?.[region] !== undefined) found.add(leaving[region]);
  }
  return found;
}

/** States that a row of a region is taken from or leads to, and that nothing leads to. */
function unreachable(pathway: Pathway, region: RegionName): string[] {
  const steps = pathway.steps.filter((step) => step.region === region);
  const named = new Set(steps.flatMap((s) => [...s.from, ...(s.to === undefined ? [] : [s.to])]));
  const found = reachable(pathway, region, [pathway.initial[region]]);
  return [...named].filter((state) => !found.has(state));
}

/**
 * States in which a timer may run or have run out, and from which no chain of rows leads to one
 * that stops it. An opening is stopped by nothing: it runs out, and that is its purpose.
 */
function unstopped(pathway: Pathway, timer: TimerName): string[] {
  const { region, open, overdue = [] } = WAITING[timer];
  if (pathway.timers.find((row) => row.timer === timer)?.opens === true) return [];
  return [...new Set([...open, ...overdue])].filter((state) => {
    const onward = reachable(pathway, region, [state]);
    return !pathway.steps.some(
      (step) =>
        step.region === region &&
        step.stop?.includes(timer) === true &&
        step.from.some((from) => onward.has(from)),
    );
  });
}

const rowsThat = (does: (step: Step) => boolean): Step[] => HPH.steps.filter(does);

/** HPH without some of its rows. */
const lacking = (isGone: (step: Step) => boolean): Pathway => ({
  ...HPH,
  steps: HPH.steps.filter((step) => !isGone(step)),
});

/** Levels of each timer's alerts (§4.7), as its row has them. */
const LEVELS: Readonly<Record<TimerName, readonly AlertLevel[]>> = {
  t24: ['L0'],
  t6: ['L1'],
  tAns: ['L0', 'L1'],
  tHome: ['L1'],
  tAway: ['L1'],
  t2: ['L1', 'L2', 'L3'],
  t3: ['L0', 'L0', 'L0', 'L1', 'L2', 'L3'],
  tPlan: ['L1'],
  t4: ['L1', 'L2', 'L3'],
  t5open: [],
  t5due: ['L0', 'L1', 'L2', 'L3'],
  t5over: ['L1', 'L2', 'L3'],
  tPeriodic: ['L0'],
};

describe('The tables of the pathway', () => {
  it('name each row once in its region', () => {
    const names = HPH.steps.map(({ row, region }) => `${row} ${region}`);
    expect(names.filter((name, i) => names.indexOf(name) !== i)).to.deep.equal([]);
  });

  it('name only guards and records that exist, and use each', () => {
    const guards = new Set(HPH.steps.flatMap(({ guard }) => (guard === undefined ? [] : [guard])));
    const records = new Set(HPH.steps.flatMap(({ record }) => record ?? []));
    expect([...guards].toSorted()).to.deep.equal(Object.keys(HPH.guards).toSorted());
    expect([...records].toSorted()).to.deep.equal(Object.keys(HPH.records).toSorted());
  });

  it('have a row for every kind of event but those that change others', () => {
    const taken = new Set(HPH.steps.map(({ on }) => on));
    expect(EVENT_KINDS.filter((kind) => !taken.has(kind))).to.deep.equal([
      'MsgCorrected',
      'MsgCancelled',
    ]);
  });

  for (const region of REGIONS) {
    it(`reach every state that a row of ${region} names`, () => {
      expect(unreachable(HPH, region)).to.deep.equal([]);
    });

    it(`would miss a state of ${region} if no row led to it`, () => {
      const rows = rowsThat((s) => s.region === region);
      const leadsOn = (state: string) => rows.some(({ from }) => from.includes(state));
      const state = rows
        .flatMap(({ to }) => to ?? [])
        .find((to) => to !== HPH.initial[region] && leadsOn(to));
      const without = lacking((s) => s.region === region && s.to === state);
      expect(unreachable(without, region)).to.include(state);
    });
  }

  it('reach states that only an unbroken chain of rows leads to', () => {
    expect([...reachable(HPH, 'N', ['N_WAIT_HOME'])].toSorted()).to.deep.equal([
      'HPH2_DONE',
      'HPH2_DONE_LATE',
      'HPH2_OPEN',
      'HPH2_OVERDUE',
      'N_NA',
      'N_WAIT_HOME',
    ]);
  });

  for (const timer of TIMER_NAMES) {
    it(`start and void ${timer}, and have a row for when it runs out`, () => {
      expect(rowsThat((s) => s.start?.includes(timer) === true)).not.to.be.empty;
      expect(rowsThat((s) => s.void?.timers.includes(timer) === true)).not.to.be.empty;
      expect(rowsThat((s) => s.on === `Timer:${timer}`)).not.to.be.empty;
    });

    it(`have the alerts of ${timer}`, () => {
      const rows = HPH.timers.filter((row) => row.timer === timer);
      expect(rows.map(({ alerts }) => alerts.map(({ level }) => level))).to.deep.equal([
        LEVELS[timer],
      ]);
    });

    it(`can stop ${timer} wherever it may run`, () => {
      expect(unstopped(HPH, timer)).to.deep.equal([]);
    });

    if (timer !== 't5open')
      it(`would show ${timer} as a deadline that nothing stops`, () => {
        const never = HPH.steps.map((step) =>
          step.stop === undefined
            ? step
            : { ...step, stop: step.stop.filter((name) => name !== timer) },
        );
        expect(unstopped({ ...HPH, steps: never }, timer)).not.to.deep.equal([]);
      });
  }

  it('never let a timer start a timer, which could go on for ever', () => {
    const looping = rowsThat((s) => s.on.startsWith('Timer:') && s.start !== undefined);
    expect(looping).to.deep.equal([]);
  });

  it('void every open deadline wherever an episode ends', () => {
    const ends = rowsThat(
      (s) =>
        s.region === 'E' &&
        s.from.includes('ACTIVE') &&
        s.to !== undefined &&
        !HPH.moving.has(s.to),
    );
    // The next review is owed only once the pathway is complete.
    const owed = TIMER_NAMES.filter((timer) => timer !== 'tPeriodic');
    const open = ends.filter((s) => owed.some((t) => s.void?.timers.includes(t) !== true));
    expect(open.map(({ row }) => row)).to.deep.equal([]);
    expect(ends.map(({ row }) => row)).to.deep.equal([
      '23',
      '23e',
      '23b',
      '23c',
      '23d',
      '25a',
      '20',
      '27',
      '29',
      '30',
      '28',
    ]);
  });

  it('leave no next review owed by whoever has begun anew, moved or died', () => {
    const after = rowsThat(
      (s) =>
        s.region === 'E' &&
        s.from.includes('COMPLETED') &&
        s.void?.timers.includes('tPeriodic') === true,
    );
    expect(after.map(({ on }) => on).toSorted()).to.deep.equal([
      'AdmissionNotified',
      'AdmissionReportSent',
      'Declined',
      'Died',
      'DischargeReady',
      'Discharged',
      'EarlyNotice',
      'MovedKommune',
      'MovedToInstitution',
    ]);
  });
});
