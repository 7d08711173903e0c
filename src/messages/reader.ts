import type { Violation } from '../domain/violation.ts';
import { pathOf } from '../schema/complaint.ts';
import type { Node, Tree } from '../schema/facts.ts';
import { gate } from '../schema/gate.ts';
import type { Opened, SchemaSet } from '../schema/schema-set.ts';
import { isSwapped, readAppRec } from './app-rec-head.ts';
import { APPREC, CATALOGUE, openCatalogue, type Catalogue } from './catalogue/index.ts';
import { contentJson } from './json.ts';
import { contentOf, payloadOf, readMsgHead, type Missing } from './msg-head.ts';
import { MSGHEAD } from './namespaces.ts';
import type { AppRecFacts, MessageFacts, MessageReader, Reading } from './reading.ts';
import { RULES } from './rules.ts';
import { openMessageSchemas } from './schemas.ts';

/** What one reading needs beside the document. */
interface Language {
  readonly schemas: SchemaSet;
  readonly catalogue: Catalogue;
}

/**
 * Opens the schemas of a folder once and reads messages with them.
 * @throws Error when the set does not compile or an import is missing (T24c).
 */
export function openMessages(schemaDir: string, rows = CATALOGUE): MessageReader {
  const schemas = openMessageSchemas(schemaDir, rows);
  const language: Language = { schemas, catalogue: openCatalogue(rows) };
  const unreadable = (violations: readonly Violation[]): Reading => ({
    kind: 'unreadable',
    violations,
  });
  const read: MessageReader['read'] = (bytes, options) => {
    const settled = gate(bytes, options?.charset);
    if (!('body' in settled)) return unreadable(settled);
    return schemas.withDocument<Reading>(
      settled,
      (document) => readDocument(language, document),
      unreadable,
    );
  };
  return {
    read,
    schemaOnly(bytes) {
      const settled = gate(bytes);
      if (!('body' in settled)) return settled;
      return schemas.withDocument(
        settled,
        (document) => document.validate(),
        (broken) => broken,
      );
    },
    json: (bytes) => contentJson(schemas, bytes, read(bytes)),
  };
}

function readDocument(language: Language, document: Opened): Reading {
  const tree = document.tree();
  const name = tree.name(tree.root);
  const namespace = tree.namespace(tree.root);
  if (name === 'MsgHead' && namespace === MSGHEAD) return readMessage(language, document, tree);
  const receipt = APPREC.find((one) => one.root === name && one.namespace === namespace);
  if (receipt) return readReceipt(language.schemas, document, tree, receipt.version);
  return refused(
    { schemas: language.schemas, tree, node: tree.root },
    {
      code: 'not-a-message',
      rule: 'R001',
      message: 'the root is neither MsgHead 1.2 nor AppRec 1.0 or 1.1',
    },
  );
}

interface Place {
  readonly schemas: SchemaSet;
  readonly tree: Tree;
  readonly node: Node;
}
type Fault = Pick<Violation, 'code' | 'rule' | 'message'>;

function at({ schemas, tree, node }: Place, fault: Fault): Violation {
  return { line: tree.line(node), column: 0, xpath: pathOf(tree, schemas.plan, node), ...fault };
}

const refused = (place: Place, fault: Fault): Reading => ({
  kind: 'unreadable',
  violations: [at(place, fault)],
});

/** The deepest element that exists along a path of local names: where to look for what is missing. */
function nearest(tree: Tree, names: readonly string[]): Node {
  let node = tree.root;
  for (const name of names) {
    const next = tree.child(node, name);
    if (next === 0) break;
    node = next;
  }
  return node;
}

function headless(schemas: SchemaSet, tree: Tree, missing: Missing): Reading {
  return refused(
    { schemas, tree, node: nearest(tree, missing) },
    {
      code: 'head-unreadable',
      rule: 'R063',
      message: `${tree.name(tree.root)}/${missing.join('/')} is missing or cannot be read`,
    },
  );
}

function readMessage({ schemas, catalogue }: Language, document: Opened, tree: Tree): Reading {
  const read = readMsgHead(tree, catalogue);
  if ('missing' in read) return headless(schemas, tree, read.missing);
  const { facts } = read;
  return { kind: 'message', facts, violations: violationsOf(schemas, document, facts) };
}

function violationsOf(
  schemas: SchemaSet,
  document: Opened,
  facts: MessageFacts,
): readonly Violation[] {
  const found = document.validate();
  // Validation may have moved the engine's memory: the tree is taken anew.
  const tree = document.tree();
  if (facts.catalogue === undefined) {
    const within = `${pathOf(tree, schemas.plan, contentOf(tree))}/`;
    const head = found.filter((one) => !one.xpath.startsWith(within));
    return head.length > 0 ? head : [unsupported(schemas, tree, facts)];
  }
  const ruled = RULES.flatMap(({ check, rule, code, message }) => {
    const names = check(facts);
    if (!names) return [];
    return [at({ schemas, tree, node: nearest(tree, names) }, { code, rule, message })];
  });
  return [...found, ...second(schemas, tree), ...ruled];
}

/** Which of type, version and payload is not in the catalogue cannot be told apart for sure. */
function unsupported(schemas: SchemaSet, tree: Tree, facts: MessageFacts): Violation {
  const payload = payloadOf(tree);
  const node = payload === 0 ? tree.child(tree.child(tree.root, 'MsgInfo'), 'Type') : payload;
  return at(
    { schemas, tree, node },
    {
      code: 'type-unsupported',
      rule: 'R066',
      message:
        facts.payload === undefined
          ? 'the message has no payload within its first Document'
          : 'this message type, in this version, is not supported',
    },
  );
}

/** A second payload would be carried and never read: refused, not overlooked (R008). */
function second(schemas: SchemaSet, tree: Tree): readonly Violation[] {
  const payload = payloadOf(tree);
  const node = payload === 0 ? 0 : tree.nextElement(payload);
  if (node === 0) return [];
  return [
    at(
      { schemas, tree, node },
      {
        code: 'schema-violation',
        rule: 'R008',
        message: 'the first Document holds more than one payload',
      },
    ),
  ];
}

function readReceipt(
  schemas: SchemaSet,
  document: Opened,
  tree: Tree,
  version: AppRecFacts['version'],
): Reading {
  const read = readAppRec(tree, version);
  if ('missing' in read) return headless(schemas, tree, read.missing);
  const swapped = tree
    .children(tree.root, 'Error')
    .filter((one) => isSwapped(tree.attribute(one, 'V'), tree.attribute(one, 'S')))
    .map((one) => pathOf(tree, schemas.plan, one));
  // The schema asks S to be an OID; of an Error written the wrong way round we know better.
  const violations = document
    .validate()
    .filter(({ xpath }) => !swapped.some((one) => xpath === one || xpath.startsWith(`${one}/@`)));
  return { kind: 'apprec', facts: read.facts, violations };
}
