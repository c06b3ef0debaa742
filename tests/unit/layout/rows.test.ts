import { expect } from 'chai';
import fc from 'fast-check';
import { markExtent } from '../../../src/drawing/layout/mark-extent.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX, LabelSide, placeLabels } from '../../../src/drawing/layout/labels.js';
import { packRows, type RowItems } from '../../../src/drawing/layout/rows.js';
import type { Transform } from '../../../src/drawing/scale/view.js';
import { RUNS } from '../scale/random-frame.js';
import { STACKED, WIDE, zoomedLayout, type Layout } from './random-model.js';

const SLACK_PX = 0.5;

function expectRowsApart({ arrangement, marks }: Layout, transform: Transform): void {
  for (const row of arrangement.rows) {
    let free = -Infinity;
    for (const entry of row.entry) {
      const extent = markExtent(marks, entry, transform);
      const start = Math.min(extent.left, extent.outerStart);
      expect(start, `entry ${entry} after ${free.toFixed(1)} px`).to.be.at.least(free - SLACK_PX);
      free = Math.max(extent.right, extent.outerEnd);
    }
  }
}

describe('rows of random datasets', () => {
  for (const [name, metrics] of [
    ['beside', WIDE],
    ['above', STACKED],
  ] as const) {
    it(`are sorted and do not overlap by outer bounds, at the whole extent (labels ${name})`, () => {
      fc.assert(
        fc.property(zoomedLayout(metrics), (layout) => {
          expectRowsApart(layout, layout.fit);
        }),
        RUNS,
      );
    });

    it(`stay so at every closer zoom (labels ${name})`, () => {
      fc.assert(
        fc.property(zoomedLayout(metrics), (layout) => {
          expectRowsApart(layout, layout.transform);
        }),
        RUNS,
      );
    });
  }

  it('hold every entry once: in the first of its lanes where all have rows, and its stem ends in the others', () => {
    fc.assert(
      fc.property(zoomedLayout(WIDE), ({ arrangement, model }) => {
        for (const [place, lane] of arrangement.lanes.entries()) {
          const own = arrangement.rows.flatMap((row) => (row.lane === place ? [...row.entry] : []));
          const isAway = (entry: number): boolean => arrangement.ends?.get(entry)?.includes(place) === true;
          expect(own.sort((left, right) => left - right)).to.deep.equal(
            [...lane.entries].filter((entry) => !isAway(entry)).sort((left, right) => left - right),
          );
        }
        const found = new Set(arrangement.rows.flatMap(({ entry }) => [...entry]));
        expect(found.size).to.equal(model.count);
      }),
      RUNS,
    );
  });

  it('leave room for every label at the whole extent, where the chart is wide enough', () => {
    const items: RowItems = {
      start: [0, 20, 40, 60],
      end: [16, 36, 56, 76],
      label: () => 100,
      limits: { start: 0, end: 500 },
      stacked: false,
    };
    expect(packRows(items)).to.deep.equal({ row: new Uint32Array([0, 1, 2, 3]), rows: 4 });
  });
});

describe('packRows', () => {
  const marksOf = (count: number, step: number): RowItems => ({
    start: Array.from({ length: count }, (_, index) => index * step),
    end: Array.from({ length: count }, (_, index) => index * step + 16),
    label: () => 0,
    limits: { start: 0, end: 1e6 },
    stacked: false,
  });

  it('uses one row where marks do not touch', () => {
    expect(packRows(marksOf(10, 16))?.rows).to.equal(1);
  });

  it('uses as many rows as marks stand over each other, and no more', () => {
    expect(packRows(marksOf(10, 4))?.rows).to.equal(4);
    expect(packRows(marksOf(500, 4))?.rows).to.equal(4);
  });

  it('takes no more rows than there may be', () => {
    const overEachOther = (depth: number): RowItems => {
      const start = Array.from({ length: 72 }, (_, item) => 16 * Math.floor(item / depth));
      return { ...marksOf(72, 0), start, end: start.map((px) => px + 16) };
    };
    expect(packRows({ ...overEachOther(8), most: 8 })?.rows).to.equal(8);
    expect(packRows({ ...overEachOther(9), most: 8 })).to.equal(undefined);
    expect(packRows(overEachOther(9))?.rows).to.equal(9);
  });

  it('asks for no label beyond the last row that there may be', () => {
    const asked: number[] = [];
    const label = (item: number): number => asked.push(item) && 100;
    expect(packRows({ ...marksOf(50, 4), label, most: 3 })).to.equal(undefined);
    expect(asked).to.deep.equal([0, 1, 2, 3]);
  });

  it('counts a label above its mark where it will stand: over the mark, inside the limits', () => {
    const rowsOf = (start: readonly number[], label: readonly number[]): number | undefined => {
      const limits = { start: 0, end: 420 };
      return packRows({ start, end: start.map((px) => px + 16), label: (item) => label[item]!, limits, stacked: true })
        ?.rows;
    };
    expect(rowsOf([0, 100], [100, 100])).to.equal(1);
    expect(rowsOf([0, 100], [101, 100])).to.equal(2);
    expect(rowsOf([298, 400], [10, 100]), 'moved to 314 px').to.equal(1);
    expect(rowsOf([300, 400], [10, 100]), 'moved to 314 px').to.equal(2);
  });

  it('keeps room for a label that ends with the chart', () => {
    const items = { ...marksOf(2, 50), label: (item: number) => (item === 0 ? 84 : 0) };
    expect(packRows({ ...items, limits: { start: 0, end: 100 } })?.rows).to.equal(2);
    expect(packRows({ ...items, limits: { start: 0, end: 99 } })?.rows, 'it is shortened').to.equal(2);
    expect(packRows({ ...items, limits: { start: 0, end: 59 } })?.rows, 'no room for a word').to.equal(1);
  });

  it('puts a label on the left if there is no room on the right', () => {
    const items = {
      ...marksOf(2, 16),
      start: [0, 400],
      end: [16, 416],
      label: () => 100,
      limits: { start: 0, end: 420 },
    };
    expect(packRows(items)?.rows).to.equal(1);
  });

  it('turns the label of the mark before, where both then have room in one row', () => {
    const items = { ...marksOf(2, 0), label: () => 100, limits: { start: 0, end: 420 } };
    const rowsOf = (first: number, second: number): number | undefined =>
      packRows({ ...items, start: [first, second], end: [first + 16, second + 16] })?.rows;
    expect(rowsOf(120, 160)).to.equal(1);
    expect(rowsOf(120, 120 + 16 + LABEL_DISTANCE_PX)).to.equal(1);
    expect(rowsOf(120, 120 + 16 + LABEL_DISTANCE_PX - 1), 'the marks are too close').to.equal(2);
    expect(rowsOf(90, 160), 'the label before would leave the chart').to.equal(2);
    expect(rowsOf(250, 310), 'the second has room before it alone').to.equal(2);
  });

  it('gives each mark a row in which its whole label has room beside it', () => {
    const item = fc.record({
      px: fc.integer({ min: 0, max: 900 }),
      mark: fc.integer({ min: 4, max: 60 }),
      word: fc.integer({ min: 20, max: 200 }),
    });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 40 }), (unsorted) => {
        const all = unsorted.toSorted((one, other) => one.px - other.px);
        const start = all.map(({ px }) => px);
        const end = all.map(({ px, mark }) => px + mark);
        const limits = { start: 0, end: 1200 };
        const label = (place: number): number => all[place]!.word + LABEL_DISTANCE_PX + LABEL_GAP_PX;
        const { row, rows } = packRows({ start, end, label, limits, stacked: false })!;
        for (let own = 0; own < rows; own++) {
          const places = [...row.keys()].filter((place) => row[place] === own);
          const ends = places.map((place) => end[place]!);
          const { side, room } = placeLabels({
            ...{ start: places.map((place) => start[place]!), end: ends, after: ends, inside: ends, stacked: false },
            width: (place) => all[places[place]!]!.word,
            limits: () => limits,
          });
          expect([...side].includes(LabelSide.none)).to.equal(false);
          expect([...room]).to.deep.equal(places.map((place) => all[place]!.word));
        }
      }),
      RUNS,
    );
  });

  it('takes an empty lane', () => {
    expect(packRows(marksOf(0, 1))).to.deep.equal({ row: new Uint32Array(0), rows: 0 });
  });
});
