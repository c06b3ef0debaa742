import { expect } from 'chai';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { titleLinesOf } from '../../../src/drawing/layout/title-lines.js';
import { drawTitle, sink, titlesTouch, type DrawnTitle } from '../../../src/drawing/layout/title-room.js';
import { levelTransform } from '../../../src/drawing/layout/titles.js';
import { toPx } from '../../../src/drawing/scale/view.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { createDatasetModel, layOut, WIDE } from './random-model.js';

const LEVELS = 5;
const HISTORY = [
  'Battle of Arden',
  'Siege of Belmar and its relief',
  'Treaty of Corvo',
  'Revolt',
  'Fleet lost in a storm',
];
const pad = (value: number): string => String(Math.floor(value)).padStart(2, '0');

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

  it('are crossed by few hairlines: two of five by none', () => {
    const drawn = tiles.map(({ level, tile }) => drawnOf(level, tile));
    const isCrossed = (title: DrawnTitle, { x, line }: DrawnTitle): boolean =>
      line < title.line && x > title.from && x < title.to;
    const crossings = drawn.flatMap((own) => own.map((title) => own.filter((other) => isCrossed(title, other)).length));
    const clear = crossings.filter((count) => count === 0).length;
    expect(clear / crossings.length).to.be.greaterThan(2 / 5);
  });

  it('stand as low as they can: the last line of fit has some, and closer ones come below it', () => {
    expect(titlesOf(0, 0).some(({ line }) => line === zones.titleLines - 1)).to.equal(true);
    const closer = tiles.flatMap(({ level, tile }) => titlesOf(level, tile));
    expect(closer.some(({ line }) => line >= zones.titleLines)).to.equal(true);
  });

  it('all stand as low as they can at fit, those at its edges too', () => {
    const lines = titleLinesOf(
      { cluster: arrangement.lanes[0]!.cluster!, plan: frame.plan, fit, timeZone: 'UTC' },
      zones,
    );
    const drawn = [...drawnOf(0, 0)];
    sink(drawn, () => true, lines(0, 0));
    expect(drawn.map(({ line }) => line)).to.deep.equal(drawnOf(0, 0).map(({ line }) => line));
  });

  it('stand before their hairlines where there is no room after them', () => {
    const sides = new Set(tiles.flatMap(({ level, tile }) => titlesOf(level, tile).map(({ before }) => before)));
    expect([...sides]).to.have.members([false, true]);
  });

  it('come closer to their entries at a closer zoom, never farther, and none is lost', () => {
    let lower = 0;
    for (const { level, tile } of tiles.filter((one) => one.level > 0)) {
      const lines = new Map(titlesOf(level, tile).map(({ place, line }) => [place, line]));
      const own = (place: number): boolean => tileOf(points.at[place]!, level) === tile;
      for (const { place, line } of titlesOf(level - 1, Math.floor(tile / 2)).filter((title) => own(title.place))) {
        expect(lines.get(place), `${level}/${tile}`).to.be.at.least(line);
        if (lines.get(place)! > line) lower++;
      }
    }
    expect(lower).to.be.greaterThan(20);
  });

  it('stand on one line in both tiles that they reach into', () => {
    let shared = 0;
    for (const { level, tile } of tiles.filter((one) => one.tile > 0)) {
      const before = new Map(titlesOf(level, tile - 1).map(({ place, line }) => [place, line]));
      for (const { place, line } of titlesOf(level, tile)) {
        if (!before.has(place)) continue;
        shared++;
        expect(before.get(place), `${level}/${tile}`).to.equal(line);
      }
    }
    expect(shared).to.be.greaterThan(0);
  });

  const tileOf = (ms: number, level: number): number =>
    Math.max(0, Math.min(2 ** level - 1, Math.floor(fit.scale.toU(ms) * 2 ** level)));
});

describe('titles of a history at fit', () => {
  it('are as many as have room: ten tried in each sixteenth named 41 of these, forty 49', () => {
    const random = seededRandom(612);
    const entries = Array.from({ length: 612 }, (_, at) => ({
      ...{ id: `e${at}`, kind: 'event', title: `${HISTORY[at % HISTORY.length]!} ${at}` },
      date: `${1000 + Math.floor(1000 * random() ** 0.7)}-${pad(1 + random() * 12)}-${pad(1 + random() * 28)}`,
    }));
    const { arrangement } = layOut(createDatasetModel({ entries }), {
      widthPx: 1112,
      metrics: { ...WIDE, budgetPx: 560, scrolls: true },
      lanes: 'none',
    });
    expect(arrangement.lanes[0]!.cluster!.titlesOf(0, 0)).to.have.lengthOf.at.least(48);
  });
});
