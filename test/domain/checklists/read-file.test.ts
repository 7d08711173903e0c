import { expect } from 'chai';
import { BOUNDS } from '../../../src/domain/checklists/definition.ts';
import { readChecklists } from '../../../src/domain/checklists/read-file.ts';
import { words } from './given.ts';

const ITEM = { id: 'a', order: 1, step: 'HPH2', text: words('Gjort') };
const LIST = { list: 'HPH2', version: '2026-1', title: words('Besøk'), items: [ITEM] };
const read = (value: unknown) => readChecklists(JSON.stringify(value));
const withItem = (more: object) => [{ ...LIST, items: [{ ...ITEM, ...more }] }];

const FAULTS: readonly (readonly [string, unknown, string])[] = [
  ['no list', {}, `the file must hold a list of 1 to ${BOUNDS.lists} checklists`],
  ['nothing', [], `the file must hold a list of 1 to ${BOUNDS.lists} checklists`],
  ['something else', [7], '[0] must be an object'],
  ['a misspelt field', [{ ...LIST, verson: '1' }], '[0].verson is not a field here'],
  ['no version', [{ ...LIST, version: undefined }], '[0].version is missing'],
  ['a small id', [{ ...LIST, list: 'hph2' }], '[0].list must be a short id of capitals'],
  ['our version', [{ ...LIST, version: 'overgang-1' }], '[0].version must be a short name of your'],
  ['no items', [{ ...LIST, items: [] }], `[0].items must be a list of 1 to ${BOUNDS.items}`],
  ['no nynorsk', withItem({ text: { nb: 'a', en: 'a' } }), '[0].items[0].text.nn is missing'],
  ['an empty text', withItem({ text: { ...words('a'), en: ' ' } }), '[0].items[0].text.en must be'],
  ['an unknown step', withItem({ step: 'HPH9' }), '[0].items[0].step must be one of HPH0'],
  ['an order of zero', withItem({ order: 0 }), '[0].items[0].order must be a whole number'],
  [
    'an unknown event',
    withItem({ evidence: { events: ['Birthday'] } }),
    '[0].items[0].evidence.events[0] must be one of AdmissionNotified',
  ],
  [
    'evidence in time without a deadline',
    withItem({ evidence: { events: ['Epikrise'], inTime: true } }),
    '[0].items[0].due is missing',
  ],
  ['a deadline of no kind', withItem({ due: { after: 'x' } }), '[0].items[0].due must say timer'],
  ['an unknown timer', withItem({ due: { timer: 't99' } }), '[0].items[0].due.timer must be one'],
  [
    'days after an instant',
    withItem({ due: { after: 'admittedAt', days: 1 } }),
    '[0].items[0].due.after must be one of dischargedOn',
  ],
  [
    'both days and hours',
    withItem({ due: { after: 'dischargedOn', days: 1, hours: 1 } }),
    '[0].items[0].due.hours is not a field here',
  ],
  ['false for left out', withItem({ important: false }), '[0].items[0].important must be true'],
  [
    'a detail nobody knows',
    withItem({ demands: ['weight'] }),
    '[0].items[0].demands[0] must be one of controlAt',
  ],
  ['a list twice', [LIST, LIST], '[1].list is the same as [0].list'],
  [
    'an item twice',
    [{ ...LIST, items: [ITEM, { ...ITEM, order: 2 }] }],
    '[0].items[1].id is the same as [0].items[0].id',
  ],
  [
    'a place twice',
    [{ ...LIST, items: [ITEM, { ...ITEM, id: 'b' }] }],
    '[0].items[1].order is the same as [0].items[0].order',
  ],
];

describe('A file of checklists', () => {
  it('is read with everything that a list may say', () => {
    const full = [
      {
        ...LIST,
        optional: true,
        opensOn: ['Homecoming'],
        items: [
          {
            ...ITEM,
            due: { timer: 't2' },
            evidence: { events: ['HPH2Completed'], need: 'any', inTime: true, sentBy: 'other' },
            important: true,
            demands: ['controlAt'],
          },
          { ...ITEM, id: 'b', order: 2, due: { after: 'homecomingOn', days: 3 } },
          { ...ITEM, id: 'c', order: 3, due: { after: 'readyAt', hours: 2 } },
        ],
      },
    ];
    expect(read(full)).to.deep.equal({ checklists: full });
    expect(readChecklists(`\uFEFF${JSON.stringify(full)}`)).to.deep.equal({ checklists: full });
  });

  it('is refused when it is not JSON', () => {
    expect(readChecklists('[{')).to.deep.equal({ faults: ['the file is not JSON'] });
  });

  for (const [what, value, fault] of FAULTS)
    it(`is refused with ${what}, and the place is named`, () => {
      const { checklists, faults = [] } = read(value);
      expect(checklists).to.equal(undefined);
      expect(faults[0]).to.satisfy((said: string) => said.startsWith(fault), faults.join('; '));
    });

  it('names every fault at once, and repeats nothing that stood there', () => {
    const secret = 'Xylofonsen';
    const { faults } = read([
      { ...LIST, version: `${secret} !`, items: [{ ...ITEM, id: secret, step: secret }] },
    ]);
    expect(faults).to.have.length(3);
    expect(faults?.join()).not.to.include(secret);
  });
});
