import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway-event.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { newId } from '../../src/new-id.ts';
import { advance } from '../../src/pathways.ts';
import { checkProposal, recordProposal } from '../../src/record-proposal.ts';
import { proposalsAfter, proposalsOf } from '../../src/store/sql/proposals.ts';
import type { ProposalRow } from '../../src/store/sql/proposals.ts';
import type { Store } from '../../src/store/store.ts';
import { clockAt, told } from './due.ts';
import { ORG } from './rows.ts';
import { closeStores, freshStore } from './server.ts';

const KOMMUNE = 2001;
const KARI = { kind: 'operator', name: 'kari', orgId: ORG } as const;
const NOW = '2025-06-20T10:00:00Z';
const STAY: readonly PathwayEvent[] = [
  told('AdmissionNotified', new Date('2025-06-06T07:00:00Z')),
  told('EarlyNotice', new Date('2025-06-06T13:00:00Z')),
  told('DischargeReady', new Date('2025-06-09T08:00:00Z')),
  told('KommuneAnswer', new Date('2025-06-09T10:00:00Z'), { answer: 'REFUSE' }),
];
const LEFT = told('Discharged', new Date('2025-06-11T11:00:00Z'), { dischargedTo: '1' });

describe('the log of payment proposals', () => {
  let store: Store;
  let pathwayId: string;
  let patientKey: string;

  const hear = (...events: PathwayEvent[]) =>
    store.tx((db) =>
      advance(
        db,
        events.map((event) => ({
          ...{ pathwayId, patientKey, kommuneHer: KOMMUNE, orgId: ORG, unitHer: 2091, event },
        })),
        { ...clockAt(store, new Date(NOW)), newId },
      ),
    );
  const record = (now = NOW, stay = 1) =>
    recordProposal(store, { pathwayId, kommuneHer: KOMMUNE, stay }, KARI, {
      now: () => new Date(now),
      settings: DEFAULT_SETTINGS,
    });
  const rows = (): Promise<ProposalRow[]> => proposalsOf(store, pathwayId);
  const checked = async () =>
    Promise.all((await proposalsAfter(store, '0')).map((row) => checkProposal(store, row)));
  /** What only somebody with the database in their hands can do. */
  const tamper = async (table: string, sql: string) => {
    await store.pool.query(`alter table ${table} disable trigger user`);
    await store.pool.query(sql, [pathwayId]);
    await store.pool.query(`alter table ${table} enable trigger user`);
  };

  beforeEach(async () => {
    store = await freshStore(4);
    [pathwayId, patientKey] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2)];
    await hear(...STAY, LEFT);
  });
  after(closeStores);

  it('keeps what was proposed, by which rules and rates, from what, by whom and when', async () => {
    expect((await record())?.outcome).to.equal('done');
    const [row, ...others] = await rows();
    expect(others).to.deep.equal([]);
    expect(row?.proposal.days).to.deep.equal(['2025-06-09', '2025-06-10']);
    expect(row?.proposal.kroner).to.equal(2 * 5981);
    expect(row).to.deep.include({
      stay: 1,
      number: 1,
      ruleVersion: 'payment-2',
      rateVersion: 'rates-1',
      actor: 'operator:kari',
      recordedAt: '2025-06-20T10:00:00.000Z',
    });
    expect(row?.evidence).to.match(/^[0-9a-f]{64}$/);
    const { rows: audits } = await store.pool.query<{ actor: string; detail: object }>(
      `select actor, detail from audit where action = 'proposal.record' and target = $1`,
      [pathwayId],
    );
    expect(audits).to.deep.equal([{ actor: 'operator:kari', detail: { stay: 1, number: 1 } }]);
  });

  it('has one row for the same evidence and rules, on another day and of several at once', async () => {
    const done = await Promise.all([record(), record(), record()]);
    expect(done.map((one) => one?.outcome).sort()).to.deep.equal(['done', 'known', 'known']);
    expect((await record('2025-07-01T10:00:00Z'))?.outcome).to.equal('known');
    await hear(told('HPH2Completed', new Date('2025-06-13T10:00:00Z'), { profession: 'SP' }));
    expect((await record())?.outcome, 'of the pathway, not of the stay').to.equal('known');
    expect(await rows()).to.have.length(1);
  });

  it('has what held in between, and what holds again after it', async () => {
    const set = (values: object) =>
      store.pool.query(
        `insert into municipality_settings (org_id, at, actor, values)
         select id, now(), 'x', $2 from organisation where her_id = $1`,
        [KOMMUNE, JSON.stringify(values)],
      );
    await store.pool.query(
      `insert into organisation (id, her_id, name, kind) values ($1, $2, 'Fjordvik', 'kommune')`,
      [ORG, KOMMUNE],
    );
    for (const payment of [{}, { inclusive: true }, {}]) {
      await set({ payment });
      expect((await record())?.outcome).to.equal('done');
      expect((await record())?.outcome).to.equal('known');
    }
    expect((await rows()).map(({ proposal }) => proposal.days.length)).to.deep.equal([2, 3, 2]);
    expect(await checked(), 'each by the settings of its time').to.deep.equal([
      'same',
      'same',
      'same',
    ]);
  });

  it('has the days of a stay that goes on as they were on each day', async () => {
    [pathwayId, patientKey] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2)];
    await hear(...STAY);
    for (const day of ['10', '10', '12']) await record(`2025-06-${day}T10:00:00Z`);
    expect((await rows()).map(({ proposal }) => proposal.days.length)).to.deep.equal([1, 3]);
    await hear(LEFT);
    expect((await record())?.outcome).to.equal('done');
    expect(await checked()).to.deep.equal(['same', 'same', 'same']);
  });

  it('knows no stay that is not there', async () => {
    expect(await record(NOW, 2)).to.equal(undefined);
    pathwayId = randomUUID();
    expect(await record()).to.equal(undefined);
  });

  it('comes out the same when it is computed again, and shows one that was changed', async () => {
    await record();
    await hear(told('Override', new Date('2025-06-12T10:00:00Z'), { overrides: 'NO_ANSWER' }));
    await record();
    expect(await checked()).to.deep.equal(['same', 'same']);
    await tamper(
      'payment_proposal',
      `update payment_proposal set proposal = proposal || '{"kroner": 1}' where pathway_id = $1 and number = 1`,
    );
    expect(await checked()).to.deep.equal(['differs', 'same']);
  });

  it('shows that the events up to it were changed or cut off, also where the chain is whole', async () => {
    await record();
    await tamper(
      'pathway_event',
      `delete from pathway_event where pathway_id = $1 and seq =
         (select max(seq) from pathway_event where pathway_id = $1)`,
    );
    expect(await checked()).to.deep.equal(['events-changed']);
  });

  it('does not judge one by rules of another version', async () => {
    await record();
    await tamper(
      'payment_proposal',
      `update payment_proposal set rule_version = 'payment-1', proposal = '{}' where pathway_id = $1`,
    );
    expect(await checked()).to.deep.equal(['other-rules']);
  });
});
