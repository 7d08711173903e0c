import { expect } from 'chai';
import type { HerId } from '../../src/domain/ids.ts';
import { eventOf, MESSAGE_EVENTS } from '../../src/domain/events.ts';
import type { MessageInput } from '../../src/domain/events.ts';
import type { Instant, MsgId } from '../../src/domain/ids.ts';
import { judge } from '../../src/messages/judgement.ts';
import { makePatient } from '../../src/messages/make.ts';
import { protectWith } from '../../src/store/protected.ts';
import {
  admitted,
  cancelled,
  deadline,
  discharged,
  event,
  only,
  states,
  view,
} from '../domain/history.ts';
import { aMessage, factsOf, MSG_ID } from '../messages/support.ts';
import { change, refusals, remarks } from './remarks.ts';

const FIRST = '0f1e2d3c-0000-4000-8000-0000000000f1';
const conversation = { parent: FIRST, conversation: FIRST };
const STATUS =
  'Document/RefDoc/Content/Pasientlogistikk/InformasjonOmForsendelsen/Forsendelsesstatus';
const IN = admitted('2026-03-01T10:00');
const OUT = discharged('2026-03-03T12:00');

/** Without what R100 says of the missing DN of an unknown code. */
const about = (text: string) => remarks(text).filter((one) => !one.startsWith('R100'));

const input = (over: Partial<MessageInput>): MessageInput => ({
  type: 'LOG_UTSKREVET',
  genDate: '2026-03-03T12:00:00Z',
  receivedAt: '2026-03-03T12:00:00.000Z' as Instant,
  msgId: MSG_ID as MsgId,
  senderHer: 1011 as HerId,
  events: [],
  ...over,
});

describe('R037 Forsendelsesstatus is N, M or C', () => {
  for (const status of ['A', 'H', 'O', 'X', 'Q'])
    it(`${status} is warned of and read`, () => {
      expect(about(aMessage({ status, conversation }))).to.deep.equal([`R037 warn ${STATUS}`]);
      expect(refusals(aMessage({ status, conversation }))).to.deep.equal([]);
    });
  it('O is read as M (K5)', () => {
    expect(eventOf(input({ status: 'O' }))?.event.data?.replaces).to.be.true;
  });
});

describe('R038 what cannot be changed is cancelled and sent anew', () => {
  it('M of Pasientlogistikk is warned of, N and C are not', () => {
    expect(remarks(aMessage({ status: 'M', conversation }))).to.deep.equal([`R038 warn ${STATUS}`]);
    expect(remarks(aMessage({ status: 'N' }))).to.deep.equal([]);
    expect(remarks(aMessage({ status: 'C', conversation }))).to.deep.equal([]);
  });
  it('M is warned of, not refused, and takes the place of what it changes', () => {
    expect(refusals(aMessage({ status: 'M', conversation }))).to.deep.equal([]);
    expect(eventOf(input({ status: 'M' }))?.event.data?.replaces).to.be.true;
  });
});

describe('R039 a change takes the place of the whole', () => {
  it('nothing of the earlier one is kept', () => {
    const better = event('Discharged', '2026-03-04T12:00', {
      ref: OUT.key,
      conversation: OUT.key,
      data: { dischargedTo: '1', replaces: true },
    });
    const given = view([IN, OUT, better], '2026-03-05');
    expect(given).to.deep.include({ episodes: view([IN, better], '2026-03-05').episodes });
  });
  it('the schema asks as much of M as of N', () => {
    const half = change(
      aMessage({ status: 'M', conversation }),
      /<p1:MeldingInnlagtPasient>.*<\/p1:MeldingInnlagtPasient>/s,
      '<p1:MeldingInnlagtPasient/>',
    );
    expect(refusals(half)[0]).to.match(/^schema-violation XSD-1871/);
  });
});

describe('R040 a change or cancellation names what it changes', () => {
  it('M and C without ConversationRef are warned of', () => {
    expect(remarks(aMessage({ status: 'C' }))).to.deep.equal(['R040 warn MsgInfo']);
    expect(remarks(aMessage({ status: 'M' }))).to.deep.equal([
      `R038 warn ${STATUS}`,
      'R040 warn MsgInfo',
    ]);
  });
  it('one that names itself has no MsgId of its own', () => {
    const own = { parent: MSG_ID, conversation: MSG_ID };
    expect(remarks(aMessage({ status: 'C', conversation: own }))).to.deep.equal([
      'R031 warn MsgInfo/ConversationRef',
    ]);
  });
});

describe('R041 a cancellation acts on all earlier messages of its document', () => {
  it('C after M cancels both', () => {
    const better = discharged('2026-03-04T12:00', '1', { ref: OUT.key, conversation: OUT.key });
    const undo = cancelled('2026-03-05T08:00', better, { conversation: OUT.key });
    const given = view([IN, OUT, better, undo], '2026-04-15');
    expect(given.voided.map(({ key }) => key).toSorted()).to.deep.equal(
      [OUT.key, better.key].toSorted(),
    );
    expect(only(given).state.S).to.equal('ADMITTED');
  });
});

describe('R042 the version sent last is valid', () => {
  it('a late older one does not overwrite it', () => {
    const better = event('Discharged', '2026-03-04T12:00', {
      ref: OUT.key,
      conversation: OUT.key,
      data: { dischargedTo: '1', replaces: true },
    });
    const late = discharged('2026-03-03T12:00', '1', { received: '2026-03-05T08:00' });
    const inOrder = only(view([IN, OUT, better], '2026-03-06'));
    expect(deadline(only(view([IN, better, late], '2026-03-06')), 't2')).to.equal(
      deadline(inOrder, 't2'),
    );
  });
});

describe('R043 a cancellation is whole and says so in words', () => {
  const cancellation = aMessage({ status: 'C', conversation });
  it('is noted when no text begins with "Kansellering"', () => {
    expect(remarks(cancellation)).to.deep.equal([]);
    const mute = cancellation.replaceAll('Kansellering:', 'Feil:');
    expect(remarks(mute)).to.deep.equal([`R043 note ${STATUS}`]);
  });
  it('is refused by its schema when the cancelled part is left out', () => {
    const empty = change(
      cancellation,
      /<p1:MeldingInnlagtPasient>.*<\/p1:MeldingInnlagtPasient>/s,
      '',
    );
    expect(refusals(empty)[0]).to.match(/^schema-violation XSD-1871/);
  });
});

describe('R044 a cancellation before its original waits for it', () => {
  it('and applies as soon as that comes', () => {
    const early = cancelled('2026-03-04T08:00', OUT);
    const late = discharged('2026-03-03T12:00', '1', { received: '2026-03-05T08:00' });
    expect(view([IN, early], '2026-03-04T09:00').parked.map(({ reason }) => reason)).to.deep.equal([
      'ORIGINAL_MISSING',
    ]);
    expect(states(only(view([IN, early, late], '2026-04-15')))).to.equal(
      'ACTIVE ADMITTED N_WAIT_HOME G_IDLE',
    );
  });
});

describe('R045 an unknown original refuses nothing', () => {
  it('a message that refers to what nobody knows is judged like any other', () => {
    const text = aMessage({ status: 'C', conversation });
    const book = {
      parties: new Map([
        [
          2011,
          {
            herId: 2011 as HerId,
            orgId: 'o',
            organisationHer: 2001 as HerId,
            organisationKind: 'kommune' as const,
          },
        ],
      ]),
      organisations: new Map(),
    };
    const rules = {
      unknownPart: 'reject',
      schemaInvalid: 'reject',
      unsupportedType: 'reject',
    } as const;
    expect(judge(factsOf(text), [], { book, rules }).legs[0]).to.include({
      forward: 'owed',
      receipt: 'owed',
    });
  });
});

describe('R046 a withdrawal is no cancellation', () => {
  it('LOG_AVMELDING withdraws, LOG_UTSKRIVNINGSKLAR with C cancels', () => {
    expect(MESSAGE_EVENTS.find(({ type }) => type === 'LOG_AVMELDING')?.kind).to.equal(
      'DischargeReadyWithdrawn',
    );
    expect(eventOf(input({ type: 'LOG_AVMELDING', status: 'N' }))?.event.kind).to.equal(
      'DischargeReadyWithdrawn',
    );
    expect(eventOf(input({ type: 'LOG_UTSKRIVNINGSKLAR', status: 'C' }))?.event.kind).to.equal(
      'MsgCancelled',
    );
  });
});

describe('R047 the wrong patient is cancelled by a message about the same wrong patient', () => {
  it('original and cancellation are of one patient’s pathway, the new message of another’s', () => {
    const protect = protectWith(Buffer.alloc(32, 7));
    const keyOf = (over: Parameters<typeof aMessage>[0]) =>
      protect.patientKey(factsOf(aMessage(over)).patient);
    const wrong = keyOf({ patient: makePatient(1) });
    expect(keyOf({ patient: makePatient(1), status: 'C', conversation })).to.equal(wrong);
    expect(keyOf({ patient: makePatient(2) })).not.to.equal(wrong);
  });
});
