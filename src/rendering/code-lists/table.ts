import type { Words } from '../language.ts';

/** Number of a code list to its codes. Lists grow without a new message version (R064). */
export type CodeLists = Readonly<Record<string, Readonly<Record<string, Words>>>>;
