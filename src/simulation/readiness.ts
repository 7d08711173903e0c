import type { Stay } from './hospital.ts';
import type { Fact } from './fact.ts';
import type { Ms } from './oslo.ts';
import { HOUR, MINUTE, dayOf, endOf } from './oslo.ts';
import type { Teller } from './teller.ts';

/** A notice that the patient is ready, and what stands about it. */
interface Notice {
  readonly stay: Stay;
  readonly at: Ms;
  /** No answer is given from here on. */
  readonly until: Ms;
  readonly heardFrom: Ms;
}

function notify(t: Teller, { stay, at, heardFrom }: Notice, late = 0): Fact {
  const sent = at + late + t.random.span(MINUTE, HOUR);
  return t.message('DischargeReady', {
    ...{ ...stay, line: stay.hospital, at, sent, notBefore: heardFrom },
  });
}

/** What the municipality answers, once it has been told; days later, or never, as it happens. */
function answer(t: Teller, { stay, until }: Notice, { told }: Fact): void {
  const { random } = t;
  const night = endOf(dayOf(told));
  const at = random.pick([
    [70, told + random.span(5 * MINUTE, 115 * MINUTE)],
    [13, told + random.span(2 * HOUR, 8 * HOUR)],
    [8, night + random.span(7 * HOUR, 11 * HOUR)],
    [1, told + 2 * HOUR],
    [1, night],
    [1, night - 1_000],
    [6, Infinity],
  ]);
  const given = random.pick([
    [80, 'ACCEPT' as const],
    [12, 'ACCEPT_LATER' as const],
    [8, 'REFUSE' as const],
  ]);
  if (at < until) t.registered('KommuneAnswer', { ...stay, at, data: { answer: given } });
}

function once(t: Teller, notice: Notice): Fact {
  const told = notify(t, notice);
  answer(t, notice, told);
  return told;
}

/** What comes between the first notice and the second, by which the first no longer counts. */
type Between = (t: Teller, first: Notice, told: Fact) => void;

type Twice = 'withdrawn' | 'cancelled' | 'refused' | 'another';

const BETWEEN: Readonly<Record<Twice, Between>> = {
  withdrawn: (t, first, told) => {
    answer(t, first, told);
    const { stay, until: at } = first;
    t.message('DischargeReadyWithdrawn', {
      ...stay,
      line: stay.hospital,
      at,
      notBefore: first.heardFrom,
    });
  },
  cancelled: (t, first, told) => {
    t.cancel(told, Math.max(told.sent + MINUTE, first.until - MINUTE));
  },
  refused: (t, _, told) => {
    t.refuse(told, 'home care', told.told + t.random.span(1_000, HOUR));
  },
  another: (t, first, told) => {
    answer(t, first, told);
  },
};

const second = (ms: Ms) => Math.round(ms / 1_000) * 1_000;
const ROOM_FOR_TWO = 20 * HOUR;

/** Tells that the patient is ready, in one of the ways this goes; returns when first, if at all. */
export function readiness(t: Teller, stay: Stay, leaves: Ms, heardFrom: Ms): Ms | undefined {
  const { random } = t;
  const at = Math.max(leaves - random.span(2 * HOUR, 70 * HOUR), stay.admittedAt + 2 * HOUR);
  const way = random.pick<Twice | 'once' | 'copied' | 'never'>([
    [78, 'once'],
    [7, 'withdrawn'],
    [3, 'another'],
    [2, 'cancelled'],
    [1, 'refused'],
    [2, 'copied'],
    [7, 'never'],
  ]);
  const notice: Notice = { stay, at, until: leaves, heardFrom };
  if (way === 'never') return undefined;
  if (way === 'once' || leaves - at < ROOM_FOR_TWO) once(t, notice);
  else if (way === 'copied') {
    once(t, notice);
    notify(t, notice, random.span(HOUR, 4 * HOUR));
  } else {
    const first = { ...notice, until: second(at + (leaves - at) * 0.4) };
    BETWEEN[way](t, first, notify(t, first));
    once(t, { ...notice, at: second(at + (leaves - at) * 0.6) });
  }
  return at;
}
