import { expect } from 'chai';
import { sourceCell } from '../../src/dashboard/pages/event-source.ts';
import { changedTo, shownState } from '../../src/dashboard/pages/shown-state.ts';
import type { View } from '../../src/dashboard/view.ts';
import { sayIn } from '../../src/dashboard/texts.ts';
import { PATHWAY_EVENTS } from '../../src/dashboard/texts/pathway-events.ts';
import { PATHWAY_NOTES } from '../../src/dashboard/texts/pathway-notes.ts';
import { PATHWAY_STATES } from '../../src/dashboard/texts/pathway-states.ts';
import type { PathwayEvent, RegionName } from '../../src/domain/pathway.ts';
import { stepsOf } from '../../src/domain/steps.ts';
import {
  admitted,
  answered,
  booked,
  died,
  discharged,
  event,
  only,
  ready,
  view,
} from '../domain/history.ts';

const IN = admitted('2026-03-01T10:00');
const OUT = discharged('2026-03-05', '1', { sent: '2026-03-05T11:00' });
const shown = (events: readonly PathwayEvent[], region: RegionName): string =>
  shownState(only(view(events, '2026-03-10')), region);

describe('the words for where a pathway stands', () => {
  it('say of a readiness that nobody has answered it, and of a refusal that it is one', () => {
    const asked = ready('2026-03-03T10:00');
    expect(shown([IN, asked], 'S')).to.equal('READY_UNANSWERED');
    expect(shown([IN, asked, answered('2026-03-03T12:00', 'REFUSE')], 'S')).to.equal(
      'READY_REFUSED',
    );
    expect(changedTo('Timer:tAns', 'READY_REFUSED')).to.equal('READY_UNANSWERED');
    expect(changedTo('KommuneAnswer', 'READY_REFUSED')).to.equal('READY_REFUSED');
  });

  it('say of an appointment that it is requested only when one is', () => {
    const asked = event('AppointmentRequested', '2026-03-06T10:00');
    const lost = event('AppointmentDeclined', '2026-03-07T10:00');
    const again = event('AppointmentRequested', '2026-03-08T10:00');
    const made = booked('2026-03-06T12:00', '2026-03-12T10:00');
    const off = event('AppointmentCancelled', '2026-03-07T10:00');
    expect(shown([IN, OUT, asked], 'G')).to.equal('G_REQUESTED');
    expect(shown([IN, OUT, asked, lost], 'G')).to.equal('G_NO_APPOINTMENT');
    expect(shown([IN, OUT, made, off], 'G')).to.equal('G_NO_APPOINTMENT');
    expect(shown([IN, OUT, asked, lost, again], 'G')).to.equal('G_REQUESTED');
  });

  it('say after a death that the report to the hospital is owed by nobody', () => {
    const dead = [IN, died('2026-03-02T10:00')];
    expect(shown([IN], 'A'), 'the control').to.equal('A_OVERDUE');
    expect(shown(dead, 'A')).to.equal('A_NONE');
    const report = (events: readonly PathwayEvent[]) =>
      stepsOf(only(view(events, '2026-03-10'))).find(({ step }) => step === 'HPH6')?.status;
    expect([report([IN]), report(dead)]).to.deep.equal(['overdue', 'not-applicable']);
  });

  it('name the client that reported a deterioration, not the clock', () => {
    const v = { say: sayIn('nb') } as View;
    expect(sourceCell(v, 'hph4:trygghetsalarm:4711', new Map())).to.equal('API: trygghetsalarm');
    expect(sourceCell(v, '2026-03-05T23:00:00.000Z', new Map())).to.equal('Klokken');
  });

  it('call HPH0 the discharge, and say of a stay in an institution no more than that it ended', () => {
    for (const text of [
      PATHWAY_STATES['region.T0'],
      PATHWAY_NOTES['step.HPH0'],
      PATHWAY_EVENTS['event.HPH0Completed'],
    ]) {
      expect(text.nb).to.contain('Utskrivelse fra sykehus');
      expect(text.nn).to.contain('Utskriving frå sjukehus');
      expect(text.en).to.contain('Discharge from hospital');
    }
    const left = Object.values(PATHWAY_EVENTS['event.LeftInstitution']).join(' ');
    expect(left).not.to.match(/hjem|heim|home/i);
  });
});
