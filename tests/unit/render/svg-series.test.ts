import { expect } from 'chai';
import { type CurveColumns, runsIn, timeOfValue } from '../../../src/drawing/render/curve-values.js';
import { planScale } from '../../../src/drawing/scale/time-scale.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { seriesAxis } from '../../../src/drawing/render/svg-series.js';

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

describe('the values of a curve in a window', () => {
  const WIDTH_PX = 100;
  const count = 20_000;
  const transform = createTransform(
    {
      plan: planScale({ extent: { start: 0, end: count * 10, gaps: [] }, open: new Set(), starts: [0] }),
      ...{ widthPx: WIDTH_PX, foldPx: 20, insetPx: 0, minMs: 1 },
    },
    { start: 0, end: count * 10 },
  );
  const whole = { start: -Infinity, end: Infinity };
  const values = Array.from({ length: count }, (_, at) => (at === 7777 ? 90 : at === 7778 ? -90 : at % 7));

  it('are few, and keep the greatest and the least of each pixel, with what they may lie between', () => {
    for (const kind of ['line', 'steps', 'bars'] as const) {
      const low = values.map((value, at) => (at === 7780 ? -200 : value - 1));
      const high = values.map((value, at) => (at === 7781 ? 200 : value + 1));
      const [run, ...others] = runsIn(curve(kind, values, low, high), whole, transform);
      expect(others, kind).to.deep.equal([]);
      expect(run!.length, kind).to.be.at.most(3 * (WIDTH_PX + 2));
      const places = run!.map(({ at }) => at);
      expect(places, kind).to.include(7777).and.to.include(7778);
      expect(places, kind).to.deep.equal(places.toSorted((one, other) => one - other));
      expect(Math.min(...run!.map((kept) => kept.low)), kind).to.equal(-200);
      expect(Math.max(...run!.map((kept) => kept.high)), kind).to.equal(200);
    }
  });

  it('end where no number is known', () => {
    const gaps = values.map((value, at) => (at === 5000 ? Number.NaN : value));
    expect(runsIn(curve('line', gaps), whole, transform).length).to.equal(2);
  });

  it('are all of them where there is room, also one that began long before', () => {
    const few = curve('bars', [1, 2, 3, 4, 5, 6]);
    few.end[0] = 60;
    const close = createTransform(
      {
        plan: planScale({ extent: { start: 0, end: 60, gaps: [] }, open: new Set(), starts: [0] }),
        ...{ widthPx: WIDTH_PX, foldPx: 20, insetPx: 0, minMs: 1 },
      },
      { start: 50, end: 60 },
    );
    expect(runsIn(few, whole, close)[0]!.map(({ at }) => at))
      .to.include(0)
      .and.to.include(5);
  });
});
