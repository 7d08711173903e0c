import type { Retraction } from '../../domain/episode.ts';
import type { Language } from '../../rendering/language.ts';
import type { ClaimedEffect } from './effects.ts';
import type { Db, Sql } from '../store.ts';
import { joinEpisode } from './stored-view.ts';
import { ALERT_LANGUAGE, ALERT_WEBHOOK, alertEmailAt, recipientOf } from './alert-recipient.ts';
import { maySay, snoozedAt } from './untold.ts';

/** One line of a digest: ids and dates, nothing of the patient. */
export interface DigestLine {
  readonly alertId: string;
  readonly pathwayId: string;
  readonly timer: string;
  readonly dueAt: Date;
  /** What its deadline is counted from; null when it is counted anew by now. */
  readonly anchorOn: string | null;
  readonly anchorAt: Date | null;
  /** Of a lapse of the GP's step: how far it has come. */
  readonly gpState: string | null;
  readonly isGpInformed: boolean | null;
  /** When the alert should have been raised, and when it was. */
  readonly at: Date;
  readonly raisedAt: Date;
  /** `retracted`: what an earlier digest said was overdue is not so any more. */
  readonly says: 'overdue' | 'retracted';
  /** Why; null when it was taken back by a version that did not say. */
  readonly retraction: Retraction | null;
}

/** Whom a digest is for. The addresses are those of the partner book at this moment. */
export interface Digest {
  readonly id: string;
  readonly level: 'L1' | 'L2' | 'L3';
  readonly unitHer: number | null;
  readonly unitName: string | null;
  readonly email: string | null;
  readonly webhook: string | null;
  /** Of its mail. */
  readonly language: Language;
  readonly gathered: boolean;
}

/** The digest that an effect sends: by mail its own id, by webhook with a suffix. */
export const digestOf = ({ id }: Pick<ClaimedEffect, 'id'>): string => id.replace(/\/webhook$/, '');

const RENEW: Sql = {
  name: 'renew-claim',
  text: `
update effect set due_at = now() + make_interval(secs => $3)
where id = $1 and attempts = $2 and state = 'owed' returning id`,
};

const LOCK_DIGEST: Sql = {
  name: 'lock-digest',
  text: `
select d.id, d.level, nullif(d.unit_her, 0) as "unitHer", p.name as "unitName",
  d.gathered_at is not null as gathered,
  ${ALERT_WEBHOOK} as webhook, ${alertEmailAt('d.level')} as email, ${ALERT_LANGUAGE} as language
from digest d ${recipientOf('d')}
where d.id = $1 for update of d`,
};

/** What the digest says is fixed here; alerts that have nothing to say any more leave it. */
export const GATHER: Sql = {
  name: 'gather-digest',
  text: `
with said as (
  insert into digest_line (digest_id, alert_id, says)
  select $1, a.id, case a.status when 'raised' then 'overdue' else 'retracted' end
  from alert a where a.digest_id = $1 and ${maySay('$2')}
), others as (
  update alert a set digest_id = null where a.digest_id = $1 and not ${maySay('$2')}
)
update digest set gathered_at = $2 where id = $1`,
};

/** What is still so: of two ways out, or of two tries, the later says no more than that. */
export const LINES: Sql = {
  name: 'digest-lines',
  text: `
select a.id as "alertId", a.pathway_id as "pathwayId", a.timer, a.due_at as "dueAt", a.at,
  a.created_at as "raisedAt", l.says, a.retraction, d.anchor_on::text as "anchorOn",
  d.anchor_at as "anchorAt", v.episode->'state'->>'G' as "gpState", v.episode->'flags' ? 'INFO_SENT' as "isGpInformed"
from digest_line l join alert a on a.id = l.alert_id
left join lateral (
  select * from deadline o
  where o.pathway_id = a.pathway_id and o.episode = a.episode and o.due_at = a.due_at
    and split_part(o.timer, '.', 1) = a.timer limit 1
) d on true
left join pathway p on a.timer = 't3' and p.id = a.pathway_id
${joinEpisode('a.episode')}
where l.digest_id = $1 and (l.says = 'overdue') = (a.status = 'raised') and not a.silent
  and (l.says = 'retracted' or not ${snoozedAt('$2')})
order by a.due_at, a.id`,
};

/** Makes the claim last for the sending; false when it is no longer ours. */
export const renewClaim = async (
  db: Db,
  effect: ClaimedEffect,
  seconds: number,
): Promise<boolean> => (await db.rows(RENEW, [effect.id, effect.attempts, seconds])).length > 0;

/** Locks a digest: no alert joins it until the transaction ends. */
export const lockDigest = async (db: Db, id: string): Promise<Digest | undefined> =>
  (await db.rows<Digest>(LOCK_DIGEST, [id]))[0];

/** Closes a digest for what comes later, and reads what of it is still so. */
export async function gather(db: Db, digest: Digest, now: Date): Promise<DigestLine[]> {
  if (!digest.gathered) await db.rows(GATHER, [digest.id, now]);
  return db.rows<DigestLine>(LINES, [digest.id, now]);
}

/**
 * An alert that was snoozed while the mail was under way has left the digest and keeps that; what
 * was retracted meanwhile is told, and has news.
 */
const SETTLE: Sql = {
  name: 'settle-digest',
  text: `
with fenced as (
  update effect set state = 'settled', settled_at = now()
  where id = $1 and attempts = $2 and state = 'owed' returning kind
), sent as (
  update digest d set sent_at = $4 from fenced where d.id = $3
), told as (
  update alert a set told = l.says, told_at = $4, digest_id = null from digest_line l, fenced
  where l.digest_id = $3 and a.id = l.alert_id and a.digest_id = $3 and a.id = any($5::uuid[])
), others as (
  update alert a set digest_id = null from fenced
  where a.digest_id = $3 and a.id <> all($5::uuid[])
)
delete from undeliverable u using digest d, fenced f
where f.kind = 'alert' and d.id = $3 and u.unit_her = d.unit_her and u.org_id = d.org_id and u.level = d.level`,
};

/** A digest has gone out: its alerts are told, and its unit can be reached. Fenced by the claim. */
export async function settleDigest(
  db: Db,
  effect: ClaimedEffect,
  sent: { readonly now: Date; readonly lines: readonly DigestLine[] },
): Promise<void> {
  const ids = sent.lines.map(({ alertId }) => alertId);
  await db.rows(SETTLE, [effect.id, effect.attempts, digestOf(effect), sent.now, ids]);
}

/** Closed as of its hour: the next one comes an hour after that at the earliest. */
const CALL_OFF: Sql = {
  name: 'call-off-digest',
  text: `
with fenced as (
  update effect set state = 'closed', settled_at = now()
  where id = $1 and attempts = $2 and state = 'owed' returning id
), last as (
  -- Where it also goes another way, that one tells it, or is a case.
  select f.id from fenced f where not exists (
    select from effect o
    where o.id in ($3, $3 || '/webhook') and o.id <> f.id and o.state in ('owed', 'held', 'stuck'))
), closed as (
  update digest d set gathered_at = coalesce(d.gathered_at, d.hour) from last where d.id = $3
)
update alert a set digest_id = null from last where a.digest_id = $3`,
};

/**
 * There is nothing to say any more, or not in this way. Alerts that still have news go into the
 * next digest of their unit. The caller holds the digest's lock, so that none joins meanwhile.
 */
export async function callOffDigest(db: Db, effect: ClaimedEffect): Promise<void> {
  await db.rows(CALL_OFF, [effect.id, effect.attempts, digestOf(effect)]);
}
