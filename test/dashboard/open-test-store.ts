import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openLog } from '../../src/log.ts';
import { startEmbedded } from '../../src/store/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/store.ts';
import type { Store } from '../../src/store/store.ts';

export interface TestStore {
  readonly store: Store;
  close(): Promise<void>;
}

/** An empty database of its own, migrated; a real PostgreSQL in a temporary folder. */
export async function openTestStore(): Promise<TestStore> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-ops-'));
  // As root the server runs as nobody, who has to be let through.
  await chmod(folder, 0o711);
  const log = openLog(
    'error',
    () => undefined,
    () => new Date(),
  );
  const embedded = await startEmbedded(folder, log);
  const store = openStore({ url: embedded.url, schema: 'overgang', connections: 4, log });
  await migrate(store, 'overgang');
  return {
    store,
    async close() {
      await store.close();
      await embedded.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
