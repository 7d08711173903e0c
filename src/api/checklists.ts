import type { Request, RequestHandler } from 'express';
import { checklistsOfPathway } from '../checklists.ts';
import type { EpisodeList, EpisodeLists } from '../checklists.ts';
import type { ItemState } from '../domain/checklists/evaluate.ts';
import { tickOf } from '../domain/checklists/tick.ts';
import { plusMinutes } from '../domain/calendar.ts';
import { Failure } from '../domain/failure.ts';
import { instant } from '../domain/ids.ts';
import { settingsOfKommune } from '../municipality-settings.ts';
import { register } from '../register-item.ts';
import { fieldOf, fieldsOf, keyOf, own } from './pathways.ts';
import type { PathwayApi } from './pathways.ts';
import { BadRequest } from './problem.ts';
import { clientOf, queryValue } from './request.ts';

const itemJson = ({ item, status, source, details, ...state }: ItemState) => ({
  item: item.id,
  order: item.order,
  step: item.step,
  text: item.text,
  ...(item.demands === undefined ? {} : { demands: item.demands }),
  status,
  ...(source === undefined ? {} : { source }),
  ...state,
  ...details,
});

/** One list as the API shows it. */
export const listJson = ({
  checklist,
  isOpen,
  items,
  fulfilment,
  warnings,
  deterioration,
  revisions,
}: EpisodeList) => ({
  list: checklist.list,
  ...(deterioration === undefined ? {} : { deterioration }),
  version: checklist.version,
  provisional: checklist.provisional === true,
  optional: checklist.optional === true,
  title: checklist.title,
  open: isOpen,
  fulfilment,
  warnings,
  items: items.map(itemJson),
  ...(revisions.length > 0 ? { final: revisions.at(-1), revisions } : {}),
});

const episodeJson = ({ episode, end, lists }: EpisodeLists) => ({
  episode,
  ...(end === undefined ? {} : { end }),
  lists: lists.map(listJson),
});

/** `GET /pathways/{id}/checklists`: every list of every episode; `list` chooses one. */
export const getChecklists =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const pathway = await own(p.store, req);
    const wanted = queryValue(req, 'list')?.toUpperCase();
    const episodes = await checklistsOfPathway(p.store, pathway, p);
    res.json({
      id: pathway.id,
      episodes: episodes
        .map(({ lists, ...episode }) => ({
          ...episode,
          lists: lists.filter(({ checklist }) => (wanted ?? checklist.list) === checklist.list),
        }))
        .map(episodeJson),
    });
  };

/** Ids are matched in any letter case, as paths are. */
const pathPart = (req: Request, name: string): string => {
  const part = req.params[name];
  return typeof part === 'string' ? part : '';
};

async function contentOf(
  p: PathwayApi,
  kommuneHer: number,
  fields: Readonly<Record<string, unknown>>,
) {
  const { pathway } = await settingsOfKommune(p.store, kommuneHer, p.settings);
  const latest = plusMinutes(instant(p.now()), pathway.clockSkewMinutes);
  const input = {
    status: fieldOf(fields, 'status'),
    at: fieldOf(fields, 'at'),
    by: fieldOf(fields, 'by'),
    profession: fieldOf(fields, 'profession'),
    controlAt: fieldOf(fields, 'controlAt'),
    noControlReason: fieldOf(fields, 'noControlReason'),
  };
  const { content, problems } = tickOf(input, latest);
  if (content === undefined)
    throw new BadRequest(...problems.map(({ field, problem }) => `${field} is ${problem}`));
  return content;
}

/**
 * `POST /pathways/{id}/checklists/{list}/items/{item}`: registers one item of the episode named,
 * or of the newest; in a list for each deterioration that of `about`, or of the last. The same key with the same content is the same registration; with other
 * content it is refused.
 */
export const postItem =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const pathway = await own(p.store, req);
    const { name, orgId } = clientOf(req);
    const fields = fieldsOf(req);
    const key = keyOf(req, fields);
    const place = {
      list: pathPart(req, 'list').toUpperCase(),
      item: pathPart(req, 'item').toLowerCase(),
      episode: fieldOf(fields, 'episode'),
      about: fieldOf(fields, 'about'),
    };
    const content = await contentOf(p, pathway.kommuneHer, fields);
    const given = { pathwayId: pathway.id, ...place, content, key };
    const done = await register(p.store, given, { kind: 'client', name, orgId }, p);
    if (done.outcome === 'key-used')
      throw new BadRequest('this key has been used for another registration');
    if (done.outcome === 'incomplete')
      throw new BadRequest(
        'done, the item needs exactly one of the details that it demands; otherwise none is taken',
      );
    const found = (await checklistsOfPathway(p.store, pathway, p))
      .find(({ episode }) => episode === done.episode)
      ?.lists.find(
        ({ checklist, deterioration }) =>
          checklist.list === place.list && deterioration?.key === done.about,
      );
    if (found === undefined) throw new Failure('not-found');
    res.status(done.outcome === 'done' ? 201 : 200).json(listJson(found));
  };
