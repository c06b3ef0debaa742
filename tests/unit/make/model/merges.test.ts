import { expect } from 'chai';
import { draftOf } from '../../../../apps/make/model/draft.js';
import {
  mergesOf,
  withNamesApart,
  withNamesMerged,
  withRowsApart,
  withRowsMerged,
} from '../../../../apps/make/model/merges.js';

const ROWS = [
  ['Date', 'Title', 'Party'],
  ['2019', 'A', 'Port Company'],
  ['2019', 'A', 'Port Company'],
  ['2020', 'B', 'Port company'],
];

describe('what is perhaps the same', () => {
  const draft = draftOf(ROWS, 'table', String);

  it('is merged by one answer each', () => {
    const { names, sameRows } = mergesOf(draft);
    expect([names.length, sameRows.length]).to.deep.equal([1, 1]);
    const merged = withRowsMerged(withNamesMerged(draft, names[0]!), sameRows[0]!);
    expect(merged.sheet.rows).to.deep.equal([
      ['2019', 'A', 'Port Company'],
      ['2020', 'B', 'Port Company'],
    ]);
    expect(mergesOf(merged)).to.deep.equal({ names: [], sameRows: [] });
  });

  it('stays apart by the word of the editor, also after rows before it have gone', () => {
    const { names, sameRows } = mergesOf(draft);
    const apart = withRowsApart(withNamesApart(draft, names[0]!), sameRows[0]!);
    expect(mergesOf(apart)).to.deep.equal({ names: [], sameRows: [] });
    const later = { ...apart, sheet: { ...apart.sheet, rows: [['2018', 'Before', ''], ...apart.sheet.rows] } };
    expect(mergesOf(later)).to.deep.equal({ names: [], sameRows: [] });
    expect(apart.sheet).to.equal(draft.sheet);
  });
});
