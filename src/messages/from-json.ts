import type { Violation } from '../domain/violation.ts';
import { JsonRefused, placeJson, type Fault, type Placed } from '../schema/build.ts';
import { shown } from '../schema/complaint.ts';
import { gate } from '../schema/gate.ts';
import type { Plan } from '../schema/plan.ts';
import type { SchemaSet } from '../schema/schema-set.ts';
import { writeXml } from '../schema/write.ts';

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Builds the document that JSON says: as `contentJson` gives it, or its content alone, an object
 * whose one name is the root. The result is valid by the schemas, indented as the published
 * samples are; rules beyond the schemas are not looked at.
 * @returns the document as UTF-8 text, or what is wrong by path of the JSON, never quoting a value.
 */
export function fromJson(schemas: SchemaSet, json: unknown): string | readonly Fault[] {
  const within = isFields(json) && 'content' in json ? '/content' : '';
  const content = isFields(json) && within !== '' ? json['content'] : json;
  const [root, ...more] = isFields(content) ? Object.keys(content) : [];
  if (!isFields(content) || root === undefined || more.length > 0)
    return [{ path: within, message: 'an object is expected whose one name is the root element' }];
  let placed: Placed;
  try {
    placed = placeJson(schemas.plan, root, content[root], within);
  } catch (error) {
    if (error instanceof JsonRefused) return error.faults;
    throw error;
  }
  const text = writeXml(placed, { prefixes: schemas.plan.written, indent: true });
  const violations = judge(schemas, text);
  return violations.length === 0 ? text : violations.map((one) => fault(schemas.plan, placed, one));
}

function judge(schemas: SchemaSet, text: string): readonly Violation[] {
  const settled = gate(Buffer.from(text));
  if (!('body' in settled)) return settled;
  return schemas.withDocument(
    settled,
    (document) => document.validate(),
    (broken) => broken,
  );
}

/** A violation at the JSON its element came from; its words name the element already. */
function fault(plan: Plan, root: Placed, { xpath, message }: Violation): Fault {
  const says = message.slice(message.indexOf(': ') + 1).trimStart();
  return { path: pathOf(plan, root, xpath), message: says };
}

const STEP = /^(@?[^[\]]+)(?:\[(\d+)\])?$/;

/** Follows a path of the document through the elements built; as far as it goes. */
function pathOf(plan: Plan, root: Placed, xpath: string): string {
  let at = root;
  for (const step of xpath.split('/').slice(2)) {
    const [, name = '', position = '1'] = STEP.exec(step) ?? [];
    if (name.startsWith('@')) return `${at.path}/${name}`;
    const next = (at.children ?? [])
      .filter((one) => typeof one === 'object')
      .filter((one) => shown(plan, one.namespace, one.name) === name)[Number(position) - 1];
    if (!next) break;
    at = next;
  }
  return at.path;
}
