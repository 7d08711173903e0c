import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import type { Config } from '../config.ts';
import type { Credentials } from '../first-start.ts';
import { openMessages } from '../messages/reader.ts';
import type { MessageReader } from '../messages/reading.ts';
import { clientFor, readCredentials, tokenOf } from './credentials.ts';
import { openPartnerApi, sentencesOf } from './partner-api.ts';
import { bytesOf } from './validate.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

const CREATED = 201;

/** Opens the schemas when the first file needs them: with --as none does. */
function lazyReader(config: Config): () => MessageReader {
  let reader: MessageReader | undefined;
  return () => (reader ??= openMessages(config.schemaDir));
}

/** The client that acts for the document's sender; throws when that cannot be told. */
function clientOfDocument(bytes: Buffer, reader: MessageReader, credentials: Credentials): string {
  const reading = reader.read(bytes);
  if (reading.kind === 'unreadable') {
    const [first] = reading.violations;
    const where = first && first.line > 0 ? `line ${first.line}, column ${first.column}: ` : '';
    throw new Error(`who sends it cannot be read (${where}${first?.message}); name it with --as`);
  }
  const her = reading.facts.sender.herId;
  const client = her === undefined ? undefined : clientFor(credentials, her);
  if (client === undefined)
    throw new Error(`no client in the credentials file acts for its sender, HER-id ${her}`);
  return client;
}

/**
 * Sends files as they are, each as the client that acts for its sender, and says for each what
 * the broker answered: `accepted` with its id, or the sentences of the refusal.
 * @returns 0 when all were accepted, 1 otherwise.
 */
export async function send(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { as: { type: 'string' }, url: { type: 'string' } },
  });
  if (positionals.length === 0) throw new WrongUse('no file is named');
  const config = configOfProcess();
  const credentials = await readCredentials(config.dataDir);
  const reader = lazyReader(config);
  let failed = 0;
  for (const file of positionals) {
    const bytes = bytesOf(file, io);
    if (bytes === undefined) {
      failed += 1;
      continue;
    }
    try {
      const client = values.as ?? clientOfDocument(bytes, reader(), credentials);
      const api = openPartnerApi(values.url ?? credentials.url, tokenOf(credentials, client));
      const answer = await api.post('/Messages', { document: new Uint8Array(bytes) });
      if (answer.status !== CREATED) throw new Error(`refused, ${sentencesOf(answer).join('; ')}`);
      io.out(`${file}: accepted ${String(answer.body)}`);
    } catch (error) {
      failed += 1;
      io.out(`${file}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return failed === 0 ? DONE : FAILED;
}
