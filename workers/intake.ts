import { runWorker } from '../src/run-worker.ts';

/** One process with the role `intake`; any number of them may run on one database. */
await runWorker(['intake'], (app) => {
  process.stdout.write(
    `Overgang intake is ready${app.url === undefined ? '' : ` at ${app.url}`}\n`,
  );
});
