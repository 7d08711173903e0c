import { CATALOGUE } from '../../messages/catalogue/index.ts';
import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { legList, stateTag } from '../legs.ts';
import { address, notice, paging, party, time } from '../pieces.ts';
import { legsOf } from '../queries/legs.ts';
import { findMessages, listMessages, MESSAGE_FILTERS } from '../queries/messages.ts';
import type { MessageFilter, MessageList, MessageRow } from '../queries/messages.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { moment } from '../times.ts';
import { typeNameOf } from '../type-name.ts';
import { ROOT } from '../view.ts';
import type { View } from '../view.ts';
import { links, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';

/** The list's filters as the address has them; what cannot be meant is not applied, but said. */
interface Filters {
  readonly state: MessageFilter;
  readonly type: string;
  readonly her: string;
  readonly id: string;
  readonly before: string | undefined;
}

const HER = /^[1-9]\d{0,9}$/;
const HER_MOST = 2_147_483_647;
const LONGEST_TYPE = 60;
const LONGEST_ID = 100;

function filtersOf(query: unknown): Filters {
  const state = MESSAGE_FILTERS.find((one) => one === field(query, 'state')) ?? 'all';
  return {
    state,
    type: field(query, 'type').trim().slice(0, LONGEST_TYPE),
    her: field(query, 'her').trim(),
    id: field(query, 'id').trim().slice(0, LONGEST_ID),
    before: uuid(field(query, 'before')),
  };
}

const herOf = (text: string): number | undefined =>
  HER.test(text) && Number(text) <= HER_MOST ? Number(text) : undefined;

/** By id it is that message alone, whatever the other filters say. */
async function search(desk: Desk, f: Filters): Promise<MessageList> {
  if (f.id !== '') return { rows: await findMessages(desk.store, uuid(f.id), f.id), more: false };
  const type = f.type === '' ? undefined : f.type;
  return listMessages(desk.store, { state: f.state, type, her: herOf(f.her), before: f.before });
}

const TYPES: readonly string[] = [...CATALOGUE.map(({ type }) => type), 'APPREC'];

const option = (value: string, text: string, chosen: string): Html =>
  html`<option value="${value}" ${value === chosen && html` selected`}>${text}</option>`;

function filterForm(v: View, f: Filters): Html {
  const { say } = v;
  const badHer = f.her !== '' && herOf(f.her) === undefined;
  const types = f.type === '' || TYPES.includes(f.type) ? TYPES : [f.type, ...TYPES];
  return html`<form
    class="filters"
    method="get"
    action="${ROOT}/messages"
    role="search"
    aria-label="${say('filter.title')}"
  >
    <p class="field">
      <label for="state">${say('filter.state')}</label>
      <select id="state" name="state">
        ${MESSAGE_FILTERS.map((one) => option(one, sayCode(say, 'filter.state', one), f.state))}
      </select>
    </p>
    <p class="field">
      <label for="type">${say('filter.type')}</label>
      <select id="type" name="type">
        ${option('', say('filter.every-type'), f.type)}${types.map((one) => option(one, typeNameOf(v, one) ?? one, f.type))}
      </select>
    </p>
    <p class="field">
      <label for="her">${say('filter.her')}</label>
      <input
        id="her"
        name="her"
        inputmode="numeric"
        value="${f.her}"
        maxlength="10"
        ${badHer && html` aria-invalid="true" aria-describedby="her-error"`}
      />
      ${badHer && html`<span class="field-error" id="her-error">${say('form.error', { text: say('filter.bad-her') })}</span>`}
    </p>
    <p class="field">
      <label for="id">${say('filter.id')}</label>
      <input id="id" name="id" value="${f.id}" maxlength="${LONGEST_ID}" spellcheck="false" />
    </p>
    <p class="actions">
      <button class="button" type="submit">${say('filter.apply')}</button>
      <a class="button quiet" href="${ROOT}/messages">${say('filter.clear')}</a>
    </p>
  </form>`;
}

const messageCell = (v: View, m: MessageRow): Part =>
  html`<a href="${address(`/messages/${m.id}`)}">${typeNameOf(v, m.type) ?? freeText(m.type)}</a
    ><code class="id">${freeText(m.msgId)}</code>`;

async function messageTable(desk: Desk, v: View, rows: readonly MessageRow[]): Promise<Html> {
  const legs = await legsOf(
    desk.store,
    rows.map((row) => row.id),
  );
  const { say } = v;
  return table<MessageRow>({
    caption: say('messages.caption'),
    rows,
    none: say('messages.none'),
    columns: [
      { head: say('messages.received'), cell: (m) => time(v, m.receivedAt) },
      { head: say('messages.message'), kind: 'name', cell: (m) => messageCell(v, m) },
      { head: say('messages.sender'), cell: (m) => party(v, m.senderName, m.senderHer) },
      { head: say('messages.legs'), cell: (m) => legList(v, m, legs.get(m.id) ?? []) },
      { head: say('messages.state'), cell: (m) => stateTag(v, m.state) },
    ],
  });
}

/** `GET /ops/messages`: metadata only; no body and no patient is read. */
export const messagesPage: Page = (desk) => async (req, res) => {
  const v = viewOf(desk.site, req, res);
  const f = filtersOf(req.query);
  const found = await search(desk, f);
  const { before, ...kept } = f;
  const { stoppedAt } = found;
  const next = found.more ? found.rows.at(-1)?.id : stoppedAt?.id;
  const text = v.say(stoppedAt ? 'messages.search-on' : 'paging.older');
  const searched =
    stoppedAt &&
    notice('info', v.say('messages.searched', { time: moment(stoppedAt.at, v.language) }));
  const body = [
    filterForm(v, f),
    await messageTable(desk, v, found.rows),
    searched,
    paging(v, links('/messages', kept, { before, next, text })),
  ];
  show(res, v, { title: v.say('messages.title'), lead: v.say('messages.lead'), body });
};
