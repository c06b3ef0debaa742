import { expect } from 'chai';
import type { Relation } from '../../../../src/dataset/data/dataset.js';
import { indexRelations } from '../../../../src/dataset/data/relations.js';
import type { Picture } from '../../../../src/element/picture/picture.js';
import { ThreadCurves } from '../../../../src/features/threads/thread-curves.js';
import { createTransform } from '../../../../src/drawing/scale/view.js';
import { buildScene } from '../../../../src/drawing/scene/build-scene.js';
import type { Scene } from '../../../../src/drawing/scene/scene.js';
import { counted, type Reads } from '../../data/counted.js';
import { relatedModel } from '../../data/thread-model.js';
import { layOut, WIDE } from '../../layout/random-model.js';

const WIDTH_PX = 1000;
const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2000, 0, 1);
const ENTRIES = 60;
const NOTHING = { selected: undefined, focused: undefined, hovered: undefined };

interface Laid {
  readonly picture: Picture;
  /** What a window shows, in days since the first. */
  readonly sceneOf: (startDay: number, endDay: number, reads?: Reads) => Scene;
}

/** Sixty entries, a day apart. */
function laidOut(relationsOf: (entry: number) => readonly Relation[], entries = ENTRIES): Laid {
  const model = relatedModel(entries, relationsOf);
  const layout = layOut(model, { widthPx: WIDTH_PX, metrics: WIDE });
  const { arrangement, marks, frame } = layout;
  const focusOrder = {
    entries: model.order,
    times: marks.outerStart,
    placeOf: (at: number) => model.rank[at]!,
    gaps: [],
  };
  const picture = { model, marks, focusOrder, context: { arrangement }, relations: indexRelations(model) };
  return {
    // All that threads ask of a picture.
    picture: picture as unknown as Picture,
    sceneOf: (startDay, endDay, reads) => {
      const view = { start: FIRST_MS + startDay * DAY_MS, end: FIRST_MS + endDay * DAY_MS };
      const scene = buildScene({ ...layout, transform: createTransform(frame, view), keep: [] });
      if (reads === undefined) return scene;
      const { entry, glyph, y, left, right, labelX } = scene;
      return {
        ...scene,
        entry: counted(entry, reads),
        glyph: counted(glyph, reads),
        y: counted(y, reads),
        left: counted(left, reads),
        right: counted(right, reads),
        labelX: counted(labelX, reads),
      };
    },
  };
}

/** Each of the first thirty contradicts the one before it; the others are on their own. */
const chained = (entry: number): readonly Relation[] =>
  entry > 0 && entry < 30 ? [{ type: 'contradicts', target: `e${entry - 1}` }] : [];

describe('ThreadCurves', () => {
  it('read no mark in a frame of a motion while no thread is to be seen', () => {
    const { picture, sceneOf } = laidOut(chained);
    const curves = new ThreadCurves();
    const away = curves.show(picture, sceneOf(40, 50), NOTHING, false);
    expect([away.rest.length, away.full.length]).to.deep.equal([0, 0]);
    const reads: Reads = { count: 0 };
    for (let frame = 0; frame < 20; frame++) {
      const shown = curves.show(picture, sceneOf(40 + frame / 10, 50 + frame / 10, reads), NOTHING, true);
      expect(shown.rest).to.equal(away.rest);
    }
    expect(reads.count).to.equal(0);
  });

  it('read none at all where no entry relates to another', () => {
    const { picture, sceneOf } = laidOut(() => []);
    const reads: Reads = { count: 0 };
    new ThreadCurves().show(picture, sceneOf(0, 60, reads), { ...NOTHING, selected: 3 }, false);
    expect(reads.count).to.equal(0);
  });

  it('are the same object in each frame of a pan within a scene', () => {
    const { picture, sceneOf } = laidOut(chained);
    const curves = new ThreadCurves();
    const scene = sceneOf(0, 40);
    const before = curves.show(picture, scene, NOTHING, false);
    expect(before.rest.length).to.be.within(1, WIDTH_PX / 60);
    for (let frame = 1; frame < 20; frame++) {
      expect(curves.show(picture, { ...scene, offsetPx: frame / 10 }, NOTHING, true)).to.equal(before);
    }
  });

  it('bring up nothing new at rest while the window moves, and do once it has come to rest', () => {
    const { picture, sceneOf } = laidOut(chained);
    const curves = new ThreadCurves();
    const there = new Set(curves.show(picture, sceneOf(0, 10), NOTHING, false).rest.map(({ relation }) => relation));
    const moving = curves.show(picture, sceneOf(5, 15), NOTHING, true).rest.map(({ relation }) => relation);
    expect(moving.filter((relation) => !there.has(relation))).to.deep.equal([]);
    const rest = curves.show(picture, sceneOf(5, 15), NOTHING, false).rest.map(({ relation }) => relation);
    expect(rest.some((relation) => !there.has(relation))).to.equal(true);
  });

  it('are those of the selected, the focused and the hovered entry, each once, and nothing at rest beside them', () => {
    const { picture, sceneOf } = laidOut(chained);
    const scene = sceneOf(0, 60);
    const { rest, full } = new ThreadCurves().show(picture, scene, { selected: 5, focused: 6, hovered: 6 }, false);
    expect(rest).to.deep.equal([]);
    const { from, to } = picture.relations;
    const pairs = full.map(({ relation }) => [from[relation], to[relation]]);
    expect(pairs.toSorted((left, right) => left[0]! - right[0]!)).to.deep.equal([
      [5, 4],
      [6, 5],
      [7, 6],
    ]);
  });

  it('of a hovered entry are not drawn at rest as well', () => {
    const { picture, sceneOf } = laidOut(chained);
    const { rest, full } = new ThreadCurves().show(picture, sceneOf(0, 40), { ...NOTHING, hovered: 5 }, false);
    expect(full).to.have.lengthOf(2);
    const drawn = [...rest, ...full].map(({ relation }) => relation);
    expect(new Set(drawn).size).to.equal(drawn.length);
  });

  it('lay thousands of answers out in slices: none is drawn until they are, and those of before are where only the window moved', async () => {
    const answers = 6000;
    const { picture, sceneOf } = laidOut(
      (entry) => (entry === 0 ? [] : [{ type: 'responds-to', target: 'e0' }]),
      answers + 1,
    );
    let updates = 0;
    const curves = new ThreadCurves(() => updates++);
    const opened = { ...NOTHING, selected: 0 };
    const show = (days: number, scene = sceneOf(0, days)) => ({
      scene,
      shown: curves.show(picture, scene, opened, false),
    });
    const { scene, shown } = show(answers);
    expect(shown.full).to.deep.equal([]);
    curves.startWork();
    curves.startWork();
    await curves.done;
    expect(updates).to.equal(1);
    const drawn = show(answers, scene).shown.full;
    expect(drawn.reduce((sum, { count }) => sum + count, 0)).to.equal(answers);
    expect(show(answers, scene).shown.full).to.equal(drawn);
    expect(show(answers / 2).shown.full.length).to.be.greaterThan(0);
    expect(curves.show(picture, scene, NOTHING, false).full).to.deep.equal([]);
  });
});
