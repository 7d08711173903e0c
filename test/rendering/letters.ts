import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../../src/schema/parse.ts';
import { markupOf } from '../../src/rendering/html.ts';
import type { Language } from '../../src/rendering/language.ts';
import { render } from '../../src/rendering/render.ts';
import type { Rendering } from '../../src/rendering/render.ts';
import { letterHtml } from '../../src/rendering/write-html.ts';
import { reader } from '../messages/support.ts';
import { shared } from '../schema/shared.ts';

export interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

const xmlIn = (folder: string): Sample[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));

const examples = shared('examples');

/** Every example of the standard that is here, and every fixture. */
export const SAMPLES: readonly Sample[] = [
  ...(examples === undefined ? [] : xmlIn(examples)),
  ...xmlIn('fixtures'),
];

export const sample = (name: string): Buffer => {
  const found = SAMPLES.find((one) => one.name === name);
  if (!found) throw new Error(`there is no sample ${name}`);
  return found.bytes;
};

export const renderingOf = (bytes: Buffer, language: Language = 'nb'): Rendering =>
  render(reader, bytes, { language });

/** The markup of a letter; undefined for what cannot be read. */
export function markupOfLetter(bytes: Buffer, language: Language = 'nb'): string | undefined {
  const { letter } = renderingOf(bytes, language);
  return letter && markupOf(letterHtml(letter));
}

/** The JSON form of a document that can be read. */
export function contentOf(bytes: Buffer): JsonObject {
  const { content } = reader.json(bytes) as { content?: JsonObject };
  if (content === undefined) throw new Error('the sample has no content');
  return content;
}
