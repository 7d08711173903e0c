import { expect } from 'chai';
import { judge } from './judge.ts';
import type { FaultKind } from './judge.ts';
import type { Entry } from './ledger.ts';

const sent: Entry = { what: 'sent', msgId: 'm', receivers: [1], sha256: 'x' };
const receipt = (id = 'a'): Entry => ({ what: 'receipt', msgId: 'm', id });
const effect = (key = 'k', sha256 = 'x', receiver = 1): Entry => ({
  what: 'effect',
  msgId: 'm',
  receiver,
  key,
  sha256,
});
const appRec = (id = 'r'): Entry => ({
  what: 'apprec',
  msgId: 'm',
  answering: 1,
  id,
  status: '1',
});

/** A judge that cannot condemn proves nothing: each fault has a record that shows it. */
const ROWS: readonly { says: string; entries: readonly Entry[]; faults: readonly FaultKind[] }[] = [
  { says: 'all well', entries: [sent, receipt(), effect(), appRec()], faults: [] },
  { says: 'never acknowledged', entries: [sent], faults: [] },
  {
    says: 'acknowledged twice alike',
    entries: [sent, receipt(), receipt(), effect(), appRec()],
    faults: [],
  },
  {
    says: 'a repeat is no effect',
    entries: [
      sent,
      receipt(),
      effect(),
      { what: 'repeat', msgId: 'm', receiver: 1 },
      appRec(),
      appRec(),
    ],
    faults: [],
  },
  { says: 'no effect', entries: [sent, receipt(), appRec()], faults: ['lost'] },
  { says: 'no AppRec', entries: [sent, receipt(), effect()], faults: ['unanswered'] },
  {
    says: 'two effects',
    entries: [sent, receipt(), effect(), effect('l'), appRec()],
    faults: ['effect-twice'],
  },
  {
    says: 'two AppRecs',
    entries: [sent, receipt(), effect(), appRec(), appRec('s')],
    faults: ['answered-twice'],
  },
  {
    says: 'two ids',
    entries: [sent, receipt(), receipt('b'), effect(), appRec()],
    faults: ['accepted-twice'],
  },
  {
    says: 'other bytes',
    entries: [sent, receipt(), effect('k', 'y'), appRec()],
    faults: ['changed'],
  },
  {
    says: 'another receiver',
    entries: [sent, receipt(), effect(), effect('l', 'x', 2), appRec()],
    faults: ['unasked'],
  },
  { says: 'out of nothing', entries: [effect()], faults: ['unasked'] },
];

describe('judge of the ledger', () => {
  for (const { says, entries, faults } of ROWS)
    it(`${says}: ${faults.join(', ') || 'no fault'}`, () => {
      expect(judge(entries).faults.map(({ kind }) => kind)).to.deep.equal(faults);
    });
});
