/**
 * Gathers single requests into batches: while one batch commits, the next one fills. Under load
 * one commit serves many; with a single caller nothing waits.
 *
 * `run` answers one result per item, in order; when it throws, every caller of the batch gets
 * the error.
 */
export function together<I, O>(
  run: (items: readonly I[]) => Promise<readonly O[]>,
  most: number,
): (item: I) => Promise<O> {
  interface Waiting {
    readonly item: I;
    readonly resolve: (result: O) => void;
    readonly reject: (error: unknown) => void;
  }
  const waiting: Waiting[] = [];
  let running = false;

  const drain = async (): Promise<void> => {
    running = true;
    // One turn of the event loop lets requests that arrived together enter the same batch.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most);
      try {
        const results = await run(batch.map((one) => one.item));
        batch.forEach((one, i) => one.resolve(results[i] as O));
      } catch (error) {
        batch.forEach((one) => one.reject(error));
      }
    }
    running = false;
  };

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
