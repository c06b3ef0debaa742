import { expect } from 'chai';
import type { Steps } from '../../../src/dataset/base/steps.js';
import { filterSteps } from '../../../src/dataset/data/filter-entries.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { entryOrderSteps } from '../../../src/features/table/table-order.js';
import { ownLaneSteps } from '../../../src/drawing/layout/category-lanes.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { sizeMarks } from '../../../src/drawing/layout/size-marks.js';
import { focusOrderOf, modelOf } from '../rows/many-entries.js';

const COUNT = 20_000;
/** So many entries are made within some milliseconds. */
const MAX_READ_AT_ONCE = 4096;

const model = modelOf({
  categories: [{ id: 'theatre', name: 'Theatre', values: [{ id: 'sea', name: 'Sea' }] }],
  measures: [{ id: 'deaths', name: 'Deaths' }],
  sources: [{ id: 's', title: 'S', publisher: 'The Paper' }],
  entries: Array.from({ length: COUNT }, (_, index) => ({
    id: `e${index}`,
    kind: 'event',
    date: '2022-03-01',
    title: 'x',
    ...(index % 2 === 0 && { categories: { theatre: 'sea' } }),
    measures: { deaths: index },
    citations: [{ source: 's', reliability: 'A' }],
  })),
});

interface Case {
  readonly title: string;
  readonly steps: (watched: TimelineModel) => Steps<unknown>;
  /** Reads of each entry: the first time, and the second. */
  readonly reads: readonly [number, number];
}

const sorted = (column: 'category:theatre' | 'measure:deaths' | 'reliability'): Case => ({
  title: `a table sorted by ${column}`,
  steps: (watched) => entryOrderSteps(watched, focusOrderOf(watched), { column, descending: true }, 'en'),
  reads: [1, 0],
});

const CASES: readonly Case[] = [
  sorted('category:theatre'),
  sorted('measure:deaths'),
  sorted('reliability'),
  {
    title: 'lanes of a category',
    steps: (watched) => ownLaneSteps(watched, watched.order, 'category:theatre'),
    reads: [1, 0],
  },
  // Reliability and the category, which any filter asks for, and the measure.
  { title: 'a filter', steps: (watched) => filterSteps(watched, { 'measure:deaths': ['5..'] }), reads: [3, 0] },
  // Its numbers, then what is known of their bounds.
  { title: 'sizes of a measure', steps: (watched) => sizeMarks(markColumns(model), watched, 'deaths'), reads: [2, 1] },
];

describe('what no column of the model holds', () => {
  for (const { title, steps, reads } of CASES) {
    it(`is read in steps, and remembered: ${title}`, () => {
      let read = 0;
      const at = (entry: number): ReturnType<TimelineModel['entries']['at']> => {
        read++;
        return model.entries.at(entry);
      };
      const watched: TimelineModel = { ...model, entries: { ...model.entries, at } };
      for (const each of reads) {
        const before = read;
        expect(mostReadIn(steps(watched), () => read)).to.be.at.most(MAX_READ_AT_ONCE);
        expect(read - before).to.equal(each * COUNT);
      }
    });
  }
});

function mostReadIn(steps: Steps<unknown>, readSoFar: () => number): number {
  let most = 0;
  for (let done = false; !done;) {
    const before = readSoFar();
    done = steps.next().done === true;
    most = Math.max(most, readSoFar() - before);
  }
  return most;
}
