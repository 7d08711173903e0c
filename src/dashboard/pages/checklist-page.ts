import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { checklistsOfPathway } from '../../checklists.ts';
import type { EpisodeList, EpisodeLists } from '../../checklists.ts';
import type { Revision } from '../../domain/checklists/score.ts';
import { earliestFor, tickOf } from '../../domain/checklists/tick.ts';
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
import {
  aboutRef,
  checklistPath,
  episodeRef,
  listTitle,
  progress,
  scoreWords,
} from './checklist-section.ts';
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

/** Names of an episode, and of one of its deteriorations. */
interface Refs {
  readonly episode: string;
  readonly about: string;
}

const refsIn = (fields: unknown): Refs => ({
  episode: field(fields, 'episode'),
  about: field(fields, 'about'),
});

/**
 * The list that a path and names lead to; without a name the newest episode, and its last
 * deterioration.
 */
async function find(desk: Desk, req: Request, refs: Refs): Promise<Found | undefined> {
  const id = uuid(pathId(req.params));
  const pathway = id === undefined ? undefined : await readPathway(desk.store, id);
  if (pathway === undefined) return undefined;
  const parts = partsOf(desk);
  const episodes = await checklistsOfPathway(desk.store, pathway, parts);
  const of =
    refs.episode === ''
      ? episodes.at(-1)
      : episodes.find(({ episode }) => episodeRef(episode) === refs.episode);
  const list = of?.lists.findLast(
    ({ checklist, deterioration }) =>
      checklist.list === field(req.params, 'list') &&
      (refs.about === '' || aboutRef(deterioration) === refs.about),
  );
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
  when: 'checklist.done.when',
  incomplete: 'checklist.done.incomplete',
};

function outcome(v: View, done: string): Part {
  const text = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  return text && notice(done === 'done' ? 'good' : 'warn', v.say(text));
}

function body(v: View, { pathwayId, of, list }: Found, sources: Sources): Part {
  const { say } = v;
  const { checklist, warnings, revisions } = list;
  const latest = instant(v.now);
  const hidden = {
    csrf: v.signedIn?.csrf,
    // Pressed twice, it is registered once.
    once: randomUUID(),
    episode: episodeRef(of.episode),
    about: aboutRef(list.deterioration),
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
      bounds: { earliest: earliestFor(latest), latest },
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
  const found = await find(desk, req, refsIn(req.query));
  if (found === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const sources = await eventMessages(desk.store, found.pathwayId);
  show(res, v, {
    title: listTitle(v, found.list),
    lead: v.say('checklist.lead'),
    back: { href: address(`/pathways/${found.pathwayId}`), where: v.say('pathway.title') },
    body: [outcome(v, field(req.query, 'done')), body(v, found, sources)],
  });
};

/** Fields that a person fills in, and is told about. */
const SAID: ReadonlySet<string> = new Set(['at', 'controlAt', 'noControlReason']);

/** The guard lets nobody through unnamed. */
function registrar(res: Response) {
  const { signedIn } = localsOf(res);
  if (signedIn === undefined) throw new Error('a verb without an operator');
  return { kind: 'operator' as const, name: signedIn.name, orgId: signedIn.orgId };
}

/** A time that the form says, to the minute. */
const timeIn = (req: Request, name: string): string =>
  field(req.body, name).replace(/T\d\d:\d\d$/, '$&:00');

/** `POST` of one item's form: by whoever is signed in, as done at the time given or now. */
export const postItem: Page = (desk) => async (req, res, next) => {
  const found = await find(desk, req, refsIn(req.body));
  if (found === undefined) return missing(desk)(req, res, next);
  const by = registrar(res);
  const now = instant(desk.site.now());
  const status = field(req.body, 'status');
  const given = {
    status,
    at: timeIn(req, 'at') || now,
    by: by.name,
    controlAt: timeIn(req, 'controlAt'),
    noControlReason: field(req.body, 'noControlReason'),
  };
  const { content, problems = [] } = tickOf(given, now);
  const once = uuid(field(req.body, 'once'));
  if (once === undefined || problems.some((one) => !SAID.has(one.field)))
    return showError(res, viewOf(desk.site, req, res), 400);
  const { pathwayId, of, list } = found;
  const item = field(req.body, 'item');
  const { checklist, deterioration } = list;
  const about = deterioration?.key;
  const place = { pathwayId, episode: of.episode, list: checklist.list, about, item };
  const key = `${once}:${checklist.list}:${item}:${status}`;
  const parts = partsOf(desk);
  const unread = problems.some((one) => one.field === 'at') ? 'when' : 'incomplete';
  const done =
    content === undefined
      ? unread
      : (await register(desk.store, { ...place, content, key }, by, parts)).outcome;
  const query = { episode: episodeRef(of.episode), about: aboutRef(deterioration), done };
  const at = ['nowhere', 'when', 'incomplete'].includes(done) ? '' : `#${item}`;
  seeOther(res, `${address(checklistPath(pathwayId, checklist.list), query)}${at}`);
};
