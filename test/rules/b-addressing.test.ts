import { expect } from 'chai';
import { herId, type HerId } from '../../src/domain/ids.ts';
import { judge, type Addressee } from '../../src/messages/judgement.ts';
import { makePatient, PARTIES } from '../../src/messages/make.ts';
import type { Party, PatientFacts } from '../../src/messages/reading.ts';
import { buildAppRec } from '../../src/messages/app-rec.ts';
import { aMessage, appRecFactsOf, factsOf, MSG_ID } from '../messages/support.ts';
import { change, dialog, refusals, remarks } from './remarks.ts';

const ORGANISATION = '2.16.578.1.12.4.1.1.9051';
const PERSON = '2.16.578.1.12.4.1.1.8116';

const TYPE_IDS = /<Ident><Id>(\d+)<\/Id><TypeId V="HER"/;
/** The HER-id of the first party that matches is of another kind. */
const withoutHer = (text: string, her: number): string =>
  change(
    text,
    new RegExp(TYPE_IDS.source.replace('(\\d+)', String(her))),
    `<Ident><Id>${her}</Id><TypeId V="RSH"`,
  );

describe('R013 a party is named at two levels', () => {
  it('a virksomhet without HER-id above a part is warned of', () => {
    expect(remarks(withoutHer(aMessage(), 2001))).to.deep.equal([
      'R013 warn MsgInfo/Receiver/Organisation',
    ]);
    expect(remarks(withoutHer(aMessage(), 1001))).to.deep.equal([
      'R013 warn MsgInfo/Sender/Organisation',
    ]);
  });
});

describe('R014 parts are nested, each with its name', () => {
  it('a service and a person side by side are warned of, and the service is read', () => {
    const gp = `<HealthcareProfessional><FamilyName>Bjørk</FamilyName><Ident><Id>2099</Id><TypeId V="HER" S="${PERSON}" DN="HER-id"/></Ident></HealthcareProfessional>`;
    const both = change(
      aMessage(),
      '</Organisation></Organisation></Receiver>',
      `</Organisation>${gp}</Organisation></Receiver>`,
    );
    expect(remarks(both)).to.deep.equal(['R014 warn MsgInfo/Receiver/Organisation']);
    expect(factsOf(both).receivers[0]?.herId).to.equal(2011);
  });
  it('a part without a name is noted', () => {
    const nameless = change(aMessage(), '>Sykepleietjeneste<', '><');
    expect(remarks(nameless)).to.deep.equal([
      'R014 note MsgInfo/Receiver/Organisation',
      'R099 note MsgInfo/Receiver/Organisation/Organisation/OrganisationName',
    ]);
  });
});

describe('R015 a HER-id is digits, and a bare virksomhet no address', () => {
  it('reads no HER-id but whole numbers', () => {
    for (const text of ['', '0', '12a', '-1', '1.0', '9999999999', ' 12'])
      expect(herId(text), text).to.equal(undefined);
    expect(herId('2011')).to.equal(2011);
  });
  it('warns of a receiver and of a sender that are a virksomhet alone', () => {
    expect(remarks(withoutHer(aMessage(), 2011))).to.deep.equal([
      'R015 warn MsgInfo/Receiver/Organisation',
    ]);
    expect(remarks(withoutHer(aMessage(), 1011))).to.deep.equal([
      'R015 warn MsgInfo/Sender/Organisation',
    ]);
  });
});

/** A partner book with hospital and kommune; `over` changes the row of a HER-id. */
function bookOf(over: Readonly<Record<number, Partial<Addressee>>> = {}) {
  const row = (
    her: number,
    organisationHer: number,
    organisationKind: Addressee['organisationKind'],
  ): [number, Addressee] => [
    her,
    {
      herId: her as HerId,
      orgId: String(organisationHer),
      organisationHer: organisationHer as HerId,
      organisationKind,
      ...over[her],
    },
  ];
  return {
    parties: new Map([
      row(1011, 1001, 'hospital'),
      row(2011, 2001, 'kommune'),
      row(2012, 2001, 'kommune'),
      row(3011, 3001, 'gp'),
    ]),
    organisations: new Map([[2001, { id: '2001' }]]),
  };
}

const RULES = {
  unknownPart: 'reject',
  schemaInvalid: 'reject',
  unsupportedType: 'reject',
} as const;

const judged = (text: string, book = bookOf()): string[] =>
  judge(factsOf(text), [], { book, rules: RULES }).remarks.map(
    ({ rule, severity, xpath }) => `${rule} ${severity} ${xpath.replace(/mh:/g, '')}`,
  );

describe('R016 a part belongs to the virksomhet named above it', () => {
  it('what the partner book has elsewhere is warned of', () => {
    expect(judged(aMessage())).to.deep.equal([]);
    const moved = bookOf({ 2011: { organisationHer: 2500 as HerId } });
    expect(judged(aMessage(), moved)).to.deep.equal([
      'R016 warn /MsgHead/MsgInfo/Receiver/Organisation',
    ]);
    const away = bookOf({ 1011: { organisationHer: 1500 as HerId } });
    expect(judged(aMessage({ others: [PARTIES.gp] }), away)).to.deep.equal([
      'R016 warn /MsgHead/MsgInfo/Sender/Organisation',
    ]);
  });
  it('a copy receiver is named by its place', () => {
    const moved = bookOf({ 3011: { organisationHer: 3500 as HerId } });
    expect(judged(aMessage({ others: [PARTIES.gp] }), moved)).to.deep.equal([
      'R016 warn /MsgHead/MsgInfo/OtherReceiver[1]/Organisation',
    ]);
  });
});

describe('R017 a type goes between the kinds of service of its profile', () => {
  it('a kommune that reports an admission, and a hospital that receives it, are noted', () => {
    const turned = aMessage({ sender: PARTIES.nursing, receiver: PARTIES.ward });
    expect(judged(turned)).to.deep.equal([
      'R017 note /MsgHead/MsgInfo/Sender/Organisation',
      'R017 note /MsgHead/MsgInfo/Receiver/Organisation',
    ]);
  });
  it('services of one kommune are told apart where the book says what they are', () => {
    const wrong = aMessage({ receiver: PARTIES.caseHandling });
    expect(judged(wrong)).to.deep.equal([]);
    expect(judged(wrong, bookOf({ 2012: { service: 'case-handling' } }))).to.deep.equal([
      'R017 note /MsgHead/MsgInfo/Receiver/Organisation',
    ]);
  });
  it('a copy receiver may be of any kind', () => {
    expect(judged(aMessage({ others: [PARTIES.gp] }))).to.deep.equal([]);
  });
});

describe('R018 an answer goes back to the address it came from', () => {
  it('an AppRec is addressed to the very part that sent', () => {
    const { sender, receivers } = factsOf(aMessage());
    const facts = appRecFactsOf(
      buildAppRec({
        id: MSG_ID,
        genDate: '2026-03-27T14:06:00Z',
        status: '1',
        errors: [],
        from: receivers[0] as Party,
        to: sender,
        original: { type: 'LOG_INNLAGT', msgId: MSG_ID, genDate: '2026-03-27T14:05:00' },
      }),
    );
    expect([facts.receiver.herId, facts.receiver.organisation.herId]).to.deep.equal([1011, 1001]);
  });
});

describe('R019 where a virksomhet takes a type is its own to set', () => {
  const addressing = { LOG_INNLAGT: ['case-handling'] } as const;
  const book = (service: 'nursing' | 'case-handling') =>
    bookOf({ 2011: { service, addressing }, 2012: { service, addressing } });
  it('what goes there is not noted, although the profile names another', () => {
    expect(
      judged(aMessage({ receiver: PARTIES.caseHandling }), book('case-handling')),
    ).to.deep.equal([]);
  });
  it('what goes where the profile says is noted', () => {
    expect(judged(aMessage(), book('nursing'))).to.deep.equal([
      'R019 note /MsgHead/MsgInfo/Receiver/Organisation',
    ]);
  });
});

const patient = (over: Partial<PatientFacts>): PatientFacts => ({ ...makePatient(1), ...over });
const numbered = (id: string, type = 'FNR', system = PERSON): string =>
  aMessage({ patient: patient({ idents: [{ id, type, system }] }) });

describe('R020 organisation identifiers are of list 9051', () => {
  it('another list is noted', () => {
    const other = change(
      aMessage(),
      new RegExp(`<Id>2001</Id><TypeId V="HER" S="${ORGANISATION}"`),
      `<Id>2001</Id><TypeId V="HER" S="${PERSON}"`,
    );
    expect(remarks(other)).to.deep.equal(['R020 note MsgInfo/Receiver/Organisation']);
  });
});

describe('R021 person identifiers are of list 8116, their HER-id also of 9051', () => {
  it('either list is taken for the HER-id of a person (K14)', () => {
    const text = aMessage({ receiver: PARTIES.gp });
    expect(remarks(text)).to.deep.equal([]);
    expect(
      remarks(
        change(
          text,
          `<Id>3011</Id><TypeId V="HER" S="${PERSON}"`,
          `<Id>3011</Id><TypeId V="HER" S="${ORGANISATION}"`,
        ),
      ),
    ).to.deep.equal([]);
  });
  it('a patient number of another list is noted', () => {
    const [own] = makePatient(1).idents;
    expect(remarks(numbered(own?.id ?? '', 'FNR', ORGANISATION))).to.deep.equal([
      'R021 note MsgInfo/Patient/Ident',
    ]);
  });
});

/** Both control digits over nine: as R022 has them, written here once more as a control. */
function counted(nine: string): string {
  const digit = (digits: string, weights: readonly number[]): number =>
    (11 - ([...digits].reduce((sum, one, i) => sum + Number(one) * (weights[i] ?? 0), 0) % 11)) %
    11;
  const first = digit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = digit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return `${nine}${first}${second}`;
}

/** A number of each kind whose control digits are whole; months are synthetic or an H-number's. */
function numberOf(start: string): string {
  for (let individual = 100; individual < 499; individual += 1) {
    const number = counted(`${start}${individual}`);
    if (number.length === 11) return number;
  }
  throw new Error(`no number begins with ${start}`);
}

describe('R022 national numbers have their form; control digits are read leniently', () => {
  const NUMBER = ['R022 warn MsgInfo/Patient/Ident'];
  const wrongDigits = (number: string) => `${number.slice(0, 10)}${(Number(number[10]) + 1) % 10}`;
  for (const [what, id, type, found] of [
    ['a synthetic fødselsnummer, month + 80', numberOf('038539'), 'FNR', []],
    ['a synthetic fødselsnummer, month + 65', numberOf('037039'), 'FNR', []],
    ['a synthetic D-number', numberOf('438539'), 'DNR', []],
    ['a fødselsnummer said to be a D-number', numberOf('038539'), 'DNR', NUMBER],
    ['a D-number said to be a fødselsnummer', numberOf('438539'), 'FNR', NUMBER],
    ['control digits that disagree', wrongDigits(numberOf('038539')), 'FNR', NUMBER],
    ['an FH-number', numberOf('812345'), 'FHN', []],
    ['a fødselsnummer said to be an FH-number', numberOf('038539'), 'FHN', NUMBER],
    ['an H-number that has no H-number’s month', numberOf('038539'), 'HNR', NUMBER],
    ['a passport number', 'N123', 'PNR', []],
  ] as const)
    it(`${what}: ${found.length === 0 ? 'nothing' : 'a warning, no refusal'}`, () => {
      const named = remarks(numbered(id, type)).filter((one) => !one.startsWith('R100'));
      expect(named).to.deep.equal(found);
    });

  it('a synthetic number means what the installation says', () => {
    const text = aMessage();
    expect(remarks(text, { syntheticPatients: 'allow' })).to.deep.equal([]);
    expect(remarks(text, { syntheticPatients: 'warn' })).to.deep.equal(NUMBER);
    expect(refusals(text, { syntheticPatients: 'hold' })).to.deep.equal([
      'patient-synthetic R022 MsgInfo/Patient/Ident',
    ]);
  });
  it('a held one lies before the operator, and nobody is answered (R065 has no such ground)', () => {
    const text = aMessage();
    const violations = [
      { line: 0, column: 0, xpath: '', code: 'patient-synthetic', rule: 'R022', message: '' },
    ] as const;
    const { legs, state } = judge(factsOf(text), violations, { book: bookOf(), rules: RULES });
    expect(state).to.equal('decided');
    expect(legs.map(({ forward, receipt, answer }) => [forward, receipt, answer])).to.deep.equal([
      ['stuck', 'owed', undefined],
    ]);
  });
});

describe('R023 date of birth comes with sex', () => {
  it('a date of birth alone is warned of', () => {
    const { dateOfBirth, ...born } = makePatient(1);
    expect(
      remarks(
        aMessage({
          patient: {
            ...born,
            dateOfBirth: dateOfBirth ?? '',
            sex: undefined,
          } as unknown as PatientFacts,
        }),
      ),
    ).to.deep.equal(['R023 warn MsgInfo/Patient/DateOfBirth']);
  });
});

describe('R024 dialogue 1.1 needs a number, or birth and sex when there is none', () => {
  const named = { familyName: 'Blomst', givenName: 'Vakker', idents: [] };
  for (const [what, given, enough] of [
    ['name and number', makePatient(1), true],
    ['name, birth and sex', { ...named, dateOfBirth: '1950-01-01', sex: '1' }, true],
    ['name alone', named, false],
  ] as const)
    it(`${what}: ${enough ? 'passes' : 'E36'}`, () => {
      const text = dialog('DIALOG_HELSEFAGLIG', '1.1', { patient: given });
      expect(refusals(text)).to.deep.equal(
        enough ? [] : ['patient-insufficient R065 MsgInfo/Patient'],
      );
    });
});
