import { expect } from 'chai';
import type { HerId } from '../../src/domain/ids.ts';
import { judge } from '../../src/messages/judgement.ts';
import { PARTIES } from '../../src/messages/make.ts';
import { aMessage, factsOf } from '../messages/support.ts';
import { change, remarks } from './remarks.ts';

// What becomes of several receivers in a running broker is shown in test/flow/receivers.test.ts.

describe('R025 one primary receiver, and others with a role', () => {
  for (const [role, found] of [
    ['COP', []],
    ['FR', []],
    ['OR', []],
    ['PRIM', ['R025 warn MsgInfo/OtherReceiver/RoleReceiver']],
    ['XYZ', ['R025 warn MsgInfo/OtherReceiver/RoleReceiver']],
  ] as const)
    it(`${role}: ${found.length === 0 ? 'nothing' : 'a warning'}`, () => {
      const text = aMessage({ others: [{ ...PARTIES.gp, role }] });
      expect(remarks(text).filter((one) => !one.startsWith('R100'))).to.deep.equal(found);
    });
  it('one that nothing can be delivered to is warned of', () => {
    const patient =
      '<OtherReceiver><RoleReceiver V="COP" DN="Kopimottaker"/><Patient><FamilyName>Blomst</FamilyName><GivenName>Vakker</GivenName></Patient></OtherReceiver>';
    const text = change(aMessage({ others: [PARTIES.gp] }), '<Patient>', `${patient}<Patient>`);
    expect(remarks(text)).to.deep.equal(['R025 warn MsgInfo/OtherReceiver[2]']);
  });
});

describe('R027 and R028: each receiver has its delivery and its AppRec', () => {
  it('the same part named twice is one delivery, two parts of a virksomhet are two', () => {
    const party = (her: number) => ({
      herId: her as HerId,
      orgId: 'o',
      organisationHer: 2001 as HerId,
      organisationKind: 'kommune' as const,
    });
    const book = {
      parties: new Map([2011, 2012].map((her) => [her, party(her)])),
      organisations: new Map(),
    };
    const rules = {
      unknownPart: 'reject',
      schemaInvalid: 'reject',
      unsupportedType: 'reject',
    } as const;
    const legsOf = (others: Parameters<typeof aMessage>[0]) =>
      judge(factsOf(aMessage(others)), [], { book, rules }).legs.map((leg) => [
        leg.herId,
        leg.forward,
        leg.receipt,
      ]);
    expect(legsOf({ others: [PARTIES.nursing] })).to.deep.equal([[2011, 'owed', 'owed']]);
    expect(legsOf({ others: [PARTIES.caseHandling] })).to.deep.equal([
      [2011, 'owed', 'owed'],
      [2012, 'owed', 'owed'],
    ]);
  });
});
