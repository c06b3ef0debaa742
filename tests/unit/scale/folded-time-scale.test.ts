import { expect } from 'chai';
import * as d3 from 'd3';
import fc from 'fast-check';
import { foldedTimeScale, type FoldedTimeScale } from '../../../src/drawing/scale/folded-time-scale.js';
import { between, RUNS, share } from './random-frame.js';

const DAY_MS = 86_400_000;
const MIN_FOLD_SHARE = 0.35;
const FOLD_PX = 20;
const START = Date.UTC(2019, 4, 3, 7);

/** A domain from an hour to 30 years, on a range either way. */
const domain = between(6.6, 12).map((power): [Date, Date] => [
  new Date(START),
  new Date(START + Math.round(10 ** power)),
]);
const range = fc.tuple(fc.integer({ min: -50, max: 90 }), fc.integer({ min: 300, max: 1500 }), fc.boolean());
const px = range.map(([from, width, isRtl]): [number, number] => (isRtl ? [from + width, from] : [from, from + width]));
/** Up to four folds in it that do not touch, as shares. */
const cuts = fc
  .uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 8 })
  .map((all) => all.toSorted((left, right) => left - right))
  .map((all) => all.slice(0, all.length - (all.length % 2)));

const at = ([start, end]: [Date, Date], part: number): number => Number(start) + part * (Number(end) - Number(start));

function foldsOf(ends: [Date, Date], parts: readonly number[]): [number, number][] {
  return d3.pairs(parts.map((part) => at(ends, part / 100))).filter((_, index) => index % 2 === 0);
}

/** The same as a polylinear scale of d3: folds have their px, the rest of the range goes by time. */
function polylinear(ends: [Date, Date], [from, to]: [number, number], folds: readonly [number, number][]) {
  const knots = [Number(ends[0]), ...folds.flat(), Number(ends[1])];
  const width = Math.abs(to - from);
  const foldPx = folds.length === 0 ? 0 : Math.min(FOLD_PX, (width * MIN_FOLD_SHARE) / folds.length);
  const shown = d3.sum(d3.pairs(knots), ([left, right], index) => (index % 2 === 0 ? right - left : 0));
  const pace = (width - foldPx * folds.length) / shown;
  const steps = d3.pairs(knots).map(([left, right], index) => (index % 2 === 0 ? (right - left) * pace : foldPx));
  const places = [0, ...d3.cumsum(steps)].map((place) => from + Math.sign(to - from) * place);
  return d3.scaleLinear(knots, places);
}

const scaleOf = (ends: [Date, Date], places: [number, number]): FoldedTimeScale =>
  foldedTimeScale({ foldPx: FOLD_PX }).domain(ends).range(places);

describe('a folded scale beside those of d3', () => {
  it('is scaleUtc where nothing is folded', () => {
    fc.assert(
      fc.property(domain, px, between(-1, 2), (ends, places, part) => {
        const oracle = d3.scaleUtc(ends, places);
        const scale = scaleOf(ends, places);
        const date = new Date(at(ends, part));
        expect(scale(date)).to.be.closeTo(oracle(date), 1e-6);
        expect(scale(Number(date))).to.equal(scale(date));
        const place = places[0] + part * (places[1] - places[0]);
        expect(Number(scale.invert(place))).to.be.closeTo(Number(oracle.invert(place)), 1);
        expect(scale.domain()).to.deep.equal(oracle.domain());
        expect(scale.range()).to.deep.equal(oracle.range());
      }),
      RUNS,
    );
  });

  it('is a polylinear scale where folds are', () => {
    fc.assert(
      fc.property(domain, px, cuts, share(), (ends, places, parts, part) => {
        const folds = foldsOf(ends, parts);
        const oracle = polylinear(ends, places, folds);
        const scale = scaleOf(ends, places).folds(folds);
        expect(scale(at(ends, part))).to.be.closeTo(oracle(at(ends, part)), 1e-3);
        expect(scale.folds().map((fold) => fold.map(Number))).to.deep.equal(folds.map((fold) => fold.map(Math.trunc)));
        expect(scale(ends[0])).to.be.closeTo(places[0], 1e-6);
        expect(scale(ends[1])).to.be.closeTo(places[1], 1e-6);
      }),
      RUNS,
    );
  });

  it('keeps a domain that runs backwards, and puts what has no length in the middle, as d3 does', () => {
    const ends: [Date, Date] = [new Date(START + DAY_MS), new Date(START)];
    const oracle = d3.scaleUtc(ends, [0, 100]);
    const scale = scaleOf(ends, [0, 100]);
    const noon = new Date(START + DAY_MS / 4);
    expect(scale(noon)).to.be.closeTo(oracle(noon), 1e-9);
    expect(scale.domain()).to.deep.equal(oracle.domain());
    expect(scale.ticks().map(Number)).to.deep.equal(scale.ticks().map(Number).toSorted(d3.descending));
    const instant = scaleOf([noon, noon], [0, 100]);
    expect(instant(noon)).to.equal(d3.scaleUtc([noon, noon], [0, 100])(noon));
    expect(instant(NaN)).to.be.NaN;
    expect(scale.range([7, 7])(noon)).to.equal(d3.scaleUtc(ends, [7, 7])(noon));
  });

  it('begins like scaleUtc', () => {
    expect(foldedTimeScale().domain()).to.deep.equal([new Date(Date.UTC(2000, 0, 1)), new Date(Date.UTC(2000, 0, 2))]);
    expect(foldedTimeScale().range()).to.deep.equal(d3.scaleUtc().range());
  });

  it('zooms by rescaleX so that the window is the one that d3 asks for, and each fold as wide as before', () => {
    const ends: [Date, Date] = [new Date(Date.UTC(2020, 0)), new Date(Date.UTC(2024, 0))];
    const fold: [Date, Date] = [new Date(Date.UTC(2021, 0)), new Date(Date.UTC(2023, 0))];
    const scale = scaleOf(ends, [0, 900]).folds([fold]);
    const zoomed = d3.zoomIdentity.translate(-1200, 0).scale(3).rescaleX(scale);
    expect(zoomed.domain()).to.deep.equal([scale.invert(400), scale.invert(700)]);
    expect(zoomed(fold[1]) - zoomed(fold[0])).to.be.closeTo(FOLD_PX, 1e-6);
    expect(scale.domain()).to.deep.equal(ends);
  });

  it('gives a domain inside a fold all of the range, also one that is as long as the fold', () => {
    const folds: readonly [number, number][] = [
      [START - 1, START + 2 * DAY_MS],
      [START, START + DAY_MS],
    ];
    for (const fold of folds) {
      const scale = scaleOf([new Date(START), new Date(START + DAY_MS)], [0, 100]).folds([fold]);
      expect(scale(START)).to.be.closeTo(0, 1e-6);
      expect(scale(START + DAY_MS / 4)).to.be.closeTo(25, 1e-6);
      expect(scale(START + DAY_MS)).to.be.closeTo(100, 1e-6);
    }
  });

  it('keeps a fold that reaches into the domain from one side', () => {
    const folds: readonly [number, number][] = [
      [START - DAY_MS, START + DAY_MS / 2],
      [START + DAY_MS / 2, START + 2 * DAY_MS],
    ];
    const [before, after] = folds.map((fold) =>
      scaleOf([new Date(START), new Date(START + DAY_MS)], [0, 100]).folds([fold]),
    );
    const half = START + DAY_MS / 2;
    expect(before!(half)).to.be.lessThan(FOLD_PX + 1);
    expect(after!(half)).to.be.greaterThan(100 - FOLD_PX - 1);
  });
});

describe('ticks of a folded scale', () => {
  it('are the starts of an interval of d3, none in a fold', () => {
    const ends: [Date, Date] = [new Date(Date.UTC(2020, 0)), new Date(Date.UTC(2024, 0))];
    const fold: [number, number] = [Date.UTC(2021, 0), Date.UTC(2023, 0)];
    const scale = scaleOf(ends, [0, 900]).folds([fold]);
    const oracle = d3.scaleUtc(ends, [0, 900]).ticks(d3.utcMonth).map(Number);
    expect(scale.ticks(d3.utcMonth).map(Number)).to.deep.equal(oracle.filter((ms) => ms < fold[0] || ms > fold[1]));
  });

  it('by number stand on intervals of UTC, in order, no more than that in each span', () => {
    const UNITS = [d3.utcYear, d3.utcMonth, d3.utcDay, d3.utcHour, d3.utcMinute, d3.utcSecond];
    fc.assert(
      fc.property(domain, cuts, fc.integer({ min: 2, max: 20 }), (ends, parts, count) => {
        const folds = foldsOf(ends, parts);
        const ticks = scaleOf(ends, [0, 960]).folds(folds).ticks(count);
        const spans = [ends[0], ...folds.flat(), ends[1]].map(Number);
        expect(ticks.every((tick, index) => index === 0 || Number(tick) > Number(ticks[index - 1]))).to.equal(true);
        for (const [index, [from, to]] of d3.pairs(spans).entries()) {
          const inside = ticks.filter((tick) => Number(tick) > from && Number(tick) < to);
          expect(inside.length).to.be.at.most(index % 2 === 0 ? count + 1 : 0);
          // What lies a day or more apart begins a day, and so on.
          const least = d3.min(d3.pairs(inside, (left, right) => Number(right) - Number(left))) ?? 0;
          const unit = UNITS.find((each) => least >= Number(each.offset(new Date(0), 1)) * 0.9) ?? d3.utcSecond;
          for (const tick of inside) expect(Number(unit.floor(tick)), tick.toISOString()).to.equal(Number(tick));
        }
      }),
      RUNS,
    );
  });

  it('are dates, also where the domain goes on beyond them', () => {
    const ticks = foldedTimeScale().domain([8.2e15, 9e15]).range([0, 1000]).ticks(20);
    expect(ticks.length).to.be.greaterThan(3);
    for (const tick of ticks) expect(tick.getTime()).to.be.within(8.2e15, 8.64e15);
  });

  it('stand at both ends of the domain where those are round', () => {
    const scale = foldedTimeScale()
      .domain([Date.UTC(2024, 0), Date.UTC(2025, 0)])
      .range([0, 960]);
    const oracle = d3.scaleUtc(scale.domain(), [0, 960]);
    expect(scale.ticks(14)).to.deep.equal(oracle.ticks(14));
    expect(scale.ticks(0)).to.deep.equal([]);
  });

  it('say the largest unit that they begin, in the language and the zone of the scale', () => {
    const format = foldedTimeScale().tickFormat();
    const dates = ['2024-01-01', '2024-05-01', '2024-05-17', '2024-05-17T09:30Z', '2024-05-17T09:30:05Z'];
    expect(dates.map((date) => format(new Date(date)))).to.deep.equal(['2024', 'May', '17 May', '09:30', '09:30:05']);
    expect(format(new Date('2024-05-17T08:30:15.250Z')), 'a part of a second').to.match(/15\.250/);
    const kyiv = foldedTimeScale({ locale: 'uk', timeZone: 'Europe/Kyiv' }).tickFormat();
    expect(kyiv(new Date('2024-04-30T21:00:00Z')), 'a month').to.match(/трав/);
    expect(kyiv(new Date('2024-05-16T21:00Z'))).to.match(/^17\s/);
    expect(foldedTimeScale().tickFormat(10, { month: 'short', year: '2-digit' })(new Date('2024-05-17'))).to.equal(
      'May 24',
    );
    expect(() => foldedTimeScale().tickFormat(10, '%Y' as never)).to.throw(TypeError, 'utcFormat');
  });
});

describe('a folded scale without a chart', () => {
  it('is not changed by what happens to its copy', () => {
    const scale = scaleOf([new Date(START), new Date(START + DAY_MS)], [0, 100]);
    scale
      .copy()
      .domain([0, 1])
      .range([5, 6])
      .folds([[START, START + 1]]);
    expect([scale.domain().map(Number), scale.range(), scale.folds()]).to.deep.equal([
      [START, START + DAY_MS],
      [0, 100],
      [],
    ]);
  });

  it('joins folds that overlap, and leaves those out that have no length', () => {
    const scale = foldedTimeScale().folds([
      [30, 50],
      [10, 20],
      [40, 60],
      [70, 70],
      [NaN, 90],
    ]);
    expect(scale.folds().map((fold) => fold.map(Number))).to.deep.equal([
      [10, 20],
      [30, 60],
    ]);
  });

  it('goes from one value to another', () => {
    expect(() => foldedTimeScale().domain([1])).to.throw(RangeError);
    expect(foldedTimeScale().range([3, 4, 5]).range()).to.deep.equal([3, 5]);
  });
});
