import type { Retraction } from '../domain/episode.ts';
import type { Digest, DigestLine } from '../store/sql/alerts.ts';
import { deadlineText, stepText } from './step-texts.ts';

/** Deadlines named one by one; the others are counted, and stand on the board. */
export const MOST_LINES = 50;
/** A clock that is this late was down; that is said, so that nobody looks for a fault elsewhere. */
const LATE_MS = 15 * 60_000;
const HOUR_MS = 3_600_000;

const OSLO = new Intl.DateTimeFormat('nb-NO', {
  timeZone: 'Europe/Oslo',
  dateStyle: 'short',
  timeStyle: 'short',
});

const LEVELS: Readonly<Record<Digest['level'], string>> = {
  L1: 'L1, til enheten',
  L2: 'L2, til leder',
  L3: 'L3, til driftstavlen',
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

function lateness(line: DigestLine): string {
  const ms = lateMs(line);
  if (ms === 0) return '';
  const hours = Math.floor(ms / HOUR_MS);
  return hours > 0
    ? ` (varslet ${hours} t for sent)`
    : ` (varslet ${Math.floor(ms / 60_000)} min for sent)`;
}

export const boardUrl = (publicUrl: string, { pathwayId }: DigestLine): string =>
  `${publicUrl}/ops/overdue#${pathwayId}`;

export const pathwayUrl = (publicUrl: string, { pathwayId }: DigestLine): string =>
  `${publicUrl}/ops/pathways/${pathwayId}`;

function listed(
  lines: readonly DigestLine[],
  say: (line: DigestLine) => string,
  more: string,
): string[] {
  const shown = lines.slice(0, MOST_LINES).map(say);
  return lines.length > MOST_LINES
    ? [...shown, `- og ${lines.length - MOST_LINES} til: ${more}`]
    : shown;
}

const deadlines = (count: number): string => (count === 1 ? '1 frist' : `${count} frister`);

function overdueLines({ overdue, steps }: DigestContent, publicUrl: string): string[] {
  if (overdue.length === 0) return [];
  const line = (one: DigestLine) =>
    `- ${deadlineText(one)}, før ${OSLO.format(one.dueAt)}${lateness(one)}\n  ${boardUrl(publicUrl, one)}`;
  return [
    `${deadlines(overdue.length)} i pasientforløp er passert uten at steget er meldt utført:`,
    ...steps.map(([timer, count]) => `- ${stepText(timer)}: ${count}`),
    '',
    'Frister, eldste først:',
    ...listed(overdue, line, `${publicUrl}/ops/overdue`),
    '',
  ];
}

/** What is said of alerts that were taken back; each kind under its own heading. */
const TAKEN_BACK: readonly (readonly [reason: Retraction | null, says: string])[] = [
  ['in-time', 'Likevel i tide: {n} som det er varslet om før.'],
  [
    'done-late',
    'Utført etter fristen, men før dette varselet skulle gå: {n} som det er varslet om før.',
  ],
  ['not-owed', 'Ikke lenger aktuelt: {n} som det er varslet om før.'],
  [
    'corrected',
    'Regnet fra feil opplysning: {n} som det er varslet om før. Steget kan fortsatt stå igjen, med en annen frist.',
  ],
  [null, 'Gjelder ikke lenger: {n} som det er varslet om før.'],
];

function takenBack(lines: readonly DigestLine[], says: string, publicUrl: string): string[] {
  if (lines.length === 0) return [];
  const line = (one: DigestLine) =>
    `- ${stepText(one.timer)}, frist før ${OSLO.format(one.dueAt)}\n  ${pathwayUrl(publicUrl, one)}`;
  return [
    `${says.replace('{n}', deadlines(lines.length))} Varselet er trukket.`,
    ...listed(lines, line, `${publicUrl}/ops/alerts`),
    '',
  ];
}

const takenBackLines = ({ inTime, retracted }: DigestContent, publicUrl: string): string[] =>
  TAKEN_BACK.flatMap(([reason, says]) =>
    takenBack(
      [...inTime, ...retracted].filter(({ retraction }) => retraction === reason),
      says,
      publicUrl,
    ),
  );

function subjectOf({ overdue, inTime, retracted }: DigestContent, { level }: Digest): string {
  if (overdue.length > 0) return `Overgang: ${deadlines(overdue.length)} passert (${level})`;
  if (retracted.length === 0)
    return `Overgang: ${deadlines(inTime.length)} likevel i tide (${level})`;
  return `Overgang: ${deadlines(inTime.length + retracted.length)} gjelder ikke lenger (${level})`;
}

/** Steps, counts, dates, the unit and links: no name, number or clinical word (T59). */
export function digestMail(
  digest: Digest,
  lines: readonly DigestLine[],
  publicUrl: string,
): { readonly subject: string; readonly text: string } {
  const content = contentOf(lines);
  const her = digest.unitHer === null ? [] : [`(HER-id ${digest.unitHer})`];
  const unit = [...(digest.unitName === null ? [] : [digest.unitName]), ...her].join(' ');
  return {
    subject: subjectOf(content, digest),
    text: [
      `Ansvarlig enhet: ${unit || 'ikke kjent'}`,
      `Nivå: ${LEVELS[digest.level]}`,
      '',
      ...overdueLines(content, publicUrl),
      ...takenBackLines(content, publicUrl),
      'Meldingen inneholder ingen pasientopplysninger. Den sendes høyst én gang i timen.',
    ].join('\n'),
  };
}
