import { openSchemas, readXsds, type SchemaSet } from '../schema/schema-set.ts';
import { APPREC, CATALOGUE, type CatalogueRow } from './catalogue/index.ts';
import { SCHEMA_FOLDER } from './folder.ts';
import { MSGHEAD } from './namespaces.ts';
import { PREFIXES } from './prefixes.ts';

/** Kept opaque (R094): our own schema stands for it, whatever an archive has. */
const OPAQUE = `${SCHEMA_FOLDER}/xmldsig`;

/**
 * Opens the schemas of a folder, ours or the published ones, for the message types of a catalogue.
 * Files that no type leads to are left alone.
 * @throws Error when a type's namespace is not there, is there twice with a difference, or does
 *   not compile.
 */
export function openMessageSchemas(
  schemaDir: string,
  rows: readonly CatalogueRow[] = CATALOGUE,
): SchemaSet {
  const roots = new Set([MSGHEAD, ...[...APPREC, ...rows].map(({ namespace }) => namespace)]);
  return openSchemas(readXsds(schemaDir), {
    roots: [...roots],
    prefixes: PREFIXES,
    instead: readXsds(OPAQUE),
  });
}
