import { expect } from 'chai';
import { APPREC_CODES, FAILURES } from '../../src/domain/failure.ts';
import type { FailureCode } from '../../src/domain/failure.ts';
import type { HerId } from '../../src/domain/ids.ts';
import { receiptDue } from '../../src/domain/receipt-due.ts';
import type { Violation } from '../../src/domain/violation.ts';
import { buildAppRec, type AppRecInput } from '../../src/messages/app-rec.ts';
import { appRecVersionOf } from '../../src/messages/app-rec-version.ts';
import { CATALOGUE } from '../../src/messages/catalogue/index.ts';
import { judge, type JudgementRules } from '../../src/messages/judgement.ts';
import { makePatient, PARTIES } from '../../src/messages/make.ts';
import { RULES } from '../../src/messages/rules/index.ts';
import { aMessage, factsOf, MSG_ID } from '../messages/support.ts';
import {
  attachment,
  change,
  inPlo15,
  reading,
  refusals,
  remarks,
  withDocument,
} from './remarks.ts';

// What a running broker does with AppRecs: test/flow/apprec.test.ts and apprec-versions.test.ts.

const REJECT: JudgementRules = {
  unknownPart: 'reject',
  schemaInvalid: 'reject',
  unsupportedType: 'reject',
};

const BOOK = {
  parties: new Map(
    [2011, 3011].map((her) => [
      her,
      {
        herId: her as HerId,
        orgId: `o${her}`,
        organisationHer: (her === 2011 ? 2001 : 3001) as HerId,
        organisationKind: 'kommune' as const,
      },
    ]),
  ),
  organisations: new Map([[2001, { id: 'o2011' }]]),
};

function judged(text: string, rules: Partial<JudgementRules> = {}) {
  const read = reading(text);
  if (read.kind !== 'message') throw new Error('unreadable');
  return judge(read.facts, read.violations, { book: BOOK, rules: { ...REJECT, ...rules } });
}

/** Of each leg: forward, receipt and the codes it is answered with. */
const legs = (text: string, rules?: Partial<JudgementRules>) =>
  judged(text, rules).legs.map(({ forward, receipt, answer = [] }) =>
    [forward, receipt, ...answer.map(({ code }) => code)].join(' '),
  );

const appRec = (over: Partial<AppRecInput> = {}): string =>
  buildAppRec({
    id: '0f1e2d3c-0000-4000-8000-0000000000aa',
    genDate: '2026-03-27T14:06:00Z',
    status: '1',
    errors: [],
    from: { ...PARTIES.nursing, role: 'PRIM' },
    to: PARTIES.ward,
    original: { type: 'LOG_INNLAGT', msgId: MSG_ID, genDate: '2026-03-27T14:05:00' },
    ...over,
  });
const REFUSED: Partial<AppRecInput> = {
  status: '2',
  errors: [{ code: 'X99', name: 'Annen feil', detail: 'kan ikke behandles' }],
};

describe('R055 the version of the AppRec follows the message', () => {
  for (const row of CATALOGUE)
    it(`${row.type} ${row.version}: ${row.appRecVersion}`, () => {
      const expected = { '1.5': '1.0', '1.6': '1.1', '1.0': '1.0', '1.1': '1.1' }[row.version];
      expect(appRecVersionOf({ catalogue: row }, '1.1')).to.equal(expected);
    });
  it('an unsupported type in a known namespace is answered as what is of it', () => {
    const unknown = change(inPlo15(aMessage()), 'V="LOG_INNLAGT"', 'V="LOG_FREMTID"');
    const read = reading(unknown);
    expect(read.kind === 'message' && appRecVersionOf(read.facts, '1.1')).to.equal('1.0');
  });
  it('any other unsupported type as the installation says', () => {
    const payload = { namespace: 'urn:x', root: 'X' };
    expect(appRecVersionOf({ payload }, '1.1')).to.equal('1.1');
    expect(appRecVersionOf({ payload }, '1.0')).to.equal('1.0');
  });
});

describe('R057 status 2 has an Error, status 1 none', () => {
  it('what comes otherwise is read and warned of', () => {
    expect(remarks(appRec({ status: '2' }))).to.deep.equal(['R057 warn Status']);
    expect(remarks(appRec({ errors: REFUSED.errors ?? [] }))).to.deep.equal(['R057 warn Error']);
    expect(remarks(appRec())).to.deep.equal([]);
    expect(remarks(appRec(REFUSED))).to.deep.equal([]);
  });
});

describe('R058 status 3 is read and not sent', () => {
  it('is warned of, and a status that is none too', () => {
    const status = (v: string) => change(appRec(), '<Status V="1"', `<Status V="${v}"`);
    expect(remarks(status('3'))).to.deep.equal(['R058 warn Status']);
    expect(remarks(status('4'))).to.deep.equal(['R058 warn Status']);
  });
});

describe('R060 each receiver is owed an AppRec, copies too', () => {
  it('one leg each, the same part named twice one', () => {
    expect(legs(aMessage({ others: [PARTIES.gp, PARTIES.nursing] }))).to.deep.equal([
      'owed owed',
      'owed owed',
    ]);
  });
  it('a refusal is answered for each of them', () => {
    expect(legs(aMessage({ others: [PARTIES.gp], patient: undefined }))).to.deep.equal([
      'refused refused E36',
      'refused refused E36',
    ]);
  });
});

describe('R061 an AppRec is due 96 hours after GenDate', () => {
  const received = new Date('2026-03-10T12:00:00Z');
  for (const [what, genDate, due] of [
    ['counted from GenDate', '2026-03-10T10:00:00Z', '2026-03-14T10:00:00.000Z'],
    ['in Norwegian time when it has no zone', '2026-03-10T10:00:00', '2026-03-14T09:00:00.000Z'],
    [
      'never at once, when the message came late',
      '2018-01-01T10:00:00Z',
      '2026-03-10T13:00:00.000Z',
    ],
    ['never later than 96 hours after it came', '2030-01-01T10:00:00Z', '2026-03-14T12:00:00.000Z'],
    ['from its coming when GenDate says nothing', 'i går', '2026-03-14T12:00:00.000Z'],
  ] as const)
    it(what, () => {
      expect(receiptDue(genDate, received, 96)).to.equal(due);
    });
});

describe('R063 no AppRec for an address that is not ours', () => {
  it('a refusal is not answered on behalf of strangers', () => {
    expect(legs(aMessage({ receiver: PARTIES.caseHandling, patient: undefined }))).to.deep.equal([
      'refused refused E36',
    ]);
    const stranger = change(aMessage({ patient: undefined }), '<Id>2001<', '<Id>7001<');
    expect(legs(change(stranger, '<Id>2011<', '<Id>7011<'))).to.deep.equal(['refused not-owed']);
  });
  it('without a readable sender nobody is answered', () => {
    const headless = change(aMessage(), /<Sender>.*<\/Sender>/s, '');
    expect(refusals(headless)).to.deep.equal(['head-unreadable R063 MsgInfo']);
  });
});

const REFUSE = RULES.flatMap(({ rule, severity, checks = [] }) =>
  checks
    .filter((check) => (check.severity ?? severity) === 'refuse')
    .map(({ code }) => ({ rule, code })),
);

describe('R064 clinical faults and unknown codes refuse nothing', () => {
  it('the table has no check that refuses but for the grounds of R065, R066 and R069', () => {
    const codes = REFUSE.map(({ rule, code }) => [rule, code && FAILURES[code].apprec]);
    expect(codes).to.deep.equal([
      ['R003', 'E10'],
      ['R007', 'T02'],
      // Kept for the operator, never answered.
      ['R022', undefined],
      ['R065', 'E36'],
      ['R069', 'X99'],
    ]);
  });
  for (const [what, text] of [
    ['an unknown event', aMessage({ events: [{ code: '77', time: '2026', estimate: false }] })],
    ['an unknown place', aMessage({ type: 'LOG_UTSKREVET', dischargedTo: '777' })],
    ['an unknown status', aMessage({ status: 'Q' })],
    ['an unknown sex', aMessage({ patient: { ...makePatient(1), sex: '7' } })],
  ] as const)
    it(`${what} passes`, () => {
      expect(refusals(text)).to.deep.equal([]);
      expect(legs(text)).to.deep.equal(['owed owed']);
    });
});

describe('R065 always refused: E10 and E36', () => {
  it('whatever the installation has set', () => {
    const hold = { unknownPart: 'hold', schemaInvalid: 'hold', unsupportedType: 'hold' } as const;
    expect(legs(aMessage({ msgId: '1' }), hold)).to.deep.equal(['refused refused E10']);
    expect(legs(aMessage({ patient: undefined }), hold)).to.deep.equal(['refused refused E36']);
  });
  it('several concrete faults are several Errors, each of its code once (R070)', () => {
    const bad = change(aMessage({ msgId: '1', patient: undefined }), '>false<', '>nei<');
    expect(legs(bad)).to.deep.equal(['refused refused T02 E10 E36']);
  });
});

describe('R066 may be refused: T02, T10, E21', () => {
  const invalid = change(aMessage(), '>false<', '>nei<');
  const unsupported = change(aMessage(), 'V="LOG_INNLAGT"', 'V="EPIKRISE"');
  const nobody = aMessage({ receiver: PARTIES.caseHandling });
  for (const [setting, text, code] of [
    ['schemaInvalid', invalid, 'T02'],
    ['unsupportedType', unsupported, 'T10'],
    ['unknownPart', nobody, 'E21'],
  ] as const) {
    it(`${code} when ${setting} says reject, the operator’s when it says hold`, () => {
      expect(legs(text)).to.deep.equal([`refused refused ${code}`]);
      expect(legs(text, { [setting]: 'hold' })).to.deep.equal(['stuck owed']);
    });
    it(`${setting} decides about nothing else`, () => {
      const others = { ...REJECT, [setting]: 'hold' };
      for (const [other, otherText, otherCode] of [
        ['schemaInvalid', invalid, 'T02'],
        ['unsupportedType', unsupported, 'T10'],
        ['unknownPart', nobody, 'E21'],
      ] as const)
        if (other !== setting)
          expect(legs(otherText, others)).to.deep.equal([`refused refused ${otherCode}`]);
    });
  }
  it('what is held moves no pathway: it carries its failure', () => {
    const { state, failure } = judged(invalid, { schemaInvalid: 'hold' });
    expect({ state, failure }).to.deep.equal({ state: 'decided', failure: 'schema-violation' });
  });
  it('what must be refused is, though another fault would be held', () => {
    const both = change(aMessage({ patient: undefined }), '>false<', '>nei<');
    expect(legs(both, { schemaInvalid: 'hold' })).to.deep.equal(['refused refused E36']);
  });
});

describe('R067 an unknown patient refuses nothing', () => {
  it('no failure has E35, and the codes we have are those of R065, R066 and R069', () => {
    const used = Object.values<{ apprec?: string }>(FAILURES).flatMap(({ apprec }) => apprec ?? []);
    expect([...new Set(used)].sort()).to.deep.equal(['E10', 'E21', 'E36', 'T02', 'T10', 'X99']);
    expect(APPREC_CODES).not.to.have.any.keys('E35', 'E54');
  });
});

describe('R068 an H-number alone does not identify', () => {
  const hnr = { familyName: 'Blomst', givenName: 'Vakker', idents: [{ id: '1', type: 'HNR' }] };
  it('E36, unless date of birth and sex are given too', () => {
    expect(refusals(aMessage({ patient: hnr }))).to.deep.equal([
      'patient-insufficient R065 MsgInfo/Patient',
    ]);
    const born = { ...hnr, dateOfBirth: '1950-01-01', sex: '2' };
    expect(refusals(aMessage({ patient: born }))).to.deep.equal([]);
  });
});

describe('R069 an attachment that the flow does not allow refuses the whole message', () => {
  const text = withDocument(aMessage(), attachment('image/tiff'));
  it('only where the installation lists what is allowed', () => {
    expect(refusals(text)).to.deep.equal([]);
    expect(refusals(text, { attachmentTypes: ['image/tiff'] })).to.deep.equal([]);
    expect(refusals(text, { attachmentTypes: ['application/pdf'] })).to.deep.equal([
      'attachment-unsupported R069 Document[2]/RefDoc/MimeType',
    ]);
  });
  it('with X99 and the reason in OT', () => {
    const violation: Violation = {
      line: 3,
      column: 0,
      xpath: '/mh:MsgHead/mh:Document[2]',
      code: 'attachment-unsupported' satisfies FailureCode,
      rule: 'R069',
      message: 'an attachment',
    };
    const { legs: answered } = judge(factsOf(aMessage()), [violation], {
      book: BOOK,
      rules: REJECT,
    });
    expect(answered[0]?.answer).to.deep.equal([
      { code: 'X99', detail: 'R069 /mh:MsgHead/mh:Document[2]: an attachment' },
    ]);
  });
});

describe('R070 an Error has the most precise code, with its text', () => {
  it('one without code or text is noted, and its OT is kept', () => {
    const bare = appRec({ status: '2', errors: [{ code: 'E21', detail: 'her' }] });
    expect(remarks(bare)).to.deep.equal(['R070 note Error']);
    const uncoded = change(bare, ' V="E21" S="2.16.578.1.12.4.1.1.8221"', '');
    expect(remarks(uncoded)).to.deep.equal(['R070 note Error']);
    const read = reading(uncoded);
    expect(read.kind === 'apprec' && read.facts.errors).to.deep.equal([{ detail: 'her' }]);
  });
});

describe('R071 an AppRec has a UUID and names the original', () => {
  it('ids that are no UUID are read and noted', () => {
    const other = change(appRec(), '0f1e2d3c-0000-4000-8000-0000000000aa', 'KVITTERING-1');
    expect(remarks(other)).to.deep.equal(['R071 note Id']);
    expect(remarks(change(appRec(), MSG_ID, 'MELDING-1'))).to.deep.equal([
      'R071 note OriginalMsgId/Id',
    ]);
  });
});

describe('R073 the role of who answers', () => {
  for (const [version, role, noted] of [
    ['1.1', 'PRIM', false],
    ['1.1', 'COP', false],
    ['1.1', 'SPR', true],
    ['1.0', 'SPR', false],
    ['1.0', 'REQ', false],
    ['1.0', 'COP', false],
    ['1.0', 'PRIM', true],
  ] as const)
    it(`${role} in ${version}: ${noted ? 'a note' : 'nothing'}`, () => {
      const text = change(appRec({ version }), /(<Sender><Role V=")[^"]*/, `$1${role}`);
      expect(remarks(text)).to.deep.equal(noted ? ['R073 note Sender/Role'] : []);
    });
});

describe('R077 what is found wrong later goes by DIALOG_AVVIK', () => {
  it('it is of the catalogue, in both versions, and answered like any message', () => {
    const rows = CATALOGUE.filter(({ type }) => type === 'DIALOG_AVVIK');
    expect(rows.map(({ version }) => version).sort()).to.deep.equal(['1.0', '1.1']);
  });
});
