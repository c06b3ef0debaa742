import { expect } from 'chai';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { byTime, rowOf } from '../../../src/drawing/layout/row-of.js';
import { createDatasetModel } from './random-model.js';

const modelOf = (...dates: readonly string[]) =>
  createDatasetModel({ entries: dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: 'E', date })) });

describe('the times of a row', () => {
  it('are worked out once, when they are first asked for', () => {
    const model = modelOf('2022-02-24', '2022-03-01/2022-04', '2022-03-02');
    const marks = markColumns(model);
    const row = rowOf(marks, model.order, { lane: 0, y: 10, form: 'rows' });
    const { time, reach } = row.times();
    expect(row.times()).to.equal(row.times());
    expect([...time]).to.deep.equal([...model.order].map((entry) => marks.glyph[entry]!));
    expect([...reach]).to.deep.equal([Date.UTC(2022, 1, 25), Date.UTC(2022, 4, 1), Date.UTC(2022, 4, 1)]);
  });
});

describe('entries by time', () => {
  it('are the same list if they come in order, and another if not', () => {
    const inOrder = modelOf('2022-02-24', '2022-02-24', '2022-03-01');
    expect(byTime(markColumns(inOrder), inOrder.order)).to.equal(inOrder.order);
    const mixed = modelOf('2022', '2022-02-24', '2022-03-01');
    const sorted = byTime(markColumns(mixed), mixed.order);
    expect([...sorted].map((entry) => mixed.entries.at(entry)!.id)).to.deep.equal(['e1', 'e2', 'e0']);
    expect(sorted).not.to.equal(mixed.order);
  });
});
