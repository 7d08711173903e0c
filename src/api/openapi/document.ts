import { FAILURES } from '../../domain/failure.ts';
import type { FailureCode } from '../../domain/failure.ts';
import { problemType } from '../problem.ts';
import { EVENT_SCHEMAS } from './event-schemas.ts';
import { messageOperations } from './message-operations.ts';
import { MESSAGE_SCHEMAS } from './message-schemas.ts';
import { EVERY_CALL } from './operation.ts';
import type { Answer, Body, Operation, Parameter } from './operation.ts';
import { ALERT_OPERATIONS } from './alert-operations.ts';
import { pathwayOperations } from './pathway-operations.ts';
import { PAYMENT_SCHEMAS } from './payment-schemas.ts';
import { PATHWAY_SCHEMAS } from './pathway-schemas.ts';
import { code, object, ref } from './schema.ts';

/** Of the program: the test holds it to package.json. */
const VERSION = '0.1.0';

const SERVICE: readonly Operation[] = [
  {
    method: 'get',
    path: '/health',
    id: 'getHealth',
    tag: 'service',
    scope: 'none',
    says: 'Says that the process answers, and no more',
    answers: [{ status: 200, says: 'it does', schema: object({ status: { const: 'ok' } }) }],
  },
  {
    method: 'get',
    path: '/openapi.json',
    id: 'getOpenApi',
    tag: 'service',
    scope: 'none',
    says: 'This document',
    answers: [{ status: 200, says: 'OpenAPI 3.1', schema: { type: 'object' } }],
  },
];

/** Every call that partners have; the test holds it against the routes there are. */
export const operations = (): readonly Operation[] => [
  ...SERVICE,
  ...messageOperations(),
  ...ALERT_OPERATIONS,
  ...pathwayOperations(),
];

/** Refusals of HPH4 are problem+json; those of EDI 2.0 have its media type. */
const problemMedia = ({ scope }: Operation): string =>
  scope === 'hph4' ? 'application/problem+json' : 'application/json';

interface Refusal {
  readonly status: number;
  readonly codes: readonly FailureCode[];
}

function refusalsOf(operation: Operation): readonly Refusal[] {
  if (operation.scope === 'none') return [];
  const codes = [...new Set([...EVERY_CALL, ...(operation.failures ?? [])])];
  const statuses = [...new Set(codes.map((one) => FAILURES[one].http))];
  return statuses.map((status) => ({
    status,
    codes: codes.filter((one) => FAILURES[one].http === status),
  }));
}

/** Calls that refuse for the same reasons share what is said of them. */
const refusalName = (operation: Operation, { codes }: Refusal): string =>
  [...(operation.scope === 'hph4' ? ['hph4'] : []), ...codes].join('.');

const refusalRefs = (operation: Operation): Readonly<Record<string, object>> =>
  Object.fromEntries(
    refusalsOf(operation).map((one) => [
      one.status,
      { $ref: `#/components/responses/${refusalName(operation, one)}` },
    ]),
  );

const sharedRefusals = (all: readonly Operation[]): Readonly<Record<string, object>> =>
  Object.fromEntries(
    all.flatMap((operation) =>
      refusalsOf(operation).map((one) => [refusalName(operation, one), refusal(operation, one)]),
    ),
  );

function refusal(operation: Operation, { status, codes }: Refusal): object {
  const waits = status === 429 || status === 503;
  const headers = { 'Retry-After': { schema: { type: 'integer' }, description: 'seconds' } };
  const first = codes[0] ?? 'internal';
  return {
    description: codes.map((one) => `\`${one}\`: ${FAILURES[one].text}`).join('\n\n'),
    ...(waits ? { headers } : {}),
    content: {
      [problemMedia(operation)]: {
        schema: {
          allOf: [
            ref('Problem'),
            object({ type: code(...codes.map(problemType)), status: { const: status } }),
          ],
        },
        example: {
          type: problemType(first),
          status,
          Error: FAILURES[first].text,
          ErrorCode: FAILURES[first].edi,
          RequestId: '5b3f7c52-8f0e-4f0a-9c55-0c7c2b1f6a01',
        },
      },
    },
  };
}

const parameterOf = ({ says, example, ...parameter }: Parameter): object => ({
  ...parameter,
  description: says,
  ...(example === undefined ? {} : { example }),
});

const bodyOf = ({ media, schema, examples }: Body): readonly [string, object] => [
  media,
  {
    schema,
    examples: Object.fromEntries(
      Object.entries(examples).map(([name, value]) => [name, { value }]),
    ),
  },
];

const answerOf = ({ status, says, schema, media }: Answer): readonly [number, object] => [
  status,
  {
    description: says,
    ...(schema === undefined ? {} : { content: { [media ?? 'application/json']: { schema } } }),
  },
];

const operationOf = (operation: Operation): object => ({
  operationId: operation.id,
  tags: [operation.tag],
  summary: operation.says,
  security: operation.scope === 'none' ? [] : [{ [operation.scope]: [] }],
  ...(operation.parameters ? { parameters: operation.parameters.map(parameterOf) } : {}),
  ...(operation.bodies
    ? { requestBody: { required: true, content: Object.fromEntries(operation.bodies.map(bodyOf)) } }
    : {}),
  responses: { ...Object.fromEntries(operation.answers.map(answerOf)), ...refusalRefs(operation) },
});

const BEARER = { type: 'http', scheme: 'bearer' } as const;

/** The partner API as OpenAPI 3.1, from the tables by which it is answered where there are such. */
export function openApiDocument(): Readonly<Record<string, unknown>> {
  const all = operations();
  const paths = [...new Set(all.map(({ path }) => path))];
  return {
    openapi: '3.1.0',
    info: {
      title: 'Overgang',
      version: VERSION,
      description:
        'Messages between hospital and municipality (EDI 2.0), and the pathways they lead to. All examples are synthetic. docs/api.md says it in words.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries(
      paths.map((path) => [
        path,
        Object.fromEntries(
          all.filter((one) => one.path === path).map((one) => [one.method, operationOf(one)]),
        ),
      ]),
    ),
    components: {
      responses: sharedRefusals(all),
      securitySchemes: {
        partner: { ...BEARER, description: 'token of a client that exchanges messages' },
        hph4: { ...BEARER, description: 'token of a client that reports deteriorations only' },
      },
      schemas: { ...MESSAGE_SCHEMAS, ...PATHWAY_SCHEMAS, ...PAYMENT_SCHEMAS, ...EVENT_SCHEMAS },
    },
  };
}
