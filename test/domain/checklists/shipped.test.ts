import { expect } from 'chai';
import { readChecklists } from '../../../src/domain/checklists/read-file.ts';
import { SHIPPED } from '../../../src/domain/checklists/shipped/index.ts';

const LISTS = SHIPPED.map(({ checklist }) => checklist);
const sizes = Object.fromEntries(LISTS.map(({ list, items }) => [list, items.length]));

describe('The checklists we ship', () => {
  it('are HPH0 to HPH6, the ten points, the seven and the three for preparation', () => {
    expect(LISTS.map(({ list }) => list).join(' ')).to.equal(
      'HPH0 HPH1 HPH2 HPH3 HPH4 HPH5 HPH6 TEN GP GP-PREP NURSE-PREP PATIENT-PREP',
    );
    expect(sizes).to.include({ TEN: 10, GP: 7, 'GP-PREP': 3, 'NURSE-PREP': 6, 'PATIENT-PREP': 2 });
  });

  it('are as strict as what a municipality may import', () => {
    const own = LISTS.map((checklist) => ({ ...checklist, version: 'egen-1' }));
    expect(readChecklists(JSON.stringify(own)).faults).to.equal(undefined);
  });

  it('are all marked as to be replaced, and bear a version of ours', () => {
    expect(LISTS.filter(({ provisional }) => provisional !== true)).to.deep.equal([]);
    expect(LISTS.filter(({ version }) => !version.startsWith('overgang-'))).to.deep.equal([]);
    const taken = readChecklists(JSON.stringify(LISTS)).faults ?? [];
    expect(taken.filter((fault) => fault.includes('are ours'))).to.have.length(LISTS.length);
  });

  it('register by themselves where the measures say so (ME-22)', () => {
    const derived = (wanted: string) =>
      LISTS.find(({ list }) => list === wanted)
        ?.items.filter(({ evidence }) => evidence !== undefined)
        .map(({ order }) => order);
    expect(derived('GP')).to.deep.equal([2, 3, 7]);
    // A consultation is not a review of medicines, nor a conversation a score (8 and 10).
    expect(derived('TEN')).to.deep.equal([1, 2, 3, 5]);
  });

  it('ask for the next control, or why there is none, where there is to be one (measures §5, 6)', () => {
    const demanding = LISTS.flatMap(({ list, items }) =>
      items.filter(({ demands }) => demands !== undefined).map(({ id }) => `${list} ${id}`),
    );
    expect(demanding).to.deep.equal(['HPH3 next-control', 'GP plan-and-control']);
  });

  it('warn where the doctor’s plan or its copy is missing (ME-21)', () => {
    const important = LISTS.find(({ list }) => list === 'GP')?.items.filter((i) => i.important);
    expect(important?.map(({ order }) => order)).to.deep.equal([6, 7]);
  });
});
