import { expect } from 'chai';
import { historyOf, redo, step, undo } from '../../../../apps/make/model/history.js';
import { cellOf, sheetOf, withCells, withColumn, withoutRow, withRow } from '../../../../apps/make/model/sheet.js';

const nameOf = (number: number): string => `Column ${number}`;

describe('the sheet that is edited', () => {
  it('names each column, whatever its first row says', () => {
    const { header } = sheetOf(
      [
        ['Date', '', 'date', ' Title '],
        ['1', '2', '3', '4', '5'],
      ],
      nameOf,
    );
    expect(header).to.deep.equal(['Date', 'Column 2', 'date (2)', 'Title', 'Column 5']);
  });

  it('changes cells without touching what was there before', () => {
    const before = sheetOf([['a', 'b'], ['1', '2'], ['3']], nameOf);
    const after = withCells(before, [
      { row: 1, column: 1, text: '4' },
      { row: 3, column: 0, text: '5' },
      { row: 0, column: 7, text: 'beyond' },
    ]);
    expect(cellOf(before, 1, 1)).to.equal('');
    expect(after.rows).to.deep.equal([['1', '2'], ['3', '4'], [], ['5', '']]);
    expect(after.rows[0]).to.equal(before.rows[0]);
  });

  it('is the same sheet where nothing differs', () => {
    const sheet = sheetOf([['a'], ['1']], nameOf);
    expect(withCells(sheet, [{ row: 0, column: 0, text: '1' }])).to.equal(sheet);
  });

  it('takes and gives rows and columns', () => {
    const sheet = sheetOf(
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
      nameOf,
    );
    expect(withoutRow(sheet, 0).rows).to.deep.equal([['3', '4']]);
    expect(withRow(sheet, 1).rows).to.deep.equal([
      ['1', '2'],
      ['', ''],
      ['3', '4'],
    ]);
    const { sheet: wider, column } = withColumn(sheet, 'A');
    expect([wider.header[column], column]).to.deep.equal(['A (2)', 2]);
  });
});

describe('undo and redo', () => {
  it('go back and forth, and forget what was taken back once something new is done', () => {
    let history = step(step(historyOf('a'), 'b'), 'c');
    history = undo(undo(history));
    expect(history.present).to.equal('a');
    expect(undo(history)).to.equal(history);
    history = redo(history);
    expect(history.present).to.equal('b');
    history = step(history, 'd');
    expect(redo(history)).to.equal(history);
    expect(undo(history).present).to.equal('b');
  });

  it('count no step where nothing changes, and keep two hundred', () => {
    const begun = historyOf(0);
    expect(step(begun, 0)).to.equal(begun);
    let history = begun;
    for (let at = 1; at <= 300; at++) history = step(history, at);
    expect(history.past.length).to.equal(200);
  });
});
