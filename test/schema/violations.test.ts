import { expect } from 'chai';
import { assertSound } from '../../src/schema/engine.ts';
import { LIMITS } from '../../src/schema/limits.ts';
import { makeMessage, makePatient, PARTIES } from '../../src/messages/make.ts';
import { openMessages } from '../../src/messages/reader.ts';
import type { Violation } from '../../src/domain/violation.ts';

/** Stands for a name, a number or clinical text; it may come out nowhere. */
const SECRETS = [
  'Hemmelig',
  '81918212345',
  "' is not accepted by the pattern 'Hemmelig",
  'hjerte(svikt)',
];

const good = makeMessage({
  type: 'LOG_INNLAGT',
  msgId: '0f1e2d3c-0000-4000-8000-000000000001',
  genDate: '2026-03-27T14:05:00',
  patient: makePatient(1),
  sender: PARTIES.ward,
  receiver: PARTIES.nursing,
  status: 'N',
  events: [{ code: '1', time: '2026-03-27T13:40:00', estimate: false }],
});

const quoted = (secret: string): string => secret.replaceAll('"', '&quot;');

/** Ways to put text where it is complained about. */
const SPOILS: readonly ((secret: string) => string)[] = [
  (secret) => good.replace('2026-03-27T14:05:00</GenDate>', `${secret}</GenDate>`),
  (secret) => good.replace('>v1.2 2006-05-24<', `>${secret}<`),
  (secret) => good.replace(/<DateOfBirth>[^<]*/, `<DateOfBirth>${secret}`),
  (secret) => good.replace('V="2026-03-27T13:40:00"', `V="${quoted(secret)}"`),
  (secret) => good.replace('S="2.16.578.1.12.4.1.1.9051"', `S="x${quoted(secret)}"`),
  (secret) => good.replace('<po:Anslag>false', `<po:Anslag>${secret}`),
  (secret) => good.replace('<Patient>', `<Patient>${secret}`),
  (secret) => good.replace('<Content>', `<Content>${secret}`),
  (secret) => good.replace('<MsgType V="XML"', `<MsgType V="XML" NULL="${quoted(secret)}"`),
  (secret) =>
    good.replace('<Type V=', `<Type xmlns:q="urn:${encodeURIComponent(secret)}" q:x="1" V=`),
  (secret) => good.replace('<Patient>', `<Patient><Note>${secret}</Note>`),
  (secret) => good.replace('</Patient>', `</Pa>${secret}`),
  (secret) => good.replace('<Patient>', `<Patient>&${secret.replace(/\W/g, '')};`),
  (secret) => good.replace('<Patient>', `<Patient ${secret.replace(/[^A-Za-z]/g, 'x')}=${secret}>`),
  (secret) => good.replace('<Patient>', `<Patient><n${secret.replace(/\W/g, '')}/>`),
  (secret) => good.replace(/<MsgId>[^<]*/, `<MsgId>${secret}`),
];

describe('violations', () => {
  const reader = openMessages('schemas');
  const judged = (text: string): readonly Violation[] => reader.read(Buffer.from(text)).violations;

  it('never repeat the content of an element or attribute', () => {
    let seen = 0;
    for (const secret of SECRETS)
      for (const [index, spoil] of SPOILS.entries()) {
        const text = spoil(secret);
        expect(text, `spoil ${index}`).not.to.equal(good);
        const violations = judged(text);
        expect(violations, `spoil ${index} with ${secret}`).not.to.be.empty;
        const shown = JSON.stringify(violations);
        // A name of letters only may be shown; content, and a number even as a name, may not.
        if (index !== 14 || /\d{3}/.test(secret))
          expect(shown, `spoil ${index}`).not.to.include(secret);
        for (const word of ['81918212345', 'hjerte', 'accepted by'])
          if (secret.includes(word) && index !== 14) expect(shown).not.to.include(word);
        seen += violations.length;
      }
    expect(seen).to.be.at.least(SECRETS.length * SPOILS.length);
  });

  it('name the element, the place, the rule and what was expected', () => {
    const [first] = judged(good.replace(/<GenDate>.*<\/GenDate>/, ''));
    expect(first).to.deep.equal({
      line: 2,
      column: 0,
      xpath: '/mh:MsgHead/mh:MsgInfo[1]/mh:MsgId[1]',
      code: 'schema-violation',
      rule: 'XSD-1871',
      message: 'mh:MsgId: this element is not expected here; expected: mh:GenDate',
    });
    const [missing] = judged(good.replace(/<po:Anslag>.*?<\/po:Anslag>/, ''));
    expect(missing?.message).to.equal(
      'po16:TidsfestetHendelse: an element is missing within it; expected: po16:Anslag',
    );
    const [attribute] = judged(good.replace('V="2026-03-27T13:40:00"', 'V="i dag"'));
    expect(attribute?.xpath).to.match(/po16:TidspunktForHendelse\[1\]\/@V$/);
  });

  it('carry line and column for XML that is not well-formed', () => {
    const [first] = judged('<?xml version="1.0"?>\n<a>\n  <b></a>');
    expect(first).to.include({ code: 'not-well-formed', rule: 'XML-76', line: 3, column: 10 });
  });

  it('are at most twenty, and below eight kilobytes, for twenty thousand faults', () => {
    const flood = good.replace(
      '</Patient>',
      '<TeleCom><Feil>Hemmelig</Feil></TeleCom>'.repeat(20_000) + '</Patient>',
    );
    const start = performance.now();
    const violations = judged(flood);
    expect(performance.now() - start).to.be.lessThan(1000);
    expect(violations.length).to.be.within(2, LIMITS.violations);
    expect(JSON.stringify(violations).length).to.be.lessThan(8_192);
  });

  it('are never made of an engine that is out of memory', () => {
    const place = { line: 0, column: 0, node: 0 };
    for (const bad of [
      { ...place, code: 2, message: 'Memory allocation failed' },
      { ...place, code: 9, message: ' \n' },
    ])
      expect(() => assertSound([bad]))
        .to.throw()
        .with.property('code', 'engine-exhausted');
    expect(() => assertSound([{ ...place, code: 9, message: 'x' }])).not.to.throw();
  });
});
