import { createHash } from 'node:crypto';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

/** What a receiver may do after it has processed a parcel; all but the first hide that it did. */
type Manner = 'confirm' | 'hang-up' | 'bad-gateway' | 'stay-silent';

const MANNERS: readonly { readonly below: number; readonly is: Manner }[] = [
  { below: 0.92, is: 'confirm' },
  { below: 0.96, is: 'hang-up' },
  { below: 0.99, is: 'bad-gateway' },
  { below: 1, is: 'stay-silent' },
];

/** A webhook of the outside that drops what it has already taken, and often says so badly (T65). */
export interface Receiver {
  readonly url: string;
  close(): void;
}

const answer = (res: http.ServerResponse, status: number): void =>
  void res.writeHead(status, { 'content-length': 0 }).end();

function behave(res: http.ServerResponse, manner: Manner): void {
  switch (manner) {
    case 'confirm':
      return answer(res, 204);
    case 'bad-gateway':
      return answer(res, 502);
    case 'hang-up':
      res.destroy();
      return;
    case 'stay-silent':
      return;
  }
}

/** Starts one; `manners` decides how each first delivery is answered. */
export async function startReceiver(ledger: Ledger, manners: Random): Promise<Receiver> {
  const seen = new Set<string>();
  const server = http.createServer((req, res) => {
    const hash = createHash('sha256');
    req.on('data', (part: Buffer) => hash.update(part));
    // A parcel that is cut off never ends: it is not processed.
    req.on('end', () => {
      const key = String(req.headers['idempotency-key']);
      const msgId = decodeURIComponent(String(req.headers['overgang-msg-id']));
      const receiver = Number(req.headers['overgang-receiver-her-id']);
      if (seen.has(key)) {
        ledger.append({ what: 'repeat', msgId, receiver });
        answer(res, 204);
        return;
      }
      seen.add(key);
      ledger.append({ what: 'effect', msgId, receiver, key, sha256: hash.digest('hex') });
      const drawn = manners();
      behave(res, MANNERS.find(({ below }) => drawn < below)?.is ?? 'confirm');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
