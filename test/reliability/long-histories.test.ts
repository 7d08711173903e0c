import { expect } from 'chai';
import { OSLO } from '../../src/domain/calendar.ts';
import type { HerId, Instant, MsgId } from '../../src/domain/ids.ts';
import type { EventKind, PathwayEvent } from '../../src/domain/pathway.ts';
import { fold } from '../../src/domain/pathway.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/settings.ts';
import { straightforward } from '../domain/straightforward.ts';

const START = Date.parse('2020-01-01T08:00:00Z');
const HOUR = 3_600_000;
const NOW = '2026-01-01T00:00:00.000Z' as Instant;
const instantAt = (hours: number) => new Date(START + hours * HOUR).toISOString() as Instant;

function told(kind: EventKind, n: number, hours: number, more: Partial<PathwayEvent> = {}) {
  const at = instantAt(hours);
  const event: PathwayEvent = {
    key: `k${n}`,
    kind,
    occurredAt: at,
    occurredOn: OSLO.dateOf(at),
    sentAt: at,
    receivedAt: at,
    source: 'message',
    msgId: `m${n}` as MsgId,
    hospital: 101 as HerId,
    data: { dischargedTo: '1', profession: 'SP' },
    ...more,
  };
  return event;
}

const STAY: readonly EventKind[] = [
  'AdmissionNotified',
  'AdmissionReportSent',
  'EarlyNotice',
  'DischargeReady',
  'KommuneAnswer',
  'Discharged',
  'Homecoming',
  'HPH2Completed',
  'AppointmentRequested',
  'GPConsultationHeld',
];
const ofStay = (n: number): EventKind => STAY[n % STAY.length] ?? 'HealthInfoUpdated';
const linked = (n: number) => ({ ref: `m${n}` as MsgId, refConversation: `m${n}` as MsgId });

/** What one sender may send hundreds of about one patient, by its place in the row. */
const SHAPES: Readonly<Record<string, (n: number) => PathwayEvent>> = {
  'one stay after the other': (n) => told(ofStay(n), n, n * 20),
  'news of one stay': (n) => told(n === 0 ? 'AdmissionNotified' : 'HealthInfoUpdated', n, n),
  'ready and not ready': (n) =>
    told(
      n === 0 ? 'AdmissionNotified' : n % 2 === 1 ? 'DischargeReady' : 'DischargeReadyWithdrawn',
      n,
      n,
    ),
  'every fourth one a cancellation': (n) =>
    n % 4 === 3 ? told('MsgCancelled', n, n * 20, linked(n - 1)) : told(ofStay(n), n, n * 20),
  'every seventh one told late': (n) =>
    told(ofStay(n), n, n * 20, { receivedAt: instantAt((n + (n % 7 === 0 ? 9 : 0)) * 20 + 1) }),
  'a change of a change of a change': (n) =>
    told('Discharged', n, n, {
      ...(n === 0 ? {} : linked(0)),
      data: { dischargedTo: '1', replaces: n > 0 },
    }),
};

const history = (shape: string, length: number): PathwayEvent[] =>
  Array.from({ length }, (_, n) => SHAPES[shape]?.(n) ?? told('Died', n, n));

type Run = (events: readonly PathwayEvent[]) => unknown;

function cpuTime(run: Run, events: readonly PathwayEvent[]): number {
  const before = process.cpuUsage();
  run(events);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

const TIMES = 8;

/**
 * CPU time of a history by that of one an eighth as long: the least of some runs, taken in turn.
 * The short one is run eight times over, so that both readings are of as many events and a
 * collection of garbage weighs no more in the one than in the other.
 */
function ratioOf(run: Run, [shape, length]: readonly [string, number], runs: number): number {
  const [short, long] = [history(shape, length), history(shape, TIMES * length)];
  const inTurn: Run = (events) => {
    for (let i = 0; i < TIMES; i++) run(events);
  };
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < runs; i++) {
    least = Math.min(least, cpuTime(inTurn, short) / TIMES);
    most = Math.min(most, cpuTime(run, long));
  }
  return most / least;
}

const folded = (events: readonly PathwayEvent[]) => fold(events, NOW, DEFAULT_SETTINGS);

/** Eight times the events may cost this many times as much: 8 were linear, 64 quadratic. */
const MOST = 12;

describe('Hundreds of events about one patient', () => {
  before(() => {
    for (const shape of Object.keys(SHAPES))
      for (let i = 0; i < 30; i++) folded(history(shape, 100));
  });

  for (const shape of Object.keys(SHAPES))
    it(`cost near as much each as tens of them: ${shape}`, () => {
      const ratio = ratioOf(folded, [shape, 100], 7);
      expect(ratio).to.be.below(MOST);
    }).timeout(120_000);

  it('cost many times as much each in the straightforward fold, so the measure can fail', () => {
    const shape = 'one stay after the other';
    const run = (events: readonly PathwayEvent[]) => straightforward(events, NOW);
    expect(ratioOf(run, [shape, 10], 1)).to.be.above(MOST);
  }).timeout(120_000);
});
