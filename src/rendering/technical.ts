import { leafFact } from './arrange.ts';
import type { Block, Value } from './block.ts';
import type { CodeNote } from './codes.ts';
import type { Leaf } from './item.ts';
import type { Language } from './language.ts';
import type { ComponentNote, Notes } from './notes.ts';
import { say } from './words.ts';

/** What the message carries for machines: shown last, so that nothing of it is lost. */
const cell = (text: string): Value => ({ lines: text === '' ? [] : [[{ text }]] });

function unique(codes: readonly CodeNote[]): readonly CodeNote[] {
  const seen = new Map(codes.map((one) => [JSON.stringify(one), one]));
  return [...seen.values()];
}

const codeTable = (codes: readonly CodeNote[], language: Language): Block => ({
  kind: 'table',
  caption: say(language, 'codes'),
  columns: [
    say(language, 'field'),
    say(language, 'text'),
    say(language, 'code-head'),
    say(language, 'list'),
  ],
  rows: unique(codes).map(({ label, text, code, list }) => [label, text, code, list].map(cell)),
});

const componentTable = (components: readonly ComponentNote[], language: Language): Block => ({
  kind: 'table',
  caption: say(language, 'components'),
  columns: [say(language, 'component'), say(language, 'id')],
  rows: components.map(({ label, attributes }) => [
    cell(label),
    {
      lines: attributes.map((one) => [
        { text: `${one.label}: `, tone: 'quiet' },
        ...one.lines.flat(),
      ]),
    },
  ]),
});

const section = (heading: string, block: Block): Block => ({
  kind: 'section',
  heading,
  blocks: [block],
});

/** @param leaves values of the head that readers need not see first. */
export function technicalBlocks(leaves: readonly Leaf[], notes: Notes): readonly Block[] {
  const { language, codes, components } = notes;
  return [
    ...(leaves.length > 0
      ? [{ kind: 'facts', facts: leaves.map((one) => leafFact(one)) } as const]
      : []),
    ...(codes.length > 0 ? [section(say(language, 'codes'), codeTable(codes, language))] : []),
    ...(components.length > 0
      ? [section(say(language, 'components'), componentTable(components, language))]
      : []),
  ];
}
