import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { settle } from './encoding.ts';

/** One XSD: its name for messages, and its text as decoded, without XML declaration. */
export interface XsdFile {
  readonly file: string;
  readonly text: string;
  /** Why it could not be decoded; refused only where the file is needed. */
  readonly problem?: string;
}

/** The declaration may name an encoding that the decoded text no longer has. */
const DECLARATION = /^\s*<\?xml[^>]*\?>/;

/** Decodes an XSD by its byte order mark or its declaration: UTF-8 or ISO-8859-1. */
export function decodeXsd(file: string, bytes: Buffer): XsdFile {
  const settled = settle(bytes);
  if (!('body' in settled)) return { file, text: '', problem: settled.message };
  const text = settled.body.toString(settled.encoding === 'UTF-8' ? 'utf8' : 'latin1');
  return { file, text: text.replace(DECLARATION, '') };
}

/** Reads every `.xsd` under a folder, by path. */
export function readXsds(directory: string): XsdFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.toLowerCase().endsWith('.xsd'))
    .sort()
    .map((name) => {
      const file = relative(directory, join(directory, name)).split(sep).join('/');
      return decodeXsd(file, readFileSync(join(directory, name)));
    });
}
