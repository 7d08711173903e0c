import { keyOf, nameIn } from './json-names.ts';
import {
  ANY_TYPE,
  key,
  nameOf,
  namespaceOf,
  shapeOf,
  type Child,
  type Plan,
  type Shape,
  type TypeUse,
} from './plan.ts';

const HEADER = `// Generated from schemas/ by src/schema/derive.ts. Do not edit; \`npm run derive\` writes it.\n`;

/** `mh:MsgInfo` as `MhMsgInfo`; a type of the same name as an element gets `Type` after it. */
function typeNameOf(plan: Plan, of: string, kind: 'element' | 'type'): string {
  const prefix = plan.prefixes.get(namespaceOf(of)) ?? '';
  const clash = kind === 'type' && plan.elements.has(of) ? 'Type' : '';
  return `${prefix.slice(0, 1).toUpperCase()}${prefix.slice(1)}${nameOf(of)}${clash}`;
}

const comment = (doc: string): string => `/** ${doc.replaceAll('*/', '* /')} */`;

/** The file of one namespace: its types, and what they need of others. */
class TypeFile {
  readonly #plan: Plan;
  readonly #namespace: string;
  readonly #needed = new Map<string, Set<string>>();

  constructor(plan: Plan, namespace: string) {
    this.#plan = plan;
    this.#namespace = namespace;
  }

  text(): string {
    const plan = this.#plan;
    const own = (of: string): boolean => namespaceOf(of) === this.#namespace;
    const declared = [
      ...[...plan.complexTypes]
        .filter(([of]) => own(of))
        .map(([of, complex]) =>
          this.#declare(typeNameOf(plan, of, 'type'), { complex }, complex.doc),
        ),
      ...[...plan.elements]
        .filter(([of]) => own(of))
        .map(([of, { type, doc }]) => this.#declare(typeNameOf(plan, of, 'element'), type, doc)),
    ];
    const imports = [...this.#needed]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}';\n`);
    const about = plan.about.get(this.#namespace);
    return [
      HEADER,
      ...imports,
      ...(about === undefined ? [] : [`\n${comment(about)}\n`]),
      declared.length === 0 ? 'export {};\n' : '',
      ...declared,
    ].join('');
  }

  #need(from: string, name: string): string {
    const names = this.#needed.get(from) ?? new Set();
    this.#needed.set(from, names.add(name));
    return name;
  }

  /** The type of a global element or type, imported where it is another file's. */
  #named(of: string, kind: 'element' | 'type'): string {
    const name = typeNameOf(this.#plan, of, kind);
    const namespace = namespaceOf(of);
    if (namespace === this.#namespace) return name;
    return this.#need(`./${this.#plan.prefixes.get(namespace) ?? ''}.gen.ts`, name);
  }

  #declare(name: string, use: TypeUse, doc: string | undefined): string {
    const text = this.#type(use, '');
    const declared = text.startsWith('{')
      ? `export interface ${name} ${text}\n`
      : `export type ${name} = ${text};\n`;
    return `\n${doc === undefined ? '' : `${comment(doc)}\n`}${declared}`;
  }

  #type(use: TypeUse, indent: string): string {
    if ('complex' in use) return this.#shape(shapeOf(this.#plan, use), indent);
    if ('simple' in use) {
      const { enumeration } = use.simple;
      return enumeration ? enumeration.map((one) => JSON.stringify(one)).join(' | ') : 'string';
    }
    if (use.ref === ANY_TYPE) return this.#need('../json.ts', 'AnyContent');
    if (this.#plan.complexTypes.has(use.ref)) return this.#named(use.ref, 'type');
    const simple = this.#plan.simpleTypes.get(use.ref);
    return simple ? this.#type({ simple }, indent) : 'string';
  }

  /** The object an element of this shape becomes; a plain string when text is all it can have. */
  #shape(shape: Shape, indent: string): string {
    const plain = shape.attributes.length === 0 && shape.children.length === 0;
    if (shape.text && plain && !shape.any) return 'string';
    const inner = `${indent}  `;
    const lines = [...this.#attributes(shape, inner), ...this.#content(shape, inner)];
    return lines.length === 0
      ? 'Readonly<Record<string, never>>'
      : `{\n${lines.join('\n')}\n${indent}}`;
  }

  #attributes(shape: Shape, indent: string): string[] {
    return shape.attributes.flatMap(({ namespace, name, type, fixed, required, doc }) => {
      const shown = namespace === '' ? name : keyOf(this.#plan, namespace, name);
      const value = fixed === undefined ? this.#type(type, indent) : JSON.stringify(fixed);
      return property({ name: `@${shown}`, optional: !required, type: value, doc }, indent);
    });
  }

  #content(shape: Shape, indent: string): string[] {
    if (shape.text && (shape.children.length > 0 || shape.any))
      return [`${indent}readonly "#content": ${this.#need('../json.ts', 'Content')};`];
    if (shape.text) return [`${indent}readonly "#text"?: string;`];
    if (shape.alternating) return this.#alternating(shape, indent);
    const lines = shape.children.flatMap((child) => {
      const one = this.#child(child, indent);
      const type = child.many ? `readonly ${one.includes(' ') ? `(${one})` : one}[]` : one;
      const name = nameIn(this.#plan, shape, child);
      return property({ name, optional: child.min === 0, type, doc: child.doc }, indent);
    });
    return shape.any ? [...lines, `${indent}readonly [other: string]: unknown;`] : lines;
  }

  /** Elements that may alternate stand in a list, each an object of its one name. */
  #alternating(shape: Shape, indent: string): string[] {
    const each = shape.children.map(
      (child) =>
        `{ readonly ${JSON.stringify(nameIn(this.#plan, shape, child))}: ${this.#child(child, indent)} }`,
    );
    if (shape.any) each.push(this.#need('../json.ts', 'JsonObject'));
    return [`${indent}readonly "#content": readonly (${each.join(' | ')})[];`];
  }

  /** A global element is named, not repeated: some hold themselves. */
  #child(child: Child, indent: string): string {
    const own = key(child.namespace, child.name);
    if (child.fixed !== undefined) return JSON.stringify(child.fixed);
    return this.#plan.elements.get(own)?.type === child.type
      ? this.#named(own, 'element')
      : this.#type(child.type, indent);
  }
}

interface Property {
  readonly name: string;
  readonly optional: boolean;
  readonly type: string;
  readonly doc: string | undefined;
}

function property({ name, optional, type, doc }: Property, indent: string): string[] {
  const line = `${indent}readonly ${JSON.stringify(name)}${optional ? '?' : ''}: ${type};`;
  return doc === undefined ? [line] : [`${indent}${comment(doc)}`, line];
}

/** The index: every element that may be a root, by the name it has in JSON, with its type. */
function indexOf(plan: Plan): string {
  const files = [...plan.prefixes].map(([namespace, prefix]) => {
    const names = [...plan.elements.keys()]
      .filter((of) => namespaceOf(of) === namespace)
      .map((of) => typeNameOf(plan, of, 'element'));
    return names.length === 0
      ? ''
      : `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './${prefix}.gen.ts';\n`;
  });
  const roots = [...plan.elements].map(
    ([of]) =>
      `  readonly ${JSON.stringify(keyOf(plan, namespaceOf(of), nameOf(of)))}: ${typeNameOf(plan, of, 'element')};\n`,
  );
  const all = [...plan.prefixes.values()].map(
    (prefix) => `export type * from './${prefix}.gen.ts';\n`,
  );
  return `${HEADER}${files.join('')}\n${all.join('')}\n/** JSON form of every global element. */\nexport interface Roots {\n${roots.join('')}}\n`;
}

/** TypeScript sources for a plan by file name: one per namespace, and an index; same plan, same text. */
export function emitTypes(plan: Plan): ReadonlyMap<string, string> {
  const files = [...plan.prefixes].map(
    ([namespace, prefix]) => [`${prefix}.gen.ts`, new TypeFile(plan, namespace).text()] as const,
  );
  return new Map([...files, ['index.gen.ts', indexOf(plan)]]);
}
