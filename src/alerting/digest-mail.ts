import type { Retraction } from '../domain/episode.ts';
import type { Language } from '../rendering/language.ts';
import type { Digest, DigestLine } from '../store/sql/alerts.ts';
import { mailIn } from './mail-texts.ts';
import type { MailTextKey, SayInMail } from './mail-texts.ts';
import { deadlineText, stepText } from './step-texts.ts';

/** Deadlines named one by one; the others are counted, and stand on the board. */
export const MOST_LINES = 50;
/** A clock that is this late was down; that is said, so that nobody looks for a fault elsewhere. */
const LATE_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

const NUMBERS = {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
} as const satisfies Intl.DateTimeFormatOptions;

/** In English the month by its name: its readers disagree on whether it stands before the day. */
const MOMENTS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  nb: new Intl.DateTimeFormat('nb-NO', NUMBERS),
  nn: new Intl.DateTimeFormat('nn-NO', NUMBERS),
  en: new Intl.DateTimeFormat('en-GB', { ...NUMBERS, dateStyle: 'medium' }),
};

/** What a digest says, whatever the way it goes. */
export interface DigestContent {
  readonly overdue: readonly DigestLine[];
  /** Taken back: done in time after all. */
  readonly inTime: readonly DigestLine[];
  /** Taken back for another reason. */
  readonly retracted: readonly DigestLine[];
  /** How many deadlines of each timer, the most first. */
  readonly steps: readonly (readonly [timer: string, count: number])[];
}

export function contentOf(lines: readonly DigestLine[]): DigestContent {
  const overdue = lines.filter(({ says }) => says === 'overdue');
  const counts = new Map<string, number>();
  for (const { timer } of overdue) counts.set(timer, (counts.get(timer) ?? 0) + 1);
  const steps = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const gone = lines.filter(({ says }) => says === 'retracted');
  const [inTime, retracted] = [true, false].map((so) =>
    gone.filter(({ retraction }) => (retraction === 'in-time') === so),
  );
  return { overdue, inTime: inTime ?? [], retracted: retracted ?? [], steps };
}

/** How long after its instant an alert was raised, in milliseconds; 0 when the clock was running. */
export function lateMs({ at, raisedAt }: Pick<DigestLine, 'at' | 'raisedAt'>): number {
  const ms = raisedAt.getTime() - at.getTime();
  return ms >= LATE_MS ? ms : 0;
}

export const boardUrl = (publicUrl: string, { pathwayId }: DigestLine): string =>
  `${publicUrl}/ops/overdue#${pathwayId}`;

export const pathwayUrl = (publicUrl: string, { pathwayId }: DigestLine): string =>
  `${publicUrl}/ops/pathways/${pathwayId}`;

/** How a mail says things: in one language, with links to our pages. */
interface Voice {
  readonly language: Language;
  readonly say: SayInMail;
  readonly publicUrl: string;
}

type Counted = {
  [K in MailTextKey]: K extends `${infer Name}.many` ? Name : never;
}[MailTextKey];

const counted = (say: SayInMail, name: Counted, n: number, level = ''): string =>
  say(n === 1 ? `${name}.one` : `${name}.many`, { n, level });

function lateness(say: SayInMail, line: DigestLine): string {
  const ms = lateMs(line);
  if (ms === 0) return '';
  const hours = Math.floor(ms / HOUR_MS);
  return hours > 0
    ? say('late.hours', { n: hours })
    : say('late.minutes', { n: Math.floor(ms / 60_000) });
}

function listed(
  say: SayInMail,
  lines: readonly DigestLine[],
  one: (line: DigestLine) => string,
  where: string,
): string[] {
  const shown = lines.slice(0, MOST_LINES).map(one);
  return lines.length > MOST_LINES
    ? [...shown, say('more', { n: lines.length - MOST_LINES, where })]
    : shown;
}

function overdueLines({ overdue, steps }: DigestContent, voice: Voice): string[] {
  if (overdue.length === 0) return [];
  const { language, say, publicUrl } = voice;
  const one = (line: DigestLine) => {
    const due = MOMENTS[language].format(line.dueAt);
    const step = deadlineText(line, language);
    const said = say('line', { step, due, late: lateness(say, line) });
    return `${said}\n  ${boardUrl(publicUrl, line)}`;
  };
  return [
    counted(say, 'overdue', overdue.length),
    ...steps.map(([timer, count]) => `- ${stepText(timer, language)}: ${count}`),
    '',
    say('oldest'),
    ...listed(say, overdue, one, `${publicUrl}/ops/overdue`),
    '',
  ];
}

/** What is said of alerts that were taken back; each kind under its own heading. */
const TAKEN_BACK: readonly (readonly [reason: Retraction | null, heading: Counted])[] = [
  ['in-time', 'taken-back.in-time'],
  ['done-late', 'taken-back.done-late'],
  ['not-owed', 'taken-back.not-owed'],
  ['corrected', 'taken-back.corrected'],
  [null, 'taken-back.unsaid'],
];

function takenBack(lines: readonly DigestLine[], heading: Counted, voice: Voice): string[] {
  if (lines.length === 0) return [];
  const { language, say, publicUrl } = voice;
  const one = (line: DigestLine) => {
    const due = MOMENTS[language].format(line.dueAt);
    const said = say('taken-back.line', { step: stepText(line.timer, language), due });
    return `${said}\n  ${pathwayUrl(publicUrl, line)}`;
  };
  return [
    counted(say, heading, lines.length),
    ...listed(say, lines, one, `${publicUrl}/ops/alerts`),
    '',
  ];
}

const takenBackLines = ({ inTime, retracted }: DigestContent, voice: Voice): string[] =>
  TAKEN_BACK.flatMap(([reason, heading]) =>
    takenBack(
      [...inTime, ...retracted].filter(({ retraction }) => retraction === reason),
      heading,
      voice,
    ),
  );

function subjectOf(content: DigestContent, { level }: Digest, say: SayInMail): string {
  const { overdue, inTime, retracted } = content;
  if (overdue.length > 0) return counted(say, 'subject.overdue', overdue.length, level);
  if (retracted.length === 0) return counted(say, 'subject.in-time', inTime.length, level);
  return counted(say, 'subject.retracted', inTime.length + retracted.length, level);
}

/** Steps, counts, dates, the unit and links: no name, number or clinical word (T59). */
export function digestMail(
  digest: Digest,
  lines: readonly DigestLine[],
  publicUrl: string,
): { readonly subject: string; readonly text: string } {
  const { language, level, unitHer, unitName } = digest;
  const voice = { language, say: mailIn(language), publicUrl };
  const { say } = voice;
  const content = contentOf(lines);
  const her = unitHer === null ? [] : [`(HER-id ${unitHer})`];
  const unit = [...(unitName === null ? [] : [unitName]), ...her].join(' ');
  return {
    subject: subjectOf(content, digest, say),
    text: [
      say('unit', { unit: unit || say('unit.unknown') }),
      say(`level.${level}`),
      '',
      ...overdueLines(content, voice),
      ...takenBackLines(content, voice),
      say('foot'),
    ].join('\n'),
  };
}
