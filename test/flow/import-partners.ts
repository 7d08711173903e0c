import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { PartnerEntry } from '../../src/store/sql/partner-book.ts';
import { cli } from './cli.ts';

/** Enters partners as an operator does: a file, and the command that imports it. */
export async function importPartners(
  dataDir: string,
  entries: readonly PartnerEntry[],
): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'overgang-partners-'));
  const file = path.join(folder, 'partners.json');
  await writeFile(file, JSON.stringify(entries));
  const ran = await cli(dataDir, ['partners', 'import', file]);
  await rm(folder, { recursive: true });
  if (ran.code !== 0) throw new Error(`partners import: ${ran.err}`);
}
