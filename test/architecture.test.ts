import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Who may import whom at run time: a file belongs to the first row whose prefix it starts with. An entry
 * is a folder or a file of ours; `*` stands for everything. Types may come from anywhere.
 */
const ALLOWED: readonly { readonly from: string; readonly to: readonly string[] }[] = [
  { from: 'src/domain/', to: ['src/domain/'] },
  { from: 'src/schema/', to: ['src/schema/', 'src/domain/'] },
  { from: 'src/messages/', to: ['src/messages/', 'src/schema/', 'src/domain/'] },
  { from: 'src/rendering/', to: ['src/rendering/', 'src/schema/'] },
  // It judges the domain, and shares nothing with it.
  { from: 'src/simulation/truth/', to: ['src/simulation/truth/'] },
  // The fold is what it runs.
  {
    from: 'src/simulation/',
    to: [
      'src/simulation/',
      'src/domain/pathway.ts',
      'src/domain/settings.ts',
      'src/domain/calendar.ts',
      'src/domain/steps.ts',
      'src/domain/wake.ts',
    ],
  },
  { from: 'src/transport/', to: ['src/transport/', 'src/domain/'] },
  { from: 'src/store/', to: ['src/store/', 'src/domain/', 'src/log.ts'] },
  { from: 'src/queue', to: ['src/queue', 'src/log.ts'] },
  { from: 'src/log.ts', to: [] },
  { from: 'src/config.ts', to: [] },
  {
    from: 'src/dashboard/',
    to: [
      'src/dashboard/',
      'src/store/',
      'src/domain/',
      'src/messages/',
      'src/rendering/',
      'src/alerting/allotted.ts',
      'src/alerting/attend.ts',
      'src/alerting/gp-lapse.ts',
      'src/alerting/step-texts.ts',
      'src/alerting/warning-texts.ts',
      'src/dead-letter.ts',
      'src/municipality-settings.ts',
      'src/checklists.ts',
      'src/register-item.ts',
      'src/report-event.ts',
      'src/record-proposal.ts',
      'src/password.ts',
      'src/log.ts',
    ],
  },
  { from: 'src/cli/', to: ['*'] },
  { from: 'src/app.ts', to: ['*'] },
  { from: 'src/run-worker.ts', to: ['src/app.ts', 'src/config.ts'] },
  { from: 'workers/', to: ['src/run-worker.ts'] },
  // The spine and the partner API: everything below them, never the composition root or a page.
  {
    from: 'src/',
    to: [
      'src/alerting/',
      'src/api/',
      'src/domain/',
      'src/messages/',
      'src/store/',
      'src/queue',
      'src/spine',
    ],
  },
];

/** Files directly below src: accept, decide, deliver and what they are made of. */
const isSpine = (file: string): boolean =>
  /^src\/[^/]+\.ts$/.test(file) &&
  !['src/app.ts', 'src/run-worker.ts', 'src/config.ts'].includes(file);

/** Packages that one place alone may import: where to look when one of them changes. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  pg: ['src/store/'],
  bullmq: ['src/queue'],
  ioredis: ['src/queue'],
  'libxml2-wasm': ['src/schema/'],
  'fast-xml-parser': ['src/schema/'],
  xmlbuilder2: ['src/schema/'],
  'xsd-schema-validator': ['src/cli/xerces/'],
  express: ['src/api/', 'src/dashboard/'],
  nodemailer: ['src/alerting/mailer.ts'],
  'temporal-polyfill': ['src/domain/', 'src/simulation/', 'src/cli/replay/'],
};

/** Nothing that reaches outside: what domain, schema and messages must not touch. */
const PURE = ['src/domain/', 'src/messages/', 'src/rendering/', 'src/simulation/'];
/** Reads its XSD files at start, and writes types when asked to. */
const READS_FILES = ['src/messages/folder.ts', 'src/messages/reader.ts'];

interface Import {
  readonly file: string;
  readonly target: string;
  readonly isType: boolean;
}

async function sources(): Promise<string[]> {
  const files: string[] = [];
  for (const folder of ['src', 'workers']) {
    const found = await readdir(path.join(ROOT, folder), { recursive: true });
    files.push(
      ...found.filter((name) => name.endsWith('.ts')).map((name) => path.posix.join(folder, name)),
    );
  }
  return files;
}

const onlyTypes = (clause: ts.ImportClause | undefined): boolean => {
  if (clause === undefined) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  return (
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every((element) => element.isTypeOnly)
  );
};

function importsOf(file: string, text: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, isType: boolean) => {
    const target = specifier.startsWith('.')
      ? path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
      : specifier;
    found.push({ file, target, isType });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier))
      add(node.moduleSpecifier.text, onlyTypes(node.importClause));
    else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) add(argument.text, false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found;
}

async function allImports(): Promise<Import[]> {
  const files = await sources();
  const texts = await Promise.all(files.map((file) => readFile(path.join(ROOT, file), 'utf8')));
  return files.flatMap((file, i) => importsOf(file, texts[i] ?? ''));
}

const mayImport = ({ file, target }: Import): boolean => {
  const row = ALLOWED.find(({ from }) => file.startsWith(from));
  if (row === undefined) return false;
  return row.to.some(
    (to) => to === '*' || target.startsWith(to) || (to === 'src/spine' && isSpine(target)),
  );
};

/** Files that import each other in a circle, at run time. */
function cycles(imports: readonly Import[]): string[][] {
  const edges = new Map<string, string[]>();
  for (const { file, target, isType } of imports)
    if (!isType && target.endsWith('.ts')) edges.set(file, [...(edges.get(file) ?? []), target]);
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) {
      found.push([...trail.slice(at), file]);
      return;
    }
    if (done.has(file)) return;
    for (const next of edges.get(file) ?? []) walk(next, [...trail, file]);
    done.add(file);
  };
  for (const file of edges.keys()) walk(file, []);
  return found;
}

describe('architecture', () => {
  let imports: Import[];
  before(async () => {
    imports = await allImports();
  });

  it('imports only along the table', () => {
    const ours = imports.filter(({ target, isType }) => target.startsWith('src/') && !isType);
    expect(ours.length).to.be.greaterThan(100);
    expect(
      ours.filter((one) => !mayImport(one)).map(({ file, target }) => `${file} → ${target}`),
    ).to.eql([]);
  });

  it('has no import cycle', () => {
    expect(cycles(imports)).to.eql([]);
  });

  it('would see a cycle', () => {
    const edge = (file: string, target: string): Import => ({ file, target, isType: false });
    expect(
      cycles([edge('a.ts', 'b.ts'), edge('b.ts', 'c.ts'), edge('c.ts', 'a.ts')]),
    ).to.have.length(1);
  });

  for (const [name, owners] of Object.entries(OWNERS))
    it(`imports ${name} in ${owners.join(' and ')} only`, () => {
      const users = imports.filter(
        ({ target, isType }) => !isType && (target === name || target.startsWith(`${name}/`)),
      );
      expect(users).not.to.have.length(0);
      const strangers = users.filter(({ file }) => !owners.some((owner) => file.startsWith(owner)));
      expect(
        strangers.filter(({ file }) => !file.startsWith('src/cli/')).map(({ file }) => file),
      ).to.eql([]);
    });

  it('keeps files, clocks and sockets out of domain and messages', () => {
    const impure = imports.filter(
      ({ file, target, isType }) =>
        !isType &&
        target.startsWith('node:') &&
        PURE.some((folder) => file.startsWith(folder)) &&
        !READS_FILES.includes(file),
    );
    expect(impure.map(({ file, target }) => `${file} → ${target}`)).to.eql([]);
  });

  it('reads process.env in config.ts only, and the clock nowhere in domain, schema and messages', async () => {
    const readers: string[] = [];
    const clocks: string[] = [];
    for (const file of await sources()) {
      const text = await readFile(path.join(ROOT, file), 'utf8');
      if (text.includes('process.env') && file !== 'src/config.ts' && !file.startsWith('src/cli/'))
        readers.push(file);
      const core = /^src\/(domain|schema|messages|rendering|simulation)\//.test(file);
      if (core && /Date\.now\(\)|new Date\(\)|performance\.now/.test(text)) clocks.push(file);
    }
    expect({ readers, clocks }).to.eql({ readers: [], clocks: [] });
  });

  it('names no file utils, helpers, common, types, services or managers', async () => {
    const vague = /(^|\/)(utils?|helpers?|common|types|services?|managers?)(\/|\.ts$)/;
    expect((await sources()).filter((file) => vague.test(file))).to.eql([]);
  });

  it('keeps files short: none over 400 lines, half of them at most 120', async () => {
    const files = (await sources()).filter((file) => !file.endsWith('.gen.ts'));
    const lengths = await Promise.all(
      files.map(async (file) => (await readFile(path.join(ROOT, file), 'utf8')).split('\n').length),
    );
    const sorted = lengths.toSorted((a, b) => a - b);
    expect(sorted.at(-1)).to.be.at.most(400);
    expect(sorted[Math.floor(sorted.length / 2)]).to.be.at.most(120);
  });
});
