import { readTime } from './calendar.ts';
import type { HerId, Instant, MsgId } from './ids.ts';
import type { EventKind, PathwayEvent } from './pathway-event.ts';

/** What an AppRec says of a message that moved a pathway. */
export interface AppRecInput {
  /** Its own id, which with its sender is the idempotency key. */
  readonly id: string;
  readonly answering: HerId;
  /** List 8258. */
  readonly status: string;
  readonly genDate: string;
  readonly receivedAt: Instant;
  readonly original: MsgId;
  /** Type of the message that it answers, as the AppRec names it. */
  readonly originalType: string;
  /** It is the word of somebody who got a copy. */
  readonly ofCopy: boolean;
}

/** Types whose receipt a pathway waits for, or that prove that a duty was met (L-18). */
const AWAITED: ReadonlySet<string> = new Set([
  'INNLEGGELSESRAPPORT',
  'HELSEOPPL_SOKNAD',
  'LOG_UTSKRIVNINGSKLAR',
]);

/** 3 is OK with a fault in a part; a status nobody knows says nothing of the step (R056–R058). */
const KINDS: Readonly<Record<string, EventKind>> = {
  '1': 'PositiveAppRec',
  '2': 'NegativeAppRec',
  '3': 'PositiveAppRec',
};

/**
 * The event an AppRec reports: proof that a notice was received (L-18), or that it was not. A copy
 * receiver's word is its own: it neither proves nor undoes a step.
 */
export function appRecEventOf(input: AppRecInput): PathwayEvent | undefined {
  const kind = KINDS[input.status];
  const time = readTime(input.genDate) ?? readTime(input.receivedAt);
  if (kind === undefined || time === undefined || input.ofCopy) return undefined;
  if (kind === 'PositiveAppRec' && !AWAITED.has(input.originalType)) return undefined;
  return {
    key: `apprec:${input.answering}:${input.id}`,
    kind,
    occurredAt: time.at,
    occurredOn: time.on,
    written: input.genDate,
    sentAt: time.at,
    sentWritten: input.genDate,
    receivedAt: input.receivedAt,
    source: 'message',
    ref: input.original,
    sender: input.answering,
  };
}
