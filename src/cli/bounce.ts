import { parseArgs } from 'node:util';
import { bounceIn, MOST_BOUNCE_BYTES } from '../alerting/bounce.ts';
import { configOfProcess } from '../config.ts';
import { audit } from '../store/sql/audit.ts';
import { digestBounced } from '../store/sql/undeliverable.ts';
import type { Store } from '../store/store.ts';
import { withDatabase } from './database.ts';
import type { Io } from './validate.ts';
import { DONE } from './verb.ts';

/** Reads to the end, so that whoever writes is not cut off, and keeps what is looked at. */
async function bounded(from: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of from) {
    if (size < MOST_BOUNCE_BYTES) parts.push(part);
    size += part.length;
  }
  return Buffer.concat(parts);
}

/** Marks the digest that a notification is about; says what came of it. */
export async function takeBounce(store: Store, bytes: Buffer, now: Date): Promise<string> {
  const bounce = bounceIn(bytes);
  if (bounce === undefined) return 'no notification of an alert that failed';
  const marked = await store.tx(async (db) => {
    if (!(await digestBounced(db, bounce, now))) return false;
    const { digestId: target, status } = bounce;
    await audit(db, { actor: 'command line', action: 'alert.bounced', target, detail: { status } });
    return true;
  });
  return marked ? `${bounce.digestId} did not arrive` : 'not an alert of ours, or known already';
}

/**
 * Reads a delivery status notification from standard input, for the pipe alias of a mail server.
 * What is not ours is not a fault: a mail server would send that back in turn.
 */
export async function bounce(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  const bytes = await bounded(process.stdin);
  io.err(
    await withDatabase(configOfProcess(), io, (store) => takeBounce(store, bytes, new Date())),
  );
  return DONE;
}
