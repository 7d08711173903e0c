import { runWorker } from '../src/run-worker.ts';

/** One process with the role `clock`; any number of them may run on one database. */
await runWorker(['clock'], (app) => {
  process.stdout.write(`Overgang clock is ready${app.url === undefined ? '' : ` at ${app.url}`}\n`);
});
