import { expect } from 'chai';
import { openMessages } from '../../src/messages/reader.ts';
import type { Reading } from '../../src/messages/reading.ts';
import { readXsds } from '../../src/schema/schema-set.ts';
import { seeded } from '../reliability/random.ts';
import { CANARY, mutate } from './mutate.ts';
import { EXAMPLES, FIXTURES, say, SEED } from './support.ts';

const MUTATIONS = 10_000;
const MOST_MS = 300;

/** What a document says: its texts and values, long enough to be told from words of ours. */
function valuesOf(text: string, vocabulary: string): string[] {
  const found = new Set<string>();
  const body = text.replace(/<\?xml[^>]*>/, '');
  for (const [, content = '', value = ''] of body.matchAll(/>([^<]+)|="([^"]*)"/g))
    for (const one of [content.trim(), value.trim()])
      if (one.length >= 5 && !vocabulary.includes(one)) found.add(one);
  return [...found];
}

describe('messages changed at random', function () {
  this.timeout(300_000);
  const reader = openMessages('schemas');
  const files = [...EXAMPLES, ...FIXTURES];
  /** All that our own words could be made of. */
  const vocabulary = readXsds('schemas')
    .map(({ text }) => text)
    .join('');

  /** The reading and how long it took; a second time when something else may have taken it. */
  function timed(bytes: Buffer): { reading: Reading; ms: number } {
    const once = (): { reading: Reading; ms: number } => {
      const start = performance.now();
      const reading = reader.read(bytes);
      return { reading, ms: performance.now() - start };
    };
    const first = once();
    return first.ms > MOST_MS ? once() : first;
  }

  it(`do not crash or hold up the reader, and are refused with place and rule: ${MUTATIONS} of them`, () => {
    const random = seeded(SEED);
    const known = files.map(({ bytes }) => valuesOf(bytes.toString(), vocabulary));
    const count = { refused: 0, read: 0, leaks: 0 };
    let slowest = 0;
    for (let n = 0; n < MUTATIONS; n += 1) {
      const index = Math.floor(random() * files.length);
      const file = files[index] ?? { name: '', bytes: Buffer.alloc(0) };
      const { bytes, how } = mutate(file.bytes, random);
      const where = `seed ${SEED}, mutation ${n}: ${file.name}, ${how.join(', ')}`;
      const { reading, ms } = timed(bytes);
      slowest = Math.max(slowest, ms);
      expect(ms, where).to.be.below(MOST_MS);
      count[reading.violations.length > 0 ? 'refused' : 'read'] += 1;
      if (reading.kind === 'unreadable') expect(reading.violations, where).not.to.be.empty;
      for (const violation of reading.violations) {
        const { line, xpath, rule, code, message } = violation;
        expect([rule, code, message], where).not.to.include('');
        expect(line > 0 || xpath !== '', `${where}: no place`).to.be.true;
        const said = JSON.stringify([message, rule, code, xpath]);
        for (const value of [CANARY, ...(known[index] ?? [])])
          if (said.includes(value)) expect.fail(`${where}: ${violation.rule} says ${value}`);
      }
    }
    say(
      `seed ${SEED}: ${MUTATIONS} mutations of ${files.length} documents, ${count.refused} refused, ${count.read} read; the slowest took ${slowest.toFixed(0)} ms`,
    );
    expect(count.refused).to.be.greaterThan(MUTATIONS / 2);
    expect(count.read).to.be.greaterThan(MUTATIONS / 100);
  });

  it('are refused wherever they are cut off, also within a mark', () => {
    const text = '<?xml version="1.0"?><!-- c --><a b="1"><![CDATA[x]]>&amp;<c/></a>';
    for (let length = 0; length < text.length; length += 1) {
      const { violations } = reader.read(Buffer.from(text.slice(0, length)));
      expect(violations.map(({ rule, line }) => rule !== '' && line > 0)).to.include(true);
    }
  });

  it('would be caught repeating a value', () => {
    const { bytes } = files.find(({ name }) => name === 'LOG_INNLAGT/1.6-new.xml') ?? FIXTURES[0]!;
    const values = valuesOf(bytes.toString(), vocabulary);
    expect(values.some((value) => /^[0-9]{11}$/.test(value))).to.be.true;
    expect(values.length).to.be.greaterThan(20);
  });
});
