import type { Violation } from '../domain/violation.ts';
import { formViolation, schemaViolation } from './complaint.ts';
import { driverKey, driverOf, probeElements, quoted } from './driver.ts';
import { compile, release, validate, withParsed, type Compiled, type Parsed } from './engine.ts';
import type { Settled } from './encoding.ts';
import { LAYOUT_PROBE, layoutHolds, Tree } from './facts.ts';
import { tooDeep } from './gate.ts';
import { LIMITS } from './limits.ts';
import { key, namespaceOf, nameOf, XS, type Plan } from './plan.ts';
import { chooseXsds, type Chosen } from './xsd-choose.ts';
import type { XsdFile } from './xsd-files.ts';
import { compileXsd, type Prefixes } from './xsd.ts';

export { readXsds } from './xsd-files.ts';

/** A well-formed document in use: its tree, and what the schemas say of it. */
export interface Opened {
  readonly parsed: Parsed;
  /** Take it again after `validate`: the engine's memory may have moved. */
  tree(): Tree;
  /** At most LIMITS.violations, in document order; empty when valid. */
  validate(): readonly Violation[];
}

/** Schemas compiled once; one validator serves every document type. */
export interface SchemaSet {
  readonly plan: Plan;
  /** The files it was compiled from. */
  readonly chosen: Chosen;
  /** Runs `use` on the parsed document, or `broken` with the reason when it is not well-formed. */
  withDocument<T>(
    source: Settled & { readonly mergeCdata?: boolean },
    use: (document: Opened) => T,
    broken: (violations: readonly Violation[]) => T,
  ): T;
}

/** "No matching global declaration": what a root of a namespace gives that was not loaded. */
const NOT_LOADED = 1845;

export interface SchemaOptions {
  /** Namespaces that are needed; files that none of them leads to are left alone. Absent: all. */
  readonly roots?: readonly string[];
  readonly prefixes?: Prefixes;
  /** Files that stand for their namespaces whatever else is there. */
  readonly instead?: readonly XsdFile[];
}

/**
 * Opens a set of XSDs.
 * @throws Error when a construct is unknown, an import does not resolve (T24c, F6) or two files of
 *   one namespace differ: libxml2 itself would pass over that in silence, and then accept anything
 *   under a lax wildcard.
 */
export function openSchemas(given: readonly XsdFile[], options: SchemaOptions = {}): SchemaSet {
  assertLayout();
  const { roots, prefixes, instead } = options;
  const chosen = chooseXsds(given, roots, instead);
  const plan = compileXsd(chosen.files, prefixes);
  const buffers = new Map(chosen.files.map((one) => [locate(one), Buffer.from(one.text)]));
  const driver = compile(driverOf(chosen.heads, plan, { locate }), buffers);
  assertLoaded(plan, driver, chosen, buffers);
  return {
    plan,
    chosen,
    withDocument(source, use, broken) {
      return withParsed(
        source,
        (parsed) =>
          source.unmeasured && isTooDeep(parsed)
            ? broken([tooDeep(source)])
            : use({
                parsed,
                tree: () => new Tree(parsed),
                validate: () => judge(plan, driver, parsed),
              }),
        (reasons) => broken(reasons.slice(0, 1).map(formViolation)),
      );
    },
  };
}

/** Where the engine is told to look: in memory, and nowhere else. */
const locate = ({ file }: XsdFile): string =>
  `mem:///${file.split('/').map(encodeURIComponent).join('/')}`;

/** The root is the first level. */
const isTooDeep = (parsed: Parsed): boolean =>
  new Tree(parsed).isDeeper(parsed.root, LIMITS.depth - 1);

function judge(plan: Plan, driver: Compiled, parsed: Parsed): readonly Violation[] {
  const found = validate(driver, parsed);
  if (found.length === 0) return [];
  const tree = new Tree(parsed);
  return found.map((one) => schemaViolation(plan, tree, one));
}

function assertLayout(): void {
  const holds = withParsed(
    { body: Buffer.from(LAYOUT_PROBE), encoding: 'UTF-8' },
    layoutHolds,
    () => false,
  );
  if (!holds)
    throw new Error('this build of libxml2 has another node layout; facts.ts must follow');
}

/** Gives every namespace a document that must fail, and fail for another reason than absence. */
function assertLoaded(
  plan: Plan,
  driver: Compiled,
  chosen: Chosen,
  buffers: ReadonlyMap<string, Uint8Array>,
): void {
  const probing = compile(
    driverOf(chosen.heads, plan, { locate, elements: probeElements(plan) }),
    buffers,
  );
  try {
    for (const [uri, prefix] of plan.prefixes) {
      const element = [...plan.elements.keys()].find((one) => namespaceOf(one) === uri);
      const [schema, root] =
        element === undefined ? [probing, driverKey(prefix)] : [driver, element];
      const text = `<p:${nameOf(root)} xmlns:p="${quoted(namespaceOf(root))}" xmlns:q="${quoted(uri)}"><q:overgang-probe/></p:${nameOf(root)}>`;
      const { loaded, faults } = withParsed(
        { body: Buffer.from(text), encoding: 'UTF-8' },
        (parsed) => {
          const found = validate(schema, parsed);
          const absent = found.some(
            ({ code, node }) => code === NOT_LOADED && node === parsed.root,
          );
          return { loaded: !absent, faults: found.length };
        },
        () => ({ loaded: false, faults: 0 }),
      );
      if (!loaded || (faults === 0 && !opaque(plan, element)))
        throw new Error(`schema set: namespace ${uri} did not load`);
    }
  } finally {
    release(probing);
  }
}

/** An element of any content has no fault to show; that it is declared shows that it loaded. */
const opaque = (plan: Plan, element: string | undefined): boolean => {
  const type = element === undefined ? undefined : plan.elements.get(element)?.type;
  return type !== undefined && 'ref' in type && type.ref === key(XS, 'anyType');
};
