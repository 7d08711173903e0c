import { expect } from 'chai';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareHome } from '../../src/store/embedded-files.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import type { Embedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/store.ts';
import { makeDataDir, removeDataDir } from '../support/broker.ts';
import { ask } from './rows.ts';
import { discard, SCHEMA, silent } from './database-server.ts';

const PATIENCE_MS = 20_000;

async function answers(embedded: Embedded): Promise<boolean> {
  const store = openStore({ url: embedded.url, schema: SCHEMA, connections: 1, log: silent });
  try {
    return (await ask<{ one: number }>(store, 'select 1 as one'))[0]?.one === 1;
  } catch {
    return false;
  } finally {
    await store.close();
  }
}

async function untilAnswers(embedded: Embedded): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(50))
    if (await answers(embedded)) return;
  throw new Error('the server did not come back');
}

describe('the embedded server', function () {
  this.timeout(60_000);
  let dataDir: string;
  let embedded: Embedded | undefined;
  beforeEach(async () => {
    dataDir = await makeDataDir();
    embedded = undefined;
  });
  afterEach(async () => {
    if (embedded) await discard(embedded, dataDir);
    else await removeDataDir(dataDir);
  });

  it('starts after a first start that was cut off within initdb', async () => {
    const home = await prepareHome(dataDir);
    // What initdb leaves behind first: the file that says which version, and nothing to run.
    const part = `${home.cluster}.1.part`;
    await mkdir(part, { recursive: true });
    await writeFile(path.join(part, 'PG_VERSION'), '18\n');
    await home.own(part);
    embedded = await startEmbedded(dataDir, silent);
    expect(await answers(embedded)).to.equal(true);
  });

  it('starts again by itself when it is killed, on the same address', async () => {
    embedded = await startEmbedded(dataDir, silent);
    for (let round = 0; round < 3; round += 1) {
      const pid = embedded.pid();
      if (pid === undefined) throw new Error('no server');
      process.kill(pid, 'SIGKILL');
      while (embedded.pid() === pid) await wait(10);
      await untilAnswers(embedded);
      expect(embedded.pid()).not.to.equal(pid);
    }
  });

  it('starts at once after both it and its keeper were killed', async () => {
    const first = await startEmbedded(dataDir, silent);
    const pid = first.pid() ?? 0;
    // The keeper of this process is told to let go; the server dies as with a power cut.
    const stopped = first.stop();
    process.kill(pid, 'SIGKILL');
    embedded = await startEmbedded(dataDir, silent);
    await stopped;
    expect(await answers(embedded)).to.equal(true);
  });

  it('does not take a stranger for its server when the number was given out again', async () => {
    const first = await startEmbedded(dataDir, silent);
    await first.stop();
    const { cluster } = await prepareHome(dataDir);
    const file = path.join(cluster, 'postmaster.pid');
    await writeFile(file, `${process.pid}\n${cluster}\n`);
    embedded = await startEmbedded(dataDir, silent);
    expect(embedded.pid()).not.to.equal(process.pid);
    expect(await answers(embedded)).to.equal(true);
  });

  it('is taken over, not started twice, when its keeper was killed', async () => {
    const first = await startEmbedded(dataDir, silent);
    embedded = await startEmbedded(dataDir, silent);
    expect(embedded.pid()).to.equal(first.pid());
    const stopped = embedded.stop();
    await first.stop();
    await stopped;
    const left = await readFile(path.join((await prepareHome(dataDir)).cluster, 'postmaster.pid'))
      .then(() => true)
      .catch(() => false);
    expect(left).to.equal(false);
  });
});
