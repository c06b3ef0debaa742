import { expect } from 'chai';
import fc from 'fast-check';
import { closeRows } from '../../../src/drawing/layout/close-rows.js';
import { openRows } from '../../../src/drawing/layout/open-rows.js';
import { RUNS } from '../scale/random-frame.js';
import { STACKED, WIDE, zoomedLayout } from './random-model.js';
import { toTime } from '../../../src/drawing/scale/view.js';

const SLACK_PX = 0.01;

const FILL_PX = 900;

for (const [name, metrics] of [
  ['beside', WIDE],
  ['above', STACKED],
  ['beside, in a given height', { ...WIDE, fillPx: FILL_PX }],
] as const) {
  describe(`rows without a mark in the window, labels ${name}`, () => {
    it('close, those with one stay, in order, a row apart, and inside their lane', () => {
      fc.assert(
        fc.property(zoomedLayout(metrics), ({ arrangement, marks, transform }) => {
          const window = { start: toTime(transform, 0), end: toTime(transform, transform.widthPx) };
          const open = openRows(arrangement, marks, window);
          const closed = open.every(Boolean) ? arrangement : closeRows(arrangement, open);
          expect(closed.rows.map(({ entry }) => entry)).to.deep.equal(arrangement.rows.map(({ entry }) => entry));
          let below = 0;
          for (const { top, height } of closed.lanes) {
            expect(top).to.be.closeTo(below, SLACK_PX);
            below = top + height;
          }
          expect(closed.heightPx).to.be.closeTo(below, SLACK_PX);
          expect(closed.heightPx).to.be.at.most(arrangement.heightPx + SLACK_PX);
          closed.rows.forEach((row, at) => {
            const seen = [...row.entry].some(
              (entry) =>
                marks.outerStart[entry]! - marks.reachStart.at(entry, 0) < window.end &&
                marks.outerEnd[entry]! + marks.reachEnd.at(entry, 0) > window.start,
            );
            if (row.form === 'rows') expect(open[at], `row ${at}`).to.equal(seen);
            const lane = closed.lanes[row.lane]!;
            if (row.closed !== true) expect(row.y).to.be.within(lane.top, lane.top + lane.height);
          });
          const shown = closed.rows.filter(({ closed: isClosed }) => isClosed !== true);
          shown.forEach((row, at) => {
            const next = shown[at + 1];
            if (next?.lane === row.lane) expect(next.y - row.y).to.be.closeTo(arrangement.metrics.rowPx, SLACK_PX);
          });
        }),
        RUNS,
      );
    });

    it('are all open over the whole', () => {
      fc.assert(
        fc.property(zoomedLayout(metrics), ({ arrangement, marks, fit }) => {
          const whole = { start: toTime(fit, -1), end: toTime(fit, fit.widthPx + 1) };
          expect(openRows(arrangement, marks, whole).every(Boolean)).to.equal(true);
        }),
        RUNS,
      );
    });
  });
}
