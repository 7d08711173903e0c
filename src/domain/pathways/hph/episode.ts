import type { HphStep } from './row.ts';
import { AFTER_STAY_TIMERS, EVERY_TIMER, HOME_TIMERS } from './row.ts';

/** Ends an episode without washing out what had lapsed before. */
const FROM_NOW_ON = { timers: EVERY_TIMER, only: 'open' } as const;
/** Nothing is owed any more, and nothing was. */
const FOR_GOOD = { timers: EVERY_TIMER, only: 'all', past: true } as const;
const NO_REVIEW = { timers: ['tPeriodic'], only: 'all' } as const;

/** The patient is in hospital again: the episode gives way to one that follows it. */
const READMITTED = {
  region: 'E',
  from: ['ACTIVE', 'SUSPENDED_INSTITUTION'],
  guard: 'last stay ended',
  to: 'SUSPENDED_READMITTED',
  record: ['admit deteriorations'],
  void: FROM_NOW_ON,
  successor: true,
  leaving: { D: 'D_PAUSED' },
} as const satisfies Partial<HphStep>;

/** A new stay after the pathway was completed begins another episode. */
const BEGINS_ANEW = {
  region: 'E',
  from: ['COMPLETED'],
  void: NO_REVIEW,
  successor: true,
} as const satisfies Partial<HphStep>;

const FIRST = {
  region: 'E',
  from: ['NONE'],
  guard: 'first contact',
  to: 'ACTIVE',
} as const satisfies Partial<HphStep>;

const BEGINNING: readonly HphStep[] = [
  {
    row: '1e',
    region: 'E',
    from: ['NONE'],
    on: 'AdmissionNotified',
    guard: 'after death',
    to: 'ACTIVE',
    note: 'ADMITTED_AFTER_DEATH',
  },
  { row: '1', region: 'E', from: ['NONE'], on: 'AdmissionNotified', to: 'ACTIVE' },
  { ...FIRST, row: '1a', on: 'DischargeReady' },
  { ...FIRST, row: '1b', on: 'Discharged' },
  { ...FIRST, row: '1c', on: 'Homecoming' },
  { ...FIRST, row: '1h', on: 'EarlyNotice' },
  { ...FIRST, row: '1g', on: 'AdmissionReportSent' },
];

const READMISSION: readonly HphStep[] = [
  {
    row: '23a',
    region: 'E',
    from: ['ACTIVE'],
    on: 'AdmissionNotified',
    guard: 'transfer',
    record: ['not home', 'not discharged', 'no appointment', 'admit deteriorations'],
    void: { timers: AFTER_STAY_TIMERS, only: 'all' },
    unflag: ['HOMECOMING_UNCONFIRMED'],
  },
  { ...READMITTED, row: '23', on: 'AdmissionNotified' },
  {
    ...READMITTED,
    row: '23e',
    on: 'AdmissionNotified',
    guard: 'discharge was lost',
    record: ['lost discharge', 'admit deteriorations'],
    leaving: { D: 'D_PAUSED', S: 'DISCHARGED' },
    note: 'DISCHARGE_LOST',
  },
  { ...READMITTED, row: '23b', on: 'DischargeReady' },
  { ...READMITTED, row: '23c', on: 'AdmissionReportSent' },
  { ...READMITTED, row: '23d', on: 'EarlyNotice' },
  { ...READMITTED, row: '25a', on: 'Discharged', to: 'CLOSED_BY_READMISSION' },
  {
    row: '25',
    region: 'E',
    from: ['SUSPENDED_READMITTED'],
    on: 'Discharged',
    to: 'CLOSED_BY_READMISSION',
  },
  {
    row: '25b',
    region: 'E',
    from: ['SUSPENDED_READMITTED'],
    on: 'Homecoming',
    to: 'CLOSED_BY_READMISSION',
  },
];

const COMPLETION: readonly HphStep[] = [
  {
    row: '20',
    region: 'E',
    from: ['ACTIVE'],
    on: 'HPH5Completed',
    guard: 'review is open',
    to: 'COMPLETED',
    record: ['review'],
    void: FROM_NOW_ON,
    start: ['tPeriodic'],
  },
  {
    row: '20a',
    region: 'E',
    from: ['COMPLETED'],
    on: 'Timer:tPeriodic',
    flag: ['REVIEW_DUE'],
  },
  { ...BEGINS_ANEW, row: '20b', on: 'AdmissionNotified' },
  { ...BEGINS_ANEW, row: '20d', on: 'EarlyNotice' },
  { ...BEGINS_ANEW, row: '20e', on: 'AdmissionReportSent', guard: 'new stay' },
  { ...BEGINS_ANEW, row: '20f', on: 'DischargeReady', guard: 'new stay' },
  { ...BEGINS_ANEW, row: '20g', on: 'Discharged', guard: 'new stay' },
  {
    row: '20c',
    region: 'E',
    from: ['COMPLETED'],
    on: 'HPH5Completed',
    record: ['review'],
    stop: ['tPeriodic'],
    start: ['tPeriodic'],
    unflag: ['REVIEW_DUE'],
  },
];

const INSTITUTION: readonly HphStep[] = [
  {
    row: '26',
    region: 'E',
    from: ['ACTIVE'],
    on: 'MovedToInstitution',
    guard: 'for a short time',
    to: 'SUSPENDED_INSTITUTION',
    record: ['not home'],
    void: { timers: [...HOME_TIMERS, 'tHome', 't3'], only: 'open' },
    unflag: ['HOMECOMING_UNCONFIRMED'],
  },
  {
    row: '26a',
    region: 'E',
    from: ['SUSPENDED_INSTITUTION'],
    on: 'LeftInstitution',
    to: 'ACTIVE',
    record: ['left the institution'],
    void: { timers: ['tHome', 'tAway'], only: 'open' },
    start: ['tHome'],
    unflag: ['HOMECOMING_UNCONFIRMED'],
  },
  {
    row: '26b',
    region: 'E',
    from: ['SUSPENDED_INSTITUTION'],
    on: 'Homecoming',
    to: 'ACTIVE',
    record: ['home from the institution'],
  },
  // Told after the move, but of a patient who goes home: the later word counts.
  {
    row: '26c',
    region: 'E',
    from: ['SUSPENDED_INSTITUTION'],
    on: 'Discharged',
    guard: 'ends the last stay, to home',
    to: 'ACTIVE',
  },
  // Discharged to an institution, and nobody had said that it was for a short time.
  {
    row: '26d',
    region: 'E',
    from: ['ACTIVE'],
    on: 'LeftInstitution',
    guard: 'out of hospital, not home',
    record: ['left the institution'],
    void: { timers: ['tHome', 'tAway'], only: 'open' },
    start: ['tHome'],
    unflag: ['HOMECOMING_UNCONFIRMED'],
  },
  {
    row: '27',
    region: 'E',
    from: ['ACTIVE', 'SUSPENDED_INSTITUTION', 'SUSPENDED_READMITTED'],
    on: 'MovedToInstitution',
    guard: 'for good',
    to: 'CLOSED_LONGTERM',
    void: FROM_NOW_ON,
  },
];

const ENDING: readonly HphStep[] = [
  {
    row: '29',
    region: 'E',
    from: ['ACTIVE', 'SUSPENDED_INSTITUTION', 'SUSPENDED_READMITTED'],
    on: 'MovedKommune',
    to: 'CLOSED_MOVED',
    void: FROM_NOW_ON,
  },
  {
    row: '30',
    region: 'E',
    from: ['ACTIVE', 'SUSPENDED_INSTITUTION', 'SUSPENDED_READMITTED'],
    on: 'Declined',
    guard: 'the whole pathway',
    to: 'CLOSED_DECLINED',
    void: FOR_GOOD,
  },
  {
    row: '28',
    region: 'E',
    from: ['ACTIVE', 'SUSPENDED_INSTITUTION'],
    on: 'Died',
    to: 'CLOSED_DEAD',
    record: ['death'],
    void: FOR_GOOD,
  },
  // What the readmission cut short had lapsed before, or had been called off by it.
  {
    row: '28b',
    region: 'E',
    from: ['SUSPENDED_READMITTED'],
    on: 'Died',
    to: 'CLOSED_DEAD',
    record: ['death'],
  },
];

/** After the end nothing moves, but no reminder goes out about who is dead or gone. */
const AFTERWARDS: readonly HphStep[] = [
  {
    row: '34',
    region: 'E',
    from: ['COMPLETED', 'CLOSED_MOVED', 'CLOSED_DECLINED', 'CLOSED_LONGTERM'],
    on: 'Died',
    record: ['death'],
    void: NO_REVIEW,
  },
  // The hospital and the doctor both report a death; the second one is no news.
  { row: '34a', region: 'E', from: ['CLOSED_DEAD'], on: 'Died' },
  { row: '34b', region: 'E', from: ['COMPLETED'], on: 'MovedKommune', void: NO_REVIEW },
  {
    row: '34c',
    region: 'E',
    from: ['COMPLETED'],
    on: 'MovedToInstitution',
    guard: 'for good',
    void: NO_REVIEW,
  },
  {
    row: '34d',
    region: 'E',
    from: ['COMPLETED'],
    on: 'Declined',
    guard: 'the whole pathway',
    void: NO_REVIEW,
  },
];

const WORD_FROM = ['ACTIVE', 'SUSPENDED_INSTITUTION', 'COMPLETED'] as const;

/** What the receiver of a message says of it; a refusal has been applied before the order. */
const RECEIPTS: readonly HphStep[] = [
  {
    row: '33',
    region: 'E',
    from: WORD_FROM,
    on: 'NegativeAppRec',
    note: 'REFUSED_BY_RECEIVER',
  },
  { row: '33a', region: 'E', from: WORD_FROM, on: 'FaultReport', note: 'FAULT_REPORTED' },
  // Most receipts are of messages that wait for none; those that do have their row in region A.
  { row: '33b', region: 'E', from: WORD_FROM, on: 'PositiveAppRec' },
];

/** What a person finds about a payment is evidence, whenever it is found; nothing here moves. */
const FINDINGS: readonly HphStep[] = [
  {
    row: '35',
    region: 'E',
    from: [
      'ACTIVE',
      'SUSPENDED_INSTITUTION',
      'SUSPENDED_READMITTED',
      'COMPLETED',
      'CLOSED_MOVED',
      'CLOSED_DECLINED',
      'CLOSED_LONGTERM',
      'CLOSED_DEAD',
    ],
    on: 'Override',
    guard: 'of no step',
  },
];

/** Region E, the episode: HPH specification §4.3 rows 1, 20, 23, 25 to 30, 33 and 34. */
export const EPISODE: readonly HphStep[] = [
  ...BEGINNING,
  ...READMISSION,
  ...COMPLETION,
  ...INSTITUTION,
  ...ENDING,
  ...AFTERWARDS,
  ...RECEIPTS,
  ...FINDINGS,
];
