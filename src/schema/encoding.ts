import { isAscii, isUtf8 } from 'node:buffer';
import type { FailureCode } from '../domain/failure.ts';
import type { Violation } from '../domain/violation.ts';

/** The two encodings that are received (R098), as libxml2 names them. */
export type Encoding = 'UTF-8' | 'ISO-8859-1';

/** Bytes whose encoding is settled: `body` starts after the byte order mark. */
export interface Settled {
  readonly encoding: Encoding;
  readonly body: Buffer;
  /** How deep its elements go is still to be seen; what was left out before the body, in bytes. */
  readonly unmeasured?: { readonly skipped: number };
}

const NAMES: Readonly<Record<string, Encoding>> = {
  'utf-8': 'UTF-8',
  utf8: 'UTF-8',
  'iso-8859-1': 'ISO-8859-1',
  iso_8859_1: 'ISO-8859-1',
  'iso_8859-1': 'ISO-8859-1',
  latin1: 'ISO-8859-1',
};

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);

/** First bytes that only an encoding we do not take can have. */
const FOREIGN: readonly (readonly number[])[] = [
  [0xfe, 0xff], // UTF-16 big endian
  [0xff, 0xfe], // UTF-16 little endian, and UTF-32 little endian
  [0x00, 0x00, 0xfe, 0xff], // UTF-32 big endian
  [0x00, 0x3c], // UTF-16 without mark
  [0x3c, 0x00], // UTF-16 or UTF-32 without mark
  [0x00, 0x00, 0x00, 0x3c], // UTF-32 without mark
  [0x4c, 0x6f, 0xa7, 0x94], // EBCDIC "<?xm"
  [0x2b, 0x41, 0x44, 0x77], // UTF-7 "<"
];

const DECLARATION =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(["'])([^"']*)\1(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(["'])([^"']*)\3)?/;
/** An XML declaration is far shorter; a longer one is left for the parser to refuse. */
const DECLARATION_MAX = 300;

/** Line and column (both from 1, column in bytes) of an offset. */
export function place(bytes: Buffer, offset: number): { line: number; column: number } {
  let line = 1;
  let start = 0;
  for (let at = bytes.indexOf(0x0a); at !== -1 && at < offset; at = bytes.indexOf(0x0a, at + 1)) {
    line += 1;
    start = at + 1;
  }
  return { line, column: offset - start + 1 };
}

/** A violation at an offset of the document. */
export function at(
  bytes: Buffer,
  offset: number,
  fault: { code: FailureCode; rule: string; message: string },
): Violation {
  return { ...place(bytes, offset), xpath: '', ...fault };
}

/** Offset of the first byte that no UTF-8 sequence explains; the length when there is none. */
export function firstBadByte(bytes: Buffer): number {
  let offset = 0;
  while (offset < bytes.length) {
    const lead = bytes[offset] ?? 0;
    const length = lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    // Overlong forms, surrogates and stray continuation bytes are all told apart by isUtf8.
    if (length > 1 && !isUtf8(bytes.subarray(offset, offset + length))) return offset;
    offset += length;
  }
  return bytes.length;
}

/**
 * Decides the encoding by byte order mark, then HTTP charset, then XML declaration; any two that
 * disagree are refused rather than guessed about (R079, R098).
 */
export function settle(bytes: Buffer, charset?: string): Settled | Violation {
  const fault = (offset: number, code: FailureCode, message: string): Violation =>
    at(bytes, offset, { code, rule: 'R098', message });
  if (FOREIGN.some((mark) => mark.every((byte, index) => bytes[index] === byte)))
    return fault(0, 'encoding-unsupported', 'the first bytes are neither UTF-8 nor ISO-8859-1');
  const marked = bytes.subarray(0, 3).equals(BOM);
  const body = marked ? bytes.subarray(3) : bytes;
  if (marked && body.subarray(0, 3).equals(BOM))
    return fault(3, 'encoding-invalid', 'there are two byte order marks');

  const declared = DECLARATION.exec(body.toString('latin1', 0, DECLARATION_MAX));
  if (declared && declared[2] !== '1.0')
    return at(bytes, 0, {
      code: 'not-well-formed',
      rule: 'R079',
      message: 'the XML version is not 1.0',
    });
  const stated: Encoding[] = marked ? ['UTF-8'] : [];
  for (const name of [charset, declared?.[4]]) {
    if (name === undefined) continue;
    const encoding = NAMES[name.trim().toLowerCase()];
    if (!encoding)
      return fault(0, 'encoding-unsupported', 'the stated encoding is not UTF-8 or ISO-8859-1');
    stated.push(encoding);
  }
  const encoding = stated[0] ?? 'UTF-8';
  if (stated.some((other) => other !== encoding))
    return fault(
      0,
      'encoding-conflict',
      'byte order mark, charset and XML declaration disagree on the encoding',
    );
  return actual({ encoding, body }, bytes);
}

/** Whether the bytes are what was stated: both mistakes garble names without any error. */
function actual(settled: Settled, bytes: Buffer): Settled | Violation {
  const utf8 = isUtf8(settled.body);
  if (settled.encoding === 'UTF-8' && !utf8)
    return at(bytes, firstBadByte(bytes), {
      code: 'encoding-invalid',
      rule: 'R098',
      message: 'this byte cannot be UTF-8, which the document is said to be',
    });
  if (settled.encoding === 'ISO-8859-1' && utf8 && !isAscii(settled.body))
    return at(bytes, 0, {
      code: 'encoding-invalid',
      rule: 'R098',
      message: 'the document is said to be ISO-8859-1, but its bytes are UTF-8',
    });
  return settled;
}
