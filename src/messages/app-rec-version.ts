import type { AppRecVersion } from './app-rec.ts';
import { CATALOGUE } from './catalogue/index.ts';
import type { MessageFacts } from './reading.ts';

/**
 * Version of the AppRec that answers a message (R055): that of its type and version, else that of
 * whatever else has its namespace, else the one given.
 */
export const appRecVersionOf = (
  { catalogue, payload }: Pick<MessageFacts, 'catalogue' | 'payload'>,
  otherwise: AppRecVersion,
): AppRecVersion =>
  catalogue?.appRecVersion ??
  CATALOGUE.find(({ namespace }) => namespace === payload?.namespace)?.appRecVersion ??
  otherwise;
