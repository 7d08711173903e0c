import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { OSLO } from '../../src/domain/calendar.ts';
import { countedFrom } from '../../src/domain/due.ts';
import type { HerId, LocalDate } from '../../src/domain/ids.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { rateVersion } from '../../src/domain/payment/rates.ts';
import { PAYMENT_SETTINGS, settingsWith } from '../../src/domain/payment/settings.ts';
import { printSettingsOf } from '../../src/domain/print-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import type { PathwaySettings } from '../../src/domain/settings.ts';
import { filled, readSettings, settingsOf } from '../../src/domain/settings-file.ts';
import { PATHWAY_ROWS, PAYMENT_ROWS } from '../../src/domain/settings-table.ts';

const DOCUMENT = 'docs/settings.md';
const HEAD = `# Settings of a municipality

What a municipality may have otherwise than it is shipped: one JSON file with \`pathway\` and \`payment\`. What
the file does not name stands at its default; a new import takes the place of the whole file before.

\`\`\`sh
npm run -s overgang -- settings export --municipality 2001 > fjordvik.json
npm run -s overgang -- settings import fjordvik.json --municipality 2001 --by "Kari, avdelingsleder"
npm run -s overgang -- settings show --municipality 2001
npm run -s overgang -- replay *.xml --now 2026-04-07 --settings fjordvik.json
\`\`\`

An unknown name, a wrong type, a value out of its range or one that contradicts another is refused with its
JSON path, and nothing is changed. Every import is kept: who, when, from which file. With it every open
pathway of the municipality becomes due, and the clock folds them again in its usual batches, whatever is
due besides; an alert that no longer holds is retracted by the ordinary rule, and one that is overdue by the
new settings is raised. Hours of checklists are in the checklists themselves ([checklists.md](checklists.md)).

[S] is stated in a source of the specification, [I] inferred, [R] remembered from a text that was not at hand.
Printed from the rows in \`src/domain/settings-table.ts\`: \`UPDATE=1\` with the test of this page writes it anew.
`;
const printed = (): string =>
  [
    HEAD,
    `## pathway\n\n${printSettingsOf('pathway', DEFAULT_SETTINGS)}\n`,
    `## payment\n\n${printSettingsOf('payment', DEFAULT_SETTINGS)}\n`,
  ].join('\n');

const faultsOf = (value: unknown): readonly string[] => {
  const read = readSettings(JSON.stringify(value), DEFAULT_SETTINGS);
  return 'faults' in read ? read.faults : [];
};
const t2 = HPH.timers.find(({ timer }) => timer === 't2');

/** Until when HPH2 is in time after a homecoming on a date. */
function dueAfter(homecomingOn: string, settings: Partial<PathwaySettings>): string | undefined {
  if (t2 === undefined) throw new Error('no t2');
  const facts = {
    anchors: { homecomingOn: homecomingOn as LocalDate },
    stay: { state: 'UNKNOWN', report: 'A_NONE' },
    incidents: [],
  };
  const by = { settings: { ...DEFAULT_SETTINGS, ...settings }, calendar: OSLO };
  return countedFrom(t2, facts, by)?.dueAt;
}

describe('the settings of a municipality', () => {
  it('have a row for every setting there is, and their defaults are within their bounds', () => {
    const chosen = (settings: object) =>
      Object.keys(settings).filter((name) => name !== 'tzVersion');
    expect(Object.keys(PATHWAY_ROWS).sort()).to.eql(chosen(DEFAULT_SETTINGS).sort());
    expect(faultsOf(filled({}, DEFAULT_SETTINGS))).to.eql([]);
    expect(PAYMENT_ROWS).to.include.keys(chosen(PAYMENT_SETTINGS));
  });

  it('stand at their defaults where the file says nothing', () => {
    const { pathway, payment } = settingsOf({}, DEFAULT_SETTINGS);
    expect(pathway).to.eql(DEFAULT_SETTINGS);
    expect(payment).to.eql(PAYMENT_SETTINGS);
  });

  it('come out of a whole file as they went in', () => {
    const file = {
      pathway: { hph2Days: 2, hph2NextWorkingDay: true, halfDays: ['12-23'] },
      payment: {
        readyDateBasis: 'DECLARED' as const,
        rates: { 2026: { kroner: 6_000, source: 'vedtak 12/26' } },
      },
    };
    const whole = readSettings(JSON.stringify(filled(file, DEFAULT_SETTINGS)), DEFAULT_SETTINGS);
    expect('file' in whole && settingsOf(whole.file, DEFAULT_SETTINGS)).to.eql(
      settingsOf(file, DEFAULT_SETTINGS),
    );
  });

  it('hold with one hospital what is agreed with it, and with the others the rest', () => {
    const payment = {
      agreementVersion: 'felles',
      agreements: { 101: { agreementVersion: 'A-4', cutOffHour: 14, inclusive: true } },
    };
    const { payment: chosen } = settingsOf({ payment }, DEFAULT_SETTINGS);
    const [a, b] = [101, 102].map((hospital) => settingsWith(chosen, hospital as HerId));
    expect(a).to.deep.include({ agreement: { version: 'A-4', cutOffHour: 14 }, inclusive: true });
    expect(b).to.deep.include({ agreement: { version: 'felles' }, inclusive: false });
    expect(settingsWith(chosen, undefined).agreement).to.deep.equal({ version: 'felles' });
  });

  it('name who pays, and where a rate is from; of an older file it is not known', () => {
    const payers = [{ from: '2026-01-01' as LocalDate, kommune: 'Fjordvik' }];
    const rates = { 2026: { kroner: 6_000, source: 'vedtak 12/26' }, 2027: 6_100 };
    const { payment } = settingsOf({ payment: { payers, rates } }, DEFAULT_SETTINGS);
    expect(payment).to.deep.include({
      payers,
      rates: { 2026: 6_000, 2027: 6_100 },
      rateSources: { 2026: 'vedtak 12/26' },
    });
    expect(rateVersion(payment.rates, payment.rateSources)).to.equal(
      'rates-1+2026=6000 (vedtak 12/26)+2027=6100',
    );
  });

  it('make an agreement with the hospital out of its parts', () => {
    const payment = { agreementVersion: 'A-3', cutOffHour: 14, startOnWorkingDay: true };
    expect(settingsOf({ payment }, DEFAULT_SETTINGS).payment.agreement).to.eql({
      version: 'A-3',
      cutOffHour: 14,
      startOnWorkingDay: { halfDays: ['12-24', '12-31'], workOnHalfDays: true },
    });
  });

  for (const [what, file, fault] of [
    ['a list', [], '$ must be an object'],
    ['an unknown section', { patway: {} }, '$.patway is not a section: pathway and payment are'],
    ['a section that is none', { pathway: 3 }, '$.pathway must be an object'],
    ['an unknown name', { pathway: { hph2days: 3 } }, '$.pathway.hph2days is not a setting'],
    [
      'a name of every object',
      { pathway: { constructor: 1 } },
      '$.pathway.constructor is not a setting',
    ],
    [
      'what is only recorded',
      { pathway: { tzVersion: 'x' } },
      '$.pathway.tzVersion is not a setting',
    ],
    [
      'a number as text',
      { pathway: { hph2Days: '3' } },
      '$.pathway.hph2Days must be a whole number from 1 to 14',
    ],
    [
      'a number too great',
      { pathway: { hph2Days: 15 } },
      '$.pathway.hph2Days must be a whole number from 1 to 14',
    ],
    [
      'half a day',
      { pathway: { hph2Days: 2.5 } },
      '$.pathway.hph2Days must be a whole number from 1 to 14',
    ],
    [
      'a flag as text',
      { pathway: { hph5Strict: 'yes' } },
      '$.pathway.hph5Strict must be true or false',
    ],
    [
      'a code twice',
      { pathway: { homeCodes: ['1', '1'] } },
      '$.pathway.homeCodes must be a list of at most 50 different codes of list 8408',
    ],
    [
      'a day that is none',
      { pathway: { halfDays: ['24-12'] } },
      '$.pathway.halfDays must be a list of at most 20 different MM-DD',
    ],
    [
      'another basis',
      { payment: { readyDateBasis: 'GUESSED' } },
      '$.payment.readyDateBasis must be one of DECLARED, NOTIFIED',
    ],
    [
      'a rate of no year',
      { payment: { rates: { next: 1 } } },
      '$.payment.rates must be an object, by year, of at most 50 with kroner, source',
    ],
    [
      'a rate without its source',
      { payment: { rates: { 2026: { kroner: 6_000 } } } },
      '$.payment.rates.2026.source is missing',
    ],
    [
      'an agreement with a hospital without its name',
      { payment: { agreements: { 1001: { cutOffHour: 14 } } } },
      '$.payment.agreements.1001.agreementVersion is missing',
    ],
    [
      'an hour that is none in an agreement with a hospital',
      { payment: { agreements: { 1001: { agreementVersion: 'A', cutOffHour: 24 } } } },
      '$.payment.agreements.1001.cutOffHour must be a whole number from 0 to 23',
    ],
    [
      'a payer from no date',
      { payment: { payers: [{ from: '2026-13-01', kommune: 'Fjordvik' }] } },
      '$.payment.payers[0].from must be a date, YYYY-MM-DD',
    ],
    [
      'an hour without its agreement',
      { payment: { cutOffHour: 14 } },
      '$.payment.agreementVersion is missing: cutOffHour and startOnWorkingDay are an agreement',
    ],
    [
      'a warning after the deadline',
      { pathway: { hph3WarnDays: 20 } },
      '$.pathway.hph3WarnDays is 20 and must not be above $.pathway.hph3Days, which is 14',
    ],
    [
      'a word to the GP that is missed after the deadline',
      { pathway: { hph3SendDays: 15 } },
      '$.pathway.hph3SendDays is 15 and must not be above $.pathway.hph3Days, which is 14',
    ],
    [
      'a warning after the answer was due',
      { pathway: { answerDueHours: 1 } },
      '$.pathway.answerWarnHours is 2 and must not be above $.pathway.answerDueHours, which is 1',
    ],
    [
      'a review due before it opens',
      { pathway: { hph5DueDays: 20 } },
      '$.pathway.hph5OpenDays is 21 and must not be above $.pathway.hph5DueDays, which is 20',
    ],
    [
      'a code of home and away',
      { pathway: { homeCodes: ['3'] } },
      '$.pathway.homeCodes and $.pathway.awayCodes have a code in common',
    ],
  ] as const)
    it(`refuse ${what}, by its JSON path`, () => {
      expect(faultsOf(file)).to.eql([fault]);
    });

  it('take the end of the day for the answer whenever it is warned of', () => {
    expect(faultsOf({ pathway: { answerDueHours: 0, answerWarnHours: 12 } })).to.eql([]);
  });

  it('refuse what is not JSON, and name every fault at once', () => {
    expect(readSettings('{', DEFAULT_SETTINGS)).to.have.property('faults');
    expect(faultsOf({ pathway: { hph2Days: 0, nothing: 1 }, x: 1 })).to.have.length(3);
  });

  // §4.5 rule 6: Easter Sunday is 5 April 2026; its Thursday, Friday and Monday are off too.
  for (const [home, plain, moved] of [
    ['2026-03-23', '2026-03-26T23:00:00.000Z', '2026-03-26T23:00:00.000Z'],
    ['2026-03-26', '2026-03-29T22:00:00.000Z', '2026-03-30T22:00:00.000Z'],
    ['2026-03-30', '2026-04-02T22:00:00.000Z', '2026-04-07T22:00:00.000Z'],
    ['2026-04-01', '2026-04-04T22:00:00.000Z', '2026-04-07T22:00:00.000Z'],
    ['2026-05-14', '2026-05-17T22:00:00.000Z', '2026-05-18T22:00:00.000Z'],
    ['2026-12-22', '2026-12-25T23:00:00.000Z', '2026-12-28T23:00:00.000Z'],
  ] as const)
    it(`hph2NextWorkingDay: home on ${home}, HPH2 is due on a working day`, () => {
      expect(dueAfter(home, {})).to.equal(plain);
      expect(dueAfter(home, { hph2NextWorkingDay: true })).to.equal(moved);
    });

  it('halfDays and workOnHalfDays: 24 and 31 December as the municipality works', () => {
    const moved = { hph2NextWorkingDay: true };
    expect(dueAfter('2026-12-21', moved)).to.equal('2026-12-24T23:00:00.000Z');
    const closed = { ...moved, workOnHalfDays: false };
    expect(dueAfter('2026-12-21', closed)).to.equal('2026-12-28T23:00:00.000Z');
    expect(dueAfter('2026-12-28', closed)).to.equal('2027-01-04T23:00:00.000Z');
    expect(dueAfter('2026-12-20', { ...closed, halfDays: ['12-23'] })).to.equal(
      '2026-12-24T23:00:00.000Z',
    );
  });

  it('are printed as they are', () => {
    if (process.env['UPDATE'] === '1') writeFileSync(DOCUMENT, printed());
    expect(existsSync(DOCUMENT) && readFileSync(DOCUMENT, 'utf8')).to.equal(printed());
  });
});
