import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { titleLinesOf } from '../../../src/drawing/layout/title-lines.js';
import { levelTransform } from '../../../src/drawing/layout/titles.js';
import { toPx } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

describe('lines of titles', () => {
  const model = createDatasetModel(CROWDS.find(({ id }) => id === 'crowd-days')!.create());
  const { arrangement, frame, fit } = layOut(model, {
    widthPx: 1000,
    metrics: { ...WIDE, budgetPx: 320 },
    lanes: 'none',
  });
  const cluster = arrangement.lanes[0]!.cluster!;
  const lines = titleLinesOf({ cluster, plan: frame.plan, fit, timeZone: 'UTC' }, cluster.zones);

  const pxOf = (level: number, ms: number): number => toPx(levelTransform(frame.plan, fit, level), ms);
  const most = cluster.zones.titleLines;

  it('are those of the lane above its highest column, and more above low ones', () => {
    const spring = [Date.UTC(2022, 3, 1), Date.UTC(2022, 4, 1)] as const;
    const winter = [Date.UTC(2023, 1, 1), Date.UTC(2023, 2, 1)] as const;
    const at = ([from, to]: typeof spring): number => lines(0, 0)(pxOf(0, from), pxOf(0, to));
    expect(at(spring)).to.be.at.least(most);
    expect(at(winter)).to.be.greaterThan(at(spring));
    expect(lines(0, 0)(0, 1000), 'over all columns').to.equal(most);
  });

  it('are as many at a closer zoom, over the same time', () => {
    let more = 0;
    for (let month = 0; month < 14; month++) {
      const from = Date.UTC(2022, 2 + month, 3);
      const to = Date.UTC(2022, 2 + month, 13);
      const counts = [1, 2, 3, 4].map((level) => {
        const tile = Math.floor(2 ** level * fit.scale.toU(from));
        return lines(level, tile)(pxOf(level, from), pxOf(level, to));
      });
      for (let at = 1; at < counts.length; at++) expect(counts[at], `month ${month}`).to.be.at.least(counts[at - 1]!);
      if (counts.at(-1)! > counts[0]!) more++;
    }
    expect(more).to.be.greaterThan(0);
  });
});
