import type { Duty } from './duty.ts';
import { stopped } from './duty.ts';
import type { Fact } from '../fact.ts';
import type { Day, Ms } from './oslo.ts';
import { HOUR, endOf, lastWorkdayBy, plusDays, startOf, workdaysAfter } from './oslo.ts';

interface When {
  readonly at: Ms;
  readonly on: Day;
}

/** From a discharge, or the way out of an institution, until the patient moves to one again. */
export interface Phase {
  /** What the two weeks are counted from. */
  readonly from?: When;
  /** What the twelve hours are counted from: it is not known whether the patient came home. */
  readonly unsure?: When;
  readonly home?: When;
  readonly until?: Ms;
}

const TO_HOME = '1';
const UNTOLD = '99';
const AWAY: readonly string[] = ['3', '11'];

const when = (fact: Fact | undefined): When | undefined =>
  fact === undefined ? undefined : { at: fact.at, on: fact.on };

const given = <K extends string, V>(key: K, value: V | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };

/** Where the patient is after the last known stay, as far as it is known. */
export function phasesOf(facts: readonly Fact[], lastStay: number): Phase[] {
  const moves = facts.filter(({ kind }) => kind === 'MovedToInstitution');
  const bounds = [-Infinity, ...moves.map(({ at }) => at)];
  return bounds.map((from, i): Phase => {
    const until = bounds[i + 1];
    const within = facts.filter(({ at }) => at > from && (until === undefined || at < until));
    const first = (kind: Fact['kind'], stay?: number) =>
      within.find((f) => f.kind === kind && (stay === undefined || f.stay === stay));
    const reported = when(first('Homecoming'));
    const left = first(i === 0 ? 'Discharged' : 'LeftInstitution', i === 0 ? lastStay : undefined);
    const to = left?.data.dischargedTo;
    const inferred = to === TO_HOME ? when(left) : undefined;
    const isUnsure = i > 0 || to === UNTOLD;
    return {
      ...given('from', when(left) ?? reported),
      ...given('unsure', isUnsure ? when(left) : undefined),
      ...given('home', reported ?? inferred),
      ...given('until', until),
    };
  });
}

interface Known {
  readonly facts: readonly Fact[];
  readonly reviewedAt: Ms | undefined;
}

const inPhase = (at: Ms, from: Ms, { until }: Phase): boolean =>
  at > from && (until === undefined || at < until);

/** Whether the patient did not want a step any more at an instant, and since when. */
const declinedAt = (facts: readonly Fact[], step: string): Ms =>
  facts.find(({ kind, data }) => kind === 'Declined' && data.step === step)?.at ?? Infinity;

/** A duty of a phase, unless the step was declined before it was done. */
function ofPhase(duty: Duty, phase: Phase, declined: Ms): Duty[] {
  if (declined < (duty.doneAt ?? Infinity)) return [];
  return stopped(duty, phase.until === undefined ? undefined : { at: phase.until, forGood: false });
}

const after = (due: Ms, levels: readonly (readonly [string, number])[]) =>
  levels.map(([name, hours]) => ({ name, at: due + hours * HOUR }));

function visitOf(phase: Phase, { facts }: Known): Duty[] {
  const { home } = phase;
  if (home === undefined) return [];
  const due = endOf(home.on, 3);
  const visit = facts.find(
    ({ kind, at, data }) =>
      kind === 'HPH2Completed' && data.profession === 'SP' && inPhase(at, home.at, phase),
  );
  const reminders = after(due, [
    ['L1', 0],
    ['L2', 24],
    ['L3', 168],
  ]);
  const duty = { name: 't2', due, reminders, doneAt: visit?.at };
  return ofPhase(duty, phase, declinedAt(facts, 'HPH2'));
}

function reviewOf(phase: Phase, { facts, reviewedAt }: Known): Duty[] {
  const { home } = phase;
  if (home === undefined) return [];
  const [due, over] = [endOf(home.on, 28), endOf(home.on, 35)];
  const doneAt = phase.until === undefined ? reviewedAt : undefined;
  const levels = after(over, [
    ['L1', 0],
    ['L2', 72],
    ['L3', 168],
  ]);
  return [
    { name: 't5due', due, reminders: after(due, [['L0', 0]]), doneAt },
    { name: 't5over', due: over, reminders: levels, doneAt },
  ].flatMap((duty) => ofPhase(duty, phase, declinedAt(facts, 'HPH5')));
}

/** When the appointment that stands was made: not lost since, and not for a time too late. */
function bookedAt(facts: readonly Fact[], held: Fact | undefined, due: Ms): Ms | undefined {
  const course = facts.filter(
    ({ kind, at }) => kind.startsWith('Appointment') && at < (held?.at ?? Infinity),
  );
  const last = course.findLast(({ kind }) => kind !== 'AppointmentRequested');
  if (last?.kind !== 'AppointmentConfirmed') return undefined;
  return Date.parse(last.data.appointedAt ?? '') < due ? last.at : undefined;
}

/** What shows that the doctor had been written to, or asked for an appointment in some other way. */
const ASKING: readonly Fact['kind'][] = [
  'HealthInfoToGP',
  'AppointmentRequested',
  'AppointmentConfirmed',
  'AppointmentDeclined',
];
const askedBefore = (facts: readonly Fact[], end: Ms): boolean =>
  facts.some(({ kind, at }) => ASKING.includes(kind) && at < end);

function consultationOf(phase: Phase, held: Fact | undefined, { facts }: Known): Duty[] {
  const { from } = phase;
  if (from === undefined || (held !== undefined && held.at < from.at)) return [];
  const due = endOf(from.on, 14);
  const booked = bookedAt(facts, held, due);
  const unbooked = [
    { name: 'L0', at: endOf(from.on, 7) },
    { name: 'L0.1', at: startOf(lastWorkdayBy(plusDays(from.on, 14))) },
  ].filter(({ at }) => booked === undefined || booked > at);
  const fifth = endOf(from.on, 5);
  const unasked = askedBefore(facts, fifth) ? [] : [{ name: 'L0.2', at: fifth }];
  const levels = after(due, [
    ['L1', 0],
    ['L2', 72],
    ['L3', 168],
  ]);
  const doneAt = held !== undefined && inPhase(held.at, from.at, phase) ? held.at : undefined;
  const duty = { name: 't3', due, reminders: [...unasked, ...unbooked, ...levels], doneAt };
  return ofPhase(duty, phase, declinedAt(facts, 'HPH3'));
}

/** The doctor's plan, two working days from the consultation. */
function planOf(held: Fact | undefined, { facts }: Known): Duty[] {
  if (held === undefined) return [];
  const plans = facts.filter(({ kind }) => kind === 'MedicalInfo');
  const before = plans.findLast(({ at }) => at < held.at);
  if (before?.on === held.on) return [];
  const due = endOf(workdaysAfter(held.on, 2));
  const doneAt = plans.find(({ at }) => at > held.at)?.at;
  return [{ name: 'tPlan', due, reminders: [{ name: 'L1', at: due }], doneAt }];
}

function homecomingOf(phase: Phase, { facts }: Known): Duty[] {
  const { unsure } = phase;
  if (unsure === undefined) return [];
  const due = unsure.at + 12 * HOUR;
  const home = facts.find(({ kind, at }) => kind === 'Homecoming' && inPhase(at, unsure.at, phase));
  const duty = { name: 'tHome', due, reminders: [{ name: 'L1', at: due }], doneAt: home?.at };
  return ofPhase(duty, phase, Infinity);
}

/** Out of hospital into an institution: somebody tells of the way out of it, or of the homecoming. */
export function wordOfAway(facts: readonly Fact[], lastStay: number): Duty[] {
  const left = facts.find(({ kind, stay }) => kind === 'Discharged' && stay === lastStay);
  if (left === undefined || !AWAY.includes(left.data.dischargedTo ?? '')) return [];
  const after = (kind: Fact['kind']) => facts.find((f) => f.kind === kind && f.at > left.at)?.at;
  const due = endOf(left.on, 7);
  const [outAt, doneAt] = [after('LeftInstitution') ?? Infinity, after('Homecoming')];
  if (outAt < Math.min(due, doneAt ?? Infinity)) return [];
  const duty = { name: 'tAway', due, reminders: [{ name: 'L1', at: due }], doneAt };
  return [outAt < (doneAt ?? Infinity) ? { ...duty, leftAt: outAt } : duty];
}

/** The consultation that counts: the first one after the patient had left the hospital. */
function heldAfter(phases: readonly Phase[], facts: readonly Fact[]): Fact | undefined {
  const from = Math.min(...phases.map((phase) => phase.from?.at ?? Infinity));
  const declined = declinedAt(facts, 'HPH3');
  return facts.find(({ kind, at }) => kind === 'GPConsultationHeld' && at > from && at < declined);
}

/** What is owed to a patient who has left the hospital. */
export function homeDuties(phases: readonly Phase[], known: Known): Duty[] {
  const held = heldAfter(phases, known.facts);
  return [
    ...phases.flatMap((phase) => [
      ...homecomingOf(phase, known),
      ...visitOf(phase, known),
      ...reviewOf(phase, known),
      ...consultationOf(phase, held, known),
    ]),
    ...planOf(held, known),
  ];
}
