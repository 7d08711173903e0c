import type { Instant } from './ids.ts';

/** What a Forsendelsesstatus (7309) does to earlier versions. */
export type Act = 'new' | 'replaces' | 'cancels';

/**
 * O is an older way of writing M, and A, H and X replace nothing (K5). M is also read on types
 * that the standard gives none (R038, K16).
 */
const ACTS: Readonly<Record<string, Act>> = { M: 'replaces', O: 'replaces', C: 'cancels' };

export const actOf = (status: string | undefined): Act => ACTS[status ?? ''] ?? 'new';

/** One message as a version of a document: what links it to others, and when it was sent. */
export interface Version {
  readonly id: string;
  readonly msgId: string;
  /** MsgInfo/Type: a version is of the same type as what it replaces (R046). */
  readonly type: string;
  /** Whose message it is; nobody else can change or cancel it. */
  readonly orgId: string;
  readonly act: Act;
  /** RefToParent and RefToConversation (R031, R032, R040). */
  readonly parent?: string | undefined;
  readonly conversation?: string | undefined;
  readonly sentAt: Instant;
}

/**
 * - `current`: valid.
 * - `replaced`, `cancelled`: a later version took it back.
 * - `cancels`: a cancellation that has found what it cancels; nothing in itself.
 * - `waiting`: a cancellation whose original has not come (R044).
 */
export type Standing = 'current' | 'replaced' | 'cancelled' | 'cancels' | 'waiting';

export interface Placed {
  readonly standing: Standing;
  /** Id of the version that took it back. */
  readonly by?: string;
}

/** The id of the document (R036): the first message of the series, or the message itself. */
const rootOf = ({ conversation, msgId }: Version): string => conversation ?? msgId;

/** Whether `later` names `version`, or belongs to its document and was not sent before it (R041). */
function names(later: Version, version: Version): boolean {
  if (later === version || version.act === 'cancels') return false;
  if (later.orgId !== version.orgId || later.type !== version.type) return false;
  const named = (id: string): boolean => id === later.parent || id === later.conversation;
  if (named(version.msgId)) return true;
  return named(rootOf(version)) && version.sentAt <= later.sentAt;
}

const isLater = (a: Version, b: Version): boolean =>
  a.sentAt === b.sentAt ? a.id > b.id : a.sentAt > b.sentAt;

/** All that a version takes back: what it names, and what that had taken back before it. */
function reach(
  taker: Version,
  direct: ReadonlyMap<Version, readonly Version[]>,
): ReadonlySet<Version> {
  const reached = new Set<Version>();
  const open = [taker];
  for (let at = open.pop(); at !== undefined; at = open.pop())
    for (const version of direct.get(at) ?? [])
      if (version !== taker && !reached.has(version)) {
        reached.add(version);
        open.push(version);
      }
  return reached;
}

/**
 * Where each version stands, whatever order they came in (R040–R045). A cancellation outweighs a
 * change; of several that took one back, the last sent is named.
 */
export function standings(versions: readonly Version[]): Map<string, Placed> {
  const takers = versions.filter(({ act }) => act !== 'new');
  const direct = new Map(
    takers.map((taker) => [taker, versions.filter((version) => names(taker, version))]),
  );
  const takenBy = new Map<Version, Version>();
  const placed = new Map<string, Placed>();
  for (const taker of takers) {
    const reached = reach(taker, direct);
    for (const version of reached) {
      const other = takenBy.get(version);
      if (other === undefined || outweighs(taker, other)) takenBy.set(version, taker);
    }
    if (taker.act === 'cancels')
      placed.set(taker.id, { standing: reached.size > 0 ? 'cancels' : 'waiting' });
  }
  for (const version of versions) {
    if (version.act === 'cancels') continue;
    const by = takenBy.get(version);
    placed.set(
      version.id,
      by === undefined
        ? { standing: 'current' }
        : { standing: by.act === 'cancels' ? 'cancelled' : 'replaced', by: by.id },
    );
  }
  return placed;
}

const outweighs = (a: Version, b: Version): boolean =>
  a.act === b.act ? isLater(a, b) : a.act === 'cancels';
