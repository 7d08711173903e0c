import { withParsed } from '../../src/schema/engine.ts';

interface Memory {
  grow: (pages: number) => number;
}
/** Not among the types of a program that is not for browsers. */
const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: { readonly Memory: { readonly prototype: Memory } };
};

/** Characters of the documents that fill the memory: the large ones first, then into the gaps. */
const FILLING = [4_000_000, 500_000, 1_000, 1];

/**
 * Takes all memory from the engine, which may get no more, and gives it back piece by piece; does
 * the work with each amount that is left, from none to enough.
 */
export function withLittleMemory(work: () => void): void {
  const { prototype } = wasm.Memory;
  const { grow } = prototype;
  prototype.grow = () => {
    throw new RangeError('no more memory');
  };
  try {
    fill(FILLING, work);
  } finally {
    prototype.grow = grow;
  }
}

function fill(sizes: readonly number[], work: () => void): void {
  const [size, ...smaller] = sizes;
  if (size === undefined) return work();
  const body = Buffer.from(`<a>${'x'.repeat(size)}</a>`);
  let fits = false;
  const deeper = (): void => {
    fits = true;
    fill(sizes, work);
  };
  try {
    withParsed({ body, encoding: 'UTF-8' }, deeper, () => undefined);
  } catch (error) {
    if (fits) throw error;
    return fill(smaller, work);
  }
  work();
}

/** What the work gives or throws with no memory left at all. */
export function withoutMemory<T>(work: () => T): T {
  let done: { readonly value: T } | { readonly error: unknown } | undefined;
  withLittleMemory(() => {
    if (done !== undefined) return;
    try {
      done = { value: work() };
    } catch (error) {
      done = { error };
    }
  });
  if (done === undefined) throw new Error('the work was not done');
  if ('error' in done) throw done.error;
  return done.value;
}
