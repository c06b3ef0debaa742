import { expect } from 'chai';
import fc from 'fast-check';
import { finish } from '../../../src/dataset/base/steps.js';
import { NEUTRAL_COLOUR } from '../../../src/drawing/layout/party-colours.js';
import { markColumns } from '../../../src/drawing/layout/mark-columns.js';
import { occupiedRanges } from '../../../src/drawing/layout/occupied.js';
import { findExtent } from '../../../src/drawing/scale/gaps.js';
import { overviewSteps, type Overview } from '../../../src/drawing/scene/overview.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { createDatasetModel, modelOf } from '../layout/random-model.js';
import { RUNS } from '../scale/random-frame.js';

function overviewOf(model: TimelineModel, widthPx: number): Overview {
  const marks = markColumns(model);
  return finish(
    overviewSteps(model, marks, model.order, findExtent(occupiedRanges(model, marks, model.order)), widthPx),
  );
}

describe('overviewSteps', () => {
  it('counts every entry once, whatever the width', () => {
    fc.assert(
      fc.property(modelOf(25), fc.integer({ min: 0, max: 1200 }), (model, widthPx) => {
        const { counts, most } = overviewOf(model, widthPx);
        const totals = Array.from(counts[0]!, (_, bucket) => counts.reduce((sum, column) => sum + column[bucket]!, 0));
        expect(totals.reduce((sum, count) => sum + count, 0)).to.equal(model.count);
        expect(most).to.equal(Math.max(...totals));
      }),
      RUNS,
    );
  });

  it('keeps colours apart, and the true scale', () => {
    const entry = { kind: 'event', title: 'x' };
    const model = createDatasetModel({
      parties: [{ id: 'a', name: 'A' }],
      entries: [
        { ...entry, id: '1', date: '2022-01-01', parties: ['a'] },
        { ...entry, id: '2', date: '2024-01-01' },
        { ...entry, id: '3', date: '2026-01-01', parties: ['a'] },
      ],
    });
    const { counts, bucketPx } = overviewOf(model, 1000);
    const places = (column: Uint32Array): readonly number[] =>
      [...column.keys()].filter((bucket) => column[bucket]! > 0).map((bucket) => bucket * bucketPx);
    const ofParty = counts.filter((_, colour) => colour !== NEUTRAL_COLOUR).flatMap(places);
    expect(ofParty).to.have.lengthOf(2);
    expect(places(counts[NEUTRAL_COLOUR]!)).to.have.lengthOf(1);
    expect(places(counts[NEUTRAL_COLOUR]!)[0]).to.be.within(480, 520);
  });
});
