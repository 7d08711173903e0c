import { expect } from 'chai';
import { BEFORE, WED } from './example.ts';
import { ofEpisodes, onlyStay } from './of-episode.ts';
import { accepted, payment, ready, refused, summary, SYKEHUS_A, told, withdrawn } from './stay.ts';
import type { Told } from './stay.ts';

const NOTICE = ready('2025-06-09T10:00:00', { msgId: 'r1' });
const reply = (written: string, more: Told = {}) =>
  told('KommuneReplied', written, { ref: 'r1', msgId: `text ${written}`, ...more });
const REPLY = reply('2025-06-09T10:40:00', { msgId: 'text' });
const BOTH = '06-09 06-10 = 11962';

describe("The municipality's answer in free text", () => {
  it('is evidence, is no silence, and is flagged until somebody has classified it', () => {
    const events = [...BEFORE, NOTICE, REPLY, WED];
    expect(summary(events)).to.equal(`${BOTH} [ANSWER_UNCLASSIFIED]`);
    const { evidence, proposal } = payment(events);
    expect(evidence.answers.map(({ kind, msgId }) => `${kind} ${msgId}`)).to.eql([
      'KommuneReplied text',
    ]);
    expect(evidence.gaps).not.to.include('NO_ANSWER');
    expect(proposal.reasons[0]?.code).to.equal('ANSWER_UNCLASSIFIED');
  });

  it('reaches the payment through the pathway', () => {
    expect(onlyStay([...BEFORE, NOTICE, REPLY, WED])).to.equal('06-09 06-10 [ANSWER_UNCLASSIFIED]');
  });

  it('answers by its conversation too', () => {
    const other = reply('2025-06-09T10:40:00', { ref: 'a note between', conversation: 'r1' });
    expect(payment([...BEFORE, NOTICE, other, WED]).evidence.answers).to.have.length(1);
  });

  it('to another message is no answer, nor is a message of the hospital itself', () => {
    const other = reply('2025-06-09T10:40:00', { ref: 'something else' });
    const own = { ...REPLY, sender: SYKEHUS_A };
    for (const one of [other, own])
      expect(payment([...BEFORE, NOTICE, one, WED]).evidence.gaps).to.include('NO_ANSWER');
  });

  it('holds from when it was sent once a later answer that names it says what it means', () => {
    const meant = refused('2025-06-11T08:00:00', { ref: 'text', source: 'api' });
    expect(summary([...BEFORE, NOTICE, REPLY, meant, WED])).to.equal(BOTH);
    const yes = accepted('2025-06-11T08:00:00', undefined, { ref: 'text', source: 'api' });
    const { reasons, disputes } = payment([...BEFORE, NOTICE, REPLY, yes, WED]).proposal;
    // It could receive from Monday, the day of the text, and not from the day of classification.
    expect(reasons.map(({ code }) => code)).to.eql(['ACCEPTED_NOT_FETCHED', 'LEFT']);
    expect(disputes).to.eql(['ACCEPTED_NOT_FETCHED']);
  });

  it('is classified by a later answer that names no other text', () => {
    const meant = refused('2025-06-09T11:00:00', { ref: 'r1', source: 'api' });
    expect(summary([...BEFORE, NOTICE, REPLY, meant, WED])).to.equal(BOTH);
  });

  it('after a classified answer changes no day, and is flagged', () => {
    const no = refused('2025-06-09T10:30:00', { source: 'api' });
    const events = [...BEFORE, NOTICE, no, reply('2025-06-10T09:00:00'), WED];
    expect(summary(events)).to.equal(`${BOTH} [ANSWER_UNCLASSIFIED]`);
    expect(payment(events).proposal.reasons[0]?.code).to.equal('KOMMUNE_REFUSED');
  });

  it('is not classified by an answer that names another text', () => {
    const meant = refused('2025-06-10T10:00:00', { ref: 'text', source: 'api' });
    const events = [...BEFORE, NOTICE, REPLY, reply('2025-06-10T09:00:00'), meant, WED];
    expect(summary(events)).to.equal(`${BOTH} [ANSWER_UNCLASSIFIED]`);
  });

  it('counts for the readiness that it names, whenever it is classified', () => {
    const again = ready('2025-06-10T15:00:00', { msgId: 'r2' });
    const meant = refused('2025-06-10T16:00:00', { ref: 'text', source: 'api' });
    const events = [...BEFORE, NOTICE, REPLY, withdrawn('2025-06-10T09:00:00'), again, meant, WED];
    expect(payment(events).proposal.reasons.map(({ code }) => code)).to.eql([
      'KOMMUNE_REFUSED',
      'NO_ANSWER',
      'LEFT',
    ]);
  });

  it('after the patient left is not asked about', () => {
    const no = refused('2025-06-09T10:30:00', { source: 'api' });
    const late = reply('2025-06-12T09:00:00');
    expect(payment([...BEFORE, NOTICE, no, WED, late]).evidence.answers).to.have.length(2);
    expect(summary([...BEFORE, NOTICE, no, WED, late])).to.equal(BOTH);
  });

  it('that the hospital refused is flagged all the same', () => {
    const no = told('NegativeAppRec', '2025-06-09T10:41:00', { ref: 'text' });
    const [episode] = ofEpisodes([...BEFORE, NOTICE, REPLY, no, WED]);
    expect(episode?.disputes).to.eql(['ANSWER_UNCLASSIFIED']);
    expect(episode?.stays[0]?.evidence.answers[0]?.refused?.by).to.equal(no.key);
  });
});
