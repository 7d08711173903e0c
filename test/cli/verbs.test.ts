import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { overgang, VERBS } from '../../src/cli/verbs.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await overgang(args, io);
  return { code, out, err: err.join('\n') };
}

describe('the verbs', function () {
  this.timeout(20_000);

  it('are listed with their usage when none is named, and nothing is on standard output', async () => {
    for (const args of [[], ['--help'], ['-h']]) {
      const { code, out, err } = await run(...args);
      expect(code).to.equal(2);
      expect(out).to.be.empty;
      for (const { name, usage, says } of VERBS)
        expect(err).to.include(`${name} ${usage}`.trim()).and.include(says);
    }
  });

  it('are named in the answer to one that is none', async () => {
    const { code, out, err } = await run('sned', 'a.xml');
    expect(code).to.equal(2);
    expect(out).to.be.empty;
    expect(err).to.include('there is no verb sned').and.include('send FILE');
  });

  for (const { name, usage } of VERBS) {
    it(`${name} tells its usage when asked`, async () => {
      const { code, out, err } = await run(...name.split(' '), '--help');
      expect({ code, out }).to.deep.equal({ code: 2, out: [] });
      expect(err).to.equal(`usage: overgang ${name} ${usage}`.trim());
    });

    it(`${name} refuses an option it does not have`, async () => {
      const { code, out, err } = await run(...name.split(' '), '--no-such-option');
      expect({ code, out }).to.deep.equal({ code: 2, out: [] });
      expect(err).to.include('usage: ');
    });
  }

  it('that is cut off by its reader ends as if it had been heard', async () => {
    const files = Array.from({ length: 3_000 }, () => 'fixtures/refused/doctype.xml');
    const child = spawn(process.execPath, [MAIN, 'validate', ...files], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [code] = (await once(child, 'close')) as [number];
    expect(err).to.equal('');
    expect(code).to.equal(1);
  });
});
