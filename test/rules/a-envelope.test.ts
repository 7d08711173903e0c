import { expect } from 'chai';
import { readTime } from '../../src/domain/calendar.ts';
import { insertEnvelopes } from '../../src/store/sql/insert-envelopes.ts';
import { aMessage, MSG_ID } from '../messages/support.ts';
import { envelope } from '../store/rows.ts';
import { closeStores, freshStore } from '../store/server.ts';
import { attachment, change, refusals, remarks, withDocument } from './remarks.ts';

describe('a message that bends no rule', () => {
  it('is not remarked on', () => {
    expect(remarks(aMessage())).to.deep.equal([]);
    expect(remarks(withDocument(aMessage(), attachment()))).to.deep.equal([]);
  });
});

describe('R001 the parts of MsgHead stand in one order', () => {
  it('Receiver before Sender is refused', () => {
    const swapped = change(aMessage(), /(<Sender>.*<\/Sender>)(<Receiver>.*<\/Receiver>)/s, '$2$1');
    expect(refusals(swapped)[0]).to.match(/^schema-violation XSD-1871 MsgInfo/);
  });
  it('a signature stands last, and not before the document', () => {
    const signature = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>';
    const before = change(aMessage(), '<Document>', `${signature}<Document>`);
    expect(refusals(before)[0]).to.match(/^schema-violation XSD-1871/);
  });
});

describe('R002 MIGversion is v1.2 2006-05-24', () => {
  it('another is refused', () => {
    const other = change(aMessage(), 'v1.2 2006-05-24', 'v1.3 2030-01-01');
    expect(refusals(other)).to.deep.equal(['schema-violation XSD-1858 MsgInfo/MIGversion']);
  });
});

describe('R003 MsgId is a UUID', () => {
  for (const msgId of ['12345', `${MSG_ID}0`, MSG_ID.replaceAll('-', ''), `{${MSG_ID}}`])
    it(`refuses ${msgId} with E10`, () => {
      expect(refusals(aMessage({ msgId }))).to.deep.equal(['msgid-not-uuid R003 MsgInfo/MsgId']);
    });
  it('takes it in any case of letters', () => {
    expect(refusals(aMessage({ msgId: MSG_ID.toUpperCase() }))).to.deep.equal([]);
  });
});

describe('R004 GenDate is a dateTime', () => {
  for (const genDate of ['2026-03-27', 'i går', ''])
    it(`refuses '${genDate}'`, () => {
      expect(refusals(aMessage({ genDate }))[0]).to.match(/^schema-violation XSD-/);
    });
});

describe('R005 ProcessingStatus T and D never touch a pathway', () => {
  // That they do not is shown against a running broker in test/flow/bad-input.test.ts.
  for (const [processingStatus, found] of [
    ['P', []],
    [undefined, []],
    ['T', ['R005 note MsgInfo/ProcessingStatus']],
    ['D', ['R005 note MsgInfo/ProcessingStatus']],
    ['X', ['R005 note MsgInfo/ProcessingStatus']],
  ] as const)
    it(`${processingStatus ?? 'absent'}: ${found.length === 0 ? 'nothing' : 'a note'}`, () => {
      const about = remarks(aMessage({ processingStatus })).filter(
        (one) => !one.startsWith('R100'),
      );
      expect(about).to.deep.equal(found);
    });
});

describe('R006 Ack is no longer in use', () => {
  it('is noted and ignored', () => {
    const asked = change(aMessage(), '<Sender>', '<Ack V="N" DN="Nei"/><Sender>');
    expect(remarks(asked)).to.deep.equal(['R006 note MsgInfo/Ack']);
  });
});

describe('R007 Type is V and DN of list 8279, and what the payload is', () => {
  it('refuses a payload of another type', () => {
    const other = aMessage().replaceAll('MeldingInnlagtPasient', 'OrienteringOmDod');
    expect(refusals(other)).to.deep.equal(['schema-violation R007 Document/RefDoc/Content']);
  });
  for (const [what, type] of [
    ['another DN', '<Type V="LOG_INNLAGT" DN="Innlagt"/>'],
    ['no DN', '<Type V="LOG_INNLAGT"/>'],
  ] as const)
    it(`warns of ${what}`, () => {
      const text = change(aMessage(), /<Type [^>]*>/, type);
      expect(remarks(text)).to.include('R007 warn MsgInfo/Type');
    });
});

describe('R008 the first Document holds the message', () => {
  it('a second payload in it is refused', () => {
    const twice = change(aMessage(), /(<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>)/s, '$1$1');
    expect(refusals(twice)).to.deep.equal([
      'schema-violation R008 Document/RefDoc/Content/Pasientlogistikk[2]',
    ]);
  });
  it('a further Document of type XML is warned of', () => {
    const further = change(attachment(), 'V="A"', 'V="XML"');
    expect(remarks(withDocument(aMessage(), further))).to.deep.equal([
      'R008 warn Document[2]/RefDoc/MsgType',
    ]);
  });
  it('a first Document of another type is warned of', () => {
    const other = change(
      aMessage(),
      '<MsgType V="XML" DN="XML-instans"/>',
      '<MsgType V="A" DN="Vedlegg"/>',
    );
    expect(remarks(other)).to.deep.equal(['R008 warn Document/RefDoc/MsgType']);
  });
});

describe('R009 a RefDoc has Content or FileReference', () => {
  const reference = '<FileReference>http://127.0.0.1/kart.pdf</FileReference>';
  it('both are refused', () => {
    const both = `${attachment()}${reference}`;
    expect(refusals(withDocument(aMessage(), both))[0]).to.match(/^schema-violation XSD-1871/);
  });
  it('neither is warned of, either alone is not', () => {
    const neither = change(attachment(), /<Content>.*<\/Content>/, '');
    expect(remarks(withDocument(aMessage(), neither))).to.deep.equal([
      'R009 warn Document[2]/RefDoc',
    ]);
    const referred = change(attachment(), /<Content>.*<\/Content>/, reference);
    expect(remarks(withDocument(aMessage(), referred))).to.deep.equal([]);
  });
});

describe('R010 a time without zone is Norwegian local time', () => {
  it('in winter and in summer', () => {
    expect(readTime('2026-01-15T12:00:00')?.at).to.equal('2026-01-15T11:00:00.000Z');
    expect(readTime('2026-07-15T12:00:00')?.at).to.equal('2026-07-15T10:00:00.000Z');
    expect(readTime('2026-07-15T12:00:00Z')?.at).to.equal('2026-07-15T12:00:00.000Z');
  });
});

describe('R011 the patient is always there', () => {
  it('a message without patient is refused with E36', () => {
    expect(refusals(aMessage({ patient: undefined }))).to.deep.equal([
      'patient-insufficient R065 MsgInfo',
    ]);
  });
});

describe('R012 a message is known by its MsgId', () => {
  after(closeStores);
  it('whatever else carries it: sender and MsgId alone are its key', async () => {
    const store = await freshStore();
    const first = envelope();
    const again = { ...envelope({ msgId: first.msgId }), sourceSystem: 'another transport' };
    const [one, two] = await insertEnvelopes(store, [first, again]);
    expect(one?.kind).to.equal('stored');
    expect(two).to.deep.equal({ kind: 'known', id: first.id, same: true });
  });
});
