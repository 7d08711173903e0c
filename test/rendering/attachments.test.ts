import { expect } from 'chai';
import { fileNameOf, sizeText } from '../../src/rendering/attachments.ts';
import { PDF, PNG, SCRIPT, withAttachments } from './attachments.ts';
import { markupOfLetter, renderingOf } from './letters.ts';
import { readText } from './tokens.ts';

describe('attachments', () => {
  const bytes = withAttachments();

  it('are listed with what the sender says of them and their size, not shown', () => {
    expect(renderingOf(bytes).violations).to.eql([]);
    const markup = markupOfLetter(bytes) ?? '';
    const text = readText(markup);
    for (const said of [
      'Vedlegg',
      'Røntgenbilde',
      'application/pdf',
      '33 byte',
      '../../etc/passwd',
    ])
      expect(text).to.contain(said);
    expect(markup).not.to.contain(PDF.toString('base64'));
  });

  it('are the bytes that were sent, under names of ours', () => {
    const { attachments } = renderingOf(bytes);
    expect(attachments.map((one) => one.bytes())).to.eql([PDF, PNG, SCRIPT]);
    expect(attachments.map(({ size }) => size)).to.eql([PDF.length, PNG.length, SCRIPT.length]);
    expect(attachments.map((one) => fileNameOf(one, one.bytes()))).to.eql([
      'vedlegg-1.pdf',
      'vedlegg-2.png',
      'vedlegg-3.bin',
    ]);
  });

  it('have sizes that people read', () => {
    expect(sizeText(999, 'nb')).to.equal('999 byte');
    expect(sizeText(1500, 'nb')).to.equal('1,5 kB');
    expect(sizeText(1500, 'en')).to.equal('1.5 kB');
    expect(sizeText(12_400_000, 'nn')).to.equal('12 MB');
  });
});
