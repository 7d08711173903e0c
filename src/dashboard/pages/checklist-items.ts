import { osloText } from '../../domain/calendar.ts';
import { BOUNDS } from '../../domain/checklists/definition.ts';
import type { DetailName, ItemDefinition } from '../../domain/checklists/definition.ts';
import type { ItemState } from '../../domain/checklists/evaluate.ts';
import { STATUSES } from '../../domain/checklists/tick.ts';
import type { Status } from '../../domain/checklists/tick.ts';
import type { Instant } from '../../domain/ids.ts';
import { freeText } from '../free-text.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { tag, time } from '../pieces.ts';
import type { Tone } from '../pieces.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { moment } from '../times.ts';
import type { View } from '../view.ts';
import { sourceCell } from './event-source.ts';
import type { Sources } from './event-source.ts';

/** What the table of a list's items needs beside them. */
export interface ItemsParts {
  readonly caption: string;
  readonly sources: Sources;
  /** Where the forms go, and what each of them carries. */
  readonly action: string;
  readonly hidden: Readonly<Record<string, string | undefined>>;
  /** Between which something may be said to have been done. */
  readonly bounds: { readonly earliest: Instant; readonly latest: Instant };
}

/** `2026-03-28T10:15`, as the field takes it. */
const onTheWall = (at: Instant): string => osloText(at).slice(0, 16);

const TONES: Readonly<Record<Status, Tone>> = {
  UTFORT: 'good',
  IKKE_UTFORT: 'bad',
  IKKE_AKTUELT: 'calm',
  UREGISTRERT: 'wait',
};

const statusWord = (v: View, status: Status): string => sayCode(v.say, 'item-status', status);

const momentOf = (v: View, at: Instant | undefined): string =>
  at === undefined ? '' : moment(new Date(at), v.language);

/** `Neste kontroll 12.04.2026 09:00`, or why there is none. */
function detailsSaid(v: View, { details }: ItemState): Part {
  if (details === undefined) return undefined;
  const { controlAt, noControlReason: why } = details;
  if (controlAt !== undefined)
    return html`<br />${v.say('checklist.control', { time: momentOf(v, controlAt) })}`;
  return why && html`<br />${v.say('checklist.no-control', { why: freeText(why) })}`;
}

function whose(v: View, state: ItemState, sources: Sources): Part {
  const { at, recordedAt, source, by, evidence = [] } = state;
  if (source === undefined) return undefined;
  const registered = v.say('checklist.recorded', { time: momentOf(v, recordedAt) });
  if (source === 'manual')
    return html`${v.say('checklist.by', { by: freeText(by), time: momentOf(v, at) })}, ${registered}
    ${detailsSaid(v, state)}`;
  const links = evidence.map((key) => html` ${sourceCell(v, key, sources)}`);
  return html`${v.say('checklist.derived', { time: momentOf(v, at) })}${links}, ${registered}`;
}

const statusCell = (v: View, state: ItemState, sources: Sources): Html =>
  html`${tag(TONES[state.status], statusWord(v, state.status))}
    <span class="under">${whose(v, state, sources)}</span>`;

function dueCell(v: View, { dueAt, passed, status }: ItemState): Part {
  if (dueAt === undefined) return v.say('checklist.no-due');
  const late = passed && status === 'UREGISTRERT' && tag('bad', v.say('checklist.late'));
  return html`${time(v, new Date(dueAt))} ${late}`;
}

/** What can be registered now: what does not stand already, and taking back what a person did. */
function offered({ status, source }: ItemState): readonly Status[] {
  if (source !== 'manual') return STATUSES.filter((one) => one !== 'UREGISTRERT');
  return STATUSES.filter((one) => one !== status);
}

function button(v: View, item: string, status: Status): Html {
  const word = status === 'UREGISTRERT' ? v.say('checklist.undo') : statusWord(v, status);
  const name = v.say('checklist.button', { status: word, item });
  return html`<button
    class="button quiet"
    type="submit"
    name="status"
    value="${status}"
    aria-label="${name}"
  >
    ${word}
  </button>`;
}

/** When it was done, where that was not just now. */
const whenField = (v: View, item: string, { earliest, latest }: ItemsParts['bounds']): Html =>
  html`<details>
    <summary>${v.say('checklist.earlier')}</summary>
    <label
      >${v.say('checklist.when')}
      <input
        type="datetime-local"
        name="at"
        aria-label="${v.say('checklist.when-of', { item })}"
        min="${onTheWall(earliest)}"
        max="${onTheWall(latest)}"
    /></label>
  </details>`;

/** What the item demands when it is done. */
const DETAIL_INPUTS = {
  controlAt: html`<input type="datetime-local" name="controlAt" />`,
  noControlReason: html`<input name="noControlReason" maxlength="${BOUNDS.textLength}" />`,
} as const satisfies Readonly<Record<DetailName, Html>>;

const detailFields = (v: View, { demands = [] }: ItemDefinition): Part =>
  demands.map((name) => html`<label>${v.say(`checklist.${name}`)} ${DETAIL_INPUTS[name]}</label>`);

/** One small form for each item: a press registers it, without script. */
const form = (v: View, state: ItemState, { action, hidden, bounds }: ItemsParts): Html =>
  html`<form class="ticks" method="post" action="${action}">
    ${Object.entries({ ...hidden, item: state.item.id }).map(
      ([name, value]) =>
        value !== undefined && html`<input type="hidden" name="${name}" value="${value}" />`,
    )}
    ${whenField(v, state.item.text[v.language], bounds)} ${detailFields(v, state.item)}
    ${offered(state).map((status) => button(v, state.item.text[v.language], status))}
  </form>`;

export const itemTable = (v: View, items: readonly ItemState[], parts: ItemsParts): Html =>
  table<ItemState>({
    caption: parts.caption,
    rows: items,
    none: v.say('table.none'),
    idOf: ({ item }) => item.id,
    columns: [
      {
        head: v.say('checklist.item'),
        kind: 'name',
        cell: ({ item }) =>
          html`${item.text[v.language]}
          ${item.important && tag('calm', v.say('checklist.important'))}`,
      },
      { head: v.say('checklist.status'), cell: (state) => statusCell(v, state, parts.sources) },
      { head: v.say('checklist.due'), cell: (state) => dueCell(v, state) },
      { head: v.say('checklist.register'), cell: (state) => form(v, state, parts) },
    ],
  });
