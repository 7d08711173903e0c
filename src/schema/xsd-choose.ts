import { posix } from 'node:path';
import { withParsed } from './engine.ts';
import { Tree, type Node } from './facts.ts';
import { XS } from './plan.ts';
import type { XsdFile } from './xsd-files.ts';
import { normalXsd } from './xsd-normal.ts';

/** The files a set of namespaces needs, in the order given, and for each namespace the one to load. */
export interface Chosen {
  readonly files: readonly XsdFile[];
  /** Namespace to its file; files it includes are not listed. */
  readonly heads: ReadonlyMap<string, XsdFile>;
}

interface Link {
  readonly to: string;
  readonly where: string;
}

/** What a file says before it is compiled. */
interface Entry {
  readonly xsd: XsdFile;
  readonly namespace: string;
  readonly imports: readonly Link[];
  readonly includes: readonly Link[];
}

/**
 * Follows the imports from the namespaces that are needed; other files are left alone, whatever
 * is in them: a published archive holds many standards that are not ours.
 * @param roots namespaces needed; absent: every namespace there is.
 * @param instead files that stand for their namespaces, whatever is given for them.
 * @throws Error when a namespace has no file, or several that say different things.
 */
export function chooseXsds(
  given: readonly XsdFile[],
  roots?: readonly string[],
  instead: readonly XsdFile[] = [],
): Chosen {
  const { entries, unread } = readEntries(given, instead, roots === undefined);
  const files = [...instead, ...given];
  const chosen = new Set<XsdFile>();
  const heads = new Map<string, XsdFile>();
  const missing = (says: string): Error =>
    new Error(`${says}${unread.length === 0 ? '' : `; not readable: ${unread.join(', ')}`}`);
  const need = (namespace: string, says: string): void => {
    if (heads.has(namespace)) return;
    const head = headOf(entries, namespace);
    if (!head) throw missing(`${says} ${namespace}, and no schema of that namespace is here`);
    heads.set(namespace, head.xsd);
    for (const part of withIncluded(entries, head)) {
      chosen.add(part.xsd);
      for (const { to, where } of part.imports) need(to, `${where}: imports`);
    }
  };
  for (const root of roots ?? entries.map(({ namespace }) => namespace))
    need(root, 'the catalogue needs');
  return { files: files.filter((xsd) => chosen.has(xsd)), heads };
}

/** Reads what each file is; what cannot be read matters only where all are needed. */
function readEntries(
  given: readonly XsdFile[],
  instead: readonly XsdFile[],
  all: boolean,
): { entries: Entry[]; unread: string[] } {
  const entries: Entry[] = [];
  const unread: string[] = [];
  for (const xsd of [...instead, ...given]) {
    const entry = entryOf(xsd);
    if (typeof entry === 'string') {
      if (all) throw new Error(`${xsd.file}:${entry}`);
      unread.push(`${xsd.file}:${entry}`);
    } else if (
      !entries.some((one) => one.namespace === entry.namespace && instead.includes(one.xsd))
    )
      entries.push(entry);
  }
  return { entries, unread };
}

/** What a file says, or why it cannot be told. */
function entryOf(xsd: XsdFile): Entry | string {
  if (xsd.problem !== undefined) return ` ${xsd.problem}`;
  return withParsed<Entry | string>(
    { body: Buffer.from(xsd.text), encoding: 'UTF-8' },
    (parsed) => {
      const tree = new Tree(parsed);
      const { root } = tree;
      if (!tree.is(root, XS, 'schema')) return `${tree.line(root)}: the root is not xs:schema`;
      const links = (name: string, attribute: string): Link[] =>
        tree.children(root, name, XS).map((node) => ({
          to: tree.attribute(node, attribute) ?? '',
          where: whereOf(xsd, tree, node),
        }));
      return {
        xsd,
        namespace: tree.attribute(root, 'targetNamespace') ?? '',
        imports: links('import', 'namespace'),
        includes: links('include', 'schemaLocation'),
      };
    },
    (reasons) => `${reasons[0]?.line ?? 0}: ${reasons[0]?.message.trim() ?? ''}`,
  );
}

const whereOf = (xsd: XsdFile, tree: Tree, node: Node): string => `${xsd.file}:${tree.line(node)}`;

/** The file of a namespace that no other of it includes; copies that say the same count as one. */
function headOf(entries: readonly Entry[], namespace: string): Entry | undefined {
  const own = entries.filter((entry) => entry.namespace === namespace);
  const included = new Set(own.flatMap((entry) => entry.includes.map((one) => target(entry, one))));
  const [head, ...others] = own.filter(({ xsd }) => !included.has(xsd.file));
  if (!head) return own[0];
  const other = others.find(({ xsd }) => normalXsd(xsd) !== normalXsd(head.xsd));
  if (other)
    throw new Error(
      `${head.xsd.file} and ${other.xsd.file} both declare ${namespace}, and differ: keep one of them`,
    );
  return head;
}

const target = ({ xsd }: Entry, { to }: Link): string =>
  posix.join(posix.dirname(xsd.file), decodeURI(to));

function withIncluded(entries: readonly Entry[], head: Entry): Set<Entry> {
  const parts = new Set([head]);
  // A set is walked to its end, also over what is added on the way.
  for (const part of parts)
    for (const link of part.includes) {
      const found = entries.find(({ xsd }) => xsd.file === target(part, link));
      if (!found) throw new Error(`${link.where}: includes ${link.to}, which is not here`);
      if (found.namespace !== head.namespace)
        throw new Error(`${link.where}: includes ${link.to}, which is of another namespace`);
      parts.add(found);
    }
  return parts;
}
