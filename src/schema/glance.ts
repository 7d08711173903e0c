import { LIMITS } from './limits.ts';

const [BANG, LT, EQUALS, QUESTION] = [0x21, 0x3c, 0x3d, 0x3f];

/** `<a>`: no tag is shorter, so no document of fewer bytes has too many of them. */
const SHORTEST_TAG = 3;
/** ` a=""`: no tag of fewer bytes has too many attributes. */
const SHORTEST_ATTRIBUTE = 5;

/**
 * Whether the native search is enough to tell that a document has neither declarations, comments,
 * CDATA sections nor processing instructions, and neither too many tags nor a tag with too many
 * attributes. False says nothing: then every byte is looked at.
 */
export function isPlain(body: Buffer): boolean {
  if (body.length > LIMITS.tags * SHORTEST_TAG) return false;
  // At its beginning stands the XML declaration, if anywhere.
  return !opensWith(body, BANG, 0) && !opensWith(body, QUESTION, 2) && !mayBeCrowded(body);
}

/** Whether a byte follows on `<` somewhere: the search for one byte is many times that for two. */
function opensWith(body: Buffer, mark: number, from: number): boolean {
  for (let at = body.indexOf(mark, from); at !== -1; at = body.indexOf(mark, at + 1))
    if (body[at - 1] === LT) return true;
  return false;
}

/** Goes from `<` to `<` in strides that no crowded tag fits into; counts where there is none. */
function mayBeCrowded(body: Buffer): boolean {
  const stride = LIMITS.attributes * SHORTEST_ATTRIBUTE;
  let at = 0;
  while (at + stride < body.length) {
    const within = body.lastIndexOf(LT, at + stride);
    const next = within > at ? within : after(body, LT, at + stride);
    if (within <= at && hasMany(body, at, next)) return true;
    at = next;
  }
  return false;
}

/** Place of the next byte of a kind; the end when there is none. */
function after(body: Buffer, wanted: number, from: number): number {
  const found = body.indexOf(wanted, from);
  return found === -1 ? body.length : found;
}

/** Whether there are more equals signs than a tag may have attributes: mostly it is a long text. */
function hasMany(body: Buffer, from: number, end: number): boolean {
  let found = 0;
  for (let at = after(body, EQUALS, from); at < end; at = after(body, EQUALS, at + 1))
    if ((found += 1) > LIMITS.attributes) return true;
  return false;
}
