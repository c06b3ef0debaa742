import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { drawTitle, levelTransform, titlesTouch, type DrawnTitle } from '../../../src/layout/titles.js';
import { toPx } from '../../../src/scale/view.js';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const LEVELS = 5;

describe('titles of a crowded lane', () => {
  const model = createDatasetModel(CROWDS.find(({ id }) => id === 'crowd-hours')!.create());
  const { arrangement, frame, fit } = layOut(model, {
    widthPx: 1000,
    metrics: { ...WIDE, budgetPx: 600 },
    lanes: 'none',
  });
  const { zones, points, titlesOf } = arrangement.lanes[0]!.cluster!;
  const drawnOf = (level: number, tile: number): readonly DrawnTitle[] => {
    const transform = levelTransform(frame.plan, fit, level);
    return titlesOf(level, tile).map((title) => drawTitle(title, toPx(transform, points.at[title.place]!)));
  };
  const tiles = Array.from({ length: LEVELS }, (_, level) => level).flatMap((level) =>
    Array.from({ length: 2 ** level }, (_, tile) => ({ level, tile })),
  );

  it('share no line where they would touch', () => {
    for (const { level, tile } of tiles) {
      const drawn = drawnOf(level, tile);
      for (const title of drawn) {
        const onLine = drawn.filter((other) => other !== title && other.line === title.line);
        expect(
          onLine.some((other) => titlesTouch(title, other)),
          `${level}/${tile}`,
        ).to.equal(false);
      }
    }
  });

  it('stand as low as they can: the last line of fit has some, and closer ones come below it', () => {
    expect(titlesOf(0, 0).some(({ line }) => line === zones.titleLines - 1)).to.equal(true);
    const closer = tiles.flatMap(({ level, tile }) => titlesOf(level, tile));
    expect(closer.some(({ line }) => line >= 2 * zones.titleLines - 2)).to.equal(true);
  });

  it('keep their line at every closer zoom', () => {
    for (const { level, tile } of tiles.filter((one) => one.level > 0)) {
      const lines = new Map(titlesOf(level, tile).map(({ place, line }) => [place, line]));
      for (const { place, line } of titlesOf(level - 1, Math.floor(tile / 2)))
        if (lines.has(place)) expect(lines.get(place), `${level}/${tile}`).to.equal(line);
    }
  });
});
