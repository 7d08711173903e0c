import { expect } from 'chai';
import type { EventKind, PathwayEvent } from '../../src/domain/pathway.ts';
import {
  admitted,
  alerts,
  answering,
  booked,
  cancelled,
  discharged,
  event,
  held,
  home,
  moved,
  only,
  reported,
  SYKEHUS_B,
  view,
} from './history.ts';

const HOME = [
  admitted('2026-01-05T10:00'),
  discharged('2026-01-07T12:00', '99'),
  home('2026-01-07T16:00'),
];

const INFO = event('HealthInfoToGP', '2026-01-08T10:00');

describe('The warnings that there is no appointment before the consultation is due', () => {
  const booking = (at: string) => booked(at, '2026-01-20T10:00');
  const warned = (...events: readonly PathwayEvent[]) =>
    alerts(view([...HOME, INFO, ...events], '2026-01-21T12:00').episodes[0], 't3');
  const DAY_7 = 't3 L0 2026-01-14T23:00:00Z raised';
  const LAST = 't3 L0 2026-01-20T23:00:00Z raised';

  it('are not sent once an appointment is made', () => {
    expect(warned(booking('2026-01-10T10:00'))).to.deep.equal([]);
  });

  it('are sent all the same when the appointment is too late', () => {
    expect(warned(booked('2026-01-10T10:00', '2026-01-22T00:00'))).to.deep.equal([DAY_7, LAST]);
    expect(warned(booked('2026-01-10T10:00', '2026-01-21T23:59'))).to.deep.equal([]);
  });

  it('are sent when an appointment in time is moved to one too late, and not the other way', () => {
    const late = booked('2026-01-16T10:00', '2026-01-22T10:00');
    expect(warned(booking('2026-01-10T10:00'), late)).to.include(LAST);
    const better = [booked('2026-01-10T10:00', '2026-01-22T10:00'), booking('2026-01-12T10:00')];
    expect(warned(...better)).to.deep.equal([]);
  });

  it('stay what they were when it is made after them', () => {
    expect(warned(booking('2026-01-16T10:00'))).to.deep.equal([DAY_7]);
  });

  it('are sent when the appointment is lost again', () => {
    const lost = event('AppointmentCancelled', '2026-01-17T10:00');
    expect(warned(booking('2026-01-10T10:00'), lost)).to.deep.equal([
      't3 L0 2026-01-17T09:00:00Z raised',
      LAST,
    ]);
  });

  it('say by when over Easter: the last working day is the Wednesday', () => {
    const [episode] = view(
      [discharged('2026-03-23T12:00'), event('HealthInfoToGP', '2026-03-24T10:00')],
      '2026-04-02',
    ).episodes;
    expect(alerts(episode, 't3')).to.deep.equal([
      't3 L0 2026-03-30T22:00:00Z raised',
      't3 L0 2026-03-31T22:00:00Z raised',
    ]);
  });
});

describe('The warning that the GP was sent neither information nor a request', () => {
  /** The end of the fifth day after the discharge on 7 January. */
  const DAY_5 = '2026-01-12T23:00:00Z';
  const episodeOf = (events: readonly PathwayEvent[], now = '2026-01-14T12:00', settings = {}) =>
    only(view([...HOME, ...events], now, undefined, settings));
  const warned = (...events: readonly PathwayEvent[]) => alerts(episodeOf(events), 't3');
  const RAISED = [`t3 L0 ${DAY_5} raised`];
  const at = (when: string, kind: EventKind = 'HealthInfoToGP') => event(kind, when);

  it('goes out at the end of the fifth day, and not before', () => {
    expect(warned()).to.deep.equal(RAISED);
    expect(alerts(episodeOf([], '2026-01-12T22:59:59Z'), 't3')).to.deep.equal([]);
  });

  for (const kind of ['HealthInfoToGP', 'AppointmentRequested'] as const)
    it(`is not sent when there was ${kind} on the fifth day, and is at the end of it`, () => {
      expect(warned(at('2026-01-12T23:59:59', kind))).to.deep.equal([]);
      expect(warned(at('2026-01-13T00:00', kind))).to.deep.equal(RAISED);
    });

  it('is not sent when the record system tells of it, or it was sent from the ward', () => {
    expect(warned(reported('HealthInfoToGP', '2026-01-09T10:00'))).to.deep.equal([]);
    expect(warned(at('2026-01-06T10:00'))).to.deep.equal([]);
  });

  for (const [what, word] of [
    ['an appointment', booked('2026-01-10T10:00', '2026-01-20T10:00')],
    ['a refusal', at('2026-01-10T10:00', 'AppointmentDeclined')],
    ['an answer in free text', at('2026-01-10T10:00', 'AppointmentAnswered')],
  ] as const)
    it(`is not sent when the GP has said something unasked: ${what}`, () => {
      expect(warned(word)).to.deep.equal([]);
    });

  it('is not sent when the appointment is lost: the GP has been asked', () => {
    const lost = at('2026-01-11T10:00', 'AppointmentCancelled');
    expect(warned(booked('2026-01-10T10:00', '2026-01-20T10:00'), lost)).to.deep.equal([]);
  });

  it('is sent when the only word is for a day that is to come', () => {
    const planned = reported('HealthInfoToGP', '2026-01-14T10:00', {
      received: '2026-01-08T10:00',
    });
    expect(warned(planned)).to.deep.equal(RAISED);
    expect(warned(planned, at('2026-01-09T10:00'))).to.deep.equal([]);
  });

  const TWICE = [at('2026-01-08T10:00'), at('2026-01-10T10:00', 'AppointmentRequested')] as const;
  for (const kind of ['NegativeAppRec', 'FaultReport'] as const)
    it(`is sent when what was sent is taken back by ${kind}`, () => {
      const [first, second] = TWICE;
      const refused = answering(kind, '2026-01-11T10:00', first);
      expect(warned(first, refused)).to.deep.equal(RAISED);
      expect(warned(first, refused, second)).to.deep.equal([]);
      expect(warned(first, second, answering(kind, '2026-01-11T10:00', second))).to.deep.equal([]);
    });

  it('is sent when it is taken back by a cancellation, at once when the day is over', () => {
    const [info] = TWICE;
    const gone = (when: string) => cancelled(when, info, { hospital: undefined });
    expect(warned(info, gone('2026-01-09T10:00'))).to.deep.equal(RAISED);
    expect(warned(info, gone('2026-01-14T10:00'))).to.deep.equal([
      't3 L0 2026-01-14T09:00:00Z raised',
    ]);
  });

  it('is taken back when it was sent in time and told late, and says that it was in time', () => {
    const late = reported('HealthInfoToGP', '2026-01-12T10:00', { received: '2026-01-13T08:00' });
    const alert = episodeOf([late]).alerts.find(({ timer }) => timer === 't3');
    expect([alert?.level, alert?.status, alert?.retraction]).to.deep.equal([
      'L0',
      'retracted',
      'in-time',
    ]);
  });

  it('is not sent after the consultation', () => {
    expect(warned(held('2026-01-10T10:00'))).to.deep.equal([]);
  });

  it('is counted anew from the way out of an institution, and what was sent before stands', () => {
    const away = moved('2026-01-09T10:00', 'SHORT');
    const back = at('2026-01-20T10:00', 'LeftInstitution');
    const later = (...events: readonly PathwayEvent[]) =>
      alerts(episodeOf([away, back, ...events], '2026-01-26T12:00'), 't3');
    expect(later()).to.deep.equal(['t3 L0 2026-01-25T23:00:00Z raised']);
    expect(later(at('2026-01-08T10:00'))).to.deep.equal([]);
  });

  it('asks anew after a transfer and in the next episode', () => {
    const B = { hospital: SYKEHUS_B };
    const sent = [admitted('2026-01-05T10:00'), at('2026-01-06T10:00')];
    const out = discharged('2026-01-07T12:00', '99');
    const there = [admitted('2026-01-07T18:00', B), discharged('2026-01-09T12:00', '1', B)];
    const [transferred] = view([...sent, out, ...there], '2026-01-16').episodes;
    expect(alerts(transferred, 't3')).to.deep.equal(['t3 L0 2026-01-14T23:00:00Z raised']);
    const again = [admitted('2026-01-10T10:00'), discharged('2026-01-12T12:00')];
    const next = view([...HOME, INFO, ...again], '2026-01-18').episodes.at(-1);
    expect(alerts(next, 't3')).to.deep.equal(['t3 L0 2026-01-17T23:00:00Z raised']);
  });

  it('goes out when the municipality says: hph3SendDays', () => {
    const by = (days: number) =>
      alerts(episodeOf([], '2026-01-14T12:00', { hph3SendDays: days }), 't3');
    expect(by(2)).to.deep.equal(['t3 L0 2026-01-09T23:00:00Z raised']);
    expect(by(8)).to.deep.equal([]);
  });

  it('left the keys of the warnings there were before it as they were', () => {
    const warnings = episodeOf([], '2026-01-21T12:00').alerts.filter(({ timer }) => timer === 't3');
    expect(
      warnings.map(({ key, at: when }) => [key.slice(key.lastIndexOf('/') + 1), when.slice(0, 10)]),
    ).to.deep.equal([
      ['L0.2', '2026-01-12'],
      ['L0', '2026-01-14'],
      ['L0.1', '2026-01-20'],
    ]);
  });
});
