import type { Entry } from './ledger.ts';

export type FaultKind =
  /** Acknowledged, and never processed by a receiver. */
  | 'lost'
  /** Acknowledged, and its sender has no AppRec. */
  | 'unanswered'
  /** Processed under two keys by one receiver. */
  | 'effect-twice'
  /** Two AppRecs of one receiver to one message. */
  | 'answered-twice'
  /** One message, two ids. */
  | 'accepted-twice'
  /** Other bytes arrived than were sent. */
  | 'changed'
  /** Processed, though nobody sent it there. */
  | 'unasked';

export interface Fault {
  readonly kind: FaultKind;
  readonly msgId: string;
  readonly receiver?: number;
}

export interface Verdict {
  readonly accepted: number;
  readonly effects: number;
  readonly appRecs: number;
  /** Deliveries that a receiver recognised: what its idempotency saved from being effects. */
  readonly repeats: number;
  readonly faults: readonly Fault[];
}

interface Case {
  readonly receivers: readonly number[];
  readonly sha256: string;
  /** Distinct ids answered with 201. */
  readonly receipts: Set<string>;
  /** Distinct keys by receiver. */
  readonly effects: Map<number, Set<string>>;
  readonly appRecs: Map<number, Set<string>>;
  changed: boolean;
}

const add = (to: Map<number, Set<string>>, her: number, key: string): void => {
  to.set(her, (to.get(her) ?? new Set()).add(key));
};

function take(known: Case, entry: Exclude<Entry, { what: 'sent' }>): void {
  switch (entry.what) {
    case 'receipt':
      known.receipts.add(entry.id);
      break;
    case 'effect':
      add(known.effects, entry.receiver, entry.key);
      known.changed ||= entry.sha256 !== known.sha256;
      break;
    case 'apprec':
      add(known.appRecs, entry.answering, entry.id);
      break;
    case 'repeat':
      break;
  }
}

function faultsOf(msgId: string, one: Case): Fault[] {
  const faults: Fault[] = [];
  if (one.receipts.size > 1) faults.push({ kind: 'accepted-twice', msgId });
  if (one.changed) faults.push({ kind: 'changed', msgId });
  for (const receiver of one.effects.keys())
    if (!one.receivers.includes(receiver)) faults.push({ kind: 'unasked', msgId, receiver });
  for (const receiver of one.receivers) {
    const effects = one.effects.get(receiver)?.size ?? 0;
    const appRecs = one.appRecs.get(receiver)?.size ?? 0;
    if (effects > 1) faults.push({ kind: 'effect-twice', msgId, receiver });
    if (appRecs > 1) faults.push({ kind: 'answered-twice', msgId, receiver });
    if (one.receipts.size === 0) continue; // Never acknowledged: nothing was promised.
    if (effects === 0) faults.push({ kind: 'lost', msgId, receiver });
    if (appRecs === 0) faults.push({ kind: 'unanswered', msgId, receiver });
  }
  return faults;
}

const sizes = (cases: Iterable<Case>, of: 'effects' | 'appRecs'): number =>
  [...cases].flatMap((one) => [...one[of].values()]).reduce((sum, keys) => sum + keys.size, 0);

/** Judges the record: every acknowledged message has exactly one effect and one AppRec per receiver. */
export function judge(entries: readonly Entry[]): Verdict {
  const cases = new Map<string, Case>();
  const unasked: Fault[] = [];
  for (const entry of entries) {
    const known = cases.get(entry.msgId);
    if (entry.what === 'sent') {
      if (known) continue;
      const { receivers, sha256 } = entry;
      const none = { receipts: new Set<string>(), effects: new Map(), appRecs: new Map() };
      cases.set(entry.msgId, { receivers, sha256, ...none, changed: false });
    } else if (known) take(known, entry);
    else unasked.push({ kind: 'unasked', msgId: entry.msgId });
  }
  const all = [...cases.values()];
  return {
    accepted: all.filter((one) => one.receipts.size > 0).length,
    effects: sizes(all, 'effects'),
    appRecs: sizes(all, 'appRecs'),
    repeats: entries.filter((entry) => entry.what === 'repeat').length,
    faults: [...unasked, ...[...cases].flatMap(([msgId, one]) => faultsOf(msgId, one))],
  };
}

/** Faults that time may still mend: something is under way. */
export const isPending = ({ kind }: Fault): boolean => kind === 'lost' || kind === 'unanswered';
