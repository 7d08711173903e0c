import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import type { Ledger } from './ledger.ts';
import { between } from './random.ts';
import type { Random } from './random.ts';

/** Where and as whom the senders send, and what they write down. */
export interface Outside {
  readonly url: string;
  readonly token: string;
  readonly ledger: Ledger;
}

/** Answers by status; 0 counts the requests that got none. */
export type Statuses = Map<number, number>;

export interface Senders {
  readonly statuses: Statuses;
  /** Begins nothing new; resolves when every message begun has its 201. */
  stop(): Promise<void>;
  /** Gives up: the test is over, however it ended. */
  abandon(): void;
}

const PATIENCE_MS = 15_000;
const AGAIN_AFTER_MS = 150;
const PAUSE_MS = { least: 30, most: 150 } as const;
/** Patients shared by the messages, so that several messages meet in one pathway. */
const PATIENTS = 1_000;
const LARGEST = 12_000;

const AT_ONCE_TWICE = 0.05;
const ONCE_MORE = 0.1;

interface Letter {
  readonly msgId: string;
  readonly bytes: Buffer;
}

/** Who receives: by webhook, by inbox, or both at once. */
const ROUTES = [
  { below: 0.5, to: [PARTIES.nursing] },
  { below: 0.8, to: [PARTIES.caseHandling] },
  { below: 1, to: [PARTIES.nursing, PARTIES.caseHandling] },
] as const;

function write(random: Random, ledger: Ledger): Letter {
  const drawn = random();
  const [receiver, ...others] = (ROUTES.find(({ below }) => drawn < below) ?? ROUTES[0]).to;
  const now = new Date().toISOString().slice(0, 19);
  const msgId = randomUUID();
  const text = makeMessage({
    type: 'LOG_INNLAGT',
    msgId,
    genDate: `${now}Z`,
    patient: makePatient(between(random, 1, PATIENTS)),
    sender: PARTIES.ward,
    receiver,
    others,
    status: 'N',
    events: [{ code: '1', time: `${now}Z`, estimate: false }],
    padding: between(random, 0, LARGEST),
  });
  const bytes = Buffer.from(text, 'utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const receivers = [receiver, ...others].map((party) => party.herId ?? 0);
  ledger.append({ what: 'sent', msgId, receivers, sha256 });
  return { msgId, bytes };
}

/** One POST; undefined when the connection broke, and nobody knows what became of it. */
async function post(
  { url, token }: Outside,
  bytes: Buffer,
): Promise<{ status: number; text: string } | undefined> {
  try {
    const answer = await fetch(`${url}/Messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/xml' },
      body: new Uint8Array(bytes),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined;
  }
}

/** What the loops of one set of senders share. */
interface Sending {
  readonly statuses: Statuses;
  stopping: boolean;
  abandoned: boolean;
}

/** As a real sender does: the same bytes again until somebody has answered 201. */
async function deliver(outside: Outside, letter: Letter, sending: Sending): Promise<void> {
  const { statuses } = sending;
  while (!sending.abandoned) {
    const answer = await post(outside, letter.bytes);
    const status = answer?.status ?? 0;
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (answer?.status === 201) {
      const id = JSON.parse(answer.text) as string;
      outside.ledger.append({ what: 'receipt', msgId: letter.msgId, id });
      return;
    }
    await wait(AGAIN_AFTER_MS);
  }
}

/** Sends one message; some go twice at the same moment, some once more after their 201. */
async function sendOne(outside: Outside, random: Random, sending: Sending): Promise<void> {
  const letter = write(random, outside.ledger);
  const copies = random() < AT_ONCE_TWICE ? 2 : 1;
  await Promise.all(Array.from({ length: copies }, () => deliver(outside, letter, sending)));
  if (random() < ONCE_MORE) await deliver(outside, letter, sending);
}

/** Starts senders that never give up on a message they have begun. */
export function startSenders(outside: Outside, count: number, random: Random): Senders {
  const sending: Sending = { statuses: new Map(), stopping: false, abandoned: false };
  const loop = async (): Promise<void> => {
    while (!sending.stopping) {
      await sendOne(outside, random, sending);
      await wait(between(random, PAUSE_MS.least, PAUSE_MS.most));
    }
  };
  const loops = Array.from({ length: count }, loop);
  return {
    statuses: sending.statuses,
    async stop() {
      sending.stopping = true;
      await Promise.all(loops);
    },
    abandon() {
      sending.stopping = sending.abandoned = true;
    },
  };
}
