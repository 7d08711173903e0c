import { failureRow } from '../failure-words.ts';
import { freeText } from '../free-text.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, choices, paging, party, tag, timeAndAge } from '../pieces.ts';
import type { Tone } from '../pieces.ts';
import { firstPlace } from '../places.ts';
import { CASE_STATES, listCases } from '../queries/cases.ts';
import type { CaseRow, CaseState } from '../queries/cases.ts';
import { show, viewOf } from '../respond.ts';
import { table } from '../table.ts';
import { sayCode } from '../texts.ts';
import { typeNameOf } from '../type-name.ts';
import type { View } from '../view.ts';
import { links, serial } from './desk.ts';
import type { Page } from './desk.ts';

const TONES: Readonly<Record<CaseState, Tone>> = {
  open: 'bad',
  retried: 'calm',
  discarded: 'calm',
  settled: 'good',
};

export const caseStateTag = (v: View, state: CaseState): Html =>
  tag(TONES[state], sayCode(v.say, 'case-state', state));

/** What a case is about: an alert, a pathway, or a message and, where it is one leg's, its receiver. */
export function about(v: View, c: CaseRow): Part {
  if (c.digestLevel !== null)
    return [
      v.say('cases.alert', { level: c.digestLevel }),
      html`<span class="under">${party(v, c.digestUnit, c.digestUnitHer)}</span>`,
    ];
  if (c.messageId === null && c.pathwayId !== null) return v.say('cases.pathway');
  const type =
    c.messageType === null
      ? v.say('table.unknown')
      : (typeNameOf(v, c.messageType) ?? freeText(c.messageType));
  return [
    type,
    c.senderHer !== null &&
      html`<span class="under"
        >${v.say('cases.from', { sender: '' })}${party(v, c.senderName, c.senderHer)}</span
      >`,
    c.receiverHer !== null &&
      html`<span class="under"
        >${v.say('cases.to', { receiver: '' })}${party(v, c.receiverName, c.receiverHer)}</span
      >`,
  ];
}

/** Cause in words first; class and code for those who look them up. */
export function cause(v: View, failure: string): Part {
  const row = failureRow(failure);
  const cls = row && `${sayCode(v.say, 'class', row.class)} · `;
  return [
    sayCode(v.say, 'cause', failure),
    html`<span class="under"
      >${cls}<code>${failure}</code>${row?.apprec !== undefined && ` · AppRec ${row.apprec}`}</span
    >`,
  ];
}

/** Where it is wrong: the place in the document, else what the machine noted. */
export const place = (v: View, c: CaseRow): Part =>
  firstPlace(v, c.places) ?? (freeText(c.detail) || '–');

export function caseTable(v: View, rows: readonly CaseRow[], caption: string): Html {
  const { say } = v;
  return table<CaseRow>({
    caption,
    rows,
    none: say('cases.none'),
    columns: [
      {
        head: say('cases.case'),
        kind: 'name',
        cell: (c) => [
          html`<a href="${address(`/dead-letters/${c.id}`)}"
            >${say('cases.open-link', { id: c.id })}</a
          >`,
          html`<span class="under">${caseStateTag(v, c.state)}</span>`,
        ],
      },
      { head: say('cases.cause'), cell: (c) => cause(v, c.failure) },
      { head: say('cases.about'), cell: (c) => about(v, c) },
      { head: say('cases.place'), cell: (c) => place(v, c) },
      { head: say('cases.attempts'), kind: 'number', cell: (c) => c.attempts ?? '–' },
      { head: say('cases.opened'), cell: (c) => timeAndAge(v, c.openedAt) },
    ],
  });
}

/** `GET /ops/dead-letters?state=`. */
export const casesPage: Page =
  ({ store, site }) =>
  async (req, res) => {
    const v = viewOf(site, req, res);
    const state = CASE_STATES.find((one) => one === field(req.query, 'state')) ?? 'open';
    const before = serial(field(req.query, 'before'));
    const { rows, more } = await listCases(store, state, before);
    const next = more ? rows.at(-1)?.id : undefined;
    const items = CASE_STATES.map((one) => ({
      href: address('/dead-letters', { state: one }),
      text: sayCode(v.say, 'cases.choice', one),
      chosen: one === state,
    }));
    const body = [
      choices(v.say('cases.states'), items),
      caseTable(v, rows, sayCode(v.say, 'cases.caption', state)),
      paging(v, links('/dead-letters', { state }, { before, next, text: v.say('paging.older') })),
    ];
    show(res, v, { title: v.say('cases.title'), lead: v.say('cases.lead'), body });
  };
