/** Rows of a window at rest are read from the top: they begin in order of time. */
import { expect } from 'chai';
import fc from 'fast-check';
import { atRest, caseIn, caseOf, cluster, type Case } from '../scene/random-clusters.js';
import { between, RUNS, share } from '../scale/random-frame.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const DAY_MS = 86_400_000;
const LAST = Date.UTC(2020, 0, 1);

/** Entries of each row of each lane, as they stand, from the top. */
function rowsOf({ arrangement }: Case): readonly (readonly number[])[] {
  return arrangement.rows.filter(({ form }) => form === 'rows').map(({ entry }) => [...entry]);
}

describe('rows of a window', () => {
  it('begin in order of time', () => {
    let ordered = 0;
    fc.assert(
      fc.property(cluster, share(), between(1, 3), (model, at, power) => {
        const before = caseOf(model, at, power);
        const close = atRest(before);
        // Lanes that have rows at fit keep them.
        if (before.arrangement.lanes.some(({ form }) => form === 'rows')) return;
        const { view, marks } = close;
        const isIn = (entry: number): boolean =>
          marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start;
        // Entries beyond the window fill what room is left.
        const first = rowsOf(close)
          .map((row) => Math.min(...row.filter(isIn).map((entry) => model.rank[entry]!)))
          .filter(Number.isFinite);
        expect(first).to.deep.equal(first.toSorted((one, other) => one - other));
        if (first.length > 1) ordered++;
      }),
      RUNS,
    );
    expect(ordered).to.be.greaterThan(0);
  });

  it('put a late entry below an early one, also where its title begins before that of the early one', () => {
    // The last nine, a day apart, have longer and longer titles, for which only the left side has room.
    const LATE = 9;
    const late = Array.from({ length: LATE }, (_, at) => ({
      ms: LAST + (at - LATE + 1) * DAY_MS,
      title: 'x'.repeat(16 + 4 * at),
    }));
    const early = Array.from({ length: 120 }, (_, at) => ({ ms: LAST - (150 + 30 * at) * DAY_MS, title: 'early' }));
    const entries = [...late, ...early].map(({ ms, title }, at) => ({
      ...{ id: `e${at}`, kind: 'event', title },
      date: new Date(ms).toISOString().slice(0, 10),
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE, lanes: 'none' });
    const close = atRest(caseIn(layout, { start: LAST - 99 * DAY_MS, end: LAST + DAY_MS }));
    const order = rowsOf(close).map(([entry]) => entry);
    expect(order).to.deep.equal(Array.from({ length: LATE }, (_, at) => at));
  });
});
