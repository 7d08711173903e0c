import type { Request } from 'express';
import { apiEventOf } from '../../domain/api-events.ts';
import { readTime } from '../../domain/calendar.ts';
import type { ReadTime } from '../../domain/calendar.ts';
import { instant } from '../../domain/ids.ts';
import type { PathwayView } from '../../domain/episode.ts';
import type { PathwayEvent } from '../../domain/pathway-event.ts';
import { reportEvent } from '../../report-event.ts';
import { loadEvents } from '../../store/sql/pathways.ts';
import { field } from '../guard.ts';
import { address } from '../pieces.ts';
import { pathwayPage as readPathway } from '../queries/pathways.ts';
import { seeOther, show, showError, viewOf } from '../respond.ts';
import type { TextKey } from '../texts.ts';
import { OUTCOMES, replies } from './appointment-form.ts';
import type { Draft, Fault, Outcome, Reply } from './appointment-form.ts';
import { missing, pathId, reporter, uuid } from './desk.ts';
import type { Page } from './desk.ts';
import { pathwayContent } from './pathway-page.ts';

const YEAR_MS = 366 * 86_400_000;

interface Given {
  readonly outcome: Outcome | undefined;
  /** As it was written, and what it says. */
  readonly text: string;
  readonly time: ReadTime | undefined;
  readonly reply: Reply;
  readonly now: Date;
}

interface FaultRow {
  readonly field: Fault['field'];
  readonly text: TextKey;
  readonly holds: (given: Given) => boolean;
}

const confirmed = ({ outcome }: Given): boolean => outcome === 'CONFIRMED';

/** What stands in the way of a form; of each field the first. A date without a clock cannot be kept. */
const FAULTS: readonly FaultRow[] = [
  {
    field: 'outcome',
    text: 'appointment.fault.outcome',
    holds: ({ outcome }) => outcome === undefined,
  },
  {
    field: 'appointedAt',
    text: 'appointment.fault.missing',
    holds: (given) => confirmed(given) && given.text === '',
  },
  {
    field: 'appointedAt',
    text: 'appointment.fault.contradicts',
    holds: ({ outcome, text }) => outcome === 'DECLINED' && text !== '',
  },
  {
    field: 'appointedAt',
    text: 'appointment.fault.unreadable',
    holds: ({ text, time }) => text !== '' && (time === undefined || time.dateOnly),
  },
  {
    field: 'appointedAt',
    text: 'appointment.fault.early',
    holds: ({ time, reply }) => time !== undefined && time.at < reply.at,
  },
  {
    field: 'appointedAt',
    text: 'appointment.fault.far',
    holds: ({ time, now }) => time !== undefined && Date.parse(time.at) > now.getTime() + YEAR_MS,
  },
];

const faultsOf = (given: Given): Fault[] =>
  (['outcome', 'appointedAt'] as const).flatMap(
    (name) => FAULTS.find((row) => row.field === name && row.holds(given)) ?? [],
  );

function givenIn(req: Request, reply: Reply, now: Date): Given {
  const outcome = OUTCOMES.find((one) => one === field(req.body, 'outcome'));
  const text = field(req.body, 'appointedAt').trim();
  return { outcome, text, time: readTime(text), reply, now };
}

const KINDS = { CONFIRMED: 'AppointmentConfirmed', DECLINED: 'AppointmentDeclined' } as const;

/**
 * As of when the reply came, not of when somebody read it: the GP's word is that old. A reply that
 * came later than the one that was read still waits.
 */
function eventOf(
  { outcome, text, reply, now }: Given & { readonly outcome: Outcome },
  about: PathwayEvent | undefined,
  by: { readonly name: string; readonly once: string },
): PathwayEvent {
  const ref = about?.msgId;
  const said = {
    kind: KINDS[outcome],
    at: reply.at,
    signedBy: by.name,
    ...(outcome === 'CONFIRMED' && { appointedAt: text }),
    ...(ref && { ref }),
  };
  const { event } = apiEventOf(said, {
    client: by.name,
    key: by.once,
    receivedAt: instant(now),
    source: 'operator',
  });
  if (event === undefined) throw new Error('a checked form makes no event');
  return event;
}

/** `POST /ops/pathways/:id/appointment`: what a free-text reply says, once, with its audit row. */
export const postAppointment: Page = (desk) => async (req, res, next) => {
  const { store, site, newId, settings } = desk;
  const id = uuid(pathId(req.params));
  const pathway = id === undefined ? undefined : await readPathway(store, id);
  if (pathway === undefined) return missing(desk)(req, res, next);
  const here = address(`/pathways/${pathway.id}`);
  const v = { ...viewOf(site, req, res), here };
  const once = uuid(field(req.body, 'once'));
  const named = field(req.body, 'reply');
  const reply = replies(pathway.view).find(({ ref }) => ref === named);
  if (once === undefined || reply === undefined) return showError(res, v, 400);

  const events = (await loadEvents(store, [pathway.id])).get(pathway.id) ?? [];
  const by = reporter(res);
  const isSent = events.some(({ key }) => key === `page:${by.name}:${once}`);
  if (!reply.waits && !isSent)
    return seeOther(res, address(`/pathways/${pathway.id}`, { done: 'over' }));
  const given = givenIn(req, reply, v.now);
  const { outcome, text: appointedAt } = given;
  const faults = faultsOf(given);
  if (outcome === undefined || faults.length > 0) {
    const draft: Draft = { reply, outcome, appointedAt, faults };
    return show(res, v, { ...(await pathwayContent(desk, v, pathway, draft)), failed: true }, 422);
  }
  const about = events.find(({ key }) => key === reply.key);
  const event = eventOf({ ...given, outcome }, about, { name: by.name, once });
  const waits = (view: PathwayView | null): boolean =>
    replies(view).some((one) => one.ref === named && one.waits);
  const report = { pathwayId: pathway.id, event, waits };
  const done = await reportEvent(store, report, by, { now: site.now, newId, settings });
  seeOther(res, address(`/pathways/${pathway.id}`, { done }));
};
