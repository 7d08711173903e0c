import { createHash, randomUUID } from 'node:crypto';
import type { Episode, PathwayView } from '../../domain/episode.ts';
import type { Instant } from '../../domain/ids.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, time } from '../pieces.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import type { Sources } from './event-source.ts';

/** A free-text reply to a request for an appointment. */
export interface Reply {
  /** Names it in a form: keys of events are not shown. */
  readonly ref: string;
  readonly key: string;
  /** When it came, as the pathway takes it. */
  readonly at: Instant;
  /** Nobody has said what it means. */
  readonly waits: boolean;
}

export const OUTCOMES = ['CONFIRMED', 'DECLINED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Fields of the form as they were written, and what was wrong with each. */
export interface Draft {
  readonly reply: Reply;
  readonly outcome: Outcome | undefined;
  readonly appointedAt: string;
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly field: 'outcome' | 'appointedAt';
  readonly text: TextKey;
}

const repliesOf = ({ flags, timeline }: Episode): Reply[] =>
  timeline
    .filter(({ what }) => what.split(' ')[0] === 'AppointmentAnswered')
    .map(({ key, at }) => ({
      ref: createHash('sha256').update(key).digest('hex').slice(0, 16),
      key,
      at,
      waits: flags.includes('TO_CLASSIFY_APPOINTMENT'),
    }));

/** Every such reply of a pathway, the oldest first. */
export const replies = (view: PathwayView | null): readonly Reply[] =>
  (view?.episodes ?? []).flatMap(repliesOf);

/** The one that the page asks about: the last word counts. */
export const unread = (view: PathwayView | null): Reply | undefined =>
  replies(view).findLast(({ waits }) => waits);

const idOf = (field: Fault['field'], draft: Draft | undefined): string =>
  field === 'outcome' ? `outcome-${draft?.outcome ?? OUTCOMES[0]}` : field;

const faultIn = (field: Fault['field'], draft: Draft | undefined): Fault | undefined =>
  draft?.faults.find((fault) => fault.field === field);

const errorOf = (v: View, fault: Fault | undefined): Part =>
  fault &&
  html`<span class="field-error" id="${fault.field}-error"
    >${v.say('form.error', { text: v.say(fault.text) })}</span
  >`;

function outcomes(v: View, draft: Draft | undefined): Html {
  const fault = faultIn('outcome', draft);
  return html`<fieldset class="options" ${fault && html` aria-describedby="outcome-error"`}>
    <legend>${v.say('appointment.outcome')}</legend>
    ${errorOf(v, fault)}
    ${OUTCOMES.map(
      (one) =>
        html`<label for="outcome-${one}"
          ><input
            type="radio"
            id="outcome-${one}"
            name="outcome"
            value="${one}"
            ${one === draft?.outcome && html` checked`}
          />
          ${v.say(`appointment.outcome.${one}`)}</label
        >`,
    )}
  </fieldset>`;
}

function appointedAt(v: View, draft: Draft | undefined): Html {
  const fault = faultIn('appointedAt', draft);
  const described = fault ? 'appointedAt-hint appointedAt-error' : 'appointedAt-hint';
  return html`<p class="field">
    <label for="appointedAt">${v.say('appointment.at')}</label>
    <span class="hint" id="appointedAt-hint">${v.say('appointment.at-hint')}</span>
    ${errorOf(v, fault)}
    <input
      id="appointedAt"
      name="appointedAt"
      type="datetime-local"
      value="${draft?.appointedAt}"
      aria-describedby="${described}"
      ${fault && html` aria-invalid="true"`}
    />
  </p>`;
}

/** At the top of the page, each fault with a link to its field. */
export const faultSummary = (v: View, draft: Draft): Html =>
  html`<div class="notice error" role="alert" aria-labelledby="error-title">
    <p class="notice-title" id="error-title">${v.say('form.errors')}</p>
    <ul>
      ${draft.faults.map(
        ({ field, text }) => html`<li><a href="#${idOf(field, draft)}">${v.say(text)}</a></li>`,
      )}
    </ul>
  </div>`;

/** What a reply says, to be entered by somebody who has read it: nothing is chosen beforehand. */
export function appointmentForm(
  v: View,
  pathwayId: string,
  on: { readonly reply: Reply; readonly sources: Sources; readonly draft: Draft | undefined },
): Html {
  const { reply, sources, draft } = on;
  const message = sources.get(reply.key);
  return html`<section id="appointment">
    <h2>${v.say('appointment.title')}</h2>
    <p>${v.say('appointment.lead')}</p>
    <p>
      ${v.say('replies.at')}: ${time(v, new Date(reply.at))}
      ${message !== undefined && html`· <a href="${address(`/messages/${message}`)}">${v.say('appointment.message')}</a>`}
    </p>
    <form class="entry" method="post" action="${address(`/pathways/${pathwayId}/appointment`)}">
      <input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />
      <input type="hidden" name="once" value="${randomUUID()}" />
      <input type="hidden" name="reply" value="${reply.ref}" />
      ${outcomes(v, draft)} ${appointedAt(v, draft)}
      <p><button class="button" type="submit">${v.say('appointment.submit')}</button></p>
    </form>
  </section>`;
}
