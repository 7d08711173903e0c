import { expect } from 'chai';
import { randomUUID } from 'node:crypto';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';

const NEIGHBOURS = 40;
const ROUNDS = 3;

let patients = 0;

const letter = (msgId: string = randomUUID()): Buffer =>
  Buffer.from(
    makeMessage({
      type: 'LOG_INNLAGT',
      msgId,
      genDate: '2026-03-01T12:00:00Z',
      patient: makePatient((patients += 1)),
      sender: PARTIES.ward,
      receiver: PARTIES.nursing,
      status: 'N',
      events: [{ code: '1', time: '2026-03-01T12:00:00Z', estimate: false }],
    }),
  );

interface Request {
  readonly type: string;
  readonly body: Buffer | string;
}

const xml = (body: Buffer): Request => ({ type: 'application/xml', body });
const json = (options: string): Request => ({
  type: 'application/json',
  body: `{"businessDocument":"${letter().toString('base64')}",${options}}`,
});

/** What the database would not take, each in a place that the reader has no reason to refuse. */
const POISONS: readonly { says: string; make: () => Request; status: number }[] = [
  {
    says: 'a MsgId longer than an index row',
    make: () => xml(letter(Array.from({ length: 200 }, () => randomUUID()).join(''))),
    status: 422,
  },
  {
    says: 'NUL in an option',
    make: () => json(String.raw`"ebXmlOverrides":{"a":"\u0000"}`),
    status: 400,
  },
  {
    says: 'half a character in an option',
    make: () => json(String.raw`"ebXmlOverrides":{"a":"\ud800"}`),
    status: 400,
  },
  {
    says: 'NUL in the name of an option',
    make: () => json(String.raw`"ebXmlOverrides":{"\u0000":1}`),
    status: 400,
  },
];

/** One commit serves many senders: what one of them sends must not cost the others. */
describe('a request that the database will not take', function () {
  this.timeout(60_000);
  let broker: Broker;
  let dataDir: string;
  before(async () => {
    dataDir = await makeDataDir();
    broker = await startBroker(dataDir, { LOG_LEVEL: 'error' });
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(dataDir);
  });

  const post = async ({ type, body }: Request): Promise<number> => {
    const answer = await fetch(`${broker.url}/Messages`, {
      method: 'POST',
      headers: { authorization: `Bearer ${broker.tokenOf('sykehus')}`, 'content-type': type },
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    await answer.arrayBuffer();
    return answer.status;
  };

  for (const { says, make, status } of POISONS)
    it(`${says}: ${status} for it, 201 for its neighbours`, async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const good = Array.from({ length: NEIGHBOURS }, () => post(xml(letter())));
        const bad = post(make());
        const more = Array.from({ length: NEIGHBOURS }, () => post(xml(letter())));
        const answers = new Set(await Promise.all([...good, ...more]));
        expect([...answers]).to.deep.equal([201]);
        expect(await bad).to.equal(status);
      }
    });
});
