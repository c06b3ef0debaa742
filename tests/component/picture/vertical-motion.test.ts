import { expect, fixture } from '@open-wc/testing';
import { html, LitElement } from 'lit';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { VerticalMotion, type Standing } from '../../../src/element/picture/vertical-motion.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { buildScene, panScene } from '../../../src/drawing/scene/build-scene.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createDatasetModel, layOut, WIDE } from '../../unit/layout/random-model.js';
import { inMotion } from '../motion.js';

class Host extends LitElement {}
customElements.define('vertical-motion-host', Host);

const WIDTH_PX = 900;
const layout = layOut(createDatasetModel(CROWDS.find(({ id }) => id === 'crowd-days')!.create()), {
  widthPx: WIDTH_PX,
  metrics: { ...WIDE, budgetPx: 500 },
  lanes: 'kind',
});
const { arrangement, frame, fit } = layout;
const picture: Standing = {
  everyRow: arrangement,
  rowsPx: arrangement.heightPx,
  context: { arrangement },
  metrics: { givenPx: undefined, seenPx: undefined },
};
const moving = { moving: true, from: undefined, share: 1 };

/** A window of so much of the whole, which begins there. */
function transformAt(share: number, place: number) {
  const length = fit.scale.end - fit.scale.start;
  const start = fit.scale.start + length * place;
  return createTransform(frame, { start, end: start + length * share });
}

function sceneAt(share: number, place: number): Scene {
  return buildScene({ ...layout, transform: transformAt(share, place), keep: [] });
}

describe('what stands elsewhere after a zoom', () => {
  it(
    'glides, and is there at once when a pan follows, which then moves what is painted',
    inMotion(async () => {
      const motion = new VerticalMotion(await fixture<Host>(html`<vertical-motion-host></vertical-motion-host>`));
      motion.of(sceneAt(0.5, 0.2), picture, moving);
      const near = sceneAt(0.3, 0.3);
      motion.of(near, picture, moving);
      expect(motion.moving, 'on its way').to.equal(true);
      const panned = panScene(near, transformAt(0.3, 0.31))!;
      const first = motion.of(panned, picture, moving);
      expect(motion.moving, 'after a pan').to.equal(false);
      const second = motion.of(panScene(near, transformAt(0.3, 0.32))!, picture, moving);
      expect(second.y).to.equal(first.y);
      expect(second.stacks).to.equal(first.stacks);
    }),
  );

  it(
    'does not glide where a pan comes to another scene of the same zoom and lanes stay where they are',
    inMotion(async () => {
      const motion = new VerticalMotion(await fixture<Host>(html`<vertical-motion-host></vertical-motion-host>`));
      for (const place of [0.3, 0.32, 0.34, 0.36, 0.38]) {
        const scene = motion.of(sceneAt(0.3, place), picture, moving);
        expect(scene.lanes.map(({ top }) => top)).to.deep.equal(arrangement.lanes.map(({ top }) => top));
        expect(motion.moving, `at ${place}`).to.equal(false);
      }
    }),
  );
});
