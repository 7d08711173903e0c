import { CATALOGUE, type CatalogueRow } from './catalogue/index.ts';
import { documentOf } from './make/document.ts';
import { making, type MessageInput } from './make/making.ts';

export type { MessageInput } from './make/making.ts';
export { makePatient } from './make/patient.ts';
export { makePerson, makeService, PARTIES } from './make/parties.ts';

/** Free text for padding: one byte a character, so that a size is met exactly. */
const PROSE =
  'Pasienten er orientert om at kommunen blir varslet og har ingen innvendinger. Avdelingen kan kontaktes hele uken for mer informasjon. ';
/** Stands for the padding until its length is known; of private use, so in no text. */
const SLOT = '\uE000';

/** @throws Error naming what there is, for a type or version the catalogue does not have. */
export function rowOf(type: string, version?: string): CatalogueRow {
  const rows = CATALOGUE.filter((row) => row.type === type);
  if (rows.length === 0) throw new Error(`${type} is not in the catalogue`);
  const row = rows.find((one) => version === undefined || one.version === version);
  if (row) return row;
  throw new Error(
    `${type} has no version ${version}, only ${rows.map((one) => one.version).join(' and ')}`,
  );
}

/**
 * A valid message of a catalogue type, for tests, demonstration and load. Pure: same input, same
 * text. With `padding`, exactly that many bytes in UTF-8 when the message without is smaller.
 * @throws Error for a type or version the catalogue does not have.
 */
export function makeMessage(input: MessageInput): string {
  const row = rowOf(input.type, input.version);
  if (input.padding === undefined) return documentOf(making(input, row));
  const text = documentOf(making({ ...input, remark: SLOT }, row));
  const missing = input.padding - Buffer.byteLength(text) + Buffer.byteLength(SLOT);
  if (missing < 1) return documentOf(making(input, row));
  return text.replace(SLOT, PROSE.repeat(Math.ceil(missing / PROSE.length)).slice(0, missing));
}
