import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { checklistsOfPathway } from '../../checklists.ts';
import type { EpisodeList, EpisodeLists } from '../../checklists.ts';
import type { Revision } from '../../domain/checklists/score.ts';
import { tickOf } from '../../domain/checklists/tick.ts';
import { instant } from '../../domain/ids.ts';
import { register } from '../../register-item.ts';
import { field } from '../guard.ts';
import { html } from '../html.ts';
import type { Html, Part } from '../html.ts';
import { address, notice, time } from '../pieces.ts';
import { eventMessages, pathwayPage as readPathway } from '../queries/pathways.ts';
import { localsOf, seeOther, show, showError, viewOf } from '../respond.ts';
import { facts, table } from '../table.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import { itemTable } from './checklist-items.ts';
import { checklistPath, episodeRef, progress, scoreWords } from './checklist-section.ts';
import { missing, pathId, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';
import type { Sources } from './event-source.ts';

/** One list of one episode of a pathway. */
interface Found {
  readonly pathwayId: string;
  readonly of: EpisodeLists;
  readonly list: EpisodeList;
}

const partsOf = ({ site, settings }: Desk) => ({ now: site.now, settings });

/** The list that a path and the name of an episode lead to; without a name, the newest episode. */
async function find(desk: Desk, req: Request, ref: string): Promise<Found | undefined> {
  const id = uuid(pathId(req.params));
  const pathway = id === undefined ? undefined : await readPathway(desk.store, id);
  if (pathway === undefined) return undefined;
  const parts = partsOf(desk);
  const episodes = await checklistsOfPathway(desk.store, pathway, parts);
  const of =
    ref === '' ? episodes.at(-1) : episodes.find(({ episode }) => episodeRef(episode) === ref);
  const list = of?.lists.find(({ checklist }) => checklist.list === field(req.params, 'list'));
  return of && list && { pathwayId: pathway.id, of, list };
}

const revisionTable = (v: View, rows: readonly Revision[]): Html =>
  html`<section>
    <h2>${v.say('checklist.revisions')}</h2>
    ${table<Revision>({
      caption: v.say('checklist.revisions-caption'),
      rows,
      none: v.say('table.none'),
      columns: [
        { head: v.say('checklist.revision'), kind: 'name', cell: ({ revision }) => revision },
        { head: v.say('checklist.frozen'), cell: ({ at }) => time(v, new Date(at)) },
        { head: v.say('checklists.final'), cell: (score) => scoreWords(v, score) },
      ],
    })}
  </section>`;

const OUTCOMES: Readonly<Record<string, TextKey>> = {
  done: 'checklist.done.done',
  known: 'checklist.done.known',
  'key-used': 'checklist.done.key-used',
  nowhere: 'checklist.done.nowhere',
};

function outcome(v: View, done: string): Part {
  const text = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  return text && notice(done === 'done' ? 'good' : 'warn', v.say(text));
}

function body(v: View, { pathwayId, of, list }: Found, sources: Sources): Part {
  const { say } = v;
  const { checklist, warnings, revisions } = list;
  const hidden = {
    csrf: v.signedIn?.csrf,
    // Pressed twice, it is registered once.
    once: randomUUID(),
    episode: episodeRef(of.episode),
  };
  return [
    checklist.provisional && notice('info', say('checklist.provisional')),
    of.end && notice('info', say('checklist.ended')),
    warnings.length > 0 && notice('warn', say('checklists.missing', { count: warnings.length })),
    itemTable(v, list.items, {
      caption: say('checklist.caption'),
      sources,
      action: address(checklistPath(pathwayId, checklist.list)),
      hidden,
    }),
    revisions.length > 0 && revisionTable(v, revisions),
    html`<section>
      <h2>${say('checklist.facts')}</h2>
      ${facts([
        [say('checklists.progress'), progress(v, list)],
        [say('checklist.version'), checklist.version],
      ])}
    </section>`,
  ];
}

/** `GET /ops/pathways/:id/checklists/:list`: the items, what is registered, and what can be. */
export const checklistPage: Page = (desk) => async (req, res, next) => {
  const found = await find(desk, req, field(req.query, 'episode'));
  if (found === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const sources = await eventMessages(desk.store, found.pathwayId);
  show(res, v, {
    title: found.list.checklist.title[v.language],
    lead: v.say('checklist.lead'),
    back: { href: address(`/pathways/${found.pathwayId}`), where: v.say('pathway.title') },
    body: [outcome(v, field(req.query, 'done')), body(v, found, sources)],
  });
};

/** The guard lets nobody through unnamed. */
function registrar(res: Response) {
  const { signedIn } = localsOf(res);
  if (signedIn === undefined) throw new Error('a verb without an operator');
  return { kind: 'operator' as const, name: signedIn.name, orgId: signedIn.orgId };
}

/** `POST` of one item's form: registered as done now, by whoever is signed in. */
export const postItem: Page = (desk) => async (req, res, next) => {
  const found = await find(desk, req, field(req.body, 'episode'));
  if (found === undefined) return missing(desk)(req, res, next);
  const by = registrar(res);
  const now = instant(desk.site.now());
  const status = field(req.body, 'status');
  const { content } = tickOf({ status, at: now, by: by.name }, now);
  const once = uuid(field(req.body, 'once'));
  if (content === undefined || once === undefined)
    return showError(res, viewOf(desk.site, req, res), 400);
  const { pathwayId, of, list } = found;
  const item = field(req.body, 'item');
  const place = { pathwayId, episode: of.episode, list: list.checklist.list, item };
  const key = `${once}:${list.checklist.list}:${item}:${status}`;
  const parts = partsOf(desk);
  const { outcome: done } = await register(desk.store, { ...place, content, key }, by, parts);
  const query = { episode: episodeRef(of.episode), done };
  const at = done === 'nowhere' ? '' : `#${item}`;
  seeOther(res, `${address(checklistPath(pathwayId, list.checklist.list), query)}${at}`);
};
