import { expect } from 'chai';
import fc from 'fast-check';
import type { HerId, Instant, LocalDate, MsgId } from '../../src/domain/ids.ts';
import { OSLO } from '../../src/domain/calendar.ts';
import { EVENT_KINDS } from '../../src/domain/pathway-event.ts';
import type { EventKind, PathwayEvent } from '../../src/domain/pathway.ts';
import { fold } from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';

const RUNS = Number(process.env.PATHWAY_RUNS ?? '2000');
const SEED = Number(process.env.PATHWAY_SEED ?? String(Date.now() % 0x7fffffff));
const CHECK = { numRuns: RUNS, seed: SEED };

/** Four months in half hours: short enough that events meet, over both a change and Easter. */
const START = Date.parse('2026-03-01T00:00:00Z');
const HALF_HOUR = 1_800_000;
const moment = fc
  .integer({ min: 0, max: 4 * 30 * 48 })
  .map((n) => new Date(START + n * HALF_HOUR).toISOString() as Instant);

/** The kinds that have rows come up more often than the others. */
const FREQUENT: readonly EventKind[] = [
  'AdmissionNotified',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'Discharged',
  'Homecoming',
  'HPH2Completed',
  'GPConsultationHeld',
  'MsgCancelled',
];
const kind = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...FREQUENT) },
  { weight: 1, arbitrary: fc.constant<EventKind>('Died') },
  { weight: 1, arbitrary: fc.constantFrom(...EVENT_KINDS) },
);
const messageId = fc.integer({ min: 0, max: 9 }).map((n) => `m${n}` as MsgId);

interface Draft {
  readonly kind: EventKind;
  readonly occurredAt: Instant;
  readonly sentAt: Instant;
  readonly delay: number;
  readonly dateOnly: boolean;
  readonly message: boolean;
  readonly ref: MsgId;
  readonly refConversation: MsgId;
  readonly linked: boolean;
  readonly hospital: 101 | 102 | undefined;
  readonly dischargedTo: string;
  readonly profession: string;
  readonly replaces: boolean;
}

function made(draft: Draft, n: number): PathwayEvent {
  const on = OSLO.dateOf(draft.occurredAt);
  const linked = draft.linked || draft.kind === 'MsgCancelled';
  const received = Date.parse(draft.sentAt) + draft.delay * HALF_HOUR;
  return {
    key: `k${n}`,
    kind: draft.kind,
    occurredAt: draft.dateOnly ? OSLO.startOf(on) : draft.occurredAt,
    occurredOn: on,
    ...(draft.dateOnly ? { dateOnly: true } : {}),
    sentAt: draft.sentAt,
    receivedAt: new Date(received).toISOString() as Instant,
    source: draft.message ? 'message' : 'api',
    ...(draft.message ? { msgId: `m${n % 10}` as MsgId } : {}),
    ...(linked ? { ref: draft.ref, refConversation: draft.refConversation } : {}),
    ...(draft.hospital === undefined ? {} : { hospital: draft.hospital as HerId }),
    data: {
      dischargedTo: draft.dischargedTo,
      profession: draft.profession,
      ...(draft.replaces ? { replaces: true } : {}),
    },
  };
}

const draft = fc.record<Draft>({
  kind,
  occurredAt: moment,
  sentAt: moment,
  delay: fc.constantFrom(0, 0, 1, 48, 480),
  dateOnly: fc.boolean(),
  message: fc.boolean(),
  ref: messageId,
  refConversation: messageId,
  linked: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
  hospital: fc.constantFrom(101, 102, undefined),
  dischargedTo: fc.constantFrom('1', '11'),
  profession: fc.constantFrom('SP', 'SP', 'HP'),
  replaces: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});
const history = fc.array(draft, { maxLength: 14 }).map((drafts) => drafts.map(made));

const json = (events: readonly PathwayEvent[], now: Instant): string =>
  JSON.stringify(fold(events, now, DEFAULT_SETTINGS));

const shuffled = (events: readonly PathwayEvent[]) =>
  fc.shuffledSubarray([...events], { minLength: events.length, maxLength: events.length });

describe(`Any history (${RUNS} runs, seed ${SEED})`, () => {
  it('gives the same view in any order and with any repetition', () => {
    const given = history.chain((events) =>
      fc.record({ events: fc.constant(events), order: shuffled(events), again: shuffled(events) }),
    );
    fc.assert(
      fc.property(given, moment, ({ events, order, again }, now) => {
        const more = [...order, ...again.slice(0, again.length / 2)];
        expect(json(more, now)).to.equal(json(events, now));
      }),
      CHECK,
    );
  }).timeout(120_000);

  it('is not changed but in its records by a message and its cancellation', () => {
    fc.assert(
      fc.property(history, draft, moment, fc.nat(96), (events, extra, now, later) => {
        const isChange = extra.kind === 'MsgCancelled' || extra.replaces;
        fc.pre(!isChange);
        const wrong: PathwayEvent = {
          ...made({ ...extra, message: true, linked: false }, 900),
          msgId: 'wrong' as MsgId,
        };
        const at = new Date(Date.parse(wrong.receivedAt) + later * HALF_HOUR).toISOString();
        const undo: PathwayEvent = {
          ...wrong,
          key: 'undo',
          kind: 'MsgCancelled',
          msgId: 'undo' as MsgId,
          ref: 'wrong' as MsgId,
          refConversation: 'wrong' as MsgId,
          receivedAt: at as Instant,
        };
        fc.pre(undo.receivedAt <= now);
        const raised = (all: readonly PathwayEvent[]) => {
          const view = fold(all, now, DEFAULT_SETTINGS);
          const episodes = view.episodes
            .filter(({ state }) => state.E !== 'VOID')
            .map((e) => ({ ...e, alerts: e.alerts.filter(({ status }) => status === 'raised') }));
          return { episodes, parked: view.parked, nextDueAt: view.nextDueAt };
        };
        expect(raised([...events, wrong, undo])).to.deep.equal(raised(events));
      }),
      CHECK,
    );
  }).timeout(120_000);

  it('keeps every alert that was ever raised, raised or retracted', () => {
    fc.assert(
      fc.property(history, moment, moment, (events, a, b) => {
        const [then, now] = a < b ? [a, b] : [b, a];
        const keys = (at: Instant) => {
          const view = fold(events, at, DEFAULT_SETTINGS);
          return [...view.episodes.flatMap((e) => e.alerts), ...view.withdrawn];
        };
        const known = new Set(keys(now).map(({ key }) => key));
        const raisedThen = keys(then).filter(({ status }) => status === 'raised');
        expect(raisedThen.filter(({ key }) => !known.has(key))).to.deep.equal([]);
      }),
      CHECK,
    );
  }).timeout(120_000);

  it('has an alert or a reason for every deadline of an active episode that has passed', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        for (const episode of fold(events, now, DEFAULT_SETTINGS).episodes) {
          for (const { timer, dueAt, status } of episode.deadlines) {
            expect(status === 'open', `${timer} open`).to.equal(status === 'open' && dueAt > now);
            if (status !== 'overdue') continue;
            const raised = episode.alerts.filter((x) => x.dueAt === dueAt && x.timer === timer);
            expect(raised.map((x) => x.status)).to.deep.equal(['raised']);
          }
        }
      }),
      CHECK,
    );
  }).timeout(120_000);

  it('says when a new fold gives something else, and nothing changes before', () => {
    fc.assert(
      fc.property(history, moment, (events, now) => {
        const { nextDueAt, ...view } = fold(events, now, DEFAULT_SETTINGS);
        const end = Date.parse(nextDueAt ?? '2030-01-01T00:00:00Z');
        const justBefore = new Date(end - 1).toISOString() as Instant;
        const { nextDueAt: same, ...later } = fold(events, justBefore, DEFAULT_SETTINGS);
        expect([later, same]).to.deep.equal([view, nextDueAt]);
      }),
      CHECK,
    );
  }).timeout(120_000);

  it('never makes the fold throw, whatever stands in it', () => {
    const anyText = fc.oneof(fc.string(), fc.constantFrom('', '2026-02-31', '+275760-09-13', '0'));
    const anyTime = fc.oneof(
      { weight: 1, arbitrary: anyText },
      { weight: 6, arbitrary: fc.date({ noInvalidDate: true }).map((d) => d.toISOString()) },
      { weight: 6, arbitrary: moment },
    );
    const wild = fc
      .record({
        key: fc.string(),
        kind: fc.oneof(kind, fc.string()),
        occurredAt: anyTime,
        occurredOn: fc.oneof(
          anyTime,
          moment.map((at) => at.slice(0, 10)),
        ),
        dateOnly: fc.boolean(),
        sentAt: anyTime,
        receivedAt: anyTime,
        source: fc.constantFrom('message', 'api', 'operator'),
        msgId: fc.option(fc.string(), { nil: undefined }),
        ref: fc.option(messageId, { nil: undefined }),
        refConversation: fc.option(messageId, { nil: undefined }),
        data: fc.option(
          fc.record({ dischargedTo: anyText, profession: anyText }, { requiredKeys: [] }),
          { nil: undefined },
        ),
      })
      // What a database row may hold is not what the type says; that is the point.
      .map((event) => event as unknown as PathwayEvent);
    fc.assert(
      fc.property(fc.array(wild, { maxLength: 12 }), history, moment, (odd, events, now) => {
        const view = fold([...odd, ...events], now, DEFAULT_SETTINGS);
        const dates: readonly (LocalDate | undefined)[] = view.episodes.flatMap((e) =>
          e.deadlines.map(({ anchorOn }) => anchorOn),
        );
        expect(dates.every((on) => /^\d{4}-\d\d-\d\d$/.test(on ?? ''))).to.equal(true);
      }),
      CHECK,
    );
  }).timeout(120_000);
});
