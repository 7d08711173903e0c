import type { Pathway } from './course.ts';
import type { RegionName } from './episode.ts';
import type { Step } from './step.ts';

const causeOf = ({ on, guard }: Step): string => {
  const cause = on.startsWith('Timer:') ? `${on.slice('Timer:'.length)} runs out` : on;
  return guard === undefined ? cause : `${cause} [${guard}]`;
};

/** The causes of each change of state of a region: `from --> to`. */
function changesOf(pathway: Pathway, region: RegionName): Map<string, Set<string>> {
  const changes = new Map<string, Set<string>>();
  const add = (from: string, to: string, cause: string): void => {
    if (from === to) return;
    const change = `${from} --> ${to}`;
    changes.set(change, (changes.get(change) ?? new Set()).add(cause));
  };
  for (const step of pathway.steps) {
    if (step.region !== region || step.to === undefined) continue;
    for (const from of step.from) add(from, step.to, causeOf(step));
  }
  return changes;
}

/** One region as a Mermaid state diagram; what keeps the state is left to the table of the rows. */
export function printDiagram(pathway: Pathway, region: RegionName): string {
  const changes = [...changesOf(pathway, region)].map(
    ([change, causes]) => `    ${change}: ${[...causes].join(', ')}`,
  );
  return ['stateDiagram-v2', `    [*] --> ${pathway.initial[region]}`, ...changes].join('\n');
}
