import type { AddressInfo } from 'node:net';
import express from 'express';
import { openDashboard } from '../../src/dashboard/router.ts';
import { openDeadLetters } from '../../src/dead-letter.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { openLog } from '../../src/log.ts';
import type { Doorbell } from '../../src/queue.ts';
import { newId } from '../../src/new-id.ts';
import { protectWith } from '../../src/store/protected.ts';
import type { Store } from '../../src/store/store.ts';
import { reader } from '../messages/support.ts';

export interface Browser {
  readonly cookie: string;
  get(path: string): Promise<Response>;
  /** Posts a form, as a browser on our own page does unless told otherwise. */
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>;
  /** The token that the forms of this session carry. */
  csrf(): Promise<string>;
}

export interface Site {
  readonly url: string;
  /** Works that the verbs rang for. */
  readonly rung: string[];
  browser(cookie?: string): Browser;
  signedIn(name: string): Promise<Browser>;
  close(): Promise<void>;
}

const cookieOf = (answer: Response): string =>
  answer.headers.get('set-cookie')?.split(';')[0] ?? '';

/** The pages on a free port, and browsers without redirects. */
export async function openSite(
  store: Store,
  options: { secure?: boolean; now?: () => Date } = {},
): Promise<Site> {
  const rung: string[] = [];
  const nothing = () => Promise.resolve();
  const queue: Doorbell = {
    ring: (bell, id) => void rung.push(`${bell} ${id}`),
    work: nothing,
    stopWorking: nothing,
    close: nothing,
  };
  const silent = () => undefined;
  const now = options.now ?? (() => new Date());
  const app = express();
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const dashboard = openDashboard({
    store,
    reader,
    protect: protectWith(Buffer.alloc(32, 1)),
    deadLetters: openDeadLetters(store, queue),
    log: openLog('error', silent, now),
    publicUrl: url,
    secure: options.secure ?? false,
    environment: 'TEST',
    mail: false,
    now,
    settings: DEFAULT_SETTINGS,
    newId,
  });
  app.use('/ops', dashboard);

  const browser = (cookie = ''): Browser => ({
    cookie,
    get: (path) => fetch(`${url}${path}`, { redirect: 'manual', headers: { cookie } }),
    post: (path, fields, headers = { origin: url }) =>
      fetch(`${url}${path}`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, ...headers },
        body: new URLSearchParams(fields),
      }),
    async csrf() {
      const page = await (await this.get('/ops')).text();
      return /name="csrf" value="([\w-]+)"/.exec(page)?.[1] ?? '';
    },
  });

  return {
    url,
    rung,
    browser,
    async signedIn(name) {
      const answer = await browser().post('/ops/sign-in', { name, password: name });
      return browser(cookieOf(answer));
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
