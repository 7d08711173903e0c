import { expect } from 'chai';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { cli } from './cli.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

interface Recorded {
  readonly number: number;
  readonly by: string;
  readonly days: readonly string[];
}
interface Stay {
  readonly number: number;
  readonly proposals: readonly Recorded[];
  readonly differs: boolean | null;
}

describe('payment proposals that a record system records', function () {
  this.timeout(60_000);
  let broker: Broker;
  let kommune: Partner;
  let id: string;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    kommune = partnerOf(broker, 'kommune');
    const sent = await partnerOf(broker, 'sykehus').send(letter({ type: 'LOG_UTSKREVET' }).text);
    id = await until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${sent}`);
      return (body as { pathways: { id: string }[] }).pathways[0]?.id;
    });
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  const path = (stay: number | string) => `/pathways/${id}/stays/${stay}/proposals`;
  const record = () => kommune.api.post(path(1), { json: {} });
  const stay = async (): Promise<Stay | undefined> => {
    const { body } = await kommune.api.get(`/pathways/${id}`);
    const { episodes } = body as { episodes: { payment: { stays: Stay[] } }[] };
    return episodes[0]?.payment.stays[0];
  };

  it('are shown with the pathway, and compared with what is proposed now', async () => {
    expect(await stay()).to.deep.include({ number: 1, proposals: [], differs: null });
    const [first, again] = [await record(), await record()];
    expect([first.status, again.status]).to.deep.equal([201, 200]);
    expect(again.body).to.deep.equal(first.body);
    expect(await stay()).to.deep.include({ proposals: [first.body], differs: false });
    const call = { channel: 'PHONE', toldBy: 'HOSPITAL_NURSE', toldTo: 'KOMMUNE_NURSE' };
    for (const [kind, hours] of [
      ['AdmissionNotified', 120],
      ['EarlyNotice', 110],
      ['DischargeReady', 80],
    ] as const)
      await kommune.api.post(`/pathways/${id}/events`, {
        json: { kind, at: hoursAgo(hours), ...call },
        key: kind,
      });
    expect((await stay())?.differs).to.equal(true);
    const second = (await record()).body as Recorded;
    expect(second).to.include({ number: 2, by: 'client:kommune' });
    expect(second.days.length).to.be.above(0);
    const after = await stay();
    expect([after?.differs, after?.proposals.length]).to.deep.equal([false, 2]);
  });

  it("are the municipality's own, of stays that are there", async () => {
    for (const client of ['eksempel-kommune', 'sykehus', 'lege'])
      expect(
        (await partnerOf(broker, client).api.post(path(1), { json: {} })).status,
        client,
      ).to.equal(404);
    for (const other of ['0', '2', '-1', 'x', '99999'])
      expect((await kommune.api.post(path(other), { json: {} })).status, other).to.equal(404);
  });

  it('are computed again by `overgang events verify`', async () => {
    const { code, out } = await cli(broker.dataDir, ['events', 'verify']);
    expect(code, out).to.equal(0);
    expect(out).to.contain('2 proposals computed again alike, 0 otherwise');
  });
});
