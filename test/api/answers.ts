import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Operation } from '../../src/api/openapi/operation.ts';

/** An answer as it came over the wire. */
export interface Came {
  readonly status: number;
  readonly media: string;
  readonly body: unknown;
}

export async function cameFrom(response: Response): Promise<Came> {
  const media = (response.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const text = await response.text();
  return {
    status: response.status,
    media,
    body: media.endsWith('json') ? (JSON.parse(text) as unknown) : text,
  };
}

interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, object>>;
}
interface Described {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly responses: Readonly<Record<string, Answer>> }>>
    >
  >;
  readonly components: { readonly responses: Readonly<Record<string, Answer>> };
}

const pointer = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Says what of an answer is not as a document says; nothing when all is. */
export type Judge = (operation: Operation, came: Came) => readonly string[];

/** Judges answers by the schemas of an OpenAPI document. */
export function judgeBy(document: Readonly<Record<string, unknown>>): Judge {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema(document, 'document');
  return ({ path, method }, { status, media, body }) => {
    const { paths, components } = document as unknown as Described;
    const responses = paths[path]?.[method]?.responses;
    const named = responses?.[String(status)];
    const shared = named?.$ref?.split('/').at(-1);
    const answer = shared === undefined ? named : components.responses[shared];
    if (answer === undefined) return [`${status} is not documented: ${JSON.stringify(body)}`];
    if (answer.content === undefined) return body === '' ? [] : ['a body is not documented'];
    if (answer.content[media] === undefined) return [`${media} is not documented`];
    const at =
      shared === undefined
        ? ['paths', path, method, 'responses', status]
        : ['components', 'responses', shared];
    const place = pointer(...at, 'content', media, 'schema');
    const fits = ajv.getSchema(`document#${encodeURI(place)}`);
    if (fits === undefined) return [`there is no ${place}`];
    return fits(body) === true
      ? []
      : (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
  };
}
