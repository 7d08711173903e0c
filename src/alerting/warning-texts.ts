import type { Language } from '../rendering/language.ts';

type Texts = Readonly<Record<Language, string>>;

/**
 * What a warning was about, where a step has several at one level: by its timer and the last part
 * of its key. It says how things stood when it went out, and so stays true of an old one.
 */
export const WARNING_TEXTS = {
  'warning.t3.L0': {
    nb: 'det var ikke avtalt time med fastlegen',
    nn: 'det var ikkje avtalt time med fastlegen',
    en: 'no appointment had been made with the GP',
  },
  'warning.t3.L0.1': {
    nb: 'siste arbeidsdag før fristen, og det var ikke avtalt time med fastlegen',
    nn: 'siste arbeidsdag før fristen, og det var ikkje avtalt time med fastlegen',
    en: 'the last working day in time, and no appointment had been made with the GP',
  },
  'warning.t3.L0.2': {
    nb: 'verken opplysninger eller forespørsel om time var sendt til fastlegen',
    nn: 'verken opplysningar eller førespurnad om time var sende til fastlegen',
    en: 'neither information nor a request for an appointment had been sent to the GP',
  },
} as const satisfies Readonly<Record<`warning.${string}`, Texts>>;
export type WarningKey = keyof typeof WARNING_TEXTS;

const isKey = (key: string): key is WarningKey => Object.hasOwn(WARNING_TEXTS, key);

/** The text of an alert that has one of its own; its step says all there is of the others. */
export function warningOf(alert: {
  readonly timer: string;
  readonly key: string;
}): WarningKey | undefined {
  const key = `warning.${alert.timer}.${alert.key.slice(alert.key.lastIndexOf('/') + 1)}`;
  return isKey(key) ? key : undefined;
}
