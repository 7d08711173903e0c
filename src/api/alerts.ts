import type { Request, RequestHandler } from 'express';
import { attend, isSnooze, MOST_SNOOZE_DAYS, reasonFault } from '../alerting/attend.ts';
import type { Attended } from '../alerting/attend.ts';
import { REASON_LENGTH } from '../dead-letter.ts';
import { readTime } from '../domain/calendar.ts';
import { Failure } from '../domain/failure.ts';
import { isUuid } from '../domain/ids.ts';
import { actionsOf, alertsOfPathway } from '../store/sql/alert-actions.ts';
import type { AlertAction, AlertStanding } from '../store/sql/alert-actions.ts';
import { fieldOf, fieldsOf, keyOf, own } from './pathways.ts';
import type { PathwayApi } from './pathways.ts';
import { BadRequest } from './problem.ts';
import { clientOf } from './request.ts';

/** What somebody said, as the API shows it. */
const actionJson = ({ act, at, until, reason, actor }: AlertAction) => ({
  act,
  at,
  ...(until === null ? {} : { until }),
  reason,
  actor,
});

function alertJson(alert: AlertStanding, said: readonly AlertAction[], now: Date) {
  const { id, key, timer, level, at, dueAt, status, retraction, told, toldAt, unitHer } = alert;
  const until = said.findLast(({ act }) => act === 'snoozed')?.until;
  return {
    ...{ id, key, timer, level, at, dueAt, status, retraction, told, toldAt, unitHerId: unitHer },
    acknowledged: said.some(({ act }) => act === 'acknowledged'),
    ...(until && until > now ? { snoozedUntil: until } : {}),
    actions: said.map(actionJson),
  };
}

async function standing(p: PathwayApi, pathwayId: string) {
  const alerts = await alertsOfPathway(p.store, pathwayId);
  const keys = new Set(alerts.map(({ deadlineKey }) => deadlineKey));
  const actions = await actionsOf(p.store, [...keys]);
  return alerts.map((alert) => {
    const said = actions.filter(({ deadlineKey }) => deadlineKey === alert.deadlineKey);
    return alertJson(alert, said, p.now());
  });
}

/** `GET /pathways/{id}/alerts`: the alerts of a pathway, with what people said of them. */
export const getAlerts =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const { id } = await own(p.store, req);
    res.json({ id, alerts: await standing(p, id) });
  };

function alertId(req: Request): string {
  const id = req.params['alertId'];
  if (typeof id !== 'string' || !isUuid(id)) throw new Failure('not-found');
  return id.toLowerCase();
}

const LONGEST_TEXT = REASON_LENGTH.most;

/** Free text that is kept for good: bounded, and without anything like a national number. */
function reasonOf(fields: Readonly<Record<string, unknown>>): string {
  const given = fields['reason'];
  const reason = typeof given === 'string' ? given.trim() : '';
  const fault = reasonFault(reason);
  if (fault === 'number') throw new BadRequest('reason must not hold a national number');
  if (fault !== undefined)
    throw new BadRequest(
      `reason must be a text of ${REASON_LENGTH.least} to ${LONGEST_TEXT} characters`,
    );
  return reason;
}

function untilOf(fields: Readonly<Record<string, unknown>>, now: Date): Date {
  const at = readTime(fieldOf(fields, 'until') ?? '')?.at;
  const until = at === undefined ? undefined : new Date(at);
  if (until === undefined || !isSnooze(until, now))
    throw new BadRequest(
      `until must be an xs:dateTime or xs:date that is to come, at most ${MOST_SNOOZE_DAYS} days away`,
    );
  return until;
}

const REFUSED: Readonly<Partial<Record<Attended, () => Error>>> = {
  nowhere: () => new Failure('not-found'),
  'key-used': () => new BadRequest('this key has been used for something else'),
  over: () => new BadRequest('this alert has been retracted'),
};

/**
 * `POST /pathways/{id}/alerts/{alertId}/acknowledge` and `/snooze`: somebody has it, or no mail of
 * this deadline before `until`. The same key with the same content is the same.
 */
export const postAttention =
  (p: PathwayApi, act: 'acknowledge' | 'snooze'): RequestHandler =>
  async (req, res) => {
    const { id } = await own(p.store, req);
    const { name, orgId } = clientOf(req);
    const fields = fieldsOf(req);
    const given = {
      pathwayId: id,
      alertId: alertId(req),
      reason: reasonOf(fields),
      key: keyOf(req, fields),
      until: act === 'snooze' ? untilOf(fields, p.now()) : undefined,
    };
    const done = await attend(p.store, given, { kind: 'client', name, orgId }, p.now());
    const refusal = REFUSED[done]?.();
    if (refusal !== undefined) throw refusal;
    const alerts = await standing(p, id);
    res
      .status(done === 'done' ? 201 : 200)
      .json(alerts.find((alert) => alert.id === given.alertId));
  };
