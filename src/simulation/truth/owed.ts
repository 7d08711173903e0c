import { assessments } from './assessments.ts';
import type { Duty, Stop } from './duty.ts';
import { stopped } from './duty.ts';
import type { Fact } from '../fact.ts';
import type { Phase } from './home-duties.ts';
import { homeDuties, phasesOf, wordOfAway } from './home-duties.ts';
import type { Ms } from './oslo.ts';
import { endOf, plusDays, plusMonths, startOf } from './oslo.ts';
import { stayDuties } from './stay-duties.ts';

/** How an episode ended, or what of it is known of that. */
interface End extends Stop {
  readonly review?: Fact;
}

const OF_A_STAY: readonly Fact['kind'][] = [
  'AdmissionNotified',
  'AdmissionReportSent',
  'EarlyNotice',
  'DischargeReady',
  'Discharged',
];

/** Whether a fact is enough to know that there is an episode. */
export const opensEpisode = ({ kind }: Fact): boolean =>
  OF_A_STAY.includes(kind) || kind === 'Homecoming';

const lastStayOf = (facts: readonly Fact[]): number =>
  Math.max(-1, ...facts.filter(({ kind }) => OF_A_STAY.includes(kind)).map(({ stay }) => stay));

const isLong = ({ kind, data }: Fact): boolean =>
  kind === 'MovedToInstitution' && data.institution === 'LONG';

/** Death, refusal of the whole, removal, a nursing home for good, or the next stay. */
function endingOf(facts: readonly Fact[], next: Ms | undefined): Stop | undefined {
  const ends = facts.flatMap((fact): Stop[] => {
    const { kind, at, data } = fact;
    if (kind === 'Died') return [{ at, forGood: true }];
    if (kind === 'Declined' && data.step === undefined) return [{ at, forGood: true }];
    if (kind === 'MovedKommune' || isLong(fact)) return [{ at, forGood: false }];
    return [];
  });
  if (next !== undefined) ends.push({ at: next, forGood: false });
  return ends.sort((a, b) => a.at - b.at)[0];
}

/** The review that completes the episode: at home, from the twenty-first day on. */
function reviewIn(facts: readonly Fact[], lastStay: number): Fact | undefined {
  const refused = facts.find(({ kind, data }) => kind === 'Declined' && data.step === 'HPH5');
  return facts.find(({ kind, at }, i) => {
    if (kind !== 'HPH5Completed' || at > (refused?.at ?? Infinity)) return false;
    const home = phasesOf(facts.slice(0, i), lastStay).at(-1)?.home;
    return home !== undefined && at >= startOf(plusDays(home.on, 21));
  });
}

/** Who goes on receiving services is reviewed every year, until something ends them. */
function yearly(facts: readonly Fact[], review: Fact, end: Stop | undefined): Duty[] {
  const until = end?.at ?? Infinity;
  const reviews = facts.filter(
    ({ kind, at }) => kind === 'HPH5Completed' && at >= review.at && at < until,
  );
  return reviews.flatMap((one, i) => {
    const due = endOf(plusMonths(one.on, 12));
    const duty = { name: 'tPeriodic', due, reminders: [{ name: 'L0', at: due }] };
    const done = { ...duty, doneAt: reviews[i + 1]?.at };
    return stopped(done, end === undefined ? undefined : { ...end, forGood: true });
  });
}

/** What is owed in one episode, by the facts known of it in order, and by when the next begins. */
export function episodeDuties(facts: readonly Fact[], next: Ms | undefined): Duty[] {
  const lastStay = lastStayOf(facts);
  const ending = endingOf(facts, next);
  const before = facts.filter(({ at }) => ending === undefined || at < ending.at);
  const review = reviewIn(before, lastStay);
  const end: End | undefined =
    review === undefined ? ending : { at: review.at, forGood: false, review };
  const lived = before.filter(({ at }) => end === undefined || at < end.at);
  const phases: readonly Phase[] = lastStay < 0 ? [] : phasesOf(lived, lastStay);
  const homeAt = lived.find(({ kind }) => kind === 'Homecoming')?.at;
  const stays = Array.from({ length: lastStay + 1 }, (_, stay) =>
    stayDuties(lived, stay, stay === lastStay ? homeAt : undefined),
  );
  const duties = [
    ...stays.flat(),
    ...assessments(lived),
    ...wordOfAway(lived, lastStay),
    ...homeDuties(phases, { facts: lived, reviewedAt: end?.review?.at }),
  ].flatMap((duty) => stopped(duty, end));
  return review === undefined ? duties : [...duties, ...yearly(facts, review, ending)];
}
