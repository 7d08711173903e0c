import { expect } from 'chai';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids.ts';
import { actOf, standings, type Standing, type Version } from '../../src/domain/version.ts';

const at = (minute: number): Instant =>
  new Date(Date.UTC(2026, 2, 27, 10, minute)).toISOString() as Instant;

const version = (id: string, minute: number, given: Partial<Version> = {}): Version => ({
  id,
  msgId: id,
  type: 'HELSEOPPL_SOKNAD',
  orgId: 'hospital',
  act: 'new',
  sentAt: at(minute),
  ...given,
});
const change = (id: string, minute: number, parent: string, given: Partial<Version> = {}) =>
  version(id, minute, { act: 'replaces', parent, conversation: 'n', ...given });
const cancel = (id: string, minute: number, parent: string, given: Partial<Version> = {}) =>
  change(id, minute, parent, { act: 'cancels', ...given });

const n = version('n', 0);
const m1 = change('m1', 1, 'n');
const m2 = change('m2', 2, 'm1');
const c = cancel('c', 3, 'm2');

/** A case: the versions in order of sending, and where each stands when all have come. */
const CASES: readonly {
  readonly rule: string;
  readonly says: string;
  readonly versions: readonly Version[];
  readonly stands: Readonly<Record<string, Standing>>;
}[] = [
  {
    rule: 'R039',
    says: 'a change replaces',
    versions: [n, m1],
    stands: { n: 'replaced', m1: 'current' },
  },
  {
    rule: 'R040',
    says: 'a chain of changes leaves the last',
    versions: [n, m1, m2],
    stands: { n: 'replaced', m1: 'replaced', m2: 'current' },
  },
  {
    rule: 'R041',
    says: 'a cancellation after changes cancels them all',
    versions: [n, m1, m2, c],
    stands: { n: 'cancelled', m1: 'cancelled', m2: 'cancelled', c: 'cancels' },
  },
  {
    rule: 'R041',
    says: 'a chain that names only parents is one document',
    versions: [
      n,
      change('m1', 1, 'n', { conversation: undefined }),
      cancel('c', 2, 'm1', { conversation: undefined }),
    ],
    stands: { n: 'cancelled', m1: 'cancelled', c: 'cancels' },
  },
  {
    rule: 'R042',
    says: 'a change sent earlier and come later does not overwrite',
    versions: [n, change('late', 1, 'n'), change('early', 2, 'n')],
    stands: { n: 'replaced', late: 'replaced', early: 'current' },
  },
  {
    rule: 'R041',
    says: 'a version sent after the cancellation stands',
    versions: [n, cancel('c', 1, 'n'), change('again', 2, 'n')],
    stands: { n: 'cancelled', c: 'cancels', again: 'current' },
  },
  {
    rule: 'R044',
    says: 'a cancellation without its original waits',
    versions: [c],
    stands: { c: 'waiting' },
  },
  {
    rule: 'R044',
    says: 'a change without its original is complete and stands',
    versions: [m1],
    stands: { m1: 'current' },
  },
  {
    rule: 'R045',
    says: 'a cancellation that names nothing waits',
    versions: [n, cancel('c', 1, '', { parent: undefined, conversation: undefined })],
    stands: { n: 'current', c: 'waiting' },
  },
  {
    rule: 'R046',
    says: 'a withdrawal is another type, and cancels nothing',
    versions: [
      version('ready', 0, { type: 'LOG_UTSKRIVNINGSKLAR' }),
      version('not', 1, { type: 'LOG_AVMELDING', parent: 'ready', conversation: 'ready' }),
    ],
    stands: { ready: 'current', not: 'current' },
  },
  {
    rule: 'R046',
    says: 'a cancelled withdrawal leaves what it withdrew',
    versions: [
      version('ready', 0, { type: 'LOG_UTSKRIVNINGSKLAR' }),
      version('not', 1, { type: 'LOG_AVMELDING' }),
      cancel('c', 2, 'not', { type: 'LOG_AVMELDING', conversation: 'not' }),
    ],
    stands: { ready: 'current', not: 'cancelled', c: 'cancels' },
  },
  {
    rule: 'R047',
    says: 'a new message without reference is another document',
    versions: [n, cancel('c', 1, 'n'), version('right', 2)],
    stands: { n: 'cancelled', c: 'cancels', right: 'current' },
  },
  {
    rule: 'R034',
    says: 'two answers in one dialogue are two documents of their types',
    versions: [
      version('a', 0, { parent: 'ask', conversation: 'ask' }),
      version('b', 1, { parent: 'ask', conversation: 'ask', type: 'DIALOG_SVAR' }),
      cancel('c', 2, 'a', { conversation: 'ask' }),
    ],
    stands: { a: 'cancelled', b: 'current', c: 'cancels' },
  },
  {
    rule: 'R041',
    says: 'another organisation cancels nothing',
    versions: [n, cancel('c', 1, 'n', { orgId: 'municipality' })],
    stands: { n: 'current', c: 'waiting' },
  },
];

const asRecord = (versions: readonly Version[]) =>
  Object.fromEntries([...standings(versions)].map(([id, { standing }]) => [id, standing]));

describe('versions of a document', () => {
  for (const { rule, says, versions, stands } of CASES)
    it(`${rule} ${says}, in every order of arrival`, () => {
      expect(asRecord(versions)).to.deep.equal(stands);
      fc.assert(
        fc.property(fc.shuffledSubarray([...versions], { minLength: versions.length }), (any) => {
          expect(standings(any)).to.have.deep.members([...standings(versions)]);
        }),
        { numRuns: 30 },
      );
    });

  it('names the version that took one back: the last sent, and a cancellation before a change', () => {
    const placed = standings([n, m1, m2, c]);
    expect(placed.get('n')).to.deep.equal({ standing: 'cancelled', by: 'c' });
    expect(standings([n, m1, m2]).get('n')).to.deep.equal({ standing: 'replaced', by: 'm2' });
  });

  it('says the same of any series in any order', () => {
    const any = fc.array(
      fc.record({
        minute: fc.nat(5),
        act: fc.constantFrom('new' as const, 'replaces' as const, 'cancels' as const),
        parent: fc.option(fc.nat(7), { nil: undefined }),
        conversation: fc.option(fc.nat(7), { nil: undefined }),
      }),
      { maxLength: 8 },
    );
    const shuffled = any.chain((drawn) => {
      const versions = drawn.map(({ minute, act, parent, conversation }, index) =>
        version(`v${index}`, minute, {
          act,
          parent: parent === undefined ? undefined : `v${parent}`,
          conversation: conversation === undefined ? undefined : `v${conversation}`,
        }),
      );
      return fc.tuple(
        fc.constant(versions),
        fc.shuffledSubarray(versions, { minLength: versions.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, ([sorted, other]) => {
        expect([...standings(other)]).to.have.deep.members([...standings(sorted)]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('K5 reads O as a change, and what replaces nothing as new', () => {
    expect(['N', 'M', 'O', 'C', 'A', 'Q', undefined].map(actOf)).to.deep.equal([
      'new',
      'replaces',
      'replaces',
      'cancels',
      'new',
      'new',
      'new',
    ]);
  });
});
