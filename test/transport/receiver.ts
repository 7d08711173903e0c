import { createHash } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';

/** A parcel as it arrived. */
export interface Arrived {
  readonly path: string;
  readonly headers: http.IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** How a receiver answers, once it has the whole parcel. */
export type Answer = (res: http.ServerResponse) => void;

export interface TestReceiver {
  readonly port: number;
  readonly arrived: Arrived[];
  /** Set by a test before it sends. */
  answer: Answer;
  close(): void;
}

export const status =
  (code: number, headers: http.OutgoingHttpHeaders = {}): Answer =>
  (res) =>
    void res.writeHead(code, headers).end();

export async function startTestReceiver(): Promise<TestReceiver> {
  const arrived: Arrived[] = [];
  const server = http.createServer((req, res) => {
    const parts: Buffer[] = [];
    req.on('data', (part: Buffer) => parts.push(part));
    req.on('end', () => {
      arrived.push({ path: req.url ?? '', headers: req.headers, bytes: Buffer.concat(parts) });
      receiver.answer(res);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const receiver: TestReceiver = {
    port: (server.address() as AddressInfo).port,
    arrived,
    answer: status(204),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
  return receiver;
}

/** A port on which nobody listens. */
export async function deadPort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
