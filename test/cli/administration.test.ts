import { existsSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import type { Credentials } from '../../src/first-start.ts';
import { checkPassword } from '../../src/password.ts';
import { cli } from '../flow/cli.ts';
import { openDatabase } from '../flow/database.ts';
import { letter } from '../flow/letters.ts';
import { partnerOf, partnerWith } from '../flow/partner.ts';
import { until } from '../flow/until.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';

const WARD = 1011;
const ENTRIES = [
  {
    herId: 7001,
    name: 'Prøvevik kommune',
    kind: 'kommune',
    client: 'prøve'.replace('ø', 'o'),
    parties: [{ herId: 7011, name: 'Sykepleietjeneste' }],
  },
];

/** First beside a running broker, then on its data without one. */
describe('administration from the command line', function () {
  this.timeout(60_000);
  let dataDir: string;
  let broker: Broker;
  let file: string;

  before(async () => {
    dataDir = await makeDataDir();
    broker = await startBroker(dataDir);
    file = path.join(dataDir, 'partners.json');
    await writeFile(file, JSON.stringify(ENTRIES));
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(dataDir);
  });

  const credentials = async () =>
    JSON.parse(await readFile(path.join(dataDir, 'credentials.json'), 'utf8')) as Credentials;
  const rows = async <R extends object>(sql: string): Promise<R[]> => {
    const database = await openDatabase(dataDir);
    const found = await database.rows<R>(sql);
    await database.close();
    return found;
  };
  /** A system with this token may act for this HER-id in the running broker. */
  const isLetIn = async (token: string, her: number) => {
    const { api } = partnerWith(broker.url, token);
    return (await api.get(`/Messages?ReceiverHerIds=${her}`)).status === 200;
  };

  it('imports partners beside a running broker, which routes to them at once', async () => {
    const ran = await cli(dataDir, ['partners', 'import', file]);
    expect(ran).to.include({ code: 0, out: '' });
    expect(ran.err).to.include('1 parties of 1 organisations');
    const { clients } = await credentials();
    expect(clients['sykehus'], 'the others are kept').to.deep.equal(
      broker.credentials.clients['sykehus'],
    );
    const mode = statSync(path.join(dataDir, 'credentials.json')).mode & 0o777;
    expect(mode).to.equal(0o600);
    const token = clients['prove']?.token ?? '';
    expect(ran.err).not.to.include(token);
    expect(await isLetIn(token, 7011)).to.be.true;
    const partner = partnerWith(broker.url, token);
    const text = letter()
      .text.replaceAll('<Id>2011</Id>', '<Id>7011</Id>')
      .replaceAll('<Id>2001</Id>', '<Id>7001</Id>');
    const id = await partnerOf(broker, 'sykehus').send(text);
    await until('the message in the new inbox', async () =>
      (await partner.inbox(7011)).some((row) => row.id === id),
    );
  });

  it('keeps the token of a client when its partners are imported again', async () => {
    const before = await credentials();
    expect((await cli(dataDir, ['partners', 'import', file])).code).to.equal(0);
    expect(await credentials()).to.deep.equal(before);
  });

  it('writes nothing of a file that has a fault', async () => {
    const bad = path.join(dataDir, 'bad.json');
    const second = { ...ENTRIES[0], herId: 7002, parties: [{ herId: 7021 }] };
    await writeFile(bad, JSON.stringify([ENTRIES[0], second]));
    const ran = await cli(dataDir, ['partners', 'import', bad]);
    expect(ran).to.include({ code: 1, out: '' });
    expect(ran.err).to.equal(`${bad}: [1].parties[0].name is missing\n`);
    expect(await rows('select from organisation where her_id = 7002')).to.be.empty;
  });

  it('lets a client in by a token it says once, and shuts out the token before', async () => {
    const args = ['clients', 'add', 'ekstra', '--organisation', '1001', '--her', String(WARD)];
    const first = await cli(dataDir, args);
    expect(first.code).to.equal(0);
    expect(first.out).to.match(/^[\w-]{43}\n$/);
    expect(await isLetIn(first.out.trim(), WARD)).to.be.true;
    expect(await isLetIn(first.out.trim(), 2011), 'for no other HER-id').to.be.false;
    const second = await cli(dataDir, args);
    expect(await isLetIn(second.out.trim(), WARD)).to.be.true;
    await until(
      'the old token to be forgotten',
      async () => !(await isLetIn(first.out.trim(), WARD)),
    );
    const text = JSON.stringify(await rows('select c::text from client c'));
    expect(text).to.include('ekstra').and.not.include(second.out.trim());
  });

  for (const [what, organisation, her] of [
    ['an organisation that is not in the book', '9998', String(WARD)],
    ['a HER-id that is not in the book', '1001', '9999'],
  ] as const)
    it(`lets nobody in for ${what}`, async () => {
      const args = ['clients', 'add', 'fremmed', '--organisation', organisation, '--her', her];
      const ran = await cli(dataDir, args);
      expect(ran).to.include({ code: 1, out: '' });
      expect(ran.err).to.include('not in the partner book');
      expect(await rows(`select from client where name = 'fremmed'`)).to.be.empty;
    });

  it('works on the data of a broker that does not run, and stops the server it started', async () => {
    await broker.stop();
    const pidFile = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    expect(existsSync(pidFile)).to.be.false;
    const listed = await cli(dataDir, ['partners', 'list']);
    expect(listed).to.include({ code: 0, err: '' });
    expect(listed.out.split('\n')).to.include(
      '7001\tkommune\t7011\tSykepleietjeneste\tinbox\tAppRec by receiver\tno alert address',
    );
    const reset = await cli(dataDir, ['operator', 'reset']);
    expect(reset.code).to.equal(0);
    const password = reset.out.trim();
    expect(existsSync(pidFile), 'the server is stopped again').to.be.false;

    broker = await startBroker(dataDir);
    const [operator] = await rows<{ password_hash: string }>(
      'select password_hash from operator_account',
    );
    expect(await checkPassword(password, operator?.password_hash ?? '')).to.be.true;
    expect(await rows(`select from audit where action = 'operator.reset'`)).to.have.length(1);
  });

  it('says where to look when there is no broker’s data', async () => {
    const ran = await cli(path.join(dataDir, 'nowhere'), ['partners', 'list']);
    expect(ran).to.include({ code: 1, out: '' });
    expect(ran.err).to.include('DATA_DIR');
    expect(existsSync(path.join(dataDir, 'nowhere'))).to.be.false;
  });
});
