import { fileURLToPath } from 'node:url';

/** The schemas that come with the program, for commands that run without a configuration. */
export const SCHEMA_FOLDER = fileURLToPath(new URL('../../../schemas', import.meta.url));
