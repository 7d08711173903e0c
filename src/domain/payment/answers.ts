import type { LocalDate } from '../ids.ts';
import type { Answer } from './day-rules.ts';
import type { EvidenceItem } from './evidence.ts';

/** What a classified answer comes to. "Can receive" without a date means from when it was said. */
function meaning({ data, occurred, appointed }: EvidenceItem): Answer {
  if (data?.answer === 'REFUSE') return { value: 'REFUSE' };
  const from = appointed?.on ?? (data?.answer === 'ACCEPT' ? occurred.on : undefined);
  return { value: 'ACCEPT', ...(from === undefined ? {} : { from }) };
}

/**
 * The municipality's position at the end of a date: its last answer by then. A free text nobody
 * has classified never overrides one that somebody has; nothing is read into it.
 */
export function answerBy(on: LocalDate, answers: readonly EvidenceItem[]): Answer | undefined {
  const known = answers.filter(({ occurred }) => occurred.on <= on);
  const last = known.findLast(({ data }) => data?.answer !== undefined);
  if (last !== undefined) return meaning(last);
  return known.length > 0 ? { value: 'UNCLASSIFIED' } : undefined;
}
