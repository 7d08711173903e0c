/**
 * Structured log: one JSON line per event on standard error. An event is a fixed name plus ids,
 * codes and counts. It takes no free text, so that no name, number or content can slip in.
 */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

const RANK: Readonly<Record<LogLevel, number>> = { debug: 0, info: 1, warn: 2, error: 3 };

/** Longest value written: a stack or a driver's message is cut, never spread over lines. */
const MAX_VALUE = 600;

/** Eleven digits in a row may be a national id, wherever they came from. */
const ELEVEN_DIGITS = /\d{11,}/g;

const clean = (value: LogFields[string]): LogFields[string] =>
  typeof value === 'string'
    ? value.slice(0, MAX_VALUE).replace(ELEVEN_DIGITS, '***********')
    : value;

/** A log that writes lines at or above `level` through `write`. */
export function openLog(level: LogLevel, write: (line: string) => void, now: () => Date): Log {
  const at =
    (lineLevel: LogLevel) =>
    (event: string, fields: LogFields = {}) => {
      if (RANK[lineLevel] < RANK[level]) return;
      const safe = Object.fromEntries(Object.entries(fields).map(([k, v]) => [k, clean(v)]));
      write(JSON.stringify({ at: now().toISOString(), level: lineLevel, event, ...safe }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Name, code and first own line of an error: enough to find it, nothing of the data. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const place = error.stack
    ?.split('\n')
    .find((line) => line.includes('/dist/'))
    ?.trim();
  const code = 'code' in error ? String(error.code) : undefined;
  return { error: error.name, code, place };
}
