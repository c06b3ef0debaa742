/** The calendar on a phone, in close-ups of files that are hard to draw. */
import { expect } from 'chai';
import { CLOSE_UPS } from '../../../demo/gallery/close-up-datasets.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { layoutAxis } from '../../../src/drawing/render/axis-layout.js';
import { clampView, createTransform, fitView } from '../../../src/drawing/scale/view.js';
import { unitMs, type Precision } from '../../../src/dataset/time/date-range.js';
import { finestUnit } from '../../../src/dataset/time/edge-words.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { seed as RUN_SEED } from '../../property-seed.mjs';
import { createDatasetModel, layOut, STACKED } from '../layout/random-model.js';

const WIDTH_PX = 358;
const WINDOWS = 30;
const LETTER_PX = 6.6;
/** A closer window has one unit of the sharpest date and its neighbours. */
const FEW_UNITS = 2;

describe('the calendar at 360 px', () => {
  for (const { id, create, attributes } of CLOSE_UPS) {
    it(`${id}: has at least three labels in a window of some units, and says none twice`, () => {
      const model = createDatasetModel(create());
      const { frame, marks } = layOut(model, {
        widthPx: WIDTH_PX,
        metrics: STACKED,
        lanes: asLanesBy(attributes?.lanes),
      });
      const sharpest = Math.min(...model.precision) as Precision;
      const fit = fitView(frame);
      const least = (FEW_UNITS * unitMs(sharpest)) / (fit.end - fit.start);
      const random = seededRandom(RUN_SEED);
      for (let window = 0; window < WINDOWS; window++) {
        const length = (fit.end - fit.start) * Math.min(1, least) ** (window / (WINDOWS - 1));
        const start = marks.glyph[model.order[Math.floor(random() * model.count)]!]! - random() * length;
        const transform = createTransform(frame, clampView(frame, { start, end: start + length }));
        const { majorWords, minorWords } = layoutAxis({
          ...{ transform, locale: 'en', timeZone: 'UTC', finest: finestUnit(sharpest) },
          minorWidth: (text) => text.length * LETTER_PX,
          majorWidth: (text) => text.length * LETTER_PX,
        });
        const words = [...majorWords, ...minorWords].map(({ text }) => text);
        const at = `${new Date(start).toISOString()}, ${Math.round(length / 3_600_000)} h: ${words.join(' | ')}`;
        expect(new Set(words).size, at).to.be.at.least(
          transform.scale.folds.length > 0 || window === WINDOWS - 1 ? 2 : 3,
        );
        const major = majorWords.map(({ text }) => text);
        if (transform.scale.folds.length === 0) expect(new Set(major).size, at).to.equal(major.length);
      }
    });
  }
});
