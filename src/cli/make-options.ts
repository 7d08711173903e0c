import type { parseArgs } from 'node:util';
import { WrongUse } from './verb.ts';

const text = { type: 'string' } as const;

export const OPTIONS = {
  version: text,
  status: text,
  seed: text,
  count: text,
  out: text,
  size: text,
  patient: text,
  sender: text,
  receiver: text,
  copy: { type: 'string', multiple: true },
  attachments: text,
  now: text,
  for: text,
  code: text,
  detail: text,
} as const;

export type MakeOptions = ReturnType<
  typeof parseArgs<{ args: string[]; options: typeof OPTIONS; allowPositionals: true }>
>['values'];

/** A whole number from `least`; absent: undefined. */
export function numberAsked(
  name: string,
  value: string | undefined,
  least = 0,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < least || !Number.isSafeInteger(number))
    throw new WrongUse(`--${name} takes a whole number from ${least}, not ${value}`);
  return number;
}

const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;

export function momentAsked(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!DATE_TIME.test(value) || Number.isNaN(Date.parse(value)))
    throw new WrongUse('--now takes a date and time such as 2026-03-27T14:05:00');
  return value;
}
