import { expect } from 'chai';
import fc from 'fast-check';
import { titleLinesOf } from '../../../src/drawing/layout/title-lines.js';
import { levelTransform, tileSpan } from '../../../src/drawing/layout/titles.js';
import { toPx } from '../../../src/drawing/scale/view.js';
import { levelOfDetail } from '../../../src/drawing/scene/level-of-detail.js';
import { dotsHigh } from '../../../src/drawing/layout/dot-columns.js';
import { RUNS } from '../scale/random-frame.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { createDatasetModel } from './random-model.js';
import { caseOf, cluster } from '../scene/random-clusters.js';

const LEVELS = [0, 1, 2, 4, 6];
const SLACK_PX = 0.5;

/** All of a month on one day: columns of months are low, and those of weeks and days are as high as there are entries. */
function bunch(months: number, counts: readonly number[]): TimelineModel {
  const entries = Array.from({ length: months }, (_, month) =>
    Array.from({ length: counts[month % counts.length]! }, (_none, index) => ({
      ...{ id: `e${month}-${index}`, kind: 'event', title: `Title ${index}` },
      date: new Date(Date.UTC(2015, month, 5 + ((month * 7) % 20))).toISOString().slice(0, 10),
    })),
  );
  return createDatasetModel({ entries: entries.flat() });
}

/**
 * Some at the end of each other month and as many at the start of the next: columns of weeks, across both, are twice as
 * high as those of months. Half of the time is quieter.
 */
function turns(months: number, busy: number, quiet: number): TimelineModel {
  const entries = Array.from({ length: months }, (_, month) =>
    Array.from({ length: month < months / 2 ? busy : quiet }, (_none, index) => ({
      ...{ id: `e${month}-${index}`, kind: 'event', title: `Title ${index}` },
      date: new Date(Date.UTC(2015, month, month % 2 === 0 ? 28 : 2)).toISOString().slice(0, 10),
    })),
  );
  return createDatasetModel({ entries: entries.flat() });
}

const bunched = fc
  .tuple(fc.integer({ min: 50, max: 60 }), fc.array(fc.integer({ min: 2, max: 24 }), { minLength: 12, maxLength: 12 }))
  .map(([months, counts]) => bunch(months, counts));

/**
 * Holds the columns of closer zooms against the lines that titles have in a tile of a level, `share` of 64 from the left,
 * and there in a stretch of time that begins at `finer` of 25. Returns at how many columns titles have more lines than
 * are theirs alone.
 */
function holdColumnsClear(model: TimelineModel, level: number, share: number, finer: number): number {
  const { arrangement, frame, fit, marks, labelPx } = caseOf(model, 0, 0);
  const lane = arrangement.lanes[0]!;
  if (lane.cluster === undefined) return 0;
  const { zones } = lane.cluster;
  const tile = Math.floor((share / 64) * 2 ** level);
  const lines = titleLinesOf({ cluster: lane.cluster, plan: frame.plan, fit, timeZone: 'UTC' }, zones)(level, tile);
  // A stretch of time in the tile, and what is drawn of it at a closer zoom.
  const { start, end } = tileSpan(frame.plan, level, tile);
  const span = { from: start + ((end - start) * finer) / 25, to: start + ((end - start) * (finer + 4)) / 25 };
  const far = levelTransform(frame.plan, fit, level);
  const free = lines(toPx(far, span.from), toPx(far, span.to));
  let held = 0;
  for (const closer of [level, level + 1, level + 3]) {
    const u = fit.scale.toU(span.from);
    const chunk = Math.floor((u * fit.k * 2 ** closer) / fit.widthPx);
    const request = { arrangement, marks, frame, timeZone: 'UTC', labelPx, level: closer, chunk };
    const near = levelOfDetail(request).get(0)!;
    if (near.form !== 'dots') continue;
    const transform = levelTransform(frame.plan, fit, closer);
    for (let column = 0; column < near.stack.start.length; column++) {
      const first = near.stack.start[column]!;
      const last = near.stack.end[column]!;
      const count = near.stack.to[column]! - near.stack.from[column]!;
      if (count === 0 || last <= span.from || first >= span.to) continue;
      const widthPx = toPx(transform, last) - toPx(transform, first);
      const dots = dotsHigh({ count, widthPx, fine: near.stack.fine[column] === 1 }, near.dotPx) * near.dotPx;
      const top = zones.stackTop + zones.stackPx - Math.min(dots, zones.stackPx);
      expect(zones.titlesTop + free * zones.linePx, `${closer} after ${level}`).to.be.at.most(top + SLACK_PX);
      if (free > zones.titleLines) held++;
    }
  }
  return held;
}

describe('columns at closer zooms', () => {
  it('of random crowds: no dots stand where a title may be, at the zoom of the title and at closer ones', () => {
    fc.assert(
      fc.property(
        fc.oneof(cluster, bunched),
        fc.constantFrom(...LEVELS),
        fc.nat(63),
        fc.nat(20),
        (model, level, share, finer) => {
          holdColumnsClear(model, level, share, finer);
        },
      ),
      { ...RUNS, numRuns: 15, endOnFailure: true },
    );
  });

  it('of months that have all on one day: titles take what dots leave them', () => {
    const model = bunch(55, [2, 24, 3, 18, 2, 2, 12, 5, 2, 20, 3, 2]);
    for (const level of [1, 2, 4]) expect(holdColumnsClear(model, level, 40, 0), `level ${level}`).to.be.greaterThan(0);
  });

  it('of weeks across two months: titles above the months leave room for what a week has of both', () => {
    const model = turns(180, 6, 3);
    for (const finer of [5, 10, 15])
      expect(holdColumnsClear(model, 1, 32, finer), `from ${finer}`).to.be.greaterThan(0);
  });
});
