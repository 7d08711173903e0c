import { OSLO } from '../calendar.ts';
import type { LocalDate } from '../ids.ts';
import { settledBy } from './days.ts';
import type { EvidenceItem, EvidenceKind } from './evidence.ts';
import { PART_NAMES } from './evidence.ts';
import type { EvidenceTime } from './evidence-time.ts';
import { timesIn } from './evidence-time.ts';
import type { Payment } from './payment.ts';
import type { PaymentDay, Proposal } from './proposal.ts';
import { standing } from './recorded.ts';
import type { RecordedProposal } from './recorded.ts';
import type { Answered, Column, Fact, SectionId, Word } from './words.ts';

/** What stands in one place of the page; a word is said in the reader's language. */
export type Cell =
  | { readonly is: 'word'; readonly word: Word }
  /** An identifier or code, as it is. */
  | { readonly is: 'text'; readonly text: string }
  /** Given by whoever asks for the page, and shown as given. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'kroner'; readonly kroner: number | null }
  | { readonly is: 'date'; readonly on: LocalDate }
  | { readonly is: 'time'; readonly time: EvidenceTime }
  | { readonly is: 'several'; readonly cells: readonly Cell[] };

export interface BundleSection {
  readonly id: SectionId;
  /** Empty: each row is a name and what it is. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** One page on one stay for two parties that disagree (law.md L-19), in no language. */
export interface Bundle {
  readonly sections: readonly BundleSection[];
}

/** What the events do not say. A patient is on the page only where it is given here. */
export interface BundleNames {
  readonly hospital?: string;
  readonly kommune?: string;
  readonly stay?: string;
  readonly patient?: string;
}

const word = (said: Word): Cell => ({ is: 'word', word: said });
const text = (said: string): Cell => ({ is: 'text', text: said });
const number = (value: number): Cell => ({ is: 'number', number: value });
const several = (cells: readonly Cell[]): Cell => ({ is: 'several', cells });
const timed = (time: EvidenceTime | undefined): Cell =>
  time === undefined ? several([]) : { is: 'time', time };

/** A fact without cells is left out. */
type FactRow = readonly [Fact, readonly Cell[]];

const name = (said: string | undefined): Cell[] =>
  said === undefined ? [] : [{ is: 'name', name: said }];

function parties({ evidence }: Payment, names: BundleNames): FactRow[] {
  const her = evidence.hospital === undefined ? [] : [text(`HER-id ${evidence.hospital}`)];
  return [
    ['patient', name(names.patient)],
    ['stay', name(names.stay)],
    ['hospital', [...name(names.hospital), ...her]],
    ['kommune', name(names.kommune)],
  ];
}

const computed = ({ evidence, proposal }: Payment): FactRow[] => [
  ['status', [word(`payment.status.${proposal.status}`)]],
  ['days', [number(proposal.days.length)]],
  ['kroner', [{ is: 'kroner', kroner: proposal.kroner }]],
  ['basis', [word(`payment.basis.${proposal.readyDateBasis}`)]],
  ['inclusive', proposal.inclusive ? [word('payment.yes')] : []],
  ['agreement', name(proposal.agreementVersion)],
  ['rules', [text(`${proposal.ruleVersion}, ${proposal.rateVersion}`)]],
  ['tz', [text(evidence.tzVersion)]],
];

/** What was recorded of the stay before, in order; absent: nobody has asked. */
type Before = readonly RecordedProposal[] | undefined;

const ledger = ({ proposal }: Payment, before: Before): FactRow[] =>
  before === undefined
    ? []
    : [['recorded', [word(`payment.recorded.${standing(proposal, before)}`)]]];

function summary(payment: Payment, names: BundleNames, before: Before): BundleSection {
  const rows = [
    ...parties(payment, names),
    ...computed(payment),
    ...ledger(payment, before),
  ].flatMap(([fact, cells]) =>
    cells.length === 0 ? [] : [[word(`payment.fact.${fact}`), several(cells)]],
  );
  return { id: 'summary', columns: [], rows };
}

interface Run {
  readonly first: PaymentDay;
  readonly days: readonly PaymentDay[];
}

/** Days one after the other with the same rule and the same rate. */
function runsOf(days: readonly PaymentDay[]): Run[] {
  const runs: Run[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const same =
      last !== undefined &&
      last.first.code === day.code &&
      last.first.kroner === day.kroner &&
      last.first.payer === day.payer &&
      last.first.payerBasis === day.payerBasis;
    if (same) runs[runs.length - 1] = { first: last.first, days: [...last.days, day] };
    else runs.push({ first: day, days: [day] });
  }
  return runs;
}

function periodRow({ first, days }: Run): Cell[] {
  const { code, counts, kroner, payer, payerBasis } = first;
  const money = (amount: number | null | undefined): Cell =>
    counts ? { is: 'kroner', kroner: amount ?? null } : several([]);
  return [
    { is: 'date', on: first.on },
    { is: 'date', on: days.at(-1)?.on ?? first.on },
    counts ? number(days.length) : word('payment.not-counted'),
    money(kroner),
    money(kroner === null || kroner === undefined ? null : kroner * days.length),
    word(`payment.reason.${code}`),
    several([
      ...(payer === undefined ? [] : [text(payer)]),
      ...(counts ? [word(`payment.payer.${payerBasis}`)] : []),
    ]),
  ];
}

const periods = ({ calendar }: Proposal): BundleSection => ({
  id: 'periods',
  columns: ['from', 'to', 'days', 'rate', 'sum', 'why', 'payer'],
  rows: runsOf(calendar).map(periodRow),
});

/** Reasons that are about the stay and not about dates. */
const remarks = ({ reasons, contested, settled }: Proposal): BundleSection => ({
  id: 'disputes',
  columns: [],
  rows: [
    ...contested.map(({ code, times = [] }) => [
      text(code),
      several([word(`payment.dispute.${code}`), ...times.map(timed)]),
    ]),
    ...settled.map((code) => [
      text(code),
      several([word(`payment.dispute.${code}`), word('payment.settled')]),
    ]),
    ...reasons
      .filter(({ from }) => from === undefined)
      .map(({ code, years = [] }) => [
        text(code),
        several([word(`payment.reason.${code}`), ...years.map((year) => text(String(year)))]),
      ]),
  ],
});

const ANSWERS: readonly EvidenceKind[] = ['KommuneAnswer', 'KommuneReplied'];

const answeredBy = ({ data }: EvidenceItem): Answered => data?.answer ?? 'UNCLASSIFIED';

/** Why, unless that is the code which has words of its own. */
const reasonOf = ({ data }: EvidenceItem, settled: string | undefined): Cell[] =>
  data?.reason === undefined || data.reason === settled ? [] : [text(data.reason)];

/** Who told whom in a call, by role, and why it was entered by hand. */
const told = (data: EvidenceItem['data']): Cell[] => [
  ...(data?.toldBy === undefined ? [] : [word(`payment.role.${data.toldBy}`)]),
  ...(data?.toldTo === undefined ? [] : [word('payment.to'), word(`payment.role.${data.toldTo}`)]),
  ...(data?.loggedBecause === undefined ? [] : [text(data.loggedBecause)]),
];

/** The report that a person has decided about. */
const decidedAbout = (about: EvidenceItem | undefined): Cell[] =>
  about === undefined
    ? []
    : [word('payment.about'), word(`payment.item.${about.kind}`), timed(about.occurred)];

/** What an item says beside when; codes only. */
function said(item: EvidenceItem, about: EvidenceItem | undefined): Cell {
  const { data, kind, refused, faulted, superseded, appointed } = item;
  const settled = settledBy(item);
  return several([
    ...(ANSWERS.includes(kind) ? [word(`payment.answer.${answeredBy(item)}`)] : []),
    ...(appointed === undefined ? [] : [word('payment.from'), timed(appointed)]),
    ...(data?.fields ?? []).map((field) => word(`payment.field.${field}`)),
    ...(data?.criteria === undefined ? [] : [text(`§ 9 ${data.criteria.join(', ')}`)]),
    ...(data?.estimate === true ? [word('payment.estimate')] : []),
    ...(superseded === true ? [word('payment.superseded')] : []),
    ...(data?.overrides === undefined ? [] : [text(data.overrides)]),
    ...(settled === undefined ? [] : [word(`payment.override.${settled}`)]),
    ...decidedAbout(about),
    ...reasonOf(item, settled),
    ...told(data),
    ...(refused === undefined ? [] : [word('payment.refused'), timed(refused.at)]),
    ...(faulted === undefined ? [] : [word('payment.faulted'), timed(faulted.at)]),
  ]);
}

/** By which message, by telephone, or by whose word: the party, the client and the signer. */
const source = ({ channel, kind, msgId, sender, client, signedBy, data }: EvidenceItem): Cell =>
  several([
    ...(data?.channel === undefined ? [] : [word(`payment.told.${data.channel}`)]),
    channel === 'message' && msgId !== undefined ? text(msgId) : word(`payment.channel.${channel}`),
    ...(ANSWERS.includes(kind) && sender !== undefined ? [text(`HER-id ${sender}`)] : []),
    ...(client === undefined ? [] : [text(client)]),
    ...(signedBy === undefined ? [] : [word('payment.signed-by'), text(signedBy)]),
  ]);

const evidenceRow = (item: EvidenceItem, about: EvidenceItem | undefined): Cell[] => [
  word(`payment.item.${item.kind}`),
  timed(item.occurred),
  timed(item.sent),
  timed(item.received),
  timed(item.acknowledged),
  said(item, about),
  source(item),
];

function evidence({ evidence }: Payment): BundleSection {
  const items = PART_NAMES.flatMap((name) => evidence[name]).sort((a, b) => a.place - b.place);
  return {
    id: 'evidence',
    columns: ['item', 'occurred', 'sent', 'received', 'acknowledged', 'said', 'source'],
    rows: items.map((item) =>
      evidenceRow(
        item,
        item.kind === 'Override' ? items.find(({ key }) => key === item.data?.about) : undefined,
      ),
    ),
  };
}

const gaps = ({ evidence }: Payment): BundleSection => ({
  id: 'gaps',
  columns: [],
  rows: evidence.gaps.map((code) => [text(code), word(`payment.gap.${code}`)]),
});

/** Enough to tell one from another on paper. */
const HASH_SHOWN = 16;

const recorded = ({ evidence }: Payment, before: readonly RecordedProposal[]): BundleSection => ({
  id: 'recorded',
  columns: ['recordedAt', 'by', 'days', 'kroner', 'rules', 'hash'],
  rows: before.map(({ recordedAt, actor, proposal, ruleVersion, rateVersion, evidence: hash }) => [
    timed(timesIn(OSLO, evidence.tzVersion)(recordedAt)),
    text(actor.slice(actor.indexOf(':') + 1)),
    number(proposal.days.length),
    { is: 'kroner', kroner: proposal.kroner },
    text(`${ruleVersion}, ${rateVersion}`),
    text(hash.slice(0, HASH_SHOWN)),
  ]),
});

/** The page of one stay as sections and rows; a section without rows says that there is nothing. */
export const bundleOf = (payment: Payment, names: BundleNames = {}, before?: Before): Bundle => ({
  sections: [
    summary(payment, names, before),
    periods(payment.proposal),
    remarks(payment.proposal),
    evidence(payment),
    gaps(payment),
    ...(before === undefined ? [] : [recorded(payment, before)]),
  ],
});
