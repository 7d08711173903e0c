import { Temporal } from 'temporal-polyfill';
import { STEP_TEXTS } from '../../alerting/step-texts.ts';
import { WARNING_TEXTS } from '../../alerting/warning-texts.ts';
import { BOARD } from '../../dashboard/texts/board.ts';
import { PAYMENT } from '../../dashboard/texts/payment.ts';
import { PATHWAY_EVENTS } from '../../dashboard/texts/pathway-events.ts';
import { PATHWAY_NOTES } from '../../dashboard/texts/pathway-notes.ts';
import { PATHWAY_STATES } from '../../dashboard/texts/pathway-states.ts';
import type { Language } from '../../rendering/language.ts';
import { REPLAY_TEXTS } from './texts.ts';
import type { Instant } from '../../domain/ids.ts';

/** Languages of the timeline: those of the pages. */
export { LANGUAGES } from '../../rendering/language.ts';
export type { Language } from '../../rendering/language.ts';

const TEXTS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  ...BOARD,
  ...PATHWAY_EVENTS,
  ...PATHWAY_STATES,
  ...PATHWAY_NOTES,
  ...PAYMENT,
  ...STEP_TEXTS,
  ...WARNING_TEXTS,
  ...REPLAY_TEXTS,
};

/** Says `<group>.<code>`; a code without words is shown as it is, never hidden. */
export type Say = (
  group: string,
  code: string,
  values?: Readonly<Record<string, string>>,
) => string;

export const sayIn =
  (language: Language): Say =>
  (group, code, values = {}) =>
    (TEXTS[`${group}.${code}`]?.[language] ?? code).replace(
      /\{(\w+)\}/g,
      (whole, name: string) => values[name] ?? whole,
    );

const two = (n: number): string => String(n).padStart(2, '0');
const local = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/Oslo');

/** `dd.mm.yyyy HH:MM` on the clocks of Europe/Oslo. */
export function clock(at: Instant): string {
  const time = local(at);
  return `${two(time.day)}.${two(time.month)}.${time.year} ${two(time.hour)}:${two(time.minute)}`;
}

/** The end of a time: a deadline at midnight is the day before, all of it, as people say it. */
export function until(say: Say, dueAt: Instant): string {
  const time = local(dueAt);
  if (time.hour !== 0 || time.minute !== 0) return say('replay', 'before', { time: clock(dueAt) });
  const last = time.toPlainDate().subtract({ days: 1 });
  return say('replay', 'by-the-end-of', {
    day: `${two(last.day)}.${two(last.month)}.${last.year}`,
  });
}
