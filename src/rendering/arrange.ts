import type { Block, Fact } from './block.ts';
import type { Group, Item, Leaf } from './item.ts';
import { textOf } from './item.ts';
import type { Language } from './language.ts';
import { HEADED_BY, HOISTED, PROSE } from './layout-rules.ts';
import { isParty, partyFact } from './party.ts';
import { paragraphsOf } from './rich-text.ts';
import { joined, tableOf } from './tables.ts';
import { say } from './words.ts';

export const leafFact = (leaf: Leaf, label = leaf.label): Fact => ({
  label,
  value: { lines: leaf.lines, ...(leaf.rich && { rich: leaf.rich }) },
});

/** Groups that follow each other and are of one class are one run; a leaf is one by itself. */
function runsOf(items: readonly Item[]): Item[][] {
  const runs: Item[][] = [];
  for (const item of items) {
    const last = runs.at(-1);
    if (item.kind === 'group' && last?.[0]?.kind === 'group' && last[0].name === item.name)
      last.push(item);
    else runs.push([item]);
  }
  return runs;
}

const hoisted = (items: readonly Item[]): readonly Item[] =>
  items.flatMap((one) =>
    one.kind === 'group' && HOISTED.has(one.name) ? hoisted(one.items) : [one],
  );

/** Collects blocks; facts that follow each other make one list. */
class Page {
  readonly blocks: Block[] = [];
  private readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  fact(fact: Fact): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'facts')
      this.blocks[this.blocks.length - 1] = { kind: 'facts', facts: [...last.facts, fact] };
    else this.add({ kind: 'facts', facts: [fact] });
  }

  /** After a section a value would seem to belong to it: values that come late go before. */
  add(block: Block): void {
    this.blocks.push(block);
  }

  leaf(leaf: Leaf): void {
    if (!PROSE.has(leaf.name)) this.fact(leafFact(leaf));
    else this.add({ kind: 'text', rich: leaf.rich ?? paragraphsOf(textOf(leaf)) });
  }

  run(groups: readonly Group[]): void {
    const [one] = groups;
    if (!one) return;
    const within = wrapped(groups);
    const table = tableOf(groups, this.language) ?? (within && tableOf(within, this.language));
    if (table) this.add({ kind: 'section', heading: one.label, blocks: [table] });
    else if (within?.every(isParty)) this.parties(one.label, within);
    else groups.forEach((group, i) => this.group(group, i + 1, groups.length));
  }

  private parties(heading: string, groups: readonly Group[]): void {
    if (groups.length === 1)
      return groups.forEach((one) => this.fact({ ...partyFact(one), label: heading }));
    this.add({
      kind: 'section',
      heading,
      blocks: [{ kind: 'facts', facts: groups.map(partyFact) }],
    });
  }

  private group(group: Group, number: number, count: number): void {
    const heading = Object.hasOwn(HEADED_BY, group.name) ? HEADED_BY[group.name] : undefined;
    if (heading !== undefined) return this.headed(group, heading);
    if (isParty(group)) return this.fact(partyFact(group));
    const [only] = group.items;
    if (group.items.length === 1 && only?.kind === 'leaf' && !PROSE.has(only.name))
      return this.fact(leafFact(only, joined(group.label, only.label)));
    const name = group.label;
    const inner = group.items.length === 1 && only?.kind === 'group' ? only : group;
    const items = isSpecial(inner) ? group.items : inner.items;
    this.add({
      kind: 'section',
      heading: count === 1 ? name : say(this.language, 'of-many', { name, number, count }),
      blocks: arrange(items, this.language),
    });
  }

  /** Without a heading of its own a text may only stand first, or it would seem another's. */
  private headed(group: Group, by: string): void {
    const title = group.items.find((one) => one.name === by);
    const rest = arrange(
      group.items.filter((one) => one !== title),
      this.language,
    );
    const text = title?.kind === 'leaf' ? textOf(title) : undefined;
    if (text === undefined && this.blocks.length === 0) rest.forEach((block) => this.add(block));
    else this.add({ kind: 'section', heading: text ?? group.label, blocks: rest });
  }
}

const isSpecial = (group: Group): boolean =>
  Object.hasOwn(HEADED_BY, group.name) || HOISTED.has(group.name) || isParty(group);

/** What single-child groups hold, when all hold the same class. */
function wrapped(groups: readonly Group[]): readonly Group[] | undefined {
  const inner = groups.flatMap((group) =>
    group.items.every((one) => one.kind === 'group') ? group.items : [],
  );
  const whole = groups.every((group) => group.items.every((one) => one.kind === 'group'));
  const names = new Set(inner.map(({ name }) => name));
  return whole && names.size === 1 ? inner : undefined;
}

/**
 * Items as blocks. Plain values come before tables and sections, whatever their place in the
 * document: after a section they would seem to be part of it.
 */
export function arrange(items: readonly Item[], language: Language): Block[] {
  const page = new Page(language);
  for (const run of runsOf(hoisted(items))) {
    const [first] = run;
    if (first?.kind === 'leaf') page.leaf(first);
    else page.run(run.filter((one) => one.kind === 'group'));
  }
  const sections = page.blocks.filter(({ kind }) => kind === 'section');
  const values = page.blocks.filter(({ kind }) => kind !== 'section');
  return [...together(values), ...sections];
}

/** Lists of values that a section had parted are one list again. */
function together(blocks: readonly Block[]): Block[] {
  const made: Block[] = [];
  for (const block of blocks) {
    const last = made.at(-1);
    if (last?.kind === 'facts' && block.kind === 'facts')
      made[made.length - 1] = { kind: 'facts', facts: [...last.facts, ...block.facts] };
    else made.push(block);
  }
  return made;
}
