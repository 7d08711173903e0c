import { newLedger } from './cancellation.ts';
import type { Ledger } from './cancellation.ts';
import type { Chain } from './chain.ts';
import type { Course, Rules, World } from './course.ts';
import { EMPTY } from './course.ts';
import type { Instant } from './ids.ts';
import { apply, runTimers } from './machine.ts';
import type { Ordered } from './order.ts';
import type { PathwayEvent } from './pathway-event.ts';
import type { Claim, Watch } from './watch.ts';
import { openClaims, standingClaims } from './watch.ts';

/** A claim that was sent, and when. */
export interface Fired extends Claim {
  readonly at: Instant;
}

/** What was learnt, instant by instant, up to `now`. */
export interface Learnt {
  readonly world: World;
  /** What would have been sent if only what counts now had ever been heard. */
  readonly fired: ReadonlyMap<string, Fired>;
  /** What was sent in fact, also on the strength of events since taken back. */
  readonly sent: ReadonlyMap<string, Fired>;
}

/** The world after the item in one place of the order. */
interface Step {
  readonly place: number;
  readonly world: World;
}

/** A fold whose items come and go anywhere in the order; it goes on from the first that changed. */
class Folding {
  readonly #items: readonly Ordered[];
  readonly #rules: Rules;
  readonly #counted = new Set<number>();
  readonly #steps: Step[] = [];
  #changedFrom: number;
  #last = -1;

  constructor(items: readonly Ordered[], rules: Rules) {
    this.#items = items;
    this.#rules = rules;
    this.#changedFrom = items.length;
  }

  counts(place: number): boolean {
    return this.#counted.has(place);
  }

  /** Counts the item in a place from now on, or no longer. */
  set(place: number, counts: boolean): void {
    if (this.#counted.has(place) === counts) return;
    if (counts) this.#counted.add(place);
    else this.#counted.delete(place);
    this.#changedFrom = Math.min(this.#changedFrom, place);
    this.#last = Math.max(this.#last, place);
  }

  world(): World {
    while ((this.#steps.at(-1)?.place ?? -1) >= this.#changedFrom) this.#steps.pop();
    for (let place = this.#changedFrom; place <= this.#last; place++) {
      const item = this.#items[place];
      if (item === undefined || !this.#counted.has(place)) continue;
      const until = runTimers(this.#reached(), item.at, this.#rules);
      this.#steps.push({ place, world: apply(until, item, this.#rules) });
    }
    this.#changedFrom = this.#items.length;
    return this.#reached();
  }

  #reached(): World {
    return this.#steps.at(-1)?.world ?? EMPTY;
  }
}

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

/** Episodes that may send something: of those that are over, the ones not looked at before. */
function toWatch(world: World, seen: Set<Chain<Course>>, { looked }: Lived): Course[] {
  const courses: Course[] = [...world.courses];
  for (let at = world.settled; at !== undefined && !seen.has(at); at = at.before) {
    seen.add(at);
    looked.push(at);
    courses.push(at.last);
  }
  return courses;
}

/** One instant at which something was received. */
interface Receipt {
  readonly at: Instant;
  readonly until: Instant | undefined;
  readonly events: readonly PathwayEvent[];
}

/** What the time from one receipt to the next brought, to be undone when it is gone through anew. */
interface Lived {
  /** Episodes that were over and are looked at once. */
  readonly looked: Chain<Course>[];
  readonly fired: Fired[];
}

/** The receipts from the first to the last. */
function receiptsOf(items: readonly Ordered[]): Receipt[] {
  const groups = new Map<Instant, PathwayEvent[]>();
  for (const { event } of items) {
    const group = groups.get(event.receivedAt);
    if (group === undefined) groups.set(event.receivedAt, [event]);
    else group.push(event);
  }
  const all = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return all.map(([at, events], i) => ({ at, until: all[i + 1]?.[0], events }));
}

/** What stays the same while a history is gone through. */
export interface Learning {
  readonly rules: Rules;
  readonly watch: Watch;
  readonly now: Instant;
}

class History {
  readonly #learning: Learning;
  readonly #ledger: Ledger = newLedger();
  readonly #receipts: readonly Receipt[];
  readonly #receiptOf = new Map<PathwayEvent, number>();
  readonly #placeOf: ReadonlyMap<PathwayEvent, number>;
  readonly #folding: Folding;
  readonly #fired = new Map<string, Fired>();
  readonly #sent = new Map<string, Fired>();
  readonly #seen = new Set<Chain<Course>>();
  /** By receipt. */
  readonly #lived = new Map<number, Lived>();

  constructor(items: readonly Ordered[], learning: Learning) {
    this.#learning = learning;
    this.#receipts = receiptsOf(items);
    for (const [i, { events }] of this.#receipts.entries())
      for (const event of events) this.#receiptOf.set(event, i);
    this.#placeOf = new Map(items.map(({ event }, place) => [event, place]));
    this.#folding = new Folding(items, learning.rules);
  }

  learn(): Learnt {
    for (const [i, { events }] of this.#receipts.entries()) {
      const changed = events.flatMap((event) => this.#ledger.hear(event));
      const from = changed.reduce((least, event) => Math.min(least, this.#oldest(event)), i);
      if (from < i) this.#forget(from, i);
      for (let receipt = from; receipt <= i; receipt++) this.#live(receipt);
      this.#send(i, from);
    }
    return { world: this.#folding.world(), fired: this.#fired, sent: this.#sent };
  }

  /** The receipt of an event that counts otherwise than before; beyond all for one that does not. */
  #oldest(event: PathwayEvent): number {
    const place = this.#placeOf.get(event);
    const receipt = this.#receiptOf.get(event);
    if (place === undefined || receipt === undefined) return Number.POSITIVE_INFINITY;
    return this.#folding.counts(place) === this.#ledger.counts(event)
      ? Number.POSITIVE_INFINITY
      : receipt;
  }

  /** Goes back to before a receipt, to live through it and what followed by what counts now. */
  #forget(from: number, until: number): void {
    for (let i = from; i <= until; i++) {
      this.#count(i, () => false);
      const lived = this.#lived.get(i);
      for (const course of lived?.looked ?? []) this.#seen.delete(course);
      for (const { key } of lived?.fired ?? []) this.#fired.delete(key);
      this.#lived.delete(i);
    }
  }

  #count(receipt: number, counts: (event: PathwayEvent) => boolean): void {
    for (const event of this.#receipts[receipt]?.events ?? []) {
      const place = this.#placeOf.get(event);
      if (place !== undefined) this.#folding.set(place, counts(event));
    }
  }

  /** From one receipt to the next: what nothing known answers, and falls due in between, fires. */
  #live(i: number): void {
    this.#count(i, (event) => this.#ledger.counts(event));
    const receipt = this.#receipts[i];
    if (receipt === undefined) return;
    const { watch, now } = this.#learning;
    const lived: Lived = { looked: [], fired: [] };
    this.#lived.set(i, lived);
    for (const course of toWatch(this.#folding.world(), this.#seen, lived))
      for (const claim of openClaims(course, watch)) {
        const at = later(claim.claimAt, receipt.at);
        const isLater = receipt.until !== undefined && at >= receipt.until;
        if (isLater || at > now || this.#fired.has(claim.key)) continue;
        const alert = { ...claim, at };
        this.#fired.set(claim.key, alert);
        lived.fired.push(alert);
      }
  }

  /** What fired after a receipt was sent then; what is found to have been owed before it, at it. */
  #send(i: number, from: number): void {
    const missed = new Map<string, Fired>();
    for (let receipt = from; receipt <= i; receipt++)
      for (const alert of this.#lived.get(receipt)?.fired ?? []) {
        if (this.#sent.has(alert.key)) continue;
        if (receipt === i) this.#sent.set(alert.key, alert);
        else missed.set(alert.key, alert);
      }
    if (missed.size === 0) return;
    const at = this.#receipts[i]?.at;
    for (const { key } of standingClaims(this.#folding.world(), missed, this.#learning.watch)) {
      const alert = missed.get(key);
      if (alert !== undefined && at !== undefined) this.#sent.set(key, { ...alert, at });
    }
  }
}

/**
 * Goes through what was known from one receipt to the next, and notes each alert that fired then.
 * An alert is a fact about what was known, so a later report may retract it but never unsend it.
 * When something is taken back, what followed its receipt is gone through anew without it.
 */
export const learn = (items: readonly Ordered[], learning: Learning): Learnt =>
  new History(items, learning).learn();
