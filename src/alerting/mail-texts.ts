import type { Retraction } from '../domain/episode.ts';
import type { Language } from '../rendering/language.ts';
import type { Digest } from '../store/sql/alerts.ts';

type Text = Readonly<Record<Language, string>>;

/** What is counted, as one and as many. */
type Counted<Name extends string> = Record<`${Name}.one` | `${Name}.many`, Text>;

/** Why an alert was taken back; null when the version that did it did not say. */
type TakenBack = Retraction | 'unsaid';

/** What an alert mail says beside the steps (`step-texts.ts`); `{name}` is filled in. */
export const MAIL_TEXTS = {
  'subject.overdue.one': {
    nb: 'Overgang: 1 frist passert ({level})',
    nn: 'Overgang: 1 frist er passert ({level})',
    en: 'Overgang: 1 deadline has passed ({level})',
  },
  'subject.overdue.many': {
    nb: 'Overgang: {n} frister passert ({level})',
    nn: 'Overgang: {n} fristar er passerte ({level})',
    en: 'Overgang: {n} deadlines have passed ({level})',
  },
  'subject.in-time.one': {
    nb: 'Overgang: 1 frist likevel i tide ({level})',
    nn: 'Overgang: 1 frist likevel i tide ({level})',
    en: 'Overgang: 1 deadline met in time after all ({level})',
  },
  'subject.in-time.many': {
    nb: 'Overgang: {n} frister likevel i tide ({level})',
    nn: 'Overgang: {n} fristar likevel i tide ({level})',
    en: 'Overgang: {n} deadlines met in time after all ({level})',
  },
  'subject.retracted.one': {
    nb: 'Overgang: 1 frist gjelder ikke lenger ({level})',
    nn: 'Overgang: 1 frist gjeld ikkje lenger ({level})',
    en: 'Overgang: 1 deadline no longer holds ({level})',
  },
  'subject.retracted.many': {
    nb: 'Overgang: {n} frister gjelder ikke lenger ({level})',
    nn: 'Overgang: {n} fristar gjeld ikkje lenger ({level})',
    en: 'Overgang: {n} deadlines no longer hold ({level})',
  },
  unit: {
    nb: 'Ansvarlig enhet: {unit}',
    nn: 'Ansvarleg eining: {unit}',
    en: 'Responsible unit: {unit}',
  },
  'unit.unknown': { nb: 'ikke kjent', nn: 'ikkje kjend', en: 'not known' },
  'level.L1': {
    nb: 'Nivå: L1, til enheten',
    nn: 'Nivå: L1, til eininga',
    en: 'Level: L1, to the unit',
  },
  'level.L2': {
    nb: 'Nivå: L2, til leder',
    nn: 'Nivå: L2, til leiar',
    en: 'Level: L2, to its leader',
  },
  'level.L3': {
    nb: 'Nivå: L3, til driftstavlen',
    nn: 'Nivå: L3, til driftstavla',
    en: 'Level: L3, to the operations board',
  },
  'overdue.one': {
    nb: '1 frist i pasientforløp er passert uten at steget er meldt utført:',
    nn: '1 frist i pasientforløp er passert utan at steget er meldt utført:',
    en: '1 deadline in a patient pathway has passed without its step being reported done:',
  },
  'overdue.many': {
    nb: '{n} frister i pasientforløp er passert uten at steget er meldt utført:',
    nn: '{n} fristar i pasientforløp er passerte utan at steget er meldt utført:',
    en: '{n} deadlines in patient pathways have passed without their steps being reported done:',
  },
  oldest: {
    nb: 'Frister, eldste først:',
    nn: 'Fristar, eldste først:',
    en: 'Deadlines, the oldest first:',
  },
  line: {
    nb: '- {step}, før {due}{late}',
    nn: '- {step}, før {due}{late}',
    en: '- {step}, before {due}{late}',
  },
  'late.hours': {
    nb: ' (varslet {n} t for sent)',
    nn: ' (varsla {n} t for seint)',
    en: ' (this alert is {n} h late)',
  },
  'late.minutes': {
    nb: ' (varslet {n} min for sent)',
    nn: ' (varsla {n} min for seint)',
    en: ' (this alert is {n} min late)',
  },
  more: { nb: '- og {n} til: {where}', nn: '- og {n} til: {where}', en: '- and {n} more: {where}' },
  'taken-back.in-time.one': {
    nb: 'Likevel i tide: 1 frist som det er varslet om før. Varselet er trukket.',
    nn: 'Likevel i tide: 1 frist som det er varsla om før. Varselet er trekt.',
    en: 'In time after all: 1 deadline that an alert was sent about. The alert is taken back.',
  },
  'taken-back.in-time.many': {
    nb: 'Likevel i tide: {n} frister som det er varslet om før. Varselet er trukket.',
    nn: 'Likevel i tide: {n} fristar som det er varsla om før. Varselet er trekt.',
    en: 'In time after all: {n} deadlines that alerts were sent about. The alerts are taken back.',
  },
  'taken-back.done-late.one': {
    nb: 'Utført etter fristen, men før dette varselet skulle gå: 1 frist som det er varslet om før. Varselet er trukket.',
    nn: 'Utført etter fristen, men før dette varselet skulle gå ut: 1 frist som det er varsla om før. Varselet er trekt.',
    en: 'Done after the deadline, but before this alert was due: 1 deadline that an alert was sent about. The alert is taken back.',
  },
  'taken-back.done-late.many': {
    nb: 'Utført etter fristen, men før dette varselet skulle gå: {n} frister som det er varslet om før. Varselet er trukket.',
    nn: 'Utført etter fristen, men før dette varselet skulle gå ut: {n} fristar som det er varsla om før. Varselet er trekt.',
    en: 'Done after the deadline, but before this alert was due: {n} deadlines that alerts were sent about. The alerts are taken back.',
  },
  'taken-back.not-owed.one': {
    nb: 'Ikke lenger aktuelt: 1 frist som det er varslet om før. Varselet er trukket.',
    nn: 'Ikkje lenger aktuelt: 1 frist som det er varsla om før. Varselet er trekt.',
    en: 'No longer owed: 1 deadline that an alert was sent about. The alert is taken back.',
  },
  'taken-back.not-owed.many': {
    nb: 'Ikke lenger aktuelt: {n} frister som det er varslet om før. Varselet er trukket.',
    nn: 'Ikkje lenger aktuelt: {n} fristar som det er varsla om før. Varselet er trekt.',
    en: 'No longer owed: {n} deadlines that alerts were sent about. The alerts are taken back.',
  },
  'taken-back.corrected.one': {
    nb: 'Regnet fra feil opplysning: 1 frist som det er varslet om før. Steget kan fortsatt stå igjen, med en annen frist. Varselet er trukket.',
    nn: 'Rekna frå feil opplysning: 1 frist som det er varsla om før. Steget kan framleis stå att, med ein annan frist. Varselet er trekt.',
    en: 'Counted from wrong information: 1 deadline that an alert was sent about. The step may still be owed, by another deadline. The alert is taken back.',
  },
  'taken-back.corrected.many': {
    nb: 'Regnet fra feil opplysning: {n} frister som det er varslet om før. Steget kan fortsatt stå igjen, med en annen frist. Varselet er trukket.',
    nn: 'Rekna frå feil opplysning: {n} fristar som det er varsla om før. Steget kan framleis stå att, med ein annan frist. Varselet er trekt.',
    en: 'Counted from wrong information: {n} deadlines that alerts were sent about. The steps may still be owed, by other deadlines. The alerts are taken back.',
  },
  'taken-back.unsaid.one': {
    nb: 'Gjelder ikke lenger: 1 frist som det er varslet om før. Varselet er trukket.',
    nn: 'Gjeld ikkje lenger: 1 frist som det er varsla om før. Varselet er trekt.',
    en: 'No longer holds: 1 deadline that an alert was sent about. The alert is taken back.',
  },
  'taken-back.unsaid.many': {
    nb: 'Gjelder ikke lenger: {n} frister som det er varslet om før. Varselet er trukket.',
    nn: 'Gjeld ikkje lenger: {n} fristar som det er varsla om før. Varselet er trekt.',
    en: 'No longer hold: {n} deadlines that alerts were sent about. The alerts are taken back.',
  },
  'taken-back.line': {
    nb: '- {step}, frist før {due}',
    nn: '- {step}, frist før {due}',
    en: '- {step}, due before {due}',
  },
  foot: {
    nb: 'Meldingen inneholder ingen pasientopplysninger. Den sendes høyst én gang i timen.',
    nn: 'Meldinga inneheld ingen pasientopplysningar. Ho blir send høgst éin gong i timen.',
    en: 'This message holds nothing about a patient. It is sent at most once an hour.',
  },
} as const satisfies Counted<`subject.${'overdue' | 'in-time' | 'retracted'}` | 'overdue'> &
  Counted<`taken-back.${TakenBack}`> &
  Record<`level.${Digest['level']}`, Text> &
  Readonly<Record<string, Text>>;

export type MailTextKey = keyof typeof MAIL_TEXTS;

/** Says a text of the mails; what is filled in is never read for places to fill. */
export type SayInMail = (
  key: MailTextKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

export const mailIn =
  (language: Language): SayInMail =>
  (key, values = {}) =>
    MAIL_TEXTS[key][language].replace(/\{(\w+)\}/g, (whole, name: string) =>
      String(values[name] ?? whole),
    );
