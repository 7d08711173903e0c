import { REASON_LENGTH } from '../../dead-letter.ts';
import { failureRow } from '../failure-words.ts';
import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, notice, time, timeAndAge } from '../pieces.ts';
import { placeTable } from '../places.ts';
import { caseById } from '../queries/cases.ts';
import type { CaseRow } from '../queries/cases.ts';
import { legsOf } from '../queries/legs.ts';
import { show, viewOf } from '../respond.ts';
import { facts } from '../table.ts';
import { sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import { about, caseStateTag, cause } from './cases-page.ts';
import { missing, pathId, serial } from './desk.ts';
import type { Desk, Page } from './desk.ts';

/** What came of a verb, by the code that the redirect after it carries. */
const OUTCOMES: Readonly<Record<string, { readonly text: TextKey; readonly good: boolean }>> = {
  retried: { text: 'case.done.retried', good: true },
  discarded: { text: 'case.done.discarded', good: true },
  'not-open': { text: 'case.done.not-open', good: false },
  final: { text: 'case.done.final', good: false },
};

/** A case with what decides which verbs it has. */
export interface Case extends CaseRow {
  /** A negative AppRec has gone to the sender: nothing of ours can change that (R059). */
  readonly answered: boolean;
}

export async function loadCase({ store }: Desk, id: string): Promise<Case | undefined> {
  const row = serial(id) === undefined ? undefined : await caseById(store, id);
  if (row === undefined) return undefined;
  const legs = row.messageId ? (await legsOf(store, [row.messageId])).get(row.messageId) : [];
  const answered = (legs ?? []).some((leg) => leg.receipt === 'refused' && leg.apprecId !== null);
  return { ...row, answered };
}

/** About a pathway and nothing that was sent. */
const isOfPathway = (c: CaseRow): boolean =>
  c.effectId === null && c.messageId === null && c.pathwayId !== null;

/**
 * A delivery or an alert can be done again, a message only while it is stuck undecided, and a
 * pathway when it was set aside.
 */
function canRetry(c: CaseRow): boolean {
  if (c.effectId !== null) return c.effectState === 'stuck' || c.effectState === 'held';
  return isOfPathway(c) ? c.failure !== 'unplaced' : c.messageState === 'stuck';
}

function retryText(c: CaseRow): TextKey {
  if (isOfPathway(c)) return 'retry.pathway';
  return c.effectId === null ? 'retry.message' : 'retry.effect';
}

/** A form of this case, with the token of the session. */
const verb = (v: View, c: CaseRow, name: string, ...fields: readonly Part[]): Html =>
  html` <form method="post" action="${address(`/dead-letters/${c.id}/${name}`)}">
    <input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />
    ${fields}
  </form>`;

function finalText(c: Case): TextKey {
  if (isOfPathway(c)) return 'final.pathway';
  return c.answered ? 'final.apprec' : 'final.decided';
}

function retrySection(v: View, c: Case): Html {
  const { say } = v;
  const title = html`<h2>${say('retry.title')}</h2>`;
  if (!canRetry(c))
    return html`<section>
      ${title}
      <p>${say(finalText(c))}</p>
    </section>`;
  const unsure =
    failureRow(c.failure)?.class === 'ambiguous' && notice('warn', say('retry.unsure'));
  const button = html`<p><button class="button" type="submit">${say('retry.submit')}</button></p>`;
  return html`<section>
    ${title}${unsure}
    <p>${say(retryText(c))}</p>
    ${verb(v, c, 'retry', button)}
  </section>`;
}

/** What was wrong with a reason, with what had been written. */
export interface BadReason {
  readonly error: string;
  readonly reason: string;
}

function discardSection(v: View, c: CaseRow, bad: BadReason | undefined): Html {
  const { say } = v;
  const described = bad ? 'reason-hint reason-error' : 'reason-hint';
  return html`<section>
    <h2>${say('discard.title')}</h2>
    <p>${say('discard.text')}</p>
    ${verb(
      v,
      c,
      'discard',
      html`<p class="field">
          <label for="reason">${say('discard.reason')}</label>
          <span class="hint" id="reason-hint">${say('discard.reason-hint', REASON_LENGTH)}</span>
          ${bad && html`<span class="field-error" id="reason-error">${say('form.error', { text: bad.error })}</span>`}
          <textarea
            id="reason"
            name="reason"
            rows="4"
            aria-describedby="${described}"
            ${bad && html` aria-invalid="true"`}
          >
${bad?.reason}</textarea>
        </p>
        <p><button class="button danger" type="submit">${say('discard.submit')}</button></p>`,
    )}
  </section>`;
}

function factList(v: View, c: CaseRow): Html {
  const { say } = v;
  const hint = failureRow(c.failure) && sayCode(say, 'hint', c.failure);
  return facts([
    [say('case.state'), caseStateTag(v, c.state)],
    [say('case.cause'), cause(v, c.failure)],
    [say('case.hint'), c.state === 'open' && hint],
    [say('case.detail'), freeText(c.detail)],
    [say('case.about'), html`${about(v, c)} ${links(v, c)}`],
    [say('case.attempts'), c.attempts],
    [say('case.opened'), timeAndAge(v, c.openedAt)],
    [say('case.closed'), time(v, c.closedAt)],
    [say('case.closed-by'), c.closedBy && sayCode(say, 'actor', c.closedBy)],
    [say('case.reason'), freeText(c.reason)],
  ]);
}

const links = (v: View, c: CaseRow): Part => [
  c.messageId &&
    html`<a href="${address(`/messages/${c.messageId}`)}">${v.say('case.message-link')}</a>`,
  c.pathwayId &&
    html`<a href="${address(`/pathways/${c.pathwayId}`)}">${v.say('case.pathway-link')}</a>`,
  c.digestLevel && html`<a href="${address('/overdue')}">${v.say('case.board-link')}</a>`,
];

const errorSummary = (v: View, bad: BadReason): Html =>
  html` <div class="notice error" role="alert" aria-labelledby="error-title">
    <p class="notice-title" id="error-title">${v.say('form.errors')}</p>
    <ul>
      <li><a href="#reason">${bad.error}</a></li>
    </ul>
  </div>`;

/** The page of one case; with `bad`, as it is after a form that could not be taken. */
export function caseBody(v: View, c: Case, bad?: BadReason): Part {
  const places = c.places ?? [];
  return [
    bad && errorSummary(v, bad),
    html`<section>
      <h2>${v.say('case.facts')}</h2>
      ${factList(v, c)}
    </section>`,
    places.length > 0 &&
      html`<section>
        <h2>${v.say('places.title')}</h2>
        ${placeTable(v, places)}
      </section>`,
    c.state === 'open' &&
      html`<div class="verbs">${retrySection(v, c)}${discardSection(v, c, bad)}</div>`,
  ];
}

export const caseContent = (v: View, c: CaseRow, body: Part) => ({
  title: v.say('case.title', { id: c.id }),
  back: { href: address('/dead-letters', { state: c.state }), where: v.say('cases.title') },
  body,
});

/** `GET /ops/dead-letters/:id`. */
export const casePage: Page = (desk) => async (req, res, next) => {
  const c = await loadCase(desk, pathId(req.params));
  if (c === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const done = field(req.query, 'done');
  const outcome = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  const said = outcome && notice(outcome.good ? 'good' : 'warn', v.say(outcome.text));
  show(res, v, caseContent(v, c, [said, caseBody(v, c)]));
};
