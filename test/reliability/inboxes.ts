import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Outside } from './senders.ts';

const PATIENCE_MS = 15_000;
const LOOK_MS = 150;

const AT_ONCE = 8;

interface Listed {
  readonly id: string;
  readonly senderHerId: number;
  readonly businessDocumentId: string;
  readonly isAppRec: boolean;
}

export interface InboxReader {
  stop(): Promise<void>;
}

async function call({ url, token }: Outside, path: string, method = 'GET'): Promise<string> {
  const answer = await fetch(url + path, {
    method,
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status}`);
  return text;
}

const ORIGINAL = /<OriginalMsgId>.*<Id>([^<]+)<\/Id>\s*<\/OriginalMsgId>/s;
const STATUS = /<Status V="(\d)"/;

/** Fetches one document, writes down what came, and only then lets the broker forget it. */
async function readOne(outside: Outside, her: number, listed: Listed): Promise<void> {
  const { id, senderHerId, businessDocumentId: msgId, isAppRec } = listed;
  const json = await call(outside, `/Messages/${id}/business-document`);
  const { businessDocument } = JSON.parse(json) as { businessDocument: string };
  const bytes = Buffer.from(businessDocument, 'base64');
  if (isAppRec) {
    const text = bytes.toString('utf8');
    const original = ORIGINAL.exec(text)?.[1] ?? '';
    const status = STATUS.exec(text)?.[1] ?? '';
    const answering = senderHerId;
    outside.ledger.append({ what: 'apprec', msgId: original, answering, id, status });
  } else {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    outside.ledger.append({ what: 'effect', msgId, receiver: her, key: id, sha256 });
  }
  await call(outside, `/Messages/${id}/read/${her}`, 'PUT');
}

async function readAll(outside: Outside, her: number): Promise<number> {
  const query = `ReceiverHerIds=${her}&MessagesToFetch=100&IncludeMetadata=true`;
  const listed = JSON.parse(await call(outside, `/Messages?${query}`)) as Listed[];
  const queue = [...listed];
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) await readOne(outside, her, next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return listed.length;
}

/** Empties the inbox of one party again and again; a broker that is away is simply tried again. */
export function startInboxReader(outside: Outside, her: number): InboxReader {
  let stopping = false;
  const loop = async (): Promise<void> => {
    while (!stopping) {
      const found = await readAll(outside, her).catch(() => 0);
      if (found === 0) await wait(LOOK_MS);
    }
  };
  const running = loop();
  return {
    async stop() {
      stopping = true;
      await running;
    },
  };
}
