import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import type { Ran } from './cli.ts';
import { start } from './start.ts';

const EX_CONFIG = 78;

/** What cannot be used, and the setting that the one line must name. */
const REFUSED: readonly { readonly env: Record<string, string>; readonly names: string }[] = [
  { env: { OVERGANG_PROT: '8080' }, names: 'OVERGANG_PROT' },
  { env: { PORT: 'åtte' }, names: 'PORT' },
  { env: { PORT: '65536' }, names: 'PORT' },
  { env: { HOST: '0.0.0.0' }, names: 'HOST' },
  { env: { HOST: '0.0.0.0', PUBLIC_URL: 'http://overgang.example' }, names: 'HOST' },
  { env: { PUBLIC_URL: 'overgang.example' }, names: 'PUBLIC_URL' },
  { env: { DATABASE_URL: 'mysql://db.example/x' }, names: 'DATABASE_URL' },
  { env: { OVERGANG_DATABASE_SCHEMA: 'a; drop table b' }, names: 'OVERGANG_DATABASE_SCHEMA' },
  { env: { REDIS_URL: 'redis://redis.example:6379' }, names: 'REDIS_URL' },
  { env: { SMTP_URL: 'http://mail.example' }, names: 'SMTP_URL' },
  { env: { LOG_LEVEL: 'loud' }, names: 'LOG_LEVEL' },
  { env: { OVERGANG_MAX_MESSAGE_BYTES: '999999999' }, names: 'OVERGANG_MAX_MESSAGE_BYTES' },
  { env: { OVERGANG_UNKNOWN_PART: 'maybe' }, names: 'OVERGANG_UNKNOWN_PART' },
  {
    env: { OVERGANG_RETRY_FIRST_MS: '5000', OVERGANG_RETRY_MOST_MS: '100' },
    names: 'OVERGANG_RETRY_FIRST_MS',
  },
];

describe('a configuration that cannot be used', function () {
  this.timeout(30_000);
  let dataDir: string;
  /** All at once: each is a process of its own. */
  let runs: readonly Promise<Ran>[];
  before(async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-config-'));
    dataDir = path.join(folder, 'data');
    runs = REFUSED.map(({ env }) => start({ DATA_DIR: dataDir, ...env }));
  });
  after(async () => {
    await Promise.all(runs);
    await rm(path.dirname(dataDir), { recursive: true });
  });

  for (const [i, { env, names }] of REFUSED.entries())
    it(`is refused in one line: ${JSON.stringify(env)}`, async () => {
      const { code, out, err } = (await runs[i])!;
      expect(code).to.equal(EX_CONFIG);
      expect(out).to.equal('');
      expect(err).to.match(/^overgang: [^\n]+\n$/);
      expect(err).to.include(names);
      expect(existsSync(dataDir), 'nothing is begun').to.be.false;
    });
});
