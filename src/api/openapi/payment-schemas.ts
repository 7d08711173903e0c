import { OSLO, readTime } from '../../domain/calendar.ts';
import type { HerId, MsgId } from '../../domain/ids.ts';
import type { EventData, EventKind, PathwayEvent } from '../../domain/pathway-event.ts';
import { DISPUTE_CODES } from '../../domain/payment/disputes.ts';
import { EVIDENCE_KINDS, PART_NAMES } from '../../domain/payment/evidence.ts';
import { GAP_CODES } from '../../domain/payment/gaps.ts';
import { paymentOf } from '../../domain/payment/index.ts';
import { PAYMENT_SETTINGS } from '../../domain/payment/settings.ts';
import { stayOfPathwayJson } from '../payment-account.ts';
import { code, DATE, FLAG, HER_ID, INSTANT, list, object, orNull, ref, says } from './schema.ts';
import { TEXT, WHOLE } from './schema.ts';
import type { Schema } from './schema.ts';

const NUMBER: Schema = { type: 'number' };
const TIME_FORMS = ref('EvidenceTime');
const OBJECTION = object({ by: TEXT, at: TIME_FORMS });

/** An event of a stay that was made for the document; no patient is in it. */
function made(kind: EventKind, written: string, data: EventData = {}): PathwayEvent[] {
  const read = readTime(written);
  if (read === undefined) return [];
  const at = { occurredAt: read.at, sentAt: read.at, receivedAt: read.at };
  const msgId = `00000000-0000-4000-8000-${read.at.replace(/\D/g, '').slice(4, 16)}` as MsgId;
  const hospital = 8001 as HerId;
  const from =
    kind === 'KommuneAnswer'
      ? ({ key: 'api:Fjordvik EPJ:4711-answer', source: 'api' } as const)
      : ({
          key: `msg:8001:${msgId}`,
          source: 'message',
          msgId,
          sender: hospital,
          hospital,
        } as const);
  return [{ ...from, kind, ...at, occurredOn: read.on, written, sentWritten: written, data }];
}

/** Computed by the rules, so that the document cannot say otherwise than they do. */
const exampleStay = () =>
  stayOfPathwayJson(
    paymentOf(
      [
        ...made('AdmissionNotified', '2025-06-06T09:00:00'),
        ...made('EarlyNotice', '2025-06-06T15:00:00'),
        ...made('DischargeReady', '2025-06-09T10:00:00'),
        ...made('KommuneAnswer', '2025-06-09T12:00:00', { answer: 'REFUSE', signedBy: 'koord-17' }),
        ...made('Discharged', '2025-06-10T13:00:00'),
      ],
      { ...PAYMENT_SETTINGS, tzVersion: '2026a' },
      OSLO,
    ),
    1,
    [],
  );

const DAY = object(
  {
    on: DATE,
    counts: FLAG,
    reason: TEXT,
    payerBasis: code('OPPHOLDSKOMMUNE', 'FOLKEREGISTRERT_KOMMUNE'),
  },
  { kroner: orNull(NUMBER), payer: TEXT },
);

const STATUS = code('ENDED', 'OPEN', 'NEVER_READY');
const DISPUTES = list(code(...DISPUTE_CODES));

const RECORDED = object({
  number: says(WHOLE, 'the first of its stay is 1'),
  recordedAt: INSTANT,
  by: TEXT,
  status: STATUS,
  days: list(DATE),
  kroner: orNull(NUMBER),
  reasons: list(ref('PaymentReason')),
  disputes: DISPUTES,
  settled: DISPUTES,
  ruleVersion: TEXT,
  rateVersion: TEXT,
  evidenceHash: says(TEXT, 'SHA-256 of the evidence of the stay, in hex'),
});

const STAY = object(
  {
    number: says(WHOLE, 'of the pathway, over all its episodes'),
    hospital: orNull(HER_ID),
    status: STATUS,
    days: says(list(DAY), 'every date from the first readiness on, and the rule that decided it'),
    kroner: orNull(NUMBER),
    disputes: DISPUTES,
    contested: list(object({ code: code(...DISPUTE_CODES) }, { times: list(TIME_FORMS) })),
    settled: DISPUTES,
    gaps: list(code(...GAP_CODES)),
    readyDateBasis: code('DECLARED', 'NOTIFIED'),
    receiptBasis: code('BROKER', 'APPREC'),
    inclusive: FLAG,
    ruleVersion: TEXT,
    rateVersion: TEXT,
    tzVersion: TEXT,
    evidence: object(
      Object.fromEntries(PART_NAMES.map((name) => [name, list(ref('EvidenceItem'))])),
    ),
    proposals: says(list(ref('RecordedProposal')), 'what was recorded of the stay, oldest first'),
    differs: says(
      orNull(FLAG),
      'what is proposed now differs from what was recorded last; null: nothing was',
    ),
  },
  { agreementVersion: TEXT },
);

/** The payment proposal of a stay with its evidence. */
export const PAYMENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  EvidenceTime: object(
    { utc: INSTANT, oslo: TEXT, on: DATE, tzVersion: TEXT },
    { written: TEXT, dateOnly: FLAG },
  ),
  EvidenceItem: object(
    {
      kind: code(...EVIDENCE_KINDS),
      key: TEXT,
      channel: code('message', 'api', 'operator'),
      occurred: TIME_FORMS,
      sent: TIME_FORMS,
      received: TIME_FORMS,
      place: WHOLE,
    },
    {
      msgId: TEXT,
      ref: TEXT,
      conversation: TEXT,
      sender: HER_ID,
      hospital: HER_ID,
      client: TEXT,
      signedBy: TEXT,
      acknowledged: TIME_FORMS,
      refused: OBJECTION,
      faulted: OBJECTION,
      superseded: FLAG,
      appointed: TIME_FORMS,
      data: object({}),
    },
  ),
  PaymentReason: object(
    { code: TEXT, text: TEXT, counts: FLAG },
    { from: DATE, to: DATE, years: list(WHOLE) },
  ),
  RecordedProposal: RECORDED,
  StayPayment: { ...STAY, examples: [exampleStay()] },
};
