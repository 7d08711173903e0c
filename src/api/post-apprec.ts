import type { RequestHandler } from 'express';
import type { Accept } from '../accept.ts';
import { writeAppRec } from '../answer.ts';
import type { Answer, AppRecSettings } from '../answer.ts';
import { Failure } from '../domain/failure.ts';
import type { MessageId } from '../domain/ids.ts';
import type { AppRecReason } from '../messages/app-rec.ts';
import type { MessageReader } from '../messages/reading.ts';
import { bodiesOf } from '../store/sql/claim-messages.ts';
import { answerOf, ownMessage } from '../store/sql/inbox.ts';
import type { OwnMessage } from '../store/sql/inbox.ts';
import type { Protected } from '../store/protected.ts';
import type { Store } from '../store/store.ts';
import { APPREC_STATUS_NAMES } from './get-messages.ts';
import { answerAcceptance, sourceSystemOf } from './post-message.ts';
import { BadRequest } from './problem.ts';
import { clientOf, pathId, toHerId } from './request.ts';

export interface AppRecPosting {
  readonly store: Store;
  readonly accept: Accept;
  readonly reader: MessageReader;
  readonly protect: Protected;
  readonly now: () => Date;
  readonly newId: (now: Date) => MessageId;
  readonly appRec: AppRecSettings;
}

/** Errors of one AppRec, and the longest of their texts. */
const MOST_ERRORS = 20;
const LONGEST_TEXT = 500;
const OID = /^\d+(\.\d+)*$/;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value.slice(0, LONGEST_TEXT) : undefined;

function reasonOf(given: unknown): AppRecReason {
  const code = isObject(given) ? textOf(given['errorCode']) : undefined;
  if (!isObject(given) || code === undefined)
    throw new BadRequest('every entry of appRecErrorList needs an errorCode');
  const system = textOf(given['oid']);
  if (system !== undefined && !OID.test(system)) throw new BadRequest('oid must be an OID');
  return {
    code,
    name: textOf(given['description']),
    detail: textOf(given['details']),
    system,
  };
}

/** What the caller says: a status by number or name, and why when it refuses (R057, R058). */
function wordOf(body: unknown): Answer {
  if (!isObject(body)) throw new Failure('empty-body');
  const given = String(body['appRecStatus']);
  const names = Object.entries(APPREC_STATUS_NAMES);
  const status = names.find(
    ([n, name]) => n === given || name.toLowerCase() === given.toLowerCase(),
  )?.[0];
  if (status === '3')
    throw new BadRequest('"3" (OkErrorInMessagePart) is for Behandlerkrav only (R058)');
  if (status !== '1' && status !== '2')
    throw new BadRequest('appRecStatus must be "1" (Ok) or "2" (Rejected)');
  const list = body['appRecErrorList'] ?? [];
  if (!Array.isArray(list) || list.length > MOST_ERRORS)
    throw new BadRequest(`appRecErrorList must be a list of at most ${MOST_ERRORS}`);
  const errors = list.map(reasonOf);
  if (status === '1') {
    if (errors.length > 0) throw new BadRequest('an Ok has no errors (R057)');
    return { status };
  }
  if (errors.length === 0) throw new BadRequest('a refusal needs at least one error (R057)');
  return { status, errors };
}

/**
 * `POST /Messages/{id}/apprec/{herId}`: the receiver's word. We only write it as AppRec, in
 * the version that the message asks for, and let it in by the same door as any message.
 */
export function postAppRec(p: AppRecPosting): RequestHandler {
  return async (req, res) => {
    const client = clientOf(req);
    const her = toHerId(String(req.params['herId']), 'herId');
    if (!client.herIds.includes(her)) throw new Failure('sender-not-yours');
    const word = wordOf(req.body);
    const message = await ownMessage(p.store, pathId(req), [her]);
    if (!message?.legs.some((leg) => leg.receiverHer === her)) throw new Failure('not-found');
    if (message.kind === 'apprec') throw new Failure('apprec-on-apprec');
    const id = p.newId(p.now());
    const bytes = Buffer.from(await write(p, { message, her, id, word }), 'utf8');
    const answers = { messageId: message.id, receiverHer: her, status: word.status };
    try {
      answerAcceptance(
        res,
        await p.accept({ client, bytes, answers, sourceSystem: sourceSystemOf(req) }),
      );
    } catch (error) {
      const before = await answerOf(p.store, message.id, her);
      if (
        !(error instanceof Failure) ||
        error.code !== 'apprec-already' ||
        before?.status !== word.status
      )
        throw error;
      // The same word again: the same answer, nothing done twice.
      answerAcceptance(res, { kind: 'duplicate', id: before.apprecId as MessageId });
    }
  };
}

async function write(
  p: AppRecPosting,
  on: {
    readonly message: OwnMessage;
    readonly her: number;
    readonly id: string;
    readonly word: Answer;
  },
): Promise<string> {
  const [body] = await bodiesOf(p.store, [on.message.id]);
  if (body === undefined) throw new Failure('internal', 'a message without a body');
  const { charset } = on.message;
  const reading = p.reader.read(p.protect.unpack(body), charset === null ? {} : { charset });
  const receiver =
    reading.kind === 'message'
      ? reading.facts.receivers.find((one) => one.herId === on.her)
      : undefined;
  if (reading.kind !== 'message' || receiver === undefined)
    throw new Failure('internal', 'a delivered message does not name its receiver');
  const at = p.now();
  const message = { facts: reading.facts, receivedAt: at };
  return writeAppRec(p.appRec, message, receiver, { id: on.id, at, answer: on.word });
}
