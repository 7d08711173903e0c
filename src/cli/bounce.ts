import { parseArgs } from 'node:util';
import { bounceIn, MOST_BOUNCE_BYTES } from '../alerting/bounce.ts';
import type { Bounce } from '../alerting/bounce.ts';
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

/** Marks the digest that came back; says what came of it. */
export async function takeBounce(store: Store, bounced: Bounce, now: Date): Promise<string> {
  const marked = await store.tx(async (db) => {
    if (!(await digestBounced(db, bounced, now))) return false;
    const { digestId: target, status } = bounced;
    await audit(db, { actor: 'command line', action: 'alert.bounced', target, detail: { status } });
    return true;
  });
  return marked ? `${bounced.digestId} did not arrive` : 'not an alert of ours, or known already';
}

/**
 * Reads a delivery status notification from standard input, for the pipe alias of a mail server.
 * What is not ours is not a fault: a mail server would send that back in turn.
 */
export async function bounce(args: string[], io: Io): Promise<number> {
  parseArgs({ args, options: {} });
  const bounced = bounceIn(await bounded(process.stdin));
  const said =
    bounced === undefined
      ? 'no notification of an alert that failed'
      : await withDatabase(configOfProcess(), io, (store) =>
          takeBounce(store, bounced, new Date()),
        );
  io.err(said);
  return DONE;
}
