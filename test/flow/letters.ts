import { randomInt, randomUUID } from 'node:crypto';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import type { MessageInput } from '../../src/messages/make.ts';

/** A document and what the tests ask of it. */
export interface Letter {
  readonly msgId: string;
  readonly text: string;
  readonly input: MessageInput;
}

const HOUR_MS = 3_600_000;

/** Hours before now, as messages write it. */
export const hoursAgo = (hours: number): string =>
  `${new Date(Date.now() - hours * HOUR_MS).toISOString().slice(0, 19)}Z`;

/** Codes of list 9121 by type. */
const EVENTS: Readonly<Record<string, string>> = {
  LOG_INNLAGT: '1',
  LOG_UTSKREVET: '2',
  LOG_UTSKRIVNINGSKLAR: '3',
  LOG_AVMELDING: '4',
  LOG_DOD: '13',
};

/** A valid message from the ward to the nursing service, with a patient and MsgId of its own. */
export function letter(given: Partial<MessageInput> & { readonly hours?: number } = {}): Letter {
  const { hours = 2, ...rest } = given;
  const type = rest.type ?? 'LOG_INNLAGT';
  const input: MessageInput = {
    type,
    msgId: randomUUID(),
    genDate: hoursAgo(0),
    patient: makePatient(randomInt(2_000_000)),
    sender: PARTIES.ward,
    receiver: PARTIES.nursing,
    status: 'N',
    events: [{ code: EVENTS[type] ?? '1', time: hoursAgo(hours), estimate: false }],
    ...rest,
  };
  return { msgId: input.msgId, text: makeMessage(input), input };
}
