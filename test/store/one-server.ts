import { SHARED_SERVER, start } from './database-server.ts';
import type { Server } from './database-server.ts';

let server: Server | undefined;

/** `mocha --parallel`: one PostgreSQL for the files of all its processes. */
export async function mochaGlobalSetup(): Promise<void> {
  server = await start();
  process.env[SHARED_SERVER] = server.url;
}

export async function mochaGlobalTeardown(): Promise<void> {
  await server?.stop();
}
