import { expect } from 'chai';
import { RULES } from '../../src/messages/rules/index.ts';
import { openTransports } from '../../src/transport/index.ts';
import { aMessage } from '../messages/support.ts';
import { change, reading, refusals, remarks } from './remarks.ts';

const SOAP = `<SOAP:Envelope xmlns:SOAP="http://schemas.xmlsoap.org/soap/envelope/"><SOAP:Header><eb:MessageHeader xmlns:eb="http://www.oasis-open.org/committees/ebxml-msg/schema/msg-header-2_0.xsd" eb:version="2.0"/></SOAP:Header><SOAP:Body/></SOAP:Envelope>`;

describe('R049 R051 R053 R078 R079 R080 R081 R082 R083 R084 R085 R086 ebXML and AMQP are not spoken here', () => {
  it('an ebXML envelope is no message: it is refused at the door, and nothing answers for the MSH', () => {
    expect(refusals(SOAP)).to.deep.equal(['not-a-message R001']);
    expect(reading(SOAP).kind).to.equal('unreadable');
  });
});

describe('R087 R088 R090 R091 R092 R093 mail, AMQP, signing and encryption of envelopes are not ours', () => {
  it('the ways out are HTTP: an inbox and a webhook, which carry the bytes as they came', async () => {
    const transports = openTransports({ timeoutMs: 1_000, allow: [] });
    try {
      expect(Object.keys(transports).sort()).to.deep.equal(['webhook']);
    } finally {
      await transports.webhook.close();
    }
  });
  it('every rule of the table that is not ours says whose it is', () => {
    const theirs = RULES.filter(({ severity }) => severity === 'not-ours');
    expect(theirs.map(({ rule }) => rule)).to.include.members(['R078', 'R087', 'R090']);
    for (const { rule, where, checks } of theirs) {
      expect(where, rule).to.be.a('string').and.not.empty;
      expect(checks, rule).to.equal(undefined);
    }
  });
});

describe('R094 a personal signature is not asked for', () => {
  it('is noted, kept and not verified', () => {
    const signed = change(
      aMessage(),
      '</MsgHead>',
      '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature></MsgHead>',
    );
    expect(remarks(signed)).to.deep.equal(['R094 note Signature']);
  });
});
