import { expect } from 'chai';
import { CALENDARS } from '../../src/simulation/broken-calendars.ts';
import type { Fact, Life } from '../../src/simulation/fact.ts';
import { yearOf } from '../../src/simulation/municipality.ts';
import { simulate } from '../../src/simulation/simulate.ts';
import type { Simulated } from '../../src/simulation/simulate.ts';
import { truthOf } from '../../src/simulation/truth/truth.ts';
import { OSLO } from '../../src/domain/calendar.ts';

const SEED = Number(process.env.SIMULATION_SEED ?? '20260329');
/** A part of the year that CI has time for; `overgang simulate` runs the whole of it. */
const PLAN = { seed: SEED, year: 2026, episodes: 600 };

const TIMERS = 't24 t6 tAns tHome tAway t2 t3 tPlan t4 t5due t5over tPeriodic'.split(' ');
const LEVELS = ['t2 L1', 't2 L2', 't2 L3', 't3 L0', 't3 L1', 't3 L2', 't3 L3'];
const REVIEW_LEVELS = ['t5over L1', 't5over L2', 't5over L3'];

const told = ({ differences }: Simulated): string[] =>
  differences.map(({ patient, says }) => `${patient}: ${says}`);

/** Everything of a simulation as one text. */
const written = (lives: Iterable<Life>): string =>
  [...lives].map((life) => JSON.stringify(life)).join('\n');

describe(`A simulated year (SIMULATION_SEED=${SEED}, ${PLAN.episodes} episodes)`, function () {
  this.timeout(300_000);
  let year: Simulated;

  before(() => {
    year = simulate(PLAN, OSLO);
  });

  it('has every overdue alerted once, at its instant, and none else', () => {
    expect(told(year)).to.deep.equal([]);
  });

  it('has overdue steps of every timer and level, and some found to be in time', () => {
    const named = [...year.counts.keys()];
    expect(TIMERS.filter((timer) => !named.some((name) => name.startsWith(`${timer} `)))).to.eql(
      [],
    );
    expect([...LEVELS, ...REVIEW_LEVELS].filter((name) => !year.counts.has(name))).to.eql([]);
    const counts = [...year.counts.values()];
    expect(counts.reduce((sum, { retracted }) => sum + retracted, 0)).to.be.greaterThan(100);
    expect(counts.reduce((sum, { raised }) => sum + raised, 0)).to.be.greaterThan(1_000);
  });

  it('has the doctor sent nothing by the fifth day, and sometimes finds that it was', () => {
    const owed = [...yearOf(PLAN)].flatMap(({ facts }) =>
      truthOf(facts, Date.parse(`${PLAN.year + 1}-04-01`)),
    );
    const warned = owed.filter(({ key }) => key.startsWith('t3 L0.2 '));
    expect(warned.filter(({ status }) => status === 'raised').length).to.be.above(20);
    expect(warned.filter(({ status }) => status === 'retracted').length).to.be.above(2);
  });

  it('shows the steps as done that were done', () => {
    const three = (all: Simulated['inFact']) => all.filter(({ size }) => size >= 3).length;
    expect(year.inFact).to.have.length(PLAN.episodes);
    expect(three(year.inFact)).to.be.within(PLAN.episodes * 0.3, PLAN.episodes * 0.8);
    expect(three(year.asShown)).to.be.at.most(three(year.inFact));
  });

  for (const [calendar, episodes] of [
    ['utc-days', 20],
    ['elapsed-days', 100],
  ] as const)
    it(`fails with the broken calendar ${calendar}`, () => {
      const broken = CALENDARS[calendar];
      if (broken === undefined) throw new Error('no such calendar');
      const differences = told(simulate({ ...PLAN, episodes }, broken));
      expect(differences.some((one) => one.includes('was not alerted'))).to.equal(true);
      expect(differences.some((one) => one.includes('nothing of it was overdue'))).to.equal(true);
    });
});

describe('The simulator', () => {
  const SOME = { ...PLAN, episodes: 150 };
  const lives = [...yearOf(SOME)];
  const facts = lives.flatMap((life) => life.facts);

  it('makes the same year of the same seed, and another of another', () => {
    expect(written(yearOf(SOME))).to.equal(written(lives));
    expect(written(yearOf({ ...SOME, seed: SEED + 1 }))).not.to.equal(written(lives));
  });

  it('makes the episodes asked for', () => {
    expect(lives.reduce((sum, { episodes }) => sum + episodes, 0)).to.equal(SOME.episodes);
  });

  it('lets everything happen that goes wrong', () => {
    const kinds = new Set(lives.flatMap(({ heard }) => heard.map(({ kind }) => kind)));
    expect([...kinds]).to.include.members([
      'DischargeReadyWithdrawn',
      'Declined',
      'Died',
      'MovedToInstitution',
      'LeftInstitution',
      'AppointmentCancelled',
      'NegativeAppRec',
      'MsgCancelled',
    ]);
    const keys = lives.flatMap(({ heard }) => heard.map(({ key }) => key));
    expect(new Set(keys).size, 'resent').to.be.lessThan(keys.length);
    expect(facts.some(({ until }) => until !== undefined)).to.equal(true);
    expect(
      facts.some(({ episode }) => episode === 1),
      'a readmission',
    ).to.equal(true);
    expect(
      facts.some(({ stay }) => stay === 1),
      'a transfer',
    ).to.equal(true);
    const isOutOfOrder = ({ heard }: Life) =>
      heard.some(({ sentAt }, i) => sentAt < (heard[i - 1]?.sentAt ?? ''));
    expect(lives.filter(isOutOfOrder).length, 'out of order').to.be.greaterThan(5);
  });
});

describe('The truth of the simulator', () => {
  const at = (text: string) => Date.parse(text);
  const fact = (kind: Fact['kind'], when: string, more: Partial<Fact> = {}): Fact => ({
    ...{
      kind,
      episode: 0,
      stay: 0,
      at: at(when),
      on: OSLO.dateOf(new Date(when).toISOString() as never),
    },
    ...{ sent: at(when), told: at(when), data: {}, ...more },
  });
  const HOME = [
    fact('Discharged', '2026-03-27T12:00:00Z', { data: { dischargedTo: '1' } }),
    fact('Homecoming', '2026-03-27T19:00:00Z'),
  ];
  const visited = (when: string, told = when) =>
    fact('HPH2Completed', when, { told: at(told), data: { profession: 'SP' } });
  const visits = (facts: readonly Fact[]) =>
    truthOf(facts, at('2026-04-02T00:00:00Z'))
      .filter(({ key }) => key.startsWith('t2 '))
      .map(({ key, status }) => `${key} ${status}`);

  // HPH specification §4.5 rule 2, over the change of clocks.
  const DUE = 'due 2026-03-30T22:00:00.000Z';

  it('owes nothing for a visit on the third day, over the change of clocks', () => {
    expect(visits([...HOME, visited('2026-03-30T21:59:59Z')])).to.deep.equal([]);
  });

  it('owes an alert for a visit at the instant that is too late', () => {
    const late = visited('2026-03-30T22:00:00Z', '2026-03-30T22:01:00Z');
    expect(visits([...HOME, late])).to.deep.equal([`t2 L1 ${DUE} raised`]);
  });

  it('owes each level until the visit, and takes them back when it was in time', () => {
    expect(visits(HOME)).to.deep.equal([`t2 L1 ${DUE} raised`, `t2 L2 ${DUE} raised`]);
    const late = visited('2026-03-29T10:00:00Z', '2026-04-01T06:00:00Z');
    expect(visits([...HOME, late])).to.deep.equal([
      `t2 L1 ${DUE} retracted`,
      `t2 L2 ${DUE} retracted`,
    ]);
  });

  it('owes the warning of the fifth day until the doctor was sent anything, or asked', () => {
    // Discharged on 27 March; the fifth day is 1 April.
    const WARNED = 't3 L0.2 due 2026-04-10T22:00:00.000Z';
    const warnings = (...facts: readonly Fact[]) =>
      truthOf([...HOME, ...facts], at('2026-04-02T22:00:00Z'))
        .filter(({ key }) => key.includes(' L0.2 '))
        .map(({ key, at: when, status }) => `${key} ${new Date(when).toISOString()} ${status}`);
    const RAISED = `${WARNED} 2026-04-01T22:00:00.000Z raised`;
    expect(warnings()).to.deep.equal([RAISED]);
    for (const kind of [
      'HealthInfoToGP',
      'AppointmentRequested',
      'AppointmentConfirmed',
    ] as const) {
      expect(warnings(fact(kind, '2026-04-01T21:59:59Z'))).to.deep.equal([]);
      expect(warnings(fact(kind, '2026-04-01T22:00:00Z'))).to.deep.equal([RAISED]);
    }
    const refused = fact('HealthInfoToGP', '2026-03-30T10:00:00Z', {
      until: at('2026-03-31T10:00:00Z'),
    });
    expect(warnings(refused)).to.deep.equal([RAISED]);
  });

  it('owes nothing for the dead, and takes back what was sent before it knew', () => {
    const dead = fact('Died', '2026-03-29T10:00:00Z');
    expect(visits([...HOME, dead])).to.deep.equal([]);
    const told = at('2026-03-31T06:00:00Z');
    expect(visits([...HOME, { ...dead, told }])).to.deep.equal([`t2 L1 ${DUE} retracted`]);
  });
});
