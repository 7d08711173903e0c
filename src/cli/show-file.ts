import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Violation } from '../domain/violation.ts';
import { SCHEMA_FOLDER } from '../messages/folder.ts';
import { openMessages } from '../messages/reader.ts';
import { fileNameOf } from '../rendering/attachments.ts';
import type { Attachment } from '../rendering/attachments.ts';
import { documentHtml } from '../rendering/document.ts';
import { isLanguage, LANGUAGES } from '../rendering/language.ts';
import { render } from '../rendering/render.ts';
import { letterText } from '../rendering/write-text.ts';
import { bytesOf } from './validate.ts';
import type { Io } from './validate.ts';
import { DONE, FAILED, WrongUse } from './verb.ts';

export interface ShowFile {
  /** nb when absent. */
  readonly lang?: string | undefined;
  readonly text?: boolean | undefined;
  /** Folder that attachments are written to; made when it is not there. */
  readonly attachments?: string | undefined;
}

const violationLine = (file: string, { line, xpath, rule, message }: Violation): string =>
  `${file}: ${[line > 0 ? `line ${line}` : '', xpath].filter(Boolean).join(' ')}, ${rule}: ${message}`;

/** Writes each attachment under a name of ours; a file that is there already is left alone. */
async function save(attachments: readonly Attachment[], folder: string, io: Io): Promise<void> {
  if (attachments.length > 0) await mkdir(folder, { recursive: true });
  for (const one of attachments) {
    const bytes = one.bytes();
    const file = path.join(folder, fileNameOf(one, bytes));
    await writeFile(file, bytes, { flag: 'wx', mode: 0o600 });
    io.err(`${file}: ${bytes.length} bytes`);
  }
}

/**
 * Writes a message file as a complete HTML document, or with `text` as plain text. What breaks a
 * rule goes to the error output; a message with violations is shown all the same, and says so.
 * @returns 0, or 1 when the file has violations or cannot be shown.
 */
export async function showFile(file: string, options: ShowFile, io: Io): Promise<number> {
  const language = options.lang ?? 'nb';
  if (!isLanguage(language)) throw new WrongUse(`--lang is one of ${LANGUAGES.join(', ')}`);
  const bytes = bytesOf(file, io);
  if (!bytes) return FAILED;
  const { letter, attachments, violations } = render(openMessages(SCHEMA_FOLDER), bytes, {
    language,
  });
  for (const one of violations) io.err(violationLine(file, one));
  if (letter) io.out(options.text === true ? letterText(letter) : documentHtml(letter));
  if (options.attachments !== undefined) await save(attachments, options.attachments, io);
  return violations.length > 0 || letter === undefined ? FAILED : DONE;
}
