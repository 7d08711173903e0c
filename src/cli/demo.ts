import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import { openMessages } from '../messages/reader.ts';
import { tokenOf } from './credentials.ts';
import { findBroker } from './demo/broker.ts';
import type { Found } from './demo/broker.ts';
import { openStage } from './demo/stage.ts';
import type { Stage } from './demo/stage.ts';
import { asJson, inWords, play } from './demo/step.ts';
import type { Teller } from './demo/step.ts';
import { STORY } from './demo/story.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

/** Pages of a step; a message that was never sent has none. */
function pagesOf(look: (stage: Stage) => readonly string[], stage: Stage): readonly string[] {
  try {
    return look(stage);
  } catch {
    return [];
  }
}

/** Plays the story; resolves with how many expectations held and how many there were. */
async function playAll(stage: Stage, teller: Teller): Promise<{ held: number; all: number }> {
  let held = 0;
  let all = 0;
  for (const [index, step] of STORY.entries()) {
    teller.begin(index + 1, step);
    const outcomes = await play(step, stage);
    teller.end(step, outcomes, pagesOf(step.look, stage));
    held += outcomes.filter(({ ok }) => ok).length;
    all += outcomes.length;
  }
  return { held, all };
}

const openingOf = ({ own, url }: Found): string =>
  own
    ? `No broker runs here: the demo has started its own at ${url} and stops it at the end.`
    : `The demo plays against the broker at ${url}.`;

/**
 * Plays one whole story of a hospital and two kommuner against a broker, with synthetic patients
 * of its own, and checks every step. With --json one object per expectation on standard output.
 * @returns 0 only if every expectation held.
 */
export async function demo(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, url: { type: 'string' } },
  });
  if (positionals.length > 0) throw new WrongUse('the demo takes no files');
  const config = configOfProcess();
  const tell = (line: string) => (values.json ? io.err(line) : io.out(line));
  const found = await findBroker(config.dataDir, values.url);
  let stage: Stage | undefined;
  try {
    tell(openingOf(found));
    const { credentials } = found;
    const tokens = {
      sykehus: tokenOf(credentials, 'sykehus'),
      kommune: tokenOf(credentials, 'kommune'),
    };
    stage = openStage(found.url, tokens, openMessages(config.schemaDir));
    const { held, all } = await playAll(stage, values.json ? asJson(io) : inWords(io));
    tell('');
    tell(held === all ? `All ${all} expectations held.` : `${all - held} of ${all} failed.`);
    return held === all ? DONE : FAILED;
  } finally {
    await stage?.receiver?.close();
    await found.stop();
  }
}
