import http from 'node:http';
import { expect } from 'chai';
import { STORY } from '../../src/cli/demo/story.ts';
import { WEBHOOK_PORT } from '../../src/cli/demo/stage.ts';
import type { Outcome } from '../../src/cli/demo/step.ts';
import { cli } from '../flow/cli.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';

const ALL = STORY.flatMap(({ step, expect: rows }) =>
  rows.map(({ expectation }) => ({ step, expectation, ok: true })),
);

describe('the demonstration', function () {
  this.timeout(90_000);
  let broker: Broker;

  before(async () => {
    broker = await startBroker(await makeDataDir());
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });
  const outcomes = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Outcome);

  it('holds every expectation against a running broker, again and again', async () => {
    for (const round of ['first', 'second']) {
      const { code, out, err } = await cli(broker.dataDir, ['demo', '--json']);
      expect(outcomes(out), round).to.deep.equal(ALL);
      expect(code).to.equal(0);
      expect(err).to.include(broker.url);
    }
  });

  it('says what failed, and that it failed, when its port is taken', async () => {
    const other = http.createServer((_request, response) => void response.writeHead(500).end());
    await new Promise<void>((resolve) => other.listen(WEBHOOK_PORT, '127.0.0.1', resolve));
    try {
      const { code, out } = await cli(broker.dataDir, ['demo']);
      expect(code).to.equal(1);
      expect(out).to.match(
        /FAILED nothing listens on port \d+ of this machine: it is taken by another/,
      );
      expect(out).to.match(/\n9 of \d+ failed\.\n$/);
      expect(out).to.include(`look   ${broker.url}/ops/overdue`);
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it('starts a broker of its own where none runs, and leaves nothing behind', async () => {
    const { code, out } = await cli(`${broker.dataDir}/nowhere`, ['demo']);
    expect(out).to.match(/All \d+ expectations held\.\n$/);
    expect(code).to.equal(0);
    const url = /has started its own at (\S+)/.exec(out)?.[1] ?? '';
    await fetch(`${url}/health`).then(
      () => expect.fail('its broker still runs'),
      (error: unknown) => expect(error).to.be.instanceOf(TypeError),
    );
  });
});
