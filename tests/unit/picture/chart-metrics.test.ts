import { expect } from 'chai';
import { chartMetrics } from '../../../src/element/picture/chart-metrics.js';

const WINDOW = { frameWidthPx: 1280, windowPx: 800, givenPx: undefined };
/** Letters and the calm between two lines of them, in text sizes. */
const LINE_EM = 1.5;

describe('the distance of rows', () => {
  it('is never less than a target and a line of text have, at each size of text', () => {
    for (const fontPx of [10, 13, 16, 20, 26, 39]) {
      const { rowPx, leastRowPx } = chartMetrics({ ...WINDOW, fontPx }).rows(false);
      expect(leastRowPx, `${fontPx} px`).to.be.within(Math.max(24, fontPx * LINE_EM), rowPx);
    }
  });

  it('stays where titles are above their marks, and on paper', () => {
    for (const options of [
      { ...WINDOW, frameWidthPx: 390 },
      { ...WINDOW, isPaper: true },
    ]) {
      const { rowPx, leastRowPx, named } = chartMetrics({ ...options, fontPx: 13 }).rows(false);
      expect(leastRowPx).to.equal(rowPx);
      expect(named).to.equal(100);
    }
    expect(chartMetrics({ ...WINDOW, fontPx: 13 }).rows(false).named).to.equal(150);
  });
});
