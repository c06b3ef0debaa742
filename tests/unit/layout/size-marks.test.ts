import { expect } from 'chai';
import fc from 'fast-check';
import { roundNumbers } from '../../../src/element/chart/size-samples.js';
import { finish } from '../../../src/dataset/base/steps.js';
import type { Entry } from '../../../src/dataset/data/dataset.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { GLYPH_PX } from '../../../src/drawing/dates/date-form.js';
import { halfOf } from '../../../src/drawing/layout/mark-extent.js';
import { MAX_DISC_PX, sizeMarks } from '../../../src/drawing/layout/size-marks.js';
import { createDatasetModel } from './random-model.js';

type Killed = NonNullable<Entry['measures']>[string] | undefined;

function modelOf(...killed: readonly Killed[]): TimelineModel {
  return createDatasetModel({
    measures: [{ id: 'killed', name: 'Killed', unit: 'people' }],
    entries: killed.map((amount, at) => ({
      id: `e${at}`,
      kind: 'event',
      title: `Entry ${at}`,
      date: `2022-03-${String(at + 1).padStart(2, '0')}`,
      ...(amount !== undefined && { measures: { killed: amount } }),
    })),
  });
}

function sized(model: TimelineModel, measure = 'killed') {
  return finish(sizeMarks(markColumns(model), model, measure));
}

describe('marks whose size is a measure', () => {
  it('have areas as the numbers are', () => {
    const amounts = fc.array(fc.integer({ min: 40, max: 2_000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(amounts, (killed) => {
        const { sizes } = sized(modelOf(...killed));
        const most = Math.max(...killed);
        for (const [entry, number] of killed.entries()) {
          const { value } = sizes!.discOf(entry)!;
          expect(value ** 2 / MAX_DISC_PX ** 2).to.be.closeTo(number / most, 1e-9);
        }
      }),
    );
  });

  it('keep the common size without a number, or with one that has no area', () => {
    const marks = sized(modelOf(100, undefined, -5));
    expect([0, 1, 2].map((entry) => halfOf(marks, entry))).to.deep.equal([MAX_DISC_PX, GLYPH_PX, GLYPH_PX]);
  });

  it('are visible for a number of 0', () => {
    expect(sized(modelOf(0, 1000)).sizes!.discOf(0)!.value).to.be.greaterThan(0);
  });

  it('reach to the upper bound, which no other mark is larger than', () => {
    const marks = sized(modelOf({ value: 50, low: 25, high: 100 }, 60));
    const { low, value, high } = marks.sizes!.discOf(0)!;
    expect([low, value, high].map((radius) => Math.round((radius / MAX_DISC_PX) ** 2 * 100))).to.deep.equal([
      25, 50, 100,
    ]);
    expect(halfOf(marks, 0)).to.equal(high);
  });

  it('are all alike by a measure that the dataset has not, or that says nothing', () => {
    expect(sized(modelOf(5), 'wounded').sizes).to.equal(undefined);
    expect(sized(modelOf(undefined, undefined)).sizes).to.equal(undefined);
    expect(sized(modelOf(5), '__proto__').sizes).to.equal(undefined);
  });

  it('are explained by round numbers, none above the largest and no parts of what is counted', () => {
    expect(roundNumbers(1159, true)).to.deep.equal([1000, 200, 20]);
    expect(roundNumbers(3, true)).to.deep.equal([2]);
    expect(roundNumbers(0.7, false)).to.deep.equal([0.5, 0.1, 0.02]);
  });
});
