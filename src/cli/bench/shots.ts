import { randomUUID } from 'node:crypto';
import { makeMessage, makePatient, makeService, PARTIES, rowOf } from '../../messages/make.ts';
import type { MessageInput } from '../../messages/make.ts';
import { scenario } from '../../messages/make/scenario.ts';
import type { Party, PatientFacts } from '../../messages/reading.ts';
import type { Shot } from './load.ts';
import { numbers } from './numbers.ts';
import { WEBHOOK_HERS } from './rig.ts';

/** The size of the published Utskrivningsrapport example. */
export const DOCUMENT_BYTES = 21_368;

const KOMMUNE = { her: 2001, name: 'Fjordvik kommune (eksempel)' };
const RECEIVERS = WEBHOOK_HERS.map((her) =>
  makeService(KOMMUNE, { her, name: `Sykepleietjeneste ${her} (webhook)` }),
);

const SYLLABLES =
  'be de fo gi ha in ka le ma na op pa re se ta un ve ut er en an el ig lig het'.split(' ');

/** Words that compress about as much as notes do; one sentence over and over would be a cheat. */
function prose(next: () => number, length: number): string {
  let text = '';
  while (text.length < length) {
    for (let n = 1 + Math.floor(next() * 4); n > 0; n -= 1)
      text += SYLLABLES[Math.floor(next() * SYLLABLES.length)] ?? '';
    text += next() < 0.1 ? '. ' : ' ';
  }
  return text.slice(0, length);
}

/**
 * What is sent about one patient, in this order. Half are discharge reports, as large and as deep
 * as real ones are: they cost the reading. They move no pathway; so that its cost is in the figure
 * too, the other half are logistics that do, filled up to the same size.
 */
const LETTERS = [
  { type: 'LOG_INNLAGT', status: 'N', event: '1' },
  { type: 'UTSKRIVNINGSRAPPORT', status: 'N', event: '2' },
  { type: 'LOG_UTSKREVET', status: 'N', event: '2' },
  { type: 'UTSKRIVNINGSRAPPORT', status: 'M', event: '2' },
] as const;
type Letter = (typeof LETTERS)[number];

/** Different contents of one letter; a discharge report has one of its own for each receiver. */
const CONTENTS = 3;

/** What a template has where a shot has its own; none of it occurs in a message. */
const MARK = {
  msgId: '@MSGID@',
  time: '@TIME@',
  first: '@FIRST@',
  number: '@NUMBER@',
  birth: '@BIRTH@',
  sex: '@SEX@',
  family: '@FAMILY@',
  given: '@GIVEN@',
  text: '@TEXT@',
} as const;

const SOMEBODY: PatientFacts = {
  idents: [{ id: MARK.number, type: 'FNR' }],
  familyName: MARK.family,
  givenName: MARK.given,
  dateOfBirth: MARK.birth,
  sex: MARK.sex,
};

/** Built once: a shot only fills in what is its own, so that making shots costs little. */
function template(letter: Letter, receiver: Party, seed: number): string {
  const input: MessageInput = {
    ...scenario(rowOf(letter.type), { seed, status: letter.status, copies: [] }),
    msgId: MARK.msgId,
    genDate: MARK.time,
    patient: SOMEBODY,
    sender: PARTIES.ward,
    receiver,
    conversation:
      letter.status === 'M' ? { parent: MARK.first, conversation: MARK.first } : undefined,
    events: [{ code: letter.event, time: MARK.time, estimate: false }],
    remark: MARK.text,
  };
  return makeMessage(input);
}

/** The first seeds whose message leaves room for the text that fills it up. */
function roomy(letter: Letter, receiver: Party): string[] {
  const found: string[] = [];
  for (let seed = 0; found.length < CONTENTS; seed += 1) {
    const text = template(letter, receiver, seed);
    if (Buffer.byteLength(text) < DOCUMENT_BYTES - MARGIN) found.push(text);
  }
  return found;
}
/** Names and ids are longer than their marks. */
const MARGIN = 400;

interface Own {
  readonly msgId: string;
  /** MsgId of the report that this one changes. */
  readonly first: string;
  readonly time: string;
  readonly patient: PatientFacts;
}

function filled(form: string, own: Own, next: () => number): Buffer {
  const { idents, familyName = '', givenName = '', dateOfBirth = '', sex = '' } = own.patient;
  const text = form
    .replaceAll(MARK.msgId, own.msgId)
    .replaceAll(MARK.first, own.first)
    .replaceAll(MARK.time, own.time)
    .replaceAll(MARK.family, familyName)
    .replaceAll(MARK.given, givenName)
    .replace(MARK.birth, dateOfBirth)
    .replace(MARK.sex, sex)
    .replace(MARK.number, idents[0]?.id ?? '');
  const missing = DOCUMENT_BYTES - Buffer.byteLength(text) + MARK.text.length;
  return Buffer.from(text.replace(MARK.text, prose(next, missing)), 'utf8');
}

type Forms = readonly (readonly (readonly string[])[])[];

let made: Forms | undefined;
/** Templates by letter, receiver and content; made for the first shots. */
const templates = (): Forms =>
  (made ??= LETTERS.map((letter) => RECEIVERS.map((receiver) => roomy(letter, receiver))));

/** Distinct messages about many patients, `DOCUMENT_BYTES` each. */
export function makeShots(count: number, seed: number, now: Date): Shot[] {
  const next = numbers(seed);
  const forms = templates();
  let first = '';
  return Array.from({ length: count }, (_, index) => {
    const which = index % LETTERS.length;
    const patient = Math.floor(index / LETTERS.length);
    // One patient's messages go to one receiver, whose pathway they move.
    const form = forms[which]?.[patient % RECEIVERS.length]?.[patient % CONTENTS] ?? '';
    const msgId = randomUUID();
    if (which === 1) first = msgId;
    const at = new Date(now.getTime() - Math.floor(next() * 86_400_000)).toISOString();
    const own = { msgId, first, time: at, patient: makePatient(seed * 1_000_003 + patient) };
    return { msgId, bytes: filled(form, own, next) };
  });
}
