import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { REGIONS } from '../../src/domain/episode.ts';
import { HPH } from '../../src/domain/pathways/hph/index.ts';
import { printDiagram } from '../../src/domain/print-diagram.ts';
import { printSteps, printTimers } from '../../src/domain/print-table.ts';
import { documentAt, read, sectionOf, withSection } from './document.ts';

const DOCUMENT = 'pathway.md';

/** Cells without the padding that the formatter gives them. */
const cells = (text: string): string[] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.replaceAll(/\s*\|\s*/g, '|').replaceAll(/-+/g, '-'));

const diagrams = (pathway: typeof HPH): string =>
  REGIONS.map(
    (region) => `### ${region}\n\n\`\`\`mermaid\n${printDiagram(pathway, region)}\n\`\`\``,
  ).join('\n\n');

/** What stands in the document; with UPDATE=1 in the environment it is written anew first. */
function section(name: string, printed: string): string {
  if (process.env.UPDATE === '1')
    writeFileSync(documentAt(DOCUMENT), withSection(read(DOCUMENT), name, printed));
  return sectionOf(read(DOCUMENT), name);
}

describe('The document of the pathway', () => {
  for (const [name, printed] of [
    ['rows', printSteps(HPH)],
    ['timers', printTimers(HPH)],
    ['diagrams', diagrams(HPH)],
  ] as const) {
    it(`has the ${name} as they are`, () => {
      expect(cells(section(name, printed))).to.deep.equal(cells(printed));
    });
  }

  it('would differ if a row led elsewhere', () => {
    const steps = HPH.steps.map((step) =>
      step.to === 'HPH2_OPEN' ? { ...step, to: 'HPH2_DONE' } : step,
    );
    const other = { ...HPH, steps };
    expect(cells(sectionOf(read(DOCUMENT), 'rows'))).not.to.deep.equal(cells(printSteps(other)));
    expect(cells(sectionOf(read(DOCUMENT), 'diagrams'))).not.to.deep.equal(cells(diagrams(other)));
  });
});
