import type { Fact, Value } from './block.ts';
import type { Group, Item, Leaf, Line, Run } from './item.ts';
import { LEADS_TO_PARTY, NAMES, PARTS_OF_PARTY } from './layout-rules.ts';

/** Persons and organisations as a few lines: the name, its identifiers, then the rest. */
const valueLines = (leaf: Leaf): Line[] =>
  leaf.lines.map((line) => [{ text: `${leaf.label}: `, tone: 'quiet' }, ...line]);

const isName = (item: Item): item is Leaf => item.kind === 'leaf' && NAMES.has(item.name);
const isIdent = (item: Item): boolean => item.kind === 'leaf' && item.name === 'Ident';

const plainLeaves = (item: Item): boolean =>
  item.kind === 'leaf' ? item.rich === undefined : item.items.every(plainLeaves);

/** True for a group that names somebody and holds nothing that needs paragraphs. */
export const isParty = (group: Group): boolean =>
  plainLeaves(group) &&
  (group.items.some(isName) ||
    (LEADS_TO_PARTY.has(group.name) &&
      group.items.some((one) => one.kind === 'group' && isParty(one))));

const strong = (line: Line): Run[] => line.map((run) => ({ ...run, tone: 'strong' }));

/** ` (HER-id 59, ENH 974749025)`. */
function identRuns(idents: readonly Leaf[]): Run[] {
  const text = idents.map(
    ({ label, lines }) =>
      `${label} ${lines.map((line) => line.map((run) => run.text).join('')).join(', ')}`,
  );
  return text.length === 0 ? [] : [{ text: ` (${text.join(', ')})`, tone: 'quiet' }];
}

function partyLines(group: Group): Line[] {
  const names = group.items.filter(isName);
  const idents = group.items.filter((one) => one.kind === 'leaf' && isIdent(one)) as Leaf[];
  const [first] = names;
  const head = first ? [...first.lines.flatMap(strong), ...identRuns(idents)] : identRuns(idents);
  const others = group.items.filter((one) => one !== first && !isIdent(one));
  // Without a name of its own the group begins with who it leads to.
  const isPart = (one: Item): boolean => first === undefined && PARTS_OF_PARTY.has(one.name);
  const rest = [...others.filter(isPart), ...others.filter((one) => !isPart(one))];
  return [
    ...(head.length > 0 ? [head] : []),
    ...rest.flatMap((one) => (one.kind === 'leaf' ? valueLines(one) : nestedLines(one))),
  ];
}

function nestedLines(group: Group): Line[] {
  const [first, ...more] = partyLines(group);
  if (first === undefined || PARTS_OF_PARTY.has(group.name)) return first ? [first, ...more] : [];
  return [[{ text: `${group.label}: `, tone: 'quiet' }, ...first], ...more];
}

export const partyValue = (group: Group): Value => ({ lines: partyLines(group) });

export const partyFact = (group: Group): Fact => ({
  label: group.label,
  value: partyValue(group),
});
