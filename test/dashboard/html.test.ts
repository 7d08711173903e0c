import { expect } from 'chai';
import fc from 'fast-check';
import { freeText } from '../../src/dashboard/free-text.ts';
import { html, markupOf } from '../../src/dashboard/html.ts';

describe('html', () => {
  it('escapes every text, in content and in attributes', () => {
    const nasty = `"'><script>alert(1)</script>&\``;
    const markup = markupOf(html`<a title="${nasty}">${nasty}</a>`);
    expect(markup).not.to.match(/<script|"'>/);
    expect(markup).to.contain('&lt;script&gt;').and.to.contain('&quot;&#39;&gt;');
  });

  it('lets no text out of a double-quoted attribute', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const inside = markupOf(html`<i t="${text}"></i>`).slice('<i t="'.length, -'"></i>'.length);
        expect(inside).not.to.match(/["<>]/);
      }),
    );
  });

  it('writes nothing for what is absent, and keeps markup of its own', () => {
    expect(markupOf(html`<p>${undefined}${null}${false}${[html`<b>${1}</b>`, 'x']}</p>`)).to.equal(
      '<p><b>1</b>x</p>',
    );
  });

  it('takes characters away that would turn the reading order', () => {
    expect(markupOf(html`${'a\u202eb\u0000c'}`)).to.equal('a\ufffdb\ufffdc');
  });
});

describe('freeText', () => {
  it('hides national numbers, also with a space, and leaves identifiers alone', () => {
    expect(freeText('pasient 13916900216 og 139169 00216')).to.equal(
      'pasient *********** og ***********',
    );
    const uuid = '0190f3a1-0000-7000-8000-123456789012';
    expect(freeText(uuid)).to.equal(uuid);
    expect(freeText('HER-id 8142519')).to.equal('HER-id 8142519');
  });
});
