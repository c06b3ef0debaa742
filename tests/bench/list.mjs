// The cost of list, table and summary in milliseconds for 100,000 and 1,000,000 entries: the work after a filter or an
// order, and the use of heights in one scroll step. Run `npm run build` first.
import { createModel } from '../../build/dataset/data/create-model.js';
import { finish } from '../../build/dataset/base/steps.js';
import { groupSteps } from '../../build/element/rows/list-groups.js';
import { ListHeights } from '../../build/element/rows/list-heights.js';
import { listRows } from '../../build/element/rows/list-controller.js';
import { summaryFacts } from '../../build/element/rows/summary-facts.js';
import { orderEntries } from '../../build/features/table/table-order.js';
import { tableRows } from '../../build/features/table/table-order-work.js';
import { markColumns } from '../../build/drawing/layout/mark-columns.js';
import { generateDataset } from './generate.mjs';

const ROUNDS = 7;
const STEPS = 1000;

for (const count of [100_000, 1_000_000]) {
  const model = createModel(generateDataset(count), { timeZone: 'UTC' });
  const marks = markColumns(model);
  const entries = model.order;
  const times = Float64Array.from(entries, (entry) => marks.outerStart[entry]);
  const focusOrder = { entries, times, placeOf: (entry) => model.rank[entry], gaps: [] };
  const groups = finish(groupSteps(model, focusOrder));
  const rows = listRows(model, focusOrder, groups);
  const heights = new ListHeights(rows.count, rows.estimatePx);
  report(`${count} entries, groups of the list`, () => finish(groupSteps(model, focusOrder)));
  report(`${count} entries, heights of all rows`, () => new ListHeights(rows.count, rows.estimatePx));
  report(`${count} entries, facts of the summary`, () => summaryFacts(model, focusOrder, marks, groups));
  for (const column of ['date', 'kind', 'who', 'party', 'status', 'sources']) {
    report(`${count} entries, table by ${column}, descending`, () =>
      tableRows(model, orderEntries(model, focusOrder, { column, descending: true }, 'en')),
    );
  }
  report(`${count} entries, ${STEPS} scroll steps`, () => {
    for (let step = 0; step < STEPS; step++) {
      const place = heights.at((heights.totalPx * step) / STEPS);
      heights.set(place, 50 + (step % 40));
    }
  });
}

function report(name, run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  console.log(`${name}: ${times[Math.floor(ROUNDS / 2)].toFixed(2)} ms (at most ${times.at(-1).toFixed(2)})`);
}
