import { expect } from 'chai';
import fc from 'fast-check';
import type { TimelineModel } from '../../../src/data/timeline-model.js';
import { markExtent } from '../../../src/layout/mark-extent.js';
import { clampView, createTransform, fitView, toPx, type Transform } from '../../../src/scale/view.js';
import { buildScene } from '../../../src/scene/build-scene.js';
import { detailWindow, levelOfDetail } from '../../../src/scene/level-of-detail.js';
import type { Scene } from '../../../src/scene/scene.js';
import { createDatasetModel, layOut, WIDE, type Layout } from '../layout/random-model.js';
import { between, RUNS, share } from '../scale/random-frame.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2015, 0, 1);
const WIDTH_PX = 700;
const SLACK_PX = 0.5;
const SCENES = { ...RUNS, numRuns: 60 };

/** Bursts of several hundred entries, some lasting, with years between. */
const crowd: fc.Arbitrary<TimelineModel> = fc
  .record({
    bursts: fc.array(fc.tuple(share(), fc.integer({ min: 700, max: 900 }), between(0, 40)), {
      minLength: 1,
      maxLength: 3,
    }),
    seed: fc.nat(),
  })
  .map(({ bursts, seed }) => {
    let state = seed;
    const random = (): number => (state = (state * 16_807 + 11) % 2_147_483_647) / 2_147_483_647;
    const entries = bursts.flatMap(([at, count, days], burst) =>
      Array.from({ length: count }, (_, index) => {
        const ms = FIRST_MS + at * 3000 * DAY_MS + random() * days * DAY_MS;
        const start = new Date(ms).toISOString();
        const end = new Date(ms + random() * 9 * DAY_MS).toISOString();
        const date = random() < 0.2 ? `${start.slice(0, 10)}/${end.slice(0, 10)}` : `${start.slice(0, 19)}Z`;
        return { id: `${burst}-${index}`, kind: 'event', title: 'x'.repeat(1 + (index % 9)), date };
      }),
    );
    return createDatasetModel({ entries });
  });

const zoomed = fc.record({ model: crowd, at: share(), power: between(0, 7) }).map(({ model, at, power }) => {
  const layout = layOut(model, { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none' });
  const fit = fitView(layout.frame);
  const length = (fit.end - fit.start) / 10 ** power;
  // About an entry: most of the time there is none.
  const start = layout.marks.glyph[Math.floor(at * (model.count - 1))]! - length / 2;
  const view = clampView(layout.frame, { start, end: start + length });
  return { ...layout, transform: createTransform(layout.frame, view) };
});

function sceneOf(layout: Layout, transform: Transform, keep: readonly number[] = []): Scene {
  return buildScene({ ...layout, transform, keep });
}

function countIn({ densities }: Scene, from: number, to: number): number {
  let sum = 0;
  for (const counts of densities!.lanes.values()) {
    counts.forEach((count, bucket) => {
      if (densities!.x1[bucket]! > from && densities!.x0[bucket]! < to) sum += count;
    });
  }
  return sum;
}

describe('levelOfDetail', () => {
  it('crowds these datasets', () => {
    fc.assert(
      fc.property(zoomed, ({ arrangement }) => {
        expect(arrangement.lanes.map(({ form }) => form)).to.deep.equal(['crowded']);
      }),
      { ...SCENES, numRuns: 5 },
    );
  });

  it('at the whole extent: marks and counts add up to all entries', () => {
    fc.assert(
      fc.property(zoomed, (layout) => {
        const scene = sceneOf(layout, layout.fit);
        expect(scene.count + countIn(scene, -Infinity, Infinity)).to.equal(layout.model.count);
      }),
      SCENES,
    );
  });

  it('at any zoom: every entry that stands in a bucket is a mark or counted there, and nothing else is', () => {
    let marks = 0;
    let counted = 0;
    fc.assert(
      fc.property(zoomed, (layout) => {
        const { arrangement, frame, transform, model } = layout;
        const detail = levelOfDetail({ ...layout, arrangement, frame, ...detailWindow(frame, transform) });
        const drawn = new Set([...detail.drawn.values()].flat());
        const counts = detail.counts.get(0)!;
        const first = detail.bucketStart[0]!;
        const last = detail.bucketEnd.at(-1)!;
        let inside = 0;
        for (let entry = 0; entry < model.count; entry++) {
          const ms = layout.marks.glyph[entry]!;
          if (ms < first || ms >= last || drawn.has(entry)) continue;
          inside++;
        }
        const sum = counts.reduce((total, count) => total + count, 0);
        // The outermost buckets answer for what stands beyond the extent as well.
        expect(sum).to.be.at.least(inside);
        expect(sum).to.be.at.most(model.count - drawn.size);
        marks += drawn.size;
        counted += sum;
        for (let bucket = 1; bucket < counts.length - 1; bucket++) {
          const from = detail.bucketStart[bucket]!;
          const to = detail.bucketEnd[bucket]!;
          const brute = layout.marks.glyph.filter((ms, entry) => ms >= from && ms < to && !drawn.has(entry)).length;
          expect(counts[bucket], `bucket ${bucket}`).to.equal(brute);
        }
      }),
      SCENES,
    );
    expect(marks, 'some are marks').to.be.greaterThan(100);
    expect(counted, 'some are counted').to.be.greaterThan(1000);
  });

  it('draws no two marks of a row over each other', () => {
    fc.assert(
      fc.property(zoomed, (layout) => {
        const scene = sceneOf(layout, layout.transform);
        const rows = new Map<number, { start: number; end: number }[]>();
        for (let placement = 0; placement < scene.count; placement++) {
          const { left, right } = markExtent(layout.marks, scene.entry[placement]!, layout.transform);
          const row = rows.get(scene.y[placement]!) ?? [];
          rows.set(scene.y[placement]!, row);
          row.push({ start: left, end: right });
        }
        for (const row of rows.values()) {
          row.sort((one, other) => one.start - other.start);
          for (let index = 1; index < row.length; index++) {
            expect(row[index]!.start).to.be.at.least(row[index - 1]!.end - SLACK_PX);
          }
        }
      }),
      SCENES,
    );
  });

  it('is the same for every window of one zoom: panning opens and closes nothing', () => {
    fc.assert(
      fc.property(zoomed, between(-0.9, 0.9), (layout, pan) => {
        const { frame, transform } = layout;
        const here = sceneOf(layout, transform);
        const moved = { ...transform, u0: transform.u0 + (pan * WIDTH_PX) / transform.k };
        const there = sceneOf(layout, moved);
        const shared = (scene: Scene): readonly number[] =>
          [...scene.entry]
            .filter((entry) => {
              const px = toPx(transform, layout.marks.glyph[entry]!);
              return px > 0 && px < WIDTH_PX && px > pan * WIDTH_PX && px < (1 + pan) * WIDTH_PX;
            })
            .sort((left, right) => left - right);
        expect(detailWindow(frame, moved).k).to.equal(detailWindow(frame, transform).k);
        expect(shared(there)).to.deep.equal(shared(here));
      }),
      SCENES,
    );
  });

  it('parts everything that has room, at the closest zoom', () => {
    const entries = Array.from({ length: 2000 }, (_, index) => ({
      id: `${index}`,
      kind: 'event',
      title: 'x',
      date: `${new Date(FIRST_MS + index * 60_000).toISOString().slice(0, 19)}Z`,
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none' });
    const start = FIRST_MS + 100 * 60_000;
    const transform = createTransform(layout.frame, { start, end: start + 600_000 });
    const scene = sceneOf(layout, transform);
    expect(countIn(scene, 0, WIDTH_PX)).to.equal(0);
    const inView = [...scene.glyph].filter((px) => px >= 0 && px <= WIDTH_PX);
    expect(inView).to.have.lengthOf(10);
  });

  it('never parts what stands at one instant, and counts it exactly', () => {
    const entries = Array.from({ length: 500 }, (_, index) => ({
      id: `${index}`,
      kind: 'event',
      title: 'x',
      date: '2020-05-05',
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none' });
    for (const hours of [24, 1]) {
      const noon = Date.UTC(2020, 4, 5, 12);
      const view = { start: noon - hours * 1_800_000, end: noon + hours * 1_800_000 };
      const scene = sceneOf(layout, createTransform(layout.frame, view));
      expect([scene.count, countIn(scene, 0, WIDTH_PX)]).to.deep.equal([0, 500]);
    }
  });

  it('draws what is kept, with its label, though it has no room', () => {
    const entries = Array.from({ length: 500 }, (_, index) => ({
      id: `${index}`,
      kind: 'event',
      title: 'x',
      date: '2020-05-05',
    }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none' });
    const scene = sceneOf(layout, layout.fit, [77, 78]);
    expect([...scene.entry].sort()).to.deep.equal([77, 78]);
    expect([...scene.labelSide]).to.not.include(0);
  });
});
