import type { Request, RequestHandler } from 'express';
import type { Accept, Acceptance } from '../accept.ts';
import { Failure } from '../domain/failure.ts';
import type { FailureCode } from '../domain/failure.ts';
import { insertRefusal } from '../store/sql/refusals.ts';
import type { Store } from '../store/store.ts';
import { FAILURES } from '../domain/failure.ts';
import { answerFailure } from './problem.ts';
import { clientOf } from './request.ts';
import { sha256 } from '../store/protected.ts';

interface Document {
  readonly bytes: Buffer;
  readonly charset: string | undefined;
  readonly options: object | undefined;
}

const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)"?/i;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

const mediaType = (req: Request): string =>
  (req.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** Decodes strictly: Buffer.from would skip over what is not base64 and store something else. */
function fromBase64(text: string): Buffer {
  const joined = text.replace(/\s+/g, '');
  if (joined.length % 4 !== 0 || !BASE64.test(joined)) throw new Failure('bad-base64');
  return Buffer.from(joined, 'base64');
}

interface JsonBody {
  readonly businessDocument?: unknown;
  readonly contentType?: unknown;
  readonly contentTransferEncoding?: unknown;
  readonly ebXmlOverrides?: unknown;
  readonly receiverHerIdsSubset?: unknown;
}

function optionsOf({ ebXmlOverrides, receiverHerIdsSubset }: JsonBody): object | undefined {
  const subset: unknown = receiverHerIdsSubset ?? undefined;
  if (
    subset !== undefined &&
    !(Array.isArray(subset) && subset.every((her) => Number.isInteger(her)))
  )
    throw new Failure('bad-request', 'receiverHerIdsSubset');
  const options = {
    ...(ebXmlOverrides ? { ebXmlOverrides } : {}),
    ...(Array.isArray(subset) && subset.length > 0
      ? { receiverHerIdsSubset: subset as number[] }
      : {}),
  };
  if (!isStorable(options))
    throw new Failure('bad-request', 'ebXmlOverrides cannot be kept as it is');
  return Object.keys(options).length > 0 ? options : undefined;
}

/** JSON can say NUL and half a surrogate pair; jsonb holds neither. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

function isStorable(options: object): boolean {
  let storable = true;
  const look = (key: string, value: unknown): unknown => {
    storable &&= !UNSTORABLE.test(key) && !(typeof value === 'string' && UNSTORABLE.test(value));
    return value;
  };
  try {
    JSON.stringify(options, look);
    return storable;
  } catch {
    return false; // Nested more deeply than can be written.
  }
}

function fromJson(body: Buffer): Document {
  if (body.length === 0) throw new Failure('empty-body');
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    throw new Failure('bad-request', 'not JSON');
  }
  if (typeof parsed !== 'object' || parsed === null)
    throw new Failure('bad-request', 'not an object');
  const json = parsed as JsonBody;
  const {
    businessDocument,
    contentType = 'application/xml',
    contentTransferEncoding = 'base64',
  } = json;
  if (contentType !== 'application/xml' || contentTransferEncoding !== 'base64')
    throw new Failure('content-type');
  if (typeof businessDocument !== 'string') throw new Failure('bad-request', 'businessDocument');
  return { bytes: fromBase64(businessDocument), charset: undefined, options: optionsOf(json) };
}

/** Which bodies are taken: the shape of EDI 2.0, or the document itself. One row per media type. */
const BODIES: Readonly<Record<string, (body: Buffer, req: Request) => Document>> = {
  'application/json': fromJson,
  'application/xml': (bytes, req) => ({
    bytes,
    charset: CHARSET.exec(req.headers['content-type'] ?? '')?.[1],
    options: undefined,
  }),
};

const LONGEST_SOURCE_SYSTEM = 200;

export const sourceSystemOf = (req: Request): string | undefined => {
  const text = req.headers['nhn-source-system'];
  return typeof text === 'string' ? text.slice(0, LONGEST_SOURCE_SYSTEM) : undefined;
};

/** Answers 201 with `Location` and the id once it is stored; the same document, the same answer. */
export function answerAcceptance(res: Parameters<RequestHandler>[1], outcome: Acceptance): void {
  if (outcome.kind === 'refused') {
    answerFailure(res, outcome.failure, { places: outcome.places });
    return;
  }
  res.status(201).location(`/Messages/${outcome.id}`).json(outcome.id);
}

/** `POST /Messages`: whatever comes is stored and answered, or refused and listed. */
export function postMessage(store: Store, accept: Accept, mostBytes: number): RequestHandler {
  return async (req, res) => {
    const client = clientOf(req);
    const body: Buffer = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
    let document: Document;
    try {
      const read = BODIES[mediaType(req)];
      if (read === undefined) throw new Failure(body.length === 0 ? 'empty-body' : 'content-type');
      document = read(body, req);
      if (document.bytes.length > mostBytes) throw new Failure('too-large');
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      await list(store, { client, failure: error.code, body });
      answerFailure(res, error.code, error.inside === undefined ? {} : { says: [error.inside] });
      return;
    }
    answerAcceptance(res, await accept({ client, sourceSystem: sourceSystemOf(req), ...document }));
  };
}

interface Refused {
  readonly client: ReturnType<typeof clientOf>;
  readonly failure: FailureCode;
  readonly body: Buffer | undefined;
}

/** What never became a document is listed for the operator all the same. */
export const list = (store: Store, { client, failure, body }: Refused): Promise<void> =>
  insertRefusal(store, {
    orgId: client.orgId,
    client: client.name,
    http: FAILURES[failure].http,
    failure,
    size: body?.length,
    sha256: body && sha256(body),
    places: [],
  });
