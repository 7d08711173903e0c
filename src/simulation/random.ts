/** What may be drawn; the same for the same seed. */
export interface Random {
  /** True in a share `p` of the draws. */
  chance(p: number): boolean;
  /** Whole milliseconds of a whole second, from `least` to `most`. */
  span(least: number, most: number): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** One of some, by their weights. */
  pick<T>(from: readonly (readonly [weight: number, value: T])[]): T;
}

const SECOND_MS = 1_000;

/** Numbers 0 ≤ x < 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A stream of its own for one of many: what one draws does not move what the next draws. */
export function randomOf(seed: number, place: number): Random {
  const next = numbers(Math.imul(seed ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(place + 1, 0xc2b2ae35));
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    chance: (p) => next() < p,
    whole,
    span: (least, most) => whole(least / SECOND_MS, most / SECOND_MS) * SECOND_MS,
    pick(from) {
      const total = from.reduce((sum, [weight]) => sum + weight, 0);
      let at = next() * total;
      for (const [weight, value] of from) {
        at -= weight;
        if (at < 0) return value;
      }
      const last = from.at(-1);
      if (last === undefined) throw new RangeError('nothing to pick from');
      return last[1];
    },
  };
}
