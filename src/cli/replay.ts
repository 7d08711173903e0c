import { Temporal } from 'temporal-polyfill';
import { apiEventOf } from '../domain/api-events.ts';
import { readTime } from '../domain/calendar.ts';
import { eventOf } from '../domain/events.ts';
import type { Instant } from '../domain/ids.ts';
import type {
  Alert,
  Deadline,
  Episode,
  PathwayEvent,
  PathwayView,
  TimerName,
} from '../domain/pathway.ts';
import { fold } from '../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { openMessages } from '../messages/reader.ts';
import type { MessageFacts, MessageReader } from '../messages/reading.ts';
import { bytesOf, type Io } from './validate.ts';

export const REPLAY_USAGE =
  'usage: overgang replay FILE… --now ISO [--json]  (messages; .jsonl: events of the record system)';

const DONE = 0;
const REFUSED = 1;
const TROUBLE = 2;

interface Command {
  readonly files: readonly string[];
  readonly now: Instant;
  readonly json: boolean;
}

/** One event and whose it is; the patient's identifier never leaves this file. */
interface Told {
  readonly patient: string | undefined;
  /** HER-ids of the organisations whose pathway it may belong to. */
  readonly municipalities: readonly number[];
  /** Whether it makes a pathway for them, or only adds to one that is there. */
  readonly founding: boolean;
  readonly event: PathwayEvent;
}

/** What the files say, and the worst that was wrong with one of them. */
interface Heard {
  readonly told: Told[];
  code: number;
}

interface Replayed {
  readonly patient: number;
  readonly municipality: number;
  readonly view: PathwayView;
}

function commandOf(args: readonly string[]): Command | undefined {
  const files: string[] = [];
  let [json, now] = [false, ''];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--now') now = args[++i] ?? '';
    else if (arg.startsWith('--')) return undefined;
    else files.push(arg);
  }
  const at = readTime(now)?.at;
  return at === undefined || files.length === 0 ? undefined : { files, now: at, json };
}

/** The identifier that names the patient: a national one before any other, then by text. */
function patientOf(facts: MessageFacts): string | undefined {
  const rank = ['DNR', 'FNR'];
  const idents = facts.patient?.idents ?? [];
  return idents
    .toSorted((a, b) => rank.indexOf(b.type) - rank.indexOf(a.type) || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id.trim())[0];
}

const herIds = (parties: readonly MessageFacts['sender'][]): number[] =>
  parties.flatMap(({ herId, organisation }) => organisation.herId ?? herId ?? []);

/** A message of a hospital is to a municipality; one of a death goes between it and a doctor. */
function toldBy(facts: MessageFacts): Told | undefined {
  const between = facts.type === 'LOG_DOD';
  const receivedAt = readTime(facts.genDate)?.at;
  const sender = facts.sender.herId ?? facts.sender.organisation.herId;
  if (receivedAt === undefined || sender === undefined) return undefined;
  const { content, conversation, genDate, msgId, type } = facts;
  const { events = [], ...codes } = content ?? {};
  const hospitalHer = between ? undefined : (facts.sender.organisation.herId ?? sender);
  const found = eventOf({
    ...codes,
    type,
    genDate,
    receivedAt,
    msgId,
    conversation,
    events,
    senderHer: sender,
    hospitalHer,
  });
  if (found === undefined) return undefined;
  const primary = facts.receivers.filter(({ role }) => role === 'PRIM');
  return {
    patient: patientOf(facts),
    municipalities: herIds(between ? [facts.sender, ...primary] : primary),
    founding: !between,
    event: found.event,
  };
}

function hearMessage(file: string, reader: MessageReader, heard: Heard, io: Io): void {
  const bytes = bytesOf(file, io);
  if (!bytes) {
    heard.code = TROUBLE;
    return;
  }
  const reading = reader.read(bytes);
  for (const { line, column, xpath, rule, message } of reading.violations) {
    io.err(`${file}:${line}:${column}: ${rule} ${xpath} ${message}`);
  }
  if (reading.violations.length > 0) heard.code = Math.max(heard.code, REFUSED);
  else if (reading.kind === 'message') {
    const told = toldBy(reading.facts);
    if (told) heard.told.push(told);
  }
}

function recordOf(line: string): Readonly<Record<string, string>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const texts = Object.entries(value).filter(([, v]) => typeof v === 'string');
    return Object.fromEntries(texts);
  } catch {
    return undefined;
  }
}

/** The event of one line, or what is wrong with it; never what stands in it. */
function lineOf(line: string): Told | string {
  const record = recordOf(line);
  if (!record) return 'not a JSON object';
  const { kind = '', at, profession, signedBy, patient, receivedAt = at } = record;
  const received = readTime(receivedAt ?? '')?.at;
  if (at !== undefined && received === undefined) return 'receivedAt: unreadable';
  // Without a key the line itself is the key, so that the same line twice is one event.
  const key = record.key ?? [kind, at, profession ?? ''].join('/');
  const origin = { client: 'replay', key, receivedAt: received ?? ('' as Instant) };
  const { event, problems } = apiEventOf({ kind, at, profession, signedBy }, origin);
  if (!event) return problems.map(({ field, problem }) => `${field}: ${problem}`).join(', ');
  return { patient: patient?.trim(), municipalities: [], founding: false, event };
}

function hearLines(file: string, heard: Heard, io: Io): void {
  const bytes = bytesOf(file, io);
  if (!bytes) heard.code = TROUBLE;
  for (const [i, line] of (bytes?.toString('utf8') ?? '').split('\n').entries()) {
    if (line.trim() === '') continue;
    const told = lineOf(line);
    if (typeof told !== 'string') heard.told.push(told);
    else {
      io.err(`${file}:${i + 1}: ${told}`);
      heard.code = Math.max(heard.code, REFUSED);
    }
  }
}

/** Gives events without a patient to the only one there is; elsewhere they are nobody's. */
function identified(heard: Heard, io: Io): (Told & { readonly patient: string })[] {
  const named = new Set(
    heard.told.flatMap(({ patient, founding }) => (founding ? (patient ?? []) : [])),
  );
  const [only = '', ...others] = named;
  return heard.told.flatMap((told) => {
    if (told.patient !== undefined) return [{ ...told, patient: told.patient }];
    if (others.length === 0) return [{ ...told, patient: only }];
    io.err(`${told.event.kind} names no patient, and the messages concern several`);
    heard.code = Math.max(heard.code, REFUSED);
    return [];
  });
}

/** Folds each patient's events in each municipality; 0 is the one that no message names. */
function replayed(heard: Heard, now: Instant, io: Io): Replayed[] {
  const told = identified(heard, io);
  const patients = [...new Set(told.map(({ patient }) => patient))].toSorted();
  return patients.flatMap((patient, i) => {
    const theirs = told.filter((one) => one.patient === patient);
    const founded = theirs.flatMap((one) => (one.founding ? one.municipalities : []));
    const municipalities =
      founded.length > 0 ? [...new Set(founded)].toSorted((a, b) => a - b) : [0];
    return municipalities.map((municipality) => {
      const events = theirs.filter(
        (one) =>
          one.municipalities.includes(municipality) || !belongsElsewhere(one, municipalities),
      );
      const view = fold(
        events.map(({ event }) => event),
        now,
        DEFAULT_SETTINGS,
      );
      return { patient: i + 1, municipality, view };
    });
  });
}

/** An event that names a municipality with a pathway of its own is not another one's. */
const belongsElsewhere = (told: Told, municipalities: readonly number[]): boolean =>
  told.municipalities.some((one) => municipalities.includes(one));

const written = (at: string): string => at.replace('.000Z', 'Z');

const alertJson = ({ timer, level, at, dueAt, status }: Alert) => ({
  timer,
  level,
  at: written(at),
  dueAt: written(dueAt),
  status,
});

const deadlineJson = ({ timer, dueAt, anchorOn, status, metAt }: Deadline) => ({
  timer,
  dueAt: written(dueAt),
  anchorOn,
  status,
  ...(metAt === undefined ? {} : { metAt: written(metAt) }),
});

const isRaised = ({ status }: Alert): boolean => status === 'raised';

const episodeJson = (episode: Episode) => ({
  state: episode.state,
  flags: episode.flags,
  deadlines: episode.deadlines.map(deadlineJson),
  alerts: episode.alerts.filter(isRaised).map(alertJson),
  deviations: episode.deviations.map(({ code, kind, at }) => ({ code, kind, at: written(at) })),
});

/** `dd.mm.yyyy HH:MM` on the clocks of Europe/Oslo. */
function clock(at: Instant): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo');
  const two = (n: number): string => String(n).padStart(2, '0');
  const date = `${two(local.day)}.${two(local.month)}.${local.year}`;
  return `${date} ${two(local.hour)}:${two(local.minute)}`;
}

const STEP: Readonly<Record<TimerName, string>> = {
  t24: "the hospital's early notice",
  t6: 'HPH6, the report to the hospital',
  tAns: "the municipality's answer",
  tHome: 'where the patient is',
  t2: "HPH2, the nurse's visit",
  t3: 'HPH3, the consultation with the GP',
  tPlan: "the GP's plan",
  t5open: 'HPH5 may be held',
  t5due: 'HPH5, the four-week review',
  t5over: 'HPH5, at the latest',
  tPeriodic: 'the periodic review',
};

function deadlineWords({ timer, dueAt, status, metAt }: Deadline): string {
  const done = metAt === undefined ? '' : `, done ${clock(metAt)}`;
  return `    ${STEP[timer]}: ${status}, to be done before ${clock(dueAt)}${done}`;
}

const episodeWords = (episode: Episode, n: number): string[] => [
  `  Episode ${n}: ${Object.entries(episode.state)
    .map(([region, state]) => `${region} ${state}`)
    .join(', ')}${episode.flags.map((flag) => `, ${flag}`).join('')}`,
  ...episode.deadlines.map(deadlineWords),
  ...episode.alerts.map(
    ({ timer, level, at, status }) => `    Alert ${level} ${status}: ${STEP[timer]}, ${clock(at)}`,
  ),
  ...episode.deviations.map(({ code, kind, at }) => `    Note ${code}: ${kind}, ${clock(at)}`),
];

const inWords = ({ patient, municipality, view }: Replayed): string[] => [
  `Patient ${patient}, municipality ${municipality === 0 ? 'unknown' : `HER-id ${municipality}`}`,
  ...view.episodes.flatMap((episode, i) => episodeWords(episode, i + 1)),
  ...view.parked.map(({ kind, reason, since }) => `  Waiting ${reason}: ${kind}, ${clock(since)}`),
];

/**
 * Folds files into pathways as they would stand at `--now`, in memory: no store, no delivery. The
 * result is the same for any order of the files and with any of them twice. A message counts as
 * received at its GenDate, an event at `receivedAt` or else at `at`.
 * @returns 0 when every file was good, 1 when one was refused (the rest is folded), 2 for wrong
 *   use or a file that cannot be read.
 */
export function replay(args: string[], io: Io, schemaDir = SCHEMA_FOLDER): Promise<number> {
  const command = commandOf(args);
  if (!command) {
    io.err(REPLAY_USAGE);
    return Promise.resolve(TROUBLE);
  }
  const heard: Heard = { told: [], code: DONE };
  const messages = command.files.filter((file) => !file.endsWith('.jsonl'));
  const reader = messages.length === 0 ? undefined : openMessages(schemaDir);
  for (const file of messages) if (reader) hearMessage(file, reader, heard, io);
  for (const file of command.files) if (file.endsWith('.jsonl')) hearLines(file, heard, io);
  const pathways = replayed(heard, command.now, io);
  if (command.json) {
    const episodes = pathways.flatMap(({ view }) => view.episodes.map(episodeJson));
    io.out(JSON.stringify({ episodes }));
  } else {
    for (const line of pathways.flatMap(inWords)) io.out(line);
  }
  return Promise.resolve(heard.code);
}
