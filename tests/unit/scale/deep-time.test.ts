/** Windows of times that a double does not know to the second. */
import { expect } from 'chai';
import { createTimeScale } from '../../../src/drawing/scale/time-scale.js';
import { clampView, createTransform, fitView, zoomBy, type Frame } from '../../../src/drawing/scale/view.js';

const frameOf = (plan: Frame['plan']): Frame => ({ plan, widthPx: 1000, foldPx: 58, insetPx: 16 });

describe('deep time, worked out', () => {
  it('ends to the last digit, however far away it began', () => {
    const segments = [{ start: -1e20, end: 1 }];
    const scale = createTimeScale({ segments, shares: [1], folds: [] }, 0);
    expect([scale.toTime(scale.length), scale.toU(1)]).to.deep.equal([1, 1]);
  });

  it('has windows that are not empty, however close: a double does not know seconds there', () => {
    const start = -4.3548e20;
    const frame = frameOf({ segments: [{ start, end: start + 1e12 }], shares: [1], folds: [] });
    const fit = createTransform(frame, fitView(frame));
    for (const view of [zoomBy(frame, fit, 1e15, 300), clampView(frame, { start: start + 1e9, end: start + 1e9 })]) {
      expect(view.end - view.start).to.be.within(1e7, 1e8);
    }
  });
});
