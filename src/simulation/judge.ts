import { iso } from './truth/oslo.ts';
import type { Outcome, Recorded } from './run.ts';
import type { Owed } from './truth/truth.ts';

/** One thing in which the engine differs from what really happened. */
export interface Difference {
  readonly patient: string;
  readonly says: string;
}

/** Timer with stay, due instant and level, out of an alert's key: all but its episode. */
function keyOf({ key, dueAt }: Recorded): string {
  const [level = '', , name = ''] = key.split('/').reverse();
  return `${name} ${level} due ${dueAt}`;
}

const IN_WORDS: Readonly<Record<string, string>> = {
  t24: 'the early notice within 24 hours of the admission',
  t6: 'the report to the hospital within 3 hours of its notice',
  tAns: 'the answer to the readiness on the day it was told',
  tHome: 'the confirmation, within 12 hours, of where the patient is',
  tAway: 'word of the patient within 7 days of the discharge to an institution',
  t2: 'the nurse’s visit within 3 days of the homecoming',
  t3: 'the consultation within 2 weeks of the discharge',
  tPlan: 'the doctor’s plan within 2 working days of the consultation',
  t4: 'the first assessment within 24 hours of the deterioration',
  t5due: 'the review within 28 days of the homecoming',
  t5over: 'the review within 35 days of the homecoming',
  tPeriodic: 'the review a year after the last one',
};

const inWords = (key: string): string =>
  `${key} (${IN_WORDS[key.split(/[ .]/)[0] ?? ''] ?? 'unknown'})`;

/** What is wrong with one alert that is in the truth, in the record, or in both. */
function wrongWith(key: string, owed: Owed | undefined, rows: readonly Recorded[]): string[] {
  const what = inWords(key);
  const [row, ...more] = rows;
  if (owed === undefined)
    return [`${what} was alerted at ${row?.raisedAt ?? ''}, and nothing of it was overdue`];
  if (row === undefined) return [`${what} was not alerted; it was owed at ${iso(owed.at)}`];
  const wrong: string[] = [];
  if (more.length > 0) wrong.push(`${what} was alerted ${rows.length} times`);
  if (row.raisedAt !== iso(owed.at))
    wrong.push(`${what} was alerted at ${row.raisedAt}, and was owed at ${iso(owed.at)}`);
  if (row.status !== owed.status)
    wrong.push(
      owed.status === 'raised'
        ? `${what} was retracted, and what it said holds`
        : `${what} still stands, though it was found to have been in time or not owed`,
    );
  return wrong;
}

/** Holds what the engine recorded of a patient against the truth; nothing when they agree. */
export function judge(
  patient: string,
  truth: readonly Owed[],
  { alerts }: Pick<Outcome, 'alerts'>,
): Difference[] {
  const owed = new Map(truth.map((one) => [one.key, one]));
  const rows = new Map<string, Recorded[]>();
  for (const row of alerts) rows.set(keyOf(row), [...(rows.get(keyOf(row)) ?? []), row]);
  return [...new Set([...owed.keys(), ...rows.keys()])]
    .sort()
    .flatMap((key) => wrongWith(key, owed.get(key), rows.get(key) ?? []))
    .map((says) => ({ patient, says }));
}
