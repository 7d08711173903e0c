import { expect } from 'chai';
import fc from 'fast-check';
import {
  dayKind,
  easterSunday,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  lastWorkingDayBy,
  nextWorkingDay,
  plusWorkingDays,
  previousWorkingDay,
} from '../../src/domain/holidays.ts';
import type { LocalDate } from '../../src/domain/ids.ts';

const DAY_MS = 86_400_000;
const on = (text: string): LocalDate => text as LocalDate;
const plus = (date: string, days: number): LocalDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10) as LocalDate;
/** 0 is Sunday. */
const weekday = (date: string): number => new Date(Date.parse(date)).getUTCDay();

/**
 * Easter by the church's own steps instead of arithmetic in one go: the epact of the year gives
 * the age of the moon, the fourteenth day of the moon after 20 March is sought on the calendar,
 * and then the Sunday after it.
 */
function easterByEpact(year: number): string {
  const golden = (year % 19) + 1;
  const century = Math.floor(year / 100) + 1;
  const solar = Math.floor((3 * century) / 4) - 12;
  const lunar = Math.floor((8 * century + 5) / 25) - 5;
  const epact = (((11 * golden + 20 + lunar - solar) % 30) + 30) % 30;
  const corrected = (epact === 25 && golden > 11) || epact === 24 ? epact + 1 : epact;
  let moon = plus(`${year}-03-01`, 43 - corrected);
  if (moon < `${year}-03-21`) moon = plus(moon, 30);
  let sunday = plus(moon, 1);
  while (weekday(sunday) !== 0) sunday = plus(sunday, 1);
  return sunday;
}

const YEARS = Array.from({ length: 300 }, (_, i) => 1900 + i);

const NAMED: Readonly<Record<number, readonly string[]>> = {
  2026: [
    '01-01 NEW_YEAR',
    '04-02 MAUNDY_THURSDAY',
    '04-03 GOOD_FRIDAY',
    '04-05 EASTER_SUNDAY',
    '04-06 EASTER_MONDAY',
    '05-01 LABOUR_DAY',
    '05-14 ASCENSION_DAY',
    '05-17 CONSTITUTION_DAY',
    '05-24 WHIT_SUNDAY',
    '05-25 WHIT_MONDAY',
    '12-25 CHRISTMAS_DAY',
    '12-26 SECOND_CHRISTMAS_DAY',
  ],
  // Easter is the day on which summer time begins, and 17 May is Whit Monday too.
  2027: [
    '01-01 NEW_YEAR',
    '03-25 MAUNDY_THURSDAY',
    '03-26 GOOD_FRIDAY',
    '03-28 EASTER_SUNDAY',
    '03-29 EASTER_MONDAY',
    '05-01 LABOUR_DAY',
    '05-06 ASCENSION_DAY',
    '05-16 WHIT_SUNDAY',
    '05-17 CONSTITUTION_DAY',
    '05-17 WHIT_MONDAY',
    '12-25 CHRISTMAS_DAY',
    '12-26 SECOND_CHRISTMAS_DAY',
  ],
  2028: [
    '01-01 NEW_YEAR',
    '04-13 MAUNDY_THURSDAY',
    '04-14 GOOD_FRIDAY',
    '04-16 EASTER_SUNDAY',
    '04-17 EASTER_MONDAY',
    '05-01 LABOUR_DAY',
    '05-17 CONSTITUTION_DAY',
    '05-25 ASCENSION_DAY',
    '06-04 WHIT_SUNDAY',
    '06-05 WHIT_MONDAY',
    '12-25 CHRISTMAS_DAY',
    '12-26 SECOND_CHRISTMAS_DAY',
  ],
};

describe('Public holidays', () => {
  for (const [year, expected] of Object.entries(NAMED)) {
    it(`are these in ${year}`, () => {
      const found = holidaysOf(Number(year)).map((h) => `${h.on.slice(5)} ${h.name}`);
      expect(found).to.deep.equal(expected);
    });
  }

  it('have Easter where the tables of the moon put it, 1900 to 2199', () => {
    const wrong = YEARS.filter((year) => easterSunday(year) !== easterByEpact(year));
    expect(wrong).to.deep.equal([]);
  });

  it('have the earliest and latest Easters of these centuries', () => {
    const known = ['1913-03-23', '1943-04-25', '1981-04-19', '2000-04-23', '2008-03-23'].concat(
      '2011-04-24',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
      '2160-03-23',
    );
    expect(known.map((date) => easterSunday(Number(date.slice(0, 4))))).to.deep.equal(known);
  });

  it('are told from a moon without its two corrections', () => {
    const uncorrected = (year: number) => {
      const moon = plus(`${year}-03-21`, (19 * (year % 19) + 24) % 30);
      let sunday = plus(moon, 1);
      while (weekday(sunday) !== 0) sunday = plus(sunday, 1);
      return sunday;
    };
    expect(YEARS.filter((year) => easterSunday(year) !== uncorrected(year))).not.to.be.empty;
  });

  it('are all Sundays, and neither 24 nor 31 December', () => {
    expect(isHoliday(on('2026-11-01'))).to.equal(true);
    expect(isHoliday(on('2026-12-24'))).to.equal(false);
    expect(isHoliday(on('2026-12-31'))).to.equal(false);
  });
});

describe('Working days', () => {
  it('have the last one before a due date of Easter Monday on Wednesday', () => {
    expect(lastWorkingDayBy(on('2026-04-06'))).to.equal('2026-04-01');
    expect(lastWorkingDayBy(on('2026-04-01'))).to.equal('2026-04-01');
  });

  it('are counted over Easter, Christmas and New Year', () => {
    expect(plusWorkingDays(on('2026-04-01'), 2)).to.equal('2026-04-08');
    expect(plusWorkingDays(on('2026-12-23'), 2)).to.equal('2026-12-28');
    expect(plusWorkingDays(on('2026-12-31'), 1)).to.equal('2027-01-04');
    expect(plusWorkingDays(on('2026-04-05'), 0)).to.equal('2026-04-05');
  });

  it('leave half days to the municipality', () => {
    const closed = { halfDays: ['12-24'], workOnHalfDays: false };
    expect(dayKind(on('2026-12-24'))).to.equal('half');
    expect(isWorkingDay(on('2026-12-24'))).to.equal(true);
    expect(isWorkingDay(on('2026-12-24'), closed)).to.equal(false);
    expect(isWorkingDay(on('2026-12-31'), closed)).to.equal(true);
    expect(dayKind(on('2028-12-24'))).to.equal('off');
    expect(nextWorkingDay(on('2026-12-23'), closed)).to.equal('2026-12-28');
  });

  it('agree with a count of their own on any date, 1900 to 2199', () => {
    const dates = fc.integer({ min: 0, max: 300 * 365 }).map((days) => plus('1900-01-01', days));
    const off = (date: string): boolean => {
      const fromEaster =
        (Date.parse(date) - Date.parse(easterByEpact(Number(date.slice(0, 4))))) / DAY_MS;
      return (
        [0, 6].includes(weekday(date)) ||
        [-3, -2, 0, 1, 39, 49, 50].includes(fromEaster) ||
        ['01-01', '05-01', '05-17', '12-25', '12-26'].includes(date.slice(5))
      );
    };
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 20 }), (date, n) => {
        expect(isWorkingDay(date)).to.equal(!off(date));
        let [next, left] = [date as string, n];
        while (left > 0) {
          next = plus(next, 1);
          if (!off(next)) left -= 1;
        }
        expect(plusWorkingDays(date, n)).to.equal(next);
        expect(isWorkingDay(previousWorkingDay(date))).to.equal(true);
        expect(previousWorkingDay(date) < date && date < nextWorkingDay(date)).to.equal(true);
      }),
      { numRuns: 3000 },
    );
  });
});
