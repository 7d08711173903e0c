import type { LocalDate } from '../ids.ts';
import { classifiedBy } from './answers.ts';
import type { Evidence, EvidenceItem } from './evidence.ts';

/** How a time of readiness, or the whole stay, ended. */
export type EndCode = 'LEFT' | 'DIED' | 'TRANSFERRED' | 'WITHDRAWN';

export interface End {
  readonly code: EndCode;
  readonly on: LocalDate;
  readonly item: EvidenceItem;
  /** Nobody reported the leaving; it follows from the homecoming. */
  readonly inferred?: true;
}

/** From a readiness until it was withdrawn or the patient left (law.md L-11). */
export interface Interval {
  /** The readiness it began with. */
  readonly opening: EvidenceItem;
  /** Every version that was sent, in the order of sending; the last one given is the one that counts. */
  readonly versions: readonly EvidenceItem[];
  /** Those, and the ones that later versions replaced: what the municipality has been told. */
  readonly notices: readonly EvidenceItem[];
  readonly answers: readonly EvidenceItem[];
  readonly end?: End;
}

const ended = (item: EvidenceItem, code: EndCode): End => ({ code, on: item.occurred.on, item });

/** The admission to another hospital after this one had the patient. */
function transferOf({ admissions, readiness, hospital }: Evidence): EvidenceItem | undefined {
  const own = [...readiness, ...admissions].filter((item) => item.hospital === hospital);
  const since = Math.min(...own.map(({ place }) => place));
  return admissions.find(
    (item) => item.hospital !== undefined && item.hospital !== hospital && item.place > since,
  );
}

/** The end of the stay: what came first of leaving, death and transfer, otherwise the homecoming. */
export function endOfStay(evidence: Evidence): End | undefined {
  const { discharges, deaths, homecomings } = evidence;
  const transfer = transferOf(evidence);
  const ends = [
    ...discharges.slice(0, 1).map((item) => ended(item, 'LEFT')),
    ...deaths.slice(0, 1).map((item) => ended(item, 'DIED')),
    ...(transfer === undefined ? [] : [ended(transfer, 'TRANSFERRED')]),
  ].sort((a, b) => a.item.place - b.item.place);
  const home = homecomings[0];
  return ends[0] ?? (home && { ...ended(home, 'LEFT'), inferred: true });
}

interface Opened {
  readonly opening: EvidenceItem;
  readonly versions: EvidenceItem[];
  end?: End;
}

interface Told extends Opened {
  readonly notices: readonly EvidenceItem[];
}

/** A readiness or withdrawal after the patient left is of no stay that is still there. */
function opened({ readiness, withdrawals }: Evidence, end: End | undefined): Opened[] {
  const turns = [...readiness.filter(({ superseded }) => superseded !== true), ...withdrawals]
    .filter(({ place }) => end === undefined || place < end.item.place)
    .sort((a, b) => a.place - b.place);
  const found: Opened[] = [];
  for (const turn of turns) {
    const last = found.at(-1);
    const open = last !== undefined && last.end === undefined ? last : undefined;
    if (turn.kind === 'DischargeReadyWithdrawn') {
      if (open !== undefined) open.end = ended(turn, 'WITHDRAWN');
    } else if (open === undefined) found.push({ opening: turn, versions: [turn] });
    else open.versions.push(turn);
  }
  return found;
}

const bySending = (a: EvidenceItem, b: EvidenceItem): number =>
  a.sent.utc < b.sent.utc ? -1 : a.sent.utc > b.sent.utc ? 1 : a.place - b.place;

/** Notices that were replaced belong to the readiness that replaced them. */
const replacedBy = (versions: readonly EvidenceItem[], { readiness }: Evidence): EvidenceItem[] =>
  readiness.filter(
    ({ superseded, conversation, msgId }) =>
      superseded === true &&
      versions.some((v) => v.conversation === conversation || v.conversation === msgId),
  );

/** Whether an answer names one of the notices by its MsgId, or as the first of its conversation. */
const isTo = ({ ref, conversation }: EvidenceItem, notices: readonly EvidenceItem[]): boolean =>
  notices.some(({ msgId }) => msgId !== undefined && (msgId === ref || msgId === conversation));

/**
 * Which time of readiness an answer is to: the one whose message it or the reply it classifies
 * names, otherwise the last one that had begun, by the date if the clocks disagree. An answer to
 * nothing is none (undefined).
 */
function answered(
  answer: EvidenceItem,
  answers: readonly EvidenceItem[],
  intervals: readonly Told[],
): Told | undefined {
  const said = classifiedBy(answer, answers) ?? answer;
  const named = intervals.find(({ notices }) => isTo(said, notices));
  const begun = intervals.findLast(({ opening }) => opening.place < said.place);
  const sameDay = intervals.find(({ opening }) => opening.occurred.on === said.occurred.on);
  return named ?? begun ?? sameDay;
}

/** The times of readiness of a stay, in order; they do not overlap but may meet on one date. */
export function intervalsOf(evidence: Evidence): Interval[] {
  const leaving = endOfStay(evidence);
  const { answers } = evidence;
  const found: Told[] = opened(evidence, leaving).map((one) => ({
    ...one,
    notices: [...one.versions, ...replacedBy(one.versions, evidence)],
  }));
  return found.map((one) => {
    const end = one.end ?? leaving;
    return {
      opening: one.opening,
      versions: one.versions.toSorted(bySending),
      notices: one.notices,
      answers: answers.filter((answer) => answered(answer, answers, found) === one),
      ...(end && { end }),
    };
  });
}
