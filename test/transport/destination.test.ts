import { expect } from 'chai';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import { Failure } from '../../src/domain/failure.ts';
import { openWebhook } from '../../src/transport/webhook.ts';
import { resolveDestination } from '../../src/transport/destination.ts';
import { startTestReceiver } from './receiver.ts';
import type { TestReceiver } from './receiver.ts';
import { parcel } from './transport.contract.ts';

/** Every way to write an address of our own network, or to name no web address at all (T32). */
const FORBIDDEN: readonly string[] = [
  'https://127.0.0.1/',
  'https://127.1/',
  'https://0x7f.1/',
  'https://0177.0.0.1/',
  'https://2130706433/',
  'https://0x7f000001/',
  'https://127.0.0.1.:443/',
  'https://１２７.0.0.1/',
  'https://0.0.0.0/',
  'https://10.1.2.3/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.1.1/',
  'https://100.64.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://198.18.0.1/',
  'https://[::1]/',
  'https://[::]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::ffff:127.0.0.1]/',
  'https://[::ffff:7f00:1]/',
  'https://[::ffff:169.254.169.254]/',
  'https://[::ffff:10.0.0.1]/',
  'https://[::127.0.0.1]/',
  'https://[64:ff9b::127.0.0.1]/',
  'https://[64:ff9b:1::7f00:1]/',
  'https://[2002:7f00:1::]/',
  'https://[2001::1]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456::1]/',
  'https://[ff02::1]/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://user:secret@127.0.0.1/',
  'https://partner.example@127.0.0.1/',
  'http://93.184.216.34/',
  'http://partner.example/',
  'file:///etc/passwd',
  'gopher://127.0.0.1:6379/_FLUSHALL',
  'ftp://93.184.216.34/',
  'data:text/plain,x',
  'javascript:alert(1)',
  'unix:/var/run/docker.sock',
  '//127.0.0.1/',
  'not an address',
  '',
];

const PUBLIC: readonly string[] = [
  'https://93.184.216.34/in',
  'https://[2606:2800:220:1:248:1893:25c8:1946]/in',
  'https://[::ffff:93.184.216.34]/in',
  'https://172.32.0.1/',
  'https://11.0.0.1/',
];

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => (error instanceof Failure ? error.code : String(error)),
  );

describe('where a webhook may go (T32)', () => {
  for (const endpoint of FORBIDDEN)
    it(`not to ${endpoint || 'nothing'}`, async () => {
      expect(await codeOf(resolveDestination(endpoint, []))).to.equal('destination-forbidden');
    });

  for (const endpoint of PUBLIC)
    it(`to ${endpoint}`, async () => {
      expect(await codeOf(resolveDestination(endpoint, []))).to.equal('allowed');
    });

  const ALLOWED: readonly { allow: string; endpoint: string; is: string }[] = [
    { allow: '127.0.0.1', endpoint: 'http://127.0.0.1:9/', is: 'allowed' },
    { allow: '127.0.0.1:9', endpoint: 'http://127.0.0.1:9/', is: 'allowed' },
    { allow: '127.0.0.1:9', endpoint: 'http://127.0.0.1:10/', is: 'destination-forbidden' },
    { allow: '127.0.0.1:9', endpoint: 'https://127.0.0.1:10/', is: 'destination-forbidden' },
    { allow: '::1', endpoint: 'http://[::1]:9/', is: 'allowed' },
    { allow: 'localhost', endpoint: 'http://localhost:9/', is: 'allowed' },
    { allow: 'localhost', endpoint: 'http://127.0.0.1:9/', is: 'destination-forbidden' },
    { allow: '10.0.0.7', endpoint: 'https://10.0.0.8/', is: 'destination-forbidden' },
    { allow: '127.0.0.1', endpoint: 'file://127.0.0.1/etc/passwd', is: 'destination-forbidden' },
    { allow: '127.0.0.1', endpoint: 'http://10.0.0.1/', is: 'destination-forbidden' },
  ];
  for (const { allow, endpoint, is } of ALLOWED)
    it(`with ${allow} allowed, ${endpoint} is ${is}`, async () => {
      expect(await codeOf(resolveDestination(endpoint, [allow]))).to.equal(is);
    });
});

type Answered = Awaited<ReturnType<typeof dns.promises.lookup>>;

/** Stands in for the resolver; each name asked for is written down. */
function resolver() {
  const own = dns.promises.lookup;
  const asked: string[] = [];
  const set = (lookup: unknown): void => {
    Object.assign(dns.promises, { lookup });
    syncBuiltinESMExports();
  };
  return {
    asked,
    /** The addresses are answered in turn, the last for ever. */
    answer(...addresses: string[]): void {
      set((host: string): Promise<Answered> => {
        asked.push(host);
        const address = (addresses.length > 1 ? addresses.shift() : addresses[0]) ?? '';
        return Promise.resolve({ address, family: address.includes(':') ? 6 : 4 });
      });
    },
    restore: () => set(own),
  };
}

describe('a name that points to us (T32)', () => {
  let names: ReturnType<typeof resolver>;
  let receiver: TestReceiver;
  beforeEach(async () => {
    names = resolver();
    receiver = await startTestReceiver();
  });
  afterEach(() => {
    names.restore();
    receiver.close();
  });

  for (const address of ['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:127.0.0.1'])
    it(`is refused when it resolves to ${address}`, async () => {
      names.answer(address);
      const code = await codeOf(resolveDestination('https://partner.example/', []));
      expect(code).to.equal('destination-forbidden');
    });

  it('is looked up once: a second answer cannot move the connection', async () => {
    names.answer('127.0.0.1', '127.0.0.99');
    const host = `partner.example:${receiver.port}`;
    const transport = openWebhook({ timeoutMs: 1_000, allow: ['partner.example'] });
    await transport.send(parcel(), `http://${host}/in`).finally(() => transport.close());
    expect(names.asked).to.deep.equal(['partner.example']);
    expect(receiver.arrived.map(({ headers }) => headers.host)).to.deep.equal([host]);
  });
});
