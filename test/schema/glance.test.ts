import { expect } from 'chai';
import { openMessages } from '../../src/messages/reader.ts';
import { gate, quickGate } from '../../src/schema/gate.ts';
import { isPlain } from '../../src/schema/glance.ts';
import { LIMITS } from '../../src/schema/limits.ts';
import { makeShots } from '../../src/cli/bench/shots.ts';

const body = (text: string): Buffer => Buffer.from(text);
const attributes = (count: number): string =>
  Array.from({ length: count }, (_, n) => ` a${n}=""`).join('');
const nested = (levels: number): string => '<a>'.repeat(levels) + '</a>'.repeat(levels);
const BOM = '\uFEFF';

const NOT_PLAIN: Readonly<Record<string, string>> = {
  'a DOCTYPE': '<!DOCTYPE a><a/>',
  'a comment': '<a><!-- --></a>',
  'a CDATA section': '<a><![CDATA[]]></a>',
  'a processing instruction': '<a><?b?></a>',
  'a second declaration': '<?xml version="1.0"?><?xml version="1.0"?><a/>',
  'a tag with too many attributes': `<a${attributes(LIMITS.attributes + 1)}/>`,
  'such a tag at the end': `<a>${'<b/>'.repeat(3_000)}<c${attributes(LIMITS.attributes + 1)}/></a>`,
  'such a tag with > in a value': `<a b=">"${attributes(LIMITS.attributes)}/>`,
  'more bytes than its tags could be counted in': `<a>${' '.repeat(3 * LIMITS.tags)}</a>`,
};

const PLAIN: Readonly<Record<string, string>> = {
  'a declaration and elements': '<?xml version="1.0"?><a b="c"><d/></a>',
  'as many attributes as may be': `<a${attributes(LIMITS.attributes)}/>`,
  'a long text': `<a>${'word '.repeat(5_000)}</a>`,
};

describe('a glance', () => {
  for (const [what, text] of Object.entries(NOT_PLAIN))
    it(`does not pass ${what}`, () => {
      expect(isPlain(body(text))).to.equal(false);
    });

  for (const [what, text] of Object.entries(PLAIN))
    it(`passes ${what}`, () => {
      expect(isPlain(body(text))).to.equal(true);
      expect(gate(body(text))).to.have.property('body');
    });

  it('passes what real messages are made of, else nothing were gained', () => {
    for (const { bytes } of makeShots(40, 5, new Date('2026-03-01T12:00:00Z')))
      expect(isPlain(bytes)).to.equal(true);
  });
});

describe('the quick gate', () => {
  const { schemaOnly } = openMessages('schemas');

  for (const before of ['', BOM, '<?xml version="1.0" encoding="UTF-8"?>', `${BOM}\n`])
    it(`leaves too many levels to be found after ${JSON.stringify(before)}, at the same place`, () => {
      const bytes = body(before + nested(LIMITS.depth + 1));
      expect(quickGate(bytes)).to.have.property('unmeasured');
      expect(schemaOnly(bytes)).to.deep.equal(gate(bytes));
    });

  it('lets the deepest pass', () => {
    const found = schemaOnly(body(nested(LIMITS.depth)));
    expect(found.map(({ code }) => code)).to.not.include('too-deep');
  });
});
