import { expect } from 'chai';
import { markupOf } from '../../src/rendering/html.ts';
import { letterOf } from '../../src/rendering/letter.ts';
import { letterHtml } from '../../src/rendering/write-html.ts';
import { letterText } from '../../src/rendering/write-text.ts';
import { nameIn } from '../../src/schema/json-names.ts';
import type { Json, JsonObject } from '../../src/schema/parse.ts';
import { key, shapeOf } from '../../src/schema/plan.ts';
import type { TypeUse } from '../../src/schema/plan.ts';
import { reader } from '../messages/support.ts';
import { sample } from './letters.ts';
import { readText } from './tokens.ts';

const { plan } = reader;
/** Classes that hold themselves are opened this often. */
const DEEPEST = 14;

/** A document with every element and attribute its type allows, each value one of its own. */
class Filling {
  private count = 0;
  readonly values: string[] = [];

  private value(): string {
    this.count += 1;
    const value = `verdi${this.count}slutt`;
    this.values.push(value);
    return value;
  }

  of(use: TypeUse, trail: readonly object[]): Json {
    const shape = shapeOf(plan, use);
    if (trail.length > DEEPEST || trail.filter((one) => one === shape).length > 1) return '';
    if (shape.any || (shape.text && shape.children.length > 0))
      return { '#content': [this.value()] };
    const attributes = Object.fromEntries(
      // The list of a code and what an empty schema asks for are no content.
      shape.attributes
        .filter(({ name }) => name !== 'S')
        .map(({ name }) => [`@${name}`, this.value()]),
    );
    if (shape.text)
      return shape.attributes.length === 0
        ? this.value()
        : { ...attributes, '#text': this.value() };
    const children = shape.children.map((child) => {
      const times = child.many ? [1, 2] : [1];
      const made = times.map(() => this.of(child.type, [...trail, shape]));
      return [nameIn(plan, shape, child), child.many ? made : made[0]] as const;
    });
    return { ...attributes, ...Object.fromEntries(children) } as JsonObject;
  }
}

const PAYLOADS: readonly (readonly [string, string])[] = [...plan.elements.keys()]
  .map((one) => [one.slice(1, one.indexOf('}')), one.slice(one.indexOf('}') + 1)] as const)
  .filter(([uri]) => /\/(po\/(?!poKomponent)|dialog\/)/.test(uri));

const factsOf = (bytes: Buffer) => {
  const reading = reader.read(bytes);
  if (reading.kind === 'unreadable') throw new Error('the sample cannot be read');
  return reading.facts;
};

function lostOf(content: JsonObject, bytes: Buffer, values: readonly string[]): string[] {
  const letter = letterOf({ plan, content, facts: factsOf(bytes), language: 'nb' });
  const html = readText(markupOf(letterHtml(letter)));
  const text = letterText(letter);
  return values.filter((value) => !html.includes(value) || !text.includes(value));
}

/** Where a value stands, for the message of a failure. */
function pathTo(json: Json | undefined, value: string, path = ''): string {
  if (typeof json === 'string') return json === value ? path : '';
  return Object.entries(json ?? {})
    .map(([name, own]) => pathTo(own, value, `${path}/${name}`))
    .join('');
}

describe('a letter of everything a schema allows', () => {
  const typeOf = (uri: string, name: string): TypeUse => {
    const type = plan.elements.get(key(uri, name))?.type;
    if (!type) throw new Error(`there is no ${name}`);
    return type;
  };
  it('would be seen to lose a value', () => {
    const content = { 'mh:MsgHead': { MsgInfo: { MsgId: 'verdi1slutt' } } };
    const values = ['verdi1slutt', 'verdi2slutt'];
    expect(lostOf(content, sample('LOG_INNLAGT/1.6-new.xml'), values)).to.eql(['verdi2slutt']);
  });

  const MSGHEAD = 'http://www.kith.no/xmlstds/msghead/2006-05-24';

  for (const [uri, name] of PAYLOADS)
    it(`loses nothing of ${plan.prefixes.get(uri)}:${name}`, () => {
      const filling = new Filling();
      const payload = filling.of(typeOf(uri, name), []);
      const document = { RefDoc: { Content: { [`${plan.prefixes.get(uri)}:${name}`]: payload } } };
      const content = { 'mh:MsgHead': { MsgInfo: {}, Document: [document] } };
      const lost = lostOf(content, sample('LOG_INNLAGT/1.6-new.xml'), filling.values);
      expect(filling.values.length).to.be.greaterThan(5);
      expect(lost.map((value) => pathTo(payload, value))).to.eql([]);
    });

  for (const [root, file] of [
    [`{${MSGHEAD}}MsgHead`, 'LOG_INNLAGT/1.6-new.xml'],
    ['{http://www.kith.no/xmlstds/apprec/2004-11-21}AppRec', 'APPREC/1.1-ok.xml'],
    ['{http://www.kith.no/xmlstds/apprec/2012-02-15}AppRec', 'APPREC/1.1-ok.xml'],
  ] as const)
    it(`loses nothing of ${root}`, () => {
      const uri = root.slice(1, root.indexOf('}'));
      const name = root.slice(root.indexOf('}') + 1);
      const filling = new Filling();
      const message = filling.of(typeOf(uri, name), []);
      const content = { [`${plan.prefixes.get(uri)}:${name}`]: message };
      const lost = lostOf(content, sample(file), filling.values);
      expect(lost.map((value) => pathTo(message, value))).to.eql([]);
    });
});
