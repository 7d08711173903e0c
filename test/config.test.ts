import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { ConfigError, readConfig, SETTINGS } from '../src/config.ts';

const GUIDE = new URL('../../docs/operating.md', import.meta.url);

describe('the configuration', () => {
  it('has defaults for everything', () => {
    const config = readConfig({});
    expect(config).to.include({
      host: '127.0.0.1',
      port: 8080,
      publicUrl: 'http://127.0.0.1:8080',
    });
  });

  const refused: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    ['an unknown setting', { OVERGANG_PROT: '1' }, /unknown setting OVERGANG_PROT/],
    ['a port that is none', { PORT: '80a' }, /PORT must be a whole number/],
    ['a port out of range', { PORT: '65536' }, /PORT/],
    ['a public address without TLS', { HOST: '0.0.0.0' }, /PUBLIC_URL/],
    [
      'plain http as the public address',
      { HOST: '0.0.0.0', PUBLIC_URL: 'http://x.example' },
      /https/,
    ],
    ['a database that is no PostgreSQL', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL/],
    ['a Redis elsewhere without TLS', { REDIS_URL: 'redis://:p@redis.example' }, /rediss/],
    ['a Redis elsewhere without password', { REDIS_URL: 'rediss://redis.example' }, /password/],
    ['a mail address of another kind', { SMTP_URL: 'http://mail' }, /SMTP_URL/],
    ['a log level that is none', { LOG_LEVEL: 'loud' }, /LOG_LEVEL must be one of/],
    ['a schema name that is no identifier', { OVERGANG_DATABASE_SCHEMA: 'a;b' }, /identifier/],
    [
      'a first wait above the longest',
      { OVERGANG_RETRY_FIRST_MS: '9000', OVERGANG_RETRY_MOST_MS: '10' },
      /larger/,
    ],
  ];
  for (const [what, env, says] of refused)
    it(`refuses ${what}, in one line`, () => {
      expect(() => readConfig(env)).to.throw(ConfigError, says);
      try {
        readConfig(env);
      } catch (error) {
        expect((error as Error).message).not.to.include('\n');
      }
    });

  it('takes a public address behind TLS', () => {
    const config = readConfig({ HOST: '0.0.0.0', PUBLIC_URL: 'https://overgang.example/' });
    expect(config.publicUrl).to.equal('https://overgang.example');
    expect(config.webhookAllow).to.eql([]);
  });

  it("is documented, row by row, in the operator's guide", async () => {
    const rows = (await readFile(GUIDE, 'utf8'))
      .split('\n')
      .filter((line) => line.startsWith('| `'));
    for (const [name, { says }] of Object.entries(SETTINGS)) {
      const row = rows.find((line) => line.startsWith(`| \`${name}\``));
      expect(row, name).to.be.a('string');
      expect(row).to.include(says);
    }
  });
});
