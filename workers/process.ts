import { runWorker } from '../src/run-worker.ts';

/** One process with the role `process`; any number of them may run on one database. */
await runWorker(['process'], (app) => {
  process.stdout.write(
    `Overgang process is ready${app.url === undefined ? '' : ` at ${app.url}`}\n`,
  );
});
