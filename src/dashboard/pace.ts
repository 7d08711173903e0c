/** Slows guessing down by key: an address, or a name that no account has. In memory, bounded. */
export interface Pace {
  /** Whether the next try has to wait. */
  waits(key: string): boolean;
  failed(key: string): void;
  cleared(key: string): void;
}

export interface PaceRules {
  /** Failures before the first wait. */
  readonly free: number;
  /** Keys remembered; the one that has been quiet longest is forgotten first. */
  readonly most: number;
}

/** The same waits as an account's: 1, 2, 4 … 60 seconds. */
const LONGEST_WAIT_S = 60;
const MOST_DOUBLINGS = 6;
/** A key that has been quiet for so long starts afresh. */
const FORGOTTEN_AFTER_MS = 15 * 60_000;

interface Entry {
  readonly failures: number;
  readonly failedAt: number;
}

export function openPace(rules: PaceRules, now: () => Date): Pace {
  const entries = new Map<string, Entry>();

  const known = (key: string): Entry | undefined => {
    const entry = entries.get(key);
    return entry && now().getTime() - entry.failedAt < FORGOTTEN_AFTER_MS ? entry : undefined;
  };
  const waitMs = ({ failures }: Entry): number => {
    const over = failures - rules.free;
    if (over <= 0) return 0;
    return Math.min(LONGEST_WAIT_S, 2 ** Math.min(over - 1, MOST_DOUBLINGS)) * 1_000;
  };

  return {
    waits(key) {
      const entry = known(key);
      return entry !== undefined && now().getTime() < entry.failedAt + waitMs(entry);
    },
    failed(key) {
      const failures = (known(key)?.failures ?? 0) + 1;
      entries.delete(key); // Put last, so that the map stays ordered by quietness.
      entries.set(key, { failures, failedAt: now().getTime() });
      const [quietest] = entries.keys();
      if (entries.size > rules.most && quietest !== undefined) entries.delete(quietest);
    },
    cleared: (key) => void entries.delete(key),
  };
}
