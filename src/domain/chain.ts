/**
 * A list that grows at its end and shares everything before it, so that the state before each of
 * many events can be kept: a copy for each would take the square of their number.
 */
export interface Chain<T> {
  readonly last: T;
  readonly before: Chain<T> | undefined;
}

export const appended = <T>(before: Chain<T> | undefined, last: T): Chain<T> => ({ last, before });

/** The items from the first to the last. */
export function listed<T>(chain: Chain<T> | undefined): T[] {
  const items: T[] = [];
  for (let at = chain; at !== undefined; at = at.before) items.push(at.last);
  return items.reverse();
}

/** The chain without some of its items; the same chain when none of them is in it. */
export function without<T>(
  chain: Chain<T> | undefined,
  isGone: (item: T) => boolean,
): Chain<T> | undefined {
  const items = listed(chain);
  if (!items.some(isGone)) return chain;
  return items
    .filter((item) => !isGone(item))
    .reduce<Chain<T> | undefined>((kept, item) => appended(kept, item), undefined);
}
