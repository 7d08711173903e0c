import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { build } from '../../src/cli/build.ts';
import { read } from '../../src/cli/read.ts';
import { fromJson } from '../../src/messages/from-json.ts';
import { LIMITS } from '../../src/schema/limits.ts';
import { between, seeded } from '../reliability/random.ts';
import { resolvedXml } from './canonical.ts';
import { fixtures, isValid, jsonOf, schemas } from './documents.ts';

const MAIN = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url));
const FILE = path.join('fixtures', 'LOG_INNLAGT', '1.6-new.xml');
const SEED = 8_408;
const SPOILT = 1_500;

/** JSON that may be anything, reached into by names. */
type Any = Record<string, unknown>;
const at = (value: unknown, ...names: readonly (string | number)[]): Any =>
  names.reduce<Any>((one, name) => one[name] as Any, value as Any);

const content = (): Any => {
  const { root, value } = jsonOf(readFileSync(FILE));
  return { [root]: structuredClone(value) };
};
const MSG_INFO = ['mh:MsgHead', 'MsgInfo'];
const PAYLOAD = ['mh:MsgHead', 'Document', 0, 'RefDoc', 'Content', 'pl16:Pasientlogistikk'];

const WRONG: readonly (readonly [what: string, spoil: (json: Any) => void, says: string])[] = [
  [
    'a name no schema has there',
    (json) => (at(json, ...MSG_INFO)['Gendate'] = 'x'),
    '/mh:MsgHead/MsgInfo/Gendate: there is no such element here',
  ],
  [
    'an attribute no schema has there',
    (json) => (at(json, ...MSG_INFO, 'Type')['@X'] = 'x'),
    '/mh:MsgHead/MsgInfo/Type/@X: there is no such attribute',
  ],
  [
    'a missing element',
    (json) => delete at(json, ...MSG_INFO)['GenDate'],
    '/mh:MsgHead/MsgInfo/GenDate: it is required and missing',
  ],
  [
    'an empty list where one is needed',
    (json) => (at(json, ...PAYLOAD, 'MeldingInnlagtPasient')['TidsfestetHendelse'] = []),
    '/MeldingInnlagtPasient/TidsfestetHendelse: it is required and missing',
  ],
  [
    'a number for text',
    (json) => (at(json, ...MSG_INFO)['MsgId'] = 12),
    '/mh:MsgHead/MsgInfo/MsgId: text is expected, not a number',
  ],
  [
    'null for an element',
    (json) => (at(json, ...MSG_INFO)['Sender'] = null),
    '/mh:MsgHead/MsgInfo/Sender: an object is expected, not null',
  ],
  [
    'a list for one',
    (json) => (at(json, ...MSG_INFO)['MsgId'] = ['a', 'b']),
    '/mh:MsgHead/MsgInfo/MsgId: a list stands where one value may',
  ],
  [
    'text for an object',
    (json) => (at(json, ...MSG_INFO)['Type'] = 'LOG_INNLAGT'),
    '/mh:MsgHead/MsgInfo/Type: an object is expected, not text',
  ],
  [
    'a value not of its type',
    (json) => (at(json, ...MSG_INFO)['GenDate'] = 'yesterday'),
    '/mh:MsgHead/MsgInfo/GenDate: the value is not of its type: xs:dateTime',
  ],
  [
    'a value not of its pattern, in an attribute far in',
    (json) => (at(json, ...MSG_INFO, 'Sender', 'Organisation', 'Ident', 0, 'TypeId')['@S'] = 'x'),
    '/mh:MsgHead/MsgInfo/Sender/Organisation/Ident/0/TypeId/@S: the value does not match the pattern',
  ],
  [
    'a value that is not the fixed one',
    (json) => (at(json, ...MSG_INFO)['MIGversion'] = 'v9'),
    '/mh:MsgHead/MsgInfo/MIGversion: the value is not the fixed one',
  ],
  [
    'a choice left open',
    (json) => delete at(json, ...PAYLOAD)['MeldingInnlagtPasient'],
    '/mh:MsgHead/Document/0/RefDoc/Content/pl16:Pasientlogistikk: an element is missing within it',
  ],
  [
    'two branches of a choice',
    (json) => (at(json, ...PAYLOAD)['OrienteringOmDod'] = { TidsfestetHendelse: [] }),
    '/pl16:Pasientlogistikk/OrienteringOmDod',
  ],
  [
    'an unknown prefix in a wildcard',
    (json) => (at(json, ...PAYLOAD.slice(0, -1))['zz:X'] = {}),
    '/Content/zz:X: there is no such element here',
  ],
  [
    'a name that is none in XML',
    (json) => (at(json, ...PAYLOAD.slice(0, -1))['{urn:x}a b'] = {}),
    '/Content/{urn:x}a b: there is no such element here',
  ],
  [
    'an element of a namespace no schema has',
    (json) => (at(json, ...PAYLOAD.slice(0, -1))['{urn:x/y}a'] = { '#text': 't' }),
    '/Content/{urn:x~1y}a: ',
  ],
  [
    'a character XML cannot hold',
    (json) => (at(json, ...MSG_INFO)['MsgId'] = 'a\u0001b'),
    '/mh:MsgHead/MsgInfo/MsgId: it has a character that XML cannot hold',
  ],
  [
    'half of a surrogate pair',
    (json) => (at(json, ...MSG_INFO, 'Type')['@DN'] = '\ud800'),
    '/mh:MsgHead/MsgInfo/Type/@DN: it has a character that XML cannot hold',
  ],
  [
    'text in an element that has elements',
    (json) => (at(json, 'mh:MsgHead')['MsgInfo'] = { '#text': 'x' }),
    '/mh:MsgHead/MsgInfo/#text: there may be elements only',
  ],
  [
    'names beside content in order',
    (json) => (at(json, ...MSG_INFO)['#content'] = []),
    '/mh:MsgHead/MsgInfo/Type: it cannot stand beside #content',
  ],
  [
    'content in order that is no list',
    (json) => (at(json, 'mh:MsgHead')['MsgInfo'] = { '#content': {} }),
    '/mh:MsgHead/MsgInfo/#content: a list is expected, not an object',
  ],
  [
    'two names in one piece of content',
    (json) => (at(json, 'mh:MsgHead')['MsgInfo'] = { '#content': [{ Type: {}, MsgId: '' }] }),
    '/mh:MsgHead/MsgInfo/#content/0: an object of one name is expected',
  ],
];

describe('building from JSON', () => {
  for (const [what, spoil, says] of WRONG)
    it(`refuses ${what}, by its path`, () => {
      const json = content();
      spoil(json);
      const built = fromJson(schemas, json);
      if (typeof built === 'string') throw new Error('it was built');
      expect(built.map(({ path: place, message }) => `${place}: ${message}`).join('\n')).to.include(
        says,
      );
    });

  it('refuses what is no document at all', () => {
    for (const json of [null, 1, 'x', [], {}, { a: {}, b: {} }, { content: {} }, { content: null }])
      expect(fromJson(schemas, json)).to.have.nested.property('[0].message').that.includes('root');
    for (const root of ['x', 'mh:None', '{urn:x}a', '__proto__', 'xs:schema'])
      expect(fromJson(schemas, JSON.parse(`{"${root}":{}}`))).to.deep.equal([
        { path: `/${root.replaceAll('/', '~1')}`, message: 'no schema has such a root' },
      ]);
  });

  it('takes the path into what read prints, where the content lies in it', () => {
    const json = content();
    at(json, ...MSG_INFO)['GenDate'] = 'x';
    expect(fromJson(schemas, { kind: 'message', content: json })).to.have.nested.property(
      '[0].path',
      '/content/mh:MsgHead/MsgInfo/GenDate',
    );
  });

  it('takes keys in any order, and one for a list of one', () => {
    const json = content();
    const turned = (value: unknown): unknown =>
      typeof value !== 'object' || value === null
        ? value
        : Array.isArray(value)
          ? value.length === 1
            ? turned(value[0])
            : value.map(turned)
          : Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([name, one]) => [name, turned(one)]),
            );
    const resolved = (one: unknown): string => {
      const built = fromJson(schemas, one);
      if (typeof built !== 'string') throw new Error(JSON.stringify(built));
      return resolvedXml(schemas, Buffer.from(built));
    };
    expect(resolved(turned(json))).to.equal(resolved(json));
  });

  it('bounds depth, and says where', () => {
    let deep: unknown = {};
    for (let level = 0; level < LIMITS.depth + 5; level += 1)
      deep = { '#content': [{ '{}a': deep }] };
    const json = content();
    at(json, ...MSG_INFO.slice(0, 1))['Signature'] = deep;
    const [fault] = fromJson(schemas, json);
    expect(fault).to.have.property('message').that.includes(`more than ${LIMITS.depth} levels`);
  });

  it(`survives ${SPOILT} seeded mistakes: what it builds is valid, what not has a place`, function () {
    this.timeout(120_000);
    const random = seeded(SEED);
    const sources = fixtures().map(({ bytes }) => jsonOf(bytes));
    let refused = 0;
    for (let turn = 0; turn < SPOILT; turn += 1) {
      const source = sources[turn % sources.length];
      const json = { [source?.root ?? '']: structuredClone(source?.value) as unknown };
      const where = mistake(json, random);
      const built = fromJson(schemas, json);
      if (typeof built === 'string') {
        expect(isValid(schemas, Buffer.from(built)), `seed ${SEED}, ${turn}`).to.be.true;
        continue;
      }
      refused += 1;
      // The place is the mistake's, within it or above it.
      const near = built.some(
        ({ path: place }) => place.startsWith(where) || where.startsWith(place),
      );
      expect(near, `seed ${SEED}, ${turn}: ${where} but ${built[0]?.path}`).to.be.true;
    }
    process.stdout.write(
      `      seed ${SEED}: ${refused} of ${SPOILT} refused, each by its place\n`,
    );
    expect(refused).to.be.within(SPOILT / 3, SPOILT);
  });
});

/** Spoils one value somewhere, and says where. */
function mistake(json: Any, random: () => number): string {
  const pick = <T>(from: readonly T[]): T => from[between(random, 0, from.length - 1)] as T;
  let holder: Any = json;
  let where = '';
  let name = pick(Object.keys(holder));
  while (typeof holder[name] === 'object' && random() < 0.85) {
    holder = holder[name] as Any;
    where = `${where}/${name.replaceAll('/', '~1')}`;
    if (Object.keys(holder).length === 0) break;
    name = pick(Object.keys(holder));
  }
  const kind = pick(['drop', 'value', 'rename', 'shape']);
  if (kind === 'drop' && Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (kind === 'drop') delete holder[name];
  else if (kind === 'rename' && !Array.isArray(holder)) {
    holder[`${name}x`] = holder[name];
    delete holder[name];
  } else if (kind === 'shape')
    holder[name] = pick([null, 1, true, [], {}, [[]], [{}, {}], { '#content': [1] }]);
  else holder[name] = pick(['', ' ', 'x', '\u0000', '2018-02-30', '-1', '\u{1F691}']);
  return where;
}

describe('overgang build', () => {
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await build(args, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
    });
    return { code, out: out.join('\n'), err };
  };
  let folder: string;
  const put = (name: string, text: string | Buffer): string => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  };
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'overgang-build-'));
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('writes the document that read was given, from all it printed or its content alone', async () => {
    const printed: string[] = [];
    await read([FILE], { out: (line) => printed.push(line), err: () => undefined });
    const whole = await run(put('whole.json', printed.join('\n')));
    const alone = await run(put('alone.json', JSON.stringify(content())));
    expect(whole).to.deep.include({ code: 0, err: [] });
    expect(alone.out).to.equal(whole.out);
    expect(whole.out).to.match(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<MsgHead xmlns="[^"]*"[^>]*>\n\t<MsgInfo>\n\t\t<Type /,
    );
    expect(whole.out).to.match(/<p1:Pasientlogistikk xmlns="[^"]*poKomponent[^"]*" xmlns:p1="/);
    expect(resolvedXml(schemas, Buffer.from(whole.out))).to.equal(
      resolvedXml(schemas, readFileSync(FILE)),
    );
  });

  it('fails with the path that is wrong, a line each, and writes no document', async () => {
    const json = content();
    at(json, ...MSG_INFO)['GenDate'] = 'x';
    delete at(json, ...MSG_INFO)['MsgId'];
    const first = await run(put('wrong.json', JSON.stringify(json)));
    expect(first).to.deep.equal({
      code: 1,
      out: '',
      err: ['/mh:MsgHead/MsgInfo/MsgId: it is required and missing'],
    });
    at(json, ...MSG_INFO)['MsgId'] = 'x';
    const second = await run(put('wrong.json', JSON.stringify(json)));
    expect(second.err).to.deep.equal([
      '/mh:MsgHead/MsgInfo/GenDate: the value is not of its type: xs:dateTime',
    ]);
  });

  it('repeats no value of what it refuses', async () => {
    const json = content();
    at(json, ...MSG_INFO)['GenDate'] = 'SECRET';
    at(json, ...MSG_INFO, 'Type')['@V'] = { SECRET: 1 };
    expect((await run(put('wrong.json', JSON.stringify(json)))).err.join()).not.to.include(
      'SECRET',
    );
    expect((await run(put('cut.json', '{"SECRET": SECRET'))).err.join()).not.to.include('SECRET');
  });

  it('refuses what is no JSON, too deep, twice named, not UTF-8 or too large', async () => {
    const cases: readonly (readonly [string | Buffer, RegExp])[] = [
      ['{\n"a" 1}', /^\/: it is not JSON \(line 2\)$/],
      ['', /^\/: it is not JSON/],
      [`{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}`, /^\/: it is nested too deep$/],
      [
        '{"mh:MsgHead":{"Document":[{},{"a":"}\\\\","b~":1,"b~" : 2}]}}',
        /^\/mh:MsgHead\/Document\/1\/b~0: it stands twice$/,
      ],
      [Buffer.from('{"a":"\xe5"}', 'latin1'), /^\/: it is not UTF-8$/],
      [Buffer.alloc(LIMITS.jsonBytes + 1, 0x20), /^\/: it is larger than/],
    ];
    for (const [text, says] of cases) {
      const { code, err } = await run(put('odd.json', text));
      expect(code).to.equal(1);
      expect(err.join('\n')).to.match(says);
    }
  });

  it('does not take a name for twice said that is said in another object, or in a text', async () => {
    const json = `{"a":{"b":"\\"b\\":","c":[{"b":1},{"b":1}]},"c":"b"}`;
    expect((await run(put('odd.json', json))).err[0]).to.include('whose one name is the root');
  });

  it('says when it cannot do its work', async () => {
    expect(await run()).to.deep.include({ code: 2 });
    expect(await run('a', 'b')).to.deep.include({ code: 2 });
    expect((await run(path.join(folder, 'absent.json'))).err[0]).to.include('ENOENT');
  });

  it('reads the standard input for -', () => {
    const done = spawnSync(process.execPath, [MAIN, 'build', '-'], {
      input: JSON.stringify(content()),
      encoding: 'utf8',
    });
    expect(done.stderr).to.equal('');
    expect(done.status).to.equal(0);
    expect(isValid(schemas, Buffer.from(done.stdout))).to.be.true;
  });
});
