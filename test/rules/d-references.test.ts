import { expect } from 'chai';
import { aMessage, factsOf, MSG_ID } from '../messages/support.ts';
import { admitted, cancelled, discharged, only, SYKEHUS_B, view } from '../domain/history.ts';
import { change, dialog, remarks } from './remarks.ts';

const FIRST = '0f1e2d3c-0000-4000-8000-0000000000f1';
const SECOND = '0f1e2d3c-0000-4000-8000-0000000000f2';
const TO_FIRST = { parent: FIRST, conversation: FIRST };

describe('R031 ConversationRef is there from the second message of a dialogue', () => {
  for (const type of ['DIALOG_SVAR', 'DIALOG_AVVIK'])
    it(`${type} without it is warned of`, () => {
      expect(remarks(dialog(type, '1.0'))).to.deep.equal(['R031 warn MsgInfo']);
      expect(remarks(dialog(type, '1.0', { conversation: TO_FIRST }))).to.deep.equal([]);
    });
  it('a message that refers to itself is warned of', () => {
    const own = { parent: MSG_ID, conversation: MSG_ID };
    expect(remarks(aMessage({ conversation: own }))).to.deep.equal([
      'R031 warn MsgInfo/ConversationRef',
    ]);
  });
  it('the first of a dialogue has none, and is not asked for one', () => {
    expect(remarks(dialog('DIALOG_HELSEFAGLIG', '1.1'))).to.deep.equal([]);
  });
});

describe('R032 the references are MsgIds', () => {
  it('what is no UUID is noted, each for itself', () => {
    expect(remarks(aMessage({ conversation: { parent: 'forrige', conversation: FIRST } }))).to.eql([
      'R032 note MsgInfo/ConversationRef/RefToParent',
    ]);
    expect(remarks(aMessage({ conversation: { parent: SECOND, conversation: '1' } }))).to.eql([
      'R032 note MsgInfo/ConversationRef/RefToConversation',
    ]);
  });
});

describe('R033 a dialogue begins with the message it is about', () => {
  it('a reference reaches that message even when it is itself of a longer chain', () => {
    const discharge = discharged('2026-03-03T12:00', '1', { conversation: FIRST });
    const history = [admitted('2026-03-01T10:00'), discharge];
    const about = cancelled('2026-03-04T08:00', discharge, { conversation: discharge.key });
    expect(view([...history, about], '2026-04-15').voided.map(({ key }) => key)).to.deep.equal([
      discharge.key,
    ]);
  });
});

describe('R034 an answer to a request refers to it and copies it', () => {
  const answer = (more: string) =>
    `<po:SvarPaaForesporsel>true</po:SvarPaaForesporsel>${more}</po:InformasjonOmForsendelsen>`;
  const request =
    '<po:Foresporsel><po:TypeForesp V="1" S="2.16.578.1.12.4.1.1.9154" DN="Helseopplysninger"/></po:Foresporsel>';
  const answering = (more: string, over: Parameters<typeof aMessage>[0] = {}) =>
    change(aMessage(over), '</po:InformasjonOmForsendelsen>', answer(more));

  it('is silent about a whole answer', () => {
    const text = answering(request, { conversation: TO_FIRST });
    expect(factsOf(text).content).to.deep.include({ answersRequest: true });
    expect(remarks(text)).to.deep.equal([]);
  });
  it('warns of an answer that refers to nothing', () => {
    expect(remarks(answering(request))).to.deep.equal(['R034 warn MsgInfo']);
  });
  it('warns of an answer without the request', () => {
    expect(remarks(answering('', { conversation: TO_FIRST }))).to.deep.equal([
      'R034 warn Document/RefDoc/Content/Pasientlogistikk/InformasjonOmForsendelsen',
    ]);
  });
});

describe('R035 patient, sides and time say what belongs to one stay', () => {
  it('an admission and a discharge without any reference are of one episode', () => {
    const episode = only(
      view([admitted('2026-03-01T10:00'), discharged('2026-03-03T12:00')], '2026-04-15'),
    );
    expect(episode.state.S).to.equal('DISCHARGED');
  });
  it('two hospitals at the same time are two stays: one’s discharge leaves the other’s', () => {
    const there = admitted('2026-03-02T12:00', { hospital: SYKEHUS_B });
    const history = [admitted('2026-03-01T10:00'), there, discharged('2026-03-03T12:00')];
    expect(only(view(history, '2026-03-20')).state.S).to.equal('ADMITTED');
  });
});

describe('R036 the first MsgId of a conversation stands for its document', () => {
  it('a cancellation that names only that takes back all of it', () => {
    const first = discharged('2026-03-03T12:00');
    const second = discharged('2026-03-04T12:00', '1', { ref: first.key, conversation: first.key });
    const all = cancelled('2026-03-05T08:00', first);
    expect(
      view([admitted('2026-03-01T10:00'), first, second, all], '2026-03-06')
        .voided.map(({ key }) => key)
        .toSorted(),
    ).to.deep.equal([first.key, second.key].toSorted());
  });
});
