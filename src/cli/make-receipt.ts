import { readFileSync } from 'node:fs';
import { APPREC_CODES, type AppRecCode } from '../domain/failure.ts';
import { appRecVersionOf } from '../messages/app-rec-version.ts';
import { buildAppRec, type AppRecVersion } from '../messages/app-rec.ts';
import { APPREC } from '../messages/catalogue/index.ts';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { dice } from '../messages/make/dice.ts';
import { openMessages } from '../messages/reader.ts';
import type { MessageFacts, Receiver } from '../messages/reading.ts';
import { momentAsked, numberAsked, type MakeOptions } from './make-options.ts';
import { WrongUse } from './verb.ts';

const isCode = (code: string): code is AppRecCode => Object.hasOwn(APPREC_CODES, code);

function factsOf(file: string): MessageFacts {
  const reading = openMessages(SCHEMA_FOLDER).read(readFileSync(file));
  if (reading.kind === 'message') return reading.facts;
  if (reading.kind === 'apprec') throw new Error(`${file}: an AppRec is never answered (R062)`);
  throw new Error(`${file}: who sends it to whom cannot be read, so there is no AppRec (R063)`);
}

/** The receiver that answers: the one named, else the primary. */
function answering(facts: MessageFacts, her: number | undefined): Receiver {
  const found = facts.receivers.find((one) => her === undefined || one.herId === her);
  if (found) return found;
  const all = facts.receivers.map((one) => one.herId).join(', ');
  throw new WrongUse(`HER-id ${her} is no receiver of the message; they are ${all}`);
}

/** The version that answers the message's type (R055), or the one asked for. */
function versionOf(facts: MessageFacts, asked: string | undefined): AppRecVersion {
  if (asked === undefined) return appRecVersionOf(facts, '1.1');
  const found = APPREC.find(({ version }) => version === asked);
  if (found) return found.version;
  const all = APPREC.map(({ version }) => version).join(', ');
  throw new WrongUse(`APPREC has no version ${asked}; known: ${all}`);
}

function answer({ status = '1', code, detail }: MakeOptions) {
  if (status === '1' && code === undefined) return { status, errors: [] } as const;
  if (status === '1') throw new WrongUse('--code goes with --status 2');
  if (status !== '2') throw new WrongUse(`an AppRec has status 1 or 2, not ${status} (R058)`);
  if (code === undefined || !isCode(code))
    throw new WrongUse(`status 2 needs --code, one of ${Object.keys(APPREC_CODES).join(', ')}`);
  return { status, errors: [{ code, name: APPREC_CODES[code], detail }] } as const;
}

/**
 * `make APPREC --for FILE`: what a receiver of that message would answer. Id and time follow from
 * the message, the receiver and the seed; GenDate is that of the message unless `--now` says.
 */
export function makeReceipt(options: MakeOptions): string {
  if (options.for === undefined) throw new WrongUse('an AppRec needs the message: --for FILE');
  const { status, errors } = answer(options);
  const facts = factsOf(options.for);
  const from = answering(facts, numberAsked('sender', options.sender, 1));
  const seed = numberAsked('seed', options.seed) ?? 0;
  return buildAppRec({
    version: versionOf(facts, options.version),
    id: dice(seed, `apprec ${facts.msgId} ${from.herId} ${status}`).uuid(),
    genDate: momentAsked(options.now) ?? facts.genDate,
    status,
    errors,
    from,
    to: facts.sender,
    original: {
      type: facts.type,
      typeName: facts.typeName,
      msgId: facts.msgId,
      genDate: facts.genDate,
    },
  });
}
