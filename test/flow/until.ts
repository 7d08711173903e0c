import { setTimeout as wait } from 'node:timers/promises';

const LOOK_AGAIN_MS = 30;

/** Looks until there is something to see; throws with `what` and the last look after the deadline. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  withinMs = 8_000,
): Promise<T> {
  const end = Date.now() + withinMs;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > end) throw new Error(`not within ${withinMs} ms: ${what}`);
    await wait(LOOK_AGAIN_MS);
  }
}
