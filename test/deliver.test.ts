import { expect } from 'chai';
import { afterFailure, nextTryInMs } from '../src/deliver.ts';
import { Failure, FAILURES } from '../src/domain/failure.ts';
import type { FailureClass, FailureCode } from '../src/domain/failure.ts';
import type { FailedTry } from '../src/store/sql/effects.ts';

const RETRY = { firstMs: 1_000, mostMs: 900_000, giveUpHours: 72 };
const HOUR_MS = 3_600_000;
const FIRST = new Date('2026-03-01T12:00:00Z');
const CODES = Object.keys(FAILURES) as FailureCode[];

type Next = FailedTry['next']['state'];

/** What each class leads to: within the time for tries and after it, and by whether a double is harmless. */
const TABLE: Readonly<Record<FailureClass, { again: Next; doubleHarms: Next; tooLate: Next }>> = {
  transient: { again: 'owed', doubleHarms: 'owed', tooLate: 'stuck' },
  ambiguous: { again: 'owed', doubleHarms: 'stuck', tooLate: 'stuck' },
  refused: { again: 'stuck', doubleHarms: 'stuck', tooLate: 'stuck' },
  fault: { again: 'stuck', doubleHarms: 'stuck', tooLate: 'stuck' },
};

const after = (code: FailureCode, on: { hours: number; resendWhenUnsure: boolean }): Next =>
  afterFailure(new Failure(code), {
    attempts: 3,
    firstAt: FIRST,
    now: new Date(FIRST.getTime() + on.hours * HOUR_MS),
    resendWhenUnsure: on.resendWhenUnsure,
    retry: RETRY,
    random: 0.5,
  }).state;

describe('what follows a failed delivery', () => {
  for (const code of CODES) {
    const row = TABLE[FAILURES[code].class];
    // An alert without an address waits for the partner book, however long.
    const expected =
      code === 'no-address' ? { again: 'held', doubleHarms: 'held', tooLate: 'held' } : row;
    it(`${code} (${FAILURES[code].class}): ${expected.again}, ${expected.doubleHarms}, ${expected.tooLate}`, () => {
      expect({
        again: after(code, { hours: 71.9, resendWhenUnsure: true }),
        doubleHarms: after(code, { hours: 1, resendWhenUnsure: false }),
        tooLate: after(code, { hours: 72, resendWhenUnsure: true }),
      }).to.deep.equal(expected);
    });
  }

  it('an unsure send is never repeated to a party that a double would harm', () => {
    const unsure = CODES.filter((code) => FAILURES[code].class === 'ambiguous');
    expect(unsure).not.to.deep.equal([]);
    for (const code of unsure)
      for (const hours of [0, 1, 71, 72, 1_000])
        expect(after(code, { hours, resendWhenUnsure: false })).to.equal('stuck');
  });
});

describe('the wait before the next try', () => {
  const WAITS: readonly (readonly [attempts: number, ms: number])[] = [
    [1, 1_000],
    [2, 2_000],
    [3, 4_000],
    [10, 512_000],
    [11, 900_000],
    [12, 900_000],
    [31, 900_000],
    [1_000, 900_000],
    [1_000_000, 900_000],
  ];
  for (const [attempts, ms] of WAITS)
    it(`after try ${attempts}: ${ms} ms, less up to a quarter`, () => {
      expect(nextTryInMs(attempts, RETRY, 0)).to.equal(ms);
      expect(nextTryInMs(attempts, RETRY, 0.5)).to.equal(Math.round(ms * 0.875));
      expect(nextTryInMs(attempts, RETRY, 0.999_999)).to.be.closeTo(ms * 0.75, 1);
    });

  it('spreads many deliveries that failed together', () => {
    const waits = Array.from({ length: 100 }, (_, i) => nextTryInMs(5, RETRY, i / 100));
    expect(new Set(waits).size).to.equal(100);
    expect(Math.max(...waits) - Math.min(...waits)).to.be.above(3_900);
  });
});
