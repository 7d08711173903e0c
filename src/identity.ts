import { Failure } from './domain/failure.ts';
import type { HerId } from './domain/ids.ts';
import type { Reading } from './messages/reading.ts';

/** Who, to whom, which: what a message is stored under and answered by. */
export interface Identity {
  readonly kind: 'message' | 'apprec';
  readonly sender: HerId;
  readonly receivers: readonly HerId[];
  readonly msgId: string;
  readonly type: string;
  readonly genDate: string;
}

/** The identity of what was read; the reader vouches for the HER-ids. */
export function identityOf(reading: Exclude<Reading, { kind: 'unreadable' }>): Identity {
  if (reading.kind === 'message') {
    const { sender, receivers, msgId, type, genDate } = reading.facts;
    return {
      kind: 'message',
      sender: known(sender.herId),
      receivers: receivers.flatMap((one) => (one.herId === undefined ? [] : [one.herId])),
      msgId,
      type,
      genDate,
    };
  }
  const { sender, receiver, id, genDate } = reading.facts;
  return {
    kind: 'apprec',
    sender: known(sender.herId),
    receivers: [known(receiver.herId)],
    msgId: id,
    type: 'APPREC',
    genDate,
  };
}

function known(her: HerId | undefined): HerId {
  if (her === undefined)
    throw new Failure('internal', 'the reader let a document without HER-id by');
  return her;
}
