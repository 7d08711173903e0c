import type { TimerName } from '../domain/episode.ts';

/** The steps behind the timers, as a nurse says them: in mails (bokmål) and on the pages. */
export const STEP_TEXTS = {
  'timer.t24': {
    nb: 'Sykehusets varsel innen 24 timer etter innleggelse',
    nn: 'Varsel frå sjukehuset innan 24 timar etter innlegging',
    en: "Hospital's notice within 24 hours of admission",
  },
  'timer.t6': {
    nb: 'HPH6 innleggelsesrapport til sykehuset',
    nn: 'HPH6 innleggingsrapport til sjukehuset',
    en: 'HPH6 admission report to the hospital',
  },
  'timer.tAns': {
    nb: 'Svar til sykehuset om utskrivningsklar pasient samme dag',
    nn: 'Svar til sjukehuset om utskrivingsklar pasient same dag',
    en: 'Answer to the hospital on a patient ready for discharge, the same day',
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
    nb: 'HPH2 sykepleiers besøk innen 3 dager',
    nn: 'HPH2 besøk av sjukepleiar innan 3 dagar',
    en: "HPH2 nurse's visit within 3 days",
  },
  'timer.t3': {
    nb: 'HPH3 konsultasjon hos fastlege innen 2 uker',
    nn: 'HPH3 konsultasjon hos fastlege innan 2 veker',
    en: 'HPH3 consultation with the GP within 2 weeks',
  },
  'timer.tPlan': {
    nb: 'Fastlegens plan etter konsultasjonen',
    nn: 'Planen til fastlegen etter konsultasjonen',
    en: "GP's plan after the consultation",
  },
  'timer.t4': {
    nb: 'HPH4 vurdering ved forverring innen 24 timer',
    nn: 'HPH4 vurdering ved forverring innan 24 timar',
    en: 'HPH4 assessment of a deterioration within 24 hours',
  },
  'timer.t5open': {
    nb: 'HPH5 evaluering kan begynne',
    nn: 'HPH5 evaluering kan ta til',
    en: 'HPH5 review may begin',
  },
  'timer.t5due': {
    nb: 'HPH5 evaluering etter 4 uker',
    nn: 'HPH5 evaluering etter 4 veker',
    en: 'HPH5 review after 4 weeks',
  },
  'timer.t5over': {
    nb: 'HPH5 evaluering senest etter 5 uker',
    nn: 'HPH5 evaluering seinast etter 5 veker',
    en: 'HPH5 review after 5 weeks at the latest',
  },
  'timer.tPeriodic': {
    nb: 'Ny gjennomgang av oppfølgingen',
    nn: 'Ny gjennomgang av oppfølginga',
    en: 'Periodic review of the follow-up',
  },
} as const satisfies Readonly<
  Record<`timer.${TimerName}`, Readonly<Record<'nb' | 'nn' | 'en', string>>>
>;

const isKey = (key: string): key is keyof typeof STEP_TEXTS => Object.hasOwn(STEP_TEXTS, key);

/** The step of a timer in bokmål; a timer that we do not know is shown by its name. */
export function stepText(timer: string): string {
  const key = `timer.${timer}`;
  return isKey(key) ? STEP_TEXTS[key].nb : timer;
}
