// Draws a dataset as readers might see it: any width, lanes, zone, filter and search, after any commands. Every number
// of the drawing is checked.
import { finish } from '../../../build/dataset/base/steps.js';
import { createEntryWords } from '../../../build/words/a11y/entry-words.js';
import { countFacets } from '../../../build/dataset/data/facets-count.js';
import { facetSize, facetValue, facetValues } from '../../../build/dataset/data/facet-table.js';
import { FACETS } from '../../../build/dataset/data/facets.js';
import { readFilter } from '../../../build/dataset/data/filter-read.js';
import { buildSearchIndex, findEntries } from '../../../build/dataset/data/search-index.js';
import { queryTerms } from '../../../build/dataset/data/search-query.js';
import { followThread } from '../../../build/dataset/data/thread-steps.js';
import { asTimes } from '../../../build/dataset/data/times.js';
import { chartMetrics } from '../../../build/element/picture/chart-metrics.js';
import * as many from '../../../build/element/chart/many-entries.js';
import { composePicture } from '../../../build/element/picture/compose-picture.js';
import { Pipeline } from '../../../build/element/picture/pipeline.js';
import { stopTowards } from '../../../build/element/interaction/moves.js';
import { noHits } from '../../../build/element/picture/search-hits.js';
import { hitsAmong } from '../../../build/features/search/search-controller.js';
import { ThreadCurves } from '../../../build/features/threads/thread-curves.js';
import { english } from '../../../build/words/i18n/en.js';
import { createTexts } from '../../../build/words/i18n/texts.js';
import { INITIAL_STATE, reduce } from '../../../build/element/interaction/reduce.js';
import { layoutAxis } from '../../../build/drawing/render/axis-layout.js';
import { drawMark } from '../../../build/drawing/render/draw-mark.js';
import { createMirror } from '../../../build/drawing/render/mirror.js';
import { createTransform } from '../../../build/drawing/scale/view.js';
import { mixViews } from '../../../build/drawing/scale/motion.js';
import { panScene } from '../../../build/drawing/scene/build-scene.js';
import { finestUnit } from '../../../build/dataset/time/edge-words.js';
import { englishDateWords } from '../../../build/words/i18n/english-dates.js';
import { oddValue } from './odd-values.mjs';
import { expectFinite, expectWords } from './soundness.mjs';

const LOCALE = 'en';
const FONT_PX = 13;
const CHARACTER_PX = 7;
const ZONES = ['UTC', 'Europe/Kyiv', 'Pacific/Apia', 'Asia/Kathmandu'];
const WIDTHS_PX = [1, 60, 320, 640, 1000, 10_000];
const WINDOWS_PX = [1, 800, 5000];
/** Of the container; undefined where the page scrolls. */
const HEIGHTS_PX = [undefined, 0, 300, 3000];
const LANES = ['auto', 'party', 'party-apart', 'actor', 'topic', 'kind', 'none'];
const MAX_COMMANDS = 6;
const NUMBERS = [0, 1, -1, 50, 300, 1e6, -1e15, 1e300, Number.NaN, Infinity, -Infinity];
const QUERIES = ['', 'a', 'side', '"two words"', 'x'.repeat(300), '\ud800', '   ', 'слова'];
/** Of many entries so many relations are drawn. */
const MAX_LOOKED_AT = 6;

const texts = createTexts(english, LOCALE);
const MEASURE = { sizePx: FONT_PX, width: (text) => text.length * CHARACTER_PX };
const FACES = [MEASURE, MEASURE, MEASURE];

/** `{ picture, state, texts }` after none of the commands, and after all of them. */
export function* drawCase(dataset, chance) {
  const pipeline = new Pipeline();
  const size = {
    frameWidthPx: chance.pick(WIDTHS_PX),
    fontPx: chance.pick([FONT_PX, 40]),
    windowPx: chance.pick(WINDOWS_PX),
    givenPx: chance.pick(HEIGHTS_PX),
  };
  const shown = {
    dataset,
    timeZone: chance.pick(ZONES),
    times: asTimes(chance.pick(['happened', 'said', 'published'])),
    metrics: chartMetrics(size),
    heldView: undefined,
    lanes: chance.pick(LANES),
    lang: LOCALE,
    texts,
    noFolds: chance.oneIn(4),
    faces: FACES,
    wordsFor: (model) => createEntryWords(model, texts, englishDateWords),
    hitsOf: search,
    many,
  };
  let state = INITIAL_STATE;
  let picture = composePicture(pipeline, { ...shown, state });
  expectSound(picture, state, chance);
  yield { picture, state, texts };
  for (let step = chance.below(MAX_COMMANDS + 1); step > 0; step--) {
    const before = picture;
    state = reduce(state, commandOf(picture, state, chance), picture.context);
    const heldView = chance.oneIn(3) ? before.view : undefined;
    picture = composePicture(pipeline, { ...shown, state, heldView });
    expectSound(picture, state, chance);
    if (before.frame.plan === picture.frame.plan) expectSoundMotion(before, picture, chance);
  }
  yield { picture, state, texts };
}

function search(model, focusOrder, query) {
  const terms = queryTerms(query);
  if (terms.length === 0) return noHits(query, terms, undefined);
  const index = finish(buildSearchIndex(model));
  return hitsAmong(query, terms, finish(findEntries(index, terms)), focusOrder);
}

function commandOf({ model, extent, context, view }, state, chance) {
  const entry = chance.below(Math.max(model.count, 1));
  const number = () => chance.pick(NUMBERS);
  const lanes = context.arrangement.lanes.map(({ key }) => key);
  const length = view.end - view.start;
  const step = (direction) => {
    const stop = stopTowards(state, direction, context);
    return stop === undefined ? { type: 'fit' } : { type: 'focus', stop };
  };
  const follow = (direction) => {
    const trail = followThread(context.relations, entry, direction, state.trail, context.isShown);
    return trail === undefined ? { type: 'fit' } : { type: 'follow', from: entry, trail };
  };
  return chance.pick([
    () => ({ type: 'pan', dx: number() }),
    () => ({ type: 'page', pages: chance.pick([1, -1]) }),
    () => ({ type: 'zoom', factor: chance.pick([0.001, 0.5, 2, 100, 1e9]), px: chance.between(0, 900) }),
    () => ({ type: 'show', view: { start: number(), end: number() } }),
    () => ({ type: 'show', view: { start: view.start + length * chance.share(), end: view.end } }),
    () => ({ type: 'fit' }),
    () => ({ type: 'close-folds' }),
    () => ({ type: 'toggle-fold', gap: chance.between(-1, extent.gaps.length) }),
    () => ({ type: 'toggle-lane', lane: chance.pick([...lanes, '__proto__']) }),
    () => step(chance.pick(['next', 'previous', 'up', 'down', 'first', 'last'])),
    () => ({ type: 'select', entry: chance.pick([entry, undefined]) }),
    () => follow(chance.pick(['back', 'on', 'next', 'previous', entry])),
    () => ({ type: 'filter', filter: readFilter(filterOf(model, chance), model).filter }),
    () => ({ type: 'search', query: chance.pick(QUERIES) }),
  ])();
}

function filterOf(model, chance) {
  const facet = chance.pick(FACETS);
  const values = facetValues(model, facet);
  const known = facetSize(values) > 0 ? facetValue(values, chance.below(facetSize(values))) : 'none';
  return chance.pick([{ [facet]: [known] }, { [facet]: [known, oddValue(chance)] }, oddValue(chance)]);
}

function expectSound(picture, state, chance) {
  const { model, frame, target, view, edges, extent, sceneAt, overviewAt, passing } = picture;
  expectFinite({ view, extent, edges, passing, k: target.k, u0: target.u0, width: frame.widthPx }, 'picture');
  if (!(view.end > view.start) || !(target.k > 0)) throw new Error(`the window is ${view.start} to ${view.end}`);
  expectFinite(countFacets(model, state.filter), 'facets');
  expectFinite(overviewAt(640), 'overview');
  expectSoundScene(picture, sceneAt(target), state, chance);
  const axis = layoutAxis({ ...measures(model), transform: target, finest: finestUnit(picture.precision) });
  expectFinite(axis, 'axis');
  for (const { text } of [...axis.minorWords, ...axis.majorWords]) expectWords(text, 'axis');
}

function measures({ timeZone }) {
  return { locale: LOCALE, timeZone, minorWidth: MEASURE.width, majorWidth: MEASURE.width };
}

function expectSoundScene(picture, scene, state, chance) {
  const { transform, stacks, forces, lanes, folds, ...columns } = scene;
  expectFinite(
    { ...columns, folds, lanes: lanes.map(({ top, height, colour }) => ({ top, height, colour })) },
    'scene',
  );
  expectFinite(stacks, 'stacks');
  expectFinite(forces, 'forces');
  const mirror = createMirror(transform.widthPx, chance.oneIn(2));
  const options = { scene, mirror, isHit: picture.hits.has, membersOf: membersOf(picture.model) };
  for (let placement = 0; placement < scene.count; placement++) drawMark(CHECKING_PEN, options, placement);
  const looked = Math.min(picture.model.count, MAX_LOOKED_AT);
  const attention = { selected: state.selected, focused: chance.below(looked + 1), hovered: undefined };
  expectFinite(new ThreadCurves().show(picture, scene, attention, false), 'threads');
}

/** In the form that the chart gives to a painter. */
function membersOf(model) {
  return (entry) =>
    (model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({
      start: Number.isFinite(min) ? min : max,
      end: (Number.isFinite(max) ? max : min) + 1,
    }));
}

const CHECKING_PEN = new Proxy(
  {},
  {
    get:
      (_, stroke) =>
      (...given) =>
        expectFinite(
          given.map((each) => each ?? 0),
          `stroke ${String(stroke)}`,
        ),
  },
);

/** A frame of the way from one window to the next, panned and built again. */
function expectSoundMotion({ fit, view: from, sceneAt, target }, { frame, view: to }, chance) {
  const view = mixViews(fit.scale, from, to, chance.share());
  const transform = createTransform(frame, view);
  expectFinite({ view, k: transform.k, u0: transform.u0 }, 'motion');
  const panned = panScene(sceneAt(target), transform);
  if (panned !== undefined) expectFinite(panned.offsetPx, 'panned scene');
}
