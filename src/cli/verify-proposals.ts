import { checkProposal } from '../record-proposal.ts';
import type { Checked } from '../record-proposal.ts';
import { proposalsAfter } from '../store/sql/proposals.ts';
import type { Store } from '../store/store.ts';
import type { Io } from './validate.ts';

const SAID: Readonly<Record<Exclude<Checked, 'same' | 'other-rules'>, string>> = {
  differs: 'is not what its events come to',
  'events-changed': 'was computed from other events than are there',
};

/**
 * Computes every recorded payment proposal again (law.md L-17) and names each that comes out otherwise.
 * @returns whether none does; those by rules of another version are counted only.
 */
export async function verifyProposals(store: Store, io: Io): Promise<boolean> {
  const found: Record<Checked, number> = {
    same: 0,
    differs: 0,
    'events-changed': 0,
    'other-rules': 0,
  };
  let page = await proposalsAfter(store, '0');
  while (page.length > 0) {
    for (const row of page) {
      const checked = await checkProposal(store, row);
      found[checked] += 1;
      if (checked !== 'same' && checked !== 'other-rules')
        io.out(
          `proposal ${row.number} of stay ${row.stay}, pathway ${row.pathwayId}, ${SAID[checked]}`,
        );
    }
    page = await proposalsAfter(store, page.at(-1)?.seq ?? '0');
  }
  const wrong = found.differs + found['events-changed'];
  io.out(
    `${found.same} proposals computed again alike, ${wrong} otherwise, ${found['other-rules']} by rules of another version`,
  );
  return wrong === 0;
}
