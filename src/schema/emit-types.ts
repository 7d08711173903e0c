import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keyOf, nameIn } from './json-names.ts';
import {
  ANY_TYPE,
  key,
  nameOf,
  namespaceOf,
  shapeOf,
  XS,
  type Child,
  type Plan,
  type TypeUse,
} from './plan.ts';
import { readXsds } from './schema-set.ts';
import { compileXsd } from './xsd.ts';

const HEADER = `/**
 * Generated from schemas/ by src/schema/emit-types.ts: the JSON form of every element and type.
 * Do not edit; \`npm run derive\` writes it, and a test fails when it is not current.
 */
`;

/** `mh:MsgInfo` as `MhMsgInfo`; a type of the same name as an element gets `Type` after it. */
function typeNameOf(plan: Plan, of: string, kind: 'element' | 'type'): string {
  const prefix = plan.prefixes.get(namespaceOf(of)) ?? '';
  const clash = kind === 'type' && plan.elements.has(of) ? 'Type' : '';
  return `${prefix.slice(0, 1).toUpperCase()}${prefix.slice(1)}${nameOf(of)}${clash}`;
}

function typeOf(plan: Plan, use: TypeUse, indent: string): string {
  if ('complex' in use) return shapeText(plan, use, indent);
  if ('simple' in use) {
    const { enumeration } = use.simple;
    return enumeration ? enumeration.map((one) => JSON.stringify(one)).join(' | ') : 'string';
  }
  if (use.ref === ANY_TYPE) return 'unknown';
  if (namespaceOf(use.ref) === XS || plan.simpleTypes.has(use.ref)) return 'string';
  return typeNameOf(plan, use.ref, 'type');
}

/** The object an element of this type becomes; a plain string when text is all it can have. */
function shapeText(plan: Plan, use: TypeUse, indent: string): string {
  const shape = shapeOf(plan, use);
  if (shape.text && shape.attributes.length === 0 && shape.children.length === 0)
    return shape.any ? 'unknown' : 'string';
  const inner = `${indent}  `;
  const lines: string[] = [];
  const add = (name: string, optional: boolean, type: string, doc?: string): void => {
    if (doc !== undefined) lines.push(`${inner}/** ${doc} */`);
    lines.push(`${inner}readonly ${JSON.stringify(name)}${optional ? '?' : ''}: ${type};`);
  };
  for (const one of shape.attributes) {
    const name = one.namespace === '' ? one.name : keyOf(plan, one.namespace, one.name);
    const type =
      one.fixed === undefined ? typeOf(plan, one.type, inner) : JSON.stringify(one.fixed);
    add(`@${name}`, !one.required, type, one.doc);
  }
  if (shape.text && shape.children.length > 0) add('#content', false, 'readonly unknown[]');
  else if (shape.text) add('#text', true, 'string');
  else
    for (const child of shape.children) {
      const one = childType(plan, child, inner);
      const type = child.many ? `readonly ${one.includes(' ') ? `(${one})` : one}[]` : one;
      add(nameIn(plan, shape, child), child.min === 0, type, child.doc);
    }
  if (shape.any) lines.push(`${inner}readonly [other: string]: unknown;`);
  return lines.length === 0
    ? 'Readonly<Record<string, never>>'
    : `{\n${lines.join('\n')}\n${indent}}`;
}

/** TypeScript source for a plan; same plan, same text. */
export function emitTypes(plan: Plan): string {
  const out: string[] = [HEADER];
  const declare = (name: string, use: TypeUse, doc: string | undefined): void => {
    const text = typeOf(plan, use, '');
    if (doc !== undefined) out.push(`/** ${doc} */`);
    out.push(
      text.startsWith('{')
        ? `export interface ${name} ${text}\n`
        : `export type ${name} = ${text};\n`,
    );
  };
  for (const [own, complex] of plan.complexTypes)
    declare(typeNameOf(plan, own, 'type'), { complex }, complex.doc);
  for (const [own, { type, doc }] of plan.elements)
    declare(typeNameOf(plan, own, 'element'), type, doc);
  return out.join('\n');
}

/** A global element is named, not repeated: some hold themselves. */
function childType(plan: Plan, child: Child, indent: string): string {
  const own = key(child.namespace, child.name);
  if (child.fixed !== undefined) return JSON.stringify(child.fixed);
  return plan.elements.get(own)?.type === child.type
    ? typeNameOf(plan, own, 'element')
    : typeOf(plan, child.type, indent);
}

/** Where the generated types are kept, and the schemas they come from. */
export const GENERATED = 'src/schema/types.gen.ts';
export const SCHEMAS = 'schemas';

/** Writes the types, or with `--check` says whether the file is current: 0 yes, 1 no. */
export function derive(args: readonly string[], say: (line: string) => void): number {
  const text = emitTypes(compileXsd(readXsds(SCHEMAS)));
  const current = existsSync(GENERATED) ? readFileSync(GENERATED, 'utf8') : '';
  if (current === text) return 0;
  if (args.includes('--check')) {
    say(`${GENERATED} is not what the schemas say: run npm run derive`);
    return 1;
  }
  writeFileSync(GENERATED, text);
  say(`${GENERATED} written`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = derive(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
