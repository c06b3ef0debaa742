import { expect } from 'chai';
import { GALLERY } from '../../../demo/gallery-datasets.js';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { asTimes } from '../../../src/dataset/data/times.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import type { LanesBy } from '../../../src/drawing/layout/lanes.js';
import { goldenTexts } from '../../golden-texts.mjs';
import { layOut, WIDE } from '../layout/random-model.js';
import { fitScene, sceneText } from './scene-text.js';

const EVERY_GAP = new Set(Array.from({ length: 50 }, (_, gap) => gap));

const goldens = goldenTexts('__goldens__/gallery.txt', import.meta.url);

describe('the scenes of the gallery', () => {
  it('are at least twenty', () => {
    expect(GALLERY.length).to.be.at.least(20);
  });

  for (const { id, data, attributes = {} } of GALLERY) {
    it(`${id} is as it was`, () => {
      const { dataset } = validateDataset(data);
      const model = createModel(dataset!, {
        timeZone: attributes['time-zone'] ?? 'UTC',
        times: asTimes(attributes.times),
      });
      const layout = layOut(model, {
        widthPx: 1000,
        metrics: WIDE,
        lanes: (attributes.lanes as LanesBy | undefined) ?? 'party',
        ...('no-folds' in attributes ? { open: EVERY_GAP } : {}),
      });
      const text = sceneText(layout, fitScene(layout));
      expect(text).not.to.match(/NaN|Infinity|undefined/);
      goldens.check(id, text);
    });
  }
});
