import { readTime } from './calendar.ts';
import { PAYMENT_SETTINGS } from './payment/settings.ts';
import type { AgreedWith, Agreement, PaymentSettings } from './payment/settings.ts';
import type { PathwaySettings } from './settings.ts';
import { saysKind, SETTING_SECTIONS } from './settings-table.ts';
import type {
  AgreementChoices,
  PaymentChoices,
  SettingFields,
  SettingKind,
  SettingRow,
  SettingSection,
} from './settings-table.ts';

/** What a municipality has set; what it does not name stands at its default. */
export interface SettingsFile {
  readonly pathway?: Partial<Omit<PathwaySettings, 'tzVersion'>>;
  readonly payment?: Partial<PaymentChoices>;
}

/** Everything that is chosen for one municipality. */
export interface MunicipalitySettings {
  readonly pathway: PathwaySettings;
  readonly payment: PaymentSettings;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function fits(kind: SettingKind, value: unknown): boolean {
  const between = (least: number, most: number) =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
  switch (kind.is) {
    case 'integer':
      return between(kind.least, kind.most);
    case 'flag':
      return typeof value === 'boolean';
    case 'choice':
      return kind.of.includes(value as string);
    case 'text':
      return typeof value === 'string' && value.trim() !== '' && value.length <= kind.most;
    case 'list':
      return (
        Array.isArray(value) &&
        value.length <= kind.most &&
        new Set(value).size === value.length &&
        value.every((one) => typeof one === 'string' && kind.form.test(one))
      );
    case 'amount':
      return Number.isFinite(value) && (value as number) >= 0 && (value as number) <= kind.most;
    case 'date':
      return typeof value === 'string' && readTime(value)?.dateOnly === true;
    case 'keyed':
      return (
        isFields(value) &&
        Object.keys(value).length <= kind.most &&
        Object.keys(value).every((key) => kind.key.test(key))
      );
    case 'several':
      return Array.isArray(value) && value.length <= kind.most;
  }
}

/** Faults inside an object that is a value, or is one of several. */
function objectFaults(at: string, given: unknown, fields: SettingFields): string[] {
  if (!isFields(given)) return [`${at} must be an object`];
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(fields, name));
  return [
    ...unknown.map((name) => `${at}.${name} is not a setting`),
    ...Object.entries(fields).flatMap(([name, { kind, needed }]) => {
      if (given[name] === undefined) return needed === true ? [`${at}.${name} is missing`] : [];
      return valueFaults(`${at}.${name}`, given[name], kind);
    }),
  ];
}

function valueFaults(at: string, value: unknown, kind: SettingKind): string[] {
  if (!fits(kind, value)) return [`${at} must be ${saysKind(kind)}`];
  if (kind.is !== 'keyed' && kind.is !== 'several') return [];
  return Object.entries(value as Fields).flatMap(([key, one]) =>
    objectFaults(kind.is === 'keyed' ? `${at}.${key}` : `${at}[${key}]`, one, kind.fields),
  );
}

function sectionFaults(section: SettingSection, given: unknown): string[] {
  const at = `$.${section}`;
  if (!isFields(given)) return [`${at} must be an object`];
  const rows: Readonly<Record<string, SettingRow>> = SETTING_SECTIONS[section];
  return Object.entries(given).flatMap(([name, value]) => {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row === undefined) return [`${at}.${name} is not a setting`];
    return valueFaults(`${at}.${name}`, value, row.kind);
  });
}

/** Pairs that must not pass one another: with them no deadline could be as it says. 0 is no limit. */
const ORDER: readonly (readonly [lesser: keyof PathwaySettings, greater: keyof PathwaySettings])[] =
  [
    ['hph3WarnDays', 'hph3Days'],
    ['hph3SendDays', 'hph3Days'],
    ['answerWarnHours', 'answerDueHours'],
    ['hph5OpenDays', 'hph5DueDays'],
    ['hph5DueDays', 'hph5OverDays'],
    ['hph2LeaderHours', 'boardHours'],
    ['hph4LeaderHours', 'boardHours'],
    ['leaderHours', 'boardHours'],
  ];

function orderFaults(settings: PathwaySettings): string[] {
  const isPassed = (lesser: keyof PathwaySettings, greater: keyof PathwaySettings): boolean =>
    settings[greater] !== 0 && settings[lesser] > settings[greater];
  return ORDER.filter((pair) => isPassed(...pair)).map(
    ([lesser, greater]) =>
      `$.pathway.${lesser} is ${String(settings[lesser])} and must not be above $.pathway.${greater}, which is ${String(settings[greater])}`,
  );
}

/** One code for home and away would make the place of every patient a matter of order. */
const codeFaults = ({ homeCodes, awayCodes }: PathwaySettings): string[] =>
  homeCodes.some((code) => awayCodes.includes(code))
    ? ['$.pathway.homeCodes and $.pathway.awayCodes have a code in common']
    : [];

function agreementFaults({ agreementVersion, cutOffHour, startOnWorkingDay }: PaymentChoices) {
  const needs = cutOffHour !== undefined || startOnWorkingDay === true;
  return needs && agreementVersion === undefined
    ? ['$.payment.agreementVersion is missing: cutOffHour and startOnWorkingDay are an agreement']
    : [];
}

const CHOICES: PaymentChoices = {
  readyDateBasis: PAYMENT_SETTINGS.readyDateBasis,
  inclusive: PAYMENT_SETTINGS.inclusive,
  receiptBasis: PAYMENT_SETTINGS.receiptBasis,
  criteriaExpected: PAYMENT_SETTINGS.criteriaExpected,
  mostDays: PAYMENT_SETTINGS.mostDays,
};

/**
 * Reads a municipality's settings file: a JSON object with `pathway` and `payment`. Every fault is
 * named by its JSON path: unknown names, wrong types, values out of range, and values that
 * contradict each other or, with `defaults`, what the file leaves at its default.
 */
export function readSettings(
  text: string,
  defaults: PathwaySettings,
): { readonly file: SettingsFile } | { readonly faults: readonly string[] } {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { faults: [`not JSON: ${(error as Error).message}`] };
  }
  if (!isFields(value)) return { faults: ['$ must be an object'] };
  const sections = Object.keys(SETTING_SECTIONS) as SettingSection[];
  const faults = [
    ...Object.keys(value)
      .filter((name) => !sections.some((section) => section === name))
      .map((name) => `$.${name} is not a section: ${sections.join(' and ')} are`),
    ...sections.flatMap((section) =>
      value[section] === undefined ? [] : sectionFaults(section, value[section]),
    ),
  ];
  if (faults.length > 0) return { faults };
  const file = value as SettingsFile;
  const pathway = { ...defaults, ...file.pathway };
  const apart = [
    ...orderFaults(pathway),
    ...codeFaults(pathway),
    ...agreementFaults({ ...CHOICES, ...file.payment }),
  ];
  return apart.length > 0 ? { faults: apart } : { file };
}

const workingDaysOf = ({ halfDays, workOnHalfDays }: PathwaySettings) => ({
  halfDays,
  workOnHalfDays,
});

/** What is agreed as the rules of payment take it; undefined: nothing is. */
function agreementOf(
  { agreementVersion: version, cutOffHour, startOnWorkingDay }: Partial<AgreementChoices>,
  pathway: PathwaySettings,
): Agreement | undefined {
  if (version === undefined) return undefined;
  return {
    version,
    ...(cutOffHour === undefined ? {} : { cutOffHour }),
    ...(startOnWorkingDay === true ? { startOnWorkingDay: workingDaysOf(pathway) } : {}),
  };
}

/** An agreement with one hospital takes the place of the municipality's own as a whole. */
function agreedWith(choices: AgreementChoices, pathway: PathwaySettings): AgreedWith {
  const { readyDateBasis, inclusive } = choices;
  const agreement = agreementOf(choices, pathway);
  return {
    ...(readyDateBasis && { readyDateBasis }),
    ...(inclusive === undefined ? {} : { inclusive }),
    ...(agreement && { agreement }),
  };
}

const mapped = <A, B>(of: Readonly<Record<number, A>>, to: (one: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(of).map(([key, one]) => [key, to(one)]));

function ratesOf(rates: NonNullable<PaymentChoices['rates']>) {
  const sourced = Object.entries(rates).flatMap(([year, rate]) =>
    typeof rate === 'number' ? [] : [[year, rate.source] as const],
  );
  return {
    rates: mapped(rates, (rate) => (typeof rate === 'number' ? rate : rate.kroner)),
    rateSources: Object.fromEntries(sourced),
  };
}

/** Each choice as the file has it, or at its default. */
const chosenOf = (given: Partial<PaymentChoices>): PaymentSettings => ({
  ...PAYMENT_SETTINGS,
  readyDateBasis: given.readyDateBasis ?? PAYMENT_SETTINGS.readyDateBasis,
  inclusive: given.inclusive ?? PAYMENT_SETTINGS.inclusive,
  criteriaExpected: given.criteriaExpected ?? PAYMENT_SETTINGS.criteriaExpected,
  mostDays: given.mostDays ?? PAYMENT_SETTINGS.mostDays,
});

/** What is in force: the file's values before the defaults, which are not copied for nothing. */
export function settingsOf(file: SettingsFile, defaults: PathwaySettings): MunicipalitySettings {
  const pathway = file.pathway === undefined ? defaults : { ...defaults, ...file.pathway };
  const { agreements, rates, payers, ...flat } = file.payment ?? {};
  const agreement = agreementOf(file.payment ?? {}, pathway);
  return {
    pathway,
    payment: {
      ...chosenOf(flat),
      ...(payers && { payers }),
      ...(agreement && { agreement }),
      ...(agreements && { agreements: mapped(agreements, (one) => agreedWith(one, pathway)) }),
      ...(rates && ratesOf(rates)),
    },
  };
}

/** A whole file: every setting by name, as it stands. */
export function filled(file: SettingsFile, defaults: PathwaySettings): SettingsFile {
  const values = Object.entries({ ...defaults, ...file.pathway });
  const pathway = Object.fromEntries(values.filter(([name]) => name in SETTING_SECTIONS.pathway));
  return { pathway, payment: { ...CHOICES, ...file.payment } };
}
