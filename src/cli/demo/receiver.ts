import http from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';

/** One request of the broker to a webhook. */
export interface Delivery {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** A small system of a kommune: takes in what is posted to it. */
export interface Receiver {
  /** What has come for one message, oldest first; not answered before `release`. */
  of(messageId: string): readonly Delivery[];
  /** Answers what is held and all that comes from now on: 204. */
  release(): void;
  close(): Promise<void>;
}

const LONGEST_BODY = 32 * 1_048_576;

async function bodyOf(request: http.IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > LONGEST_BODY) throw new Error('too large');
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/**
 * Listens on a port of this machine. Holds its answers for `messageId` back; what was left over
 * from another run is taken at once.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function openReceiver(port: number, messageId: string): Promise<Receiver> {
  const deliveries: Delivery[] = [];
  const held: http.ServerResponse[] = [];
  let released = false;
  const idOf = ({ headers }: Delivery) => headers['overgang-message-id'];
  const take = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const delivery = { headers: request.headers, bytes: await bodyOf(request) };
    deliveries.push(delivery);
    if (released || idOf(delivery) !== messageId) response.writeHead(204).end();
    else held.push(response);
  };
  const server = http.createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    of: (id) => deliveries.filter((delivery) => idOf(delivery) === id),
    release() {
      released = true;
      for (const response of held.splice(0)) response.writeHead(204).end();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
