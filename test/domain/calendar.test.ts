import { expect } from 'chai';
import type { Calendar } from '../../src/domain/calendar.ts';
import { endOfDays, OSLO, plusElapsed, readTime } from '../../src/domain/calendar.ts';
import type { Instant } from '../../src/domain/ids.ts';
import { FIXED_OFFSET, UTC_DAYS } from './broken-calendars.ts';
import { plainInstant } from './written.ts';

/** Homecoming or discharge as written, days, the first instant that is too late. */
const DUE: readonly (readonly [string, string, number, string])[] = [
  ['summer time starts 29 March', '2026-03-27T20:00:00+01:00', 3, '2026-03-30T22:00:00Z'],
  ['summer time ends 25 October', '2026-10-23T20:00:00+02:00', 3, '2026-10-26T23:00:00Z'],
  ['no change, winter', '2026-01-05T12:00:00+01:00', 3, '2026-01-08T23:00:00Z'],
  ['no change, summer', '2026-06-01T23:30:00+02:00', 3, '2026-06-04T22:00:00Z'],
  ['the local date is not the UTC date', '2026-06-01T22:30:00Z', 3, '2026-06-05T22:00:00Z'],
  ['over New Year', '2025-12-30T10:00:00+01:00', 3, '2026-01-02T23:00:00Z'],
  ['over 29 February', '2028-02-27T10:00:00+01:00', 3, '2028-03-01T23:00:00Z'],
  ['Easter Monday does not move it', '2026-03-23T12:00:00+01:00', 14, '2026-04-06T22:00:00Z'],
  ['Easter Sunday with the change', '2027-03-25T12:00:00+01:00', 3, '2027-03-28T22:00:00Z'],
  ['two weeks over the autumn change', '2026-10-15T12:00:00+02:00', 14, '2026-10-29T23:00:00Z'],
];

const dueBy = (calendar: Calendar, at: string, days: number): string =>
  plainInstant(endOfDays(calendar, calendar.dateOf(readTime(at)?.at ?? ('' as Instant)), days));

describe('The calendar of the deadlines', () => {
  for (const [name, at, days, expected] of DUE) {
    it(`ends ${days} days after ${at} at ${expected}: ${name}`, () => {
      expect(dueBy(OSLO, at, days)).to.equal(expected);
    });
  }

  it('has examples that a calendar of UTC days gets wrong, every one', () => {
    const right = DUE.filter(([, at, days, expected]) => dueBy(UTC_DAYS, at, days) === expected);
    expect(right).to.deep.equal([]);
  });

  it('has examples over each change that 24 hours times n gets wrong', () => {
    const wrong = DUE.filter(([, at, days, due]) => dueBy(FIXED_OFFSET, at, days) !== due);
    expect(wrong.map(([name]) => name)).to.deep.equal([
      'summer time starts 29 March',
      'summer time ends 25 October',
      'Easter Monday does not move it',
      'Easter Sunday with the change',
      'two weeks over the autumn change',
    ]);
  });

  it('counts hours as elapsed time over both changes', () => {
    const after = (at: string) =>
      plainInstant(plusElapsed(readTime(at)?.at ?? ('' as Instant), 'PT24H'));
    // 25 October 13:00 and 29 March 15:00 local.
    expect(after('2026-10-24T14:00:00')).to.equal('2026-10-25T12:00:00Z');
    expect(after('2026-03-28T14:00:00')).to.equal('2026-03-29T13:00:00Z');
  });
});

/** As written, the instant, the local date, whether a date alone, whether the zone was assumed. */
const WRITTEN: readonly (readonly [string, string, string, boolean, boolean])[] = [
  ['2018-01-29T10:00:00', '2018-01-29T09:00:00Z', '2018-01-29', false, true],
  ['2018-07-29T10:00:00', '2018-07-29T08:00:00Z', '2018-07-29', false, true],
  ['2018-01-29T10:00', '2018-01-29T09:00:00Z', '2018-01-29', false, true],
  ['2018-01-29T10:00:00Z', '2018-01-29T10:00:00Z', '2018-01-29', false, false],
  ['2018-01-29T23:30:00Z', '2018-01-29T23:30:00Z', '2018-01-30', false, false],
  ['2018-01-29T10:00:00+01:00', '2018-01-29T09:00:00Z', '2018-01-29', false, false],
  ['2018-01-29T24:00:00', '2018-01-29T23:00:00Z', '2018-01-30', false, true],
  ['2018-02-01', '2018-01-31T23:00:00Z', '2018-02-01', true, false],
  ['2018-02-01+01:00', '2018-01-31T23:00:00Z', '2018-02-01', true, false],
  // The repeated hour is its earlier half, the skipped one is moved forward.
  ['2026-10-25T02:30:00', '2026-10-25T00:30:00Z', '2026-10-25', false, true],
  ['2026-03-29T02:30:00', '2026-03-29T01:30:00Z', '2026-03-29', false, true],
];

describe('A written time', () => {
  for (const [text, at, on, dateOnly, assumedZone] of WRITTEN) {
    it(`is read: ${text}`, () => {
      const read = readTime(text);
      expect(read && { ...read, at: plainInstant(read.at) }).to.deep.equal({
        at,
        on,
        dateOnly,
        assumedZone,
      });
    });
  }

  it('keeps milliseconds and drops what is finer', () => {
    expect(readTime('2026-01-01T12:00:00.1239Z')?.at).to.equal('2026-01-01T12:00:00.123Z');
  });

  for (const text of [
    '',
    '2026',
    '2026-03',
    '10:00:00',
    '2026-02-30',
    '2026-02-30T10:00:00',
    '2026-13-01',
    '2026-01-01T25:00:00',
    '2026-01-01T24:30:00',
    '0026-01-01',
    '9999-12-31',
    'i går',
  ]) {
    it(`is not guessed at: '${text}'`, () => expect(readTime(text)).to.equal(undefined));
  }
});
