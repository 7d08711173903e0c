import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { openQueue } from '../src/queue.ts';
import type { Doorbell } from '../src/queue.ts';
import { bullmqStore, hasRedis, PLACES, startRedis } from './store/queue-places.ts';
import type { Place } from './store/queue-places.ts';
import { newDatabase, silent } from './store/server.ts';

const PATIENCE_MS = 8_000;

const until = async (holds: () => boolean, what: string): Promise<void> => {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await wait(10)) if (holds()) return;
  throw new Error(`never: ${what}`);
};

for (const { name, open, skip } of PLACES)
  describe(`doorbell on ${name}${skip === undefined ? '' : ` (skipped: ${skip})`}`, function () {
    this.timeout(30_000);
    let place: Place;
    let queue: Doorbell;
    before(function () {
      if (skip !== undefined) this.skip();
    });
    beforeEach(async () => {
      place = await open();
      queue = await place.open();
    });
    afterEach(async () => {
      await Promise.race([queue.close(), wait(3_000)]);
      await place.close();
    });

    it('a ring leads to a drain that knows the row', async () => {
      const drained: string[] = [];
      await queue.work('decide', (id) => Promise.resolve(void drained.push(id)));
      queue.ring('decide', 'row-1');
      await until(() => drained.includes('row-1'), 'drained');
    });

    it('a bell rings for its own workers only', async () => {
      const drained: string[] = [];
      await queue.work('decide', () => Promise.resolve(void drained.push('decide')));
      await queue.work('deliver', () => Promise.resolve(void drained.push('deliver')));
      queue.ring('deliver', 'row-1');
      await until(() => drained.length > 0, 'drained');
      await wait(200);
      expect(new Set(drained)).to.deep.equal(new Set(['deliver']));
    });

    it('what was rung before anybody worked is heard', async () => {
      const drained: string[] = [];
      queue.ring('decide', 'row-1');
      await wait(100);
      await queue.work('decide', (id) => Promise.resolve(void drained.push(id)));
      await until(() => drained.length > 0, 'drained');
    });

    it('is heard in another process', async () => {
      const other = await place.open();
      const drained: string[] = [];
      await other.work('decide', (id) => Promise.resolve(void drained.push(id)));
      queue.ring('decide', 'row-1');
      await until(() => drained.length > 0, 'drained');
      await other.close();
    });

    it('a ring during a drain leads to one more look', async () => {
      let looks = 0;
      let release: () => void = () => undefined;
      const first = new Promise<void>((resolve) => (release = resolve));
      await queue.work('decide', async () => {
        looks += 1;
        if (looks === 1) await first;
      });
      queue.ring('decide', 'row-1');
      await until(() => looks === 1, 'draining');
      for (let i = 0; i < 20; i += 1) queue.ring('decide', `row-${i}`);
      release();
      await until(() => looks >= 2, 'looked once more');
      await wait(300);
      expect(looks, 'twenty rings, one look').to.be.at.most(3);
    });

    it('every row that is there when it is rung is seen by a look that begins later', async () => {
      const waiting = new Set<number>();
      const seen = new Set<number>();
      await queue.work('decide', async () => {
        const rows = [...waiting];
        await wait(Math.random() * 5);
        for (const row of rows) {
          waiting.delete(row);
          seen.add(row);
        }
      });
      for (let row = 0; row < 300; row += 1) {
        waiting.add(row);
        queue.ring('decide', String(row));
        if (row % 7 === 0) await wait(Math.random() * 10);
      }
      await until(() => waiting.size === 0, 'all seen, without a clock');
      expect(seen.size).to.equal(300);
    });

    it('a drain that throws does not end the work', async () => {
      let looks = 0;
      await queue.work('decide', () => {
        looks += 1;
        return looks === 1 ? Promise.reject(new Error('once')) : Promise.resolve();
      });
      queue.ring('decide', 'row-1');
      await until(() => looks === 1, 'thrown');
      await wait(100);
      queue.ring('decide', 'row-2');
      await until(() => looks >= 2, 'worked on');
    });

    it('stops after the drain under way, and looks no more', async () => {
      let looks = 0;
      let ended = false;
      await queue.work('decide', async () => {
        looks += 1;
        await wait(200);
        ended = true;
      });
      queue.ring('decide', 'row-1');
      await until(() => looks === 1, 'draining');
      await queue.stopWorking();
      expect(ended).to.equal(true);
      queue.ring('decide', 'row-2');
      await wait(300);
      expect(looks).to.equal(1);
    });

    it('never throws when what it stands on is away, and closes all the same', async function () {
      if (place.vanish === undefined) return this.skip();
      queue.ring('decide', 'row-1');
      await wait(100);
      await place.vanish();
      for (let i = 0; i < 50; i += 1) expect(() => queue.ring('decide', String(i))).not.to.throw();
      await wait(500);
      const closed = await Promise.race([queue.close().then(() => true), wait(5_000, false)]);
      expect(closed).to.equal(true);
    });
  });

describe('a Redis that may forget', function () {
  this.timeout(30_000);
  before(function () {
    if (!hasRedis) this.skip();
  });

  for (const { policy, refused } of [
    { policy: 'allkeys-lru', refused: true },
    { policy: 'volatile-ttl', refused: true },
    { policy: 'noeviction', refused: false },
  ])
    it(`maxmemory-policy ${policy} is ${refused ? 'refused' : 'taken'}`, async () => {
      const redis = await startRedis('--maxmemory', '50mb', '--maxmemory-policy', policy);
      const store = bullmqStore(await newDatabase('template1'));
      const said = await openQueue({ redisUrl: redis.url, pool: store.pool }, silent).then(
        async (queue) => {
          await queue.close();
          return 'taken';
        },
        (error: unknown) => String(error),
      );
      await store.close();
      await redis.stop();
      expect(said).to.include(refused ? `maxmemory-policy is ${policy}` : 'taken');
    });
});
