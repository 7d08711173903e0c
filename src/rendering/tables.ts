import type { Block, Value } from './block.ts';
import type { Group, Item, Line } from './item.ts';
import type { Language } from './language.ts';
import { HEADED_BY, MOST_COLUMNS, TABLES } from './layout-rules.ts';
import { isParty, partyValue } from './party.ts';
import { paragraphsOf } from './rich-text.ts';
import { say } from './words.ts';

/** One value of a row, with the name of its column. */
interface Entry {
  readonly key: string;
  readonly label: string;
  /** The label with that of the class around it, for where two would be called the same. */
  readonly full: string;
  readonly value: Value;
}

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;

/** `Forskriver: navn`; the same word is not said twice. */
export const joined = (outer: string, inner: string): string =>
  outer === '' || outer === inner ? inner : `${outer}: ${lowerFirst(inner)}`;

/** A group as one row, with the values of the groups within it. */
function entriesOf(group: Group, path = '', around = ''): Entry[] {
  return group.items.flatMap((item): Entry[] => {
    const key = path === '' ? item.name : `${path}/${item.name}`;
    const { label } = item;
    const named = { key, label, full: joined(around, label) };
    if (item.kind === 'leaf') return [{ ...named, value: valueOf(item) }];
    if (isParty(item)) return [{ ...named, value: partyValue(item) }];
    return entriesOf(item, key, label);
  });
}

/** Rows whose labels tell their columns apart. */
function distinct(rows: readonly (readonly Entry[])[]): Entry[][] {
  const keys = new Map<string, Set<string>>();
  for (const { label, key } of rows.flat())
    keys.set(label, (keys.get(label) ?? new Set()).add(key));
  const clear = (entry: Entry): Entry =>
    (keys.get(entry.label)?.size ?? 0) > 1 ? { ...entry, label: entry.full } : entry;
  return rows.map((row) => row.map(clear));
}

const valueOf = (item: Extract<Item, { kind: 'leaf' }>): Value => ({
  lines: item.lines,
  ...(item.rich && { rich: item.rich }),
});

/** False where a row would have to hold rows itself. */
export function isFlat(group: Group): boolean {
  const names = group.items.filter((one) => one.kind === 'group').map(({ name }) => name);
  return (
    new Set(names).size === names.length &&
    group.items.every((one) => one.kind === 'leaf' || isParty(one) || isFlat(one))
  );
}

const lastName = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

const merged = (values: readonly Value[]): Value => {
  const rich = values.flatMap((value) => value.rich ?? []);
  return { lines: values.flatMap(({ lines }) => lines), ...(rich.length > 0 && { rich }) };
};

const isRemark = ({ key }: Entry): boolean => lastName(key) === 'Merknad';

/** The values that have no column of their own, each with its name. */
function others(entries: readonly Entry[]): Value {
  const lines: Line[] = [];
  const rich: NonNullable<Value['rich']>[number][] = [];
  const remarkFirst = [...entries].sort((a, b) => Number(isRemark(b)) - Number(isRemark(a)));
  for (const { label, value } of remarkFirst) {
    const name = { text: `${label}: `, tone: 'quiet' } as const;
    lines.push(...value.lines.map((line) => [name, ...line]));
    if (value.rich) rich.push(...paragraphsOf(`${label}:`), ...value.rich);
  }
  return { lines, ...(rich.length > 0 && { rich }) };
}

/** The columns that some row has, those of the layout's table first. */
function columnsOf(name: string, rows: readonly (readonly Entry[])[]): string[] {
  const keys = [...new Set(rows.flatMap((row) => row.map(({ key }) => key)))];
  const wanted = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined;
  if (wanted === undefined) return keys.length <= MOST_COLUMNS ? keys : [];
  const first = wanted.flatMap((column) => keys.find((key) => lastName(key) === column) ?? []);
  const rest = keys.filter((key) => !first.includes(key));
  const room = first.length + rest.length <= MOST_COLUMNS;
  return room ? [...first, ...rest] : first;
}

/** Groups of one class as a table; undefined when they do not make one. */
export function tableOf(groups: readonly Group[], language: Language): Block | undefined {
  const [one] = groups;
  if (!one || Object.hasOwn(HEADED_BY, one.name) || !groups.every(isFlat)) return undefined;
  if (groups.length < 2 && !Object.hasOwn(TABLES, one.name)) return undefined;
  const rows = distinct(groups.map((group) => entriesOf(group)));
  const keys = columnsOf(one.name, rows);
  if (keys.length === 0) return undefined;
  const labels = keys.map(
    (key) => rows.flat().find((entry) => entry.key === key)?.label ?? lastName(key),
  );
  const left = rows.map((row) => row.filter(({ key }) => !keys.includes(key)));
  const more = left.some((row) => row.length > 0);
  return {
    kind: 'table',
    caption: one.label,
    columns: more ? [...labels, say(language, 'other')] : labels,
    rows: rows.map((row, i) => [
      ...keys.map((key) => merged(row.filter((entry) => entry.key === key).map((e) => e.value))),
      ...(more ? [others(left[i] ?? [])] : []),
    ]),
  };
}
