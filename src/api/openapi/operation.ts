import type { FailureCode } from '../../domain/failure.ts';
import type { ClientScope } from '../../store/sql/clients.ts';
import type { Schema } from './schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Schema;
  readonly says: string;
  /** Synthetic; the test sends it as it is, with ids of things that are there. */
  readonly example?: unknown;
}

export interface Body {
  readonly media: string;
  readonly schema: Schema;
  /** By name; every one is sent to a running broker by the test of the document. */
  readonly examples: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly says: string;
  /** Absent: no body. */
  readonly schema?: Schema;
  /** `application/json` when nothing is said. */
  readonly media?: string;
}

/** One call of the partner API. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put';
  /** As OpenAPI writes it: `/Messages/{id}`. */
  readonly path: string;
  readonly id: string;
  readonly tag: 'service' | 'messages' | 'notifications' | 'pathways' | 'checklists' | 'hph4';
  /** Whose call it is; `none` needs no token. */
  readonly scope: ClientScope | 'none';
  readonly says: string;
  readonly parameters?: readonly Parameter[];
  readonly bodies?: readonly Body[];
  readonly answers: readonly Answer[];
  /** Refusals of its own; those of every call with a token are added. */
  readonly failures?: readonly FailureCode[];
}

/** A client without a token or of another scope, and what is wrong with us. */
export const EVERY_CALL: readonly FailureCode[] = [
  'unauthorised',
  'not-in-scope',
  'busy',
  'internal',
];
/** A body that is no JSON object of the shape documented. */
export const JSON_BODY: readonly FailureCode[] = ['empty-body', 'bad-request', 'too-large'];
