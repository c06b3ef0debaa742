import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { titleLinesOf } from '../../../src/layout/title-lines.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

describe('lines of titles', () => {
  const model = createDatasetModel(CROWDS.find(({ id }) => id === 'crowd-days')!.create());
  const { arrangement, frame, fit } = layOut(model, {
    widthPx: 1000,
    metrics: { ...WIDE, budgetPx: 300 },
    lanes: 'none',
  });
  const cluster = arrangement.lanes[0]!.cluster!;
  const lines = titleLinesOf({ cluster, plan: frame.plan, fit, timeZone: 'UTC' }, cluster.zones);

  it('are those of fit at fit, and no fewer closer', () => {
    expect(lines(0, 0)).to.equal(cluster.zones.titleLines);
    for (let level = 1; level < 6; level++) {
      for (let tile = 0; tile < 2 ** level; tile++) {
        expect(lines(level, tile), `${level}/${tile}`).to.be.at.least(lines(level - 1, Math.floor(tile / 2)));
      }
    }
  });

  it('are more where columns are low', () => {
    const { start, end } = { start: Date.UTC(2023, 1, 1), end: Date.UTC(2023, 2, 1) };
    const tile = Math.floor(2 ** 4 * ((fit.scale.toU(start) + fit.scale.toU(end)) / 2));
    expect(lines(4, tile)).to.be.greaterThan(cluster.zones.titleLines);
  });
});
