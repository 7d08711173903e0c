import { expect } from 'chai';
import type { PathwayEvent } from '../../../src/domain/pathway.ts';
import { ofEpisodes, onlyStay } from './of-episode.ts';
import { admitted, faultOf, left, ready, refused, rejected, told, warned } from './stay.ts';

const IN = [admitted('2025-05-05T09:00:00'), warned('2025-05-05T15:00:00', { msgId: 'early' })];
const NOTICE = ready('2025-05-09T10:00:00', { msgId: 'r1' });
const NO = rejected('2025-05-09T10:30:00', NOTICE);
const AGAIN = ready('2025-05-09T10:00:00', { received: '2025-05-11T09:00:00', msgId: 'r2' });
const ANSWER = refused('2025-05-11T12:00:00', { source: 'api' });
const OUT = left('2025-05-13T10:00:00');
const DECLARED = { readyDateBasis: 'DECLARED' } as const;

const cancelOf = (written: string, { msgId }: PathwayEvent): PathwayEvent => ({
  ...told('MsgCancelled', written, { ref: msgId ?? '', msgId: `cancels ${msgId ?? ''}` }),
  ...(NOTICE.sender === undefined ? {} : { sender: NOTICE.sender, hospital: NOTICE.sender }),
});

describe('A notice that its receiver objects to', () => {
  it('is not given when it was refused, and the missing condition is flagged', () => {
    expect(onlyStay([...IN, NOTICE, NO, OUT])).to.equal('none [PRECOND_10]');
  });

  it('counts from when it was sent again', () => {
    const events = [...IN, NOTICE, NO, AGAIN, ANSWER, OUT];
    expect(onlyStay(events)).to.equal('05-11 05-12');
  });

  it('counts from the declared date, with a flag, when that is the basis', () => {
    const events = [...IN, NOTICE, NO, AGAIN, ANSWER, OUT];
    expect(onlyStay(events, DECLARED)).to.equal('05-09 05-10 05-11 05-12 [NOTICE_10_REFUSED]');
  });

  it('leaves the stay without an early notice when that is the one refused', () => {
    const [early] = IN.slice(1);
    if (early === undefined) throw new Error('no early notice');
    const no = rejected('2025-05-05T15:10:00', early);
    const events = [...IN, no, NOTICE, ANSWER, OUT];
    expect(onlyStay(events)).to.equal('none [PRECOND_8]');
    expect(ofEpisodes(events)[0]?.stays[0]?.evidence.notices8[0]?.refused?.by).to.equal(no.key);
  });

  it('was given when a positive AppRec came after the negative one', () => {
    const yes = told('PositiveAppRec', '2025-05-09T11:00:00', { ref: 'r1' });
    const events = [...IN, NOTICE, NO, yes, OUT];
    expect(onlyStay(events)).to.equal('05-09 05-10 05-11 05-12');
    const [item] = ofEpisodes(events)[0]?.stays[0]?.evidence.readiness ?? [];
    expect(item?.acknowledged?.oslo).to.equal('2025-05-09T11:00:00+02:00');
  });

  it('was given when the receiver reports a fault in it, with a flag that names both times', () => {
    const fault = faultOf('2025-05-12T09:00:00', NOTICE);
    const events = [...IN, NOTICE, ANSWER, fault, OUT];
    expect(onlyStay(events)).to.equal('05-09 05-10 05-11 05-12 [NOTICE_FAULTED]');
    const { proposal } = ofEpisodes(events)[0]?.stays[0] ?? {};
    expect(proposal?.contested[0]?.times?.map(({ oslo }) => oslo)).to.eql([
      '2025-05-09T10:00:00+02:00',
      '2025-05-12T09:00:00+02:00',
    ]);
  });

  it('is gone when its sender cancels it after the fault report', () => {
    const fault = faultOf('2025-05-12T09:00:00', NOTICE);
    const events = [...IN, NOTICE, fault, cancelOf('2025-05-12T10:00:00', NOTICE), OUT];
    expect(onlyStay(events)).to.equal('none');
  });

  it('was given in its first version when a change follows the fault report', () => {
    const fault = faultOf('2025-05-09T11:00:00', NOTICE);
    const changed = ready('2025-05-09T10:00:00', {
      received: '2025-05-10T09:00:00',
      msgId: 'r2',
      ref: 'r1',
      conversation: 'r1',
      replaces: true,
    });
    const events = [...IN, NOTICE, fault, changed, ANSWER, OUT];
    expect(onlyStay(events)).to.equal('05-09 05-10 05-11 05-12 [NOTICE_FAULTED]');
  });
});

describe('A leaving that its receiver refused', () => {
  const out = left('2025-05-11T10:00:00', { msgId: 'out' });
  const events = [...IN, NOTICE, out, rejected('2025-05-11T11:00:00', out)];

  it('ends the days all the same, with a flag', () => {
    expect(onlyStay(events)).to.equal('05-09 05-10 [END_REFUSED]');
  });

  it('gives way to the one that was sent again', () => {
    expect(onlyStay([...events, OUT])).to.equal('05-09 05-10 05-11 05-12');
  });
});
