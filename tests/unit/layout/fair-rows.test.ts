/** A small lane of rows beside a lane that cannot hold all of its entries. */
import { expect } from 'chai';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import { DENSE_ROW_PX } from '../../../src/drawing/layout/dense-rows.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { createDatasetModel, layOut, STACKED, WIDE } from './random-model.js';

/** The chart of a window 900 px high, and of a phone. */
const WIDE_METRICS = { ...WIDE, budgetPx: 631 };
const PHONE_METRICS = { ...STACKED, budgetPx: 1200, scrolls: true };
const MANY = 344;
const SEED = 1816;

const random = seededRandom(SEED);
/** Spans of two centuries, some of which end at the end of the list, as states do. */
const states = Array.from({ length: MANY }, () => {
  const first = 1816 + Math.floor(random() * 190);
  return `${first}-01-01/${random() < 0.5 ? 2011 : Math.min(2011, first + 1 + Math.floor(random() * 80))}-12-31`;
});
/** Each lasts to the end, so no two have room in one row. */
const together = (count: number) => Array.from({ length: count }, (_, at) => `${1968 + at}-01-01/2011-12-31`);
/** Each ends long before the next. */
const apart = (count: number) =>
  Array.from({ length: count }, (_, at) => `${1816 + at * 14}-01-01/${1817 + at * 14}-01-01`);

function lanesOf(small: readonly string[], metrics: typeof WIDE, open: readonly string[] = []) {
  const entryOf = (topic: string) => (date: string, at: number) => ({
    ...{ id: `${topic}${at}`, kind: 'event', title: `A ${topic} ${at}`, date, topics: [topic] },
  });
  const model = createDatasetModel({
    topics: [
      { id: 'small', name: 'Small' },
      { id: 'full', name: 'Full' },
    ],
    entries: [...small.map(entryOf('small')), ...states.map(entryOf('full'))],
  });
  const widthPx = metrics.labelsAbove ? 336 : 1100;
  const layout = layOut(model, { widthPx, metrics, lanes: 'topic' });
  const importance = importanceOf(model, undefined);
  const placed = arrangeWindow({ ...layout, transform: layout.fit, importance, open: new Set(open) });
  const lanes = placed.lanes.map(({ key, entries, more, height }, index) => {
    const rows = placed.rows.filter(({ lane, form }) => lane === index && form === 'rows');
    const shown = rows.reduce((sum, { entry }) => sum + entry.length, 0);
    return { key, rows: rows.length, shown, more: more?.count ?? 0, share: shown / entries.length, height };
  });
  return { lanes, heightPx: placed.heightPx, atFitPx: layout.arrangement.heightPx };
}

for (const [name, metrics] of [
  ['wide', WIDE_METRICS],
  ['on a phone', PHONE_METRICS],
] as const) {
  describe(`lanes that share rows, ${name}`, () => {
    it('show a similar share of what they hold, in the height that they had', () => {
      const { lanes, heightPx, atFitPx } = lanesOf(together(18), metrics);
      const [small, full] = lanes;
      expect([small!.shown + small!.more, full!.shown + full!.more]).to.deep.equal([18, MANY]);
      expect(small!.rows).to.equal(5);
      expect(full!.rows).to.be.at.least(3 * small!.rows);
      expect(small!.share / full!.share).to.be.within(1, 3);
      const rowPx = metrics.labelsAbove ? metrics.rowPx : DENSE_ROW_PX;
      expect(heightPx).to.be.within(Math.max(atFitPx, metrics.budgetPx) - rowPx, Math.max(atFitPx, metrics.budgetPx));
    });

    it('leave up to twelve entries their rows', () => {
      const [small] = lanesOf(together(12), metrics).lanes;
      expect(small).to.include({ rows: 12, shown: 12, more: 0 });
    });

    it('leave a lane its rows that needs no more than its share', () => {
      const [small] = lanesOf(apart(14), metrics).lanes;
      expect(small).to.include({ shown: 14, more: 0 });
    });

    it('leave a lane its rows that the reader has opened', () => {
      const [small] = lanesOf(together(18), metrics, ['=small']).lanes;
      expect(small).to.include({ rows: 18, shown: 18, more: 0 });
    });
  });
}
