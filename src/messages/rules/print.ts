import { FAILURES } from '../../domain/failure.ts';
import type { FailureRow } from '../../domain/failure.ts';
import type { Check, RuleRow } from './row.ts';

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** What a check leads to, with the AppRec code of a refusal. */
function leadsTo(row: RuleRow, check: Check): string {
  const severity = check.severity ?? row.severity;
  const failure: FailureRow | undefined = check.code && FAILURES[check.code];
  if (failure === undefined) return severity;
  return failure.apprec === undefined ? 'hold' : `${severity} ${failure.apprec}`;
}

const checksOf = (row: RuleRow): string =>
  (row.checks ?? []).map((check) => `*${leadsTo(row, check)}*: ${check.says}`).join('<br>');

/** The rules of a section as a Markdown table; `testsOf` says which files test a rule. */
export const printRules = (
  rows: readonly RuleRow[],
  testsOf: (rule: string) => readonly string[],
): string =>
  [
    line(['Rule', 'What it says', 'Severity', 'Checks', 'Where', 'Setting', 'Tests']),
    line(Array.from({ length: 7 }, () => '---')),
    ...rows.map((row) =>
      line([
        row.rule,
        row.about,
        row.severity,
        checksOf(row),
        row.where ?? '',
        row.setting ?? '',
        testsOf(row.rule)
          .map((file) => `\`${file}\``)
          .join('<br>'),
      ]),
    ),
  ].join('\n');
