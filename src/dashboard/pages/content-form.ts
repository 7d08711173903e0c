import { REASON_LENGTH } from '../../dead-letter.ts';
import { LANGUAGES } from '../../rendering/language.ts';
import { freeText } from '../free-text.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address } from '../pieces.ts';
import { LANGUAGE_NAMES } from '../texts.ts';
import type { View } from '../view.ts';

/** What was wrong with a reason, with what had been written. */
export interface BadReason {
  readonly error: string;
  readonly reason: string;
}

/** Why a reason cannot be taken. It is kept for good, so nobody's number may stand in it. */
export function reasonComplaint(v: View, reason: string): string | undefined {
  const { least, most } = REASON_LENGTH;
  if (reason.length < least) return v.say('discard.too-short', { least });
  if (reason.length > most) return v.say('discard.too-long', { most, count: reason.length });
  return freeText(reason) === reason ? undefined : v.say('discard.number');
}

const languageField = (v: View): Html =>
  html`<p class="field">
    <label for="language">${v.say('content.language')}</label>
    <select id="language" name="language">
      ${LANGUAGES.map(
        (one) =>
          html`<option value="${one}" lang="${one}" ${one === v.language && html` selected`}>
            ${LANGUAGE_NAMES[one]}
          </option>`,
      )}
    </select>
  </p>`;

function reasonField(v: View, bad: BadReason | undefined): Html {
  const { say } = v;
  const described = bad ? 'reason-hint reason-error' : 'reason-hint';
  return html`<p class="field">
    <label for="reason">${say('content.reason')}</label>
    <span class="hint" id="reason-hint">${say('discard.reason-hint', REASON_LENGTH)}</span>
    ${bad && html`<span class="field-error" id="reason-error">${say('form.error', { text: bad.error })}</span>`}
    <textarea
      id="reason"
      name="reason"
      rows="3"
      required
      aria-describedby="${described}"
      ${bad && html` aria-invalid="true"`}
    >
${bad?.reason}</textarea>
  </p>`;
}

const errorSummary = (v: View, bad: BadReason): Html =>
  html` <div class="notice error" role="alert" aria-labelledby="error-title">
    <p class="notice-title" id="error-title">${v.say('form.errors')}</p>
    <ul>
      <li><a href="#reason">${bad.error}</a></li>
    </ul>
  </div>`;

const csrf = (v: View): Html =>
  html`<input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />`;

/** Asks why somebody's letter is to be opened. */
export const contentForm = (v: View, messageId: string, bad?: BadReason): Part => [
  bad && errorSummary(v, bad),
  html`<div class="verbs">
    <section>
      <h2>${v.say('content.open')}</h2>
      <p>${v.say('content.audited')}</p>
      <form method="post" action="${address(`/messages/${messageId}/content`)}">
        ${csrf(v)} ${reasonField(v, bad)} ${languageField(v)}
        <p><button class="button" type="submit">${v.say('content.submit')}</button></p>
      </form>
    </section>
  </div>`,
];

/** A button for one attachment; the reason given for the letter holds for what came with it. */
export const downloadForm = (
  v: View,
  on: { readonly messageId: string; readonly number: number; readonly reason: string },
): Html =>
  html`<form
    method="post"
    action="${address(`/messages/${on.messageId}/attachments/${on.number}`)}"
  >
    ${csrf(v)}
    <input type="hidden" name="reason" value="${on.reason}" />
    <p>
      <button class="button quiet" type="submit">
        ${v.say('content.download', { number: on.number })}
      </button>
    </p>
  </form>`;
