import { expect } from 'chai';
import { API_EVENTS, API_LISTS, API_VALUES } from '../../src/domain/api-event-table.ts';
import { apiEventOf } from '../../src/domain/api-events.ts';
import type { Instant } from '../../src/domain/ids.ts';

const RECEIVED = '2018-02-01T12:00:00.000Z' as Instant;

describe('The event of the record system', () => {
  const origin = { client: 'epj', key: 'k1', receivedAt: RECEIVED };
  const WHOLE = {
    at: '2018-02-01T10:00:00+01:00',
    profession: 'SP',
    signedBy: 'n1',
    answer: 'ACCEPT_LATER',
    appointedAt: '2018-02-05',
    deterioration: 'FALL',
    about: 'k9',
    institution: 'SHORT',
    step: 'HPH2',
    reason: 'r',
    from: 'HOSPITAL',
    overrides: 'ACCEPTED_NOT_FETCHED',
    settles: 'HOSPITAL_DELAYED',
    channel: 'PHONE',
    toldBy: 'HOSPITAL_NURSE',
    toldTo: 'KOMMUNE_CASE_WORKER',
    toldAt: '2018-02-01T10:20:00+01:00',
    hospital: '101',
    dischargedTo: '1',
    ref: 'm0',
    fields: ['status', 'course'],
    criteria: 'a, c',
  };

  for (const { kind, required } of API_EVENTS) {
    it(`is taken when it is a whole ${kind}`, () => {
      const { event } = apiEventOf({ kind, ...WHOLE }, origin);
      expect(event).to.deep.include({
        key: 'api:epj:k1',
        kind,
        occurredAt: '2018-02-01T09:00:00.000Z',
        source: 'api',
      });
    });

    for (const field of required) {
      it(`is not taken when ${kind} lacks ${field}`, () => {
        for (const empty of [undefined, '', ' ']) {
          const { problems } = apiEventOf({ kind, ...WHOLE, [field]: empty }, origin);
          expect(problems).to.deep.equal([{ field, problem: 'missing' }]);
        }
      });
    }
  }

  for (const { kind, required, optional } of API_EVENTS)
    it(`has of a ${kind} what belongs to it, and nothing else`, () => {
      const { event } = apiEventOf({ kind, ...WHOLE }, origin);
      const fields = Object.keys(event?.data ?? {}).filter(
        (name) => !['appointedOn', 'appointedWritten'].includes(name),
      );
      const expected = new Set([...required, ...optional, 'signedBy', 'profession']);
      // What an event is about stands beside its data.
      for (const one of ['at', 'hospital', 'ref']) expected.delete(one);
      expect(event?.hospital, 'hospital').to.equal(optional.includes('hospital') ? 101 : undefined);
      expect(event?.ref, 'ref').to.equal(optional.includes('ref') ? 'm0' : undefined);
      expect(fields.toSorted()).to.deep.equal([...expected].toSorted());
    });

  it('is not taken as an Override of nothing', () => {
    const { overrides, step, ...rest } = WHOLE;
    for (const given of [{ overrides }, { step }])
      expect(apiEventOf({ kind: 'Override', ...rest, ...given }, origin).problems).to.equal(
        undefined,
      );
    expect(apiEventOf({ kind: 'Override', ...rest }, origin).problems).to.deep.equal([
      { field: 'overrides', problem: 'missing' },
    ]);
  });

  it('has been sent when the call was, and otherwise when it was reported', () => {
    const { toldAt, ...rest } = WHOLE;
    const sent = (given: object) =>
      apiEventOf({ kind: 'DischargeReady', ...rest, ...given }, origin).event?.sentAt;
    expect(sent({ toldAt })).to.equal('2018-02-01T09:20:00.000Z');
    expect(sent({})).to.equal(RECEIVED);
  });

  it('tells of a call by whom and to whom, or of no call', () => {
    const { channel, toldBy, toldTo, ...rest } = WHOLE;
    const problems = (given: object) =>
      apiEventOf({ kind: 'KommuneAnswer', ...rest, ...given }, origin).problems;
    expect(problems({})).to.equal(undefined);
    expect(problems({ channel, toldBy, toldTo })).to.equal(undefined);
    expect(problems({ channel, toldTo })).to.deep.equal([{ field: 'toldBy', problem: 'missing' }]);
    expect(problems({ toldBy })).to.deep.equal([
      { field: 'channel', problem: 'missing' },
      { field: 'toldTo', problem: 'missing' },
    ]);
  });

  it('is by an operator where one entered it, with why', () => {
    const by = {
      ...origin,
      client: 'kari',
      source: 'operator',
      loggedBecause: 'ringt inn',
    } as const;
    const { event } = apiEventOf({ kind: 'Discharged', ...WHOLE }, by);
    expect(event).to.include({ key: 'page:kari:k1', source: 'operator' });
    expect(event?.data).to.include({ channel: 'PHONE', loggedBecause: 'ringt inn' });
  });

  it('is not taken with a code that is not in its list, or a HER-id that is none', () => {
    for (const [field, list] of Object.entries(API_LISTS)) {
      const kind = API_EVENTS.find(({ optional }) => optional.some((one) => one === field))?.kind;
      const given = (value: unknown) =>
        apiEventOf({ kind: kind ?? '', ...WHOLE, [field]: value as string }, origin);
      expect(given([...list, ...list]).event?.data, field).to.deep.include({ [field]: list });
      expect(given([...list, 'z']).problems).to.deep.equal([{ field, problem: 'unknown' }]);
    }
    const wrong = { kind: 'Discharged', ...WHOLE, hospital: 'A' };
    expect(apiEventOf(wrong, origin).problems).to.deep.equal([
      { field: 'hospital', problem: 'unreadable' },
    ]);
  });

  it('has the date of an appointment in Oslo, also of one without a clock', () => {
    const { event } = apiEventOf({ kind: 'AppointmentConfirmed', ...WHOLE }, origin);
    expect(event?.data).to.include({
      appointedAt: '2018-02-04T23:00:00.000Z',
      appointedOn: '2018-02-05',
    });
  });

  it('has an appointment and a call as they were written, before anything was read into them', () => {
    for (const kind of ['AppointmentConfirmed', 'KommuneAnswer']) {
      const { event } = apiEventOf(
        { kind, ...WHOLE, appointedAt: ' 2018-02-05T09:30:00 ' },
        origin,
      );
      expect(event?.data).to.include({
        appointedAt: '2018-02-05T08:30:00.000Z',
        appointedWritten: '2018-02-05T09:30:00',
      });
      expect(event, kind).not.to.have.property('sentWritten');
    }
    const { event } = apiEventOf({ kind: 'Discharged', ...WHOLE }, origin);
    expect(event).to.include({ written: WHOLE.at, sentWritten: WHOLE.toldAt });
    const { toldAt, ...rest } = WHOLE;
    expect(toldAt).to.equal(event?.sentWritten);
    const untold = apiEventOf({ kind: 'Discharged', ...rest }, origin).event;
    expect(untold).not.to.have.property('sentWritten');
  });

  for (const [field, values] of Object.entries(API_VALUES))
    it(`is not taken with a ${field} that is not in its list`, () => {
      const row = API_EVENTS.find(({ required, optional }) =>
        [...required, ...optional].some((one) => one === field),
      );
      for (const value of values)
        expect(apiEventOf({ kind: row?.kind ?? '', ...WHOLE, [field]: value }, origin).problems).to
          .be.undefined;
      const wrong = { kind: row?.kind ?? '', ...WHOLE, [field]: 'MAYBE' };
      expect(apiEventOf(wrong, origin).problems).to.deep.equal([{ field, problem: 'unknown' }]);
    });

  it('is not taken with a time that is none, or a kind that only messages report', () => {
    expect(apiEventOf({ kind: 'Homecoming', at: 'i går' }, origin).problems).to.deep.equal([
      { field: 'at', problem: 'unreadable' },
    ]);
    expect(apiEventOf({ kind: 'DischargeReport', ...WHOLE }, origin).problems).to.deep.equal([
      { field: 'kind', problem: 'unknown' },
    ]);
  });
});
