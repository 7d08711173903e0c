import type { Pathway } from '../course.ts';
import { HPH } from './hph/index.ts';

/** One row per pathway. */
export const PATHWAYS = { HPH } as const satisfies Record<string, Pathway>;
