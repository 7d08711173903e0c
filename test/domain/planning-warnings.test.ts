import { expect } from 'chai';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { admitted, alerts, booked, discharged, event, home, view } from './history.ts';

const HOME = [
  admitted('2026-01-05T10:00'),
  discharged('2026-01-07T12:00', '99'),
  home('2026-01-07T16:00'),
];

describe('The warnings before the consultation is due', () => {
  const booking = (at: string) => booked(at, '2026-01-20T10:00');
  const warned = (...events: readonly PathwayEvent[]) =>
    alerts(view([...HOME, ...events], '2026-01-21T12:00').episodes[0], 't3');
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
    const [episode] = view([discharged('2026-03-23T12:00')], '2026-04-02').episodes;
    expect(alerts(episode, 't3')).to.deep.equal([
      't3 L0 2026-03-30T22:00:00Z raised',
      't3 L0 2026-03-31T22:00:00Z raised',
    ]);
  });
});
