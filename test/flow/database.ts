import pg from 'pg';
import { embeddedUrl } from '../../src/store/embedded.ts';

/** The tables of a running broker, to look at what no page or API shows. */
export interface Database {
  rows<R extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** Connects to the embedded server of a data directory. */
export async function openDatabase(dataDir: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: await embeddedUrl(dataDir),
    options: '-c search_path=overgang',
    max: 2,
  });
  // A broker that stops takes its server with it.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return {
    rows: async <R extends object>(sql: string, values: unknown[] = []) =>
      (await pool.query<R>(sql, values)).rows,
    close: () => pool.end(),
  };
}

/** Every row of every table of some schemas as text: what a copy of the database would show. */
export async function everything(
  database: Database,
  schemas: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const tables = await database.rows<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_schema = any($1) and table_type = 'BASE TABLE'`,
    [schemas],
  );
  const texts = new Map<string, string>();
  for (const { schema, name } of tables) {
    const rows = await database.rows<{ text: string }>(
      `select t::text as text from "${schema}"."${name}" t`,
    );
    texts.set(`${schema}.${name}`, rows.map(({ text }) => text).join('\n'));
  }
  return texts;
}
