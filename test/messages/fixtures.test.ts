import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'chai';
import { FAILURES, type FailureCode } from '../../src/domain/failure.ts';
import { APPREC, CATALOGUE } from '../../src/messages/catalogue/index.ts';
import type { MessageReader, Reading } from '../../src/messages/reading.ts';
import { answersTo, decisionJson, decisionOf } from './fixture-answers.ts';
import { RECIPES, SETTLED, statusesOf } from './fixture-recipes.ts';
import { openMessages } from '../../src/messages/reader.ts';
import { DEFAULT_RULES } from '../../src/messages/rules/row.ts';
import { appRecFactsOf, reader } from './support.ts';

/**
 * UPDATE=1 makes the fixtures of the recipes anew and rewrites every expectation: the reading
 * (.json), the decision (.decision.json) and the AppRecs (.apprec.xml). Review them as code.
 */
const UPDATE = process.env['UPDATE'] === '1';
const FOLDER = 'fixtures';

if (UPDATE)
  for (const { name, text } of RECIPES) {
    mkdirSync(path.join(FOLDER, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(FOLDER, `${name}.xml`), text());
  }

const list = (): string[] => readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).sort();
const files = list().filter((name) => /(?<!\.apprec(-\d+)?)\.xml$/.test(name));

/** Reads a file that must be there; with UPDATE=1 it is written first. */
function expectation(file: string, actual: string): string {
  const place = path.join(FOLDER, file);
  if (UPDATE) writeFileSync(place, actual);
  expect(existsSync(place), `${place} is missing: run with UPDATE=1`).to.be.true;
  return readFileSync(place, 'utf8');
}

const readerOf = (name: string): MessageReader => {
  const settled = SETTLED[name];
  return settled ? openMessages('schemas', CATALOGUE, { ...DEFAULT_RULES, ...settled }) : reader;
};

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

interface Fixture {
  readonly file: string;
  /** Without ending. */
  readonly name: string;
  readonly kind: 'accepted' | 'refused' | 'held';
  readonly bytes: Buffer;
  readonly reading: Reading;
}

const fixtures: readonly Fixture[] = files.map((file) => {
  const name = file.replace(/\.xml$/, '');
  const bytes = readFileSync(path.join(FOLDER, file));
  return {
    file,
    name,
    kind: file.startsWith('refused') ? 'refused' : file.startsWith('held') ? 'held' : 'accepted',
    bytes,
    reading: readerOf(name).read(bytes, { remarks: true }),
  };
});

/** Name of each AppRec: the first receiver's has none, every further one's its HER-id. */
const answersOf = ({ name, reading }: Fixture): Map<string, string> =>
  new Map(
    answersTo(reading).map(({ herId, xml }, index) => [
      index === 0 ? `${name}.apprec.xml` : `${name}.apprec-${herId}.xml`,
      xml,
    ]),
  );

/** What must be seen in the decision on each kind. */
const DECIDED = {
  accepted: /^(?![^]*"(refused|stuck)")[^]*"forward": "owed"/,
  refused: /"state": "unreadable"|"forward": "refused"/,
  held: /"forward": "stuck"/,
} as const;

describe('the fixtures', () => {
  for (const fixture of fixtures) {
    const { file, name, kind, bytes, reading } = fixture;
    it(`${file} is ${kind === 'accepted' ? 'read as expected' : `${kind} for its reason`}`, () => {
      const actual: unknown =
        reading.violations.length > 0
          ? { kind: reading.kind, violations: reading.violations }
          : reader.json(bytes);
      if (kind === 'accepted') expect(reading.violations).to.deep.equal([]);
      expect(pretty(actual)).to.equal(expectation(`${name}.json`, pretty(actual)));
    });

    const decision = decisionJson(reading);
    if (decision)
      it(`${file} is decided as expected`, () => {
        expect(pretty(decision)).to.match(DECIDED[kind]);
        const text = pretty(decision);
        expect(text).to.equal(expectation(`${name}.decision.json`, text));
      });

    it(`${file} has the AppRecs that are owed, and no other`, () => {
      const answers = answersOf(fixture);
      const there = list().filter((one) => one.startsWith(`${name}.apprec`));
      if (UPDATE) for (const one of there) if (!answers.has(one)) rmSync(path.join(FOLDER, one));
      for (const [own, xml] of answers) {
        expect(xml).to.equal(expectation(own, xml));
        if (reading.kind !== 'message') continue;
        const facts = appRecFactsOf(xml);
        expect(facts.original.msgId).to.equal(reading.facts.msgId);
        expect(facts.status).to.equal(facts.errors.length > 0 ? '2' : '1');
        const version = reading.facts.catalogue?.appRecVersion;
        if (version) expect(facts.version).to.equal(version);
      }
      const now = list().filter((one) => one.startsWith(`${name}.apprec`));
      expect(now).to.have.members([...answers.keys()]);
    });
  }
});

/** Refusals that no document alone can meet: those of HTTP, of the store and of delivery. */
const NOT_OF_A_DOCUMENT: readonly FailureCode[] = [
  'empty-body',
  'content-type',
  'bad-request',
  'bad-base64',
  'too-large',
  'unauthorised',
  'sender-not-yours',
  'not-found',
  'not-in-scope',
  'report-reused',
  'unplaced',
  'msgid-reused',
  'apprec-on-apprec',
  'apprec-already',
  'original-missing',
  'apprec-orphan',
  'apprec-status',
  'apprec-overdue',
  'receiver-refused',
  'destination-forbidden',
  'no-address',
  'mail-refused',
];

describe('the set of fixtures', () => {
  it('has a message of every type, version and status that may be sent', () => {
    const have = new Set(
      fixtures.flatMap(({ reading }) => {
        if (reading.kind !== 'message' || reading.violations.length > 0) return [];
        const { catalogue, content } = reading.facts;
        return [`${catalogue?.type} ${catalogue?.version} ${content?.status ?? 'N'}`];
      }),
    );
    for (const row of CATALOGUE)
      for (const status of statusesOf(row))
        expect([...have]).to.include(`${row.type} ${row.version} ${status}`);
  });

  it('has an accepting and a refusing AppRec of every version', () => {
    const have = fixtures.flatMap(({ reading }) =>
      reading.kind === 'apprec' && reading.violations.length === 0
        ? [`${reading.facts.version} ${reading.facts.status}`]
        : [],
    );
    for (const { version } of APPREC)
      expect(have).to.include(`${version} 1`).and.to.include(`${version} 2`);
  });

  it('has a document for every reason to refuse one', () => {
    const met = new Set(
      fixtures.flatMap(({ reading }) => [
        ...reading.violations.map(({ code }) => code),
        ...(decisionOf(reading)?.legs.flatMap(({ failure }) => failure ?? []) ?? []),
      ]),
    );
    const refusals = Object.entries(FAILURES)
      .filter(([, row]) => row.class === 'refused')
      .map(([code]) => code as FailureCode);
    for (const code of refusals)
      expect(met.has(code), code).to.equal(!NOT_OF_A_DOCUMENT.includes(code));
  });

  it('has no expectation without a document', () => {
    const orphans = list()
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.replace(/(\.decision)?\.json$/, '.xml'))
      .filter((name) => !files.includes(name));
    expect(orphans).to.deep.equal([]);
    const answers = list().filter((name) => /\.apprec(-\d+)?\.xml$/.test(name));
    for (const name of answers)
      expect(files).to.include(name.replace(/\.apprec(-\d+)?\.xml$/, '.xml'));
  });

  it('names only synthetic patients: month plus 80, and an adjective with a noun', () => {
    for (const file of list().filter((name) => /\.(xml|json)$/.test(name))) {
      const text = readFileSync(path.join(FOLDER, file), 'latin1');
      for (const [number] of text.matchAll(/(?<![0-9])[0-9]{11}(?![0-9])/g))
        expect(Number(number.slice(2, 4)), `${file}: ${number}`).to.be.within(81, 92);
    }
  });

  it('has files of the sizes that such messages have', () => {
    for (const { file, bytes } of fixtures) expect(bytes.length, file).to.be.lessThan(32_000);
  });
});
