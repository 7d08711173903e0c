import { expect } from 'chai';
import type { MessageInput } from '../../src/domain/events.ts';
import { MESSAGE_EVENTS, eventOf } from '../../src/domain/events.ts';
import type { HerId, Instant, MsgId } from '../../src/domain/ids.ts';
import { plainInstant } from './written.ts';

const RECEIVED = '2018-02-01T12:00:00.000Z' as Instant;
const at = (code: string | undefined, time: string, estimate = false) => ({ code, time, estimate });

const message = (type: string, more: Partial<MessageInput> = {}): MessageInput => ({
  type,
  status: 'N',
  genDate: '2018-02-01T11:20:13',
  receivedAt: RECEIVED,
  msgId: 'm1' as MsgId,
  senderHer: 90998 as HerId,
  hospitalHer: 59 as HerId,
  events: [],
  ...more,
});

/** Of a message that tells of no time the event is when it was written. */
const SENT_AT = '2018-02-01T10:20:13Z';
const APPOINTMENT = { code: '7', list: '9152' };
const ANSWERS = { parent: 'm5', conversation: 'm0' };

/** Type and what it says; then kind, occurrence and flags. */
const MAPPED: readonly (readonly [string, Partial<MessageInput>, string, string, string])[] = [
  [
    'LOG_INNLAGT',
    { events: [at('1', '2018-01-29T10:00:00')] },
    'AdmissionNotified',
    '2018-01-29T09:00:00Z',
    'TZ_ASSUMED',
  ],
  [
    'LOG_UTSKRIVNINGSKLAR',
    { events: [at('1', '2018-01-29T10:00:00'), at('3', '2018-01-31', true)] },
    'DischargeReady',
    '2018-01-30T23:00:00Z',
    '',
  ],
  [
    'LOG_UTSKRIVNINGSKLAR',
    { events: [at('1', '2018-01-29T10:00:00'), at('5', '2018-01-31', true)] },
    'DischargeReady',
    '2018-01-30T23:00:00Z',
    '',
  ],
  [
    'LOG_AVMELDING',
    { events: [at('1', '2018-01-29'), at('3', '2018-01-31'), at('4', '2018-02-01')] },
    'DischargeReadyWithdrawn',
    '2018-01-31T23:00:00Z',
    '',
  ],
  [
    'LOG_UTSKREVET',
    { events: [at('2', '2018-02-01')], dischargedTo: '1', outcome: '1' },
    'Discharged',
    '2018-01-31T23:00:00Z',
    '',
  ],
  [
    'LOG_UTSKREVET',
    { events: [at('2', '2018-02-01')], dischargedTo: '1' },
    'Discharged',
    '2018-01-31T23:00:00Z',
    '',
  ],
  [
    'LOG_UTSKREVET',
    { events: [at('2', '2018-02-01')], dischargedTo: '1', outcome: '2' },
    'Died',
    '2018-01-31T23:00:00Z',
    '',
  ],
  [
    'LOG_UTSKREVET',
    { events: [at('2', '2018-02-01')], dischargedTo: '1', outcome: '3' },
    'Died',
    '2018-01-31T23:00:00Z',
    '',
  ],
  ['LOG_DOD', { events: [at('13', '2018-02-01')] }, 'Died', '2018-01-31T23:00:00Z', ''],
  [
    'LOG_INNLAGT',
    { events: [at(undefined, '2018-01-29T10:00:00')] },
    'AdmissionNotified',
    '2018-01-29T09:00:00Z',
    'EVENT_CODE_MISSING TZ_ASSUMED',
  ],
  [
    'LOG_INNLAGT',
    { events: [at('2', '2018-01-29'), at('3', '2018-01-30')] },
    'AdmissionNotified',
    '2018-02-01T10:20:13Z',
    'EVENT_CODE_MISSING GENDATE_USED TZ_ASSUMED',
  ],
  [
    'LOG_INNLAGT',
    { events: [] },
    'AdmissionNotified',
    '2018-02-01T10:20:13Z',
    'EVENT_CODE_MISSING GENDATE_USED TZ_ASSUMED',
  ],
  [
    'LOG_INNLAGT',
    { events: [at('1', '2018')] },
    'AdmissionNotified',
    '2018-02-01T10:20:13Z',
    'EVENT_CODE_MISSING GENDATE_USED TZ_ASSUMED',
  ],
  [
    'LOG_INNLAGT',
    { status: 'X', events: [at('1', '2018-01-29')] },
    'AdmissionNotified',
    '2018-01-28T23:00:00Z',
    'STATUS_UNEXPECTED',
  ],
  [
    'LOG_INNLAGT',
    { status: undefined, events: [at('1', '2018-01-29')] },
    'AdmissionNotified',
    '2018-01-28T23:00:00Z',
    '',
  ],
  [
    'HELSEOPPL_SOKNAD',
    { topic: { code: '2', list: '9140' } },
    'HealthInfoUpdated',
    SENT_AT,
    'TZ_ASSUMED',
  ],
  [
    'HELSEOPPL_SOKNAD',
    { topic: { code: '1', list: '9140' }, status: 'M' },
    'HealthInfoUpdated',
    SENT_AT,
    'TZ_ASSUMED',
  ],
  [
    'HELSEOPPL_SOKNAD',
    { topic: { code: '1', list: '9140' } },
    'EarlyNotice',
    SENT_AT,
    'TZ_ASSUMED',
  ],
  ...(
    [
      ['INNLEGGELSESRAPPORT', 'AdmissionReportSent', {}],
      ['UTSKRIVNINGSRAPPORT', 'DischargeReport', {}],
      ['ORIENTERING_TJENESTETILBUD', 'ServiceDecision', {}],
      ['MEDISINSKE_OPPLYSNINGER', 'MedicalInfo', {}],
      ['HELSEOPPLYSNINGER_LEGE', 'HealthInfoToGP', {}],
      ['DIALOG_FORESPORSEL', 'AppointmentRequested', { topic: APPOINTMENT }],
      ['DIALOG_SVAR', 'AppointmentAnswered', { request: APPOINTMENT, conversation: ANSWERS }],
      ['DIALOG_SVAR', 'KommuneReplied', { conversation: ANSWERS }],
      ['DIALOG_NOTAT', 'KommuneReplied', { conversation: ANSWERS }],
      ['DIALOG_HELSEFAGLIG', 'KommuneReplied', { conversation: ANSWERS }],
      ['DIALOG_AVVIK', 'FaultReport', { conversation: ANSWERS }],
    ] as const
  ).map(([type, kind, more]) => [type, more, kind, SENT_AT, 'TZ_ASSUMED'] as const),
  [
    'LOG_INNLAGT',
    { genDate: 'x', events: [] },
    'AdmissionNotified',
    '2018-02-01T12:00:00Z',
    'GENDATE_UNREADABLE EVENT_CODE_MISSING GENDATE_USED',
  ],
];

describe('The event of a message', () => {
  for (const [type, more, kind, occurred, flags] of MAPPED) {
    it(`is ${kind} at ${occurred} [${flags}] for ${type} ${JSON.stringify(more)}`, () => {
      const given = eventOf(message(type, more));
      expect(given?.event.kind).to.equal(kind);
      expect(plainInstant(given?.event.occurredAt ?? '')).to.equal(occurred);
      expect(given?.flags.join(' ')).to.equal(flags);
      const shown = flags.split(' ').filter((flag) => flag !== '' && flag !== 'TZ_ASSUMED');
      expect(given?.event.data?.remarks ?? []).to.deep.equal(shown);
    });
  }

  it('has been tried for every row of the table', () => {
    const tried = new Set(MAPPED.map(([type, , kind]) => `${type} ${kind}`));
    expect(MESSAGE_EVENTS.filter(({ type, kind }) => !tried.has(`${type} ${kind}`))).to.deep.equal(
      [],
    );
  });

  it('is whole', () => {
    const given = message('LOG_UTSKREVET', {
      events: [at('2', '2018-02-01')],
      dischargedTo: '1',
      outcome: '1',
    });
    expect(eventOf(given)?.event).to.deep.equal({
      key: 'msg:90998:m1',
      kind: 'Discharged',
      occurredAt: '2018-01-31T23:00:00.000Z',
      occurredOn: '2018-02-01',
      dateOnly: true,
      written: '2018-02-01',
      sentAt: '2018-02-01T10:20:13.000Z',
      sentWritten: given.genDate,
      receivedAt: RECEIVED,
      source: 'message',
      msgId: 'm1',
      sender: 90998,
      hospital: 59,
      data: { dischargedTo: '1', outcome: '1' },
    });
  });

  for (const type of new Set(MESSAGE_EVENTS.map((row) => row.type))) {
    it(`is a cancellation for ${type} with status C, whatever it says besides`, () => {
      const said = { conversation: ANSWERS, outcome: '2', topic: APPOINTMENT };
      const { event } = eventOf(message(type, { ...said, status: 'C' })) ?? {};
      expect(event).to.include({ kind: 'MsgCancelled', ref: 'm5', refConversation: 'm0' });
      expect(event).not.to.have.property('data');
    });
  }

  for (const status of ['M', 'O']) {
    it(`replaces its conversation with status ${status}`, () => {
      const { event } = eventOf(message('LOG_UTSKREVET', { status })) ?? {};
      expect(event?.data?.replaces).to.equal(true);
    });
  }

  it('is none for a request about something else, or a reply to nothing', () => {
    const other = { code: '1', list: '9152' };
    expect(eventOf(message('DIALOG_FORESPORSEL', { topic: other }))).to.equal(undefined);
    expect(eventOf(message('DIALOG_FORESPORSEL'))).to.equal(undefined);
    expect(eventOf(message('DIALOG_NOTAT'))).to.equal(undefined);
  });

  for (const type of ['HELSEOPPL_SOKNAD', 'INNLEGGELSESRAPPORT', 'UTSKRIVNINGSRAPPORT'])
    it(`of a changed ${type} does not undo that the first one was sent`, () => {
      const { event } = eventOf(message(type, { status: 'M', conversation: ANSWERS })) ?? {};
      expect(event).to.include({ refConversation: 'm0' });
      expect(event?.data).not.to.have.property('replaces');
    });

  it('is none for a type that reports none', () => {
    expect(eventOf(message('EPIKRISE'))).to.equal(undefined);
    expect(eventOf(message('EPIKRISE', { status: 'C' }))).to.equal(undefined);
  });
});

describe('The fields of an early notice', () => {
  const heading = (code: string) => ({ code, list: '9145' });
  const ends = [{ code: '3', time: '2018-01-15', estimate: true }];
  const fields = (given: Partial<MessageInput>) =>
    eventOf(message('HELSEOPPL_SOKNAD', { events: [], ...given }))?.event.data?.fields;

  it('are read from its headings, and from when the stay is to end', () => {
    const headings = [heading('1'), heading('2')];
    expect(fields({ headings, events: ends })).to.deep.equal([
      'status',
      'course',
      'expectedDischarge',
    ]);
    expect(fields({ headings })).to.deep.equal(['status', 'course']);
    expect(fields({ headings: [{ code: '1', list: '9141' }], events: ends })).to.deep.equal([
      'expectedDischarge',
    ]);
    expect(fields({ headings: [], events: [] })).to.deep.equal([]);
  });

  it('are not known of a notice that has no place for them', () => {
    expect(fields({ events: ends })).to.equal(undefined);
  });

  it('are those of an early notice and of its updates alone', () => {
    const headings = [heading('1')];
    const other = eventOf(message('INNLEGGELSESRAPPORT', { headings }));
    expect(other?.event.data).not.to.have.property('fields');
    expect(fields({ headings, status: 'M' })).to.deep.equal(['status']);
  });
});
