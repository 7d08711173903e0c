import { configOfProcess } from '../config.ts';
import { lookAtChains } from '../store/sql/event-chain.ts';
import { withDatabase } from './database.ts';
import type { Io } from './validate.ts';
import { verifyProposals } from './verify-proposals.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

/**
 * `overgang events verify`: goes through the events of every pathway and says which do not follow
 * from the one before (law.md L-17), then through the recorded payment proposals.
 * @returns 0 when every chain is whole and every proposal comes out as recorded, 1 otherwise.
 */
export async function verifyEvents(args: string[], io: Io): Promise<number> {
  if (args.length > 0) throw new WrongUse('events verify takes no arguments');
  return withDatabase(configOfProcess(), io, async (store) => {
    let [pathways, events, broken] = [0, 0, 0];
    let look = await lookAtChains(store);
    for (;;) {
      pathways += look.pathways;
      events += look.events;
      broken += look.broken.length;
      for (const { pathwayId, recordedAt } of look.broken)
        io.out(`broken: pathway ${pathwayId}, event recorded ${recordedAt.toISOString()}`);
      if (look.next === undefined) break;
      look = await lookAtChains(store, look.next);
    }
    io.out(`${events} events of ${pathways} pathways, ${broken} broken`);
    const areAlike = await verifyProposals(store, io);
    return broken === 0 && areAlike ? DONE : FAILED;
  });
}
