import type { Ordered } from '../order.ts';
import type { EventKind, PathwayEvent } from '../pathway-event.ts';

const KINDS: ReadonlySet<EventKind> = new Set(['PositiveAppRec', 'NegativeAppRec', 'FaultReport']);

/** What receivers have said of messages, by MsgId, in the order in which they said it. */
export type Verdicts = ReadonlyMap<string, readonly PathwayEvent[]>;

/** What the receiver of one message has said of it. */
export interface Verdict {
  /** The positive AppRec that proves the receipt (L-18): the first one, or the first after a refusal. */
  readonly receipt?: PathwayEvent;
  /** The latest negative AppRec, unless a positive one came after it. */
  readonly refusal?: PathwayEvent;
  /** The first fault report; who finds a fault in a notice has been given it. */
  readonly fault?: PathwayEvent;
}

export function verdictsIn(ordered: readonly Ordered[]): Verdicts {
  const all = new Map<string, PathwayEvent[]>();
  for (const { event } of ordered) {
    if (!KINDS.has(event.kind) || event.ref === undefined) continue;
    const known = all.get(event.ref);
    if (known === undefined) all.set(event.ref, [event]);
    else known.push(event);
  }
  return all;
}

export function verdictOn(event: PathwayEvent, verdicts: Verdicts): Verdict {
  const said = verdicts.get(event.msgId ?? '') ?? [];
  const positive = said.filter(({ kind }) => kind === 'PositiveAppRec');
  const negative = said.findLast(({ kind }) => kind === 'NegativeAppRec');
  const fault = said.find(({ kind }) => kind === 'FaultReport');
  const after = positive.find(({ occurredAt }) => occurredAt > (negative?.occurredAt ?? ''));
  const told = event.data?.acknowledgedAt ?? '';
  const outweighed = after !== undefined || told > (negative?.occurredAt ?? '');
  const receipt = after ?? positive[0];
  return {
    ...(receipt && { receipt }),
    ...(negative === undefined || outweighed ? {} : { refusal: negative }),
    ...(fault && { fault }),
  };
}
