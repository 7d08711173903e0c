import { typeName } from '../messages/catalogue/index.ts';
import { textOfCode } from '../rendering/code-lists/index.ts';
import type { View } from './view.ts';

/** The name of a message type (code list 8279) in the reader's language; undefined: not known. */
export const typeNameOf = ({ language }: View, type: string): string | undefined =>
  textOfCode(['8279'], type, language) ?? typeName(type);
