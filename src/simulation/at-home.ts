import type { Instant } from '../domain/ids.ts';
import type { Day, Ms } from './truth/oslo.ts';
import {
  DAY_OF_24_HOURS,
  HOUR,
  MINUTE,
  dayOf,
  endOf,
  iso,
  onDay,
  plusDays,
  startOf,
  workdaysAfter,
} from './truth/oslo.ts';
import type { Random } from './random.ts';
import type { Teller } from './teller.ts';

/** A time at home: from when, and until when what is planned can happen. */
export interface Home {
  readonly episode: number;
  readonly stay: number;
  readonly from: Ms;
  readonly until: Ms;
}

const D = DAY_OF_24_HOURS;
const NEVER = Infinity;

const byDay = (random: Random, on: Day, least: number, most: number): Ms =>
  onDay(plusDays(on, random.whole(least, most)), random.whole(8 * 60, 20 * 60));

const seldomStep = (t: Teller, home: Home, step: string): boolean => {
  if (!t.random.chance(0.015)) return false;
  const at = home.from + t.random.span(HOUR, 2 * D);
  if (at < home.until) t.registered('Declined', { ...home, at, data: { step, reason: 'x' } });
  return true;
};

/** HPH2. */
export function visit(t: Teller, home: Home): void {
  const { random } = t;
  if (seldomStep(t, home, 'HPH2')) return;
  const on = dayOf(home.from);
  const due = endOf(on, 3);
  const at = random.pick([
    [72, byDay(random, on, 0, 3)],
    [10, byDay(random, on, 4, 9)],
    [4, byDay(random, on, 10, 16)],
    [1, due],
    [1, due - 1_000],
    [1, due + 24 * HOUR],
    [11, NEVER],
  ]);
  const when = at > home.from ? at : home.from + random.span(HOUR, 3 * HOUR);
  if (when >= home.until) return;
  if (random.chance(0.04) && when - HOUR > home.from)
    t.registered('HPH2Completed', { ...home, at: when - HOUR, data: { profession: 'HP' } });
  const dateOnly = random.chance(0.05);
  t.registered('HPH2Completed', { ...home, at: when, dateOnly, data: { profession: 'SP' } });
}

/** An appointment is made, sometimes lost, and made again. */
function booking(t: Teller, home: Home, from: Ms, consult: Ms): void {
  const { random } = t;
  const before = Math.min(home.until, consult - HOUR);
  const at = random.pick([
    [98, from + random.span(12 * HOUR, 9 * D)],
    [2, endOf(dayOf(from), 7)],
  ]);
  if (at >= before) return;
  const appointedAt = iso(consult === NEVER ? from + 13 * D : consult) as Instant;
  const book = (when: Ms) =>
    t.registered('AppointmentConfirmed', { ...home, at: when, data: { appointedAt } });
  book(at);
  if (!random.chance(0.1)) return;
  const lost = at + random.span(HOUR, 5 * D);
  if (lost >= before) return;
  const kind = random.chance(0.5) ? 'AppointmentCancelled' : 'AppointmentDeclined';
  t.registered(kind, { ...home, at: lost });
  const again = lost + random.span(HOUR, 4 * D);
  if (random.chance(0.7) && again < before) book(again);
}

/** What the doctor writes after the consultation. */
function plan(t: Teller, home: Home, consult: Ms): void {
  const { random } = t;
  const on = dayOf(consult);
  const some = (least: number, most: number) =>
    onDay(workdaysAfter(on, random.whole(least, most)), random.whole(8 * 60, 20 * 60));
  const at = random.pick([
    [68, some(0, 2)],
    [15, some(3, 8)],
    [1, endOf(workdaysAfter(on, 2))],
    [16, NEVER],
  ]);
  const when = at > consult ? at : consult + random.span(10 * MINUTE, 2 * HOUR);
  if (when >= home.until) return;
  const sent = t.message('MedicalInfo', { ...home, line: 'doctors', at: when });
  if (!random.chance(0.02)) return;
  t.refuse(sent, 'home care', sent.told + random.span(1_000, 5 * HOUR));
  const again = (sent.until ?? sent.told) + random.span(HOUR, 2 * D);
  if (again < home.until) t.message('MedicalInfo', { ...home, line: 'doctors', at: again });
}

/** What the doctor is sent before the consultation, sometimes refused and sent again. */
function inform(t: Teller, home: Home, from: Ms, before: Ms): void {
  const { random } = t;
  const fifth = endOf(dayOf(from), 5);
  const at = random.pick([
    [84, from + random.span(12 * HOUR, 5 * D)],
    [12, from + random.span(5 * D, 9 * D)],
    [2, fifth],
    [2, fifth - 1_000],
  ]);
  const send = (kind: 'HealthInfoToGP' | 'AppointmentRequested', when: Ms) =>
    when < before ? t.message(kind, { ...home, line: 'home care', at: when }) : undefined;
  const sent = random.chance(0.5) ? send('HealthInfoToGP', at) : undefined;
  if (random.chance(0.6)) send('AppointmentRequested', at + random.whole(0, 60) * MINUTE);
  if (sent === undefined || !random.chance(0.05)) return;
  t.refuse(sent, 'doctors', sent.told + random.span(MINUTE, 2 * D));
  if (random.chance(0.7)) send('HealthInfoToGP', (sent.until ?? sent.told) + random.span(HOUR, D));
}

/** HPH3, counted from the discharge; returns when it was held, if it was. */
export function consultation(t: Teller, home: Home, from: Ms): Ms | undefined {
  const { random } = t;
  if (seldomStep(t, home, 'HPH3')) return undefined;
  const on = dayOf(from);
  const due = endOf(on, 14);
  const at = random.pick([
    [50, onDay(plusDays(on, random.whole(3, 14)), random.whole(8 * 60, 16 * 60))],
    [17, byDay(random, on, 15, 21)],
    [7, byDay(random, on, 22, 34)],
    [1, due],
    [1, due - 1_000],
    [24, NEVER],
  ]);
  const consult = at > home.from ? at : home.from + random.span(HOUR, 2 * D);
  const early = Math.min(home.until, consult);
  inform(t, home, from, early);
  if (random.chance(0.65)) booking(t, home, from, consult);
  if (consult >= home.until) return undefined;
  t.registered('GPConsultationHeld', { ...home, at: consult, dateOnly: random.chance(0.15) });
  plan(t, home, consult);
  return consult;
}

/** HPH4, side by side with everything else. */
export function deterioration(t: Teller, home: Home): void {
  const { random } = t;
  const at = home.from + random.span(6 * HOUR, 25 * D);
  if (!random.chance(0.25) || at + D >= home.until) return;
  t.registered('DeteriorationReported', { ...home, at, data: { deterioration: 'FALL' } });
  const assessed = random.pick([
    [74, at + random.span(HOUR, 10 * HOUR)],
    [14, at + random.span(24 * HOUR, 80 * HOUR)],
    [2, at + 24 * HOUR],
    [10, NEVER],
  ]);
  if (assessed < home.until) t.registered('HPH4Completed', { ...home, at: assessed });
  if (random.chance(0.5))
    t.registered('DeteriorationResolved', { ...home, at: at + random.span(11 * HOUR, D) });
}

/** HPH5, in its window or later; returns when it was held, if it was. */
export function review(t: Teller, home: Home): Ms | undefined {
  const { random } = t;
  if (seldomStep(t, home, 'HPH5')) return undefined;
  const on = dayOf(home.from);
  const at = random.pick([
    [58, byDay(random, on, 21, 28)],
    [11, byDay(random, on, 29, 35)],
    [9, byDay(random, on, 36, 46)],
    [1, startOf(plusDays(on, 21))],
    [1, endOf(on, 28)],
    [1, endOf(on, 35)],
    [1, endOf(on, 35) - 1_000],
    [18, NEVER],
  ]);
  if (at >= home.until) return undefined;
  t.registered('HPH5Completed', { ...home, at, dateOnly: random.chance(0.04) });
  return at;
}
