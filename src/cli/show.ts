import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { configOfProcess } from '../config.ts';
import { isUuid } from '../domain/ids.ts';
import type { Credentials } from '../first-start.ts';
import { readCredentials, tokenOf } from './credentials.ts';
import { openPartnerApi, sentencesOf } from './partner-api.ts';
import type { PartnerApi } from './partner-api.ts';
import { showFile } from './show-file.ts';
import { linesOf } from './show-lines.ts';
import type { Shown } from './show-lines.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

const OK = 200;
const NOT_FOUND = 404;

/** Reads one thing of the API; throws with the broker's sentences when it is refused. */
async function got<T>(api: PartnerApi, path: string): Promise<T> {
  const answer = await api.get(path);
  if (answer.status !== OK) throw new Error(sentencesOf(answer).join('; '));
  return answer.body as T;
}

async function idAsSeenBy(
  api: PartnerApi,
  herIds: readonly number[],
  asked: string,
): Promise<string | undefined> {
  const { status } = await api.get(`/Messages/${asked}`);
  if (status === OK) return asked;
  if (status !== NOT_FOUND) throw new Error(`the broker answers ${status}`);
  const receivers = herIds.map((her) => `ReceiverHerIds=${her}`).join('&');
  const query = `${receivers}&BusinessDocumentId=${encodeURIComponent(asked)}`;
  const listed = await got<{ id: string }[]>(api, `/Messages?${query}`);
  return listed[0]?.id;
}

/** The first client that may see the message, under our id or under its MsgId. */
async function find(
  credentials: Credentials,
  on: { readonly asked: string; readonly as: string | undefined; readonly url: string },
): Promise<{ api: PartnerApi; id: string } | undefined> {
  const names = on.as === undefined ? Object.keys(credentials.clients) : [on.as];
  for (const name of names) {
    const api = openPartnerApi(on.url, tokenOf(credentials, name));
    const id = await idAsSeenBy(api, credentials.clients[name]?.herIds ?? [], on.asked);
    if (id !== undefined) return { api, id };
  }
  return undefined;
}

const OPTIONS = {
  as: { type: 'string' },
  url: { type: 'string' },
  lang: { type: 'string' },
  text: { type: 'boolean' },
  attachments: { type: 'string' },
} as const;

/** Shows the content of a file that is there; anything else is the id of a message. */
export async function show(args: string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const [asked, ...more] = positionals;
  if (asked === undefined || more.length > 0)
    throw new WrongUse('one file or one message id is needed');
  if (existsSync(asked)) return showFile(asked, values, io);
  if (!isUuid(asked)) throw new WrongUse(`${asked} is neither a file nor a UUID`);
  return showMessage(asked, values, io);
}

/**
 * Tells in words what became of a message: for each receiver our delivery and its AppRec, which
 * never speak for each other, then the history.
 * @returns 0, or 1 when no client of the credentials file can see such a message.
 */
async function showMessage(
  asked: string,
  values: { readonly as?: string | undefined; readonly url?: string | undefined },
  io: Io,
): Promise<number> {
  const credentials = await readCredentials(configOfProcess().dataDir);
  const url = values.url ?? credentials.url;
  const found = await find(credentials, { asked, as: values.as, url });
  if (found === undefined) {
    io.err(
      `overgang: no client in the credentials file can see ${asked}. A message is found by our id, as send prints it; by its MsgId only while it lies unread in an inbox`,
    );
    return FAILED;
  }
  const { api, id } = found;
  const shown: Shown = {
    message: await got(api, `/Messages/${id}`),
    status: await got(api, `/Messages/${id}/status`),
    appRecs: await got(api, `/Messages/${id}/apprec`),
    history: await got(api, `/Messages/${id}/history`),
  };
  for (const line of linesOf(shown)) io.out(line);
  return DONE;
}
