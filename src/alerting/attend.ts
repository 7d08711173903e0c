import { REASON_LENGTH } from '../dead-letter.ts';
import { freeText } from '../domain/free-text.ts';
import { actionByKey, insertAction, lockAlert, putOff } from '../store/sql/alert-actions.ts';
import type { AlertAction, AlertStanding } from '../store/sql/alert-actions.ts';
import { audit } from '../store/sql/audit.ts';
import type { Db, Store } from '../store/store.ts';

/** Longest time for which the mails of one deadline can be put off, in days. */
export const MOST_SNOOZE_DAYS = 7;
const DAY_MS = 86_400_000;

/** Who acts: shown with the deadline and in the audit log. */
export interface Attendant {
  readonly kind: 'client' | 'operator';
  readonly name: string;
  readonly orgId: string;
}

/** What somebody says of a deadline that has passed; with `until`, that it is snoozed. */
export interface Attention {
  readonly pathwayId: string;
  readonly alertId: string;
  readonly until?: Date | undefined;
  readonly reason: string;
  /** The caller's own idempotency key. */
  readonly key: string;
}

/**
 * `known`: the same had come under this key. `key-used`: something else had. `nowhere`: there is
 * no such alert. `over`: it has been retracted or its deadline is met.
 */
export type Attended = 'done' | 'known' | 'key-used' | 'nowhere' | 'over';

/** Why a reason cannot be taken. It is kept for good, so nobody's number may stand in it. */
export function reasonFault(reason: string): 'too-short' | 'too-long' | 'number' | undefined {
  if (reason.length < REASON_LENGTH.least) return 'too-short';
  if (reason.length > REASON_LENGTH.most) return 'too-long';
  return freeText(reason) === reason ? undefined : 'number';
}

/** Whether a snooze may last until an instant. */
export const isSnooze = (until: Date, now: Date): boolean =>
  until > now && until.getTime() <= now.getTime() + MOST_SNOOZE_DAYS * DAY_MS;

const says = (
  before: AlertAction & { readonly alertId: string },
  given: Attention,
  { act }: AlertAction,
): boolean =>
  before.alertId === given.alertId &&
  before.act === act &&
  before.reason === given.reason &&
  before.until?.getTime() === given.until?.getTime();

async function append(
  db: Db,
  on: { readonly alert: AlertStanding; readonly key: string; readonly by: Attendant },
  action: AlertAction,
): Promise<void> {
  const { alert, key, by } = on;
  await insertAction(db, key, alert, action);
  if (action.act === 'snoozed') await putOff(db, alert);
  const { act, until, reason, actor } = action;
  await audit(db, {
    orgId: by.orgId,
    actor,
    action: act === 'snoozed' ? 'pathway.alert-snoozed' : 'pathway.alert-acknowledged',
    target: alert.pathwayId,
    detail: { alert: alert.id, timer: alert.timer, reason, ...(until && { until }) },
  });
}

/**
 * Somebody has a deadline that has passed (it stays on the board: only the pathway closes it), or
 * wants no mail of it, nor of its escalations, before a time. The caller has checked the reason
 * (`reasonFault`) and the time (`isSnooze`). One row and its audit row, in one transaction.
 */
export function attend(
  store: Store,
  given: Attention,
  by: Attendant,
  now: Date,
): Promise<Attended> {
  const actor = `${by.kind}:${by.name}`;
  const key = `${by.kind === 'client' ? 'api' : 'page'}:${by.name}:${given.key}`;
  const { until = null, reason } = given;
  const act = until === null ? 'acknowledged' : 'snoozed';
  const action: AlertAction = { act, at: now, until, reason, actor };
  return store.tx(async (db) => {
    const alert = await lockAlert(db, given.alertId);
    if (alert === undefined || alert.pathwayId !== given.pathwayId) return 'nowhere';
    const before = await actionByKey(db, key);
    if (before !== undefined) return says(before, given, action) ? 'known' : 'key-used';
    if (alert.status !== 'raised') return 'over';
    await append(db, { alert, key, by }, action);
    return 'done';
  });
}
