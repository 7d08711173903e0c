import { expect } from 'chai';
import { documentHtml } from '../../src/rendering/document.ts';
import { markupOf, visible } from '../../src/rendering/html.ts';
import { LANGUAGES } from '../../src/rendering/language.ts';
import { richText } from '../../src/rendering/markup.ts';
import { letterHtml } from '../../src/rendering/write-html.ts';
import { letterText } from '../../src/rendering/write-text.ts';
import { asMarkup, ATTACKS } from './attacks.ts';
import { attackLetters } from './attack-letters.ts';
import { markupOfLetter, sample } from './letters.ts';
import { readText, tokens } from './tokens.ts';

const oneSpace = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('a letter full of attacks', function () {
  this.timeout(120_000);

  it('has only our own tags and attributes, and every attack as text', () => {
    let letters = 0;
    let text = '';
    for (const letter of attackLetters(LANGUAGES)) {
      const markup = markupOf(letterHtml(letter));
      expect(() => tokens(markup)).not.to.throw();
      text += readText(markup);
      letters += 1;
    }
    expect(letters).to.be.greaterThan(5);
    const missing = ATTACKS.filter((attack) => !text.includes(oneSpace(visible(attack))));
    expect(missing).to.eql([]);
  });

  it('has one style, one policy and no script as a document', () => {
    for (const letter of attackLetters()) {
      const page = documentHtml(letter);
      expect(page.match(/<style\b/g)).to.have.length(1);
      expect(page.match(/<meta http-equiv/g)).to.have.length(1);
      expect(page).not.to.match(/<(script|img|svg|iframe|object|embed|link|form|base)\b/i);
      expect(page.match(/<title>[^<>]*<\/title>/g)).to.have.length(1);
    }
  });

  it('says nothing to a terminal but text', () => {
    for (const letter of attackLetters())
      expect(letterText(letter)).not.to.match(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it('has them as text also when they come through the reader', () => {
    const escaped = (text: string): string =>
      text.replace(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);
    const xml = sample('LOG_INNLAGT/1.6-new.xml').toString('utf8');
    const sound = ATTACKS.filter((attack) => !/(?!\n)\p{Cc}/u.test(attack)).slice(0, 60);
    for (const attack of sound) {
      const given = xml
        .replace(/(?<=FamilyName>)[^<]+/, () => escaped(attack))
        .replace(/(?<= DN=")[^"]+/g, () => escaped(attack));
      const markup = markupOfLetter(Buffer.from(given)) ?? '';
      const text = readText(markup);
      expect(text.split(oneSpace(visible(attack))).length, attack).to.be.greaterThan(3);
    }
  });

  it('would be seen to have a foreign tag or attribute', () => {
    const markup = markupOfLetter(sample('LOG_INNLAGT/1.6-new.xml')) ?? '';
    expect(tokens(markup).length).to.be.greaterThan(50);
    const bad = [
      '<script>',
      '<p onclick="x">',
      '<a href="javascript:alert(1)">',
      '<p>a < b</p>',
      '<span class="facts">x</span>',
      '<img src="x"/>',
      '<P>x</P>',
      '<p title=x>',
    ];
    for (const one of bad)
      expect(() => tokens(markup.replace('</article>', `${one}</article>`)), one).to.throw();
  });
});

describe('text with markup', () => {
  const XHTML = (name: string): string => `{http://www.w3.org/1999/xhtml}${name}`;
  const text = (...content: (string | object)[]) => richText({ '#content': content as never });

  it('keeps the tags of the allowlist as our own kinds', () => {
    const list = {
      [XHTML('ul')]: { '#content': [{ [XHTML('li')]: 'en' }, { [XHTML('li')]: 'to' }] },
    };
    const blocks = text({ [XHTML('div')]: { '#content': [{ [XHTML('h1')]: 'Plan' }, list] } });
    expect(blocks.map(({ kind }) => kind)).to.eql(['heading', 'list']);
    const [bold] = text({ [XHTML('strong')]: 'viktig' });
    expect(bold).to.deep.include({ inline: [{ text: 'viktig', marks: ['strong'] }] });
  });

  it('shows all else as its text', () => {
    expect(text({ [XHTML('script')]: { '@src': 'x', '#content': ['alert(1)'] } })).to.eql([
      { kind: 'paragraph', inline: [{ text: 'alert(1)', marks: [] }] },
    ]);
    expect(JSON.stringify(richText(asMarkup('ANGREP')))).not.to.match(/onclick|href|"src"|style/);
  });

  it('keeps line breaks, and an empty line parts paragraphs', () => {
    const blocks = text('en\r\nto\r\n\r\ntre');
    expect(blocks).to.eql([
      { kind: 'paragraph', inline: [{ text: 'en\nto', marks: [] }] },
      { kind: 'paragraph', inline: [{ text: 'tre', marks: [] }] },
    ]);
    const [broken] = text('en', { [XHTML('br')]: '' }, 'to');
    expect(JSON.stringify(broken)).to.contain('\\n');
  });

  it('has a table of rows and cells, with what stood outside of them', () => {
    const cells = [{ [XHTML('th')]: 'Tid' }, { [XHTML('td')]: 'Puls' }];
    const [table] = text({
      [XHTML('table')]: { '#content': [{ [XHTML('tr')]: { '#content': cells } }, 'løst'] },
    });
    expect(table?.kind).to.equal('table');
    expect(JSON.stringify(table)).to.contain('Tid').and.contain('Puls').and.contain('løst');
  });
});
