import { configOfProcess } from '../../config.ts';
import { openMessages } from '../../messages/reader.ts';
import type { Sql } from '../../store/store.ts';
import { percentile, run } from './load.ts';
import type { Run } from './load.ts';
import { openProfile } from './profile.ts';
import { startRig } from './rig.ts';
import type { Rig } from './rig.ts';
import { DOCUMENT_BYTES, makeShots } from './shots.ts';

/** Where a verb writes: data on `out`, talk on `err`. */
export interface Io {
  out(line: string): void;
  err(line: string): void;
}

const WARM_UP = 1_000;
const SATURATION = 6_000;
const HALF_LOAD_SECONDS = 10;
const STEADY_PER_SECOND = 50;
const STEADY_SECONDS = 10;
const READING_SECONDS = 3;

/** Documents read and validated in a second by one core, each a different one. */
function measureReading(schemaDir: string): number {
  const reader = openMessages(schemaDir);
  const shots = makeShots(200, 7, new Date());
  for (const { bytes } of shots) reader.read(bytes);
  let done = 0;
  const started = performance.now();
  while (performance.now() - started < READING_SECONDS * 1000) {
    const reading = reader.read(shots[done % shots.length]?.bytes ?? Buffer.alloc(0));
    if (reading.kind !== 'message' || reading.violations.length > 0)
      throw new Error('a message of the bench is not valid');
    done += 1;
  }
  return (done * 1000) / (performance.now() - started);
}

const SIZE: Sql = {
  name: 'bench-size',
  text: `
select coalesce(sum(pg_total_relation_size(c.oid)), 0)::float8 as bytes,
  (select count(*)::int from message where kind = 'message') as messages
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where n.nspname = 'overgang' and c.relkind = 'r'`,
};

/** Everything stored for one message with its AppRec: rows, indexes, bodies, history. */
async function bytesPerMessage(rig: Rig): Promise<number> {
  const [row] = await rig.store.rows<{ bytes: number; messages: number }>(SIZE);
  return row === undefined ? Number.NaN : row.bytes / row.messages;
}

/** A figure is worth nothing when a message was lost or done twice: then the bench fails. */
function assertHonest(rig: Rig, runs: readonly Run[], sent: number): void {
  const missing = runs.reduce((sum, one) => sum + one.missing, 0);
  const doubled = runs.reduce((sum, one) => sum + one.doubled, 0);
  const repeats = [...rig.delivered.values()].filter((times) => times !== 1).length;
  if (missing + doubled + repeats > 0 || rig.delivered.size !== sent)
    throw new Error(
      `${sent} sent, ${rig.delivered.size} delivered, ${missing} without AppRec, ${doubled} AppRecs twice, ${repeats} delivered twice`,
    );
}

async function measureBroker(rig: Rig, say: (line: string) => void) {
  const now = new Date();
  say(`warming up with ${WARM_UP} messages`);
  const warm = await run(rig, makeShots(WARM_UP, 1, now), { from: '0' });
  const flood = makeShots(SATURATION, 2, now);
  say(`${SATURATION} messages of ${DOCUMENT_BYTES} bytes as fast as they are taken`);
  const saturated = await run(rig, flood, { from: warm.seq });
  const perSecond = SATURATION / saturated.seconds;
  const half = perSecond / 2;
  say(`${Math.round(half)} a second for ${HALF_LOAD_SECONDS} s`);
  const halfShots = makeShots(Math.round(half * HALF_LOAD_SECONDS), 3, now);
  const halfRun = await run(rig, halfShots, { from: saturated.seq, perSecond: half });
  say(`${STEADY_PER_SECOND} a second for ${STEADY_SECONDS} s`);
  const steadyShots = makeShots(STEADY_PER_SECOND * STEADY_SECONDS, 4, now);
  const steady = await run(rig, steadyShots, { from: halfRun.seq, perSecond: STEADY_PER_SECOND });
  const sent = WARM_UP + SATURATION + halfShots.length + steadyShots.length;
  assertHonest(rig, [warm, saturated, halfRun, steady], sent);
  return { perSecond, halfRun, steady };
}

/** `bench [--json] [--profile]`: measures in one run on this machine; exit 1 when anything was lost or doubled. */
export async function bench(args: readonly string[], io: Io): Promise<number> {
  const json = args.includes('--json');
  if (args.some((arg) => arg !== '--json' && arg !== '--profile')) {
    io.err('usage: bench [--json] [--profile]');
    return 2;
  }
  const tell = (what: string, value: number, digits = 0) => {
    const rounded = Number(value.toFixed(digits));
    io.out(json ? JSON.stringify({ what, value: rounded }) : `${what.padEnd(22)} ${rounded}`);
  };
  tell('validate_read_per_s', measureReading(configOfProcess().schemaDir));
  const profile = args.includes('--profile') ? await openProfile() : undefined;
  const rig = await startRig(profile?.nodeArgs);
  try {
    const { perSecond, halfRun, steady } = await measureBroker(rig, (line) => io.err(line));
    tell('e2e_per_s', perSecond);
    tell('p50_ms', percentile(halfRun.latenciesMs, 0.5), 1);
    tell('p99_ms', percentile(halfRun.latenciesMs, 0.99), 1);
    tell('p99_ms_50', percentile(steady.latenciesMs, 0.99), 1);
    tell('rss_mb', await rig.residentMb());
    tell('boot_ms', rig.bootMs);
    tell('bytes_per_message', await bytesPerMessage(rig));
    return 0;
  } catch (error) {
    io.err(`bench: ${error instanceof Error ? error.message : String(error)}`);
    return 1;
  } finally {
    await rig.close();
    for (const line of (await profile?.close()) ?? []) io.err(line);
  }
}
