import { openPoster } from './post.ts';
import type { PostOptions } from './post.ts';

/** Posts JSON of ours by the same rules as messages go by webhook. */
export interface JsonPost {
  /** `key`: the same for every try, so that the other side may drop what it has taken. */
  send(of: { readonly key: string; readonly body: object }, endpoint: string): Promise<void>;
  close(): Promise<void>;
}

export function openJsonPost(options: PostOptions): JsonPost {
  const poster = openPoster(options);
  return {
    send: ({ key, body }, endpoint) =>
      poster.send(
        {
          headers: {
            'content-type': 'application/json; charset=utf-8',
            'idempotency-key': key,
          },
          bytes: Buffer.from(JSON.stringify(body)),
        },
        endpoint,
      ),
    close: () => poster.close(),
  };
}
