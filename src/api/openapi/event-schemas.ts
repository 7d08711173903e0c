import { API_EVENTS, API_VALUES } from '../../domain/api-events.ts';
import type { ApiEventRow, ApiField } from '../../domain/api-events.ts';
import { code, TEXT, TIME } from './schema.ts';
import type { Schema } from './schema.ts';

const LONGEST = 200;
const SHORT: Schema = { ...TEXT, maxLength: LONGEST };

/** What each field of an event is, and a value for the examples; a coded one has its first value. */
const FIELDS: Readonly<Record<ApiField, { readonly schema?: Schema; readonly example?: string }>> =
  {
    at: { schema: TIME, example: '2026-03-28T10:15:00+01:00' },
    appointedAt: { schema: TIME, example: '2026-04-02' },
    profession: { schema: { ...SHORT, description: 'code of list 9060' }, example: 'SP' },
    signedBy: {
      schema: { ...SHORT, description: "the signer in the caller's system; never a number" },
      example: 'sykepleier-4711',
    },
    about: {
      schema: { ...SHORT, description: 'key of the report it is about' },
      example: 'api:kommune:fall-1',
    },
    reason: { schema: SHORT, example: 'planen kommer ikke' },
    answer: {},
    deterioration: {},
    institution: {},
    step: {},
    overrides: {},
    settles: {},
  };

const schemaOf = (field: ApiField): Schema => {
  const values = API_VALUES[field];
  return values === undefined ? (FIELDS[field].schema ?? SHORT) : code(...values);
};
const exampleOf = (field: ApiField): string =>
  FIELDS[field].example ?? API_VALUES[field]?.[0] ?? '';

/** Every event may say who did it. */
const fieldsOf = ({ required, optional }: ApiEventRow): readonly ApiField[] => [
  ...new Set([...required, ...optional, 'profession', 'signedBy'] as const),
];

/** Name of the schema of an event kind. */
export const eventSchemaName = (kind: string): string => `Event${kind}`;

/** One schema for each kind of event, from the rows by which they are read. */
export const EVENT_SCHEMAS: Readonly<Record<string, Schema>> = Object.fromEntries(
  API_EVENTS.map((row) => [
    eventSchemaName(row.kind),
    {
      type: 'object',
      required: ['kind', ...row.required],
      ...(row.oneOf && { anyOf: row.oneOf.map((field) => ({ required: [field] })) }),
      properties: {
        kind: { const: row.kind },
        key: { ...SHORT, description: 'idempotency key, when no header has it' },
        ...Object.fromEntries(fieldsOf(row).map((field) => [field, schemaOf(field)])),
      },
    },
  ]),
);

/** One example of each kind, with everything that its row names. */
export const EVENT_EXAMPLES: Readonly<Record<string, object>> = Object.fromEntries(
  API_EVENTS.map(({ kind, required, optional }) => [
    kind,
    {
      kind,
      ...Object.fromEntries([...required, ...optional].map((field) => [field, exampleOf(field)])),
    },
  ]),
);
