import type { LocalDate } from '../ids.ts';
import type { Answer } from './day-rules.ts';
import type { EvidenceItem } from './evidence.ts';

/** The municipality's own message that an answer says the meaning of; only messages are named so. */
export const classifiedBy = (
  { ref }: EvidenceItem,
  answers: readonly EvidenceItem[],
): EvidenceItem | undefined =>
  ref === undefined
    ? undefined
    : answers.find(({ kind, msgId }) => kind === 'KommuneReplied' && msgId === ref);

interface Given {
  readonly item: EvidenceItem;
  /** What was said when: the item, or the reply whose meaning it is. */
  readonly said: EvidenceItem;
}

const givenIn = (answers: readonly EvidenceItem[]): Given[] =>
  answers
    .map((item) => ({ item, said: classifiedBy(item, answers) ?? item }))
    .sort((a, b) => a.said.place - b.said.place || a.item.place - b.item.place);

/** What a classified answer comes to. "Can receive" without a date means from when it was said. */
function meaning({ item: { data, appointed }, said }: Given): Answer {
  if (data?.answer === 'REFUSE') return { value: 'REFUSE' };
  const from = appointed?.on ?? (data?.answer === 'ACCEPT' ? said.occurred.on : undefined);
  return { value: 'ACCEPT', ...(from === undefined ? {} : { from }) };
}

/**
 * The municipality's position at the end of a date: its last answer by then. A free text nobody
 * has classified never overrides one that somebody has; nothing is read into it.
 */
export function answerBy(on: LocalDate, answers: readonly EvidenceItem[]): Answer | undefined {
  const known = givenIn(answers).filter(({ said }) => said.occurred.on <= on);
  const last = known.findLast(({ item }) => item.data?.answer !== undefined);
  if (last !== undefined) return meaning(last);
  return known.length > 0 ? { value: 'UNCLASSIFIED' } : undefined;
}

/**
 * Free texts that nobody has said the meaning of: no answer names them, and none that names no
 * other text was told after them.
 */
export const unclassified = (answers: readonly EvidenceItem[]): EvidenceItem[] =>
  answers.filter((reply) => {
    if (reply.kind !== 'KommuneReplied') return false;
    return !answers.some((answer) => {
      if (answer.data?.answer === undefined) return false;
      const named = classifiedBy(answer, answers);
      return named === undefined ? answer.received.utc >= reply.sent.utc : named === reply;
    });
  });
