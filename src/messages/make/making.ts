import type { CatalogueRow } from '../catalogue/index.ts';
import type { Code, Party, PatientFacts, Receiver, TimedEvent } from '../reading.ts';
import { CASES, type Case } from './cases/index.ts';
import { dice, type Dice } from './dice.ts';

/** What a made message says; times are xs:dateTime or xs:date as they shall stand. */
export interface MessageInput {
  /** A type of the catalogue. */
  readonly type: string;
  /** A version of the type; absent: the one to send. */
  readonly version?: string | undefined;
  readonly msgId: string;
  readonly genDate: string;
  readonly patient?: PatientFacts | undefined;
  readonly sender: Party;
  readonly receiver: Party;
  /** Further receivers; `role` as RoleReceiver, COP when absent. */
  readonly others?: readonly (Party | Receiver)[] | undefined;
  /** V of Forsendelsesstatus, or anything to test with; dialogue messages have none. */
  readonly status: string;
  readonly conversation?: { readonly parent: string; readonly conversation: string } | undefined;
  /** In types that carry TidsfestetHendelse; the others leave them out. */
  readonly events: readonly TimedEvent[];
  /** V of UtTil, list 8408; 1 when absent. Only in LOG_UTSKREVET. */
  readonly dischargedTo?: string | undefined;
  /** V of Uttilstand, list 8431. Only in LOG_UTSKREVET. */
  readonly outcome?: string | undefined;
  /** Kind of content, where the type says one; absent: the usual one. */
  readonly topic?: Code | undefined;
  /** TypeForesp of the request this answers, which is copied into the answer (R034). */
  readonly request?: Code | undefined;
  /** Attached PDF documents, after the structured one (R008). */
  readonly attachments?: number | undefined;
  /** Decides the clinical content: same seed, same content. 0 when absent. */
  readonly seed?: number | undefined;
  /** Free text put where the type has room for it. */
  readonly remark?: string | undefined;
  /** Size of the whole document in bytes, reached by `remark`; too small: none added. */
  readonly padding?: number | undefined;
  /** A line per element; all on one line when absent. */
  readonly indent?: boolean | undefined;
  /** P, T or D. */
  readonly processingStatus?: string | undefined;
  /** Stated in the XML declaration; the caller encodes. UTF-8 when absent. */
  readonly encoding?: string | undefined;
}

/** What every part of one message is made from. */
export interface Making {
  readonly input: MessageInput;
  readonly row: CatalogueRow;
  readonly story: Case;
  /** In the older of the two live versions of PLO. */
  readonly old: boolean;
  /** Dice of a part, by its name. */
  readonly dice: (name: string) => Dice;
}

export function making(input: MessageInput, row: CatalogueRow): Making {
  const seed = input.seed ?? 0;
  return {
    input,
    row,
    story: dice(seed, 'story').pick(CASES),
    old: row.version === '1.5',
    dice: (name) => dice(seed, name),
  };
}

const DAY_MS = 86_400_000;
/** What a message without a readable GenDate counts from. */
const SOME_DAY = '2026-03-27';

/** The date `days` after GenDate, or before it. */
export function dayFrom({ genDate }: MessageInput, days: number): string {
  const given = Date.parse(`${genDate.slice(0, 10)}T00:00:00Z`);
  const day = Number.isNaN(given) ? Date.parse(`${SOME_DAY}T00:00:00Z`) : given;
  return new Date(day + days * DAY_MS).toISOString().slice(0, 10);
}

/** GenDate as an element of type xs:dateTime without zone, whatever was asked. */
export const momentFrom = (input: MessageInput, days: number, time: string): string =>
  `${dayFrom(input, days)}T${time}`;

/** Who speaks: what is said of units and persons depends on it. */
export type Place = 'hospital' | 'municipality' | 'gp';

export function placeOf(party: Party): Place {
  if (party.kind === 'person') return 'gp';
  return /sykehus|helseforetak|\bHF\b/i.test(party.organisation.name) ? 'hospital' : 'municipality';
}
