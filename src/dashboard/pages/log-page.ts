import type { Request } from 'express';
import { reasonFault } from '../../alerting/attend.ts';
import { REASON_LENGTH } from '../../dead-letter.ts';
import { apiEventOf } from '../../domain/api-events.ts';
import type { ApiInput, ApiProblem } from '../../domain/api-events.ts';
import { instant } from '../../domain/ids.ts';
import { paymentOfEpisode, settingsAsOf } from '../../domain/payment/episode.ts';
import type { PartName } from '../../domain/payment/evidence.ts';
import type { Evidence, EvidenceItem } from '../../domain/payment/index.ts';
import { settingsOfKommune } from '../../municipality-settings.ts';
import { reportEvent } from '../../report-event.ts';
import { loadEvents } from '../../store/sql/pathways.ts';
import { field } from '../guard.ts';
import type { Part } from '../html.ts';
import { address, notice } from '../pieces.ts';
import { pathwayPage as readPathway } from '../queries/pathways.ts';
import type { PathwayPageRow } from '../queries/pathways.ts';
import { seeOther, show, showError, viewOf } from '../respond.ts';
import type { TextKey } from '../texts.ts';
import type { View } from '../view.ts';
import { missing, pathId, reporter, uuid } from './desk.ts';
import type { Desk, Page } from './desk.ts';
import { CALLED_KINDS, callForm, errorSummary, overrideForm } from './log-forms.ts';
import type { Act, Draft, ReportChoice } from './log-forms.ts';

const find = async ({ store }: Desk, req: Request): Promise<PathwayPageRow | undefined> => {
  const id = uuid(pathId(req.params));
  return id === undefined ? undefined : readPathway(store, id);
};

/** What a party may contest: the reports on which the days of a stay rest. */
const CONTESTED: readonly PartName[] = [
  'admissions',
  'notices8',
  'readiness',
  'answers',
  'withdrawals',
  'discharges',
  'deaths',
];

const reportsOf = (evidence: Evidence): EvidenceItem[] =>
  CONTESTED.flatMap((part) => evidence[part]).toSorted((a, b) => a.place - b.place);

async function reportsIn(desk: Desk, { id, kommuneHer, view }: PathwayPageRow) {
  if (view === null) return [];
  const events = (await loadEvents(desk.store, [id])).get(id) ?? [];
  const of = await settingsOfKommune(desk.store, kommuneHer, desk.settings);
  const settings = settingsAsOf(of, instant(desk.site.now()));
  const stays = view.episodes.flatMap(
    (episode) => paymentOfEpisode(view, episode, events, settings).stays,
  );
  return stays.flatMap(({ evidence }, i) =>
    reportsOf(evidence).map(({ key, kind, occurred }): ReportChoice => ({
      stay: i + 1,
      key,
      kind,
      occurred,
    })),
  );
}

const OUTCOMES: Readonly<Record<string, TextKey>> = {
  done: 'log.done.done',
  known: 'log.done.known',
  'key-used': 'log.done.key-used',
};

interface Shown {
  readonly pathway: PathwayPageRow;
  readonly reports: readonly ReportChoice[];
}

function content(v: View, { pathway, reports }: Shown, draft?: Draft) {
  const to = `/pathways/${pathway.id}/log`;
  const body: Part[] = [draft && errorSummary(v, draft), callForm(v, to, draft)];
  if (reports.length > 0) body.push(overrideForm(v, to, reports, draft));
  return {
    title: v.say('log.title'),
    lead: v.say('log.lead'),
    back: { href: address(`/pathways/${pathway.id}`), where: v.say('pathway.title') },
    body,
  };
}

/** `GET /ops/pathways/:id/log`: what nobody sent a message of. */
export const logPage: Page = (desk) => async (req, res, next) => {
  const pathway = await find(desk, req);
  if (pathway === undefined) return missing(desk)(req, res, next);
  const v = viewOf(desk.site, req, res);
  const done = field(req.query, 'done');
  const text = Object.hasOwn(OUTCOMES, done) ? OUTCOMES[done] : undefined;
  const page = content(v, { pathway, reports: await reportsIn(desk, pathway) });
  const said = text && notice(done === 'done' ? 'good' : 'warn', v.say(text));
  show(res, v, { ...page, body: [said, page.body] });
};

const LABELS: Readonly<Partial<Record<ApiProblem['field'], TextKey>>> = {
  kind: 'log.kind',
  at: 'log.at',
  toldAt: 'log.toldAt',
  toldBy: 'log.toldBy',
  toldTo: 'log.toldTo',
  answer: 'log.answer',
  appointedAt: 'log.appointedAt',
  about: 'log.about',
  overrides: 'log.overrides',
  settles: 'log.settles',
};

const says = (v: View, { field: name, problem }: ApiProblem): string =>
  v.say(problem === 'missing' ? 'log.missing' : 'log.wrong', {
    field: v.say(LABELS[name] ?? 'log.kind'),
  });

/** Names of what a form sends. */
const NAMES = [
  'kind',
  'at',
  'toldAt',
  'toldBy',
  'toldTo',
  'answer',
  'appointedAt',
  'late',
  'about',
  'overrides',
  'settles',
  'because',
] as const;
type Values = Readonly<Record<(typeof NAMES)[number], string>>;

const INPUTS: Readonly<Record<Act, (values: Values, by: string) => ApiInput>> = {
  call: ({ late, kind, ...values }, signedBy) => ({
    ...values,
    kind: CALLED_KINDS.some((one) => one === kind) ? kind : '',
    channel: 'PHONE',
    reason: late,
    signedBy,
  }),
  override: ({ at, about, overrides, settles, because }, signedBy) => ({
    kind: 'Override',
    at,
    about,
    overrides,
    settles,
    reason: because,
    signedBy,
  }),
};

function complaint(v: View, reason: string): string[] {
  const fault = reasonFault(reason);
  return fault === undefined ? [] : [v.say(`attend.${fault}`, REASON_LENGTH)];
}

/** Of several reports somebody must say which, and of a report that is not there nothing is decided. */
function aboutFault(v: View, about: string, reports: readonly ReportChoice[]): string[] {
  if (about !== '' && reports.some(({ key }) => key === about)) return [];
  return [says(v, { field: 'about', problem: about === '' ? 'missing' : 'unknown' })];
}

/** `POST` of a form: an event of the pathway by whoever is signed in, once, with its audit row. */
const post =
  (act: Act): Page =>
  (desk) =>
  async (req, res, next) => {
    const pathway = await find(desk, req);
    if (pathway === undefined) return missing(desk)(req, res, next);
    const here = address(`/pathways/${pathway.id}/log`);
    const v = { ...viewOf(desk.site, req, res), here };
    const once = uuid(field(req.body, 'once'));
    if (once === undefined) return showError(res, v, 400);
    const texts = NAMES.map((name) => [name, field(req.body, name).trim()] as const);
    const values = Object.fromEntries(texts) as Values;
    const [by, now] = [reporter(res), desk.site.now()];
    const made = apiEventOf(INPUTS[act](values, by.name), {
      client: by.name,
      key: once,
      receivedAt: instant(now),
      source: 'operator',
      ...(act === 'call' ? { loggedBecause: values.because } : {}),
    });
    const reports = await reportsIn(desk, pathway);
    const wrong = (made.problems ?? []).filter(({ field: name }) => name !== 'reason');
    const errors = [
      ...(act === 'override' ? aboutFault(v, values.about, reports) : []),
      ...wrong.map((problem) => says(v, problem)),
      ...complaint(v, values.because),
      // It may be left out; what is there is kept for good too.
      ...(values.late === '' ? [] : complaint(v, values.late)),
    ];
    if (made.event === undefined || errors.length > 0) {
      const page = content(v, { pathway, reports }, { act, values, errors });
      return show(res, v, { ...page, failed: true }, 422);
    }
    const report = { pathwayId: pathway.id, event: made.event, reason: values.because };
    const { newId, settings, site } = desk;
    const done = await reportEvent(desk.store, report, by, { now: site.now, newId, settings });
    seeOther(res, address(`/pathways/${pathway.id}/log`, { done }));
  };

export const postCall = post('call');
export const postOverride = post('override');
