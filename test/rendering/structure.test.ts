import { expect } from 'chai';
import { documentHtml } from '../../src/rendering/document.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { LETTER_STYLE, PAGE_STYLE } from '../../src/rendering/style.ts';
import { markupOfLetter, renderingOf, sample, SAMPLES } from './letters.ts';
import { tokens } from './tokens.ts';
import type { Token } from './tokens.ts';

const readable = SAMPLES.filter(({ bytes }) => renderingOf(bytes).letter !== undefined);

/** Where the order of headings leaps over a level, beginning below the page's h1. */
function leaps(all: readonly Token[]): string[] {
  let last = 1;
  const found: string[] = [];
  for (const { tag, end } of all) {
    const level = Number(/^h([1-6])$/.exec(tag ?? '')?.[1] ?? 0);
    if (level === 0 || end) continue;
    if (level > last + 1) found.push(`h${last} → h${level}`);
    last = level;
  }
  return found;
}

/** Luminance of a colour, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

describe('the structure of a letter', () => {
  for (const { name, bytes } of readable)
    it(`is sound for ${name}`, () => {
      const all = tokens(markupOfLetter(bytes) ?? '');
      expect(leaps(all)).to.eql([]);
      const starts = all.filter(({ end }) => end === false);
      const of = (tag: string) => starts.filter((one) => one.tag === tag);
      expect(of('caption')).to.have.length(of('table').length);
      for (const th of of('th')) expect(th.attributes['scope']).to.match(/^(row|col)$/);
      expect(of('article').map(({ attributes }) => attributes['lang'])).to.eql(['nb']);
      expect(of('dt')).to.have.length(of('dd').length);
      const headings = starts.filter(({ tag }) => /^h[2-6]$/.test(tag ?? ''));
      expect(headings.length).to.be.greaterThan(0);
    });

  it('would be seen to leap', () => {
    const at = (tag: string): Token => ({ tag, end: false, attributes: {}, text: '' });
    expect(leaps([at('h2'), at('h4')])).to.eql(['h2 → h4']);
  });

  it('has one h1, a title and its language as a document', () => {
    const bytes = sample('LOG_UTSKREVET/1.6-new.xml');
    for (const language of LANGUAGES) {
      const { letter } = renderingOf(bytes, language);
      const page = letter ? documentHtml(letter) : '';
      expect(page.match(/<h1>/g)).to.have.length(1);
      expect(page).to.contain(`<html lang="${language}">`);
      expect(page).to.match(/<title>\S[^<]+<\/title>/);
      expect(page).not.to.match(/\sid="/);
    }
  });

  it('says that the sender’s words are Norwegian in an English letter only', () => {
    const bytes = sample('LOG_UTSKREVET/1.6-new.xml');
    expect(markupOfLetter(bytes, 'en')).to.contain('lang="no"');
    expect(markupOfLetter(bytes, 'nb')).not.to.contain('lang="no"');
  });

  it('says first that a message is cancelled, broken, or none of ordinary production', () => {
    const noticesOf = (name: string) => renderingOf(sample(name)).letter?.notices ?? [];
    expect(noticesOf('LOG_INNLAGT/1.6-cancelled.xml').join()).to.contain('kansellering');
    expect(noticesOf('refused/schema-order.xml').join()).to.contain('følger ikke standarden');
    expect(noticesOf('LOG_INNLAGT/1.6-production.xml')).to.eql([]);
  });

  it('has text colours that can be read on their grounds', () => {
    const style = PAGE_STYLE + LETTER_STYLE;
    const texts = [...style.matchAll(/[^-]color: (#[0-9a-f]{6})/g)].map(([, hex = '']) => hex);
    const grounds = [...style.matchAll(/background: (#[0-9a-f]{3,6})/g)].map(([, hex = '']) =>
      hex.length === 4 ? `#${[...hex.slice(1)].map((c) => c + c).join('')}` : hex,
    );
    expect(texts.length).to.be.greaterThan(3);
    for (const text of texts)
      for (const ground of grounds) expect(contrast(text, ground)).to.be.at.least(4.5);
    expect(contrast('#999999', '#ffffff')).to.be.below(4.5);
  });

  it('is for paper too', () => expect(LETTER_STYLE).to.contain('@media print'));
});
