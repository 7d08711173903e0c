import type { Fact } from './fact.ts';
import type { Day, Ms } from './truth/oslo.ts';
import { DAY_OF_24_HOURS, HOUR, MINUTE, dayOf, onDay } from './truth/oslo.ts';
import type { Line } from './outages.ts';
import { readiness } from './readiness.ts';
import type { Teller } from './teller.ts';

/** `UtTil` (list 8408) as the engine's settings read it: home, untold, nursing home, hospital. */
export const TO = { home: '1', untold: '99', institution: '11', hospital: '3' } as const;
type Where = (typeof TO)[keyof typeof TO];

export interface Stay {
  readonly episode: number;
  readonly stay: number;
  readonly hospital: Line;
  readonly admittedAt: Ms;
  /** The admission is heard first, and not before this: else it would be another stay's. */
  readonly notBefore?: Ms;
}

/** How a stay ended. */
export interface Left {
  readonly at: Ms;
  readonly on: Day;
  readonly to: Where | 'dead';
  /** When the broker has been told, for good. */
  readonly told: Ms;
}

const D = DAY_OF_24_HOURS;

function leavingOf({ admittedAt }: Stay, { random }: Teller): Ms {
  const length = random.pick([
    [12, random.span(8 * HOUR, D)],
    [50, random.span(D, 4 * D)],
    [30, random.span(4 * D, 9 * D)],
    [8, random.span(9 * D, 16 * D)],
  ]);
  const day = dayOf(admittedAt + length);
  const minute = random.pick([
    [96, random.whole(9 * 60, 19 * 60)],
    [2, random.whole(23 * 60 + 45, 23 * 60 + 59)],
    [2, random.whole(0, 15)],
  ]);
  return Math.max(onDay(day, minute), admittedAt + 6 * HOUR);
}

/** HPH6: the report to the hospital, three hours from when the municipality was told. */
function report(t: Teller, stay: Stay, { told }: Fact, leaves: Ms): void {
  const { random } = t;
  const at = random.pick([
    [70, told + random.span(10 * MINUTE, 170 * MINUTE)],
    [12, told + random.span(3 * HOUR, 14 * HOUR)],
    [2, told + 3 * HOUR],
    [2, told + 3 * HOUR - 1_000],
    [14, Infinity],
  ]);
  const send = (when: Ms) =>
    t.message('AdmissionReportSent', { ...stay, line: 'home care', at: when });
  if (at >= leaves) return;
  const sent = send(at);
  if (!random.chance(0.04)) {
    if (random.chance(0.5)) t.acknowledge(sent, stay.hospital);
    return;
  }
  t.refuse(sent, stay.hospital, sent.told + random.span(MINUTE, 4 * HOUR));
  const again = (sent.until ?? sent.told) + random.span(5 * MINUTE, 10 * HOUR);
  if (random.chance(0.7) && again < leaves) send(again);
}

/** The notice of admission with what may be wrong with it; absent: nobody sent one. */
function admission(t: Teller, stay: Stay, leaves: Ms): Fact | undefined {
  const { random } = t;
  const { admittedAt: at, hospital, notBefore } = stay;
  const isFirst = notBefore === undefined;
  if (isFirst && random.chance(0.02)) return undefined;
  const sent = at + random.span(2 * MINUTE, HOUR);
  const told = t.message('AdmissionNotified', {
    ...{ ...stay, line: hospital, at, sent },
    ...(isFirst ? {} : { notBefore }),
  });
  if (isFirst && random.chance(0.02)) {
    const right = { ...stay, at: at - random.span(5 * MINUTE, 2 * HOUR) };
    t.change(told, { ...right, sent: told.told + random.span(MINUTE, 4 * HOUR) });
  } else if (random.chance(0.01)) {
    const later = sent + random.span(HOUR, 5 * HOUR);
    t.message('AdmissionNotified', {
      ...stay,
      line: hospital,
      at,
      sent: later,
      notBefore: told.told,
    });
  }
  report(t, stay, told, leaves);
  return told;
}

function earlyNotice(t: Teller, stay: Stay, before: Ms, notBefore: Ms): void {
  const { random } = t;
  const { admittedAt, hospital } = stay;
  const at = random.pick([
    [74, admittedAt + random.span(3 * HOUR, 23 * HOUR)],
    [13, admittedAt + random.span(24 * HOUR, 60 * HOUR)],
    [1, admittedAt + 24 * HOUR],
    [12, Infinity],
  ]);
  if (at < before) t.message('EarlyNotice', { ...stay, line: hospital, at, notBefore });
}

/** What HPH0 asks for: the list signed, or the three documents. */
function documents(t: Teller, stay: Stay, leaves: Ms, notBefore: Ms): void {
  const { random } = t;
  const at = () => leaves - random.span(10 * MINUTE, 3 * HOUR);
  if (random.chance(0.4)) t.registered('HPH0Completed', { ...stay, at: at() });
  if (!random.chance(0.5)) return;
  for (const kind of ['DischargeReport', 'Epikrise', 'MedicationList'] as const)
    if (random.chance(0.8)) t.message(kind, { ...stay, line: stay.hospital, at: at(), notBefore });
}

interface Discharge {
  readonly at: Ms;
  readonly to: Where;
  readonly heardFrom: Ms;
}

/** The discharge as reported: mostly right, sometimes too early or wrong and then put right. */
function discharge(t: Teller, stay: Stay, { at, to, heardFrom }: Discharge): Ms {
  const { random } = t;
  const line = stay.hospital;
  let notBefore = heardFrom;
  if (random.chance(0.01) && at - 20 * HOUR > stay.admittedAt + 3 * HOUR) {
    const wrong = { ...stay, line, at: at - 19 * HOUR, notBefore, data: { dischargedTo: to } };
    const error = t.message('Discharged', wrong);
    t.cancel(error, error.told + random.span(10 * MINUTE, 3 * HOUR));
    notBefore = (error.until ?? notBefore) + MINUTE;
  }
  const sent = at + random.span(5 * MINUTE, random.chance(0.03) ? 30 * HOUR : 3 * HOUR);
  if (!random.chance(0.02)) {
    const data = { dischargedTo: to };
    return t.message('Discharged', { ...stay, line, at, sent, notBefore, data }).told;
  }
  const early = random.chance(0.5) ? at - random.span(HOUR, 4 * HOUR) : at;
  const data = { dischargedTo: early === at ? TO.untold : to };
  const first = t.message('Discharged', { ...stay, line, at: early, sent, notBefore, data });
  const right = { ...stay, at, data: { dischargedTo: to } };
  return t.change(first, { ...right, sent: first.told + random.span(10 * MINUTE, 6 * HOUR) }).told;
}

/** One stay in one hospital, and all that is told of it; `to` is where the patient goes from it. */
export function inHospital(t: Teller, stay: Stay, to: Left['to']): Left {
  const leaves = leavingOf(stay, t);
  const on = dayOf(leaves);
  const told = admission(t, stay, leaves);
  if (stay.notBefore !== undefined && told !== undefined) t.hold(stay.episode, told.told + 1_000);
  const heardFrom = stay.notBefore === undefined ? 0 : (told?.told ?? 0) + 1_000;
  const ready = readiness(t, stay, leaves, heardFrom);
  earlyNotice(t, stay, ready ?? leaves, heardFrom);
  if (to === 'dead') {
    const data = { outcome: '2' };
    const died = t.message('Died', {
      ...{ ...stay, line: stay.hospital, at: leaves, data },
      ...{ sent: leaves + t.random.span(10 * MINUTE, 4 * HOUR), notBefore: heardFrom },
    });
    return { at: leaves, on, to, told: died.told };
  }
  documents(t, stay, leaves, heardFrom);
  return { at: leaves, on, to, told: discharge(t, stay, { at: leaves, to, heardFrom }) };
}
