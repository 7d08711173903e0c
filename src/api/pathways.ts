import type { Request, RequestHandler } from 'express';
import { API_LISTS } from '../domain/api-event-table.ts';
import type { ApiField } from '../domain/api-event-table.ts';
import { API_FIELDS, apiEventOf } from '../domain/api-events.ts';
import type { ApiInput } from '../domain/api-events.ts';
import { Failure } from '../domain/failure.ts';
import { readTime } from '../domain/calendar.ts';
import { instant } from '../domain/ids.ts';
import { STEP_TIMERS } from '../domain/steps.ts';
import type { Advancing } from '../pathways.ts';
import { reportEvent } from '../report-event.ts';
import { listPathways, pathwayById } from '../store/sql/read-pathways.ts';
import type { PathwayRead } from '../store/sql/read-pathways.ts';
import type { Store } from '../store/store.ts';
import { BadRequest } from './problem.ts';
import { clientOf, pathId, queryInteger, queryValue, toHerId } from './request.ts';

export interface PathwayApi extends Advancing {
  readonly store: Store;
}

const MOST_LISTED = 100;
const LISTED_BY_DEFAULT = 50;
const LONGEST_FIELD = 200;

export const shown = (row: PathwayRead) => ({
  id: row.id,
  kommuneHerId: row.kommuneHer,
  unitHerId: row.unitHer,
  version: row.version,
  openedAt: row.openedAt,
  updatedAt: row.updatedAt,
  ...row.view,
});

/** Pathways belong to the municipality: others are told there is none (T46). */
export async function own(store: Store, req: Request): Promise<PathwayRead> {
  const row = await pathwayById(store, pathId(req));
  const client = clientOf(req);
  if (row === undefined || row.orgId !== client.orgId) throw new Failure('not-found');
  return row;
}

/** `GET /pathways`: the municipality's pathways; `message` finds the one a message moved. */
export const getPathways =
  (store: Store): RequestHandler =>
  async (req, res) => {
    const most = queryInteger(req, 'limit', {
      least: 1,
      most: MOST_LISTED,
      fallback: LISTED_BY_DEFAULT,
    });
    const after = queryValue(req, 'after');
    const rows = await listPathways(store, {
      orgId: clientOf(req).orgId,
      after: after === undefined ? undefined : cursor(after),
      message: queryValue(req, 'message'),
      most,
      ...filtersOf(req),
    });
    const next = rows.length === most ? rows.at(-1)?.id : undefined;
    res.json({ pathways: rows.map(shown), ...(next === undefined ? {} : { next }) });
  };

function queryFlag(req: Request, name: string): boolean | undefined {
  const value = queryValue(req, name);
  if (value !== undefined && value !== 'true' && value !== 'false')
    throw new BadRequest(`${name} must be true or false`);
  return value === undefined ? undefined : value === 'true';
}

/** `unit`, `overdue`, `step`, `dueBefore` and `toClassify`, each of which narrows the list. */
function filtersOf(req: Request) {
  const [unit, step, before] = ['unit', 'step', 'dueBefore'].map((name) => queryValue(req, name));
  if (step !== undefined && !STEP_TIMERS.has(step))
    throw new BadRequest(`step must be one of ${[...STEP_TIMERS.keys()].join(', ')}`);
  const dueBefore = before === undefined ? undefined : readTime(before)?.at;
  if (before !== undefined && dueBefore === undefined)
    throw new BadRequest('dueBefore must be an xs:dateTime or xs:date');
  return {
    unit: unit === undefined ? undefined : toHerId(unit, 'unit'),
    overdue: queryFlag(req, 'overdue'),
    toClassify: queryFlag(req, 'toClassify'),
    timer: step === undefined ? undefined : STEP_TIMERS.get(step),
    dueBefore,
  };
}

const CURSOR = /^[0-9a-f-]{36}$/i;
function cursor(text: string): string {
  if (!CURSOR.test(text)) throw new BadRequest('after must be the next of an earlier answer');
  return text;
}

/** The fields of a JSON body that must be an object. */
export function fieldsOf(req: Request): Readonly<Record<string, unknown>> {
  const body: unknown = req.body;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new Failure('empty-body');
  return body as Readonly<Record<string, unknown>>;
}

export const fieldOf = (
  body: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined => {
  const value = body[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string' || value.length > LONGEST_FIELD)
    throw new BadRequest(`${name} must be a text of at most ${LONGEST_FIELD} characters`);
  return value;
};

/** The same of a field that is a list: an array of codes, or a text. */
function valueOf(body: Readonly<Record<string, unknown>>, name: ApiField): string | undefined {
  const value = body[name];
  const isList = API_LISTS[name] !== undefined && Array.isArray(value);
  if (isList && !value.every((one) => typeof one === 'string'))
    throw new BadRequest(`${name} must be a list of codes`);
  return fieldOf(isList ? { [name]: value.join(' ') } : body, name);
}

/** The caller's idempotency key, from its field or its header. */
export function keyOf(req: Request, fields: Readonly<Record<string, unknown>>): string {
  const header = req.headers['idempotency-key'];
  const key = fieldOf(fields, 'key') ?? (typeof header === 'string' ? header : undefined);
  if (key === undefined || key === '' || key.length > LONGEST_FIELD)
    throw new BadRequest('an idempotency key is required: header Idempotency-Key, or field key');
  return key;
}

function inputOf(req: Request): { input: ApiInput; key: string } {
  const fields = fieldsOf(req);
  const input = Object.fromEntries(API_FIELDS.map((field) => [field, valueOf(fields, field)]));
  return {
    input: { ...input, kind: fieldOf(fields, 'kind') ?? '' },
    key: keyOf(req, fields),
  };
}

/**
 * `POST /pathways/{id}/events`: what no PLO message carries. The same key with the same content
 * is the same event; with other content it is refused.
 */
export const postPathwayEvent =
  (p: PathwayApi): RequestHandler =>
  async (req, res) => {
    const pathway = await own(p.store, req);
    const client = clientOf(req);
    const { input, key } = inputOf(req);
    const made = apiEventOf(input, { client: client.name, key, receivedAt: instant(p.now()) });
    if (made.event === undefined)
      throw new BadRequest(...made.problems.map(({ field, problem }) => `${field} is ${problem}`));
    const by = { kind: 'client', name: client.name, orgId: client.orgId } as const;
    const report = { pathwayId: pathway.id, event: made.event };
    const outcome = await reportEvent(p.store, report, by, p);
    if (outcome === 'key-used') throw new BadRequest('this key has been used for another event');
    const after = await pathwayById(p.store, pathway.id);
    res.status(outcome === 'done' ? 201 : 200).json(shown(after ?? pathway));
  };
