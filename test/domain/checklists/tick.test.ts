import { expect } from 'chai';
import { hasDemanded } from '../../../src/domain/checklists/details.ts';
import { tickOf } from '../../../src/domain/checklists/tick.ts';
import { item, march } from './given.ts';

const GOOD = { status: 'UTFORT', at: '2026-03-04T10:00:00', by: 'sykepleier-7' };
const NUMBER = '13916900216';

describe('A registration', () => {
  it('says what, when and by whom; a time without a zone is Oslo’s', () => {
    expect(tickOf({ ...GOOD, by: ' sykepleier-7 ', profession: 'SP' }, march(9))).to.deep.equal({
      content: {
        status: 'UTFORT',
        at: '2026-03-04T09:00:00.000Z',
        by: 'sykepleier-7',
        profession: 'SP',
      },
    });
  });

  for (const [what, more, problem] of [
    ['no status', { status: undefined }, { field: 'status', problem: 'missing' }],
    ['an unknown status', { status: 'OK' }, { field: 'status', problem: 'unknown' }],
    ['no time', { at: ' ' }, { field: 'at', problem: 'missing' }],
    ['a time that is none', { at: 'i går' }, { field: 'at', problem: 'unreadable' }],
    ['a time to come', { at: '2026-03-10' }, { field: 'at', problem: 'in the future' }],
    [
      'a time of more than a year ago',
      { at: '2025-03-07' },
      { field: 'at', problem: 'too long ago' },
    ],
    [
      'a next control that is no time',
      { controlAt: 'snart' },
      { field: 'controlAt', problem: 'unreadable' },
    ],
    [
      'a next control in three years',
      { controlAt: '2029-03-09' },
      { field: 'controlAt', problem: 'too far ahead' },
    ],
    [
      'a reason that is a story',
      { noControlReason: 'x'.repeat(301) },
      { field: 'noControlReason', problem: 'too long' },
    ],
    [
      'a national number as reason',
      { noControlReason: `se ${NUMBER}` },
      { field: 'noControlReason', problem: 'a national number' },
    ],
    ['nobody', { by: '' }, { field: 'by', problem: 'missing' }],
    ['a national number', { by: NUMBER }, { field: 'by', problem: 'a national number' }],
    [
      'a national number in two parts',
      { profession: `${NUMBER.slice(0, 6)} ${NUMBER.slice(6)}` },
      { field: 'profession', problem: 'a national number' },
    ],
  ] as const)
    it(`with ${what} is refused and says so`, () => {
      expect(tickOf({ ...GOOD, ...more }, march(9))).to.deep.equal({ problems: [problem] });
    });

  it('may say when the next control is, or why there is none', () => {
    const details = (more: object) => tickOf({ ...GOOD, ...more }, march(9)).content?.details;
    expect(details({ controlAt: '2026-04-01T09:00:00' })).to.deep.equal({
      controlAt: '2026-04-01T07:00:00.000Z',
    });
    expect(details({ noControlReason: ' flytter ' })).to.deep.equal({ noControlReason: 'flytter' });
    expect(details({})).to.equal(undefined);
  });

  const DATE = { controlAt: march(20) };
  const WHY = { noControlReason: 'flytter' };
  for (const [what, status, details, fits] of [
    ['the next control', 'UTFORT', DATE, true],
    ['why there is none', 'UTFORT', WHY, true],
    ['neither', 'UTFORT', {}, false],
    ['both', 'UTFORT', { ...DATE, ...WHY }, false],
    ['nothing when it is not done', 'IKKE_UTFORT', {}, true],
    ['a control when it is not done', 'IKKE_AKTUELT', DATE, false],
  ] as const)
    it(`of an item that demands a control or a reason ${fits ? 'may' : 'may not'} have ${what}`, () => {
      const demanding = item(1, { demands: ['controlAt', 'noControlReason'] });
      expect(hasDemanded(demanding, { status, details })).to.equal(fits);
      const plain = Object.keys(details).length === 0;
      expect(hasDemanded(item(1), { status, details })).to.equal(plain);
    });

  it('may be of something done a year ago', () => {
    expect(tickOf({ ...GOOD, at: '2025-03-09' }, march(9)).content?.at).to.match(/^2025-03-08T23/);
  });

  it('names every problem at once', () => {
    expect(tickOf({}, march(9)).problems).to.have.length(3);
  });
});
