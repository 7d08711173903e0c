import { expect } from 'chai';
import { setTimeout as wait } from 'node:timers/promises';
import { together } from '../src/group-commit.ts';

const never = () => false;
const always = () => true;

/** Runs that can be looked at afterwards; each takes a moment, as a commit does. */
function recorder(fails: (items: readonly number[]) => boolean = never) {
  const runs: number[][] = [];
  let under = 0;
  let most = 0;
  const run = async (items: readonly number[]): Promise<string[]> => {
    runs.push([...items]);
    most = Math.max(most, (under += 1));
    await wait(2);
    under -= 1;
    if (fails(items)) throw new Error(`cannot ${items.join(',')}`);
    return items.map((item) => `done ${item}`);
  };
  return { runs, run, mostAtOnce: () => most };
}

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

const outcomes = async (results: readonly Promise<string>[]): Promise<string[]> =>
  (await Promise.allSettled(results)).map((one) =>
    one.status === 'fulfilled' ? one.value : (one.reason as Error).message,
  );

describe('group commit', () => {
  it('one alone is a batch of its own, at once', async () => {
    const { runs, run } = recorder();
    const one = together(run, 10, never);
    expect(await one(1)).to.equal('done 1');
    expect(await one(2)).to.equal('done 2');
    expect(runs).to.deep.equal([[1], [2]]);
  });

  it('those that come together share a batch, in order', async () => {
    const { runs, run } = recorder();
    const one = together(run, 10, never);
    expect(await Promise.all(numbers(5).map(one))).to.deep.equal(
      numbers(5).map((i) => `done ${i}`),
    );
    expect(runs).to.deep.equal([numbers(5)]);
  });

  it('those that come while a batch is under way fill the next', async () => {
    const { runs, run } = recorder();
    let begin = (): void => undefined;
    let finish = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const othersCame = new Promise<void>((resolve) => (finish = resolve));
    const held = async (items: readonly number[]): Promise<string[]> => {
      begin();
      await othersCame;
      return run(items);
    };
    const one = together(held, 10, never);
    const first = one(0);
    await begun;
    const others = [1, 2, 3].map(one);
    finish();
    await Promise.all([first, ...others]);
    expect(runs).to.deep.equal([[0], [1, 2, 3]]);
  });

  it('no batch is larger than it may be, and one is under way at a time', async () => {
    const { runs, run, mostAtOnce } = recorder();
    const one = together(run, 7, never);
    const answers = await Promise.all(numbers(50).map(one));
    expect(answers).to.deep.equal(numbers(50).map((i) => `done ${i}`));
    expect(Math.max(...runs.map((items) => items.length))).to.equal(7);
    expect(runs.flat()).to.deep.equal(numbers(50));
    expect(mostAtOnce()).to.equal(1);
  });

  it('an error that is of all goes to all, and none is tried again', async () => {
    const { runs, run } = recorder((items) => items.includes(2));
    const one = together(run, 10, always);
    const answers = await outcomes(numbers(4).map(one));
    expect(new Set(answers)).to.deep.equal(new Set(['cannot 0,1,2,3']));
    expect(runs).to.have.length(1);
  });

  it('any other error costs only the one that cannot be done', async () => {
    const { runs, run } = recorder((items) => items.includes(2));
    const one = together(run, 10, never);
    const answers = await outcomes(numbers(4).map(one));
    expect(answers).to.deep.equal(['done 0', 'done 1', 'cannot 2', 'done 3']);
    expect(runs).to.deep.equal([[0, 1, 2, 3], [0], [1], [2], [3]]);
  });

  it('goes on after an error', async () => {
    const { run } = recorder((items) => items.includes(0));
    const one = together(run, 1, never);
    expect(await outcomes([one(0), one(1)])).to.deep.equal(['cannot 0', 'done 1']);
    expect(await one(2)).to.equal('done 2');
  });
});
