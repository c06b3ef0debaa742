import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import { leftRows, rowsLeftOut, withLeftOut, withoutDate } from '../../../../apps/make/model/left-rows.js';
import { readDraft } from '../../../../apps/make/model/read-draft.js';
import { withCells } from '../../../../apps/make/model/sheet.js';

const ROWS = [
  ['When', 'What happened'],
  ['2014-02-20', 'A'],
  ['TBC', 'B'],
  ['2014-02-22', ''],
  ['2014-02-23', 'D'],
];

describe('the rows that a publication lacks', () => {
  it('are named with their faults, and can stand without a date', async () => {
    const draft = draftOf(ROWS, 'table', String);
    const left = leftRows(draft, (await readDraft(draft, 'en')).faults);
    expect(left.map(({ row, fault, isUndated }) => [row, fault.value, isUndated])).to.deep.equal([
      [1, 'TBC', true],
      [2, '', false],
    ]);
    const undated = withoutDate(draft, 1);
    const read = await readDraft(undated, 'en');
    expect(read.counts).to.deep.equal({ read: 4, kept: 3, left: 1 });
    expect(leftRows(undated, read.faults).map(({ row }) => row)).to.deep.equal([2]);
  });

  it('are left out on purpose until their cells change', async () => {
    const draft = draftOf(ROWS, 'table', String);
    const { faults } = await readDraft(draft, 'en');
    const accepted = withLeftOut(draft, leftRows(draft, faults).slice(0, 1));
    expect(leftRows(accepted, faults).map(({ row }) => row)).to.deep.equal([2]);
    expect([...rowsLeftOut(accepted, faults)]).to.deep.equal([1]);
    expect([...rowsLeftOut(draft, faults)]).to.deep.equal([]);
    const changed = { ...accepted, sheet: withCells(accepted.sheet, [{ row: 1, column: 0, text: 'TBA' }]) };
    expect(leftRows(changed, (await readDraft(changed, 'en')).faults).map(({ row }) => row)).to.deep.equal([1, 2]);
  });
});
