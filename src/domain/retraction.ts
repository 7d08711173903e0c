import type { World } from './course.ts';
import { everyCourse } from './course.ts';
import { deadlineName } from './episode.ts';
import type { Deadline, Retraction } from './episode.ts';
import type { Claim } from './watch.ts';
import { deadlinesOf } from './watch.ts';

/** The key of an alert without its level: that of its deadline, due instant included. */
const deadlineOf = (key: string): string => key.slice(0, key.lastIndexOf('/'));

function reasonOf(claim: Claim, deadline: Deadline | undefined): Retraction {
  // Its due instant is another, or its episode is gone: it was counted from what was wrong.
  if (deadline === undefined) return 'corrected';
  const { status, metAt, leftAt } = deadline;
  if (status === 'met') return 'in-time';
  if (status === 'void') return 'not-owed';
  if (metAt !== undefined && metAt < claim.claimAt) return 'done-late';
  if (leftAt !== undefined && leftAt <= claim.claimAt) return 'not-owed';
  // Nothing else keeps an alert of the same deadline from holding than what a warning asks for.
  return 'in-time';
}

/** Why alerts do not hold in a world, by their keys; asked only of those that do not. */
export function retractionsOf(
  world: World,
  claims: readonly Claim[],
): ReadonlyMap<string, Retraction> {
  if (claims.length === 0) return new Map();
  const episodes = new Set(claims.map(({ episode }) => episode));
  const deadlines = new Map(
    everyCourse(world)
      .filter(({ id }) => episodes.has(id))
      .flatMap(deadlinesOf)
      .map(({ course, deadline }) => [
        `${course.id}/${deadlineName(deadline)}/${deadline.dueAt}`,
        deadline,
      ]),
  );
  return new Map(
    claims.map((claim) => [claim.key, reasonOf(claim, deadlines.get(deadlineOf(claim.key)))]),
  );
}
