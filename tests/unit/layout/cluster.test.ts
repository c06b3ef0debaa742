import { expect } from 'chai';
import { finish } from '../../../src/dataset/base/steps.js';
import { allPoints, clusterSteps } from '../../../src/drawing/layout/cluster.js';
import { COLUMN_STEPS } from '../../../src/drawing/layout/column-steps.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { createDatasetModel } from './random-model.js';

const DAY_MS = 86_400_000;
const FEBRUARY_MS = Date.UTC(2022, 1, 1);
const MORE = ['2022-05', '2022-06', '2022-07', '2022-08'];

function modelOf(dates: readonly string[]) {
  const model = createDatasetModel({
    entries: dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: 'E', date })),
  });
  return { model, marks: markColumns(model) };
}

/** Entries by their dates, times in days since the first of February, the finest column in words. */
function clusterOf(...dates: readonly string[]) {
  const { model, marks } = modelOf(dates);
  const { points, spans } = finish(clusterSteps(model, marks, model.order));
  const dateOf = (entry: number): string => dates[Number(model.entries.at(entry)!.id.slice(1))]!;
  const days = (times: Float64Array): readonly number[] => [...times].map((ms) => (ms - FEBRUARY_MS) / DAY_MS);
  const step = (place: number): string => `${COLUMN_STEPS[place]!.count} ${COLUMN_STEPS[place]!.unit}`;
  return {
    points: { dates: [...points.entry].map(dateOf), at: days(points.at), finest: step(points.finest) },
    spans: { dates: [...spans.entry].map(dateOf), starts: days(spans.starts), ends: days(spans.ends) },
    finestOfSpans: step(spans.finest),
  };
}

describe('the entries of a crowded lane', () => {
  it('of one date are spread over it', () => {
    const { points } = clusterOf('2022-02-03', '2022-02-01', '2022-02-01', '2022-02-01', '2022-02-01');
    expect(points.at).to.deep.equal([0.125, 0.375, 0.625, 0.875, 2.5]);
    expect(points.finest).to.equal('1 day');
  });

  it('come in order of time, though wider dates begin before sharper ones', () => {
    const { points, spans } = clusterOf(
      '2022-02',
      '2022-02-03',
      '2022-02',
      '2022-02-27',
      '2022-03',
      '2022-04',
      ...MORE,
    );
    expect(points.dates.slice(0, 4)).to.deep.equal(['2022-02-03', '2022-02', '2022-02', '2022-02-27']);
    expect(points.at.slice(0, 4)).to.deep.equal([2.5, 7, 21, 26.5]);
    expect(points.at).to.deep.equal([...points.at].sort((one, other) => one - other));
    expect([points.finest, spans.dates]).to.deep.equal(['1 month', []]);
  });

  it('have columns for a quarter of the dates, and spans for those that are wider', () => {
    const sharp = ['2022-02-01', '2022-02-02'];
    const of = (months: number) => clusterOf(...sharp, ...Array.from({ length: months }, () => '2022-03'));
    expect([of(6).points.finest, of(6).points.dates]).to.deep.equal(['1 day', sharp]);
    expect(of(6).spans.dates).to.have.lengthOf(6);
    expect([of(7).points.finest, of(7).points.dates.length, of(7).spans.dates]).to.deep.equal(['1 month', 9, []]);
  });

  it('that last, or that are a set, are spans, and do not count as dates', () => {
    const lasting = ['2022-02-01/2022-02-02', '[2022-02-01,2022-02-03]', '{2022-02-01,2022-02-03}', '2022-02-02/..'];
    const { points, spans } = clusterOf(...lasting, ...lasting, '2022-02-01');
    expect([points.dates, points.finest]).to.deep.equal([['2022-02-01'], '1 day']);
    expect(spans.dates).to.have.lengthOf(8);
    expect(clusterOf(...lasting, '2022').points.finest).to.equal('1 year');
  });

  it('that are one of two days are spans among days', () => {
    expect(clusterOf('2022-02-0X', '2022-02-01', '2022-02-02').spans.dates).to.deep.equal(['2022-02-0X']);
  });

  it('have the starts and the ends of spans each in order, and the sharpest date of any', () => {
    const { spans, finestOfSpans } = clusterOf('2022-02-02/2022-02-20', '2022-02-03/2022-02-10', '2022-02/2022-03');
    expect(spans.starts).to.deep.equal([0, 1, 2]);
    expect(spans.ends).to.deep.equal([10, 20, 59]);
    expect(finestOfSpans).to.equal('1 day');
  });
});

describe('the entries of a closed lane', () => {
  it('all stand at one place each, by time, in columns of the sharpest date', () => {
    const { model, marks } = modelOf(['2022', '2022-02/2022-03', '2022-01-05']);
    const { points, spans } = allPoints(model, marks, model.order);
    expect([...points.at]).to.deep.equal([...points.entry].map((entry) => marks.glyph[entry]!));
    expect([...points.at]).to.deep.equal([...points.at].sort((one, other) => one - other));
    expect([points.entry.length, spans.entry.length]).to.deep.equal([3, 0]);
    expect(COLUMN_STEPS[points.finest]).to.include({ unit: 'day', count: 1 });
  });
});
