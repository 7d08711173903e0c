import type { Digest, DigestLine } from '../store/sql/alerts.ts';
import { stepText } from './step-texts.ts';

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
  readonly inTime: readonly DigestLine[];
  /** How many deadlines of each timer, the most first. */
  readonly steps: readonly (readonly [timer: string, count: number])[];
}

export function contentOf(lines: readonly DigestLine[]): DigestContent {
  const overdue = lines.filter(({ says }) => says === 'overdue');
  const counts = new Map<string, number>();
  for (const { timer } of overdue) counts.set(timer, (counts.get(timer) ?? 0) + 1);
  const steps = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { overdue, inTime: lines.filter(({ says }) => says === 'in-time'), steps };
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
    `- ${stepText(one.timer)}, før ${OSLO.format(one.dueAt)}${lateness(one)}\n  ${boardUrl(publicUrl, one)}`;
  return [
    `${deadlines(overdue.length)} i pasientforløp er passert uten at steget er meldt utført:`,
    ...steps.map(([timer, count]) => `- ${stepText(timer)}: ${count}`),
    '',
    'Frister, eldste først:',
    ...listed(overdue, line, `${publicUrl}/ops/overdue`),
    '',
  ];
}

function inTimeLines({ inTime }: DigestContent, publicUrl: string): string[] {
  if (inTime.length === 0) return [];
  const line = (one: DigestLine) =>
    `- ${stepText(one.timer)}, frist før ${OSLO.format(one.dueAt)}\n  ${pathwayUrl(publicUrl, one)}`;
  return [
    `Likevel i tide: ${deadlines(inTime.length)} som det er varslet om før. Varselet er trukket.`,
    ...listed(inTime, line, `${publicUrl}/ops/alerts`),
    '',
  ];
}

function subjectOf({ overdue, inTime }: DigestContent, { level }: Digest): string {
  if (overdue.length === 0)
    return `Overgang: ${deadlines(inTime.length)} likevel i tide (${level})`;
  return `Overgang: ${deadlines(overdue.length)} passert (${level})`;
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
      ...inTimeLines(content, publicUrl),
      'Meldingen inneholder ingen pasientopplysninger. Den sendes høyst én gang i timen.',
    ].join('\n'),
  };
}
