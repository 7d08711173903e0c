import type { FailureCode } from '../../domain/failure.ts';
import type { Node, Tree } from '../../schema/facts.ts';
import type { AppRecFacts } from '../reading.ts';
import { ENVELOPE } from './a-envelope.ts';
import { ADDRESSING } from './b-addressing.ts';
import { RECEIVERS } from './c-receivers.ts';
import type { CodedElements } from './coded.ts';
import { REFERENCES } from './d-references.ts';
import { CHANGES } from './e-changes.ts';
import { DUPLICATES } from './f-duplicates.ts';
import { APPREC_RULES } from './g-app-rec.ts';
import { EBXML } from './h-ebxml.ts';
import { TRANSPORT } from './i-transport.ts';
import { SIGNING } from './j-signing.ts';
import { ATTACHMENTS } from './k-attachments.ts';
import { TEXT } from './l-text.ts';
import { find } from './place.ts';
import { walkElements } from './walk.ts';
import type { Addressed, Check, Examined, Finding, Place, RuleRow, Severity } from './row.ts';

/** The sections of the national message rules, one file each. */
export const SECTIONS: readonly { readonly title: string; readonly rows: readonly RuleRow[] }[] = [
  { title: 'A. MsgHead envelope', rows: ENVELOPE },
  { title: 'B. Identifiers and addressing', rows: ADDRESSING },
  { title: 'C. Receivers', rows: RECEIVERS },
  { title: 'D. References and linking', rows: REFERENCES },
  { title: 'E. Change and cancellation', rows: CHANGES },
  { title: 'F. Duplicates and resending', rows: DUPLICATES },
  { title: 'G. AppRec', rows: APPREC_RULES },
  { title: 'H. ebXML', rows: EBXML },
  { title: 'I. Transport', rows: TRANSPORT },
  { title: 'J. Signing and encryption', rows: SIGNING },
  { title: 'K. Attachments and size', rows: ATTACHMENTS },
  { title: 'L. Encoding and text', rows: TEXT },
];

/** R001 to R102, in their order. */
export const RULES: readonly RuleRow[] = SECTIONS.flatMap(({ rows }) => rows);

/** Something a check has found, at an element of the document. */
export interface Raised {
  readonly rule: string;
  readonly severity: Finding;
  readonly code: FailureCode | undefined;
  readonly message: string;
  readonly node: Node;
}

/** Findings of one check: more of the same teaches nothing more. */
const MOST_OF_ONE = 3;
/** Findings kept of one document. */
export const MOST_REMARKS = 20;

type On<K extends Check['on']> = Extract<Check, { readonly on: K }>;
interface Ruled<K extends Check['on']> {
  readonly rule: string;
  readonly severity: Finding;
  readonly check: On<K>;
}

const isFinding = (severity: Severity): severity is Finding =>
  severity === 'refuse' || severity === 'warn' || severity === 'note';

/** Every check of a kind, with its rule. @throws Error for a check whose severity finds nothing. */
function checksOn<K extends Check['on']>(on: K): readonly Ruled<K>[] {
  return RULES.flatMap(({ rule, severity: ofRule, checks = [] }) =>
    checks
      .filter((check): check is On<K> => check.on === on)
      .map((check) => {
        const severity = check.severity ?? ofRule;
        if (!isFinding(severity)) throw new Error(`${rule} is ${severity} and has a check`);
        return { rule, severity, check };
      }),
  );
}

const MESSAGE = checksOn('message');
const REFUSING = MESSAGE.filter(({ severity }) => severity === 'refuse');
const REMARKING = MESSAGE.filter(({ severity }) => severity !== 'refuse');
const ELEMENT = checksOn('element');
const RECEIPT = checksOn('apprec');
const ROUTING = checksOn('routing');

interface Sayable {
  readonly rule: string;
  readonly severity: Finding;
  readonly check: Pick<Check, 'says' | 'code'>;
}

const raisedBy = ({ rule, severity, check }: Sayable, node: Node): Raised => ({
  rule,
  severity,
  code: check.code,
  message: check.says,
  node,
});

const inMessage =
  (of: Examined, tree: Tree) =>
  (ruled: Ruled<'message'>): Raised[] =>
    ruled.check
      .find(of)
      .slice(0, MOST_OF_ONE)
      .map((place) => raisedBy(ruled, find(tree, place)));

/** Grounds for refusal, in the order of the rules. */
export const refusalsOf = (of: Examined, tree: Tree): readonly Raised[] =>
  REFUSING.flatMap(inMessage(of, tree));

function inElements(tree: Tree, coded: CodedElements): readonly Raised[] {
  const found = new Map<Ruled<'element'>, Node[]>();
  walkElements(tree, coded, ELEMENT, (ruled, node) => {
    const before = found.get(ruled) ?? [];
    if (before.length < MOST_OF_ONE) found.set(ruled, [...before, node]);
  });
  return [...found].flatMap(([ruled, nodes]) => nodes.map((node) => raisedBy(ruled, node)));
}

/** What is remarked on in a message that may pass. */
export const remarksOf = (of: Examined, tree: Tree, coded: CodedElements): readonly Raised[] =>
  [...REMARKING.flatMap(inMessage(of, tree)), ...inElements(tree, coded)].slice(0, MOST_REMARKS);

/** What is remarked on in an AppRec. */
export const remarksOfReceipt = (facts: AppRecFacts, tree: Tree): readonly Raised[] =>
  RECEIPT.flatMap((ruled) =>
    ruled.check
      .find(facts)
      .slice(0, MOST_OF_ONE)
      .map((place) => raisedBy(ruled, find(tree, place))),
  ).slice(0, MOST_REMARKS);

/** What the partner book gives reason to remark on, for one receiver; places as local names. */
export const remarksOfRouting = (
  of: Addressed,
): readonly (Omit<Raised, 'node'> & { readonly place: Place })[] =>
  ROUTING.flatMap(({ rule, severity, check }) =>
    check
      .find(of)
      .map((place) => ({ rule, severity, code: check.code, message: check.says, place })),
  );
