import { PAYMENT_SETTINGS } from './payment/settings.ts';
import type { PaymentSettings } from './payment/settings.ts';
import type { PathwaySettings } from './settings.ts';
import { saysKind, SETTING_SECTIONS } from './settings-table.ts';
import type { PaymentChoices, SettingKind, SettingRow, SettingSection } from './settings-table.ts';

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

const YEAR = /^(19|20|21)\d\d$/;

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
    case 'rates':
      return (
        isFields(value) &&
        Object.entries(value).every(
          ([year, kroner]) =>
            YEAR.test(year) &&
            typeof kroner === 'number' &&
            Number.isFinite(kroner) &&
            kroner >= 0 &&
            kroner <= kind.most,
        )
      );
  }
}

function sectionFaults(section: SettingSection, given: unknown): string[] {
  const at = `$.${section}`;
  if (!isFields(given)) return [`${at} must be an object`];
  const rows: Readonly<Record<string, SettingRow>> = SETTING_SECTIONS[section];
  return Object.entries(given).flatMap(([name, value]) => {
    const row = Object.hasOwn(rows, name) ? rows[name] : undefined;
    if (row === undefined) return [`${at}.${name} is not a setting`];
    return fits(row.kind, value) ? [] : [`${at}.${name} must be ${saysKind(row.kind)}`];
  });
}

/** Pairs that must not pass one another: with them no deadline could be as it says. */
const ORDER: readonly (readonly [lesser: keyof PathwaySettings, greater: keyof PathwaySettings])[] =
  [
    ['hph3WarnDays', 'hph3Days'],
    ['hph5OpenDays', 'hph5DueDays'],
    ['hph5DueDays', 'hph5OverDays'],
    ['hph2LeaderHours', 'boardHours'],
    ['leaderHours', 'boardHours'],
  ];

function orderFaults(settings: PathwaySettings): string[] {
  return ORDER.filter(([lesser, greater]) => settings[lesser] > settings[greater]).map(
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

/** What is in force: the file's values before the defaults, which are not copied for nothing. */
export function settingsOf(file: SettingsFile, defaults: PathwaySettings): MunicipalitySettings {
  const pathway = file.pathway === undefined ? defaults : { ...defaults, ...file.pathway };
  const {
    agreementVersion: version,
    cutOffHour,
    startOnWorkingDay,
    ...payment
  } = file.payment ?? {};
  const agreement = version !== undefined && {
    version,
    ...(cutOffHour === undefined ? {} : { cutOffHour }),
    ...(startOnWorkingDay === true ? { startOnWorkingDay: workingDaysOf(pathway) } : {}),
  };
  return {
    pathway,
    payment: { ...PAYMENT_SETTINGS, ...payment, ...(agreement === false ? {} : { agreement }) },
  };
}

/** A whole file: every setting by name, as it stands. */
export function filled(file: SettingsFile, defaults: PathwaySettings): SettingsFile {
  const values = Object.entries({ ...defaults, ...file.pathway });
  const pathway = Object.fromEntries(values.filter(([name]) => name in SETTING_SECTIONS.pathway));
  return { pathway, payment: { ...CHOICES, ...file.payment } };
}
