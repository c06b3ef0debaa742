import { expect } from 'chai';
import { seriesAxis, timeOfValue, type CurveColumns } from '../../../src/drawing/render/svg-series.js';

function curve(kind: CurveColumns['kind'], values: readonly number[], low = values, high = values): CurveColumns {
  const start = Float64Array.from(values, (_, at) => at * 10);
  return {
    kind,
    start,
    end: start.map((ms) => ms + 10),
    value: Float64Array.from(values),
    low: Float64Array.from(low),
    high: Float64Array.from(high),
  };
}

describe('the axis of a curve', () => {
  it('begins at 0, unless a line would be flat there', () => {
    const from = (kind: CurveColumns['kind'], values: readonly number[]): number =>
      seriesAxis(curve(kind, values)).ticks[0]!.value;
    expect(from('bars', [80, 100])).to.equal(0);
    expect(from('line', [10, 100])).to.equal(0);
    expect(from('line', [80, 100])).to.equal(80);
    expect(from('steps', [-20, 100])).to.be.lessThan(0);
  });

  it('has room for the highest estimate, and higher numbers stand higher', () => {
    const { yOf, ticks } = seriesAxis(curve('line', [1, 5], [0, 4], [2, 50]));
    expect(ticks.at(-1)!.value).to.be.at.least(40);
    expect(yOf(50)).to.be.lessThan(yOf(5));
    expect(yOf(50)).to.be.at.least(0);
  });

  it('stands without any number', () => {
    const { yOf } = seriesAxis(curve('line', [Number.NaN]));
    expect(Number.isFinite(yOf(0))).to.equal(true);
    const { ticks } = seriesAxis(curve('bars', [0]));
    expect(ticks.length).to.be.greaterThan(0);
  });

  it('has steps where they begin, other values in the middle of their time', () => {
    expect(timeOfValue(curve('steps', [1, 2]), 1)).to.equal(10);
    expect(timeOfValue(curve('line', [1, 2]), 1)).to.equal(15);
  });
});
