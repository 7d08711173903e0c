import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Violation } from '../domain/violation.ts';
import { formViolation, schemaViolation } from './complaint.ts';
import { driverKey, driverOf, probeElements } from './driver.ts';
import { compile, release, validate, withParsed, type Compiled, type Parsed } from './engine.ts';
import type { Settled } from './encoding.ts';
import { LAYOUT_PROBE, layoutHolds, Tree } from './facts.ts';
import { key, namespaceOf, nameOf, XS, type Plan } from './plan.ts';
import { compileXsd, type XsdFile } from './xsd.ts';

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
  /** Runs `use` on the parsed document, or `broken` with the reason when it is not well-formed. */
  withDocument<T>(
    source: Settled & { readonly mergeCdata?: boolean },
    use: (document: Opened) => T,
    broken: (violations: readonly Violation[]) => T,
  ): T;
}

/** "No matching global declaration": what a root of a namespace gives that was not loaded. */
const NOT_LOADED = 1845;

/** Where the engine is told to look: in memory, and nowhere else. */
const locate = (file: string): string => `mem:///${file}`;

/** Reads every `.xsd` under a folder, by path. */
export function readXsds(directory: string): XsdFile[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xsd'))
    .sort()
    .map((name) => ({
      file: relative(directory, join(directory, name)).split(sep).join('/'),
      text: readFileSync(join(directory, name), 'utf8'),
    }));
}

/**
 * Opens a set of XSDs.
 * @throws Error when a construct is unknown, or an import does not resolve (T24c, F6): libxml2
 *   itself would pass over that in silence and then accept anything under a lax wildcard.
 */
export function openSchemas(files: readonly XsdFile[]): SchemaSet {
  assertLayout();
  const plan = compileXsd(files);
  const buffers = new Map(files.map(({ file, text }) => [locate(file), Buffer.from(text)]));
  const driver = compile(driverOf(files, plan, { locate }), buffers);
  assertLoaded(plan, driver, files, buffers);
  return {
    plan,
    withDocument(source, use, broken) {
      return withParsed(
        source,
        (parsed) =>
          use({
            parsed,
            tree: () => new Tree(parsed),
            validate: () => judge(plan, driver, parsed),
          }),
        (reasons) => broken(reasons.slice(0, 1).map(formViolation)),
      );
    },
  };
}

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
  files: readonly XsdFile[],
  buffers: ReadonlyMap<string, Uint8Array>,
): void {
  const probing = compile(
    driverOf(files, plan, { locate, elements: probeElements(plan) }),
    buffers,
  );
  try {
    for (const [uri, prefix] of plan.prefixes) {
      const element = [...plan.elements.keys()].find((one) => namespaceOf(one) === uri);
      const [schema, root] =
        element === undefined ? [probing, driverKey(prefix)] : [driver, element];
      const text = `<p:${nameOf(root)} xmlns:p="${namespaceOf(root)}" xmlns:q="${uri}"><q:overgang-probe/></p:${nameOf(root)}>`;
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
