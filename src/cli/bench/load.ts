import http from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Sql } from '../../store/store.ts';
import type { Rig } from './rig.ts';

/** One message of the bench: its MsgId and the whole document. */
export interface Shot {
  readonly msgId: string;
  readonly bytes: Buffer;
}

const CONNECTIONS = 48;
const POLL_MS = 2;
const DRAIN_PATIENCE_MS = 120_000;

const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** POSTs one message; resolves with our id once it is stored. */
function post(rig: Rig, shot: Shot): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request({
      agent,
      host: '127.0.0.1',
      port: rig.port,
      path: '/Messages',
      method: 'POST',
      headers: {
        authorization: `Bearer ${rig.token}`,
        'content-type': 'application/xml',
        'content-length': shot.bytes.length,
      },
    });
    request.once('error', reject);
    request.once('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.once('end', () => {
        if (answer.statusCode === 201) resolve(JSON.parse(text) as string);
        else reject(new Error(`POST answered ${answer.statusCode}: ${text}`));
      });
    });
    request.end(shot.bytes);
  });
}

/** Looks which AppRecs have come to lie in the sender's inbox since `seq`. */
const ARRIVED: Sql = {
  name: 'bench-arrived',
  text: `
select l.inbox_seq::text as seq, a.message_id as id from leg l
join leg a on a.apprec_id = l.message_id
where l.receiver_her = $1 and l.inbox_seq > $2 order by l.inbox_seq`,
};

const SENDER_HER = 1011;

/** Follows the sender's inbox from another connection: what it sees is committed. */
async function watch(
  rig: Rig,
  on: {
    readonly from: string;
    readonly until: () => boolean;
    readonly seen: (id: string, at: number) => void;
  },
): Promise<string> {
  let seq = on.from;
  const end = performance.now() + DRAIN_PATIENCE_MS;
  while (!on.until() && performance.now() < end) {
    const rows = await rig.store.rows<{ seq: string; id: string }>(ARRIVED, [SENDER_HER, seq]);
    const at = performance.now();
    for (const row of rows) on.seen(row.id, at);
    seq = rows.at(-1)?.seq ?? seq;
    await wait(POLL_MS);
  }
  return seq;
}

export interface Run {
  readonly seconds: number;
  readonly latenciesMs: readonly number[];
  /** AppRecs that lay twice, and messages that never got one. */
  readonly doubled: number;
  readonly missing: number;
  readonly seq: string;
}

/**
 * Sends all shots and waits until the AppRec of each lies in the sender's inbox. Without a rate
 * as fast as the connections take them; with one at that many a second, on a fixed schedule, so
 * that a slow answer is not hidden by sending less.
 */
export async function run(
  rig: Rig,
  shots: readonly Shot[],
  on: { readonly perSecond?: number; readonly from: string; readonly everyMs?: number },
): Promise<Run> {
  const sentAt = new Map<string, number>();
  const arrivedAt = new Map<string, number>();
  let doubled = 0;
  let posted = 0;
  const watching = watch(rig, {
    from: on.from,
    until: () => posted === shots.length && arrivedAt.size >= shots.length,
    seen: (id, at) => {
      if (arrivedAt.has(id)) doubled += 1;
      arrivedAt.set(id, at);
    },
  });
  const started = performance.now();
  const send = async (shot: Shot) => {
    const at = performance.now();
    sentAt.set(await post(rig, shot), at);
    posted += 1;
  };
  await (on.perSecond === undefined ? flood(shots, send) : paced(shots, on.perSecond, send));
  const seq = await watching;
  const last = Math.max(...arrivedAt.values());
  const latenciesMs = [...sentAt].flatMap(([id, at]) => {
    const arrived = arrivedAt.get(id);
    return arrived === undefined ? [] : [arrived - at];
  });
  return {
    seconds: (last - started) / 1000,
    latenciesMs,
    doubled,
    missing: shots.length - latenciesMs.length,
    seq,
  };
}

async function flood(shots: readonly Shot[], send: (shot: Shot) => Promise<void>): Promise<void> {
  let next = 0;
  const lane = async () => {
    for (;;) {
      const shot = shots[next];
      next += 1;
      if (shot === undefined) return;
      await send(shot);
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, lane));
}

async function paced(
  shots: readonly Shot[],
  perSecond: number,
  send: (shot: Shot) => Promise<void>,
): Promise<void> {
  const started = performance.now();
  const under: Promise<void>[] = [];
  for (const [i, shot] of shots.entries()) {
    const due = started + (i * 1000) / perSecond - performance.now();
    if (due > 0) await wait(due);
    under.push(send(shot));
  }
  await Promise.all(under);
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
