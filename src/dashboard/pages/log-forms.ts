import { randomUUID } from 'node:crypto';
import { REASON_LENGTH } from '../../dead-letter.ts';
import { API_VALUES } from '../../domain/api-event-table.ts';
import type { EventKind } from '../../domain/pathway-event.ts';
import { OVERRIDE_REASONS, TELLERS } from '../../domain/pathway-event.ts';
import { DISPUTE_CODES } from '../../domain/payment/disputes.ts';
import type { EvidenceKind } from '../../domain/payment/evidence.ts';
import type { EvidenceTime } from '../../domain/payment/index.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address } from '../pieces.ts';
import { sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import { PAYMENT } from '../texts/payment.ts';
import { day, moment } from '../times.ts';
import type { View } from '../view.ts';

/** What a call may tell. */
export const CALLED_KINDS = [
  'AdmissionNotified',
  'EarlyNotice',
  'DischargeReady',
  'DischargeReadyWithdrawn',
  'KommuneAnswer',
  'Discharged',
] as const satisfies readonly EventKind[];

export type Act = 'call' | 'override';

/** Fields of a form as they were written, and what was wrong with them. */
export interface Draft {
  readonly act: Act;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly string[];
}

/** A report that a decision may be about, with the number of its stay. */
export interface ReportChoice {
  readonly stay: number;
  readonly key: string;
  readonly kind: EvidenceKind;
  readonly occurred: EvidenceTime;
}

type Option = readonly [value: string, text: string];

interface Field {
  readonly name: string;
  readonly label: TextKey;
  readonly hint?: string;
}

interface Options {
  readonly options: readonly Option[];
  /** Below those. */
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

const valueIn = (draft: Draft | undefined, name: string): string => draft?.values[name] ?? '';

const idOf = (act: Act, { name }: Field): string => `${act}-${name}`;

const optionList = (options: readonly Option[], chosen: string): Html[] =>
  options.map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen && html` selected`}>${text}</option>`,
  );

function selection(act: Act, v: View, field: Field & Options, draft?: Draft): Html {
  const id = idOf(act, field);
  const { hint, options, groups = [] } = field;
  const chosen = valueIn(draft, field.name);
  return html`<p class="field">
    <label for="${id}">${v.say(field.label)}</label>
    ${hint !== undefined && html`<span class="hint" id="${id}-hint">${hint}</span>`}
    <select
      id="${id}"
      name="${field.name}"
      ${hint !== undefined && html` aria-describedby="${id}-hint"`}
    >
      ${optionList(options, chosen)}
      ${groups.map(
        (group) =>
          html`<optgroup label="${group.label}">${optionList(group.options, chosen)}</optgroup>`,
      )}
    </select>
  </p>`;
}

const clock = (act: Act, v: View, field: Field, draft?: Draft): Html =>
  html`<p class="field">
    <label for="${idOf(act, field)}">${v.say(field.label)}</label>
    <input
      id="${idOf(act, field)}"
      name="${field.name}"
      type="datetime-local"
      value="${valueIn(draft, field.name)}"
    />
  </p>`;

function area(act: Act, v: View, field: Field, draft?: Draft): Html {
  const id = idOf(act, field);
  const hint = field.hint;
  return html`<p class="field">
    <label for="${id}">${v.say(field.label)}</label>
    ${hint !== undefined && html`<span class="hint" id="${id}-hint">${hint}</span>`}
    <textarea
      id="${id}"
      name="${field.name}"
      rows="2"
      ${hint !== undefined && html` aria-describedby="${id}-hint"`}
    >
${valueIn(draft, field.name)}</textarea>
  </p>`;
}

function form(v: View, to: string, act: Act, fields: readonly Part[]): Html {
  return html`<section>
    <h2>${v.say(`log.${act}`)}</h2>
    <form class="entry" method="post" action="${address(`${to}/${act}`)}">
      <input type="hidden" name="csrf" value="${v.signedIn?.csrf}" />
      <input type="hidden" name="once" value="${randomUUID()}" />
      ${fields}
      <p><button class="button" type="submit">${v.say('log.submit')}</button></p>
    </form>
  </section>`;
}

/** First of every choice: what nobody has chosen must not be entered. */
const NONE = (v: View): Option => ['', v.say('log.none')];
const roles = (v: View): Option[] => [
  NONE(v),
  ...TELLERS.map((one): Option => [one, PAYMENT[`payment.role.${one}`][v.language]]),
];
const answers = (v: View): Option[] => [
  NONE(v),
  ...(['ACCEPT', 'ACCEPT_LATER', 'REFUSE'] as const).map((one): Option => [
    one,
    PAYMENT[`payment.answer.${one}`][v.language],
  ]),
];

/** Flags by their words, and the rule of case 11, which raises none. */
const settled = (v: View): Option[] => [
  NONE(v),
  ...DISPUTE_CODES.map((one): Option => [one, PAYMENT[`payment.dispute.${one}`][v.language]]),
  ...(API_VALUES.overrides ?? [])
    .filter((one) => one === 'KOMMUNE_READY')
    .map((one): Option => [one, PAYMENT['payment.reason.KOMMUNE_READY'][v.language]]),
];

const reasonHint = (v: View): string => v.say('attend.reason-hint', REASON_LENGTH);

export function callForm(v: View, to: string, draft?: Draft): Html {
  const own = draft?.act === 'call' ? draft : undefined;
  const kinds = [
    NONE(v),
    ...CALLED_KINDS.map((kind): Option => [kind, sayCode(v.say, 'event', kind)]),
  ];
  return form(v, to, 'call', [
    selection('call', v, { name: 'kind', label: 'log.kind', options: kinds }, own),
    clock('call', v, { name: 'at', label: 'log.at' }, own),
    clock('call', v, { name: 'toldAt', label: 'log.toldAt' }, own),
    selection('call', v, { name: 'toldBy', label: 'log.toldBy', options: roles(v) }, own),
    selection('call', v, { name: 'toldTo', label: 'log.toldTo', options: roles(v) }, own),
    selection('call', v, { name: 'answer', label: 'log.answer', options: answers(v) }, own),
    clock('call', v, { name: 'appointedAt', label: 'log.appointedAt' }, own),
    area('call', v, { name: 'late', label: 'log.late' }, own),
    area('call', v, { name: 'because', label: 'log.because', hint: reasonHint(v) }, own),
  ]);
}

const about = (v: View) => ({
  name: 'about',
  label: 'log.about' as const,
  hint: v.say('log.about-hint'),
  options: [NONE(v)],
});

const whenOf = (v: View, { dateOnly, on, utc }: EvidenceTime): string =>
  dateOnly === true ? day(on, v.language) : moment(new Date(utc), v.language);

/** The reports of each stay in their order, the newest stay first: that is the one in dispute. */
function byStay(v: View, reports: readonly ReportChoice[]): NonNullable<Options['groups']> {
  const stays = [...new Set(reports.map(({ stay }) => stay))].toReversed();
  return stays.map((n) => ({
    label: v.say('log.stay', { n }),
    options: reports
      .filter(({ stay }) => stay === n)
      .map(({ key, kind, occurred }): Option => [
        key,
        `${PAYMENT[`payment.item.${kind}`][v.language]}, ${whenOf(v, occurred)}`,
      ]),
  }));
}

export function overrideForm(
  v: View,
  to: string,
  reports: readonly ReportChoice[],
  draft?: Draft,
): Html {
  const own = draft?.act === 'override' ? draft : undefined;
  const found = OVERRIDE_REASONS.map((one): Option => [
    one,
    PAYMENT[`payment.override.${one}`][v.language],
  ]);
  return form(v, to, 'override', [
    // With the form and not with its arrival: sent twice, it says the same.
    html`<input type="hidden" name="at" value="${v.now.toISOString()}" />`,
    selection('override', v, { ...about(v), groups: byStay(v, reports) }, own),
    selection(
      'override',
      v,
      { name: 'overrides', label: 'log.overrides', options: settled(v) },
      own,
    ),
    selection(
      'override',
      v,
      { name: 'settles', label: 'log.settles', options: [NONE(v), ...found] },
      own,
    ),
    area('override', v, { name: 'because', label: 'log.reason', hint: reasonHint(v) }, own),
  ]);
}

export const errorSummary = (v: View, { act, errors }: Draft): Html =>
  html` <div class="notice error" role="alert" aria-labelledby="error-title">
    <p class="notice-title" id="error-title">${v.say('form.errors')}</p>
    <ul>
      ${errors.map((error) => html`<li><a href="#${act}-because">${error}</a></li>`)}
    </ul>
  </div>`;
