import { expect } from 'chai';
import { SPAN_PITCH_PX } from '../../../src/drawing/layout/span-titles.js';
import { clampView, createTransform, fitView } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createDatasetModel, layOut, WIDE } from '../layout/random-model.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2000, 0, 1);
const MIN_ON_A_LINE = 20;

describe('a lane of thousands of entries that last for two days', () => {
  const date = (days: number): string => new Date(FIRST_MS + days * DAY_MS).toISOString().slice(0, 10);
  const entries = Array.from({ length: 4000 }, (_, index) => ({
    id: `e${index}`,
    kind: 'event',
    title: `Title ${index}`,
    date: `${date(2 * index)}/${date(2 * index + 1)}`,
  }));
  const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE, lanes: 'none' });

  /** In the middle, `10 ** power` times as close as the whole. */
  function sceneAt(power: number): Scene {
    const fit = fitView(layout.frame);
    const length = (fit.end - fit.start) / 10 ** power;
    const start = fit.start + (fit.end - fit.start - length) / 2;
    const view = clampView(layout.frame, { start, end: start + length });
    return buildScene({ ...layout, transform: createTransform(layout.frame, view), keep: [] });
  }

  const startsIn = ({ entry }: Scene, from: number, to: number): readonly number[] =>
    [...entry].map((at) => layout.marks.outerStart[at]!).filter((ms) => ms > from && ms < to);

  for (const power of [0, 0.4, 1]) {
    it(`at ${(10 ** power).toFixed(1)} times: has no more on a line than there is room for, and counts all of them`, () => {
      const scene = sceneAt(power);
      const perLine = new Map<number, number>();
      for (const y of scene.y) perLine.set(y, (perLine.get(y) ?? 0) + 1);
      expect(perLine.size).to.be.greaterThan(0);
      const most = (2 * (scene.to - scene.from)) / SPAN_PITCH_PX + 2;
      for (const spans of perLine.values()) expect(spans).to.be.within(MIN_ON_A_LINE, most);
      for (const { count } of scene.forces.values()) expect(Math.min(...count)).to.be.greaterThan(0);
      expect(scene.forces.size).to.equal(1);
    });
  }

  it('gives what is kept on the number in force no title over another one', () => {
    const fit = fitView(layout.frame);
    const transform = createTransform(layout.frame, fit);
    const keep = Array.from({ length: 40 }, (_, index) => 3 + index * 41);
    const scene = buildScene({ ...layout, transform, keep });
    const at = Array.from(scene.entry.keys()).filter((place) => keep.includes(scene.entry[place]!));
    expect(new Set(at.map((place) => scene.entry[place]!)).size).to.equal(keep.length);
    const titled = at.filter((place) => Math.min(scene.labelRoom[place]!, scene.labelWidth[place]!) > 0);
    expect(titled.length, 'some have a title').to.be.greaterThan(0);
    for (const one of titled) {
      for (const other of titled) {
        if (one >= other || scene.y[one] !== scene.y[other]) continue;
        const [first, second] = scene.labelX[one]! < scene.labelX[other]! ? [one, other] : [other, one];
        const end = scene.labelX[first]! + Math.min(scene.labelRoom[first]!, scene.labelWidth[first]!);
        expect(end).to.be.at.most(scene.labelX[second]!);
      }
    }
  });

  it('has no number in force where nothing is', () => {
    const later = Array.from({ length: 300 }, (_, index) => ({
      id: `l${index}`,
      kind: 'event',
      title: 'Later',
      date: date(10_000 + index / 20),
    }));
    const both = layOut(createDatasetModel({ entries: [...entries, ...later] }), { widthPx: 1000, metrics: WIDE });
    const view = { start: FIRST_MS + 10_006 * DAY_MS, end: FIRST_MS + 10_008 * DAY_MS };
    const transform = createTransform(both.frame, clampView(both.frame, view));
    const scene = buildScene({ ...both, transform, keep: [] });
    expect(scene.stacks.size + scene.count).to.be.greaterThan(0);
    expect([...scene.forces.values()]).to.deep.equal([]);
  });

  it('draws all of them where each has room', () => {
    const scene = sceneAt(2.5);
    const [from, to] = [FIRST_MS + 3995 * DAY_MS, FIRST_MS + 4005 * DAY_MS];
    expect(startsIn(scene, from, to)).to.have.lengthOf(5);
  });
});
