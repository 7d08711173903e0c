import type { Json, JsonObject } from '../schema/parse.ts';

/** Reading the JSON form without assuming what a schema would promise: documents may be invalid. */
export const isObject = (json: Json | undefined): json is JsonObject =>
  typeof json === 'object' && !Array.isArray(json);

export const listOf = (json: Json): readonly Json[] =>
  typeof json === 'object' && !isObject(json) ? json : [json];

/** A text as it is; nothing else has one. */
export const textOfJson = (json: Json | undefined): string =>
  typeof json === 'string' ? json : '';
