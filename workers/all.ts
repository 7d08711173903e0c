import { runWorker } from '../src/run-worker.ts';

/** `npm start`: everything in one process. */
await runWorker(['intake', 'process', 'clock', 'dashboard'], (app) => {
  const { operator } = app.first;
  const lines = [
    `Overgang is ready at ${app.url}`,
    `  pages        ${app.url}/ops`,
    `  credentials  ${app.credentials} (tokens of the local example clients)`,
    ...(operator
      ? [`  operator     ${operator.name}, password ${operator.password} (said only this once)`]
      : []),
    '  next         npm run demo',
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
});
