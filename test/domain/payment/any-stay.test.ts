import { expect } from 'chai';
import fc from 'fast-check';
import { OSLO } from '../../../src/domain/calendar.ts';
import type { Calendar } from '../../../src/domain/calendar.ts';
import { split } from '../../../src/domain/cancellation.ts';
import type { HerId, Instant, LocalDate, MsgId } from '../../../src/domain/ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../../../src/domain/pathway.ts';
import type { PaymentSettings, Proposal } from '../../../src/domain/payment/index.ts';
import { paymentOf } from '../../../src/domain/payment/index.ts';
import { BASES, settingsOf } from './stay.ts';

const RUNS = Number(process.env.PAYMENT_RUNS ?? '5000');
const SEED = Number(process.env.PAYMENT_SEED ?? String(Date.now() % 0x7fffffff));
const CHECK = { numRuns: RUNS, seed: SEED };

/** Four weeks in half hours, over the end of summer time or over New Year. */
const STARTS = ['2024-10-13T22:00:00Z', '2024-12-15T23:00:00Z'] as const;
const HALF_HOUR = 1_800_000;
const SLOTS = 28 * 48;

const KINDS: readonly EventKind[] = [
  'AdmissionNotified',
  'EarlyNotice',
  'HealthInfoUpdated',
  'DischargeReady',
  'DischargeReady',
  'KommuneAnswer',
  'KommuneAnswer',
  'DischargeReadyWithdrawn',
  'Discharged',
  'Died',
  'Homecoming',
  'NegativeAppRec',
  'Override',
  'MovedKommune',
  'Epikrise',
];

interface Draft {
  readonly kind: EventKind;
  readonly slot: number;
  readonly delay: number;
  readonly dateOnly: boolean;
  readonly answer: 'ACCEPT' | 'REFUSE' | 'ACCEPT_LATER' | undefined;
  readonly appointed: number | undefined;
  readonly ref: number;
  readonly hospital: 101 | 102;
  readonly estimate: boolean;
  readonly reason: string | undefined;
}

const draft = fc.record<Draft>({
  kind: fc.constantFrom(...KINDS),
  slot: fc.nat(SLOTS),
  delay: fc.constantFrom(0, 0, 1, 5, 48),
  dateOnly: fc.integer({ min: 0, max: 4 }).map((n) => n === 0),
  answer: fc.constantFrom('ACCEPT', 'REFUSE', 'ACCEPT_LATER', undefined),
  appointed: fc.option(fc.nat(SLOTS), { nil: undefined }),
  ref: fc.nat(9),
  hospital: fc.constantFrom(101, 101, 101, 102),
  estimate: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  reason: fc.constantFrom(undefined, undefined, 'HOSPITAL_DELAYED', 'KOMMUNE_DID_NOT_FETCH'),
});

const instantOf = (start: string, slot: number): Instant =>
  new Date(Date.parse(start) + slot * HALF_HOUR).toISOString() as Instant;

function dataOf(start: string, of: Draft): EventData {
  return {
    ...(of.kind === 'KommuneAnswer' && of.answer ? { answer: of.answer } : {}),
    ...(of.kind === 'KommuneAnswer' && of.appointed !== undefined
      ? { appointedAt: instantOf(start, of.appointed) }
      : {}),
    ...(of.estimate ? { estimate: true } : {}),
    ...(of.kind === 'Override' && of.reason ? { reason: of.reason } : {}),
  };
}

const made =
  (start: string) =>
  (of: Draft, n: number): PathwayEvent => {
    const at = instantOf(start, of.slot);
    const on = OSLO.dateOf(at);
    return {
      key: `k${n}`,
      kind: of.kind,
      occurredAt: of.dateOnly ? OSLO.startOf(on) : at,
      occurredOn: on,
      ...(of.dateOnly ? { dateOnly: true } : {}),
      sentAt: at,
      receivedAt: instantOf(start, of.slot + of.delay),
      source: 'message',
      msgId: `m${n}` as MsgId,
      ...(of.kind === 'NegativeAppRec' ? { ref: `m${of.ref}` as MsgId } : {}),
      hospital: of.hospital as HerId,
      data: dataOf(start, of),
    };
  };

const drafts = fc.array(draft, { maxLength: 10 });
/** A stay with its beginning, so that most of them have days. */
const stay = fc.record({ start: fc.constantFrom(...STARTS), drafts }).map(({ start, drafts }) => [
  ...drafts.map(made(start)),
  ...[
    { kind: 'AdmissionNotified' as const, slot: 0 },
    { kind: 'EarlyNotice' as const, slot: 4 },
    { kind: 'DischargeReady' as const, slot: 100 },
  ].map((given, i) =>
    made(start)(
      {
        delay: 0,
        dateOnly: false,
        answer: undefined,
        appointed: undefined,
        ref: 0,
        hospital: 101,
        estimate: false,
        reason: undefined,
        ...given,
      },
      100 + i,
    ),
  ),
]);

const settings = fc
  .record({
    readyDateBasis: fc.constantFrom(...BASES),
    inclusive: fc.boolean(),
    asOf: fc.option(fc.nat(SLOTS * 2), { nil: undefined }),
  })
  .map(({ asOf, ...more }) =>
    settingsOf({ ...more, ...(asOf === undefined ? {} : { asOf: instantOf(STARTS[0], asOf) }) }),
  );

const proposal = (
  events: readonly PathwayEvent[],
  by: PaymentSettings,
  calendar: Calendar = OSLO,
) => paymentOf(events, by, calendar).proposal;

const json = (events: readonly PathwayEvent[], by: PaymentSettings): string =>
  JSON.stringify(paymentOf(events, by));

const shuffled = <T>(all: readonly T[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

const leaving = (events: readonly PathwayEvent[]): LocalDate | undefined =>
  events
    .filter(({ kind }) => kind === 'Discharged' || kind === 'Died')
    .map(({ occurredOn }) => occurredOn)
    .sort()[0];

/** Every day follows from the others' dates; what each property asks is a reason to be wrong. */
function isSound({ days, kroner, calendar, reasons }: Proposal): void {
  expect(days).to.deep.equal([...new Set(days)].sort());
  expect(kroner === null || kroner >= 0).to.equal(true);
  expect(days).to.deep.equal(calendar.filter(({ counts }) => counts).map(({ on }) => on));
  const runs = reasons.filter(({ from }) => from !== undefined);
  for (const { on, code } of calendar) {
    const why = runs.filter(({ from = '', to = '' }) => from <= on && on <= to);
    expect(why.map((reason) => reason.code)).to.deep.equal([code]);
  }
}

describe(`Any stay (${RUNS} runs, seed ${SEED})`, () => {
  it('gives the same payment in any order of its events', () => {
    const given = stay.chain((events) => fc.tuple(fc.constant(events), shuffled(events)));
    fc.assert(
      fc.property(given, settings, ([events, other], by) => {
        expect(json(other, by)).to.equal(json(events, by));
      }),
      CHECK,
    );
  }).timeout(300_000);

  it('is not changed by a message and its cancellation', () => {
    fc.assert(
      fc.property(stay, draft, settings, (events, extra, by) => {
        fc.pre(extra.kind !== 'NegativeAppRec');
        const wrong = { ...made(STARTS[0])(extra, 900), msgId: 'wrong' as MsgId };
        const undo: PathwayEvent = {
          ...wrong,
          key: 'undo',
          kind: 'MsgCancelled',
          msgId: 'undo' as MsgId,
          ref: 'wrong' as MsgId,
        };
        // The stay may hold messages that its receiver refused: those are void with or without it.
        const before = split(events);
        const { live, voided } = split([...events, wrong, undo]);
        const others = new Set(before.voided.map(({ key }) => key));
        expect(voided.flatMap(({ key }) => (others.has(key) ? [] : [key]))).to.eql(['k900']);
        expect(json(live, by)).to.equal(json(before.live, by));
        // The control: it would have changed the record, had it stood.
        expect(json([...before.live, wrong], by)).not.to.equal(json(before.live, by));
      }),
      CHECK,
    );
  }).timeout(300_000);

  it('has its days from the first readiness until the patient left, each with one reason', () => {
    fc.assert(
      fc.property(stay, settings, (events, by) => {
        const given = proposal(events, by);
        isSound(given);
        const ready = events.filter(({ kind }) => kind === 'DischargeReady');
        const first = ready.map(({ occurredOn }) => occurredOn).sort()[0] ?? '9';
        const end = leaving(events) ?? '9';
        for (const on of given.days) {
          expect(on >= first, `${on} from ${first}`).to.equal(true);
          expect(by.inclusive ? on <= end : on < end, `${on} until ${end}`).to.equal(true);
        }
      }),
      CHECK,
    );
  }).timeout(300_000);

  it('never has fewer days when the patient leaves later', () => {
    fc.assert(
      fc.property(stay, settings, fc.nat(SLOTS), fc.nat(SLOTS), (events, { asOf, ...by }, a, b) => {
        fc.pre(asOf === undefined);
        const ends: readonly EventKind[] = ['Discharged', 'Died', 'Homecoming', 'DischargeReady'];
        const before = events.filter(
          ({ kind, key }) => !ends.includes(kind) || key.startsWith('k10'),
        );
        const start = before.at(-3)?.occurredAt ?? STARTS[0];
        const [sooner, later] = a < b ? [a, b] : [b, a];
        const until = (slot: number) => {
          const at = instantOf(start, 100 + slot);
          const out: PathwayEvent = {
            key: 'out',
            kind: 'Discharged',
            occurredAt: at,
            occurredOn: OSLO.dateOf(at),
            sentAt: at,
            receivedAt: at,
            source: 'message',
            msgId: 'out' as MsgId,
            hospital: 101 as HerId,
          };
          return proposal([...before, out], by).days;
        };
        expect(until(later)).to.include.members([...until(sooner)]);
      }),
      CHECK,
    );
  }).timeout(300_000);

  it('has no more days by the notice than by the declaration', () => {
    fc.assert(
      fc.property(stay, settings, (events, by) => {
        const answers = events.some(({ kind }) => kind === 'KommuneAnswer');
        fc.pre(!answers);
        const days = (readyDateBasis: PaymentSettings['readyDateBasis']) =>
          proposal(events, { ...by, readyDateBasis }).days;
        expect(days('DECLARED')).to.include.members([...days('NOTIFIED')]);
      }),
      CHECK,
    );
  }).timeout(300_000);
});
