import { API_EVENTS, API_LISTS, API_VALUES } from '../../domain/api-event-table.ts';
import type { ApiEventRow, ApiField } from '../../domain/api-event-table.ts';
import { code, list, TEXT, TIME } from './schema.ts';
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
    from: {},
    overrides: {},
    settles: {},
    channel: {},
    toldBy: {},
    toldTo: {},
    toldAt: {
      schema: { ...TIME, description: 'when the call was, if not at `at`' },
      example: '2026-03-28T10:20:00+01:00',
    },
    hospital: {
      schema: { ...SHORT, description: "HER-id of the hospital's virksomhet" },
      example: '1001',
    },
    dischargedTo: { schema: { ...SHORT, description: 'code of list 8408' }, example: '1' },
    ref: {
      schema: { ...SHORT, description: 'MsgId of the message that is answered or judged' },
      example: '6b7d4f0e-5a0e-4c3e-9a39-2f1a7d1b0c11',
    },
    fields: {},
    criteria: {},
  };

const schemaOf = (field: ApiField): Schema => {
  const [values, items] = [API_VALUES[field], API_LISTS[field]];
  if (items !== undefined) return { ...list(code(...items)), maxItems: items.length };
  return values === undefined ? (FIELDS[field].schema ?? SHORT) : code(...values);
};
const exampleOf = (field: ApiField): string | readonly string[] =>
  FIELDS[field].example ?? API_LISTS[field] ?? API_VALUES[field]?.[0] ?? '';

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
      ...(row.together && {
        dependentRequired: Object.fromEntries(row.together.map((one) => [one, row.together])),
      }),
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
