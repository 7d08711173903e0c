import { expect } from 'chai';
import fc from 'fast-check';
import type {
  Due,
  EvidenceRule,
  ItemDefinition,
} from '../../../src/domain/checklists/definition.ts';
import { listState } from '../../../src/domain/checklists/evaluate.ts';
import type { EpisodeFacts } from '../../../src/domain/checklists/facts.ts';
import { STATUSES } from '../../../src/domain/checklists/tick.ts';
import type { Tick } from '../../../src/domain/checklists/tick.ts';
import type { Instant, LocalDate } from '../../../src/domain/ids.ts';
import { checklist, event, facts, item, march, tenItems, tick } from './given.ts';

const RUNS = Number(process.env.PATHWAY_RUNS ?? '2000');
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));

const NOW = march(20);

/** The one item of a list, as it stands. */
function stateOf(
  of: Partial<ItemDefinition>,
  given: { facts?: Partial<EpisodeFacts>; ticks?: readonly Tick[]; now?: Instant } = {},
) {
  const { facts: known = {}, ticks = [], now = NOW } = given;
  const [state] = listState(checklist([item(1, of)]), { facts: facts(known), ticks, now }).items;
  if (state === undefined) throw new Error('no item');
  return state;
}

const LIST: EvidenceRule = { events: ['MedicationList'] };

describe('An item of a checklist (ME-2)', () => {
  it('is unregistered until somebody or something speaks of it', () => {
    expect(stateOf({ evidence: LIST })).to.deep.include({ status: 'UREGISTRERT', passed: false });
    expect(stateOf({ evidence: LIST })).not.to.have.property('source');
  });

  it('says who registered it, when and as what', () => {
    const made = tick(1, 'IKKE_AKTUELT', {
      by: 'ola',
      profession: 'SP',
      at: march(3),
      recordedAt: march(5),
    });
    expect(stateOf({}, { ticks: [made] })).to.deep.include({
      status: 'IKKE_AKTUELT',
      source: 'manual',
      by: 'ola',
      profession: 'SP',
      at: march(3),
      recordedAt: march(5),
    });
  });

  it('is as last stored, whatever time the registration names', () => {
    const ticks = [tick(1, 'UTFORT', { at: march(9) }), tick(1, 'IKKE_UTFORT', { at: march(2) })];
    expect(stateOf({}, { ticks }).status).to.equal('IKKE_UTFORT');
  });

  it('is what the events say again once a registration is taken back', () => {
    const ticks = [
      tick(1, 'IKKE_AKTUELT', { recordedAt: march(9) }),
      tick(1, 'UREGISTRERT', { recordedAt: march(10) }),
    ];
    expect(stateOf({}, { ticks }).status).to.equal('UREGISTRERT');
    const events = [event('MedicationList', march(4))];
    const { status, source } = stateOf({ evidence: LIST }, { ticks, facts: { events } });
    expect({ status, source }).to.deep.equal({ status: 'UTFORT', source: 'derived' });
  });

  it('names the event it is derived from', () => {
    const earliest = event('MedicationList', march(4), { knownAt: march(6) });
    const events = [event('MedicationList', march(5)), earliest];
    expect(stateOf({ evidence: LIST }, { facts: { events } })).to.deep.include({
      source: 'derived',
      at: march(4),
      recordedAt: march(6),
      evidence: [`MedicationList ${march(4)}`],
    });
  });

  const events = [event('MedicationList', march(4))];
  for (const [what, recordedAt, status, expected] of [
    ['came after "not done" was registered', march(3), 'IKKE_UTFORT', 'UTFORT'],
    ['came after "not applicable" was registered', march(3), 'IKKE_AKTUELT', 'UTFORT'],
    ['was there when "not done" was registered', march(5), 'IKKE_UTFORT', 'IKKE_UTFORT'],
  ] as const)
    it(`is ${expected} where the evidence ${what}`, () => {
      const ticks = [tick(1, status, { recordedAt })];
      expect(stateOf({ evidence: LIST }, { facts: { events }, ticks }).status).to.equal(expected);
    });

  it('needs every kind of event where the rule says all', () => {
    const evidence: EvidenceRule = { events: ['Epikrise', 'MedicationList'], need: 'all' };
    expect(stateOf({ evidence }, { facts: { events } }).status).to.equal('UREGISTRERT');
    const both = [...events, event('Epikrise', march(6))];
    expect(stateOf({ evidence }, { facts: { events: both } })).to.deep.include({
      status: 'UTFORT',
      at: march(6),
    });
  });

  for (const [sentBy, fitting] of [
    ['hospital', ['hospital']],
    ['gp', ['gp']],
    ['municipality', ['municipality']],
    ['other', ['gp', 'municipality', 'other']],
  ] as const)
    it(`takes only the documents of ${sentBy} where the rule says so, never one of nobody`, () => {
      const taken = (['hospital', 'gp', 'municipality', 'other', 'unknown'] as const).filter(
        (from) => {
          const events = [event('MedicationList', march(4), { from })];
          const evidence: EvidenceRule = { ...LIST, sentBy };
          return stateOf({ evidence }, { facts: { events } }).status === 'UTFORT';
        },
      );
      expect(taken).to.deep.equal(fitting);
    });

  it('takes only an acknowledged message where the rule says so', () => {
    const evidence: EvidenceRule = { events: ['AdmissionReportSent'], acknowledged: true };
    const sent = (acknowledged: boolean) => ({
      facts: { events: [event('AdmissionReportSent', march(4), { acknowledged })] },
    });
    expect(stateOf({ evidence }, sent(false)).status).to.equal('UREGISTRERT');
    expect(stateOf({ evidence }, sent(true)).status).to.equal('UTFORT');
  });
});

const anchors = {
  admittedAt: march(1, 13),
  homecomingOn: '2026-03-27' as LocalDate,
  dischargedAt: march(10, 9),
};
/** Home on Friday 27 March: summer time begins on the 29th, so midnight is 22:00 UTC. */
const AFTER_DST = '2026-03-30T22:00:00.000Z' as Instant;
const earlier = (at: Instant, ms = 1): Instant =>
  new Date(Date.parse(at) - ms).toISOString() as Instant;

describe('The deadline of an item', () => {
  it('is the first instant after the last whole day, also when the clocks change', () => {
    const due: Due = { after: 'homecomingOn', days: 3 };
    const at = (now: Instant) => stateOf({ due }, { facts: { anchors }, now });
    expect(at(NOW).dueAt).to.equal(AFTER_DST);
    expect(at(earlier(AFTER_DST)).passed).to.equal(false);
    expect(at(AFTER_DST).passed).to.equal(true);
  });

  it('includes the last instant of elapsed hours', () => {
    const due: Due = { after: 'admittedAt', hours: 24 };
    const at = (now: Instant) => stateOf({ due }, { facts: { anchors }, now }).passed;
    expect(at(march(2, 13))).to.equal(false);
    expect(at(earlier(march(2, 13), -1))).to.equal(true);
  });

  it('is not known before what it is counted from', () => {
    const state = stateOf({ due: { after: 'consultationOn', days: 2 } }, { facts: { anchors } });
    expect(state).not.to.have.property('dueAt');
    expect(state.passed).to.equal(false);
  });

  for (const [status, passed] of [
    ['open', true],
    ['overdue', true],
    ['void', false],
  ] as const)
    it(`of the pathway's own has ${passed ? 'passed' : 'never passed'} when it is ${status}`, () => {
      const deadline = { timer: 't2' as const, dueAt: march(4), anchorOn: '2026-03-01', status };
      const deadlines = [deadline as EpisodeFacts['deadlines'][number]];
      expect(stateOf({ due: { timer: 't2' } }, { facts: { deadlines } }).passed).to.equal(passed);
    });
});

describe('Evidence that must be in time', () => {
  const before: Partial<ItemDefinition> = {
    due: { after: 'dischargedAt', hours: 0 },
    evidence: { ...LIST, inTime: true },
  };
  const came = (...at: readonly Instant[]) => ({
    facts: { anchors, events: at.map((one) => event('MedicationList', one)) },
  });

  for (const [what, at, status] of [
    ['done when it came before', [march(10, 8)], 'UTFORT'],
    ['done when it came at that very instant', [march(10, 9)], 'UTFORT'],
    ['not done when it came after', [march(10, 10)], 'IKKE_UTFORT'],
    ['done when one came before and one after', [march(10, 10), march(10, 8)], 'UTFORT'],
  ] as const)
    it(`says ${what}`, () => {
      expect(stateOf(before, came(...at)).status).to.equal(status);
    });

  it('says nothing while the deadline is not known', () => {
    const events = [event('MedicationList', march(4))];
    expect(stateOf(before, { facts: { events } }).status).to.equal('UREGISTRERT');
  });

  it('never takes back what somebody registered because it came late', () => {
    const ticks = [tick(1, 'UTFORT', { recordedAt: march(10, 8) })];
    const late = came(march(10, 10));
    expect(stateOf(before, { ...late, ticks }).source).to.equal('manual');
    expect(stateOf(before, late).status).to.equal('IKKE_UTFORT');
  });

  const visit: Partial<ItemDefinition> = {
    due: { timer: 't2' },
    evidence: { events: ['HPH2Completed'], inTime: true },
  };
  const deadline = (status: string, metAt?: Instant) => ({
    facts: {
      deadlines: [
        { timer: 't2', dueAt: march(5), anchorOn: '2026-03-01', status, ...(metAt && { metAt }) },
      ] as unknown as EpisodeFacts['deadlines'],
      events: [event('HPH2Completed', march(4)), event('HPH2Completed', march(6))],
    },
  });
  for (const [what, given, status] of [
    ['done when the pathway took it as met', deadline('met', march(4)), 'UTFORT'],
    [
      'not done when the pathway took it as met late',
      deadline('met-late', march(6)),
      'IKKE_UTFORT',
    ],
    ['nothing when the pathway took none of the events', deadline('overdue'), 'UREGISTRERT'],
  ] as const)
    it(`of the pathway's own deadline says ${what}`, () => {
      expect(stateOf(visit, given).status).to.equal(status);
    });
});

describe('A checklist of an episode', () => {
  const opens = checklist(tenItems({ due: { after: 'admittedAt', hours: 1 } }), {
    opensOn: ['Discharged'],
  });
  const state = (events: EpisodeFacts['events'], ticks: readonly Tick[] = []) =>
    listState(opens, { facts: facts({ anchors, events }), ticks, now: NOW });

  it('owes nothing before what opens it', () => {
    const { isOpen, fulfilment, warnings } = state([]);
    expect({ isOpen, fulfilment, warnings }).to.deep.equal({
      isOpen: false,
      fulfilment: { done: 0, of: 0, percent: null },
      warnings: [],
    });
  });

  it('is opened by an event of its kinds, or by whoever begins it', () => {
    expect(state([event('Discharged', march(2))])).to.deep.include({
      isOpen: true,
      fulfilment: { done: 0, of: 10, percent: 0 },
    });
    expect(state([], [tick(1, 'UTFORT')])).to.deep.include({
      isOpen: true,
      fulfilment: { done: 1, of: 10, percent: 10 },
    });
  });

  it('that is optional is opened only by whoever begins it', () => {
    const optional = checklist(tenItems(), { optional: true });
    const openBy = (ticks: readonly Tick[]) =>
      listState(optional, { facts: facts(), ticks, now: NOW }).isOpen;
    expect(openBy([])).to.equal(false);
    expect(openBy([tick(1, 'UTFORT')])).to.equal(true);
  });

  it('counts the live view by deadlines: 6 of 7 while one of the two left is late', () => {
    const late = item(9, { due: { after: 'admittedAt', hours: 1 } });
    const list = checklist([...tenItems().filter(({ id }) => id !== 'i9'), late]);
    const ticks = [
      ...[1, 2, 3, 4, 5, 6].map((n) => tick(n, 'UTFORT')),
      ...[7, 8].map((n) => tick(n, 'IKKE_AKTUELT')),
    ];
    const { fulfilment } = listState(list, { facts: facts({ anchors }), ticks, now: NOW });
    expect(fulfilment).to.deep.equal({ done: 6, of: 7, percent: 600 / 7 });
  });

  it('warns of important items that are late and not done, never of others (ME-21)', () => {
    const late: Due = { after: 'admittedAt', hours: 1 };
    const list = checklist([
      item(1, { important: true, due: late }),
      item(2, { important: true, due: late }),
      item(3, { important: true, due: late }),
      item(4, { important: true, due: { after: 'admittedAt', hours: 999 } }),
      item(5, { due: late }),
    ]);
    const ticks = [tick(2, 'UTFORT'), tick(3, 'IKKE_AKTUELT')];
    const known = facts({ anchors });
    expect(listState(list, { facts: known, ticks, now: NOW }).warnings).to.deep.equal(['i1']);
  });

  it(`is the same in any order and with any repetition (${RUNS} runs, seed ${SEED})`, () => {
    const instants = fc.integer({ min: 1, max: 28 }).map((day) => march(day));
    const list = checklist(
      [1, 2, 3].map((n) =>
        item(n, {
          due: { after: 'dischargedAt', hours: 48 },
          evidence: { events: ['Epikrise', 'MedicationList'], inTime: true },
        }),
      ),
    );
    const someTick = fc.record({
      n: fc.integer({ min: 1, max: 3 }),
      status: fc.constantFrom(...STATUSES),
      recordedAt: instants,
    });
    const someEvent = fc.record({
      kind: fc.constantFrom('Epikrise' as const, 'MedicationList' as const),
      at: instants,
    });
    fc.assert(
      fc.property(fc.array(someTick), fc.array(someEvent), fc.nat(), (drafts, made, turn) => {
        const ticks = drafts.map(({ n, ...more }, i) => tick(n, more.status, { ...more, seq: i }));
        const events = made.map(({ kind, at }) => event(kind, at));
        const turned = <T>(all: readonly T[]): T[] => {
          const i = all.length === 0 ? 0 : turn % all.length;
          return [...all.slice(i), ...all.slice(0, i).toReversed(), ...all.slice(0, i)];
        };
        const one = listState(list, { facts: facts({ anchors, events }), ticks, now: NOW });
        const other = listState(list, {
          facts: facts({ anchors, events: turned(events) }),
          ticks: turned(ticks),
          now: NOW,
        });
        expect(other).to.deep.equal(one);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});
