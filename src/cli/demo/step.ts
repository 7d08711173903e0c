import { setTimeout as wait } from 'node:timers/promises';
import type { Io } from '../validate.ts';
import type { Stage } from './stage.ts';

/** Something that must hold. A row acts and looks; what it does may be done again while waiting. */
export interface Expectation {
  readonly expectation: string;
  /** Undefined when it holds, else what was found instead. What it throws counts as found. */
  readonly found: (stage: Stage) => Promise<string | undefined>;
  /** Looked at again until this long has passed; absent: it must hold at once. */
  readonly withinMs?: number;
}

/** One scene: what is told, where a person can look, and what must hold. */
export interface Step {
  readonly step: string;
  readonly says: string;
  /** Pages to look at, once the scene has been played. */
  readonly look: (stage: Stage) => readonly string[];
  readonly expect: readonly Expectation[];
}

/** What became of one expectation; a line of `--json`. */
export interface Outcome {
  readonly step: string;
  readonly expectation: string;
  readonly ok: boolean;
  readonly detail?: string;
}

const LOOK_AGAIN_MS = 50;

/** Waiting will not help. */
export class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

async function judge(row: Expectation, stage: Stage): Promise<string | undefined> {
  const end = Date.now() + (row.withinMs ?? 0);
  for (;;) {
    let hopeless = false;
    const found = await row.found(stage).catch((error: unknown) => {
      hopeless = error instanceof Hopeless;
      return error instanceof Error ? error.message : String(error);
    });
    if (found === undefined || hopeless || Date.now() >= end) return found;
    await wait(LOOK_AGAIN_MS);
  }
}

/** Plays a step row by row; a row that fails does not keep the others from being played. */
export async function play(step: Step, stage: Stage): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const row of step.expect) {
    const detail = await judge(row, stage);
    const outcome = { step: step.step, expectation: row.expectation, ok: detail === undefined };
    outcomes.push(detail === undefined ? outcome : { ...outcome, detail });
  }
  return outcomes;
}

/** Where the story and its outcomes go. */
export interface Teller {
  begin(number: number, step: Step): void;
  end(step: Step, outcomes: readonly Outcome[], look: readonly string[]): void;
}

/** For people: the story on standard output. */
export const inWords = (io: Io): Teller => ({
  begin(number, step) {
    io.out('');
    io.out(`${number}. ${step.step}`);
    io.out(`   ${step.says}`);
  },
  end(_step, outcomes, look) {
    for (const { ok, expectation, detail } of outcomes)
      io.out(`   ${ok ? 'ok    ' : 'FAILED'} ${expectation}${detail ? `: ${detail}` : ''}`);
    for (const page of look) io.out(`   look   ${page}`);
  },
});

/** For programs: one object per expectation on standard output, the story beside it. */
export const asJson = (io: Io): Teller => ({
  begin: (number, step) => io.err(`${number}. ${step.step}: ${step.says}`),
  end: (_step, outcomes) => outcomes.forEach((outcome) => io.out(JSON.stringify(outcome))),
});
