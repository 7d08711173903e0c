const PATIENCE_MS = 30_000;
const SOURCE_SYSTEM = 'overgang-cli, 0.1.0';

/** What the broker answered; `body` is parsed JSON, or undefined when there was none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly location: string | null;
}

/** A document as it is, or a value that travels as JSON. */
export type Body =
  | { readonly document: Uint8Array<ArrayBuffer> }
  | { readonly json: unknown; readonly key?: string };

/** The partner API as one client sees it. Resolves for every HTTP status. */
export interface PartnerApi {
  readonly url: string;
  get(path: string): Promise<Answer>;
  post(path: string, body: Body): Promise<Answer>;
  put(path: string): Promise<Answer>;
}

const headersOf = (token: string, body: Body | undefined): Record<string, string> => ({
  authorization: `Bearer ${token}`,
  'api-version': '2',
  'nhn-source-system': SOURCE_SYSTEM,
  // No charset: the XML declaration says it, and the bytes are sent as they lie in the file.
  ...(body && { 'content-type': 'document' in body ? 'application/xml' : 'application/json' }),
  ...(body && 'json' in body && body.key ? { 'idempotency-key': body.key } : {}),
});

function whyNot(url: string, error: unknown): Error {
  const { cause, name } = error as { cause?: { code?: string }; name?: string };
  const why = cause?.code ?? (name === 'TimeoutError' ? 'no answer in time' : 'connection broken');
  return new Error(`no broker answers at ${url} (${why}): start one with npm start`, {
    cause: error,
  });
}

/** Opens the API at `url` for the bearer of `token`; throws only when nothing answers. */
export function openPartnerApi(url: string, token: string): PartnerApi {
  const base = url.replace(/\/$/, '');
  const ask = async (method: string, path: string, body?: Body): Promise<Answer> => {
    const answer = await fetch(`${base}${path}`, {
      method,
      headers: headersOf(token, body),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(body && { body: 'document' in body ? body.document : JSON.stringify(body.json) }),
    }).catch((error: unknown) => {
      throw whyNot(base, error);
    });
    const text = await answer.text();
    const isJson = /^application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '');
    return {
      status: answer.status,
      body: isJson ? (JSON.parse(text) as unknown) : undefined,
      location: answer.headers.get('location'),
    };
  };
  return {
    url: base,
    get: (path) => ask('GET', path),
    post: (path, body) => ask('POST', path, body),
    put: (path) => ask('PUT', path),
  };
}

/** Whether something there says that it is well. */
export const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url.replace(/\/$/, '')}/health`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );

/** The sentences of a problem body: what is wrong, then where. */
export function sentencesOf(answer: Answer): string[] {
  const problem = answer.body as
    { readonly Error?: string; readonly ValidationErrors?: readonly string[] } | undefined;
  return [problem?.Error ?? `HTTP ${answer.status}`, ...(problem?.ValidationErrors ?? [])];
}
