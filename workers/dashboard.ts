import { runWorker } from '../src/run-worker.ts';

/** One process with the role `dashboard`; any number of them may run on one database. */
await runWorker(['dashboard'], (app) => {
  process.stdout.write(
    `Overgang dashboard is ready${app.url === undefined ? '' : ` at ${app.url}`}\n`,
  );
});
