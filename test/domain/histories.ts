import fc from 'fast-check';
import { OSLO } from '../../src/domain/calendar.ts';
import type { HerId, Instant, LocalDate, MsgId } from '../../src/domain/ids.ts';
import { EVENT_KINDS } from '../../src/domain/pathway-event.ts';
import type { EventData, EventKind, PathwayEvent } from '../../src/domain/pathway.ts';

/** Four months in half hours: short enough that events meet, over both a change and Easter. */
const START = Date.parse('2026-03-01T00:00:00Z');
export const HALF_HOUR = 1_800_000;
const LENGTH = 4 * 30 * 48;
const at = (halfHours: number) => new Date(START + halfHours * HALF_HOUR).toISOString() as Instant;
export const moment = fc.integer({ min: 0, max: LENGTH }).map(at);

/** The kinds that begin and end stays come up more often than the others. */
const FREQUENT: readonly EventKind[] = [
  'AdmissionNotified',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'Discharged',
  'Homecoming',
  'HPH2Completed',
  'GPConsultationHeld',
  'MedicalInfo',
  'MovedToInstitution',
  'LeftInstitution',
  'MsgCancelled',
];
export const kind = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FREQUENT) },
  { weight: 8, arbitrary: fc.constantFrom(...EVENT_KINDS) },
);
const MESSAGES = 14;
export const messageId = fc.integer({ min: 0, max: MESSAGES - 1 }).map((n) => `m${n}` as MsgId);

export interface Draft {
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
  readonly sender: 201 | 301 | undefined;
  readonly parties: Pick<PathwayEvent, 'receivers' | 'outbound'>;
  readonly data: EventData;
}

/** Kinds that say nothing without the message they refer to. */
const LINKED: ReadonlySet<EventKind> = new Set([
  'MsgCancelled',
  'PositiveAppRec',
  'NegativeAppRec',
  'FaultReport',
  'KommuneReplied',
]);

export function made(draft: Draft, n: number): PathwayEvent {
  const on = OSLO.dateOf(draft.occurredAt);
  const linked = draft.linked || LINKED.has(draft.kind);
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
    ...(draft.message ? { msgId: `m${n % MESSAGES}` as MsgId } : {}),
    ...(linked ? { ref: draft.ref, refConversation: draft.refConversation } : {}),
    ...(draft.hospital === undefined ? {} : { hospital: draft.hospital as HerId }),
    ...(draft.sender === undefined ? {} : { sender: draft.sender as HerId }),
    ...draft.parties,
    data: draft.data,
  };
}

const seldom = (oneIn: number) => fc.integer({ min: 1, max: oneIn }).map((n) => n === oneIn);

const data: fc.Arbitrary<EventData> = fc
  .record({
    dischargedTo: fc.constantFrom('1', '1', '11', '99'),
    profession: fc.constantFrom('SP', 'SP', 'HP'),
    answer: fc.constantFrom('ACCEPT', 'REFUSE', 'ACCEPT_LATER'),
    appointedAt: moment,
    deterioration: fc.constantFrom('FALL', 'AMK'),
    about: fc.integer({ min: 0, max: MESSAGES - 1 }).map((n) => `k${n}`),
    institution: fc.constantFrom('SHORT', 'SHORT', 'LONG'),
    step: fc.constantFrom('HPH2', 'HPH3', 'HPH5', undefined),
    reason: fc.constantFrom('x', undefined),
    replaces: seldom(20),
    remarks: fc.constantFrom(undefined, undefined, undefined, ['EVENT_CODE_MISSING']),
  })
  .map(
    (all) =>
      Object.fromEntries(
        Object.entries(all).filter(([, value]) => value !== undefined && value !== false),
      ) as EventData,
  );

const OURS = { receivers: [201 as HerId], outbound: true } as const;

export const draft: fc.Arbitrary<Draft> = fc.record<Draft>({
  kind,
  occurredAt: moment,
  sentAt: moment,
  delay: fc.constantFrom(0, 0, 1, 48, 480),
  dateOnly: fc.boolean(),
  message: fc.boolean(),
  ref: messageId,
  refConversation: messageId,
  linked: seldom(6),
  hospital: fc.constantFrom(101, 102, undefined),
  sender: fc.constantFrom(201, 301, undefined, undefined, undefined),
  parties: fc.constantFrom({}, {}, {}, { receivers: [201 as HerId] }, OURS),
  data,
});

/** A pathway as it is meant, in half hours from the admission; what a history departs from. */
const MEANT: readonly (readonly [EventKind, number])[] = [
  ['AdmissionNotified', 0],
  ['AdmissionReportSent', 3],
  ['PositiveAppRec', 4],
  ['EarlyNotice', 30],
  ['DischargeReady', 150],
  ['KommuneAnswer', 152],
  ['DischargeReport', 190],
  ['Epikrise', 191],
  ['MedicationList', 192],
  ['ServiceDecision', 193],
  ['Discharged', 200],
  ['Homecoming', 204],
  ['HPH1Completed', 205],
  ['HPH2Completed', 300],
  ['HealthInfoToGP', 310],
  ['AppointmentRequested', 311],
  ['AppointmentConfirmed', 340],
  ['GPConsultationHeld', 700],
  ['MedicalInfo', 720],
  ['DeteriorationReported', 800],
  ['HPH4Completed', 810],
  ['HPH5Completed', 1_420],
];

/** What happens to each event of a meant pathway: left out, late, on paper only, or as it should. */
type Fate = 'missing' | 'late' | 'told late' | 'a date' | 'linked' | 'as meant';
const fate = fc.constantFrom<Fate>(
  'missing',
  'late',
  'told late',
  'a date',
  'linked',
  ...Array<'as meant'>(15).fill('as meant'),
);

/** The meant pathway with some events left out, some late, and others in between. */
const departing = fc
  .record({
    from: fc.integer({ min: 0, max: 1_000 }),
    fates: fc.array(fate, { minLength: MEANT.length, maxLength: MEANT.length }),
    said: fc.array(data, { minLength: 3, maxLength: 3 }),
    ref: messageId,
    others: fc.array(draft, { maxLength: 5 }),
  })
  .map(({ from, fates, said, ref, others }) => {
    const meant = MEANT.flatMap(([what, after], i): Draft[] => {
      const fated = fates[i] ?? 'missing';
      if (fated === 'missing') return [];
      const occurredAt = at(from + after + (fated === 'late' ? 60 : 0));
      return [
        {
          kind: what,
          occurredAt,
          sentAt: occurredAt,
          delay: fated === 'told late' ? 480 : 0,
          dateOnly: fated === 'a date',
          message: i % 2 === 0,
          ref: what === 'PositiveAppRec' ? ('m1' as MsgId) : ref,
          refConversation: ref,
          linked: fated === 'linked',
          hospital: 101,
          sender: undefined,
          parties: {},
          data: said[i % said.length] ?? {},
        },
      ];
    });
    return [...meant, ...others].map(made);
  });

export const history: fc.Arbitrary<readonly PathwayEvent[]> = fc.oneof(
  fc.array(draft, { maxLength: 12 }).map((drafts) => drafts.map(made)),
  departing,
);

/** The same events in another order, which the salt decides. */
export function shuffled<T>(items: readonly T[], salt: number): T[] {
  const order = items.map((item, i) => ({ item, rank: Math.imul(i + salt, 0x9e3779b1) >>> 0 }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}

/** A part of a history: for what takes the square or the cube of its length. */
const FEW = 10;
export const few: fc.Arbitrary<readonly PathwayEvent[]> = fc
  .tuple(history, fc.nat())
  .map(([events, salt]) => shuffled(events, salt).slice(0, FEW));

const anyText = fc.oneof(fc.string(), fc.constantFrom('', '2026-02-31', '+275760-09-13', '0'));
const anyTime = fc.oneof(
  { weight: 1, arbitrary: anyText },
  { weight: 6, arbitrary: fc.date({ noInvalidDate: true }).map((d) => d.toISOString()) },
  { weight: 6, arbitrary: moment },
);

/** What a database row may hold is not what the type says. */
export const wild = fc
  .record({
    key: fc.string(),
    kind: fc.oneof(kind, fc.string()),
    occurredAt: anyTime,
    occurredOn: fc.oneof(
      anyTime,
      moment.map((when) => when.slice(0, 10) as LocalDate),
    ),
    dateOnly: fc.boolean(),
    sentAt: anyTime,
    receivedAt: anyTime,
    source: fc.constantFrom('message', 'api', 'operator'),
    msgId: fc.option(fc.string(), { nil: undefined }),
    ref: fc.option(messageId, { nil: undefined }),
    refConversation: fc.option(messageId, { nil: undefined }),
    data: fc.option(
      fc.record(
        {
          dischargedTo: anyText,
          profession: anyText,
          answer: anyText,
          appointedAt: anyText,
          about: anyText,
          institution: anyText,
          step: anyText,
        },
        { requiredKeys: [] },
      ),
      { nil: undefined },
    ),
  })
  .map((event) => event as unknown as PathwayEvent);
