import { once } from 'node:events';
import http from 'node:http';
import { expect } from 'chai';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import { start } from './start.ts';
import { until } from './until.ts';

const NURSING = 2011;
const STOP_WITHIN_MS = 20_000;
/** What a broker had claimed when it was killed is nobody's until the claim runs out. */
const CLAIMS_RUN_OUT_MS = 40_000;

/** The tests follow each other on the same data. */
describe('stopping and starting', function () {
  this.timeout(60_000);
  let dataDir: string;
  let broker: Broker;
  const known = new Map<string, string>();

  before(async () => {
    dataDir = await makeDataDir();
    broker = await startBroker(dataDir);
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(dataDir);
  });

  async function send(): Promise<string> {
    const { text } = letter();
    const id = await partnerOf(broker, 'sykehus').send(text);
    known.set(id, text);
    return id;
  }
  /** Everything that was ever answered 201 is there, in the inbox, as it was sent. */
  async function expectAllThere(): Promise<void> {
    const kommune = partnerOf(broker, 'kommune');
    for (const [id, text] of known) {
      const document = await until(
        `${id} to be delivered`,
        () => kommune.document(id).catch(() => undefined),
        CLAIMS_RUN_OUT_MS,
      );
      expect(document.toString('utf8')).to.equal(text);
    }
    const listed = (await kommune.inbox(NURSING)).map((row) => row.id);
    expect([...known.keys()].filter((id) => !listed.includes(id))).to.deep.equal([]);
  }

  it('refuses a second broker on the same data, and the first goes on', async () => {
    await send();
    const second = await start({ DATA_DIR: dataDir });
    expect(second.code).to.equal(1);
    expect(second.out).to.equal('');
    const said = second.err.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
    expect(said).to.deep.equal([`overgang: another Overgang is running on ${dataDir}`]);
    await send();
    await expectAllThere();
    expect(broker.log(), 'its database was never away').not.to.include('store.embedded-lost');
  });

  it('ends in time on SIGTERM while requests are under way, and has kept what it accepted', async () => {
    const slow = http.request(`${broker.url}/Messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${broker.tokenOf('sykehus')}`,
        'content-type': 'application/xml',
        'content-length': 100_000,
      },
    });
    slow.on('error', () => undefined);
    slow.write('<?xml version="1.0"?>');
    const stream = http.get(`${broker.url}/notifications/stream?HerIds=${NURSING}`, {
      headers: { authorization: `Bearer ${broker.tokenOf('kommune')}` },
    });
    stream.on('error', () => undefined);
    const [events] = (await once(stream, 'response')) as [http.IncomingMessage];
    events.resume();

    let sending = true;
    const flow = Array.from({ length: 4 }, async () => {
      while (sending) await send().catch(() => (sending = false));
    });
    await until('some to be accepted', () => known.size > 20);
    const begun = Date.now();
    const code = await broker.stop();
    sending = false;
    await Promise.all(flow);
    expect(code).to.equal(0);
    expect(Date.now() - begun).to.be.lessThan(STOP_WITHIN_MS);
    expect(broker.log()).to.include('"app.stopped"').and.not.include('"app.stop-overdue"');
    slow.destroy();
    stream.destroy();
  });

  it('finds everything again after a stop', async () => {
    broker = await startBroker(dataDir);
    await expectAllThere();
  });

  it('finds everything again after kill -9, and says the password to nobody twice', async () => {
    const flow = Promise.all(Array.from({ length: 4 }, () => send()));
    await flow;
    await broker.kill();
    broker = await startBroker(dataDir);
    expect(broker.said).not.to.include('password');
    await expectAllThere();
  });

  it('keeps the credentials of its clients', async () => {
    const before = broker.credentials.clients;
    await broker.stop();
    broker = await startBroker(dataDir);
    expect(broker.credentials.clients).to.deep.equal(before);
    await send();
    await expectAllThere();
  });
});
