import type { Json, JsonObject } from '../schema/parse.ts';
import { isObject, listOf, textOfJson } from './json.ts';
import type { Language } from './language.ts';
import { say } from './words.ts';

/** A Base64Container of the message (R095), numbered from 1 in the order of the document. */
export interface Attachment {
  readonly number: number;
  readonly description: string | undefined;
  /** As the sender wrote it: for showing, never for serving. */
  readonly mimeType: string | undefined;
  /** Bytes once decoded. */
  readonly size: number;
  readonly bytes: () => Buffer;
}

const textIn = (json: Json | undefined): string | undefined => textOfJson(json) || undefined;

/** The base64 text of a container, without the white space it may have. */
function base64Of(json: Json): string {
  const text = isObject(json) ? textOfJson(json['#text']) : textOfJson(json);
  return text.replace(/\s+/g, '');
}

const sizeOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

/** `12 kB`, with a Norwegian decimal comma where it says something. */
export function sizeText(bytes: number, language: Language): string {
  const units = ['byte', 'kB', 'MB'] as const;
  const step = bytes < 1000 ? 0 : bytes < 1_000_000 ? 1 : 2;
  const value = bytes / 1000 ** step;
  const text = step === 0 || value >= 10 ? String(Math.round(value)) : value.toFixed(1);
  return `${language === 'en' ? text : text.replace('.', ',')} ${units[step]}`;
}

export const attachmentLine = (json: Json, number: number, language: Language): string =>
  say(language, 'attachment-of', {
    number,
    size: sizeText(sizeOf(base64Of(json)), language),
  });

/** The containers below a part of a document, each with the RefDoc that describes it. */
function containersIn(json: Json, refDoc: JsonObject): { container: Json; refDoc: JsonObject }[] {
  if (!isObject(json))
    return listOf(json).flatMap((one) => (isObject(one) ? containersIn(one, refDoc) : []));
  return Object.entries(json).flatMap(([name, value]) => {
    if (/(^|:)Base64Container$/.test(name))
      return listOf(value).map((container) => ({ container, refDoc }));
    return containersIn(value, name === 'Content' ? json : refDoc);
  });
}

/** Every attachment of a document, also those within a PatientReport. */
export const attachmentsOf = (content: JsonObject): readonly Attachment[] =>
  containersIn(content, content).map(({ container, refDoc }, i) => {
    const base64 = base64Of(container);
    return {
      number: i + 1,
      description: textIn(refDoc['Description']),
      mimeType: textIn(refDoc['MimeType']),
      size: sizeOf(base64),
      bytes: () => Buffer.from(base64, 'base64'),
    };
  });

/** What the kinds a receiver must take begin with (HIS 1077: PDF/A, JPEG, PNG). */
const MAGIC: readonly { readonly extension: string; readonly hex: string }[] = [
  { extension: 'pdf', hex: '255044462d' },
  { extension: 'jpg', hex: 'ffd8ff' },
  { extension: 'png', hex: '89504e470d0a1a0a' },
];

/**
 * A name that is safe on every system: nothing of the sender's in it, and the ending that the
 * bytes themselves bear out; `bin` for everything else.
 */
export function fileNameOf({ number }: Attachment, bytes: Buffer): string {
  const start = bytes.subarray(0, 8).toString('hex');
  const known = MAGIC.find(({ hex }) => start.startsWith(hex));
  return `vedlegg-${number}.${known?.extension ?? 'bin'}`;
}
