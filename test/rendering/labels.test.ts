import { expect } from 'chai';
import { nameOf, shapeOf } from '../../src/schema/plan.ts';
import type { Plan, Shape, TypeUse } from '../../src/schema/plan.ts';
import { CODE_LISTS } from '../../src/rendering/code-lists/index.ts';
import { hasLabel, LABELS, labelOf } from '../../src/rendering/labels/index.ts';
import { inLanguage, LANGUAGES } from '../../src/rendering/language.ts';
import { reader } from '../messages/support.ts';

/** Local names of all elements that a document of the schemas may hold. */
function elementNames(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<Shape>();
  const walk = (use: TypeUse): void => {
    const shape = shapeOf(plan, use);
    if (seen.has(shape)) return;
    seen.add(shape);
    for (const { name, type } of shape.children) {
      names.add(name);
      walk(type);
    }
  };
  for (const [key, { type }] of plan.elements) {
    names.add(nameOf(key));
    walk(type);
  }
  for (const key of plan.complexTypes.keys()) walk({ ref: key });
  return names;
}

/** Names of ours, for what is put together from several elements. */
const COMPOSED = ['PersonName'];

describe('labels', () => {
  const names = elementNames(reader.plan);

  it('name every element of every schema', () => {
    expect(names.size).to.be.greaterThan(350);
    expect([...names].filter((name) => !hasLabel(name))).to.eql([]);
  });

  it('would be missed', () => {
    expect(hasLabel('NewElementName')).to.be.false;
    expect(labelOf('NewElementName', 'nb')).to.equal('New element name');
    expect(hasLabel('constructor')).to.be.false;
  });

  it('are for elements that exist', () => {
    const own = Object.keys(LABELS).flatMap((name) => name.split('/'));
    expect(own.filter((name) => !names.has(name) && !COMPOSED.includes(name))).to.eql([]);
  });

  it('and texts of codes are there in every language', () => {
    const words = [
      ...Object.values(LABELS),
      ...Object.values(CODE_LISTS).flatMap((list) => Object.values(list)),
    ];
    expect(words.length).to.be.greaterThan(500);
    for (const language of LANGUAGES)
      for (const one of words) expect(inLanguage(one, language)).to.match(/^\S.*\S$/);
  });

  it('say the same name differently within another element', () => {
    expect(labelOf('Status', 'nb', 'AppRec')).to.equal('Svar');
    expect(labelOf('Status', 'nb', 'StatusHjelpemiddel')).to.equal('Status');
    expect(labelOf('UtskrevetTil', 'nn')).to.equal('Utskriven til');
    expect(labelOf('UtskrevetTil', 'en')).to.equal('Discharged to');
  });
});
