/** Every bound on what is read from outside, in one place; raising one is a decision, not a fix. */
export const LIMITS = {
  /** Nested elements. The standard's own messages stay below 20; libxml2 itself stops at 256. */
  depth: 64,
  /** Start and end tags in one document. */
  tags: 100_000,
  /** Attributes on one tag. */
  attributes: 1_000,
  /** Schema violations reported for one document; the rest add nothing for a reader. */
  violations: 20,
  /** Bytes of JSON that a document is built from: what the largest message becomes, and more. */
  jsonBytes: 64 * 1024 * 1024,
  /** Length of an element or attribute name that may be repeated in an answer. */
  nameShown: 60,
  /** Characters of one line of a boundary file; those of the standard have some hundreds. */
  boundaryLine: 1_000_000,
} as const;
