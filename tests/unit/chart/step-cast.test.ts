// The entries in a step, and the rows and lanes of the chart that stay for them.
import { expect } from 'chai';
import fc from 'fast-check';
import { castOf } from '../../../src/element/chart/step-shows.js';
import { toldRows } from '../../../src/element/chart/told-rows.js';
import { heightOf } from '../../../src/drawing/layout/open-height.js';
import type { ToldStep } from '../../../src/dataset/data/story-steps.js';
import { createDatasetModel, STACKED, WIDE, zoomedLayout } from '../layout/random-model.js';

const STEP: ToldStep = {
  heading: '',
  text: undefined,
  entry: undefined,
  entries: [],
  range: undefined,
  rangeText: undefined,
  quote: false,
};

describe('the cast of a step', () => {
  const day = (at: number): string => `2025-01-${String(at + 1).padStart(2, '0')}`;
  const entries = Array.from({ length: 12 }, (_, at) => ({
    ...{ id: `e${at}`, kind: 'event', title: `E${at}`, date: day(at) },
    relations: at === 0 ? [] : [{ type: 'responds-to', target: at === 11 ? 'e10' : 'e0' }],
  }));
  const model = createDatasetModel({ entries });
  const options = {
    marks: { glyph: Float64Array.from(entries, (_, at) => Date.UTC(2025, 0, at + 1)) },
    focusOrder: { entries: model.order, placeOf: (entry: number) => (entry === 2 ? -1 : entry) },
  };

  it('is its entries alone, as it names them and as far as they are shown', () => {
    expect(castOf({ ...STEP, entry: 11, entries: [11] }, options)).to.deep.equal([11]);
    expect(castOf({ ...STEP, entry: 5, entries: [5, 2, 0, 9] }, options)).to.deep.equal([5, 0, 9]);
    expect(castOf({ ...STEP, entry: 2, entries: [2, 3] }, options), 'the opened one stays').to.deep.equal([2, 3]);
  });

  it('is all that stands within a time, and nobody for words alone', () => {
    const range = { start: Date.UTC(2025, 0, 3), end: Date.UTC(2025, 0, 6) };
    expect(castOf({ ...STEP, range }, options)).to.deep.equal([2, 3, 4]);
    expect(castOf(STEP, options)).to.deep.equal([]);
    expect(castOf(undefined, options)).to.deep.equal([]);
  });
});

for (const [name, metrics] of [
  ['beside', WIDE],
  ['above', STACKED],
] as const) {
  describe(`the rows of a step, labels ${name}`, () => {
    it('are those of its cast, or their whole lanes if there is room', () => {
      fc.assert(
        fc.property(zoomedLayout(metrics), fc.nat(), fc.boolean(), ({ arrangement }, pick, roomy) => {
          const rows = arrangement.rows.filter(({ form }) => form === 'rows');
          fc.pre(rows.length > 0);
          const told = rows[pick % rows.length]!.entry[0]!;
          const found = toldRows(arrangement, new Set([told]), roomy ? Infinity : 0);
          let below = 0;
          for (const [index, { top, height, form, key }] of found.lanes.entries()) {
            expect(top).to.be.closeTo(below, 0.01);
            below = top + height;
            const before = arrangement.rows.filter(({ lane }) => lane === index);
            const after = found.rows.filter(({ lane }) => lane === index);
            const hasPart = before.some(({ entry }) => entry.includes(told));
            const kept = roomy && hasPart ? before : before.filter(({ entry }) => entry.includes(told));
            expect(key).to.equal(arrangement.lanes[index]!.key);
            // A lane of columns has all of them, or closes.
            const isWhole = form === 'collapsed' || (form === 'clustered' && hasPart);
            expect(form === 'clustered').to.equal(arrangement.lanes[index]!.form === 'clustered' && hasPart);
            expect(after.map(({ entry }) => entry)).to.deep.equal((isWhole ? before : kept).map(({ entry }) => entry));
            if (after.length === 0 && form === 'rows')
              expect(height).to.equal(heightOf(arrangement.lanes[index]!, 0, arrangement.metrics));
            for (const { y } of after) expect(y).to.be.within(top, top + height);
          }
          expect(found.heightPx).to.be.closeTo(below, 0.01);
          expect(found.partial).to.equal(found.rows.length < arrangement.rows.length);
        }),
        { numRuns: 60 },
      );
    });
  });
}
