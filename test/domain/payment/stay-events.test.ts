import { expect } from 'chai';
import { readTime } from '../../../src/domain/calendar.ts';
import type { HerId, Instant } from '../../../src/domain/ids.ts';
import { eventsOfStay } from '../../../src/domain/payment/index.ts';
import {
  admitted,
  left,
  ready,
  refused,
  rejected,
  summary,
  SYKEHUS_A,
  SYKEHUS_B,
  told,
  warned,
} from './stay.ts';

const at = (text: string): Instant => readTime(text)?.at ?? ('' as Instant);

const stay = (hospital: HerId, admittedAt: string, dischargedAt?: string) => ({
  hospital,
  admittedAt: at(admittedAt),
  ...(dischargedAt === undefined ? {} : { dischargedAt: at(dischargedAt) }),
});

const IN_B = { hospital: SYKEHUS_B };

describe('The events of a stay', () => {
  const FIRST = [
    admitted('2025-06-06T09:00:00'),
    warned('2025-06-06T15:00:00'),
    ready('2025-06-09T10:00:00'),
    refused('2025-06-09T12:00:00'),
  ];

  it('are told from those of a readmission to the same hospital', () => {
    const again = [admitted('2025-06-20T09:00:00'), ready('2025-06-23T10:00:00')];
    const events = [...again, left('2025-06-10T10:00:00'), ...FIRST, left('2025-06-25T10:00:00')];
    const stays = [
      stay(SYKEHUS_A, '2025-06-06T09:00:00', '2025-06-10T10:00:00'),
      stay(SYKEHUS_A, '2025-06-20T09:00:00', '2025-06-25T10:00:00'),
    ];
    expect(summary(eventsOfStay(events, stays, 0))).to.equal('06-09 = 5981');
    // The early notice of the first stay is none of the second.
    expect(summary(eventsOfStay(events, stays, 1))).to.equal('none = 0 [PRECOND_8]');
  });

  it('end with the admission to another hospital, which has its own', () => {
    const events = [
      ...FIRST,
      admitted('2025-06-11T09:00:00', IN_B),
      warned('2025-06-11T10:00:00', IN_B),
      ready('2025-06-12T10:00:00', IN_B),
      left('2025-06-14T10:00:00', IN_B),
    ];
    const stays = [
      stay(SYKEHUS_A, '2025-06-06T09:00:00'),
      stay(SYKEHUS_B, '2025-06-11T09:00:00', '2025-06-14T10:00:00'),
    ];
    expect(summary(eventsOfStay(events, stays, 0))).to.equal('06-09 06-10 = 11962');
    expect(summary(eventsOfStay(events, stays, 1))).to.equal('06-12 06-13 = 11962');
  });

  it('have a negative AppRec with the message it refuses, however late', () => {
    const notice = ready('2025-06-09T10:00:00', { msgId: 'r1' });
    const late = rejected('2025-06-21T09:00:00', notice);
    const stays = [stay(SYKEHUS_A, '2025-06-06T09:00:00'), stay(SYKEHUS_A, '2025-06-20T09:00:00')];
    expect(eventsOfStay([notice, late], stays, 0)).to.deep.equal([late, notice].reverse());
    expect(eventsOfStay([notice, late], stays, 1)).to.deep.equal([]);
  });

  it('have an Override with the report it is about, however late', () => {
    const late = told('Override', '2025-06-21T09:00:00', {
      about: FIRST[2]?.key ?? '',
      settles: 'HOSPITAL_DELAYED',
    });
    const stays = [stay(SYKEHUS_A, '2025-06-06T09:00:00'), stay(SYKEHUS_A, '2025-06-20T09:00:00')];
    expect(eventsOfStay([...FIRST, late], stays, 0)).to.include(late);
    expect(eventsOfStay([...FIRST, late], stays, 1)).to.deep.equal([]);
  });

  it('are all in one stay or another, with those that name no hospital', () => {
    const events = [
      told('Epikrise', '2025-06-01T10:00:00'),
      ...FIRST,
      told('Homecoming', '2025-06-30', { source: 'api' }),
    ];
    const stays = [stay(SYKEHUS_A, '2025-06-06T09:00:00'), stay(SYKEHUS_A, '2025-06-20T09:00:00')];
    const found = [0, 1].flatMap((index) => eventsOfStay(events, stays, index));
    expect(new Set(found)).to.deep.equal(new Set(events));
  });
});
