import type { Instant } from '../ids.ts';
import type { Checklist, Edition } from './definition.ts';
import type { Tick } from './tick.ts';

const later = (a: Edition, b: Edition): Edition => (b.since >= a.since ? b : a);

function newest(editions: readonly Edition[], at: Instant): Edition | undefined {
  const begun = editions.filter(({ since }) => since <= at);
  return begun.length === 0 ? undefined : begun.reduce(later);
}

/** The version in force at an instant: the municipality's newest, else ours, else our first. */
function inForce(editions: readonly Edition[], at: Instant): Checklist | undefined {
  const ours = editions.filter(({ own }) => !own);
  const own = editions.filter((edition) => edition.own);
  return (newest(own, at) ?? newest(ours, at) ?? ours[0])?.checklist;
}

/**
 * The version of a list that an episode has (ME-1): that of its first registration, for a list
 * must not change under the hands of who fills it in; else the one in force, until the end of the
 * episode became known. A later version never touches either.
 */
export function editionFor(
  editions: readonly Edition[],
  ticks: readonly Tick[],
  at: { readonly now: Instant; readonly endKnownAt?: Instant | undefined },
): Checklist | undefined {
  const until = at.endKnownAt ?? at.now;
  const begun = ticks.filter(({ recordedAt }) => recordedAt <= until);
  const first = begun.toSorted((a, b) => a.seq - b.seq)[0];
  const pinned = editions.find(({ checklist }) => checklist.version === first?.version);
  return pinned?.checklist ?? inForce(editions, until);
}
