import { expect } from 'chai';
import dataset from '../../../data/ceasefire-2025.json' with { type: 'json' };
import { createDatasetModel, layOut, STACKED, WIDE } from '../layout/random-model.js';
import { NARROW_GOLDEN, UNFOLDED_GOLDEN, WIDE_GOLDEN } from './real-scene.golden.js';
import { fitScene, sceneText } from './scene-text.js';

const model = createDatasetModel(dataset);

/** Where the picture changes on purpose: look at it first, then copy the new text. */
describe('the scene of the real dataset', () => {
  it('is as it was, 1000 px wide with labels beside the marks', () => {
    const layout = layOut(model, { widthPx: 1000, metrics: WIDE });
    expect(sceneText(layout, fitScene(layout))).to.equal(WIDE_GOLDEN);
  });

  it('is as it was, 360 px wide with labels above the marks', () => {
    const layout = layOut(model, { widthPx: 360, metrics: STACKED });
    expect(sceneText(layout, fitScene(layout))).to.equal(NARROW_GOLDEN);
  });

  it('is as it was at the true scale, by kind', () => {
    const open = new Set([0, 1, 2, 3]);
    const layout = layOut(model, { widthPx: 1000, metrics: WIDE, open, lanes: 'kind' });
    expect(sceneText(layout, fitScene(layout))).to.equal(UNFOLDED_GOLDEN);
  });
});
