/** No mark stands outside of its own time, and no row is empty, in close-ups of files that are hard to draw. */
import { expect } from 'chai';
import { CLOSE_UPS, FULL_DAY, PACTS, type CloseUp } from '../../../demo/gallery/close-up-datasets.js';
import { arrangeWindow } from '../../../src/drawing/layout/arrange-window.js';
import { DENSE_ROW_PX, MORE_PX } from '../../../src/drawing/layout/dense-rows.js';
import { importanceOf } from '../../../src/drawing/layout/importance.js';
import { LabelSide } from '../../../src/drawing/layout/labels.js';
import { asLanesBy } from '../../../src/drawing/layout/lanes.js';
import { fitView, toPx, type View } from '../../../src/drawing/scale/view.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { MarkLook, type Scene } from '../../../src/drawing/scene/scene.js';
import { seededRandom } from '../../deep/fuzz/seeded-random.mjs';
import { seed as RUN_SEED } from '../../property-seed.mjs';
import { createDatasetModel, layOut, STACKED, WIDE, type Layout } from '../layout/random-model.js';
import { atRest, caseIn, inViewOf, meeting, restedScene, type Case } from './random-clusters.js';

const SCREENS = [
  { name: 'wide', widthPx: 1112, metrics: { ...WIDE, budgetPx: 560, scrolls: true } },
  { name: 'phone', widthPx: 358, metrics: { ...STACKED, lanePadPx: 2, budgetPx: 1200, scrolls: true } },
] as const;
const WINDOWS = process.env.DEEP === '1' ? 40 : 12;
const NEAR_PX = 3;
/** A window names so many of its entries. */
const LEAST_TITLES = 5;

const layoutOf = ({ create, attributes }: CloseUp, { widthPx, metrics }: (typeof SCREENS)[number]): Layout =>
  layOut(createDatasetModel(create()), { widthPx, metrics, lanes: asLanesBy(attributes?.lanes) });

/** From the whole to a day, wherever entries are. */
function windowsOf(layout: Layout): readonly View[] {
  const random = seededRandom(RUN_SEED);
  const fit = fitView(layout.frame);
  const dayShare = Math.min(1, 86_400_000 / (fit.end - fit.start));
  return Array.from({ length: WINDOWS }, (_, index) => {
    const length = (fit.end - fit.start) * dayShare ** (index / (WINDOWS - 1));
    const entry = layout.model.order[Math.floor(random() * layout.model.count)]!;
    const start = layout.marks.glyph[entry]! - random() * length;
    return { start, end: start + length };
  });
}

/** Entries whose mark has no point within 3 px of their time, as drawn. */
function astrayIn({ marks, transform }: Case, scene: Scene): readonly number[] {
  const astray: number[] = [];
  for (let at = 0; at < scene.count; at++) {
    const entry = scene.entry[at]!;
    const start = toPx(transform, marks.outerStart[entry]!);
    const end = toPx(transform, marks.outerEnd[entry]!);
    const isDot = scene.look[at] === MarkLook.dot;
    const half = isDot ? scene.size[at]! / 2 : 0;
    const from = isDot ? scene.glyph[at]! - half : scene.left[at]!;
    const to = isDot ? scene.glyph[at]! + half : scene.right[at]!;
    if (from > end + NEAR_PX || to < start - NEAR_PX) astray.push(entry);
  }
  return astray;
}

/** Marks beyond the first of an entry in a lane. */
function marksTwice({ count, entry, lane }: Scene): number {
  return count - new Set(Array.from({ length: count }, (_, at) => `${lane[at]!}/${entry[at]!}`)).size;
}

const closeUp = (id: string): CloseUp => CLOSE_UPS.find((each) => each.id === id)!;

describe('a window at rest with up to a hundred entries', () => {
  const namedIn = (id: string, window?: View) => {
    const layout = layoutOf(closeUp(id), SCREENS[0]);
    const close = atRest(caseIn(layout, window ?? fitView(layout.frame)));
    return inViewOf(close, restedScene(close));
  };

  it('names each of the pacts in force in a month', () => {
    const { inForce } = PACTS;
    expect(namedIn('close-pacts', PACTS)).to.include({ total: inForce, marks: inForce, labelled: inForce });
  });

  it('names each entry of the full day of a diary', () => {
    const day = { start: FULL_DAY.start, end: FULL_DAY.start + 86_400_000 };
    expect(namedIn('close-diary', day)).to.include({ total: 18, marks: 18, labelled: 18 });
  });

  it('names each entry of a file of 37 and of 68', () => {
    expect(namedIn('close-37')).to.include({ total: 37, marks: 37, labelled: 37 });
    expect(namedIn('close-68')).to.include({ total: 68, marks: 68, labelled: 68 });
  });
});

describe('a window of few entries', () => {
  it('has rows for their whole titles in the height that the whole takes', () => {
    const layout = layoutOf(closeUp('close-long'), SCREENS[0]);
    const wholePx = (entry: number): number => layout.model.entries.at(entry)!.title.length * 6;
    const start = Date.UTC(2024, 3, 10);
    const close = caseIn(layout, { start, end: start + 86_400_000 });
    const importance = importanceOf(layout.model, undefined);
    const arrangement = arrangeWindow({ ...close, wholePx, importance, open: new Set() });
    const { count, labelRoom, labelWidth } = buildScene({ ...close, arrangement, wholePx, keep: [] });
    expect(count).to.be.at.least(5);
    const most = close.transform.widthPx / 2;
    for (let at = 0; at < count; at++) expect(labelRoom[at]).to.be.at.least(Math.min(labelWidth[at]!, most));
    expect(arrangement.heightPx).to.be.at.most(layout.arrangement.heightPx);
  });
});

describe('lines of spans that do not hold all', () => {
  it('have words in each lane, and not specks alone', () => {
    const layout = layoutOf(closeUp('close-mixed'), SCREENS[0]);
    const fit = fitView(layout.frame);
    const middle = Date.UTC(1944, 5, 6);
    for (const share of [1, 1 / 3, 1 / 10, 1 / 30]) {
      const half = ((fit.end - fit.start) * share) / 2;
      const close = atRest(caseIn(layout, share === 1 ? fit : { start: middle - half, end: middle + half }));
      const { count, look, lane, labelSide, lanes } = restedScene(close);
      const named = lanes.map(
        (_, index) =>
          Array.from({ length: count }, (__, at) => at).filter(
            (at) => lane[at] === index && look[at] === MarkLook.span && labelSide[at] !== LabelSide.none,
          ).length,
      );
      expect(Math.min(...named), `${share}: ${named.join()}`).to.be.at.least(5);
    }
  });
});

/** What a window shows of a lane that counts some of its entries in words, and leaves blank. */
function unusedRows({ arrangement, transform, marks }: Case, { forces }: Scene): readonly string[] {
  const { labelsAbove, lanePadPx, rowPx: usualPx } = arrangement.metrics;
  const rowPx = labelsAbove ? usualPx : DENSE_ROW_PX;
  return arrangement.lanes.flatMap(({ key, more, form, top, height }, index) => {
    if (form !== 'rows' || more === undefined) return [];
    const own = arrangement.rows.filter(({ lane, form: rowForm }) => lane === index && rowForm === 'rows');
    const isInView = (entry: number): boolean =>
      toPx(transform, marks.outerStart[entry]!) < transform.widthPx && toPx(transform, marks.outerEnd[entry]!) > 0;
    const empty = own.filter(({ entry }) => !entry.some(isInView)).length;
    const below = top + height - lanePadPx - (more.y + MORE_PX / 2);
    return [
      ...(forces.get(index)?.count.some((count) => count > 0) === true ? [] : [`${key}: no number in force`]),
      ...(empty > 0 ? [`${key}: ${empty} of ${own.length} rows empty`] : []),
      ...(below >= rowPx ? [`${key}: ${below} px below its rows`] : []),
    ];
  });
}

/** Lines for spans of a lane of columns that are empty, while more spans go on at one time than have a line. */
function unusedLines(
  { arrangement, transform }: Case,
  { count, entry, lane, look, y, left, right, forces }: Scene,
): readonly string[] {
  const marks = Array.from({ length: count }, (_, at) => at).filter(
    (at) => look[at] === MarkLook.span && right[at]! > 0 && left[at]! < transform.widthPx,
  );
  return arrangement.lanes.flatMap(({ key, form, cluster }, index) => {
    const lines = form === 'clustered' ? (cluster?.zones.spans.lines.length ?? 0) : 0;
    const own = marks.filter((at) => lane[at] === index && cluster?.spans.entry.includes(entry[at]!));
    const used = new Set(own.map((at) => y[at])).size;
    const most = forces.get(index)?.count.reduce((high, each) => Math.max(high, each), 0) ?? 0;
    return lines > used && most > used ? [`${key}: ${used} of ${lines} lines for ${most}`] : [];
  });
}

/** Lanes of rows beside a lane of columns that has less than ten times as many entries in the window. */
function mixedGrammar({ view, marks }: Case, { lanes }: Scene): readonly string[] {
  const counts = lanes.map(
    ({ entries }) =>
      entries.filter((entry) => marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start).length,
  );
  const inColumns = counts.filter((count, lane) => count > 0 && lanes[lane]!.look !== 'rows');
  const least = Math.min(...inColumns);
  return lanes.flatMap(({ look, key, more }, lane) =>
    look === 'rows' && more === undefined && counts[lane]! * 10 > least ? [`${key}: ${counts[lane]!} by ${least}`] : [],
  );
}

for (const screen of SCREENS) {
  describe(`close-ups, ${screen.name}`, () => {
    for (const each of CLOSE_UPS) {
      it(`${each.id}: every mark stands in its own time, and no row is empty while entries are counted`, () => {
        const layout = layoutOf(each, screen);
        let marks = 0;
        let astray = 0;
        let twice = 0;
        let places = 0;
        const unused: string[] = [];
        const unnamed: string[] = [];
        const mixed: string[] = [];
        for (const window of windowsOf(layout)) {
          const close = atRest(caseIn(layout, window));
          const scene = restedScene(close);
          places += scene.count;
          twice += marksTwice(restedScene(close, [scene.entry[0] ?? 0]));
          const inView = inViewOf(close, scene);
          marks += inView.marks;
          if (inView.counted > 0) unused.push(...unusedRows(close, scene), ...unusedLines(close, scene));
          astray += astrayIn(close, scene).length;
          mixed.push(...mixedGrammar(close, scene));
          const { start, end } = close.view;
          const within = meeting(close).filter(
            (entry) => layout.marks.outerStart[entry]! >= start && layout.marks.outerEnd[entry]! <= end,
          ).length;
          if (inView.labelled < Math.min(LEAST_TITLES, within)) unnamed.push(`${inView.labelled} of ${within}`);
        }
        if (process.env.FIGURES) console.log(`${each.id}: ${astray} astray of ${places}`);
        expect(marks).to.be.greaterThan(0);
        expect(twice, 'marks of one entry in one lane').to.equal(0);
        expect(astray).to.equal(0);
        expect(unused).to.deep.equal([]);
        expect(unnamed, 'titles in a window').to.deep.equal([]);
        expect(mixed, 'rows beside columns').to.deep.equal([]);
      });
    }
  });
}
