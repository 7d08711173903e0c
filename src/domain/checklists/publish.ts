/** The scores of a zone, a month or a municipality. */
export interface Group {
  readonly group: string;
  /** Percent of each score; null where no item counted. */
  readonly scores: readonly (number | null)[];
}

/** What may be told of a group. `count` and `mean` are null where they are held back. */
export interface Published {
  readonly group: string;
  readonly count: number | null;
  /** Mean of the scores that are not null, not rounded. */
  readonly mean: number | null;
}

interface Counted extends Group {
  readonly counted: readonly number[];
}

const isNumber = (score: number | null): score is number => score !== null;
const sizeOf = ({ counted }: Counted): number => counted.length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Whether what is held back could be found by taking the shown groups from their total: one group
 * alone, or several that are few together.
 */
const canBeFound = (hidden: readonly Counted[], least: number): boolean =>
  hidden.length === 1 || (hidden.length > 0 && sum(hidden.map(sizeOf)) < least);

/** Groups to hold back: the small ones, and as many more as it takes to keep those unknown. */
function hiddenOf(groups: readonly Counted[], least: number): ReadonlySet<string> {
  const bySize = groups.toSorted((a, b) => sizeOf(a) - sizeOf(b) || (a.group < b.group ? -1 : 1));
  let hidden = bySize.filter((group) => sizeOf(group) < least);
  while (canBeFound(hidden, least) && hidden.length < bySize.length)
    hidden = bySize.slice(0, hidden.length + 1);
  return new Set(hidden.map(({ group }) => group));
}

/**
 * Means by group as they may be published (ME-6): a group of fewer than `least` scores is held
 * back, and so are more of them where it could otherwise be computed from their total.
 */
export function published(groups: readonly Group[], least: number): readonly Published[] {
  const counted = groups.map((group) => ({ ...group, counted: group.scores.filter(isNumber) }));
  const hidden = hiddenOf(counted, least);
  return counted.map(({ group, counted: numbers }) =>
    hidden.has(group)
      ? { group, count: null, mean: null }
      : { group, count: numbers.length, mean: sum(numbers) / numbers.length },
  );
}
