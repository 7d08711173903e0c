import type { AfterDeadline } from './queries/overdue.ts';

/** Many deadlines fall due at the same midnight, so a place on the board is all of its key. */
export const cursorOf = ({ dueAt, pathwayId, timer, episode }: AfterDeadline): string =>
  Buffer.from(JSON.stringify([dueAt.toISOString(), pathwayId, timer, episode])).toString(
    'base64url',
  );

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

/** The place a cursor names; undefined, hence the start, for anything that we have not written. */
export function positionOf(cursor: string | undefined): AfterDeadline | undefined {
  const value = cursor === undefined ? undefined : parsed(cursor);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined;
  const [due = '', pathwayId = '', timer, episode] = value;
  const dueAt = new Date(due);
  if (Number.isNaN(dueAt.getTime()) || !UUID.test(pathwayId)) return undefined;
  if (timer === undefined || episode === undefined || `${timer}${episode}`.includes('\0'))
    return undefined;
  return { dueAt, pathwayId, timer, episode };
}
