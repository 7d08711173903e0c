import { readTime } from '../../domain/calendar.ts';
import type { Instant } from '../../domain/ids.ts';
import { fold } from '../../domain/pathway.ts';
import type { PathwayEvent } from '../../domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../domain/settings.ts';
import { settingsOf } from '../../domain/settings-file.ts';
import type { MunicipalitySettings } from '../../domain/settings-file.ts';
import { SCHEMA_FOLDER } from '../../messages/folder.ts';
import { openMessages } from '../../messages/reader.ts';
import type { Io } from '../validate.ts';
import { settingsFromFile } from '../settings.ts';
import { DONE, eventFor, hearLines, hearMessage, joinAppRecs, REFUSED, TROUBLE } from './hear.ts';
import type { Heard, Told } from './hear.ts';
import { episodesJson } from './print.ts';
import type { Replayed } from './print.ts';
import { inWords } from './timeline.ts';
import { LANGUAGES } from './words.ts';
import type { Language } from './words.ts';

export const REPLAY_USAGE =
  'usage: overgang replay FILE… --now ISO [--settings FILE] [--lang nb|nn|en | --json]  (messages; .jsonl: events of the record system)';

interface Command {
  readonly files: readonly string[];
  readonly now: Instant;
  readonly json: boolean;
  readonly language: Language;
  /** A municipality's settings file; absent: the defaults. */
  readonly settings: string | undefined;
}

function commandOf(args: readonly string[]): Command | undefined {
  const files: string[] = [];
  let [json, now, lang] = [false, '', 'nb'];
  let settings: string | undefined;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--json') json = true;
    else if (arg === '--now') now = args[++i] ?? '';
    else if (arg === '--lang') lang = args[++i] ?? '';
    else if (arg === '--settings') settings = args[++i] ?? '';
    else if (arg.startsWith('--')) return undefined;
    else files.push(arg);
  }
  const at = readTime(now)?.at;
  const language = LANGUAGES.find((one) => one === lang);
  if (at === undefined || files.length === 0 || language === undefined) return undefined;
  return { files, now: at, json, language, settings };
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
function replayed(
  heard: Heard,
  by: { readonly now: Instant; readonly settings: MunicipalitySettings },
  io: Io,
): Replayed[] {
  const { now, settings } = by;
  const told = identified(heard, io);
  const patients = [...new Set(told.map(({ patient }) => patient))].toSorted();
  return patients.flatMap((patient, i) => {
    const theirs = told.filter((one) => one.patient === patient);
    const founded = theirs.flatMap((one) => (one.founding ? one.municipalities : []));
    const municipalities =
      founded.length > 0 ? [...new Set(founded)].toSorted((a, b) => a - b) : [0];
    return municipalities.map((municipality) => {
      const events = theirs
        .filter(
          (one) =>
            one.municipalities.includes(municipality) || !belongsElsewhere(one, municipalities),
        )
        .map((one) => eventFor(one, municipality));
      const view = fold(events, now, settings.pathway);
      const { earlyNoticeHours } = settings.pathway;
      const payment = { ...settings.payment, earlyNoticeHours };
      return { patient: i + 1, municipality, view, events: once(events), now, payment };
    });
  });
}

/** A file given twice gives its events twice; the fold knows, what counts them must not. */
const once = (events: readonly PathwayEvent[]): PathwayEvent[] => [
  ...new Map(events.map((event) => [event.key, event])).values(),
];

/** An event that names a municipality with a pathway of its own is not another one's. */
const belongsElsewhere = (told: Told, municipalities: readonly number[]): boolean =>
  told.municipalities.some((one) => municipalities.includes(one));

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
  const file = command.settings === undefined ? {} : settingsFromFile(command.settings, io);
  if (file === undefined) return Promise.resolve(TROUBLE);
  const settings = settingsOf(file, DEFAULT_SETTINGS);
  const heard: Heard = { told: [], appRecs: [], code: DONE, settings: settings.pathway };
  const messages = command.files.filter((file) => !file.endsWith('.jsonl'));
  const reader = messages.length === 0 ? undefined : openMessages(schemaDir);
  for (const file of messages) if (reader) hearMessage(file, reader, heard, io);
  for (const file of command.files) if (file.endsWith('.jsonl')) hearLines(file, heard, io);
  joinAppRecs(heard);
  const pathways = replayed(heard, { now: command.now, settings }, io);
  if (command.json) {
    const episodes = pathways.flatMap(episodesJson);
    io.out(JSON.stringify({ episodes }));
  } else {
    for (const one of pathways) for (const line of inWords(one, command.language)) io.out(line);
  }
  return Promise.resolve(heard.code);
}
