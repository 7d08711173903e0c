import { readTime } from './domain/calendar.ts';
import { instant } from './domain/ids.ts';
import { actOf, standings } from './domain/version.ts';
import type { Placed, Version } from './domain/version.ts';
import type { MessageFacts } from './messages/reading.ts';
import type { ClaimedMessage } from './store/sql/claim-messages.ts';
import type { Consequences } from './store/sql/consequences.ts';
import {
  caseOfWaiting,
  escalateWaiting,
  insertRevisions,
  setStandings,
  versionsNaming,
} from './store/sql/revisions.ts';
import type { NewRevision, NewStanding, VersionRow } from './store/sql/revisions.ts';
import type { Db } from './store/store.ts';

export interface Revising {
  readonly now: () => Date;
  /** Hours a cancellation waits for its original before it is the operator's case (R044). */
  readonly originalWaitHours: number;
}

/** A message just decided; `awaited`: some revision already refers to it. */
export interface Decided {
  readonly claim: ClaimedMessage;
  readonly facts: MessageFacts;
  readonly awaited: boolean;
}

/** Versions of one series read at most; a series of the standard has a handful. */
const MOST_VERSIONS = 500;
/** References followed from one version to the next; each round is one statement. */
const MOST_ROUNDS = 8;
const MOST_ESCALATED = 100;

/**
 * Places changes and cancellations among the versions they refer to, and versions that were
 * awaited among those that came before them (R040–R045). Nothing is delivered or held back by it.
 */
export async function reviseDecided(
  db: Db,
  decided: readonly Decided[],
  r: Revising,
  out: Consequences,
): Promise<void> {
  const revisions = decided.flatMap((one) => revisionOf(one) ?? []);
  await insertRevisions(db, revisions);
  const touched = new Set(revisions.map(({ messageId }) => messageId));
  const names = decided.flatMap(({ claim, awaited }) =>
    awaited || touched.has(claim.id) ? [claim.msgId] : [],
  );
  await revise(db, names, r, out);
}

function revisionOf({ claim, facts }: Decided): NewRevision | undefined {
  const act = actOf(facts.content?.status);
  if (act === 'new') return undefined;
  const { conversation } = facts;
  return {
    messageId: claim.id,
    orgId: claim.orgId,
    act,
    parent: conversation?.parent,
    conversation: conversation?.conversation,
  };
}

/** Works out anew where the versions stand that belong together with the MsgIds given. */
export async function revise(
  db: Db,
  msgIds: readonly string[],
  r: Revising,
  out: Consequences,
): Promise<void> {
  if (msgIds.length === 0) return;
  const rows = await seriesOf(db, msgIds);
  const placed = standings(rows.map(versionOf));
  const changed = rows.flatMap((row) => changeOf(row, placed.get(row.id), r) ?? []);
  await setStandings(db, changed);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, standing, by } of changed)
    out.history.push({
      orgId: byId.get(id)?.orgId,
      messageId: id,
      what: WORDS[standing ?? 'current'],
      ...(by === null ? {} : { detail: by }),
    });
}

/** What history says of a standing; `current` only after another. */
const WORDS = {
  current: 'reinstated',
  replaced: 'replaced',
  cancelled: 'cancelled',
  cancels: 'original-found',
  waiting: 'original-awaited',
} as const;

async function seriesOf(db: Db, msgIds: readonly string[]): Promise<readonly VersionRow[]> {
  const known = new Map<string, VersionRow>();
  const asked = new Set<string>();
  let ask = [...new Set(msgIds)];
  for (let round = 0; round < MOST_ROUNDS && ask.length > 0; round += 1) {
    for (const name of ask) asked.add(name);
    for (const row of await versionsNaming(db, ask, MOST_VERSIONS)) known.set(row.id, row);
    const named = [...known.values()].flatMap((row) => [row.msgId, row.parent, row.conversation]);
    ask = [...new Set(named)].flatMap((name) => (name === null || asked.has(name) ? [] : [name]));
  }
  return [...known.values()];
}

const versionOf = (row: VersionRow): Version => ({
  id: row.id,
  msgId: row.msgId,
  type: row.type,
  orgId: row.orgId,
  act: row.act ?? 'new',
  parent: row.parent ?? undefined,
  conversation: row.conversation ?? undefined,
  sentAt: readTime(row.genDate)?.at ?? instant(row.receivedAt),
});

function changeOf(
  row: VersionRow,
  placed: Placed | undefined,
  r: Revising,
): NewStanding | undefined {
  const standing = placed === undefined || placed.standing === 'current' ? null : placed.standing;
  const by = placed?.by ?? null;
  if (standing === row.standing && by === row.standingBy) return undefined;
  const waits = standing === 'waiting';
  const escalateAt = new Date(r.now().getTime() + r.originalWaitHours * 3_600_000);
  return { id: row.id, standing, by, ...(waits ? { escalateAt } : {}) };
}

/** Lays before the operator the cancellations whose original has not come in time (R044, R045). */
export async function escalate(db: Db, r: Revising, out: Consequences): Promise<number> {
  const late = await escalateWaiting(db, r.now(), MOST_ESCALATED);
  for (const { messageId, orgId } of late) {
    out.history.push({ orgId, messageId, what: 'original-missing' });
    out.deadLetters.push({
      key: caseOfWaiting(messageId),
      orgId,
      messageId,
      failure: 'original-missing',
    });
  }
  return late.length;
}
