/** A JSON Schema (2020-12), as OpenAPI 3.1 has it. */
export type Schema = Readonly<Record<string, unknown>>;

export const TEXT: Schema = { type: 'string' };
export const WHOLE: Schema = { type: 'integer' };
export const FLAG: Schema = { type: 'boolean' };
export const UUID: Schema = { type: 'string', format: 'uuid' };
/** UTC, as we answer it. */
export const INSTANT: Schema = { type: 'string', format: 'date-time' };
export const DATE: Schema = { type: 'string', format: 'date' };
/** As it is received. */
export const TIME: Schema = {
  type: 'string',
  description: 'xs:dateTime or xs:date; without a zone it is Europe/Oslo',
};
export const HER_ID: Schema = { type: 'integer', minimum: 1, maximum: 2_147_483_647 };

export const says = (schema: Schema, description: string): Schema => ({ ...schema, description });
export const code = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const list = (items: Schema): Schema => ({ type: 'array', items });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object: the fields that are always there, and those that may be. */
export const object = (
  required: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema => ({
  type: 'object',
  required: Object.keys(required),
  properties: { ...required, ...optional },
});

/** The same, and nothing else may be in it. */
export const closed = (...of: Parameters<typeof object>): Schema => ({
  ...object(...of),
  additionalProperties: false,
});
