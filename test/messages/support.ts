import { makeMessage, makePatient, PARTIES, type MessageInput } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { AppRecFacts, MessageFacts } from '../../src/messages/reading.ts';

/** One reader for all tests of messages: opening it compiles every schema. */
export const reader = openMessages('schemas');

export const MSG_ID = '0f1e2d3c-0000-4000-8000-000000000001';

export const aMessage = (over: Partial<MessageInput> = {}): string =>
  makeMessage({
    type: 'LOG_INNLAGT',
    msgId: MSG_ID,
    genDate: '2026-03-27T14:05:00',
    patient: makePatient(1),
    sender: PARTIES.ward,
    receiver: PARTIES.nursing,
    status: 'N',
    events: [{ code: '1', time: '2026-03-27T13:40:00', estimate: false }],
    ...over,
  });

/** Facts of a text that must be a message without violations, unless `lenient`. */
export function factsOf(text: string | Buffer, lenient = false): MessageFacts {
  const reading = reader.read(Buffer.from(text));
  if (reading.kind !== 'message' || (!lenient && reading.violations.length > 0))
    throw new Error(JSON.stringify(reading));
  return reading.facts;
}

export function appRecFactsOf(text: string | Buffer): AppRecFacts {
  const reading = reader.read(Buffer.from(text));
  if (reading.kind !== 'apprec' || reading.violations.length > 0)
    throw new Error(JSON.stringify(reading));
  return reading.facts;
}

/** `code rule` of each violation. */
export const refusals = (text: string | Buffer): string[] =>
  reader.read(Buffer.from(text)).violations.map(({ code, rule }) => `${code} ${rule}`);
