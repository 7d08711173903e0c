import type { Ledger } from './cancellation.ts';
import type { Chain } from './chain.ts';
import type { Course, Rules, World } from './course.ts';
import { EMPTY } from './course.ts';
import type { Instant } from './ids.ts';
import { apply, runTimers } from './machine.ts';
import type { Ordered } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { Claim, Watch } from './watch.ts';
import { openClaims } from './watch.ts';

/** A claim that was sent, and when. */
export interface Fired extends Claim {
  readonly at: Instant;
}

/** What was learnt, instant by instant, up to `now`. */
export interface Learnt {
  readonly world: World;
  readonly fired: ReadonlyMap<string, Fired>;
}

/** The world after the item in one place of the order. */
interface Step {
  readonly place: number;
  readonly world: World;
}

/** A fold whose items come and go anywhere in the order; it goes on from the first that changed. */
interface Folding {
  readonly world: () => World;
  /** Counts the item in a place from now on, or no longer. */
  readonly set: (place: number, counts: boolean) => void;
}

function newFolding(items: readonly Ordered[], rules: Rules): Folding {
  const counted = new Set<number>();
  const steps: Step[] = [];
  let [changedFrom, last] = [items.length, -1];
  const reached = () => steps.at(-1)?.world ?? EMPTY;
  return {
    set: (place, counts) => {
      if (counted.has(place) === counts) return;
      if (counts) counted.add(place);
      else counted.delete(place);
      changedFrom = Math.min(changedFrom, place);
      last = Math.max(last, place);
    },
    world: () => {
      while ((steps.at(-1)?.place ?? -1) >= changedFrom) steps.pop();
      for (let place = changedFrom; place <= last; place++) {
        const item = items[place];
        if (item === undefined || !counted.has(place)) continue;
        steps.push({ place, world: apply(runTimers(reached(), item.at, rules), item, rules) });
      }
      changedFrom = items.length;
      return reached();
    },
  };
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Episodes that may send something: of those that are over, the ones not looked at before. */
function toWatch(world: World, seen: WeakSet<Chain<Course>>): Course[] {
  const courses: Course[] = [...world.courses];
  for (let at = world.settled; at !== undefined && !seen.has(at); at = at.before) {
    seen.add(at);
    courses.push(at.last);
  }
  return courses;
}

/** By what had been received at an instant, which events count. */
export type Standing = Pick<Ledger, 'hear' | 'counts'>;

/** Nothing is ever taken back. */
export const ALL_COUNT: Standing = { hear: (event) => [event], counts: () => true };

/** The events in groups of one receipt each, from the first to the last. */
function byReceipt(items: readonly Ordered[]): [Instant, PathwayEvent[]][] {
  const groups = new Map<Instant, PathwayEvent[]>();
  for (const { event } of items) {
    const group = groups.get(event.receivedAt);
    if (group === undefined) groups.set(event.receivedAt, [event]);
    else group.push(event);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What stays the same while a history is gone through. */
export interface Learning {
  readonly rules: Rules;
  readonly watch: Watch;
  readonly now: Instant;
}

/**
 * Goes through what was known from one receipt to the next, and notes each alert that fired then:
 * a claim that nothing known answers, and that falls due before anything more is learnt. An alert
 * is a fact about what was known, so a later report may retract it but never unsend it.
 */
export function learn(
  items: readonly Ordered[],
  standing: Standing,
  { rules, watch, now }: Learning,
): Learnt {
  const places = new Map(items.map(({ event }, place) => [event, place]));
  const folding = newFolding(items, rules);
  const fired = new Map<string, Fired>();
  const seen = new WeakSet<Chain<Course>>();
  const groups = byReceipt(items);
  for (const [i, [from, events]] of groups.entries()) {
    const until = groups[i + 1]?.[0];
    for (const changed of events.flatMap((event) => standing.hear(event))) {
      const place = places.get(changed);
      if (place !== undefined) folding.set(place, standing.counts(changed));
    }
    for (const course of toWatch(folding.world(), seen))
      for (const claim of openClaims(course, watch)) {
        const at = later(claim.claimAt, from);
        if ((until !== undefined && at >= until) || at > now || fired.has(claim.key)) continue;
        fired.set(claim.key, { ...claim, at });
      }
  }
  return { world: folding.world(), fired };
}
