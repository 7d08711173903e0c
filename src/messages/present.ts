/** An object without its undefined values: an absent fact is an absent key. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** Drops what is undefined, in one pass: spreading fact after fact costs more than reading them. */
export function present<const T extends object>(facts: T): Present<T> {
  const found: Partial<T> = {};
  for (const name in facts) {
    const value = facts[name];
    if (value !== undefined) found[name] = value;
  }
  return found as unknown as Present<T>;
}
