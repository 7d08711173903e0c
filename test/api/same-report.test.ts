import { expect } from 'chai';
import { apiEventOf } from '../../src/domain/api-events.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { PathwayEvent } from '../../src/domain/pathway.ts';
import { isSameReport } from '../../src/report-event.ts';

function made(more: object = {}, receivedAt = '2018-02-01T12:00:00.000Z'): PathwayEvent {
  const { event } = apiEventOf(
    {
      ...{ kind: 'DischargeReady', at: '2018-02-01T10:00:00', toldAt: '2018-02-01T10:20:00' },
      ...{ channel: 'PHONE', toldBy: 'HOSPITAL_NURSE', toldTo: 'KOMMUNE_NURSE', ...more },
    },
    { client: 'epj', key: 'k1', receivedAt: receivedAt as Instant },
  );
  if (event === undefined) throw new Error('no event');
  return event;
}
const booked = (appointedAt: string) =>
  made({ kind: 'AppointmentConfirmed', appointedAt, toldAt: '' });

describe('A report with a key that was used', () => {
  it('is the same report when only its receipt is another', () => {
    expect(isSameReport(made(), made({}, '2018-02-01T12:05:00.000Z'))).to.equal(true);
    expect(isSameReport(made(), made({ toldTo: 'KOMMUNE_OTHER' }))).to.equal(false);
    expect(isSameReport(booked('2018-02-05'), booked('2018-02-06'))).to.equal(false);
    expect(isSameReport(undefined, made())).to.equal(false);
  });

  it('is the same as one that was stored before the written forms were kept', () => {
    const { sentWritten: call, ...told } = made();
    expect(call).to.equal('2018-02-01T10:20:00');
    expect(isSameReport(told, made())).to.equal(true);
    const whole = booked('2018-02-05');
    const { appointedWritten: day, ...data } = whole.data ?? {};
    expect(day).to.equal('2018-02-05');
    expect(isSameReport({ ...whole, data }, whole)).to.equal(true);
  });
});
