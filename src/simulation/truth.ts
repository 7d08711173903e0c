import type { Duty, Reminder } from './duty.ts';
import { isOpen, isTrue } from './duty.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './oslo.ts';
import { iso } from './oslo.ts';
import { episodeDuties } from './owed.ts';

/** An alert that must have been sent, and what is to be said of it in the end. */
export interface Owed {
  /** Timer with stay, due instant and level. */
  readonly key: string;
  readonly at: Ms;
  /** When it was found not to hold, and to hold again: pairs of instants. */
  readonly stood: readonly { readonly from: Ms; readonly to: Ms }[];
  readonly status: 'raised' | 'retracted';
}

export const keyOf = (name: string, due: Ms, level: string): string =>
  `${name} ${level} due ${iso(due)}`;

const inTime = (a: Fact, b: Fact): number => a.at - b.at || a.sent - b.sent || a.told - b.told;

/** What is known of one episode at an instant. */
export interface KnownEpisode {
  readonly facts: readonly Fact[];
  /** When the next one began, if that is known. */
  readonly next: Ms | undefined;
}

/** All that counts of what was told until an instant, episode by episode. */
export function knownAt(facts: readonly Fact[], at: Ms): KnownEpisode[] {
  const known = facts.filter(
    ({ told, until }) => told <= at && (until === undefined || at < until),
  );
  const episodes = [...new Set(known.map(({ episode }) => episode))].sort((a, b) => a - b);
  return episodes.map((episode) => ({
    facts: known.filter((fact) => fact.episode === episode).sort(inTime),
    next: known
      .filter((fact) => fact.episode > episode && fact.kind === 'AdmissionNotified')
      .reduce<Ms | undefined>((first, one) => Math.min(first ?? one.at, one.at), undefined),
  }));
}

const owedAt = (facts: readonly Fact[], at: Ms): Duty[] =>
  knownAt(facts, at).flatMap((known) => episodeDuties(known.facts, known.next));

interface Sent {
  readonly at: Ms;
  stood: { from: Ms; to: Ms }[];
}

const remindersOf = (duties: readonly Duty[]) =>
  duties.flatMap((duty) =>
    duty.reminders.map((reminder): { duty: Duty; reminder: Reminder; key: string } => ({
      ...{ duty, reminder },
      key: keyOf(duty.name, duty.due, reminder.name),
    })),
  );

/**
 * Every alert that a patient's facts owe, from what was known when: sent at its instant, or when
 * the lapse became known, unless the step was known to be done; retracted when it turns out that
 * what it said was not so.
 */
export function truthOf(facts: readonly Fact[], horizon: Ms): Owed[] {
  const instants = facts.flatMap(({ told, until }) =>
    until === undefined ? [told] : [told, until],
  );
  const turns = [...new Set(instants)].filter((at) => at <= horizon).sort((a, b) => a - b);
  const sent = new Map<string, Sent>();
  for (const [i, from] of turns.entries()) {
    const to = turns[i + 1] ?? horizon + 1;
    const seen = new Set<string>();
    for (const { duty, reminder, key } of remindersOf(owedAt(facts, from))) {
      if (!isTrue(duty, reminder)) continue;
      const at = Math.max(from, reminder.at);
      const known = sent.get(key);
      if (known === undefined && (at >= to || !isOpen(duty))) continue;
      seen.add(key);
      if (known === undefined) sent.set(key, { at, stood: [{ from: at, to: Infinity }] });
      else if ((known.stood.at(-1)?.to ?? 0) <= from) known.stood.push({ from, to: Infinity });
    }
    for (const [key, { stood }] of sent) {
      const last = stood.at(-1);
      if (last !== undefined && last.to === Infinity && !seen.has(key)) last.to = from;
    }
  }
  return [...sent].map(([key, { at, stood }]) => ({
    ...{ key, at, stood },
    status: stood.at(-1)?.to === Infinity ? 'raised' : 'retracted',
  }));
}
