import http from 'node:http';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Hit {
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
  readonly path: string;
}

/** Answers one request, now or later; the number is the how-manieth for its message. */
export type Reply = (response: ServerResponse, count: number) => void;

/** A partner's own HTTP server; does what the test tells it to. */
export interface WebhookReceiver {
  readonly endpoint: string;
  readonly port: number;
  reply: Reply;
  hitsOf(messageId: string | undefined): readonly Hit[];
  close(): Promise<void>;
}

export const status =
  (code: number, headers: Record<string, string> = {}): Reply =>
  (response) =>
    void response.writeHead(code, headers).end();

/** Listens on a port of this machine; 0 takes a free one. */
export async function openWebhookReceiver(port = 0): Promise<WebhookReceiver> {
  const hits: Hit[] = [];
  const idOf = ({ headers }: Hit) => headers['overgang-message-id'];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('error', () => undefined);
    request.on('end', () => {
      const hit = {
        headers: request.headers,
        bytes: Buffer.concat(parts),
        path: request.url ?? '',
      };
      hits.push(hit);
      receiver.reply(response, hits.filter((one) => idOf(one) === idOf(hit)).length);
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const at = (server.address() as AddressInfo).port;
  const receiver: WebhookReceiver = {
    endpoint: `http://127.0.0.1:${at}/inn`,
    port: at,
    reply: status(204),
    hitsOf: (messageId) => hits.filter((hit) => idOf(hit) === messageId),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
