import type { FailureCode } from '../domain/failure.ts';
import type { Violation } from '../domain/violation.ts';
import { at, settle, type Settled } from './encoding.ts';
import { isPlain } from './glance.ts';
import { LIMITS } from './limits.ts';

/**
 * What stands before the parser: encoding, no DOCTYPE, no processing instruction, bounded depth
 * and width. It sees only markup boundaries; well-formedness is the parser's word.
 */
export function gate(bytes: Uint8Array, charset?: string): Settled | readonly Violation[] {
  return gateBy(bytes, charset, () => false);
}

/**
 * The same, without reading each byte of a document that a glance shows to be harmless: then its
 * depth alone is open, and the schema set measures it as soon as it is parsed.
 */
export function quickGate(bytes: Uint8Array, charset?: string): Settled | readonly Violation[] {
  return gateBy(bytes, charset, isPlain);
}

function gateBy(
  bytes: Uint8Array,
  charset: string | undefined,
  glance: (body: Buffer) => boolean,
): Settled | readonly Violation[] {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (whole.length === 0)
    return [at(whole, 0, { code: 'not-well-formed', rule: 'R066', message: 'it is empty' })];
  const settled = settle(whole, charset);
  if (!('body' in settled)) return [settled];
  const { body } = settled;
  const skipped = whole.length - body.length;
  const nul = body.indexOf(0);
  if (nul !== -1) return [placed(settled, REFUSALS.nul(nul), skipped)];
  if (glance(body)) return { ...settled, unmeasured: { skipped } };
  const fault = scan(body);
  return fault ? [placed(settled, fault, skipped)] : settled;
}

/** What the gate would have said of a document that turns out to be too deep. */
export function tooDeep(settled: Settled): Violation {
  const fault = scan(settled.body) ?? REFUSALS.depth(0);
  return placed(settled, fault, settled.unmeasured?.skipped ?? 0);
}

/** A fault with its place in the whole document, `skipped` bytes before the body included. */
function placed({ body }: Settled, { offset, ...refused }: Fault, skipped: number): Violation {
  const found = at(body, offset, refused);
  return found.line === 1 ? { ...found, column: found.column + skipped } : found;
}

interface Fault {
  readonly offset: number;
  readonly code: FailureCode;
  readonly rule: string;
  readonly message: string;
}

const refusal =
  (code: FailureCode, rule: string, message: string) =>
  (offset: number): Fault => ({ offset, code, rule, message });

const REFUSALS = {
  nul: refusal('not-well-formed', 'XML-9', 'a NUL byte is not a character of XML'),
  doctype: refusal('doctype', 'no-doctype', 'DOCTYPE and declarations are not received'),
  instruction: refusal(
    'processing-instruction',
    'no-processing-instruction',
    'processing instructions are not received',
  ),
  depth: refusal('too-deep', 'depth', `elements are nested more than ${LIMITS.depth} levels`),
  tags: refusal('too-wide', 'tags', `there are more than ${LIMITS.tags} tags`),
  attributes: refusal(
    'too-wide',
    'attributes',
    `a tag has more than ${LIMITS.attributes} attributes`,
  ),
} as const;

const [LT, GT, SLASH, BANG, QUESTION, EQUALS, QUOT, APOS] = Buffer.from('<>/!?="\'') as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const COMMENT_START = Buffer.from('<!--');
const CDATA_START = Buffer.from('<![CDATA[');

const startsWith = (body: Buffer, at: number, mark: Buffer): boolean =>
  // A view ends where the document does, which may be within the mark.
  body.subarray(at, at + mark.length).equals(mark);

/** Bytes within which it is cheaper to look oneself than to call Buffer. */
const NEAR = 64;

/** The next place of a byte, -1 for none. */
function indexOf(body: Buffer, wanted: number, from: number): number {
  const near = Math.min(from + NEAR, body.length);
  for (let at = from; at < near; at += 1) if (body[at] === wanted) return at;
  return body.indexOf(wanted, near);
}

/** Walks from one `<` to the next. */
function scan(body: Buffer): Fault | undefined {
  let depth = 0;
  let tags = 0;
  let at = indexOf(body, LT, 0);
  while (at !== -1) {
    const next = body[at + 1];
    let end: number;
    if (next === BANG) {
      const [mark, close] = startsWith(body, at, COMMENT_START)
        ? [COMMENT_START, '-->']
        : startsWith(body, at, CDATA_START)
          ? [CDATA_START, ']]>']
          : [undefined, ''];
      if (!mark) return REFUSALS.doctype(at);
      end = body.indexOf(close, at + mark.length, 'latin1');
      // Never closed: the parser says so, with its own line and column.
      if (end === -1) return undefined;
    } else if (next === QUESTION) {
      if (at !== 0 || !/^<\?xml[ \t\r\n]/.test(body.toString('latin1', 0, 6)))
        return REFUSALS.instruction(at);
      end = body.indexOf('?>', at + 2, 'latin1');
      if (end === -1) return undefined;
    } else {
      tags += 1;
      if (tags > LIMITS.tags) return REFUSALS.tags(at);
      // An end tag has neither attributes nor quotes; one that has is refused by the parser.
      end = next === SLASH ? indexOf(body, GT, at + 2) : endOfTag(body, at + 1);
      if (end === CROWDED) return REFUSALS.attributes(at);
      if (end === UNCLOSED) return undefined;
      if (next === SLASH) depth -= 1;
      else if (body[end - 1] !== SLASH) depth += 1;
      if (depth > LIMITS.depth) return REFUSALS.depth(at);
    }
    at = indexOf(body, LT, end);
  }
  return undefined;
}

const UNCLOSED = -1;
/** More attributes than are received. */
const CROWDED = -2;

/** Where a tag ends, UNCLOSED or CROWDED; `>` within quotes does not close it. */
function endOfTag(body: Buffer, from: number): number {
  const { length } = body;
  let attributes = 0;
  for (let at = from; at < length; at += 1) {
    const byte = body[at] ?? 0;
    // All that matters comes before the letters, which are most of what there is.
    if (byte > GT) continue;
    if (byte === GT) return at;
    if (byte === EQUALS) {
      attributes += 1;
      if (attributes > LIMITS.attributes) return CROWDED;
    } else if (byte === QUOT || byte === APOS) {
      at = indexOf(body, byte, at + 1);
      if (at === -1) break;
    }
  }
  return UNCLOSED;
}
