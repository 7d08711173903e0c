import { randomUUID } from 'node:crypto';
import type { Request } from 'express';
import { attend, isSnooze, MOST_SNOOZE_DAYS, reasonFault } from '../../alerting/attend.ts';
import { REASON_LENGTH } from '../../dead-letter.ts';
import { readTime } from '../../domain/calendar.ts';
import { actionsOf } from '../../store/sql/alert-actions.ts';
import type { AlertAction } from '../../store/sql/alert-actions.ts';
import { alertTag } from '../alert-state.ts';
import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, notice, party, time } from '../pieces.ts';
import { alertById } from '../queries/alerts.ts';
import type { AlertRow, OneAlert } from '../queries/alerts.ts';
import { seeOther, show, showError, viewOf } from '../respond.ts';
import { facts, table } from '../table.ts';
import { sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import { alertStep } from './alerts-page.ts';
import { missing, pathId, reporter, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';

type Act = 'acknowledge' | 'snooze';

interface Found {
  readonly alert: OneAlert;
  readonly actions: readonly AlertAction[];
}

/** A form that could not be taken, as it was written. */
interface Bad {
  readonly act: Act;
  readonly error: string;
  readonly reason: string;
  readonly until: string;
}

/** `operator:kari` is kari; a client is named with what it is. */
export const sayActor = (actor: string): string => actor.replace(/^operator:/, '');

async function find({ store }: Desk, req: Request): Promise<Found | undefined> {
  const id = uuid(pathId(req.params));
  const alert = id === undefined ? undefined : await alertById(store, id);
  return alert && { alert, actions: await actionsOf(store, [alert.deadlineKey]) };
}

const factList = (v: View, a: AlertRow): Html =>
  facts([
    [v.say('overdue.step'), alertStep(v, a, sayCode(v.say, 'timer', a.timer))],
    [v.say('overdue.due'), html`${v.say('overdue.before', { time: '' })}${time(v, a.dueAt)}`],
    [v.say('overdue.unit'), party(v, a.unit, a.unitHer)],
    [v.say('alerts.at'), time(v, a.at)],
    [v.say('alerts.level'), a.level],
    [v.say('overdue.alert'), alertTag(v, a)],
    [
      v.say('overdue.pathway'),
      html`<a href="${address(`/pathways/${a.pathwayId}`)}">${v.say('overdue.pathway-link')}</a>`,
    ],
  ]);

const what = (v: View, { act, until }: AlertAction): Part =>
  act === 'acknowledged'
    ? v.say('attend.acknowledged')
    : [v.say('attend.snoozed', { time: '' }), time(v, until)];

const actionTable = (v: View, rows: readonly AlertAction[]): Html =>
  table<AlertAction>({
    caption: v.say('attend.caption'),
    rows,
    none: v.say('attend.none'),
    columns: [
      { head: v.say('attend.at'), cell: ({ at }) => time(v, at) },
      { head: v.say('attend.what'), kind: 'name', cell: (row) => what(v, row) },
      { head: v.say('attend.who'), cell: ({ actor }) => sayActor(actor) },
      { head: v.say('attend.reason'), cell: ({ reason }) => freeText(reason) },
    ],
  });

function reasonField(v: View, act: Act, bad: Bad | undefined): Html {
  const id = `${act}-reason`;
  return html`<p class="field">
    <label for="${id}">${v.say('attend.reason')}</label>
    <span class="hint" id="${id}-hint">${v.say('attend.reason-hint', REASON_LENGTH)}</span>
    ${bad && html`<span class="field-error" id="${id}-error">${v.say('form.error', { text: bad.error })}</span>`}
    <textarea
      id="${id}"
      name="reason"
      rows="2"
      aria-describedby="${bad ? `${id}-hint ${id}-error` : `${id}-hint`}"
      ${bad && html` aria-invalid="true"`}
    >
${bad?.reason}</textarea>
  </p>`;
}

const untilField = (v: View, bad: Bad | undefined): Html =>
  html`<p class="field">
    <label for="until">${v.say('snooze.until')}</label>
    <span class="hint" id="until-hint"
      >${v.say('snooze.until-hint', { days: MOST_SNOOZE_DAYS })}</span
    >
    <input
      id="until"
      name="until"
      type="datetime-local"
      value="${bad?.until}"
      aria-describedby="until-hint"
    />
  </p>`;

function form(v: View, a: AlertRow, act: Act, given: Bad | undefined): Html {
  const bad = given?.act === act ? given : undefined;
  return html`<section>
    <h2>${v.say(`${act}.title`)}</h2>
    <p>${v.say(`${act}.text`)}</p>
    <form method="post" action="${address(`/alerts/${a.id}/${act}`)}">
      <input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />
      <input type="hidden" name="once" value="${randomUUID()}" />
      ${act === 'snooze' && untilField(v, bad)} ${reasonField(v, act, bad)}
      <p><button class="button" type="submit">${v.say(`${act}.submit`)}</button></p>
    </form>
  </section>`;
}

const errorSummary = (v: View, bad: Bad): Html =>
  html` <div class="notice error" role="alert" aria-labelledby="error-title">
    <p class="notice-title" id="error-title">${v.say('form.errors')}</p>
    <ul>
      <li><a href="#${bad.act}-reason">${bad.error}</a></li>
    </ul>
  </div>`;

function body(v: View, { alert, actions }: Found, bad?: Bad): Part {
  const stands = alert.alertStatus === 'raised' && !alert.isLeft;
  return [
    bad && errorSummary(v, bad),
    html`<section>
      <h2>${v.say('attend.facts')}</h2>
      ${factList(v, alert)}
    </section>`,
    actionTable(v, actions),
    stands
      ? html`<div class="verbs">
          ${form(v, alert, 'acknowledge', bad)}${form(v, alert, 'snooze', bad)}
        </div>`
      : notice('info', v.say(alert.isLeft ? 'attend.left' : 'attend.over')),
  ];
}

const content = (v: View, page: Part) => ({
  title: v.say('attend.title'),
  back: { href: address('/overdue'), where: v.say('overdue.title') },
  body: page,
});

const OUTCOMES: Readonly<Record<string, TextKey>> = {
  done: 'attend.done.done',
  known: 'attend.done.known',
  'key-used': 'attend.done.key-used',
  over: 'attend.done.over',
};

/** `GET /ops/alerts/:id`: one alert, what was said of its deadline, and what can be. */
export const alertPage: Page = (desk) => async (req, res, next) => {
  const found = await find(desk, req);
  if (found === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const done = field(req.query, 'done');
  const text = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  const said = text && notice(done === 'done' ? 'good' : 'warn', v.say(text));
  show(res, v, content(v, [said, body(v, found)]));
};

function complaint(v: View, reason: string): string | undefined {
  const fault = reasonFault(reason);
  return fault && v.say(`attend.${fault}`, REASON_LENGTH);
}

function untilOf(text: string, now: Date): Date | undefined {
  const at = readTime(text)?.at;
  const until = at === undefined ? undefined : new Date(at);
  return until && isSnooze(until, now) ? until : undefined;
}

/** `POST /ops/alerts/:id/acknowledge` and `/snooze`: without a usable reason nothing happens. */
export const postAttention =
  (act: Act): Page =>
  (desk) =>
  async (req, res, next) => {
    const found = await find(desk, req);
    if (found === undefined) return missing(desk)(req, res, next);
    const { alert } = found;
    const here = address(`/alerts/${alert.id}`);
    const v = { ...viewOf(desk.site, req, res), here };
    const once = uuid(field(req.body, 'once'));
    if (once === undefined) return showError(res, v, 400);
    const reason = field(req.body, 'reason').trim();
    const text = field(req.body, 'until').trim();
    const until = act === 'snooze' ? untilOf(text, v.now) : undefined;
    const badUntil = act === 'snooze' && until === undefined;
    const error = badUntil
      ? v.say('snooze.bad-until', { days: MOST_SNOOZE_DAYS })
      : complaint(v, reason);
    if (error !== undefined) {
      const page = body(v, found, { act, error, reason, until: text });
      return show(res, v, { ...content(v, page), failed: true }, 422);
    }
    const given = { pathwayId: alert.pathwayId, alertId: alert.id, until, reason, key: once };
    const done = await attend(desk.store, given, reporter(res), v.now);
    seeOther(res, address(`/alerts/${alert.id}`, { done }));
  };
