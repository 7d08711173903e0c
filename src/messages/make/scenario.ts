import type { CatalogueRow } from '../catalogue/index.ts';
import { codeList } from '../namespaces.ts';
import type { Code, Party, PatientFacts, TimedEvent } from '../reading.ts';
import { dice } from './dice.ts';
import type { MessageInput } from './making.ts';
import { PARTIES } from './parties.ts';
import { makePatient } from './patient.ts';
import { partiesOf, type Pair } from './routes.ts';

/** What may be asked of a message beside its type; the seed decides the rest. */
export interface Asked {
  readonly seed: number;
  /** N, M or C; N when absent. */
  readonly status?: string | undefined;
  /** GenDate, an xs:dateTime; absent: of the seed. */
  readonly now?: string | undefined;
  /** Seed of the patient; absent: the message's own. */
  readonly patient?: number | undefined;
  readonly sender?: Party | undefined;
  readonly receiver?: Party | undefined;
  readonly copies?: readonly Party[] | undefined;
  /** Bytes. */
  readonly size?: number | undefined;
  readonly attachments?: number | undefined;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const FIRST_DAY = Date.UTC(2026, 0, 5);
const DAYS = 300;
/** How long after the new message its change, or its cancellation, is sent. */
const LATER_HOURS: Readonly<Record<string, number>> = { M: 26, C: 2 };

const written = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
const dateOf = (ms: number): string => written(ms).slice(0, 10);

/** When the first message of the series was made; what it tells of lies around that moment. */
function begin({ seed, status = 'N', now }: Asked): number {
  const later = (LATER_HOURS[status] ?? 0) * HOUR_MS;
  if (now !== undefined) return Date.parse(`${now.slice(0, 19)}Z`) - later;
  const own = dice(seed, 'begin');
  return FIRST_DAY + own.between(0, DAYS) * DAY_MS + own.between(8 * 60, 20 * 60) * (HOUR_MS / 60);
}

/** Far enough apart that two seeds do not soon meet in one patient. */
const NEXT_PATIENT = 100_000;
const BORN_BEFORE = '1956';

/** The patients of these pathways are old: the first such one of a row that the seed begins. */
function elderly(seed: number): PatientFacts {
  for (let number = seed; ; number += NEXT_PATIENT) {
    const patient = makePatient(number);
    if ((patient.dateOfBirth ?? '') < BORN_BEFORE) return patient;
  }
}

/** MsgId of the message that a type, version, status and seed give. */
export const msgIdOf = (type: string, version: string, status: string, seed: number): string =>
  dice(seed, `${type} ${version} ${status}`).uuid();

const happened = (code: string, time: string): TimedEvent => ({ code, time, estimate: false });

/** What a type tells of, by the moment it is about. */
function eventsOf(row: CatalogueRow, seed: number, at: number): readonly TimedEvent[] {
  const own = dice(seed, 'events');
  const admitted = happened('1', written(at - own.between(2, 12) * DAY_MS));
  const ready = happened('3', dateOf(at + own.between(0, 1) * DAY_MS));
  const expected = { code: '3', time: dateOf(at + own.between(3, 10) * DAY_MS), estimate: true };
  const left = happened('2', written(at - own.between(10, 180) * (HOUR_MS / 60)));
  switch (row.type) {
    case 'LOG_INNLAGT':
      return [happened('1', written(at - own.between(20, 180) * (HOUR_MS / 60)))];
    case 'LOG_UTSKRIVNINGSKLAR':
      return [admitted, ready];
    case 'LOG_AVMELDING':
      return [admitted, ready, happened('4', dateOf(at))];
    case 'LOG_UTSKREVET':
      return [left];
    case 'LOG_DOD':
      return [happened('13', dateOf(at - own.between(0, 1) * DAY_MS))];
    case 'HELSEOPPL_SOKNAD':
      return row.version === '1.5' ? [] : [admitted, expected];
    case 'UTSKRIVNINGSRAPPORT':
      return [admitted, left];
    default:
      return [];
  }
}

/** A message that another one of the same seed answers or is about. */
interface Linked {
  readonly type: string;
  readonly version: string;
  readonly request?: Code;
}

const QUESTION = { type: 'DIALOG_FORESPORSEL', version: '1.0' } as const;

function linkedTo(row: CatalogueRow, { seed }: Asked, pair: Pair): Linked | undefined {
  switch (row.type) {
    case 'DIALOG_SVAR':
      return {
        ...QUESTION,
        version: row.version,
        ...(pair.request ? { request: pair.request } : {}),
      };
    case 'MEDISINSKE_OPPLYSNINGER':
      return seed % 2 === 0
        ? { ...QUESTION, request: { code: '1', system: codeList(9152) } }
        : undefined;
    case 'DIALOG_NOTAT':
      return { type: 'LOG_UTSKRIVNINGSKLAR', version: '1.6' };
    case 'DIALOG_AVVIK':
      return { type: 'LOG_INNLAGT', version: '1.6' };
    case 'DIALOG_HELSEFAGLIG':
      return { type: 'UTSKRIVNINGSRAPPORT', version: '1.6' };
    default:
      return undefined;
  }
}

/** Of a change or cancellation the message it replaces (R040), else what is answered (R032). */
function conversationOf(row: CatalogueRow, asked: Asked, linked: Linked | undefined) {
  const { seed, status = 'N' } = asked;
  const to =
    status !== 'N' && row.statuses.length > 0
      ? msgIdOf(row.type, row.version, 'N', seed)
      : linked && msgIdOf(linked.type, linked.version, 'N', seed);
  return to === undefined ? undefined : { parent: to, conversation: to };
}

/**
 * The message that a type, a version and a seed stand for: who, when, about whom, in answer to
 * what. Ids and times follow from the seed, so that a change or cancellation names the new message
 * of the same seed, and an answer the question of the same seed.
 */
export function scenario(row: CatalogueRow, asked: Asked): MessageInput {
  const { seed, status = 'N', now, copies, size } = asked;
  const at = begin(asked);
  const pair = partiesOf(row, seed, status);
  const linked = linkedTo(row, asked, pair);
  const dead = row.type === 'LOG_UTSKREVET' && dice(seed, 'outcome').chance(0.1);
  const to = dice(seed, 'to').pick(['1', '1', '1', '11', '21']);
  return {
    type: row.type,
    version: row.version,
    msgId: msgIdOf(row.type, row.version, status, seed),
    genDate: now ?? written(at + (LATER_HOURS[status] ?? 0) * HOUR_MS),
    patient: asked.patient === undefined ? elderly(seed) : makePatient(asked.patient),
    sender: asked.sender ?? pair.sender,
    receiver: asked.receiver ?? pair.receiver,
    others: copies ?? (row.type === 'UTSKRIVNINGSRAPPORT' && seed % 3 === 0 ? [PARTIES.gp] : []),
    status,
    conversation: conversationOf(row, asked, linked),
    events: eventsOf(row, seed, at),
    ...(row.type === 'LOG_UTSKREVET'
      ? { dischargedTo: dead ? '88' : to, outcome: dead ? '2' : '1' }
      : {}),
    topic: pair.topic,
    request: linked?.request,
    attachments: asked.attachments,
    seed,
    padding: size,
  };
}
