/** Choices that follow from a seed: the same seed and name, the same choices for ever. */
export interface Dice {
  /** 0 to just below 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** `count` different ones in the order of the list; all when it is shorter. */
  readonly some: <T>(list: readonly T[], count: number) => T[];
  readonly chance: (share: number) => boolean;
  /** A UUID of version 4 in form; unique as far as the seed is. */
  readonly uuid: () => string;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** A generator of numbers (mulberry32): small, and good enough for choosing texts. */
function numbers(seed: string): () => number {
  let state = hash(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const hex = (next: () => number, digits: number): string =>
  Array.from({ length: digits }, () => Math.floor(next() * 16).toString(16)).join('');

/** Each part of a message has dice of its own name, so that one part more changes no other. */
export function dice(seed: number, name: string): Dice {
  const next = numbers(`${seed}/${name}`);
  const between = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const one = list[between(0, list.length - 1)];
    if (one === undefined) throw new Error('nothing to choose from');
    return one;
  };
  return {
    next,
    between,
    pick,
    some(list, count) {
      const left = list.map((_, index) => index);
      while (left.length > count) left.splice(between(0, left.length - 1), 1);
      return list.filter((_, index) => left.includes(index));
    },
    chance: (share) => next() < share,
    uuid: () =>
      [
        hex(next, 8),
        hex(next, 4),
        `4${hex(next, 3)}`,
        `${pick(['8', '9', 'a', 'b'])}${hex(next, 3)}`,
        // A letter in the middle: eleven digits in a row would look like a person's number.
        `${hex(next, 5)}${pick(['a', 'b', 'c', 'd', 'e', 'f'])}${hex(next, 6)}`,
      ].join('-'),
  };
}
