import { expect } from 'chai';
import type { Answer } from '../../src/cli/partner-api.ts';
import type { Episode, PathwayView, TimelineEntry } from '../../src/domain/pathway.ts';
import { makeDataDir, removeDataDir, startBroker } from '../support/broker.ts';
import type { Broker } from '../support/broker.ts';
import { hoursAgo, letter } from './letters.ts';
import { partnerOf } from './partner.ts';
import type { Partner } from './partner.ts';
import { until } from './until.ts';

type Pathway = Omit<PathwayView, 'episodes'> & {
  readonly id: string;
  readonly version: number;
  readonly episodes: readonly Account[];
};
/** An episode as `GET /pathways/{id}` shows it. */
interface Account extends Omit<Episode, 'timeline'> {
  readonly timeline: readonly (TimelineEntry & { messageId?: string; by?: string })[];
  readonly checklists: readonly { readonly list: string }[];
  readonly steps: readonly { readonly step: string; readonly status: string }[];
  readonly payment: Readonly<Record<'days' | 'disputes' | 'settled', readonly string[]>>;
}

describe('events that only the record system can report', function () {
  this.timeout(30_000);
  let broker: Broker;
  let hospital: Partner;
  let kommune: Partner;

  before(async () => {
    broker = await startBroker(await makeDataDir());
    hospital = partnerOf(broker, 'sykehus');
    kommune = partnerOf(broker, 'kommune');
  });
  after(async () => {
    await broker.stop();
    await removeDataDir(broker.dataDir);
  });

  /** The pathway of a patient who went home two hours ago. */
  async function discharged(): Promise<string> {
    const id = await hospital.send(letter({ type: 'LOG_UTSKREVET' }).text);
    return until('the pathway', async () => {
      const { body } = await kommune.api.get(`/pathways?message=${id}`);
      return (body as { pathways: Pathway[] }).pathways[0]?.id;
    });
  }
  const report = (id: string, json: object, key?: string): Promise<Answer> =>
    kommune.api.post(`/pathways/${id}/events`, { json, ...(key === undefined ? {} : { key }) });
  const view = async (id: string) => {
    const { body } = await kommune.api.get(`/pathways/${id}`);
    const episode = (body as Pathway).episodes.at(-1);
    if (episode === undefined) throw new Error('no episode');
    return { version: (body as Pathway).version, text: JSON.stringify(body), ...episode };
  };

  it('counts an event once under its key, however often it is reported', async () => {
    const id = await discharged();
    const home = { kind: 'Homecoming', at: hoursAgo(1) };
    const first = await report(id, home, 'hjem-1');
    const again = await report(id, home, 'hjem-1');
    const inBody = await report(id, { ...home, key: 'hjem-1' });
    expect([first.status, again.status, inBody.status]).to.deep.equal([201, 200, 200]);
    expect(again.body).to.deep.equal(first.body);
    const { timeline, anchors } = await view(id);
    expect(timeline.filter(({ what }) => what.startsWith('Homecoming'))).to.have.length(1);
    expect(anchors).to.have.property('homecomingOn');
    expect(anchors).not.to.have.property('homecomingInferred');
  });

  it('is listed by whether a reply in free text waits for a person, and by nothing else', async () => {
    const id = await discharged();
    const listed = async (asked: string) => {
      const { status, body } = await kommune.api.get(`/pathways?limit=100&toClassify=${asked}`);
      return { status, ids: ((body as { pathways?: Pathway[] }).pathways ?? []).map((p) => p.id) };
    };
    expect(await listed('true')).to.deep.equal({ status: 200, ids: [] });
    expect((await listed('false')).ids).to.include(id);
    expect((await listed('ja')).status).to.equal(400);
  });

  it('names what is behind each change, and shows the lists that are open', async () => {
    const id = await discharged();
    await report(id, { kind: 'Homecoming', at: hoursAgo(1) }, 'hjem-2');
    const { timeline, checklists, steps } = await view(id);
    const [sent, told] = ['Discharged', 'Homecoming'].map((kind) =>
      timeline.find(({ what }) => what.startsWith(kind)),
    );
    expect(sent?.messageId).to.match(/^[0-9a-f-]{36}$/);
    expect(sent).not.to.have.property('by');
    expect(told).to.include({ by: 'client:kommune' }).and.not.to.have.property('messageId');
    expect(checklists.map(({ list }) => list)).to.include('HPH2');
    expect(steps.find(({ step }) => step === 'HPH2')?.status).to.equal('open');
  });

  it('refuses another event under a key that was used', async () => {
    const id = await discharged();
    await report(id, { kind: 'Homecoming', at: hoursAgo(1) }, 'en');
    const before = await view(id);
    for (const other of [
      { kind: 'Homecoming', at: hoursAgo(0.5) },
      { kind: 'GPConsultationHeld', at: hoursAgo(1) },
    ]) {
      const answer = await report(id, other, 'en');
      expect(answer.status).to.equal(400);
      expect(answer.body).to.deep.include({
        ValidationErrors: ['this key has been used for another event'],
      });
    }
    expect(await view(id)).to.deep.equal(before);
  });

  it('is for the municipality alone: others are told there is no such pathway', async () => {
    const id = await discharged();
    const home = { json: { kind: 'Homecoming', at: hoursAgo(1) }, key: 'x' };
    for (const client of ['eksempel-kommune', 'sykehus', 'lege']) {
      const { api } = partnerOf(broker, client);
      expect((await api.get(`/pathways/${id}`)).status, client).to.equal(404);
      expect((await api.post(`/pathways/${id}/events`, home)).status, client).to.equal(404);
      const { body } = await api.get('/pathways');
      expect((body as { pathways: Pathway[] }).pathways, client).to.deep.equal([]);
    }
    expect((await view(id)).timeline.map(({ what }) => what).join()).not.to.include('Homecoming');
  });

  it('notes a visit by somebody who is no nurse, and waits on for the nurse', async () => {
    const id = await discharged();
    const visit = { kind: 'HPH2Completed', at: hoursAgo(1) };
    const notes = async () => (await view(id)).deviations.map(({ code }) => code);
    expect(await notes()).not.to.include('NOT_A_NURSE');
    const assistant = await report(id, { ...visit, profession: 'HF' }, 'besøk-1');
    expect(assistant.status).to.equal(201);
    const noted = await view(id);
    expect(noted.state.N).to.equal('HPH2_OPEN');
    expect(await notes()).to.include('NOT_A_NURSE');
    await report(id, { ...visit, profession: 'SP', signedBy: 'sykepleier-4711' }, 'besøk-2');
    const visited = await view(id);
    expect(visited.state.N).to.equal('HPH2_DONE');
    expect(visited.deadlines.find(({ timer }) => timer === 't2')?.status).to.equal('met');
    expect(visited.text, 'who signed is not shown outside').not.to.include('sykepleier-4711');
  });

  const CALL = { channel: 'PHONE', toldBy: 'HOSPITAL_NURSE', toldTo: 'KOMMUNE_CASE_WORKER' };
  const paid = async (id: string) => (await view(id)).payment;

  it('counts a stay that was told by telephone, and settles what is contested about it', async () => {
    const id = await discharged();
    const calls = [
      { kind: 'AdmissionNotified', at: hoursAgo(120), ...CALL },
      { kind: 'EarlyNotice', at: hoursAgo(110), ...CALL, fields: ['status', 'course'] },
      { kind: 'NeedAssessed', at: hoursAgo(115) },
      { kind: 'DischargeReady', at: hoursAgo(80), ...CALL, criteria: ['a', 'b'] },
      { kind: 'KommuneAnswer', at: hoursAgo(79), answer: 'ACCEPT', ref: 'the-call' },
    ];
    for (const [i, json] of calls.entries())
      expect((await report(id, json, `c${i}`)).status, json.kind).to.equal(201);
    expect((await report(id, calls[1] ?? {}, 'c1')).status).to.equal(200);
    const told = await view(id);
    expect(told.state.S).to.equal('DISCHARGED');
    const contested = await paid(id);
    expect(contested.days.length).to.be.above(0);
    expect(contested.disputes).to.include('ACCEPTED_NOT_FETCHED');
    const about = told.timeline.find(({ what }) => what.startsWith('DischargeReady'))?.key;
    const found = { kind: 'Override', at: hoursAgo(0), about, signedBy: 'leder-7' };
    const settled = { ...found, overrides: 'ACCEPTED_NOT_FETCHED', settles: 'HOSPITAL_DELAYED' };
    expect((await report(id, settled, 'o1')).body).to.deep.include({
      ValidationErrors: ['reason is missing'],
    });
    const why = { ...settled, reason: 'sykehuset ventet på en prøve' };
    expect((await report(id, why, 'o1')).status).to.equal(201);
    expect((await paid(id)).days).to.deep.equal([]);
    const other = { ...why, settles: 'KOMMUNE_DID_NOT_FETCH' };
    expect((await report(id, other, 'o2')).status).to.equal(201);
    const last = await paid(id);
    expect(last.days).to.deep.equal(contested.days);
    expect(last.disputes).not.to.include('ACCEPTED_NOT_FETCHED');
    expect(last.settled).to.deep.equal(['ACCEPTED_NOT_FETCHED']);
    const notes = (await view(id)).deviations.map(({ code }) => code);
    expect(notes, 'an Override is expected at any time').not.to.include('UNEXPECTED');
  });

  for (const [what, json, key, says] of [
    ['an unknown kind', { kind: 'Birthday', at: hoursAgo(1) }, 'a', 'kind is unknown'],
    [
      'a call by nobody',
      { kind: 'DischargeReady', at: hoursAgo(1), channel: 'PHONE', toldTo: 'KOMMUNE_NURSE' },
      'a',
      'toldBy is missing',
    ],
    [
      'a list of something else',
      { kind: 'ReadinessDocumented', at: hoursAgo(1), criteria: ['a', 1] },
      'a',
      'criteria must be a list of codes',
    ],
    ['no time', { kind: 'Homecoming' }, 'a', 'at is missing'],
    ['a time that is none', { kind: 'Homecoming', at: 'i går' }, 'a', 'at is unreadable'],
    ['a visit by nobody', { kind: 'HPH2Completed', at: hoursAgo(1) }, 'a', 'profession is missing'],
    [
      'no key',
      { kind: 'Homecoming', at: hoursAgo(1) },
      undefined,
      'an idempotency key is required: header Idempotency-Key, or field key',
    ],
  ] as const)
    it(`refuses ${what} and says so`, async () => {
      const id = await discharged();
      const before = await view(id);
      const answer = await report(id, json, key);
      expect(answer.status).to.equal(400);
      expect(answer.body).to.deep.include({ ErrorCode: 1001, ValidationErrors: [says] });
      expect(await view(id)).to.deep.equal(before);
    });
});
