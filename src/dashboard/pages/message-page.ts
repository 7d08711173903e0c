import { freeText } from '../free-text.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { forwardTag, receiptTag, stateTag } from '../legs.ts';
import { address, notice, party, time } from '../pieces.ts';
import { placeTable, remarkTable } from '../places.ts';
import { casesOfMessage } from '../queries/cases.ts';
import { legsOf } from '../queries/legs.ts';
import type { LegRow } from '../queries/legs.ts';
import { attemptsOf, historyOf, messageFacts } from '../queries/message.ts';
import type { AttemptRow, HistoryRow, MessageFactsRow } from '../queries/message.ts';
import { show, viewOf } from '../respond.ts';
import { facts, table } from '../table.ts';
import { number, sayCode } from '../texts.ts';
import { momentToTheSecond } from '../times.ts';
import { typeNameOf } from '../type-name.ts';
import type { View } from '../view.ts';
import { caseTable } from './cases-page.ts';
import { missing, pathId, uuid } from './desk.ts';
import type { Page } from './desk.ts';

function factList(v: View, m: MessageFactsRow): Html {
  const { say } = v;
  const name = typeNameOf(v, m.type);
  return facts([
    [
      say('message.type'),
      html`${name ?? freeText(m.type)}${name && html` <code>${m.type}</code>`}`,
    ],
    [say('messages.state'), stateTag(v, m.state)],
    [say('message.failure'), m.failure && sayCode(say, 'cause', m.failure)],
    [say('message.standing'), m.standing && standingOf(v, m.standing, m.standingBy)],
    [say('messages.sender'), party(v, m.senderName, m.senderHer)],
    [
      say('message.pathway'),
      m.pathwayId &&
        html`<a href="${address(`/pathways/${m.pathwayId}`)}">${say('message.pathway-link')}</a>`,
    ],
    [say('message.received'), time(v, m.receivedAt)],
    [say('message.decided'), time(v, m.decidedAt)],
    [say('message.written'), freeText(m.genDate)],
    [say('message.client'), m.origin === 'broker' ? say('message.broker') : m.client],
    [say('message.source'), freeText(m.sourceSystem)],
    [say('message.id'), html`<code>${m.id}</code>`],
    [say('message.msg-id'), html`<code>${freeText(m.msgId)}</code>`],
    [say('message.size'), say('message.bytes', { count: number(m.size, v.language) })],
    [say('message.charset'), m.charset],
    [say('message.sha256'), html`<code>${m.sha256}</code>`],
  ]);
}

const standingOf = (v: View, standing: string, by: string | null): Html =>
  html`${sayCode(v.say, 'standing', standing)}${by && html` <a href="${address(`/messages/${by}`)}">${v.say('message.standing-by')}</a>`}`;

const under = (part: Part): Part => part && html`<span class="under">${part}</span>`;

const forwardCell = (v: View, leg: LegRow): Part => [
  forwardTag(v, leg),
  under(time(v, leg.forwardAt)),
  under(
    leg.fetchedAt && v.say('legs.fetched', { time: momentToTheSecond(leg.fetchedAt, v.language) }),
  ),
  under(leg.readAt && v.say('legs.read', { time: momentToTheSecond(leg.readAt, v.language) })),
];

const receiptCell = (v: View, leg: LegRow): Part => [
  receiptTag(v, leg),
  under(time(v, leg.receiptAt)),
  (leg.errors ?? []).map((e) => under(freeText([e.code, e.detail].filter(Boolean).join(': ')))),
  leg.receipt === 'refused' && leg.forward !== 'refused' && under(v.say('legs.hidden-text')),
];

function legTable(v: View, legs: readonly LegRow[]): Html {
  const { say } = v;
  return table<LegRow>({
    caption: say('legs.caption'),
    rows: legs,
    none: say('legs.none'),
    columns: [
      {
        head: say('legs.receiver'),
        kind: 'name',
        cell: (l) => [party(v, l.name, l.receiverHer), under(sayCode(say, 'role', l.role))],
      },
      {
        head: say('legs.transport'),
        cell: (l) => (l.transport ? sayCode(say, 'transport', l.transport) : '–'),
      },
      { head: say('leg.forward'), cell: (l) => forwardCell(v, l) },
      { head: say('leg.receipt'), cell: (l) => receiptCell(v, l) },
      {
        head: say('legs.apprec'),
        cell: (l) =>
          l.apprecId
            ? html`<a href="${address(`/messages/${l.apprecId}`)}">${say('legs.apprec-link')}</a>`
            : '–',
      },
    ],
  });
}

/** A code of failure is told in words; ids and codes of others stay as they are. */
const detailOf = (v: View, detail: string | null): string =>
  sayCode(v.say, 'cause', freeText(detail));

const instant = (v: View, at: Date): Html =>
  html`<time datetime="${at.toISOString()}">${momentToTheSecond(at, v.language)}</time>`;

function historyTable(v: View, rows: readonly HistoryRow[]): Html {
  const { say } = v;
  return table<HistoryRow>({
    caption: say('history.caption'),
    rows,
    none: say('history.none'),
    columns: [
      { head: say('history.at'), cell: (h) => instant(v, h.at) },
      { head: say('history.what'), kind: 'name', cell: (h) => sayCode(say, 'history', h.what) },
      {
        head: say('history.whom'),
        cell: (h) => (h.herId === null ? '–' : party(v, h.name, h.herId)),
      },
      { head: say('history.detail'), cell: (h) => detailOf(v, h.detail) || '–' },
      {
        head: say('history.actor'),
        cell: (h) => (h.actor ? sayCode(say, 'actor', h.actor) : say('history.system')),
      },
    ],
  });
}

function attemptTable(v: View, rows: readonly AttemptRow[]): Html {
  const { say } = v;
  return table<AttemptRow>({
    caption: say('attempts.caption'),
    rows,
    none: say('table.none'),
    columns: [
      { head: say('attempts.at'), cell: (a) => instant(v, a.at) },
      { head: say('legs.receiver'), kind: 'name', cell: (a) => party(v, a.name, a.receiverHer) },
      { head: say('attempts.n'), kind: 'number', cell: (a) => a.n },
      { head: say('attempts.cause'), cell: (a) => sayCode(say, 'cause', a.failure) },
      { head: say('attempts.detail'), cell: (a) => freeText(a.detail) || '–' },
    ],
  });
}

const section = (title: string, ...body: readonly Part[]): Html =>
  html`<section>
    <h2>${title}</h2>
    ${body}
  </section>`;

/** `GET /ops/messages/:id`: all that is known of a message but its content. */
export const messagePage: Page = (desk) => async (req, res, next) => {
  const { store } = desk;
  const id = uuid(pathId(req.params));
  const message = id === undefined ? undefined : await messageFacts(store, id);
  if (message === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const { say } = v;
  const [legs, history, attempts, cases] = [
    (await legsOf(store, [message.id])).get(message.id) ?? [],
    await historyOf(store, message.id),
    await attemptsOf(store, message.id),
    await casesOfMessage(store, message.id),
  ];
  const places = message.places ?? [];
  const remarks = message.remarks ?? [];
  const body = [
    notice('info', [
      say('message.no-content'),
      html` <a href="${address(`/messages/${message.id}/content`)}">${say('content.link')}</a>`,
    ]),
    section(say('legs.title'), legTable(v, legs)),
    cases.length > 0 && section(say('cases.title'), caseTable(v, cases, say('cases.of-message'))),
    places.length > 0 && section(say('places.title'), placeTable(v, places)),
    remarks.length > 0 && section(say('remarks.title'), remarkTable(v, remarks)),
    section(say('message.facts'), factList(v, message)),
    section(say('history.title'), historyTable(v, history)),
    attempts.length > 0 && section(say('attempts.title'), attemptTable(v, attempts)),
  ];
  const title = typeNameOf(v, message.type) ?? say('message.title');
  show(res, v, { title, back: { href: address('/messages'), where: say('messages.title') }, body });
};
