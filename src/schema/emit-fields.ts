import { keyOf, nameIn } from './json-names.ts';
import {
  ANY_TYPE,
  key,
  nameOf,
  namespaceOf,
  shapeOf,
  XS,
  type Plan,
  type Shape,
  type SimplePlan,
  type TypeUse,
} from './plan.ts';

/** The field reference: one Markdown page per namespace and an index, from the plan alone. */
export function emitFields(plan: Plan): ReadonlyMap<string, string> {
  const pages = [...plan.prefixes].map(
    ([namespace, prefix]) => [`${prefix}.md`, page(plan, namespace, prefix)] as const,
  );
  return new Map([...pages, ['README.md', index(plan)]]);
}

const NOTE = '<!-- Generated from schemas/ by `npm run derive`. Do not edit. -->';

function index(plan: Plan): string {
  const rows = [...plan.prefixes].map(([namespace, prefix]) =>
    row([`[${prefix}](${prefix}.md)`, code(namespace), plan.about.get(namespace) ?? '']),
  );
  return `${NOTE}
# Field reference

Every element and attribute of the messages, as the schemas in \`schemas/\` have them. The prefixes
are the broker's own; in documents any prefix may stand. An element is named by its path below the
one the section is about, an attribute by \`@\`. "one of" marks the branches of a choice.

| Prefix | Namespace | |
|---|---|---|
${rows.join('\n')}
`;
}

function page(plan: Plan, namespace: string, prefix: string): string {
  const own = (of: string): boolean => namespaceOf(of) === namespace;
  const elements = [...plan.elements].filter(([of]) => own(of));
  const types = [...plan.complexTypes].filter(([of]) => own(of));
  const simple = [...plan.simpleTypes].filter(([of]) => own(of));
  const sections = [
    ...elements.map(([of, { type, doc }]) => section(plan, nameOf(of), type, doc)),
    ...types.map(([of, complex]) => section(plan, typeTitle(of), { complex }, complex.doc)),
    ...simple.map(
      ([of, one]) => `## ${typeTitle(of)}\n\n${prose(one.doc)}${described(plan, one)}\n`,
    ),
  ];
  const about = prose(plan.about.get(namespace));
  return `${NOTE}\n# ${prefix}\n\n${about}Namespace \`${namespace}\`. [All schemas](README.md)\n\n${sections.join('\n')}`;
}

const typeTitle = (of: string): string => `${nameOf(of)} (type)`;
const anchor = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
const code = (text: string): string => `\`${text}\``;
const prose = (doc: string | undefined): string => (doc === undefined ? '' : `${doc}\n\n`);
const cell = (text: string): string => text.replaceAll('|', '\\|');
const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function section(plan: Plan, title: string, use: TypeUse, doc: string | undefined): string {
  const rows = rowsOf(plan, use, '');
  const said =
    rows.length === 0
      ? `${typeText(plan, use)}\n`
      : `| Field | Card. | Type | Code list | |\n|---|---|---|---|---|\n${rows.map(row).join('\n')}\n`;
  const alternating = shapeOf(plan, use).alternating
    ? 'Elements may alternate: in JSON they stand in order in `#content`.\n\n'
    : '';
  return `## ${title}\n\n${prose(doc)}${alternating}${said}`;
}

/** One row per field; a type written in place is opened, a named one is linked. */
function rowsOf(plan: Plan, use: TypeUse, path: string): string[][] {
  const shape = shapeOf(plan, use);
  const attributes = shape.attributes.map(({ namespace, name, type, required, ...one }) => {
    const shown = namespace === '' ? name : keyOf(plan, namespace, name);
    return fieldRow(
      { path: `${path}@${shown}`, card: required ? '1' : '0..1', ...one },
      typeText(plan, type),
    );
  });
  const children = shape.children.flatMap((child) => {
    const at = `${path}${nameIn(plan, shape, child)}`;
    const of = key(child.namespace, child.name);
    const { min, max, choice, doc, fixed } = child;
    const card = `${min === max ? max : `${min}..${max === Infinity ? '*' : max}`}${choice ? ' one of' : ''}`;
    const global = plan.elements.get(of)?.type === child.type;
    const type = global ? linkTo(plan, of, nameOf(of)) : typeText(plan, child.type);
    const inner = !global && 'complex' in child.type ? rowsOf(plan, child.type, `${at}/`) : [];
    return [fieldRow({ path: at, card, doc, fixed }, type), ...inner];
  });
  return [...attributes, ...children, ...wildcard(shape, path)];
}

const wildcard = (shape: Shape, path: string): string[][] =>
  shape.any && !shape.text ? [[code(`${path}*`), '', 'any element', '', '']] : [];

interface Field {
  readonly path: string;
  readonly card: string;
  readonly doc?: string | undefined;
  readonly fixed?: string | undefined;
}

const CODE_LISTS = /\s*Code lists? ([\d, ]+)\./;

function fieldRow({ path, card, doc = '', fixed }: Field, type: string): string[] {
  const lists = CODE_LISTS.exec(doc)?.[1] ?? '';
  const rest = doc.replace(CODE_LISTS, '').trim();
  const always = fixed === undefined ? type : `always ${code(fixed)}`;
  return [code(path), card, always, lists, rest];
}

function linkTo(plan: Plan, of: string, title: string): string {
  const prefix = plan.prefixes.get(namespaceOf(of)) ?? '';
  return `[${prefix}:${nameOf(of)}](${prefix}.md#${anchor(title)})`;
}

function typeText(plan: Plan, use: TypeUse): string {
  if ('simple' in use) return described(plan, use.simple);
  if ('complex' in use) {
    const { text, simple } = shapeOf(plan, use);
    return simple ? typeText(plan, simple) : text ? 'text and elements' : 'elements';
  }
  if (use.ref === ANY_TYPE) return 'anything';
  return namespaceOf(use.ref) === XS
    ? `xs:${nameOf(use.ref)}`
    : linkTo(plan, use.ref, typeTitle(use.ref));
}

function described(plan: Plan, { base, union, enumeration, pattern }: SimplePlan): string {
  if (enumeration) return enumeration.map(code).join(', ');
  const refs = (union ?? (base === undefined ? [] : [base])).map((ref) => typeText(plan, { ref }));
  const matching = pattern ? ` matching ${pattern.map(code).join(' or ')}` : '';
  return `${refs.join(' or ')}${matching}`;
}
