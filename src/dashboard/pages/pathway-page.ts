import { checklistsOfPathway } from '../../checklists.ts';
import type { Episode, Voided } from '../../domain/episode.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import type { Content } from '../layout.ts';
import { address, notice, party, time } from '../pieces.ts';
import { alertsByKey } from '../queries/alerts.ts';
import type { AlertRow } from '../queries/alerts.ts';
import { eventMessages, pathwayPage as readPathway } from '../queries/pathways.ts';
import type { PathwayPageRow } from '../queries/pathways.ts';
import { show, viewOf } from '../respond.ts';
import { facts, table } from '../table.ts';
import { sayCode } from '../texts.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import { appointmentForm, faultSummary, unread } from './appointment-form.ts';
import type { Draft } from './appointment-form.ts';
import { checklistSection } from './checklist-section.ts';
import { missing, pathId, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';
import { episodeSection } from './episode-section.ts';
import { eventCell, sourceCell } from './event-source.ts';
import type { Sources } from './event-source.ts';

const factList = (v: View, p: PathwayPageRow): Html =>
  facts([
    [v.say('pathway.id'), html`<code>${p.id}</code>`],
    [v.say('pathway.kommune'), party(v, p.kommune, p.kommuneHer)],
    [v.say('pathway.unit'), party(v, p.unit, p.unitHer)],
    [v.say('pathway.opened'), time(v, p.openedAt)],
    [v.say('pathway.updated'), time(v, p.updatedAt)],
  ]);

/** Events that belong to no episode: those that wait, and those taken back. */
function asideTables(v: View, p: PathwayPageRow, sources: Sources): Part {
  const { say } = v;
  const { parked = [], voided = [] } = p.view ?? {};
  const parkedTable =
    parked.length > 0 &&
    html`<section>
      <h2>${say('pathway.parked')}</h2>
      ${table({
        caption: say('pathway.parked-caption'),
        rows: parked,
        none: say('table.none'),
        columns: [
          { head: say('pathway.at'), cell: (e) => time(v, new Date(e.since)) },
          { head: say('pathway.event'), kind: 'name', cell: (e) => eventCell(v, e.kind) },
          { head: say('pathway.parked-why'), cell: (e) => sayCode(say, 'parked', e.reason) },
          { head: say('pathway.source'), cell: (e) => sourceCell(v, e.key, sources) },
        ],
      })}
    </section>`;
  return [parkedTable, voided.length > 0 && voidedTable(v, voided, sources)];
}

const voidedTable = (v: View, rows: readonly Voided[], sources: Sources): Html =>
  html` <section>
    <h2>${v.say('pathway.voided')}</h2>
    ${table({
      caption: v.say('pathway.voided-caption'),
      rows,
      none: v.say('table.none'),
      columns: [
        { head: v.say('pathway.at'), cell: (e) => time(v, new Date(e.at)) },
        { head: v.say('pathway.event'), kind: 'name', cell: (e) => eventCell(v, e.kind) },
        { head: v.say('pathway.source'), cell: (e) => sourceCell(v, e.key, sources) },
      ],
    })}
  </section>`;

const alertKeys = (p: PathwayPageRow, episode: Episode): string[] =>
  episode.alerts.map((alert) => `${p.id}/${alert.key}`);

const staysBefore = (episodes: readonly Episode[], before: number): number =>
  episodes.slice(0, before).reduce((sum, { stays }) => sum + stays.length, 0);

/** The evidence and payment proposal of each stay, as a page to print. */
const stayLinks = (v: View, id: string, { stays }: Episode, before: number): Part =>
  stays.length > 0 &&
  html`<h3>${v.say('pathway.stays')}</h3>
    <ul class="plain">
      ${stays.map((_stay, i) => {
        const n = before + i + 1;
        return html`<li>
          <a href="${address(`/pathways/${id}/stays/${n}`)}">${v.say('pathway.stay', { n })}</a> ·
          <a href="${address(`/pathways/${id}/stays/${n}/proposals`)}"
            >${v.say('pathway.proposals', { n })}</a
          >
        </li>`;
      })}
    </ul>`;

async function episodeSections(
  desk: Desk,
  v: View,
  pathway: PathwayPageRow,
  sources: Sources,
): Promise<Part[]> {
  const { store, site, settings } = desk;
  const episodes = pathway.view?.episodes ?? [];
  const checklists = await checklistsOfPathway(store, pathway, { now: site.now, settings });
  const sections: Part[] = [];
  for (const [i, episode] of episodes.entries()) {
    const alerts: readonly AlertRow[] = await alertsByKey(store, alertKeys(pathway, episode));
    const title = v.say('pathway.episode', { n: i + 1, count: episodes.length });
    const lists = checklists.find((one) => one.episode === episode.id);
    const stays = stayLinks(v, pathway.id, episode, staysBefore(episodes, i));
    sections.push([
      episodeSection(v, episode, { title, alerts, sources }),
      stays,
      lists && checklistSection(v, pathway.id, lists),
    ]);
  }
  // The newest episode is the one that somebody asks about.
  return sections.reverse();
}

/** The page of a pathway; with a draft, as the form about a reply was sent in. */
export async function pathwayContent(
  desk: Desk,
  v: View,
  pathway: PathwayPageRow,
  draft?: Draft,
): Promise<Content> {
  const sources = await eventMessages(desk.store, pathway.id);
  const sections = await episodeSections(desk, v, pathway, sources);
  const reply = draft?.reply ?? unread(pathway.view);
  const body = [
    draft && faultSummary(v, draft),
    notice('info', v.say('pathway.no-identity')),
    reply && appointmentForm(v, pathway.id, { reply, sources, draft }),
    sections.length > 0 ? sections : html`<p>${v.say('pathway.none')}</p>`,
    asideTables(v, pathway, sources),
    html`<section>
      <h2>${v.say('pathway.facts')}</h2>
      ${factList(v, pathway)}
      <p><a href="${address(`/pathways/${pathway.id}/log`)}">${v.say('pathway.log')}</a></p>
    </section>`,
  ];
  const back = { href: address('/overdue'), where: v.say('overdue.title') };
  return { title: v.say('pathway.title'), back, body };
}

/** What came of the form about a reply, by the code that the redirect after it carries. */
const OUTCOMES: Readonly<Record<string, TextKey>> = {
  done: 'appointment.done.done',
  known: 'appointment.done.known',
  over: 'appointment.done.over',
  'key-used': 'log.done.key-used',
};

/** `GET /ops/pathways/:id`: where it stands and why, not whose it is. */
export const pathwayPage: Page = (desk) => async (req, res, next) => {
  const id = uuid(pathId(req.params));
  const pathway = id === undefined ? undefined : await readPathway(desk.store, id);
  if (pathway === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const done = field(req.query, 'done');
  const text = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  const said = text && notice(done === 'done' ? 'good' : 'warn', v.say(text));
  const page = await pathwayContent(desk, v, pathway);
  show(res, v, { ...page, body: [said, page.body] });
};
