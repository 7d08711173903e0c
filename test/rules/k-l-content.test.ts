import { expect } from 'chai';
import { ALLOWED_XHTML } from '../../src/messages/rules/xhtml.ts';
import { MOST_REMARKS } from '../../src/messages/rules/index.ts';
import { aMessage } from '../messages/support.ts';
import { attachment, change, dialog, reading, refusals, remarks, withDocument } from './remarks.ts';

describe('R095 an attachment is whole', () => {
  const with_ = (from: string | RegExp, to: string) =>
    remarks(withDocument(aMessage(), change(attachment(), from, to)));
  it('MsgType other than A is warned of', () => {
    expect(
      with_('<MsgType V="A" DN="Vedlegg"/>', '<MsgType V="REF" DN="Referanse"/>'),
    ).to.deep.equal(['R095 warn Document[2]/RefDoc/MsgType']);
  });
  for (const part of ['MimeType', 'Description'])
    it(`without ${part} it is warned of`, () => {
      expect(with_(new RegExp(`<${part}>.*</${part}>`), '')).to.deep.equal([
        'R095 warn Document[2]/RefDoc',
      ]);
    });
  it('content that is no Base64Container is warned of', () => {
    const reference =
      '<ConversationRef><RefToParent>a</RefToParent><RefToConversation>b</RefToConversation></ConversationRef>';
    expect(with_(/<Base64Container.*<\/Base64Container>/, reference)).to.deep.equal([
      'R095 warn Document[2]/RefDoc/Content',
    ]);
  });
  it('the message itself is never in one', () => {
    const text = change(
      aMessage(),
      /<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>/s,
      '<Base64Container xmlns="http://www.kith.no/xmlstds/base64container">S2FydA==</Base64Container>',
    );
    expect(refusals(text)[0]).to.match(/^type-unsupported R066/);
  });
});

describe('R096 helsefaglig dialog: PDF, JPEG and PNG', () => {
  for (const [mime, found] of [
    ['application/pdf', []],
    ['image/jpeg', []],
    ['image/png', []],
    ['IMAGE/PNG', []],
    ['image/tiff', ['R096 note Document[2]/RefDoc/MimeType']],
  ] as const)
    it(`${mime}: ${found.length === 0 ? 'nothing' : 'a note'}`, () => {
      const text = dialog('DIALOG_HELSEFAGLIG', '1.1');
      expect(remarks(withDocument(text, attachment(mime)))).to.deep.equal(found);
    });
  it('says nothing of other types of message', () => {
    expect(remarks(withDocument(aMessage(), attachment('image/tiff')))).to.deep.equal([]);
  });
});

describe('R097 the sender of a large message is warned', () => {
  it('above the size that is set, and not at it', () => {
    const text = aMessage();
    const size = Buffer.byteLength(text);
    expect(remarks(text, { largeBytes: size })).to.deep.equal([]);
    expect(remarks(text, { largeBytes: size - 1 })).to.deep.equal(['R097 warn']);
  });
});

describe('R098 UTF-8 is sent, ISO-8859-1 received too', () => {
  it('ISO-8859-1 is noted, and another encoding refused', () => {
    const latin = Buffer.from(aMessage({ encoding: 'ISO-8859-1' }), 'latin1');
    expect(remarks(latin)).to.deep.equal(['R098 note']);
    const other = Buffer.from(aMessage({ encoding: 'windows-1252' }), 'latin1');
    expect(refusals(other)[0]).to.match(/^encoding-unsupported/);
  });
});

describe('R099 no empty elements, blank ends or lone line feeds', () => {
  const PATIENT = 'MsgInfo/Patient';
  it('an empty element is noted', () => {
    const empty = change(aMessage(), '<GivenName>', '<MiddleName/><GivenName>');
    expect(remarks(empty)).to.deep.equal([`R099 note ${PATIENT}/MiddleName`]);
  });
  it('an attribute that ends with a blank is noted', () => {
    const blank = change(aMessage(), 'DN="Ny"', 'DN="Ny "');
    expect(remarks(blank)[0]).to.match(/^R099 note .*Forsendelsesstatus$/);
  });
  const broken = (by: string) =>
    dialog('DIALOG_HELSEFAGLIG', '1.1', { note: `En linje${by}og en til` });
  it('a line break is CR and LF by reference; a bare one is noted', () => {
    expect(remarks(broken('&#13;&#10;'))).to.deep.equal([]);
    expect(remarks(broken('\n'))[0]).to.match(/^R099 note .*TekstNotatInnhold$/);
  });
  it('indentation between elements is none of it', () => {
    expect(remarks(aMessage().replaceAll('><', '>\n  <'))).to.deep.equal([]);
  });
});

describe('R100 codes are whole, and addresses have their prefix', () => {
  const CODE = 'V="1" S="2.16.578.1.12.4.1.1.9121" DN="Pasient innlagt"';
  for (const [what, code, found] of [
    ['a CV without S', 'V="1" DN="Pasient innlagt"', 1],
    ['a CV without DN', 'V="1" S="2.16.578.1.12.4.1.1.9121"', 1],
    ['a CV with nothing', '', 1],
    ['an uncoded CV with OT', 'OT="Pasient lagt inn"', 0],
  ] as const)
    it(`${what}: ${found === 0 ? 'nothing' : 'a note'}`, () => {
      const noted = remarks(change(aMessage(), CODE, code)).filter((one) => one.startsWith('R100'));
      expect(noted).to.have.length(found);
      if (found > 0) expect(noted[0]).to.match(/^R100 note .*Hendelsekode$/);
    });
  it('a CS without DN is noted, and never for want of S', () => {
    const bare = change(
      aMessage(),
      '<po:Forsendelsesstatus V="N" DN="Ny"/>',
      '<po:Forsendelsesstatus V="N"/>',
    );
    expect(remarks(bare)).to.have.length(1);
  });
  for (const [address, good] of [
    ['tel:73000000', true],
    ['tel:+47/73-000000', true],
    ['mailto:post@kommune.example', true],
    ['fax:73000001', true],
    ['73000000', false],
    ['tel:73 00 00 00', false],
    ['tel:', false],
  ] as const)
    it(`TeleAddress ${address}: ${good ? 'nothing' : 'a note'}`, () => {
      const noted = remarks(change(aMessage(), /V="tel:\d+"/, `V="${address}"`));
      expect(noted).to.have.length(good ? 0 : 1);
      if (!good) expect(noted[0]).to.match(/^R100 note .*TeleAddress$/);
    });
});

describe('R101 XHTML in texts keeps to a list', () => {
  const note = (markup: string) =>
    remarks(dialog('DIALOG_HELSEFAGLIG', '1.1', { note: markup })).map((one) =>
      one.replace(/ .*\//, ' '),
    );
  const within = (markup: string) =>
    note(`<div xmlns="http://www.w3.org/1999/xhtml">${markup}</div>`);
  it('what is on it passes', () => {
    const all = [...ALLOWED_XHTML].map((name) => `<${name}>x</${name}>`).join('');
    expect(within(all)).to.deep.equal([]);
  });
  for (const name of ['a', 'img', 'script', 'style', 'iframe'])
    it(`${name} is noted, not refused`, () => {
      expect(within(`<${name}>x</${name}>`)).to.deep.equal([`R101 ${name}`]);
    });
  it('what is not in a div is noted', () => {
    expect(note('<p xmlns="http://www.w3.org/1999/xhtml">x</p>')).to.deep.equal(['R101 p']);
  });
});

describe('what is remarked on', () => {
  const blanks = Array.from(
    { length: 30 },
    () => '<Ident><Id>1</Id><TypeId V="XXX " S="1.2"/></Ident>',
  );
  const many = change(aMessage(), '</Patient>', `${blanks.join('')}</Patient>`);
  it('is said three times of one kind, not thirty', () => {
    const noted = remarks(many).filter((one) => one.startsWith('R099'));
    expect(noted).to.have.length(3);
    expect(remarks(many)).to.have.length.at.most(MOST_REMARKS);
  });
  it('names places, and nothing of what stands there', () => {
    const named = change(many, /<FamilyName>[^<]*</, '<FamilyName>Xyløfonsen<');
    const found = reading(change(named, '<GivenName>', '<MiddleName/><GivenName>'));
    const said = JSON.stringify(found.kind === 'message' && found.remarks);
    expect(said)
      .to.include('R099')
      .and.not.match(/Xyl|03853900167|XXX/);
  });
});
