import { randomInt, randomUUID } from 'node:crypto';
import { xmlInstant } from '../../answer.ts';
import { makeMessage, makePatient, makeService, PARTIES } from '../../messages/make.ts';
import type { MessageInput } from '../../messages/make.ts';
import type { MessageReader, Party, PatientFacts } from '../../messages/reading.ts';
import { openPartnerApi, sentencesOf } from '../partner-api.ts';
import type { PartnerApi } from '../partner-api.ts';
import type { Receiver } from './receiver.ts';

/** Who plays: local example clients of the partner book. */
export type Actor = 'sykehus' | 'kommune';

/** A kommune with a webhook, and the port of this machine it points at. */
export const WEBHOOK_PARTY = makeService(
  { her: 2500, name: 'Nordbygd kommune (eksempel, webhook)' },
  { her: 2511, name: 'Sykepleietjeneste' },
);
export const WEBHOOK_PORT = 18_181;

export const HOSPITAL_HER = 1011;

/** A message of this run, by the name the story gives it. */
export interface Sent {
  readonly id: string;
  readonly msgId: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly receiver: number;
}

/** What the steps of one run share. Patients and ids are this run's own: it can be repeated. */
export interface Stage {
  readonly url: string;
  readonly reader: MessageReader;
  readonly patients: Readonly<Record<'story' | 'overdue' | 'webhook', PatientFacts>>;
  /** Begin of the run; the events of the story lie before and after it. */
  readonly begunAt: Date;
  as(actor: Actor): PartnerApi;
  /** Throws when the step that should have sent it failed. */
  sent(name: string): Sent;
  remember(name: string, sent: Sent): void;
  receiver: Receiver | undefined;
}

/** Seeds below two million give different numbers. */
const SEEDS = 2_000_000;

export function openStage(
  url: string,
  tokens: Readonly<Record<Actor, string>>,
  reader: MessageReader,
): Stage {
  const sent = new Map<string, Sent>();
  const patient = () => makePatient(randomInt(SEEDS));
  return {
    url,
    reader,
    patients: { story: patient(), overdue: patient(), webhook: patient() },
    begunAt: new Date(),
    as: (actor) => openPartnerApi(url, tokens[actor]),
    sent(name) {
      const found = sent.get(name);
      if (found === undefined) throw new Error(`the message "${name}" was never sent`);
      return found;
    },
    remember: (name, message) => void sent.set(name, message),
    receiver: undefined,
  };
}

/** What a step says of its message; who, when and which are filled in. */
export interface Letter {
  readonly type: string;
  readonly to: Party;
  readonly patient: keyof Stage['patients'];
  /** Code of list 9121. */
  readonly event: string;
  /** When it happened, in minutes before the run. */
  readonly minutesAgo: number;
  readonly msgId?: string;
}

const MINUTE_MS = 60_000;

export const minutesAgo = (stage: Stage, minutes: number): string =>
  xmlInstant(new Date(stage.begunAt.getTime() - minutes * MINUTE_MS));

/** The document of a letter from the hospital, with a MsgId that nobody has used. */
export function write(stage: Stage, letter: Letter): { msgId: string; text: string } {
  const msgId = letter.msgId ?? randomUUID();
  const input: MessageInput = {
    type: letter.type,
    msgId,
    genDate: minutesAgo(stage, 0),
    patient: stage.patients[letter.patient],
    sender: PARTIES.ward,
    receiver: letter.to,
    status: 'N',
    events: [{ code: letter.event, time: minutesAgo(stage, letter.minutesAgo), estimate: false }],
  };
  return { msgId, text: makeMessage(input) };
}

/** Sends a letter as the hospital, once: a row that is looked at again does not send again. */
export async function sendOnce(
  stage: Stage,
  name: string,
  letter: Letter,
): Promise<string | undefined> {
  const { msgId, text } = write(stage, letter);
  const bytes = new TextEncoder().encode(text);
  const answer = await stage.as('sykehus').post('/Messages', { document: bytes });
  if (answer.status !== 201) return sentencesOf(answer).join('; ');
  stage.remember(name, { id: String(answer.body), msgId, bytes, receiver: letter.to.herId ?? 0 });
  return undefined;
}

export const messagePage = (stage: Stage, name: string): string =>
  `${stage.url}/ops/messages/${stage.sent(name).id}`;
