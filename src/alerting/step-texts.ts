import type { Allotted, Counted } from './allotted.ts';
import { allotted } from './allotted.ts';
import type { GpLapse, GpStanding } from './gp-lapse.ts';
import { gpLapse } from './gp-lapse.ts';
import type { TimerName } from '../domain/episode.ts';
import type { Language } from '../rendering/language.ts';

/**
 * The steps behind the timers, as a nurse says them: in mails and on the pages. How long a
 * step has does not stand here: that is the municipality's, and said of the deadline (`allotted.ts`).
 */
export const STEP_TEXTS = {
  'timer.t24': {
    nb: 'Sykehusets varsel etter innleggelse',
    nn: 'Varsel frå sjukehuset etter innlegging',
    en: "Hospital's notice after the admission",
  },
  'timer.t6': {
    nb: 'HPH6 innleggelsesrapport til sykehuset',
    nn: 'HPH6 innleggingsrapport til sjukehuset',
    en: 'HPH6 admission report to the hospital',
  },
  'timer.tAns': {
    nb: 'Svar til sykehuset om utskrivningsklar pasient',
    nn: 'Svar til sjukehuset om utskrivingsklar pasient',
    en: "Answer to the hospital's notice of a patient ready for discharge",
  },
  'timer.tHome': {
    nb: 'Melding om hvor pasienten er etter utskrivning',
    nn: 'Melding om kvar pasienten er etter utskriving',
    en: 'Word of where the patient is after discharge',
  },
  'timer.tAway': {
    nb: 'Melding om pasienten etter utskrivning til institusjon',
    nn: 'Melding om pasienten etter utskriving til institusjon',
    en: 'Word of the patient after discharge to an institution',
  },
  'timer.t2': {
    nb: 'HPH2 sykepleiers besøk',
    nn: 'HPH2 besøk av sjukepleiar',
    en: "HPH2 nurse's visit",
  },
  'timer.t3': {
    nb: 'HPH3 konsultasjon hos fastlege',
    nn: 'HPH3 konsultasjon hos fastlege',
    en: 'HPH3 consultation with the GP',
  },
  'timer.tPlan': {
    nb: 'Fastlegens plan etter konsultasjonen',
    nn: 'Planen til fastlegen etter konsultasjonen',
    en: "GP's plan after the consultation",
  },
  'timer.t4': {
    nb: 'HPH4 vurdering ved forverring',
    nn: 'HPH4 vurdering ved forverring',
    en: 'HPH4 assessment of a deterioration',
  },
  'timer.t5open': {
    nb: 'HPH5 evaluering kan begynne',
    nn: 'HPH5 evaluering kan ta til',
    en: 'HPH5 review may begin',
  },
  'timer.t5due': {
    nb: 'HPH5 evaluering',
    nn: 'HPH5 evaluering',
    en: 'HPH5 review',
  },
  'timer.t5over': {
    nb: 'HPH5 evaluering, siste frist',
    nn: 'HPH5 evaluering, siste frist',
    en: 'HPH5 review, last deadline',
  },
  'timer.tPeriodic': {
    nb: 'Ny gjennomgang av oppfølgingen',
    nn: 'Ny gjennomgang av oppfølginga',
    en: 'Periodic review of the follow-up',
  },
} as const satisfies Readonly<Record<`timer.${TimerName}`, Readonly<Record<Language, string>>>>;

/** How long a step has. */
export const ALLOTTED_TEXTS = {
  'allotted.same-day': { nb: 'samme dag', nn: 'same dag', en: 'on the same day' },
  'allotted.hour': { nb: 'innen {n} time', nn: 'innan {n} time', en: 'within {n} hour' },
  'allotted.hours': { nb: 'innen {n} timer', nn: 'innan {n} timar', en: 'within {n} hours' },
  'allotted.day': { nb: 'innen {n} dag', nn: 'innan {n} dag', en: 'within {n} day' },
  'allotted.days': { nb: 'innen {n} dager', nn: 'innan {n} dagar', en: 'within {n} days' },
  'allotted.weeks': { nb: 'innen {n} uker', nn: 'innan {n} veker', en: 'within {n} weeks' },
} as const satisfies Readonly<
  Record<`allotted.${Allotted['unit']}`, Readonly<Record<Language, string>>>
>;

/** What was missing when the GP's step lapsed (row 18). */
export const GP_LAPSE_TEXTS = {
  'gp-lapse.no-info': {
    nb: 'opplysninger til fastlegen er ikke sendt',
    nn: 'opplysningar til fastlegen er ikkje sende',
    en: 'no information has been sent to the GP',
  },
  'gp-lapse.no-booking': {
    nb: 'time er ikke avtalt',
    nn: 'time er ikkje avtalt',
    en: 'no appointment has been made',
  },
  'gp-lapse.not-held': {
    nb: 'time er avtalt, men konsultasjonen er ikke meldt holdt',
    nn: 'time er avtalt, men konsultasjonen er ikkje meld halden',
    en: 'there is an appointment, but the consultation is not reported held',
  },
} as const satisfies Readonly<Record<`gp-lapse.${GpLapse}`, Readonly<Record<Language, string>>>>;

const isKey = (key: string): key is keyof typeof STEP_TEXTS => Object.hasOwn(STEP_TEXTS, key);

/** The step of a timer; a timer that we do not know is shown by its name. */
export function stepText(timer: string, language: Language): string {
  const key = `timer.${timer}`;
  return isKey(key) ? STEP_TEXTS[key][language] : timer;
}

/** The step of a deadline, with the time that it had, and of the GP's what is missing. */
export function deadlineText(of: Counted & GpStanding, language: Language): string {
  const time = allotted(of);
  const lapse = gpLapse(of);
  const within = time && ALLOTTED_TEXTS[`allotted.${time.unit}`][language];
  return [
    stepText(of.timer, language),
    ...(within ? [within.replace('{n}', String(time.n))] : []),
    ...(lapse ? [`(${GP_LAPSE_TEXTS[`gp-lapse.${lapse}`][language]})`] : []),
  ].join(' ');
}
