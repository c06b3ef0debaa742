import { expect } from 'chai';
import { partsOf, type Steps } from '../../../src/dataset/base/steps.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { orderManySteps } from '../../../src/dataset/data/digit-sort.js';
import { compareRows } from '../../../src/dataset/data/time-order.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { clusterSteps } from '../../../src/drawing/layout/cluster.js';
import { laneSteps } from '../../../src/drawing/layout/lanes.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { occupiedSteps } from '../../../src/drawing/layout/occupied.js';
import { groupSteps } from '../../../src/element/rows/list-groups.js';
import { passingSteps } from '../../../src/drawing/scene/edge-counts.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';
import { overviewSteps } from '../../../src/drawing/scene/overview.js';

const COUNT = 400_000;
const DAY_MS = 86_400_000;
/** No step goes through more rows. */
const ROWS_OF_A_STEP = 131_072;

describe('steps of many entries', () => {
  it('partsOf: the whole list, part by part', () => {
    const list = Uint32Array.from({ length: 2 * ROWS_OF_A_STEP + 5 }, (_, at) => at);
    const parts = [...partsOf(list)];
    expect(parts.map(({ length }) => length)).to.deep.equal([ROWS_OF_A_STEP, ROWS_OF_A_STEP, 5]);
    expect(parts.flatMap((part) => [part[0], part.at(-1)])).to.deep.equal([
      ...[0, ROWS_OF_A_STEP - 1, ROWS_OF_A_STEP, 2 * ROWS_OF_A_STEP - 1],
      ...[2 * ROWS_OF_A_STEP, 2 * ROWS_OF_A_STEP + 4],
    ]);
    expect([...partsOf(new Uint32Array(0))]).to.deep.equal([]);
  });

  it('pause after so many rows, in each stage that goes through all', () => {
    const start = Float64Array.from({ length: COUNT }, (_, row) => ((row * 7919) % 4000) * DAY_MS);
    const columns = { title: Array<string>(COUNT).fill('x'), start, party: new Uint8Array(COUNT) };
    const { dataset } = validateDataset({ parties: [{ id: 'a', name: 'A' }], columns });
    const model = createModel(dataset!);
    const marks = markColumns(model);
    const { order } = model;
    const times = Float64Array.from(order, (entry) => marks.outerStart[entry]!);
    const extent = { start: 0, end: 4000 * DAY_MS, gaps: [{ start: DAY_MS, end: 2 * DAY_MS }] };
    const focusOrder: FocusOrder = { entries: order, times, placeOf: (entry) => entry, gaps: extent.gaps };
    const asGiven = Uint32Array.from({ length: COUNT }, (_, row) => row);
    const stages: Record<string, Steps<unknown>> = {
      occupied: occupiedSteps(model, marks, order),
      lanes: laneSteps(model, order, 'party'),
      cluster: clusterSteps(model, marks, order),
      passing: passingSteps(focusOrder, marks),
      overview: overviewSteps(model, marks, order, extent, 1000),
      groups: groupSteps(model, focusOrder),
      order: orderManySteps(model, asGiven, (left, right) => compareRows(model, left, right)),
    };
    const pauses = Object.entries(stages).map(([name, steps]) => [name, [...steps].length] as const);
    expect(pauses.filter(([, count]) => count < Math.floor(COUNT / ROWS_OF_A_STEP))).to.deep.equal([]);
  });
});
