import { expect } from 'chai';
import { XMLParser } from 'fast-xml-parser';
import type { Node, Tree } from '../../src/schema/facts.ts';
import { gate } from '../../src/schema/gate.ts';
import { buildXml } from '../../src/schema/build.ts';
import type { Json } from '../../src/schema/json.ts';
import { seeded } from '../reliability/random.ts';
import { resolvedXml } from './canonical.ts';
import { boundary, examples, fixtures, jsonOf, schemas, type Sample } from './documents.ts';
import { vary } from './variation.ts';

const SEED = 20_260_327;
const VARIED = 2_500;

/** Every attribute and text of a document with the local names above it, as libxml2 has them. */
function valuesOfTree(tree: Tree, node: Node, path: string, into: string[]): string[] {
  const own = `${path}/${tree.name(node)}`;
  for (const { name, value } of tree.attributes(node)) into.push(`${own}/@${name}=${value}`);
  const content = tree.content(node);
  const leaf = content.every((one) => typeof one === 'string');
  for (const one of content)
    if (typeof one !== 'string') valuesOfTree(tree, one, own, into);
    else if (leaf || !/^[ \t\r\n]*$/.test(one)) into.push(`${own}=${one}`);
  return into;
}

const local = (name: string): string => name.replace(/^(@?)(?:\{[^}]*\}|[^:{}]*:)/, '$1');

/** The same as the JSON form has them. */
function valuesOfJson(name: string, value: Json, path: string, into: string[]): string[] {
  const own = `${path}/${local(name)}`;
  if (typeof value === 'string') {
    if (value !== '') into.push(`${own}=${value}`);
  } else if (Array.isArray(value))
    for (const one of value as readonly Json[]) valuesOfJson(name, one, path, into);
  else
    for (const [key, one] of Object.entries(value))
      if (key.startsWith('@')) into.push(`${own}/@${local(key).slice(1)}=${one as string}`);
      else if (key === '#text') into.push(`${own}=${one as string}`);
      else if (key === '#content') contentOf(own, one as readonly Json[], into);
      else valuesOfJson(key, one, own, into);
  return into;
}

function contentOf(path: string, content: readonly Json[], into: string[]): void {
  const leaf = content.every((one) => typeof one === 'string');
  for (const one of content)
    if (typeof one !== 'string')
      for (const [key, own] of Object.entries(one)) valuesOfJson(key, own, path, into);
    else if (leaf || !/^[ \t\r\n]*$/.test(one)) into.push(`${path}=${one}`);
}

/** Values by both readers; a type name has our prefix in JSON, so it is left out here. */
function both(bytes: Buffer): {
  libxml2: string[];
  json: string[];
  read: { root: string; value: Json };
} {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error(JSON.stringify(settled));
  const libxml2 = schemas.withDocument(
    settled,
    (document) => {
      const tree = document.tree();
      return valuesOfTree(tree, tree.root, '', []);
    },
    (broken) => {
      throw new Error(JSON.stringify(broken));
    },
  );
  const read = jsonOf(bytes);
  const known = (one: string): boolean => !one.includes('/@type=');
  const json = valuesOfJson(read.root, read.value, '', []);
  return { libxml2: libxml2.filter(known).sort(), json: json.filter(known).sort(), read };
}

const bases = (): Sample[] => {
  const cases = boundary() ?? [];
  const some = cases
    .filter(({ xsd }, at) => xsd && at % 40 === 0)
    .map(({ id, xml }) => ({ name: `boundary ${id}`, bytes: Buffer.from(xml) }));
  return [...fixtures(), ...examples(), ...some];
};

function varied({ bytes }: Sample, seed: number): Buffer {
  const settled = gate(bytes);
  if (!('body' in settled)) throw new Error('refused');
  return schemas.withDocument(
    settled,
    (document) => vary(document.tree(), { random: seeded(seed), latin1: seed % 4 === 0 }),
    () => {
      throw new Error('broken');
    },
  );
}

describe('the two readers', () => {
  it('see the same values in every fixture and example', () => {
    for (const { name, bytes } of [...fixtures(), ...examples()]) {
      const { libxml2, json } = both(bytes);
      expect(libxml2).not.to.be.empty;
      expect(json, name).to.deep.equal(libxml2);
    }
  });

  it(`see the same values in ${VARIED} varied documents, which are built again as they were`, function () {
    this.timeout(240_000);
    const from = bases();
    let values = 0;
    for (let at = 0; at < VARIED; at += 1) {
      const base = from[at % from.length];
      if (!base) throw new Error('nothing to vary');
      const bytes = varied(base, SEED + at);
      const { libxml2, json, read } = both(bytes);
      const name = `${base.name}, seed ${SEED + at}`;
      expect(json, name).to.deep.equal(libxml2);
      values += json.length;
      const again = buildXml(schemas.plan, read.root, read.value);
      expect(resolvedXml(schemas, Buffer.from(again)), name).to.equal(resolvedXml(schemas, bytes));
    }
    process.stdout.write(`      seed ${SEED}: ${VARIED} documents, ${values} values alike\n`);
    expect(values).to.be.greaterThan(20 * VARIED);
  });

  it('would not, were fast-xml-parser given the bytes as they come', () => {
    const text = '<a><b>0012</b><c> x </c><d>&#248;</d></a>';
    expect(new XMLParser().parse(text)).not.to.deep.equal({ a: { b: '0012', c: ' x ', d: 'ø' } });
  });
});
