import { expect } from 'chai';
import fc from 'fast-check';
import { findExtent, type Extent, type Occupied } from '../../../src/drawing/scale/gaps.js';
import { occupied, RUNS } from './random-frame.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const YEAR_MS = 365 * DAY_MS;
const START_MS = Date.UTC(2022, 1, 24);
/** The rule is geometric: what is folded is a share of what is left, and a share of the whole. */
const MAX_FOLDS = 17;

function ranges(list: readonly (readonly [number, number])[]): Occupied {
  return {
    min: Float64Array.from(list, ([min]) => min).sort(),
    max: Float64Array.from(list, ([, max]) => max).sort(),
  };
}

const instants = (times: readonly number[]): Occupied => ranges(times.map((ms) => [ms, ms]));

const days = (times: readonly number[]): Occupied => ranges(times.map((ms) => [ms, ms + DAY_MS - 1]));

/** `count` days in a row. */
const burst = (start: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => start + index * DAY_MS);

function expectCovered({ start, end }: Extent, { min, max }: Occupied): void {
  expect(start).to.be.at.most(min[0]!);
  expect(end).to.be.greaterThan(Math.max(...max));
}

describe('findExtent', () => {
  it('empty: one day from the epoch, nothing to fold', () => {
    expect(findExtent(instants([]))).to.deep.equal({ start: 0, end: DAY_MS, gaps: [] });
  });

  it('one entry: its day with a day of calm on either side', () => {
    expect(findExtent(days([START_MS]))).to.deep.equal({
      start: START_MS - DAY_MS,
      end: START_MS + 2 * DAY_MS,
      gaps: [],
    });
  });

  it('all entries at one instant: a day around it', () => {
    const { start, end, gaps } = findExtent(instants([START_MS, START_MS, START_MS]));
    expect(end - start).to.be.within(DAY_MS * 0.99, DAY_MS * 1.01);
    expect(gaps).to.deep.equal([]);
    expect(start).to.be.lessThan(START_MS);
  });

  it('two entries: the true scale, however far apart', () => {
    for (const apart of [1, HOUR_MS, YEAR_MS, 1e10 * YEAR_MS]) {
      const given = instants([START_MS, START_MS + apart]);
      const extent = findExtent(given);
      expect(extent.gaps).to.deep.equal([]);
      expectCovered(extent, given);
    }
  });

  it('even spread: the true scale', () => {
    const weekly = days(Array.from({ length: 500 }, (_, week) => START_MS + week * 7 * DAY_MS));
    expect(findExtent(weekly).gaps).to.deep.equal([]);
  });

  it('one burst: the true scale within it', () => {
    const hourly = instants(Array.from({ length: 40 }, (_, index) => START_MS + index * HOUR_MS));
    expect(findExtent(hourly).gaps).to.deep.equal([]);
  });

  it('two bursts: the years between them in one fold of whole days, with calm beside the bursts', () => {
    const later = START_MS + 3 * YEAR_MS;
    const { gaps } = findExtent(days([...burst(START_MS, 5), ...burst(later, 5)]));
    expect(gaps).to.have.lengthOf(1);
    const [{ start, end }] = gaps as [Extent['gaps'][0]];
    expect(start % DAY_MS).to.equal(0);
    expect(end % DAY_MS).to.equal(0);
    expect(start - (START_MS + 5 * DAY_MS)).to.be.within(DAY_MS, 3 * DAY_MS);
    expect(later - end).to.be.within(DAY_MS, 3 * DAY_MS);
  });

  it('many bursts: a fold between each two neighbours', () => {
    const bursts = Array.from({ length: 6 }, (_, index) => burst(START_MS + index * YEAR_MS, 8));
    expect(findExtent(days(bursts.flat())).gaps).to.have.lengthOf(5);
  });

  it('a very great many bursts: a bounded number of folds', () => {
    const bursts = Array.from({ length: 300 }, (_, index) => burst(START_MS + index * YEAR_MS, 8));
    expect(findExtent(days(bursts.flat())).gaps.length).to.be.at.most(MAX_FOLDS);
  });

  it('minutes: folds need no whole days', () => {
    const minutes = (start: number): readonly number[] => [0, 1, 2, 3].map((index) => start + index * MINUTE_MS);
    const { gaps } = findExtent(instants([...minutes(START_MS), ...minutes(START_MS + 3 * HOUR_MS)]));
    expect(gaps).to.have.lengthOf(1);
  });

  it('a week among years stays once the years are folded', () => {
    const given = days([
      ...burst(START_MS, 5),
      ...burst(START_MS + 12 * DAY_MS, 5),
      ...burst(START_MS + 3 * YEAR_MS, 5),
    ]);
    expect(findExtent(given).gaps).to.have.lengthOf(1);
  });

  it('a range across a gap keeps it from being folded: something may have begun in it', () => {
    const later = START_MS + 3 * YEAR_MS;
    const bursts = [...burst(START_MS, 5), ...burst(later, 5)].map((ms) => [ms, ms + DAY_MS - 1] as const);
    expect(findExtent(ranges(bursts)).gaps).to.have.lengthOf(1);
    expect(findExtent(ranges([...bursts, [START_MS, later]])).gaps).to.deep.equal([]);
  });

  it('never folds a time in which something begins or ends, and covers everything', () => {
    let folded = 0;
    fc.assert(
      fc.property(occupied, (given) => {
        const extent = findExtent(given);
        expectCovered(extent, given);
        expect(extent.gaps.length).to.be.at.most(MAX_FOLDS);
        folded += extent.gaps.length;
        let free = extent.start;
        for (const { start, end } of extent.gaps) {
          expect(start, 'in order, not touching').to.be.greaterThan(free);
          expect(end).to.be.greaterThan(start);
          free = end;
          for (let index = 0; index < given.min.length; index++) {
            expect(given.max[index]! < start || given.min[index]! >= end).to.equal(true);
          }
        }
        expect(extent.end).to.be.greaterThan(free);
      }),
      RUNS,
    );
    expect(folded).to.be.greaterThan(RUNS.numRuns / 4);
  });

  it('folds no gap that is shorter than one it leaves', () => {
    fc.assert(
      fc.property(occupied, (given) => {
        const { gaps } = findExtent(given);
        const empty = emptySpans(given);
        const isFolded = (span: readonly [number, number]): boolean =>
          gaps.some(({ start, end }) => start >= span[0] && end <= span[1]);
        const left = empty.filter((span) => !isFolded(span)).map(([start, end]) => end - start);
        const shortest = Math.min(...empty.filter(isFolded).map(([start, end]) => end - start));
        expect(Math.max(0, ...left)).to.be.at.most(shortest);
      }),
      RUNS,
    );
  });
});

function emptySpans({ min, max }: Occupied): readonly (readonly [number, number])[] {
  const spans: [number, number][] = [];
  for (const start of min) {
    const begun = min.filter((value) => value < start);
    const ended = max.filter((value) => value < start);
    if (begun.length > 0 && begun.length === ended.length && spans.at(-1)?.[1] !== start) {
      spans.push([Math.max(...ended), start]);
    }
  }
  return spans;
}
