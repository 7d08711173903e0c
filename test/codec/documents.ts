import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { serialise } from '../../src/schema/engine.ts';
import { gate } from '../../src/schema/gate.ts';
import { parseJson, type Json } from '../../src/schema/parse.ts';
import type { SchemaSet } from '../../src/schema/schema-set.ts';
import { openMessageSchemas } from '../../src/messages/schemas.ts';
import { shared, sharedBytes } from '../schema/shared.ts';

export const schemas = openMessageSchemas('schemas');

export interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

const xmlFiles = (folder: string): Sample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

/** The standard's own examples; none where they are not on the machine. */
export const examples = (): Sample[] => {
  const folder = shared('examples');
  return folder === undefined ? [] : xmlFiles(folder);
};

/** Fixtures that are valid by their schemas. */
export const fixtures = (): Sample[] =>
  xmlFiles('fixtures').filter(({ bytes }) => isValid(schemas, bytes));

export interface Case {
  readonly id: number;
  /** `prefix:Local` of the document root. */
  readonly root: string;
  readonly xsd: boolean;
  readonly libxml2: boolean;
  readonly xml: string;
}

/** The boundary documents of roots that these schemas have; undefined where the file is not here. */
export function boundary(): Case[] | undefined {
  const packed = sharedBytes('boundary.jsonl.gz');
  const known = new Set(schemas.plan.prefixes.values());
  return packed
    ? gunzipSync(packed)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Case)
        .filter(({ root }) => known.has(root.slice(0, root.indexOf(':'))))
    : undefined;
}

export function isValid(set: SchemaSet, bytes: Uint8Array): boolean {
  const settled = gate(bytes);
  return (
    'body' in settled &&
    set.withDocument(
      settled,
      (document) => document.validate().length === 0,
      () => false,
    )
  );
}

/** The JSON form, as `overgang read` takes it. */
export function jsonOf(bytes: Uint8Array, set = schemas): { root: string; value: Json } {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error(`refused: ${JSON.stringify(settled)}`);
  return set.withDocument(
    { ...settled, mergeCdata: true },
    ({ parsed }) => parseJson(set.plan, serialise(parsed)),
    (broken) => {
      throw new Error(JSON.stringify(broken));
    },
  );
}
