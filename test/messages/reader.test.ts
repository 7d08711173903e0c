import { expect } from 'chai';
import { CATALOGUE } from '../../src/messages/catalogue/index.ts';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { scenario } from '../../src/messages/make/scenario.ts';
import { isSufficient } from '../../src/messages/rules/patient.ts';
import { aMessage, factsOf, MSG_ID, reader, refusals } from './support.ts';

const PERSONS = '2.16.578.1.12.4.1.1.8116';
const ORGANISATIONS = '2.16.578.1.12.4.1.1.9051';

describe('reading a message', () => {
  it('gives who, what, about whom and when', () => {
    const facts = factsOf(
      aMessage({
        status: 'C',
        conversation: { parent: 'p', conversation: 'c' },
        processingStatus: 'T',
        events: [{ code: '1', time: '2026-03-27', estimate: true }],
      }),
    );
    expect(facts).to.deep.include({
      msgId: MSG_ID,
      type: 'LOG_INNLAGT',
      typeName: 'Melding om innlagt pasient',
      genDate: '2026-03-27T14:05:00',
      processingStatus: 'T',
      conversation: { parent: 'p', conversation: 'c' },
      sender: PARTIES.ward,
      receivers: [{ ...PARTIES.nursing, role: 'PRIM' }],
      patient: makePatient(1),
      content: {
        status: 'C',
        choice: 'MeldingInnlagtPasient',
        events: [{ code: '1', time: '2026-03-27', estimate: true }],
      },
    });
    expect(facts.catalogue?.choice).to.equal('MeldingInnlagtPasient');
  });

  for (const row of CATALOGUE)
    it(`knows ${row.type} ${row.version} by its ${row.choice ?? row.root}`, () => {
      const given = { ...scenario(row, { seed: 1 }), dischargedTo: '11', outcome: '2' };
      const facts = factsOf(makeMessage(given));
      expect(facts.catalogue).to.equal(row);
      expect(facts.content?.choice).to.equal(row.choice);
      const discharged = row.type === 'LOG_UTSKREVET';
      expect(facts.content?.dischargedTo).to.equal(discharged ? '11' : undefined);
      expect(facts.content?.outcome).to.equal(discharged ? '2' : undefined);
    });

  it('finds a person in an organisation, by either list or none (K14)', () => {
    const text = aMessage({ receiver: PARTIES.gp });
    for (const variant of [
      text,
      text.replaceAll(PERSONS, ORGANISATIONS),
      text.replaceAll(` S="${PERSONS}"`, ''),
    ]) {
      const [receiver] = factsOf(variant).receivers;
      expect(receiver).to.include({
        herId: 3011,
        kind: 'person',
        familyName: 'Bjørk',
        name: 'Klok Bjørk',
      });
      expect(receiver?.organisation.herId).to.equal(3001);
    }
    const other = factsOf(text.replaceAll(PERSONS, '1.2.3'));
    expect(other.receivers[0]).to.include({ herId: 3001, kind: 'organisation' });
  });

  it('takes the organisation as the part when it alone has a HER-id', () => {
    const alone = aMessage().replace(
      /<Id>2011<\/Id><TypeId V="HER"/,
      '<Id>2011</Id><TypeId V="RSH"',
    );
    const [receiver] = factsOf(alone).receivers;
    expect(receiver).to.include({ herId: 2001, kind: 'organisation', name: 'Solvik kommune' });
  });

  it('lists every further receiver with its role', () => {
    const text = aMessage({
      others: [PARTIES.gp, { ...PARTIES.caseHandling, role: 'FR' }],
    });
    expect(factsOf(text).receivers.map(({ herId, role }) => [herId, role])).to.deep.equal([
      [2011, 'PRIM'],
      [3011, 'COP'],
      [2012, 'FR'],
    ]);
  });

  it('compares namespace and name, whatever the prefix (T16)', () => {
    const text = aMessage();
    const evil = text.replace(
      '<Sender>',
      '<e:Sender xmlns:e="urn:evil"><e:Organisation/></e:Sender><Sender>',
    );
    const reading = reader.read(Buffer.from(evil));
    expect(reading.kind === 'message' && reading.facts.sender.herId).to.equal(1011);
    expect(reading.violations[0]?.code).to.equal('schema-violation');
    const renamed = text
      .replaceAll('p1:', 'q:')
      .replace('xmlns:p1', 'xmlns:q')
      .replaceAll('po:', 'ns-9:')
      .replace('xmlns:po', 'xmlns:ns-9');
    expect(factsOf(renamed)).to.deep.equal(factsOf(text));
  });

  it('reads the whole text across comments, CDATA and character references (T18)', () => {
    const split = aMessage()
      .replace('<Id>2011<', '<Id>2<!-- x -->0<![CDATA[1]]>&#49;<')
      .replace(
        /<FamilyName>[^<]*<\/FamilyName><GivenName>/,
        '<FamilyName>Bl&#229;<![CDATA[<&]]>r</FamilyName><GivenName>',
      );
    const facts = factsOf(split);
    expect(facts.receivers[0]?.herId).to.equal(2011);
    expect(facts.patient?.familyName).to.equal('Blå<&r');
  });

  it('reads ISO-8859-1 as it reads UTF-8', () => {
    const patient = { ...makePatient(1), familyName: 'Blåbærøy' };
    const text = aMessage({ patient, encoding: 'ISO-8859-1' });
    expect(factsOf(Buffer.from(text, 'latin1')).patient).to.deep.equal(patient);
    const unmarked = Buffer.from(text.replace(' encoding="ISO-8859-1"', ''), 'latin1');
    const reading = reader.read(unmarked, { charset: 'iso-8859-1' });
    expect(reading.kind === 'message' && reading.facts.patient).to.deep.equal(patient);
  });

  it('fetches nothing that a document points to (T21)', () => {
    const text = aMessage().replace(
      '<MsgHead ',
      '<MsgHead xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.kith.no/xmlstds/msghead/2006-05-24 http://127.0.0.1:9/x.xsd" ',
    );
    expect(refusals(text)).to.deep.equal([]);
  });
});

describe('refusing a message', () => {
  it('keeps an unknown Forsendelsesstatus and an unknown event code (R064)', () => {
    const text = aMessage({ status: 'Q', events: [{ code: '77', time: '2026', estimate: false }] });
    expect(factsOf(text).content).to.deep.include({ status: 'Q' });
  });

  it('says unsupported for another type, version or payload, and nothing else', () => {
    const text = aMessage();
    for (const other of [
      text.replace('V="LOG_INNLAGT"', 'V="EPIKRISE"'),
      text.replaceAll('2012-04-01', '2030-01-01'),
      text.replaceAll('p1:Pasientlogistikk', 'p1:Fremtid'),
      text.replace(/<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>/s, '<x xmlns="urn:x"/>'),
      text.replace(/<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>/s, ''),
    ])
      expect(refusals(other)).to.deep.equal(['type-unsupported R066']);
  });

  it('lets a broken head win over an unsupported type', () => {
    const text = aMessage()
      .replace('V="LOG_INNLAGT"', 'V="EPIKRISE"')
      .replace('v1.2 2006', 'v9 2006');
    expect(refusals(text)).to.deep.equal(['schema-violation XSD-1858']);
  });

  it('refuses a payload of another type than the head says', () => {
    expect(
      refusals(aMessage().replaceAll('MeldingInnlagtPasient', 'OrienteringOmDod')),
    ).to.deep.equal(['schema-violation R007']);
  });

  it('refuses a second payload, which nobody would read', () => {
    const text = aMessage().replace(/(<p1:Pasientlogistikk.*<\/p1:Pasientlogistikk>)/s, '$1$1');
    expect(refusals(text)).to.deep.equal(['schema-violation R008']);
  });

  it('refuses a MsgId that is no UUID', () => {
    expect(refusals(aMessage({ msgId: '12345' }))).to.deep.equal(['msgid-not-uuid R003']);
  });

  const NAME = { familyName: 'Blomst', givenName: 'Vakker' };
  const number = (type: string, id = '12345678901') => [{ id, type }];
  const PATIENTS = [
    ['name and fødselsnummer', { ...NAME, idents: number('FNR') }, true],
    ['name and D-number', { ...NAME, idents: number('DNR') }, true],
    ['name and FH-number', { ...NAME, idents: number('FHN') }, true],
    ['name, birth and sex', { ...NAME, idents: [], dateOfBirth: '1950-01-01', sex: '1' }, true],
    [
      'H-number, birth and sex',
      { ...NAME, idents: number('HNR'), dateOfBirth: '1950-01-01', sex: '2' },
      true,
    ],
    ['one name only and a number', { familyName: 'Blomst', idents: number('FNR') }, true],
    [
      'a second, sufficient number',
      { ...NAME, idents: [...number('HNR'), ...number('FNR')] },
      true,
    ],
    ['H-number alone', { ...NAME, idents: number('HNR') }, false],
    ['a number without name', { idents: number('FNR') }, false],
    ['a blank name', { familyName: ' ', idents: number('FNR') }, false],
    ['a number that is none', { ...NAME, idents: number('FNR', 'ukjent') }, false],
    ['birth without sex', { ...NAME, idents: [], dateOfBirth: '1950-01-01' }, false],
    ['sex without birth', { ...NAME, idents: [], sex: '1' }, false],
    ['nobody', undefined, false],
  ] as const;
  for (const [what, patient, enough] of PATIENTS)
    it(`holds ${what} ${enough ? 'sufficient' : 'insufficient'} (R065, R068)`, () => {
      expect(isSufficient(patient)).to.equal(enough);
      expect(refusals(aMessage({ patient }))).to.deep.equal(
        enough ? [] : ['patient-insufficient R065'],
      );
    });

  it('cannot answer a message that does not say whose it is', () => {
    const text = aMessage();
    for (const [spoilt, path] of [
      [text.replace(/<MsgId>.*?<\/MsgId>/, ''), 'MsgHead/MsgInfo/MsgId'],
      [text.replace(/<Type [^>]*>/, '<Type DN="x"/>'), 'MsgHead/MsgInfo/Type/@V'],
      [text.replace(/<Sender>.*?<\/Sender>/, ''), 'MsgHead/MsgInfo/Sender/Organisation/Ident/Id'],
      [
        text.replace('<Id>2001<', '<Id>x<').replace('<Id>2011<', '<Id>2147483648<'),
        'MsgHead/MsgInfo/Receiver/Organisation/Ident/Id',
      ],
    ] as const) {
      const reading = reader.read(Buffer.from(spoilt));
      expect(reading.kind).to.equal('unreadable');
      expect(reading.violations).to.have.length(1);
      expect(reading.violations[0]).to.include({ code: 'head-unreadable' });
      expect(reading.violations[0]?.message).to.include(path);
    }
  });
});
