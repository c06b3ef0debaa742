/**
 * The corpus of drawings: what stands where, in files like those of people. Each change of the drawing is a difference in
 * `__goldens__/corpus.txt`; read it, look at the picture, then write the file again with `UPDATE_GOLDENS=1`.
 */
import { expect } from 'chai';
import '../../all-code.js';
import { EMPTY_FILTER } from '../../../src/dataset/data/filter.js';
import { readFilter } from '../../../src/dataset/data/filter-read.js';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import { englishDateWords } from '../../../src/words/i18n/english-dates.js';
import { fitView } from '../../../src/drawing/scale/view.js';
import * as many from '../../../src/element/chart/many-entries.js';
import { INITIAL_STATE, type TimelineState } from '../../../src/element/interaction/reduce.js';
import { chartMetrics, PAPER_WINDOW_PX } from '../../../src/element/picture/chart-metrics.js';
import { composePicture } from '../../../src/element/picture/compose-picture.js';
import { schemeOf } from '../../../src/element/picture/nested-scheme.js';
import { Pipeline } from '../../../src/element/picture/pipeline.js';
import type { Picture } from '../../../src/element/picture/picture.js';
import { noHits } from '../../../src/element/picture/search-hits.js';
import { VerticalMotion } from '../../../src/element/picture/vertical-motion.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createEntryWords } from '../../../src/words/a11y/entry-words.js';
import { english } from '../../../src/words/i18n/en.js';
import { createTexts } from '../../../src/words/i18n/texts.js';
import { goldenTexts } from '../../golden-texts.mjs';
import { CASES, nameOf, windowOf, type Case } from './corpus/cases.js';
import { corpusText } from './corpus/corpus-text.js';
import { DATASETS, type DatasetName } from './corpus/datasets.js';

const LOCALE = 'en';
const FONT_PX = 13;
const CHARACTER_PX = 7;
const WINDOW_PX = 900;

/** Measures of titles, by `Tier`. */
const FACES = [12, 13, 16].map((sizePx) => ({
  sizePx,
  width: (text: string): number => (text.length * CHARACTER_PX * sizePx) / FONT_PX,
  fit: (text: string): string => text,
}));
const texts = createTexts(english, LOCALE);
const goldens = goldenTexts('__goldens__/corpus.txt', import.meta.url);
const read = new Map<DatasetName, { readonly dataset: Dataset; readonly pipeline: Pipeline }>();

function dataOf(name: DatasetName): { readonly dataset: Dataset; readonly pipeline: Pipeline } {
  const known = read.get(name) ?? { dataset: validateDataset(DATASETS[name]()).dataset!, pipeline: new Pipeline() };
  read.set(name, known);
  return known;
}

/** The drawing at rest, as the element makes it. */
function draw(drawn: Case): { readonly picture: Picture; readonly scene: Scene } {
  const { dataset, pipeline } = dataOf(drawn.data);
  const options = {
    ...{ dataset, many, timeZone: 'UTC', lang: LOCALE, times: 'happened' as const, heldView: undefined },
    metrics: chartMetrics({
      frameWidthPx: drawn.widthPx,
      fontPx: FONT_PX,
      windowPx: drawn.paper ? PAPER_WINDOW_PX : WINDOW_PX,
      givenPx: drawn.givenPx,
      isPaper: drawn.paper,
    }),
    lanes: drawn.lanes ?? ('auto' as const),
    nested: { schemeOf },
    noFolds: drawn.noFolds ?? false,
    texts,
    faces: FACES,
    wordsFor: (model: Picture['model']) => createEntryWords(model, texts, englishDateWords),
    keepRows: undefined,
    isPaper: drawn.paper ?? false,
    hitsOf: (_: unknown, __: unknown, query: string) => noHits(query, [], undefined),
  };
  const whole = composePicture(pipeline, { ...options, state: INITIAL_STATE });
  const { entries, times } = whole.focusOrder;
  const view = windowOf(drawn.window, fitView(whole.frame), times[entries.length >> 1]!);
  const lanes = whole.context.arrangement.lanes;
  const state: TimelineState = {
    ...INITIAL_STATE,
    view,
    openFolds: new Set(drawn.open),
    collapsedLanes: new Set((drawn.collapsed ?? []).map((at) => lanes[at]!.key)),
    selected: drawn.selected === undefined ? undefined : entries[drawn.selected],
    filter: drawn.party ? readFilter({ party: [drawn.party] }, whole.model).filter : EMPTY_FILTER,
  };
  const picture = composePicture(pipeline, { ...options, state });
  const built = picture.sceneAt(picture.target, { rested: true });
  const host = { addController: () => undefined, requestUpdate: () => undefined };
  const motion = new VerticalMotion(host as unknown as ConstructorParameters<typeof VerticalMotion>[0]);
  return { picture, scene: motion.of(built, picture, { moving: false, from: undefined, share: 1 }) };
}

describe('the corpus of drawings', () => {
  it('has twelve files and some 120 drawings, each with a name of its own', () => {
    expect(Object.keys(DATASETS)).to.have.lengthOf(12);
    expect(CASES.length).to.be.greaterThan(115);
    expect(new Set(CASES.map(nameOf)).size).to.equal(CASES.length);
  });

  for (const drawn of CASES) {
    it(`${nameOf(drawn)} is as it was`, () => {
      const { picture, scene } = draw(drawn);
      const text = corpusText(picture, scene, drawn.rtl ?? false);
      expect(text).not.to.match(/NaN|Infinity|undefined/);
      goldens.check(nameOf(drawn), text);
    });
  }
});
