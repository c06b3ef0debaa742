import { expect } from 'chai';
import fc from 'fast-check';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { GLYPH_PX, LEAST_PX } from '../../../src/drawing/dates/date-form.js';
import { TAIL_PX } from '../../../src/drawing/dates/open.js';
import { markExtent, type MarkExtent } from '../../../src/drawing/layout/mark-extent.js';
import { createTransform, fitView } from '../../../src/drawing/scale/view.js';
import { RUNS } from '../scale/random-frame.js';
import { createDatasetModel, layOut, WIDE, zoomedLayout } from './random-model.js';

const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2022, 1, 24);

/** The extent of a mark where a day is `dayPx` wide. Others keep the calendar long enough. */
function extentOf(date: string, dayPx: number): MarkExtent {
  const others = ['2021-01-01', '2023-01-01'].map((at) => ({ id: at, kind: 'event', title: 'x', date: at }));
  const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date }, ...others] });
  const { marks, frame } = layOut(model, { widthPx: 1000, metrics: WIDE });
  const days = 1000 / dayPx;
  const transform = createTransform(frame, { start: START_MS - DAY_MS, end: START_MS + (days - 1) * DAY_MS });
  return markExtent(marks, 0, transform);
}

describe('markExtent', () => {
  it('of a day is its glyph, until the day is wide enough for a line of its own', () => {
    const narrow = extentOf('2022-02-24', 20);
    expect(narrow.spread).to.equal(false);
    expect(narrow.right - narrow.left).to.be.closeTo(2 * GLYPH_PX, 0.01);
    expect(narrow.glyph).to.be.closeTo(30, 0.01);
    const wide = extentOf('2022-02-24', 100);
    expect(wide.spread).to.equal(true);
    expect([wide.left, wide.right].map(Math.round)).to.deep.equal([100, 200]);
  });

  it('of a fuzzy day is its glyph, and half a day on either side once that is drawn', () => {
    const narrow = extentOf('2022-02-24~', 20);
    expect(narrow.right - narrow.left).to.be.closeTo(2 * GLYPH_PX, 0.01);
    const wide = extentOf('2022-02-24~', 100);
    expect([wide.left, wide.right].map(Math.round)).to.deep.equal([50, 250]);
  });

  it('of an open date has a tail that is as long at every zoom', () => {
    for (const dayPx of [1, 20, 60]) {
      const { glyph, left, right } = extentOf('../2022-02-24', dayPx);
      const half = Math.max(GLYPH_PX, dayPx > 26 ? dayPx / 2 : 0);
      expect(glyph - left).to.be.closeTo(half + TAIL_PX, 0.01);
      expect(right - glyph).to.be.closeTo(half, 0.01);
    }
    const { glyph, right } = extentOf('2022-02-24/', 1);
    expect(right - glyph).to.be.closeTo(GLYPH_PX + TAIL_PX, 0.01);
  });

  it('of a month is all of it', () => {
    const { left, right, spread, glyph } = extentOf('2022-03', 10);
    expect(spread).to.equal(true);
    expect(right - left).to.be.closeTo(310, 0.1);
    expect(glyph - left, 'a band has no start: its place is its middle').to.be.closeTo(155, 0.1);
  });

  it('holds what the date covers, the glyph, and "about", at every zoom', () => {
    fc.assert(
      fc.property(zoomedLayout(WIDE), ({ marks, transform }) => {
        for (let entry = 0; entry < marks.count; entry++) {
          const extent = markExtent(marks, entry, transform);
          const { left, right, glyph, hasGlyph, outerStart, outerEnd, aboutStart, aboutEnd, spread } = extent;
          expect([left, right, glyph, outerStart, outerEnd, aboutStart, aboutEnd].every(Number.isFinite)).to.equal(
            true,
          );
          const half = hasGlyph ? GLYPH_PX : LEAST_PX / 2;
          expect(left).to.be.at.most(glyph - half);
          expect(right).to.be.at.least(glyph + half);
          expect(aboutStart).to.be.at.most(outerStart);
          expect(aboutEnd).to.be.at.least(outerEnd);
          if (spread) expect(left).to.be.at.most(aboutStart);
          if (spread) expect(right).to.be.at.least(aboutEnd);
        }
      }),
      RUNS,
    );
  });
});

describe('markExtent at its limits', () => {
  function extentFrom(date: string, dayPx: number) {
    const model = createDatasetModel({ entries: [{ id: 'a', kind: 'event', title: 'A', date }] });
    const plan = { segments: [{ start: START_MS, end: START_MS + 100 * DAY_MS }], shares: [1], folds: [] };
    const frame = { plan, widthPx: 100 * dayPx, foldPx: 58, insetPx: 0 };
    return markExtent(markColumns(model), 0, createTransform(frame, fitView(frame)));
  }

  it('a day is drawn as wide as it is from 26 px on, a set at every width', () => {
    expect(extentFrom('2022-02-24', 25.9).spread).to.equal(false);
    expect(extentFrom('2022-02-24', 26).spread).to.equal(true);
    expect(extentFrom('[2022-02-24,2022-02-25]', 1).spread).to.equal(true);
    expect(extentFrom('{2022-02-24,2022-02-25}', 1).spread).to.equal(true);
  });

  it('the glyph leads a bar, inside of it: a narrower bar has none', () => {
    expect(extentFrom('2022-02-24/2022-02-25', 7.9).hasGlyph).to.equal(false);
    expect(extentFrom('2022-02-24/2022-02-25', 8)).to.include({ hasGlyph: true, glyph: 8 });
    expect(extentFrom('2022-02-24/2022-02-25', 40).glyph).to.equal(13);
  });
});
