import { openApp } from './app.ts';
import type { App, Role } from './app.ts';
import { ConfigError, configOfProcess } from './config.ts';

/** sysexits.h: what was configured cannot be used. */
const EX_CONFIG = 78;
const STOP_WITHIN_MS = 20_000;

const toStderr = (line: string): void => void process.stderr.write(`${line}\n`);

/** Starts one process with some roles; ends it cleanly on SIGTERM or SIGINT. */
export async function runWorker(roles: readonly Role[], ready: (app: App) => void): Promise<void> {
  let app: App;
  try {
    app = await openApp(configOfProcess(), new Set(roles), toStderr);
  } catch (error) {
    toStderr(`overgang: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = error instanceof ConfigError ? EX_CONFIG : 1;
    return;
  }
  ready(app);
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) return;
    stopping = true;
    app.log.info('app.stopping', { signal });
    const overdue = setTimeout(() => {
      app.log.error('app.stop-overdue');
      process.exit(1);
    }, STOP_WITHIN_MS);
    void app.close().then(() => {
      clearTimeout(overdue);
      app.log.info('app.stopped');
      process.exit(0);
    });
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Alive but not consuming would be worse than dead: whoever supervises us starts us again.
  process.on('unhandledRejection', (error) => {
    app.log.error('app.unhandled', { error: error instanceof Error ? error.name : typeof error });
    process.exit(1);
  });
}
