const GATHER_MS = 3;

/**
 * Gathers single requests into batches: while one batch commits, the next one fills. Under load
 * one commit serves many; with a single caller nothing waits.
 *
 * `run` answers one result per item, in order, or throws and has done nothing. An error `ofAll`
 * goes to every caller; after any other each item is run alone, so that the one that cannot be
 * done does not cost the others.
 */
export function together<I, O>(
  run: (items: readonly I[]) => Promise<readonly O[]>,
  most: number,
  ofAll: (error: unknown) => boolean,
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
      await settle(waiting.splice(0, most));
      // Requests keep coming: a short pause makes the next batch worth its commit.
      if (waiting.length > 0 && waiting.length < most)
        await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    }
    running = false;
  };

  const settle = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const results = await run(batch.map((one) => one.item));
      batch.forEach((one, i) => one.resolve(results[i] as O));
    } catch (error) {
      if (batch.length === 1 || ofAll(error)) batch.forEach((one) => one.reject(error));
      else for (const one of batch) await settle([one]);
    }
  };

  return (item) =>
    new Promise<O>((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      if (!running) void drain();
    });
}
