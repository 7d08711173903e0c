import { expect } from 'chai';
import {
  factsAbout,
  occasionsOf,
  ticksAbout,
} from '../../../src/domain/checklists/deteriorations.ts';
import { listState } from '../../../src/domain/checklists/evaluate.ts';
import { factsOf } from '../../../src/domain/checklists/facts.ts';
import type { EpisodeFacts } from '../../../src/domain/checklists/facts.ts';
import { SHIPPED } from '../../../src/domain/checklists/shipped/index.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import {
  admitted,
  answered,
  booked,
  cancelled,
  declined,
  died,
  discharged,
  event,
  held,
  home,
  view,
  visited,
} from '../history.ts';
import { tick } from './given.ts';

const NOW = '2026-04-30T12:00:00+02:00';

function factsFrom(events: readonly PathwayEvent[], now = NOW, nth = -1): EpisodeFacts {
  const folded = view(events, now);
  const found = factsOf(folded, folded.episodes.at(nth)?.id ?? '', events);
  if (found === undefined) throw new Error('no episode');
  return found;
}

/** Statuses of one of our lists, of those items that are registered. */
function statuses(list: string, events: readonly PathwayEvent[], now = NOW) {
  const edition = SHIPPED.find(({ checklist }) => checklist.list === list);
  if (edition === undefined) throw new Error('no list');
  const known = factsFrom(events, now);
  const instant = new Date(now).toISOString() as Instant;
  const { items } = listState(edition.checklist, { facts: known, ticks: [], now: instant });
  return Object.fromEntries(
    items.flatMap(({ item, status, source }) => (source ? [[item.id, status]] : [])),
  );
}

const ADMITTED = admitted('2026-03-24T10:00:00+01:00');
const HOME = [ADMITTED, discharged('2026-03-27T14:00:00+01:00'), home('2026-03-27T20:00:00+01:00')];
const fromHospital = (kind: PathwayEvent['kind'], at: string, more: object = {}): PathwayEvent => ({
  ...event(kind, at, { hospital: ADMITTED.hospital }),
  source: 'message',
  ...more,
});

/** A medication list that the record system reports. */
const listOf = (
  from: 'HOSPITAL' | 'GP' | 'MUNICIPALITY' | undefined,
  at: string,
): PathwayEvent => ({
  ...event('MedicationList', at, from === undefined ? {} : { data: { from } }),
  source: 'api',
});

describe('Checklists filled in by the events of an episode', () => {
  it('take the early notice within a day of admission', () => {
    const notice = (at: string) => [...HOME, fromHospital('EarlyNotice', at)];
    expect(statuses('TEN', notice('2026-03-25T09:59:59+01:00'))).to.include({
      'early-notice': 'UTFORT',
    });
    expect(statuses('TEN', notice('2026-03-25T10:00:00+01:00'))).to.include({
      'early-notice': 'IKKE_UTFORT',
    });
    expect(statuses('TEN', HOME)).not.to.have.property('early-notice');
  });

  it('take the medication list that came before the patient left, not one that came after', () => {
    const sent = (at: string) => statuses('HPH0', [...HOME, fromHospital('MedicationList', at)]);
    const item = 'medication-list-received';
    expect(sent('2026-03-27T13:00:00+01:00')).to.include({ [item]: 'UTFORT' });
    expect(sent('2026-03-27T15:00:00+01:00')).to.include({ [item]: 'IKKE_UTFORT' });
  });

  it('do not take the municipality’s own medication list for the hospital’s', () => {
    const own = fromHospital('MedicationList', '2026-03-24T11:00:00+01:00', {
      hospital: undefined,
    });
    expect(statuses('HPH0', [...HOME, own])).to.deep.equal({});
  });

  it('take a discharge dated without a clock as over by the end of its day', () => {
    const events = [
      ADMITTED,
      discharged('2026-03-27', '1', { sent: '2026-03-27T10:00:00+01:00' }),
      fromHospital('Epikrise', '2026-03-27T15:00:00+01:00'),
    ];
    expect(statuses('HPH0', events)).to.include({ 'epicrisis-received': 'UTFORT' });
  });

  // Home Friday evening; the clocks go forward on Sunday: due before Tuesday 00:00 (§4.5).
  for (const [what, at, profession, expected] of [
    ['in its last second', '2026-03-30T23:59:59+02:00', 'SP', 'UTFORT'],
    ['a second too late', '2026-03-31T00:00:00+02:00', 'SP', 'IKKE_UTFORT'],
    ['by somebody who is no nurse', '2026-03-28T10:00:00+01:00', 'HF', undefined],
  ] as const)
    it(`take the nurse's visit ${what} as ${expected ?? 'nothing'}`, () => {
      const found = statuses('TEN', [...HOME, visited(at, profession)]);
      expect(found['nurse-visit']).to.equal(expected);
    });

  it('take the consultation within two weeks of discharge', () => {
    const at = (day: string) =>
      statuses('HPH3', [...HOME, held(`${day}T10:00:00+02:00`)])['held-in-time'];
    expect(at('2026-04-10')).to.equal('UTFORT');
    expect(at('2026-04-11')).to.equal('IKKE_UTFORT');
  });

  // The window opens on day 21; day 28 ends with 24 April.
  for (const [what, at, expected] of [
    ['before its window', '2026-04-16T10:00:00+02:00', undefined],
    ['on its last day', '2026-04-24T23:59:59+02:00', 'UTFORT'],
    ['a second too late', '2026-04-25T00:00:00+02:00', 'IKKE_UTFORT'],
  ] as const)
    it(`take the conversation after four weeks ${what} as ${expected ?? 'nothing'}`, () => {
      const found = statuses('HPH5', [...HOME, event('HPH5Completed', at)]);
      expect(found['held-in-time']).to.equal(expected);
    });

  it('do not say of a consultation that medicines were gone through, nor of a talk that it was scored', () => {
    const found = statuses('TEN', [
      ...HOME,
      held('2026-04-09T10:00:00+02:00'),
      event('HPH5Completed', '2026-04-24T10:00:00+02:00'),
    ]);
    expect(found).not.to.have.any.keys('gp-visit', 'evaluated');
  });

  it('take the report to the hospital within three hours, and its receipt when it comes', () => {
    const report = fromHospital('AdmissionReportSent', '2026-03-24T12:00:00+01:00', {
      msgId: 'm3',
    });
    const receipt = event('PositiveAppRec', '2026-03-24T12:30:00+01:00', { ref: 'm3' });
    expect(statuses('HPH6', [...HOME, report])).to.deep.equal({ 'report-sent': 'UTFORT' });
    expect(statuses('HPH6', [...HOME, report, receipt])).to.deep.equal({
      'report-sent': 'UTFORT',
      'report-received': 'UTFORT',
    });
    const late = { ...report, ...event('AdmissionReportSent', '2026-03-24T14:00:00+01:00') };
    expect(statuses('HPH6', [...HOME, late])).to.deep.equal({ 'report-sent': 'IKKE_UTFORT' });
  });

  it('take the doctor’s medication list from the consultation on, not the hospital’s before it', () => {
    const visit = held('2026-04-09T10:00:00+02:00');
    const list = (at: string) =>
      statuses('GP', [...HOME, visit, listOf('GP', at)])['medicines-reconciled'];
    expect(list('2026-03-27T13:00:00+01:00')).to.equal(undefined);
    expect(list('2026-04-09T08:00:00+02:00')).to.equal('UTFORT');
  });

  for (const [from, done, received] of [
    ['GP', 'UTFORT', undefined],
    ['HOSPITAL', undefined, 'UTFORT'],
    ['MUNICIPALITY', undefined, undefined],
    [undefined, undefined, undefined],
  ] as const)
    it(`take a medication list from ${from ?? 'somebody not named'} for that sender's only`, () => {
      const before = [...HOME, listOf(from, '2026-03-27T13:00:00+01:00')];
      const after = [
        ...HOME,
        held('2026-04-09T10:00:00+02:00'),
        listOf(from, '2026-04-09T12:00:00+02:00'),
      ];
      expect(statuses('GP', after)['medicines-reconciled']).to.equal(done);
      expect(statuses('HPH0', before)['medication-list-received']).to.equal(received);
    });

  it('do not take a plan that will not come for one that came, and warn of it (ME-21, ME-22)', () => {
    const plan = (reason?: string) => {
      const visit = held('2026-04-09T10:00:00+02:00');
      const told = event('MedicalInfo', '2026-04-09T12:00:00+02:00', {
        data: reason === undefined ? {} : { reason },
      });
      return [...HOME, visit, told];
    };
    const warned = (list: string, events: readonly PathwayEvent[]) => {
      const edition = SHIPPED.find(({ checklist }) => checklist.list === list);
      const now = new Date(NOW).toISOString() as Instant;
      const judged = { facts: factsFrom(events), ticks: [], now };
      return edition && listState(edition.checklist, judged).warnings;
    };
    for (const [list, item] of [
      ['GP', 'copy-sent'],
      ['HPH3', 'plan-received'],
    ] as const) {
      expect(statuses(list, plan())).to.include({ [item]: 'UTFORT' });
      expect(warned(list, plan())).not.to.include(item);
      expect(statuses(list, plan('legen skriver ikke plan'))).not.to.have.property(item);
      expect(warned(list, plan('legen skriver ikke plan'))).to.include(item);
    }
  });

  it('do not take a refusal for an answer to when the municipality can receive', () => {
    const answer = (said: 'ACCEPT' | 'REFUSE' | 'ACCEPT_LATER') =>
      statuses('HPH1', [...HOME, answered('2026-03-26T10:00:00+01:00', said)])['hospital-answered'];
    expect(answer('ACCEPT')).to.equal('UTFORT');
    expect(answer('ACCEPT_LATER')).to.equal('UTFORT');
    expect(answer('REFUSE')).to.equal(undefined);
  });

  it('take back what a message did once its receiver has refused it', () => {
    const note = fromHospital('MedicalInfo', '2026-04-10T11:00:00+02:00', { msgId: 'm1' });
    const refusal = event('NegativeAppRec', '2026-04-10T12:00:00+02:00', { ref: 'm1' });
    const visit = held('2026-04-09T10:00:00+02:00');
    expect(statuses('GP', [...HOME, visit, note])).to.include({ 'copy-sent': 'UTFORT' });
    expect(statuses('GP', [...HOME, visit, note, refusal])).not.to.have.property('copy-sent');
  });

  it('hold by what a fault report is about when the municipality did not send it', () => {
    const note = fromHospital('MedicalInfo', '2026-04-10T11:00:00+02:00', { msgId: 'm1' });
    const fault = event('FaultReport', '2026-04-10T12:00:00+02:00', { ref: 'm1' });
    const visit = held('2026-04-09T10:00:00+02:00');
    expect(statuses('GP', [...HOME, visit, note, fault])).to.include({ 'copy-sent': 'UTFORT' });
  });

  it('take an appointment as confirmed until it is cancelled, and again by the next one', () => {
    const first = booked('2026-03-28T09:00:00+01:00', '2026-04-08T09:00:00+02:00');
    const lost = event('AppointmentCancelled', '2026-03-30T09:00:00+02:00');
    const again = booked('2026-03-31T09:00:00+02:00', '2026-04-09T09:00:00+02:00');
    const confirmed = (...events: readonly PathwayEvent[]) =>
      statuses('HPH3', [...HOME, ...events])['appointment-confirmed'];
    expect(confirmed(first)).to.equal('UTFORT');
    expect(confirmed(first, lost)).to.equal(undefined);
    expect(confirmed(first, lost, again)).to.equal('UTFORT');
    const visit = held('2026-04-09T10:00:00+02:00');
    const control = booked('2026-04-09T11:00:00+02:00', '2026-04-20T09:00:00+02:00');
    const lostControl = event('AppointmentCancelled', '2026-04-12T09:00:00+02:00');
    expect(confirmed(again, visit, control, lostControl)).to.equal('UTFORT');
  });

  it('take the items of a step that the patient declines as not applicable', () => {
    const no = declined('2026-03-28T09:00:00+01:00', 'HPH2');
    const { 'nurse-visit': visit, ...others } = statuses('TEN', [...HOME, no]);
    expect([visit, others]).to.deep.equal(['IKKE_AKTUELT', {}]);
    expect(new Set(Object.values(statuses('HPH2', [...HOME, no])))).to.deep.equal(
      new Set(['IKKE_AKTUELT']),
    );
    expect(statuses('HPH3', [...HOME, no])).to.deep.equal({});
    expect(statuses('TEN', HOME)).to.deep.equal({});
  });

  describe('with two falls', () => {
    const fall = (hour: number) =>
      event('DeteriorationReported', `2026-04-0${hour}T10:00:00+02:00`, { key: `fall-${hour}` });
    const after = (more: readonly PathwayEvent[]) => {
      const facts = factsFrom([...HOME, fall(1), fall(2), ...more]);
      const [hph4] = SHIPPED.filter(({ checklist }) => checklist.list === 'HPH4');
      if (hph4 === undefined) throw new Error('no list');
      const now = new Date(NOW).toISOString() as Instant;
      return occasionsOf([hph4], facts).map((about) => {
        const judged = { facts: factsAbout(facts, about), ticks: [], now };
        const last = listState(hph4.checklist, judged).items.at(-1);
        return [about, last?.status, last?.dueAt];
      });
    };
    const due = (day: number) => `2026-04-0${day}T08:00:00.000Z`;
    const resolved = (about?: string) =>
      event('DeteriorationResolved', '2026-04-04T10:00:00+02:00', {
        ...(about === undefined ? {} : { data: { about } }),
      });

    for (const [what, more, first, second] of [
      ['leave both open', [], 'UREGISTRERT', 'UREGISTRERT'],
      ['decide the one that is named', [resolved('fall-1')], 'UTFORT', 'UREGISTRERT'],
      ['decide the last one where none is', [resolved()], 'UREGISTRERT', 'UTFORT'],
      [
        'decide what is left where the last one is',
        [resolved(), event('HPH4Completed', '2026-04-05T10:00:00+02:00')],
        'UTFORT',
        'UTFORT',
      ],
    ] as const)
      it(`${what}, each list with its own deadline`, () => {
        expect(after(more)).to.deep.equal([
          ['fall-1', first, due(2)],
          ['fall-2', second, due(3)],
        ]);
      });

    it('are one list that is not open while there is none', () => {
      const [hph4] = SHIPPED.filter(({ checklist }) => checklist.list === 'HPH4');
      expect(hph4 && occasionsOf([hph4], factsFrom(HOME))).to.deep.equal([undefined]);
    });

    it('take a registration from before any was known as one of the first', () => {
      const facts = factsFrom([...HOME, fall(1), fall(2)]);
      const ticks = [tick(1, 'UTFORT'), tick(2, 'UTFORT', { about: 'fall-2' })];
      const items = (about: string) => ticksAbout(ticks, about, facts).map(({ item }) => item);
      expect([items('fall-1'), items('fall-2')]).to.deep.equal([['i1'], ['i2']]);
    });
  });

  it('forget an event that was cancelled', () => {
    const list = fromHospital('MedicationList', '2026-03-27T13:00:00+01:00', { msgId: 'm2' });
    const undone = {
      ...cancelled('2026-03-27T13:30:00+01:00', { ...list, key: 'm2' }),
      key: 'undo',
    };
    expect(statuses('HPH0', [...HOME, list])).to.have.property('medication-list-received');
    expect(statuses('HPH0', [...HOME, list, undone])).to.deep.equal({});
  });
});

describe('The end of an episode', () => {
  const DEATH = died('2026-04-02T09:00:00+02:00', { received: '2026-04-05T08:00:00+02:00' });

  it('is absent while the episode runs', () => {
    expect(factsFrom(HOME)).not.to.have.property('end');
  });

  it('says when it happened and when it became known', () => {
    expect(factsFrom([...HOME, DEATH]).end).to.deep.equal({
      state: 'CLOSED_DEAD',
      at: '2026-04-02T07:00:00.000Z',
      knownAt: '2026-04-05T06:00:00.000Z',
    });
  });

  it('is that of each episode: a readmission closes the first, not the second', () => {
    const again = [
      ...HOME,
      admitted('2026-04-08T10:00:00+02:00'),
      discharged('2026-04-12T10:00:00+02:00'),
    ];
    const first = factsFrom(again, NOW, 0);
    expect(first.end?.state).to.equal('CLOSED_BY_READMISSION');
    expect(factsFrom(again)).not.to.have.property('end');
    expect(first.events.map(({ kind }) => kind)).to.include('Homecoming');
    expect(factsFrom(again).events.map(({ kind }) => kind)).not.to.include('Homecoming');
  });

  it('leaves no facts of an episode that was cancelled altogether', () => {
    const gone = [ADMITTED, cancelled('2026-03-24T11:00:00+01:00', ADMITTED)];
    const folded = view(gone, NOW);
    expect(folded.episodes).to.have.length(1);
    expect(factsOf(folded, folded.episodes[0]?.id ?? '', gone)).to.equal(undefined);
  });
});
