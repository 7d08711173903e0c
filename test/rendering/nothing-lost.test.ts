import { expect } from 'chai';
import type { Json } from '../../src/schema/parse.ts';
import { isObject, listOf } from '../../src/rendering/json.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { letterText } from '../../src/rendering/write-text.ts';
import { contentOf, markupOfLetter, renderingOf, sample, SAMPLES } from './letters.ts';
import { readText } from './tokens.ts';

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Every value of a document with the path to it; namespace technicalities and bytes are none. */
function valuesOf(json: Json, path = ''): { path: string; value: string }[] {
  if (typeof json === 'string') return [{ path, value: oneSpace(json) }];
  if (!isObject(json)) return listOf(json).flatMap((one, i) => valuesOf(one, `${path}[${i}]`));
  return Object.entries(json).flatMap(([name, own]) => valuesOf(own, `${path}/${name}`));
}

const isTechnical = ({ path, value }: { path: string; value: string }): boolean =>
  value === '' ||
  path.includes('/@xsi:') ||
  /Base64Container$/.test(path) ||
  (path.endsWith('/@S') && /^[\d.]+$/.test(value));

const BOOLEAN = /^(true|false)$/;

/** How a value must read, by a way of its own: it is not taken from the code under test. */
function expected(value: string): string {
  if (/T.*(Z|[+-]\d\d:\d\d)$/.test(value))
    return expected(
      new Date(value).toLocaleString('sv-SE', { timeZone: 'Europe/Oslo' }).replace(' ', 'T'),
    );
  const time = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?)?$/.exec(value);
  if (time) {
    const [, year, month, day, clock, seconds] = time;
    const hour = seconds !== undefined && seconds !== '00' ? `${clock}:${seconds}` : clock;
    return [`${day}.${month}.${year}`, hour].filter(Boolean).join(' ');
  }
  return value.replace(/^(tel|mailto|fax):/, '');
}

/** Values that a text does not have; truth values are counted, for Ja and Nei stand everywhere. */
function lost(bytes: Buffer, text: string): string[] {
  const values = valuesOf(contentOf(bytes)).filter((one) => !isTechnical(one));
  const truths = values.filter(({ value }) => BOOLEAN.test(value)).length;
  const said = text.match(/(?<!\p{L})(Ja|Nei|Yes|No|anslag|overslag|estimate)(?!\p{L})/gu) ?? [];
  const missing = values
    .filter(({ value }) => !BOOLEAN.test(value))
    .filter(({ value }) => !text.includes(expected(value)))
    .map(({ path, value }) => `${path}: ${value}`);
  return said.length < truths ? [...missing, `${truths - said.length} truth values`] : missing;
}

describe('a letter', () => {
  const readable = SAMPLES.filter(({ bytes }) => renderingOf(bytes).letter !== undefined);

  it('is made of most samples', () => {
    expect(readable.length).to.be.greaterThan(30);
  });

  for (const { name, bytes } of readable)
    it(`loses nothing of ${name}`, () => {
      for (const language of LANGUAGES)
        expect(lost(bytes, readText(markupOfLetter(bytes, language) ?? ''))).to.eql([]);
      const { letter } = renderingOf(bytes);
      expect(letter && lost(bytes, oneSpace(letterText(letter)))).to.eql([]);
    });

  it('would be seen to lose a value', () => {
    const bytes = sample('LOG_INNLAGT/1.6-new.xml');
    const text = readText(markupOfLetter(bytes) ?? '');
    const values = valuesOf(contentOf(bytes)).filter((one) => !isTechnical(one));
    const [hit] = values.filter(({ path }) => path.endsWith('/FamilyName'));
    expect(lost(bytes, text.replaceAll(hit?.value ?? '', ''))).to.have.length(1);
    expect(lost(bytes, text.replaceAll(/anslag/g, ''))).to.have.length(1);
  });

  it('is not made of what cannot be read, and says why', () => {
    const { letter, violations } = renderingOf(sample('refused/not-well-formed.xml'));
    expect(letter).to.equal(undefined);
    expect(violations).to.have.length(1);
  });
});
