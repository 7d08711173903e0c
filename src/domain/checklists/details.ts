import { plusElapsed, readTime } from '../calendar.ts';
import type { Instant } from '../ids.ts';
import { BOUNDS } from './definition.ts';
import type { DetailName, ItemDefinition } from './definition.ts';
import type { Status } from './tick.ts';

/** What a registration says beside its status (measures §5 point 6). */
export interface Details {
  /** When the next control is. */
  readonly controlAt?: Instant;
  /** Why there is none: 1 to 300 characters, kept as given. */
  readonly noControlReason?: string;
}

export type DetailInput = { readonly [Name in DetailName]?: string | undefined };

export interface DetailProblem {
  readonly field: DetailName;
  readonly problem: 'unreadable' | 'too long ago' | 'too far ahead' | 'too long';
}

const given = (text: string | undefined): string | undefined => text?.trim() || undefined;
const days = (count: number): string => `PT${count * 24}H`;

function controlProblem(text: string, now: Instant): DetailProblem['problem'] | undefined {
  const read = readTime(text);
  if (read === undefined) return 'unreadable';
  if (read.at < plusElapsed(now, `-${days(BOUNDS.daysBack)}`)) return 'too long ago';
  return read.at > plusElapsed(now, days(BOUNDS.daysAhead)) ? 'too far ahead' : undefined;
}

/** The details of a call, and each that cannot be taken. */
export function detailsOf(
  input: DetailInput,
  now: Instant,
): { readonly details: Details; readonly problems: readonly DetailProblem[] } {
  const [control, reason] = [given(input.controlAt), given(input.noControlReason)];
  const problems: DetailProblem[] = [];
  const wrong = control === undefined ? undefined : controlProblem(control, now);
  if (wrong !== undefined) problems.push({ field: 'controlAt', problem: wrong });
  if (reason !== undefined && reason.length > BOUNDS.textLength)
    problems.push({ field: 'noControlReason', problem: 'too long' });
  const at = readTime(control ?? '')?.at;
  return {
    details: {
      ...(at === undefined ? {} : { controlAt: at }),
      ...(reason === undefined ? {} : { noControlReason: reason }),
    },
    problems,
  };
}

/** Whether a registration has what its item demands: one of them when it is done, else nothing. */
export function hasDemanded(
  { demands = [] }: ItemDefinition,
  { status, details = {} }: { readonly status: Status; readonly details?: Details },
): boolean {
  const names = Object.keys(details);
  if (status !== 'UTFORT' || demands.length === 0) return names.length === 0;
  return names.length === 1 && demands.some((name) => names.includes(name));
}
