import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { overgang } from '../../src/cli/verbs.ts';

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []];
  const io = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await overgang(['simulate', ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('overgang simulate', function () {
  this.timeout(60_000);
  const SOME = ['--seed', '1', '--episodes', '20'];
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-simulate-'));
  });
  after(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('ends well when every overdue was alerted once and none else', async () => {
    const { code, out, err } = await run(...SOME);
    expect(out)
      .to.include('0 differences')
      .and.to.match(/^t2 L1 +\d+ +\d+$/m);
    expect(out).to.match(/^3 of 4 +[\d.]+ % +[\d.]+ %$/m);
    expect(err).to.match(/^[\d.]+ s, [\d.]+ s of processor time$/);
    expect(code).to.equal(0);
  });

  it('says what differs, and whose it is, when the calendar is broken', async () => {
    const { code, out } = await run(...SOME, '--calendar', 'utc-days');
    expect(code).to.equal(1);
    expect(out).to.match(
      /^p\d{5}: t2 L1 due \S+ \(the nurse’s visit .*\) was not alerted; it was/m,
    );
    expect(out).not.to.match(/\b\d{11}\b/);
  });

  it('prints and writes the same for the same seed', async () => {
    const files = ['a', 'b'].map((name) => path.join(folder, `${name}.jsonl`));
    const [a, b] = [
      await run(...SOME, '--out', files[0] ?? ''),
      await run(...SOME, '--out', files[1] ?? ''),
    ];
    expect(b.out).to.equal(a.out);
    const [one, other] = await Promise.all(files.map((file) => readFile(file, 'utf8')));
    expect(other).to.equal(one);
    const lines = (one ?? '').trimEnd().split('\n');
    const arrivals = lines.map(
      (line) => (JSON.parse(line) as { event: { receivedAt: string } }).event.receivedAt,
    );
    expect(arrivals).to.deep.equal(arrivals.toSorted());
    expect(a.out).to.include(`${lines.length} events heard`);
  });

  for (const [asked, says] of [
    [[], '--seed is needed'],
    [['--seed', 'x'], '--seed takes a whole number'],
    [['--seed', '1', '--year', '1900'], '--year takes a whole number from 1996'],
    [['--seed', '1', '--year', '2400'], '--year takes a year until 2097'],
    [['--seed', '1', '--episodes', '0'], '--episodes takes a whole number from 1'],
    [['--seed', '1', '--calendar', 'julian'], '--calendar takes oslo, utc-days, elapsed-days'],
  ] as const)
    it(`refuses ${asked.join(' ') || 'no seed'}`, async () => {
      const { code, err } = await run(...asked);
      expect(code).to.equal(2);
      expect(err).to.include(says).and.to.include('usage: ');
    });
});
