import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import { Failure, FAILURES } from '../../src/domain/failure.ts';
import type { FailureClass } from '../../src/domain/failure.ts';
import type { HerId } from '../../src/domain/ids.ts';
import type { Parcel, Transport } from '../../src/transport/transport.ts';
import { deadPort, digest, startTestReceiver, status } from './receiver.ts';
import type { Answer, TestReceiver } from './receiver.ts';

export const TIMEOUT_MS = 400;
const WITHIN_MS = TIMEOUT_MS + 600;
const MEBIBYTE = 1_048_576;

export const parcel = (bytes: Buffer = Buffer.from('<a/>')): Parcel => ({
  idempotencyKey: '018f-key/2011',
  messageId: '018f-key',
  msgId: 'm 1/æ',
  type: 'LOG_INNLAGT',
  senderHer: 1011 as HerId,
  receiverHer: 2011 as HerId,
  charset: undefined,
  bytes,
});

/** What a push transport must make of an answer: the class alone decides what happens next. */
export type Outcome = 'resolves' | FailureClass;

const endless: Answer = (res) => {
  res.writeHead(200);
  const more = (): void => {
    while (!res.destroyed && res.write(Buffer.alloc(65_536)));
    if (!res.destroyed) res.once('drain', more);
  };
  more();
};

const ANSWERS: readonly { readonly says: string; answer: Answer; readonly is: Outcome }[] = [
  ...[200, 201, 202, 204].map((code) => ({
    says: `status ${code}`,
    answer: status(code),
    is: 'resolves' as const,
  })),
  ...[300, 303, 400, 401, 403, 404, 409, 410, 413, 415, 422].map((code) => ({
    says: `status ${code}`,
    answer: status(code),
    is: 'refused' as const,
  })),
  ...[429, 503].map((code) => ({
    says: `status ${code}`,
    answer: status(code),
    is: 'transient' as const,
  })),
  ...[408, 500, 501, 502, 504, 507, 599].map((code) => ({
    says: `status ${code}`,
    answer: status(code),
    is: 'ambiguous' as const,
  })),
  { says: 'an answer with a body', answer: (res) => void res.end('thank you'), is: 'resolves' },
  { says: 'no answer at all', answer: () => undefined, is: 'ambiguous' },
  {
    says: 'an answer that never ends',
    answer: (res) => void res.writeHead(200).write('x'),
    is: 'ambiguous',
  },
  { says: 'an answer without bound', answer: endless, is: 'ambiguous' },
  { says: 'a hang-up after the parcel', answer: (res) => void res.destroy(), is: 'ambiguous' },
  {
    says: 'a hang-up within the answer',
    answer: (res) => {
      res.writeHead(200, { 'content-length': 100 }).write('x', () => res.destroy());
    },
    is: 'ambiguous',
  },
  {
    says: 'an answer that is not HTTP',
    answer: (res) => void res.socket?.end('250 OK\r\n\r\n'),
    is: 'ambiguous',
  },
];

const BODIES: readonly { says: string; bytes: Buffer }[] = [
  { says: 'nothing', bytes: Buffer.alloc(0) },
  { says: 'every value of a byte', bytes: Buffer.from(Array.from({ length: 256 }, (_, i) => i)) },
  { says: 'ISO-8859-1', bytes: Buffer.from('<a>æøå</a>', 'latin1') },
  { says: '5 MB', bytes: randomBytes(5 * MEBIBYTE) },
];

async function outcomeOf(sending: Promise<void>): Promise<Outcome> {
  try {
    await sending;
    return 'resolves';
  } catch (error) {
    if (error instanceof Failure) return FAILURES[error.code].class;
    throw error;
  }
}

/** What every transport that pushes must do; run over each row of the table of transports. */
export function transportContract(name: string, open: () => Transport): void {
  describe(`transport ${name}`, function () {
    this.timeout(20_000);
    let receiver: TestReceiver;
    let transport: Transport;
    const endpoint = (path = '/in') => `http://127.0.0.1:${receiver.port}${path}`;
    beforeEach(async () => {
      receiver = await startTestReceiver();
      transport = open();
    });
    afterEach(async () => {
      await transport.close();
      receiver.close();
    });

    for (const { says, answer, is } of ANSWERS)
      it(`${says}: ${is}`, async () => {
        receiver.answer = answer;
        const from = performance.now();
        expect(await outcomeOf(transport.send(parcel(), endpoint()))).to.equal(is);
        expect(performance.now() - from, 'patience').to.be.below(WITHIN_MS);
        expect(receiver.arrived, 'sent once, no more').to.have.length(1);
      });

    for (const code of [301, 302, 303, 307, 308])
      it(`does not follow a ${code}`, async () => {
        receiver.answer = status(code, { location: endpoint('/elsewhere') });
        expect(await outcomeOf(transport.send(parcel(), endpoint()))).to.equal('refused');
        expect(receiver.arrived.map(({ path }) => path)).to.deep.equal(['/in']);
      });

    it('stops reading an answer without bound and gives the connection up', async () => {
      let closed = false;
      receiver.answer = (res) => {
        res.once('close', () => (closed = true));
        endless(res);
      };
      await outcomeOf(transport.send(parcel(), endpoint()));
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(closed).to.equal(true);
    });

    it('connection refused: transient', async () => {
      const nobody = `http://127.0.0.1:${await deadPort()}/`;
      expect(await outcomeOf(transport.send(parcel(), nobody))).to.equal('transient');
    });

    it('a name that does not resolve: transient', async () => {
      const sending = transport.send(parcel(), 'https://nobody.invalid/');
      expect(await outcomeOf(sending)).to.equal('transient');
    });

    it('a certificate nobody vouches for, or no TLS at all: not delivered', async () => {
      const sending = transport.send(parcel(), endpoint().replace('http:', 'https:'));
      expect(await outcomeOf(sending)).to.be.oneOf(['transient', 'ambiguous']);
      expect(receiver.arrived).to.deep.equal([]);
    });

    for (const { says, bytes } of BODIES)
      it(`brings the bytes as they are: ${says}`, async () => {
        await transport.send(parcel(bytes), endpoint());
        expect(receiver.arrived.map((one) => digest(one.bytes))).to.deep.equal([digest(bytes)]);
      });

    it('says by the same key at every try what it is, and who to whom', async () => {
      receiver.answer = status(503);
      await outcomeOf(transport.send(parcel(), endpoint()));
      receiver.answer = status(200);
      await transport.send(parcel(), endpoint());
      const keys = receiver.arrived.map(({ headers }) => headers['idempotency-key']);
      expect(keys).to.deep.equal([parcel().idempotencyKey, parcel().idempotencyKey]);
      const headers = receiver.arrived[0]?.headers ?? {};
      expect(decodeURIComponent(String(headers['overgang-msg-id']))).to.equal(parcel().msgId);
      expect(headers['overgang-sender-her-id']).to.equal('1011');
      expect(headers['overgang-receiver-her-id']).to.equal('2011');
    });

    it('keeps a slow receiver from holding up a quick one', async () => {
      const quick = await startTestReceiver();
      receiver.answer = () => undefined;
      const slow = Array.from({ length: 40 }, () =>
        outcomeOf(transport.send(parcel(), endpoint())),
      );
      const from = performance.now();
      await transport.send(parcel(), `http://127.0.0.1:${quick.port}/`);
      expect(performance.now() - from).to.be.below(TIMEOUT_MS / 2);
      await Promise.all(slow);
      quick.close();
    });
  });
}
