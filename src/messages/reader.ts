import type { Violation } from '../domain/violation.ts';
import { pathOf } from '../schema/complaint.ts';
import type { Node, Tree } from '../schema/facts.ts';
import { quickGate } from '../schema/gate.ts';
import type { Opened, SchemaSet } from '../schema/schema-set.ts';
import { isSwapped, readAppRec } from './app-rec-head.ts';
import { APPREC, CATALOGUE, openCatalogue, type Catalogue } from './catalogue/index.ts';
import { contentJson } from './json.ts';
import { contentOf, payloadOf, readMsgHead, type Missing } from './msg-head.ts';
import { MSGHEAD } from './namespaces.ts';
import type { AppRecFacts, MessageFacts, MessageReader, Reading, Remark } from './reading.ts';
import { codedElements, type CodedElements } from './rules/coded.ts';
import { refusalsOf, remarksOf, remarksOfReceipt, type Raised } from './rules/index.ts';
import { particularsOf } from './rules/particulars.ts';
import { DEFAULT_RULES, type RuleSettings } from './rules/row.ts';
import { openMessageSchemas } from './schemas.ts';

/** What one reading needs beside the document. */
interface Language {
  readonly schemas: SchemaSet;
  readonly catalogue: Catalogue;
  readonly coded: CodedElements;
  readonly rules: RuleSettings;
}

/** How the document came. */
interface Source {
  readonly size: number;
  readonly encoding: string;
  /** Whether remarks are asked for. */
  readonly remarks: boolean;
}

/**
 * Opens the schemas of a folder once and reads messages with them.
 * @throws Error when the set does not compile or an import is missing (T24c).
 */
export function openMessages(
  schemaDir: string,
  rows = CATALOGUE,
  rules: RuleSettings = DEFAULT_RULES,
): MessageReader {
  const schemas = openMessageSchemas(schemaDir, rows);
  const coded = codedElements(schemas.plan);
  const language: Language = { schemas, catalogue: openCatalogue(rows), coded, rules };
  const unreadable = (violations: readonly Violation[]): Reading => ({
    kind: 'unreadable',
    violations,
  });
  const read: MessageReader['read'] = (bytes, options) => {
    const settled = quickGate(bytes, options?.charset);
    if (!('body' in settled)) return unreadable(settled);
    const { remarks = false } = options ?? {};
    const source = { size: bytes.length, encoding: settled.encoding, remarks };
    return schemas.withDocument<Reading>(
      settled,
      (document) => readDocument(language, document, source),
      unreadable,
    );
  };
  return {
    read,
    schemaOnly(bytes) {
      const settled = quickGate(bytes);
      if (!('body' in settled)) return settled;
      return schemas.withDocument(
        settled,
        (document) => document.validate(),
        (broken) => broken,
      );
    },
    json: (bytes, options) => contentJson(schemas, bytes, read(bytes, options), options?.charset),
    plan: schemas.plan,
  };
}

function readDocument(language: Language, document: Opened, source: Source): Reading {
  const tree = document.tree();
  const name = tree.name(tree.root);
  const namespace = tree.namespace(tree.root);
  if (name === 'MsgHead' && namespace === MSGHEAD) return readMessage(language, document, source);
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

/** Remarks as they leave: each finding with its line and path. */
const remarksAt = (schemas: SchemaSet, tree: Tree, raised: readonly Raised[]): readonly Remark[] =>
  raised.flatMap(({ rule, severity, message, node }) =>
    severity === 'refuse'
      ? []
      : [
          {
            rule,
            severity,
            line: tree.line(node),
            xpath: pathOf(tree, schemas.plan, node),
            message,
          },
        ],
  );

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

function readMessage(language: Language, document: Opened, source: Source): Reading {
  const { schemas, catalogue } = language;
  const tree = document.tree();
  const read = readMsgHead(tree, catalogue);
  if ('missing' in read) return headless(schemas, tree, read.missing);
  return { kind: 'message', facts: read.facts, ...ruled(language, document, read.facts, source) };
}

/** What the schemas and the rules say of a message whose facts could be read. */
function ruled(
  { schemas, coded, rules }: Language,
  document: Opened,
  facts: MessageFacts,
  source: Source,
): { violations: readonly Violation[]; remarks: readonly Remark[] } {
  const found = document.validate();
  // Validation may have moved the engine's memory: the tree is taken anew.
  const tree = document.tree();
  if (facts.catalogue === undefined) {
    const within = `${pathOf(tree, schemas.plan, contentOf(tree))}/`;
    const head = found.filter((one) => !one.xpath.startsWith(within));
    const violations = head.length > 0 ? head : [unsupported(schemas, tree, facts)];
    return { violations, remarks: [] };
  }
  const examined = { facts, about: particularsOf(tree, source), settings: rules };
  const grounds = refusalsOf(examined, tree).map(({ rule, code, message, node }) =>
    at({ schemas, tree, node }, { code: code ?? 'schema-violation', rule, message }),
  );
  const violations = [...found, ...second(schemas, tree), ...grounds];
  if (violations.length > 0 || !source.remarks) return { violations, remarks: [] };
  return { violations, remarks: remarksAt(schemas, tree, remarksOf(examined, tree, coded)) };
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
  const after = document.tree();
  const remarks = remarksAt(schemas, after, remarksOfReceipt(read.facts, after));
  return { kind: 'apprec', facts: read.facts, violations, remarks };
}
