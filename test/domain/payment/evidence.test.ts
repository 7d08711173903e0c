import { expect } from 'chai';
import { apiEventOf } from '../../../src/domain/api-events.ts';
import type { Instant, MsgId } from '../../../src/domain/ids.ts';
import { CRITERIA } from '../../../src/domain/pathway-event.ts';
import type { PathwayEvent } from '../../../src/domain/pathway-event.ts';
import { givenAt } from '../../../src/domain/payment/evidence.ts';
import { eventOf } from '../../../src/domain/events.ts';
import type { EvidenceItem } from '../../../src/domain/payment/index.ts';
import { paymentOf } from '../../../src/domain/payment/index.ts';
import {
  accepted,
  admitted,
  left,
  payment,
  ready,
  rejected,
  settingsOf,
  SYKEHUS_A,
  told,
  warned,
} from './stay.ts';

const first = (items: readonly EvidenceItem[]): EvidenceItem => {
  if (items[0] === undefined) throw new Error('no item');
  return items[0];
};

describe('The evidence of a stay', () => {
  it('has each time in four forms', () => {
    const { readiness } = payment([
      ready('2026-10-25T02:30:00', { received: '2026-10-25T02:31:00Z' }),
    ]).evidence;
    const { occurred, sent, received } = first(readiness);
    // The hour that comes twice is read as the first of the two; the text stays what it was.
    expect(occurred).to.deep.equal({
      written: '2026-10-25T02:30:00',
      utc: '2026-10-25T00:30:00.000Z',
      oslo: '2026-10-25T02:30:00+02:00',
      on: '2026-10-25',
      tzVersion: '2026a',
    });
    expect(sent.written).to.equal('2026-10-25T02:31:00Z');
    expect(received.oslo).to.equal('2026-10-25T03:31:00+01:00');
    expect(received).not.to.have.property('written');
  });

  it('keeps a date alone as a date', () => {
    const { discharges } = payment([left('2026-03-29')]).evidence;
    expect(first(discharges).occurred).to.deep.equal({
      written: '2026-03-29',
      utc: '2026-03-28T23:00:00.000Z',
      oslo: '2026-03-29',
      on: '2026-03-29',
      dateOnly: true,
      tzVersion: '2026a',
    });
  });

  it('has the text that stood in the message', () => {
    const found = eventOf({
      type: 'LOG_UTSKRIVNINGSKLAR',
      genDate: '2025-06-09T10:05:00',
      receivedAt: '2025-06-09T08:06:00.000Z' as Instant,
      msgId: 'm1' as MsgId,
      senderHer: SYKEHUS_A,
      events: [{ code: '3', time: '2025-06-09T10:00:00+02:00', estimate: false }],
    });
    const item = first(payment(found ? [found.event] : []).evidence.readiness);
    expect([item.occurred.written, item.sent.written, item.msgId]).to.deep.equal([
      '2025-06-09T10:00:00+02:00',
      '2025-06-09T10:05:00',
      'm1',
    ]);
  });

  it('names the message or person behind each item, and what proves its receipt', () => {
    const acknowledgedAt = '2025-06-06T13:01:00.000Z' as Instant;
    const { notices8, answers } = payment([
      warned('2025-06-06T15:00:00', { acknowledgedAt, msgId: 'n8' }),
      told('KommuneAnswer', '2025-06-09T12:00:00', { answer: 'REFUSE', source: 'operator' }),
    ]).evidence;
    expect(first(notices8)).to.include({ msgId: 'n8', channel: 'message', sender: SYKEHUS_A });
    expect(first(notices8).acknowledged?.oslo).to.equal('2025-06-06T15:01:00+02:00');
    expect(first(answers).channel).to.equal('operator');
  });

  it('says which negative AppRec a notice met', () => {
    const notice = warned('2025-06-06T15:00:00');
    const no = rejected('2025-06-06T15:10:00', notice);
    const { notices8 } = payment([notice, no]).evidence;
    expect(first(notices8).refused?.by).to.equal(no.key);
    expect(first(notices8).refused?.at.oslo).to.equal('2025-06-06T15:10:00+02:00');
  });

  it('names both times where the proof of receipt is of a later date', () => {
    const notice = ready('2025-06-09T23:40:00', { received: '2025-06-09T23:51:00', msgId: 'r1' });
    const proof = told('PositiveAppRec', '2025-06-10T07:12:00', { ref: 'r1' });
    const events = [warned('2025-06-06T15:00:00'), notice, proof, left('2025-06-11T10:00:00')];
    const { contested } = payment(events).proposal;
    const found = contested.find(({ code }) => code === 'RECEIPT_PROVED_LATER');
    expect(found?.times?.map(({ oslo }) => oslo)).to.deep.equal([
      '2025-06-09T23:51:00+02:00',
      '2025-06-10T07:12:00+02:00',
    ]);
  });

  it('has the AppRec as it was written', () => {
    const notice = ready('2025-06-09T10:00:00', { msgId: 'r1' });
    const proof = told('PositiveAppRec', '2025-06-09T10:01:00', { ref: 'r1' });
    const { acknowledged } = first(payment([notice, proof]).evidence.readiness);
    expect(acknowledged?.written).to.equal('2025-06-09T10:01:00');
  });

  it('has a replaced notice beside its replacement, and no other replaced event', () => {
    const superseded = [warned('2025-06-06T15:00:00'), left('2025-06-10T10:00:00')];
    const events = [told('HealthInfoUpdated', '2025-06-07T15:00:00')];
    const { evidence } = paymentOf(events, settingsOf(), undefined, superseded);
    expect(evidence.notices8.map((item) => item.superseded ?? false)).to.deep.equal([true, false]);
    expect(evidence.discharges).to.deep.equal([]);
  });

  it('has the date from which the municipality can receive, also a date alone', () => {
    const { answers } = payment([
      accepted('2025-06-09T11:00:00', '2025-06-10T12:00:00'),
      accepted('2025-06-09T12:00:00', '2025-06-11'),
    ]).evidence;
    expect(answers.map(({ appointed }) => appointed?.oslo)).to.deep.equal([
      '2025-06-10T12:00:00+02:00',
      '2025-06-11',
    ]);
  });

  it('has it in four forms as a record system wrote it, a date alone as that date', () => {
    const answer = (appointedAt: string) => {
      const { event } = apiEventOf(
        { kind: 'KommuneAnswer', at: '2025-06-09T11:00:00', answer: 'ACCEPT', appointedAt },
        { client: 'epj', key: appointedAt, receivedAt: '2025-06-09T09:01:00.000Z' as Instant },
      );
      return event === undefined ? [] : [event];
    };
    const events = [...answer('2025-10-26T02:30:00'), ...answer('2025-06-11')];
    const { answers } = payment(events).evidence;
    expect(answers.map(({ appointed }) => appointed)).to.deep.equal([
      {
        written: '2025-06-11',
        utc: '2025-06-10T22:00:00.000Z',
        oslo: '2025-06-11',
        on: '2025-06-11',
        dateOnly: true,
        tzVersion: '2026a',
      },
      {
        written: '2025-10-26T02:30:00',
        utc: '2025-10-26T00:30:00.000Z',
        oslo: '2025-10-26T02:30:00+02:00',
        on: '2025-10-26',
        tzVersion: '2026a',
      },
    ]);
  });

  it('takes a time that is none for absent', () => {
    const odd = { appointedAt: 'soon' as Instant, acknowledgedAt: '' as Instant };
    const { answers } = payment([told('KommuneAnswer', '2025-06-09T12:00:00', odd)]).evidence;
    expect(first(answers)).not.to.have.any.keys('appointed', 'acknowledged');
  });

  it('says what is not documented', () => {
    const events = [
      warned('2025-06-06T15:00:00', { fields: ['status', 'course'] }),
      ready('2025-06-09T10:00:00', { criteria: ['a', 'b', 'c', 'd'] }),
      left('2025-06-10T10:00:00'),
    ];
    expect(payment(events).evidence.gaps).to.deep.equal([
      'ADMISSION_UNKNOWN',
      'NOTICE_8_INCOMPLETE',
      'NOTICE_8_NOT_ACKNOWLEDGED',
      'READINESS_NOT_DOCUMENTED',
      'NOTICE_10_NOT_ACKNOWLEDGED',
      'NO_ANSWER',
      'EPIKRISE_MISSING',
      'DISCHARGE_REPORT_MISSING',
      'MEDICATION_LIST_MISSING',
    ]);
  });

  it('does not know of §9 what no message can tell, unless that is expected', () => {
    const events = [ready('2025-06-09T10:00:00')];
    const gaps = (more: object, told_: readonly PathwayEvent[] = []) =>
      payment([...events, ...told_], more).evidence.gaps.filter((gap) => /^READINESS/.test(gap));
    expect(gaps({})).to.deep.equal(['READINESS_NOT_KNOWN']);
    expect(gaps({ criteriaExpected: true })).to.deep.equal(['READINESS_NOT_DOCUMENTED']);
    const part = told('ReadinessDocumented', '2025-06-09T11:00:00', { criteria: ['a'] });
    expect(gaps({}, [part])).to.deep.equal(['READINESS_NOT_DOCUMENTED']);
    const whole = told('ReadinessDocumented', '2025-06-09T11:00:00', { criteria: CRITERIA });
    for (const criteriaExpected of [true, false])
      expect(gaps({ criteriaExpected }, [whole])).to.deep.equal([]);
  });

  it('holds when the need was assessed, and what was assessed of the readiness', () => {
    const { needs, assessments } = payment([
      told('NeedAssessed', '2025-06-06T10:00:00', { source: 'api' }),
      told('ReadinessDocumented', '2025-06-09T11:00:00', { criteria: ['a'], source: 'api' }),
    ]).evidence;
    expect(first(needs).occurred.oslo).to.equal('2025-06-06T10:00:00+02:00');
    expect(first(assessments).data?.criteria).to.deep.equal(['a']);
  });

  it('has a call given when it was made, not when it was logged or what it tells of', () => {
    const call = ready('2025-06-09T23:50:00', {
      source: 'operator',
      channel: 'PHONE',
      toldAt: '2025-06-09T22:10:00.000Z' as Instant,
      sent: '2025-06-10T00:10:00',
      received: '2025-06-12T09:00:00',
    });
    expect(givenAt(first(payment([call]).evidence.readiness), 'BROKER').oslo).to.equal(
      '2025-06-10T00:10:00+02:00',
    );
  });

  it('lacks nothing when all is there', () => {
    const acknowledgedAt = '2025-06-09T10:00:00.000Z' as Instant;
    const events = [
      admitted('2025-06-06T09:00:00'),
      warned('2025-06-06T15:00:00', { acknowledgedAt, fields: ['status', 'course'] }),
      told('HealthInfoUpdated', '2025-06-07T15:00:00', { fields: ['expectedDischarge'] }),
      ready('2025-06-09T10:00:00', { acknowledgedAt, criteria: ['a', 'b', 'c', 'd', 'e'] }),
      accepted('2025-06-09T12:00:00'),
      left('2025-06-09T15:00:00'),
      told('Epikrise', '2025-06-09T15:00:00'),
      told('DischargeReport', '2025-06-09T15:00:00'),
      told('MedicationList', '2025-06-09T15:00:00'),
    ];
    expect(payment(events).evidence.gaps).to.deep.equal([]);
  });
});
