import { PAYER_BASES } from './payment/settings.ts';
import type { Payer, PaymentSettings } from './payment/settings.ts';
import type { PathwaySettings } from './settings.ts';

/** What a value must be. */
export type SettingKind =
  | { readonly is: 'integer'; readonly least: number; readonly most: number }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  /** Different texts of one form. */
  | { readonly is: 'list'; readonly form: RegExp; readonly called: string; readonly most: number }
  | { readonly is: 'text'; readonly most: number }
  | { readonly is: 'amount'; readonly most: number }
  | { readonly is: 'date' }
  /** Objects of one shape: by a name of one form, or one after the other. */
  | {
      readonly is: 'keyed';
      readonly key: RegExp;
      readonly called: string;
      readonly most: number;
      readonly fields: SettingFields;
    }
  | { readonly is: 'several'; readonly most: number; readonly fields: SettingFields };

/** The fields of an object in a file; `needed`: it may not be left out. */
export type SettingFields = Readonly<
  Record<string, { readonly kind: SettingKind; readonly needed?: true }>
>;

export interface SettingRow {
  readonly kind: SettingKind;
  readonly says: string;
  /** Where the default comes from; [I] is inferred, [R] remembered, [S] stated in a source. */
  readonly source: string;
}

const integer = (least: number, most: number): SettingKind => ({ is: 'integer', least, most });
const FLAG: SettingKind = { is: 'flag' };
const codes = (list: string): SettingKind => ({
  is: 'list',
  form: /^[A-Z0-9]{1,5}$/,
  called: `codes of list ${list}`,
  most: 50,
});
const row = (kind: SettingKind, says: string, source: string): SettingRow => ({
  kind,
  says,
  source,
});

/** Every setting of the pathway that a municipality may have otherwise; a bound stands only here. */
export const PATHWAY_ROWS: Readonly<Record<keyof Omit<PathwaySettings, 'tzVersion'>, SettingRow>> =
  {
    hph2Days: row(integer(1, 14), 'calendar days from homecoming to HPH2', 'hph §4.4 t2 [S]'),
    hph2NextWorkingDay: row(FLAG, 'HPH2 is moved to the next working day', 'hph §4.5 rule 6 [I]'),
    hph2LeaderHours: row(integer(1, 168), 'hours from HPH2 overdue to level L2', 'hph §4.7 [I]'),
    hph3Days: row(integer(7, 60), 'calendar days from discharge to HPH3', 'hph §4.4 t3 [S]'),
    hph3WarnDays: row(integer(1, 59), 'days until no appointment is warned of', 'hph §4.4 t3 [I]'),
    hph3SendDays: row(
      integer(1, 59),
      'days until it is warned of that the GP was sent neither information nor a request',
      'hph §3 HPH3 [I]',
    ),
    earlyNoticeHours: row(integer(1, 72), 'hours to the early notice', 'hph §4.4 t24 [S]'),
    admissionReportHours: row(integer(1, 24), 'hours to HPH6', 'hph §4.4 t6 [S]'),
    answerWarnHours: row(integer(1, 12), 'hours until no answer is warned of', 'hph §4.4 tAns [I]'),
    answerDueHours: row(
      integer(0, 72),
      'hours until no answer is overdue; 0: the end of the day',
      'hph §4.4 tAns [I]',
    ),
    homecomingHours: row(integer(1, 72), 'hours to a homecoming', 'hph §4.4 tHome [I]'),
    hph4Hours: row(integer(1, 168), 'hours to the first assessment, HPH4', 'hph §3 HPH4 [I]'),
    hph4LeaderHours: row(integer(1, 168), 'hours from HPH4 overdue to level L2', 'hph §4.7 [I]'),
    awayDays: row(
      integer(1, 60),
      'days from a discharge to an institution until word of it',
      'hph §4.3 row 8 [I]',
    ),
    planWorkingDays: row(integer(1, 20), "working days to the GP's plan", 'hph §4.4 tPlan [I]'),
    hph5OpenDays: row(
      integer(1, 90),
      'days from homecoming until HPH5 opens',
      'hph §4.4 t5open [I]',
    ),
    hph5DueDays: row(integer(1, 90), 'days from homecoming to HPH5', 'hph §4.4 t5due [S]'),
    hph5OverDays: row(integer(1, 120), 'days until HPH5 is overdue', 'hph §4.4 t5over [I]'),
    hph5Strict: row(FLAG, 'HPH5 is overdue at its due day', 'hph §3 HPH5 [I]'),
    leaderHours: row(integer(1, 336), 'hours from HPH3, HPH5 overdue to L2', 'hph §4.7 [I]'),
    boardHours: row(integer(2, 720), 'hours from overdue to level L3', 'hph §4.7 [I]'),
    periodicMonths: row(integer(1, 36), 'months from review to review', 'hph §4.4 tPeriodic [S]'),
    awayCodes: row(codes('8408'), '`UtTil` that is not home', 'hph §4.3 row 9 [I]'),
    homeCodes: row(codes('8408'), '`UtTil` that is home', 'hph §4.3 row 9 [I]'),
    inferHomecoming: row(FLAG, 'a discharge to home starts HPH2', 'hph §4.6 [I]'),
    deadOutcomes: row(codes('8431'), '`Uttilstand` that means dead', 'hph §4.3 row 28 [I]'),
    nurseProfessions: row(codes('9060'), 'who may complete HPH2', 'hph §3 HPH2 [I]'),
    transferGapHours: row(integer(0, 168), 'hours within which it is a transfer', 'hph §4.6 [I]'),
    readmissionAfterDays: row(
      integer(1, 90),
      'days until another admission is a readmission',
      'hph §4.3 row 23 [I]',
    ),
    lateDischargeDays: row(integer(0, 14), 'days a discharge may follow home', 'hph §4.6 [I]'),
    clockSkewMinutes: row(integer(0, 60), 'minutes a clock may be ahead', 'hph §4.5 rule 9 [I]'),
    halfDays: row(
      { is: 'list', form: /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, called: 'MM-DD', most: 20 },
      'days with shorter hours',
      'hph §4.5 rule 7 [I]',
    ),
    workOnHalfDays: row(FLAG, 'a half day is a working day', 'hph §4.5 rule 7 [I]'),
  };

/** Settings of the payment proposal, flat: an agreement is there when it has a version (L-14). */
export interface PaymentChoices {
  readonly readyDateBasis: PaymentSettings['readyDateBasis'];
  readonly inclusive: boolean;
  readonly receiptBasis: PaymentSettings['receiptBasis'];
  readonly criteriaExpected: boolean;
  readonly mostDays: number;
  readonly agreementVersion?: string;
  readonly cutOffHour?: number;
  readonly startOnWorkingDay?: boolean;
  /** What is otherwise with one hospital, by its HER-id; what is not named is as above. */
  readonly agreements?: Readonly<Record<number, AgreementChoices>>;
  readonly payers?: readonly Payer[];
  /** A plain number is of a file that was imported before sources were asked for. */
  readonly rates?: Readonly<Record<number, SourcedRate | number>>;
}

/** What the municipality and one hospital have agreed (L-14). */
export interface AgreementChoices {
  readonly agreementVersion: string;
  readonly cutOffHour?: number;
  readonly startOnWorkingDay?: boolean;
  readonly readyDateBasis?: PaymentSettings['readyDateBasis'];
  readonly inclusive?: boolean;
}

export interface SourcedRate {
  readonly kroner: number;
  readonly source: string;
}

const BASIS: SettingKind = { is: 'choice', of: ['DECLARED', 'NOTIFIED'] };
const HOUR = integer(0, 23);
const text = (most: number): SettingKind => ({ is: 'text', most });

const AGREEMENT: SettingFields = {
  agreementVersion: { kind: text(100), needed: true },
  cutOffHour: { kind: HOUR },
  startOnWorkingDay: { kind: FLAG },
  readyDateBasis: { kind: BASIS },
  inclusive: { kind: FLAG },
};
const PAYER: SettingFields = {
  from: { kind: { is: 'date' }, needed: true },
  kommune: { kind: text(100), needed: true },
  basis: { kind: { is: 'choice', of: PAYER_BASES } },
};
const RATE: SettingFields = {
  kroner: { kind: { is: 'amount', most: 100_000 }, needed: true },
  source: { kind: text(200), needed: true },
};

export const PAYMENT_ROWS: Readonly<Record<keyof PaymentChoices, SettingRow>> = {
  readyDateBasis: row(
    BASIS,
    'the day a readiness counts from: the one declared, or not before the notice',
    'law §3 [R]',
  ),
  inclusive: row(FLAG, 'the day of leaving counts too', 'law §3 [R]'),
  receiptBasis: row(
    { is: 'choice', of: ['BROKER', 'APPREC'] },
    'when a notice was received: at the broker, or by its AppRec if there is one',
    'law §3, L-18 [I]',
  ),
  criteriaExpected: row(FLAG, 'points a to e of §9 that nobody told are a gap', 'law L-5 [I]'),
  mostDays: row(integer(30, 3_650), 'days a stay is looked at', 'law §3 [I]'),
  agreementVersion: row(
    text(100),
    'name of the agreement with the hospital; the next two need it',
    'law L-14',
  ),
  cutOffHour: row(HOUR, 'a notice from this hour on counts from the next day', 'law L-14'),
  startOnWorkingDay: row(FLAG, 'the first day is moved to a working day', 'law L-14'),
  agreements: row(
    { is: 'keyed', key: /^[1-9]\d{0,9}$/, called: 'HER-id', most: 50, fields: AGREEMENT },
    'what is agreed with one hospital, before what stands above',
    'law L-14',
  ),
  payers: row({ is: 'several', most: 50, fields: PAYER }, 'who pays from a date on', 'law L-12'),
  rates: row(
    { is: 'keyed', key: /^(19|20|21)\d\d$/, called: 'year', most: 50, fields: RATE },
    'what a day costs, before what is shipped, with where the figure is from',
    'law §3',
  ),
};

/** The sections of a settings file. */
export const SETTING_SECTIONS = { pathway: PATHWAY_ROWS, payment: PAYMENT_ROWS } as const;
export type SettingSection = keyof typeof SETTING_SECTIONS;

/** Their names, those in brackets that may be left out. */
const namesOf = (fields: SettingFields): string =>
  Object.entries(fields)
    .map(([name, { needed }]) => (needed === true ? name : `(${name})`))
    .join(', ');

/** What a value must be, in words. */
export function saysKind(kind: SettingKind): string {
  switch (kind.is) {
    case 'integer':
      return `a whole number from ${kind.least} to ${kind.most}`;
    case 'flag':
      return 'true or false';
    case 'choice':
      return `one of ${kind.of.join(', ')}`;
    case 'list':
      return `a list of at most ${kind.most} different ${kind.called}`;
    case 'text':
      return `a text of 1 to ${kind.most} characters`;
    case 'amount':
      return `a number from 0 to ${kind.most}`;
    case 'date':
      return 'a date, YYYY-MM-DD';
    case 'keyed':
      return `an object, by ${kind.called}, of at most ${kind.most} with ${namesOf(kind.fields)}`;
    case 'several':
      return `a list of at most ${kind.most} with ${namesOf(kind.fields)}`;
  }
}
