import { expect } from 'chai';
import { firstBadByte } from '../../src/schema/encoding.ts';
import { gate } from '../../src/schema/gate.ts';
import { LIMITS } from '../../src/schema/limits.ts';

const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
const bytes = (...parts: (string | Buffer | number[])[]): Buffer =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  );
const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;
const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1');

/** What comes out: the encoding, or code and place of the refusal. */
function outcome(input: Buffer, charset?: string): string {
  const settled = gate(input, charset);
  if ('body' in settled) return settled.encoding;
  const [first] = settled;
  return first ? `${first.code} ${first.line}:${first.column}` : 'nothing';
}

interface Row {
  readonly what: string;
  readonly input: Buffer;
  readonly charset?: string;
  readonly is: string;
}

const ENCODINGS: readonly Row[] = [
  { what: 'nothing stated', input: bytes('<a/>'), is: 'UTF-8' },
  { what: 'UTF-8 declared', input: bytes(declared('UTF-8'), '<a>å</a>'), is: 'UTF-8' },
  { what: 'a declaration in small letters', input: bytes(declared('utf-8'), '<a/>'), is: 'UTF-8' },
  { what: 'one byte order mark', input: bytes(BOM, declared('UTF-8'), '<a/>'), is: 'UTF-8' },
  { what: 'two byte order marks', input: bytes(BOM, BOM, '<a/>'), is: 'encoding-invalid 1:4' },
  {
    what: 'ISO-8859-1 declared',
    input: latin1(`${declared('ISO-8859-1')}<a>blåbær</a>`),
    is: 'ISO-8859-1',
  },
  { what: 'latin1 as charset', input: latin1('<a>å</a>'), charset: 'latin1', is: 'ISO-8859-1' },
  {
    what: 'iso_8859-1 as declaration',
    input: latin1(`${declared('iso_8859-1')}<a>å</a>`),
    is: 'ISO-8859-1',
  },
  {
    what: 'ISO-8859-1 on ASCII bytes',
    input: bytes(declared('ISO-8859-1'), '<a/>'),
    is: 'ISO-8859-1',
  },
  {
    what: 'ISO-8859-1 on UTF-8 bytes',
    input: bytes(declared('ISO-8859-1'), '<a>å</a>'),
    is: 'encoding-invalid 1:1',
  },
  {
    what: 'UTF-8 on ISO-8859-1 bytes',
    input: latin1(`${declared('UTF-8')}\n<a>\n xå</a>`),
    is: 'encoding-invalid 3:3',
  },
  {
    what: 'mark against declaration',
    input: bytes(BOM, declared('ISO-8859-1'), '<a/>'),
    is: 'encoding-conflict 1:1',
  },
  {
    what: 'mark against charset',
    input: bytes(BOM, '<a/>'),
    charset: 'iso-8859-1',
    is: 'encoding-conflict 1:1',
  },
  {
    what: 'charset against declaration',
    input: bytes(declared('ISO-8859-1'), '<a/>'),
    charset: 'utf-8',
    is: 'encoding-conflict 1:1',
  },
  { what: 'mark and charset agreeing', input: bytes(BOM, '<a/>'), charset: 'UTF-8', is: 'UTF-8' },
  {
    what: 'charset and declaration agreeing',
    input: latin1(`${declared('ISO-8859-1')}<a>å</a>`),
    charset: 'ISO-8859-1',
    is: 'ISO-8859-1',
  },
  {
    what: 'UTF-16 little endian',
    input: Buffer.from('\ufeff<a/>', 'utf16le'),
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'UTF-16 big endian',
    input: Buffer.from('\ufeff<a/>', 'utf16le').swap16(),
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'UTF-16 without mark',
    input: Buffer.from('<a/>', 'utf16le'),
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'UTF-32',
    input: bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]),
    is: 'encoding-unsupported 1:1',
  },
  { what: 'EBCDIC', input: bytes([0x4c, 0x6f, 0xa7, 0x94, 0x93]), is: 'encoding-unsupported 1:1' },
  { what: 'UTF-7', input: bytes('+ADw-a/+AD4-'), is: 'encoding-unsupported 1:1' },
  {
    what: 'UTF-7 declared',
    input: bytes(declared('UTF-7'), '<a/>'),
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'windows-1252 declared',
    input: bytes(declared('windows-1252'), '<a/>'),
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'UTF-16 as charset',
    input: bytes('<a/>'),
    charset: 'utf-16',
    is: 'encoding-unsupported 1:1',
  },
  {
    what: 'an overlong sequence',
    input: bytes('<a>', [0xc0, 0xbc], '</a>'),
    is: 'encoding-invalid 1:4',
  },
  {
    what: 'a surrogate in three bytes',
    input: bytes('<a>', [0xed, 0xa0, 0x80], '</a>'),
    is: 'encoding-invalid 1:4',
  },
  {
    what: 'a sequence cut by the end',
    input: bytes('<a/>', [0xe2, 0x82]),
    is: 'encoding-invalid 1:5',
  },
  { what: 'a NUL', input: bytes('<a>x', [0], '</a>'), is: 'not-well-formed 1:5' },
  { what: 'XML 1.1', input: bytes('<?xml version="1.1"?><a/>'), is: 'not-well-formed 1:1' },
  { what: 'no bytes at all', input: Buffer.alloc(0), is: 'not-well-formed 1:1' },
];

const MARKUP: readonly Row[] = [
  { what: 'DOCTYPE', input: bytes('<!DOCTYPE a []><a/>'), is: 'doctype 1:1' },
  {
    what: 'DOCTYPE after the declaration',
    input: bytes(declared('UTF-8'), '\n <!DOCTYPE a><a/>'),
    is: 'doctype 2:2',
  },
  {
    what: 'DOCTYPE after a comment',
    input: bytes('<!-- x --><!DOCTYPE a><a/>'),
    is: 'doctype 1:11',
  },
  { what: 'DOCTYPE after a mark', input: bytes(BOM, '<!DOCTYPE a><a/>'), is: 'doctype 1:4' },
  { what: 'DOCTYPE within an element', input: bytes('<a><!DOCTYPE a></a>'), is: 'doctype 1:4' },
  { what: 'DOCTYPE in small letters', input: bytes('<!doctype a><a/>'), is: 'doctype 1:1' },
  { what: 'two DOCTYPEs', input: bytes('<!DOCTYPE a><!DOCTYPE b><a/>'), is: 'doctype 1:1' },
  { what: 'an entity declaration', input: bytes('<a><!ENTITY x "y"></a>'), is: 'doctype 1:4' },
  {
    what: 'DOCTYPE in ISO-8859-1',
    input: latin1(`${declared('ISO-8859-1')}<!DOCTYPE å><a/>`),
    is: 'doctype 1:44',
  },
  { what: 'the word in a comment', input: bytes('<!-- <!DOCTYPE a> --><a/>'), is: 'UTF-8' },
  { what: 'the word in CDATA', input: bytes('<a><![CDATA[<!DOCTYPE a><?x?>]]></a>'), is: 'UTF-8' },
  {
    what: 'the word in an attribute',
    input: bytes('<a b="<!DOCTYPE a>" c=\'<?x?>\'/>'),
    is: 'UTF-8',
  },
  { what: 'the word as text', input: bytes('<a>&lt;!DOCTYPE a></a>'), is: 'UTF-8' },
  {
    what: 'a comment that closes early',
    input: bytes('<!-- a --><a/><!-- --><!DOCTYPE a>-->'),
    is: 'doctype 1:23',
  },
  {
    what: 'an instruction',
    input: bytes('<?xml-stylesheet href="x"?><a/>'),
    is: 'processing-instruction 1:1',
  },
  {
    what: 'an instruction after the declaration',
    input: bytes(declared('UTF-8'), '<?x?><a/>'),
    is: 'processing-instruction 1:39',
  },
  {
    what: 'an instruction within text',
    input: bytes('<a>1\n2<?x?>3</a>'),
    is: 'processing-instruction 2:2',
  },
  {
    what: 'an instruction after the root',
    input: bytes('<a/><?x?>'),
    is: 'processing-instruction 1:5',
  },
  {
    what: 'a second declaration',
    input: bytes('<a/><?xml version="1.0"?>'),
    is: 'processing-instruction 1:5',
  },
  {
    what: 'a declaration after a blank',
    input: bytes(' <?xml version="1.0"?><a/>'),
    is: 'processing-instruction 1:2',
  },
  { what: 'an instruction in a comment', input: bytes('<a><!-- <?x?> --></a>'), is: 'UTF-8' },
];

const nested = (levels: number): Buffer => bytes('<a>'.repeat(levels), '</a>'.repeat(levels));
const wide = (attributes: number): string =>
  Array.from({ length: attributes }, (_one, index) => ` a${index}="x=>"`).join('');

const BOUNDS: readonly Row[] = [
  { what: 'the deepest allowed', input: nested(LIMITS.depth), is: 'UTF-8' },
  {
    what: 'one level more',
    input: nested(LIMITS.depth + 1),
    is: `too-deep 1:${3 * LIMITS.depth + 1}`,
  },
  {
    what: 'many empty elements on one level',
    input: bytes('<a>', '<b/>'.repeat(500), '</a>'),
    is: 'UTF-8',
  },
  {
    what: 'a hundred thousand levels',
    input: nested(100_000),
    is: `too-deep 1:${3 * LIMITS.depth + 1}`,
  },
  { what: 'the most attributes', input: bytes(`<a${wide(LIMITS.attributes)}/>`), is: 'UTF-8' },
  {
    what: 'one attribute more',
    input: bytes(`<a${wide(LIMITS.attributes + 1)}/>`),
    is: 'too-wide 1:1',
  },
  {
    what: 'the most tags',
    input: bytes('<a>', '<b/>'.repeat(LIMITS.tags - 2), '</a>'),
    is: 'UTF-8',
  },
  {
    what: 'one tag more',
    input: bytes('<a>', '<b/>'.repeat(LIMITS.tags - 1), '</a>'),
    is: `too-wide 1:${4 * LIMITS.tags}`,
  },
];

describe('the gate', () => {
  for (const [group, rows] of [
    ['settles the encoding:', ENCODINGS],
    ['looks at markup:', MARKUP],
    ['bounds:', BOUNDS],
  ] as const)
    for (const { what, input, charset, is } of rows)
      it(`${group} ${what} gives ${is}`, () => {
        expect(outcome(input, charset)).to.equal(is);
      });

  it('hands on the body without its mark, and leaves the bytes as they were', () => {
    const input = bytes(BOM, '<a/>');
    const copy = Buffer.from(input);
    const settled = gate(input);
    expect('body' in settled && settled.body.toString()).to.equal('<a/>');
    expect(input.equals(copy)).to.be.true;
  });

  it('takes hostile megabytes in well under a second', () => {
    const hostile = [
      bytes('<a', ' '.repeat(1_000_000), '>'),
      bytes('<!--'.repeat(50_000)),
      bytes('<a>', '<![CDATA['.repeat(50_000)),
      bytes('<a b="', '<'.repeat(1_000_000)),
      bytes('<'.repeat(90_000)),
    ];
    for (const input of hostile) {
      const start = performance.now();
      gate(input);
      expect(performance.now() - start).to.be.lessThan(300);
    }
  });

  it('costs less than a tenth of a millisecond for a message of 21 kB', () => {
    const input = bytes(
      '<m>',
      '<Ident V="x" DN="y">12345</Ident>'.repeat(200),
      'tekst '.repeat(2300),
      '</m>',
    );
    for (let warm = 0; warm < 500; warm += 1) gate(input);
    let best = Infinity;
    for (let round = 0; round < 20; round += 1) {
      const start = performance.now();
      for (let turn = 0; turn < 50; turn += 1) gate(input);
      best = Math.min(best, (performance.now() - start) / 50);
    }
    expect(best).to.be.lessThan(0.1);
  });
});

describe('the first bad byte', () => {
  it('is found after any mixture of good ones', () => {
    const good = Buffer.from('aæ€😀'.repeat(10));
    expect(firstBadByte(good)).to.equal(good.length);
    for (const bad of [0x80, 0xff, 0xc3, 0xe2, 0xf0])
      expect(firstBadByte(Buffer.concat([good, Buffer.from([bad, 0x20])]))).to.equal(good.length);
  });
});
