import { LIMITS } from './limits.ts';

/** A text that is no JSON we take; `path` is where (RFC 6901), empty for the whole. */
export class JsonTextRefused extends Error {
  readonly path: string;
  constructor(path: string, message: string) {
    super(message);
    this.name = 'JsonTextRefused';
    this.path = path;
  }
}

/** Objects and lists within one another: an element takes two at most, in a list of mixed content three. */
const DEPTH = 3 * LIMITS.depth + 10;

/**
 * Parses JSON within bounds. A name that stands twice in an object is refused: JSON.parse keeps the
 * last and forgets the first.
 * @throws JsonTextRefused, which never quotes the text.
 */
export function parseJsonText(bytes: Uint8Array): unknown {
  if (bytes.byteLength > LIMITS.jsonBytes)
    throw new JsonTextRefused('', `it is larger than ${LIMITS.jsonBytes} bytes`);
  let text: string;
  let value: unknown;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new JsonTextRefused('', 'it is not UTF-8');
  }
  try {
    value = JSON.parse(text);
  } catch (error) {
    const at = /at position (\d+)/.exec((error as Error).message)?.[1];
    const line = at === undefined ? '' : ` (line ${text.slice(0, Number(at)).split('\n').length})`;
    throw new JsonTextRefused('', `it is not JSON${line}`);
  }
  scan(text);
  return value;
}

/** An object or list that is open: names seen and the one at hand, or the index at hand. */
interface Open {
  readonly names: Set<string> | undefined;
  at: string | number;
}

/** Walks the marks of a text that is known to be JSON. */
function scan(text: string): void {
  const open: Open[] = [];
  const path = (): string =>
    open.map(({ at }) => `/${String(at).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index];
    const top = open.at(-1);
    if (mark === '{' || mark === '[') {
      if (open.length >= DEPTH) throw new JsonTextRefused('', 'it is nested too deep');
      open.push({ names: mark === '{' ? new Set() : undefined, at: mark === '{' ? '' : 0 });
    } else if (mark === '}' || mark === ']') open.pop();
    else if (mark === ',' && typeof top?.at === 'number') top.at += 1;
    else if (mark === '"') {
      const end = endOfString(text, index);
      if (top?.names && isName(text, end)) {
        top.at = JSON.parse(text.slice(index, end + 1)) as string;
        if (top.names.has(top.at)) throw new JsonTextRefused(path(), 'it stands twice');
        top.names.add(top.at);
      }
      index = end;
    }
  }
}

/** The quote that ends a string: one that an even number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text[end - 1 - escapes] === '\\') escapes += 1;
    if (escapes % 2 === 0) return end;
  }
}

/** Whether a string is followed by a colon, and so is a name. */
function isName(text: string, end: number): boolean {
  let next = end + 1;
  while (' \t\r\n'.includes(text[next] ?? '.')) next += 1;
  return text[next] === ':';
}
