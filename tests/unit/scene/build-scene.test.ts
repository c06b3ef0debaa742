import { expect } from 'chai';
import fc from 'fast-check';
import { LabelSide } from '../../../src/drawing/layout/labels.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { GlyphShape, type Scene } from '../../../src/drawing/scene/scene.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, STACKED, WIDE, zoomedLayout } from '../layout/random-model.js';
import { RUNS } from '../scale/random-frame.js';
import { fitScene } from './scene-text.js';

const SLACK_PX = 0.5;
const SCENES = { ...RUNS, numRuns: 200 };
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

interface Box {
  readonly placement: number;
  readonly y: number;
  readonly start: number;
  readonly end: number;
}

function labelBoxes(scene: Scene): readonly Box[] {
  return [...scene.labelSide.keys()]
    .filter((placement) => scene.labelSide[placement] !== LabelSide.none)
    .map((placement) => {
      const start = scene.labelX[placement]!;
      return { placement, y: scene.y[placement]!, start, end: start + scene.labelRoom[placement]! };
    });
}

const overlap = (a: Box, b: Box): boolean => a.y === b.y && a.start < b.end - SLACK_PX && b.start < a.end - SLACK_PX;

function expectLabelsApart(scene: Scene): void {
  const boxes = labelBoxes(scene);
  for (const [index, box] of boxes.entries()) {
    for (const other of boxes.slice(index + 1)) expect(overlap(box, other), 'label over label').to.equal(false);
  }
}

/** A label may run over a line or a bar of its own mark, but not over its glyph, if it has one. */
function expectMarksClear(scene: Scene): void {
  for (const box of labelBoxes(scene)) {
    for (let placement = 0; placement < scene.count; placement++) {
      const isOwn = placement === box.placement;
      if (isOwn && scene.hasGlyph[placement] !== 1) continue;
      const glyph = scene.glyph[placement]!;
      const start = isOwn ? glyph - 8 : scene.left[placement]!;
      const end = isOwn ? glyph + 8 : scene.right[placement]!;
      expect(overlap(box, { placement, y: scene.y[placement]!, start, end }), 'label over mark').to.equal(false);
    }
  }
}

describe('buildScene: labels of random datasets, at any zoom', () => {
  it('beside their marks: overlap neither each other nor a mark', () => {
    fc.assert(
      fc.property(zoomedLayout(WIDE), (layout) => {
        for (const transform of [layout.fit, layout.transform]) {
          const scene = buildScene({ ...layout, transform, keep: [] });
          expectLabelsApart(scene);
          expectMarksClear(scene);
        }
      }),
      SCENES,
    );
  });

  it('above their marks: do not overlap each other', () => {
    fc.assert(
      fc.property(zoomedLayout(STACKED), (layout) => {
        for (const transform of [layout.fit, layout.transform]) {
          expectLabelsApart(buildScene({ ...layout, transform, keep: [] }));
        }
      }),
      SCENES,
    );
  });

  it('at the whole extent stay inside the window', () => {
    fc.assert(
      fc.property(zoomedLayout(WIDE), (layout) => {
        for (const { start, end } of labelBoxes(fitScene(layout))) {
          expect(start).to.be.at.least(-SLACK_PX);
          expect(end).to.be.at.most(layout.fit.widthPx + SLACK_PX);
        }
      }),
      SCENES,
    );
  });
});

describe('buildScene', () => {
  const entries = [
    { id: 'a', kind: 'event', date: '2022-01-01', title: 'A' },
    { id: 'b', kind: 'statement', date: '2022-03-01/2022-11-01', title: 'B' },
    { id: 'c', kind: 'statement', form: 'no-comment', date: '2022-12-31', title: 'C' },
  ];
  const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE });
  const close = createTransform(layout.frame, { start: Date.UTC(2022, 5, 1), end: Date.UTC(2022, 6, 1) });
  const idsOf = (scene: Scene): readonly (string | undefined)[] =>
    [...scene.entry].map((entry) => layout.model.entries.at(entry)?.id);

  it('gives columns of equal length, all finite', () => {
    fc.assert(
      fc.property(zoomedLayout(WIDE), (random) => {
        const scene = buildScene({ ...random, keep: [] });
        for (const value of Object.values(scene)) {
          if (!ArrayBuffer.isView(value)) continue;
          const column = value as Float64Array;
          expect(column.length).to.equal(scene.count);
          expect(column.every(Number.isFinite)).to.equal(true);
        }
      }),
      SCENES,
    );
  });

  it('shows at the whole extent every entry once', () => {
    expect(idsOf(fitScene(layout)).toSorted()).to.deep.equal(['a', 'b', 'c']);
  });

  it('tells events, statements and silence by shape', () => {
    const scene = fitScene(layout);
    const shapes = new Map(idsOf(scene).map((id, placement) => [id, scene.shape[placement]]));
    expect(shapes.get('a')).to.equal(GlyphShape.event);
    expect(shapes.get('b')).to.equal(GlyphShape.statement);
    expect(shapes.get('c')).to.equal(GlyphShape.silence);
  });

  it('leaves out what is far outside the window, but keeps what has the focus', () => {
    expect(idsOf(buildScene({ ...layout, transform: close, keep: [] }))).to.deep.equal(['b']);
    expect(idsOf(buildScene({ ...layout, transform: close, keep: [2] })).toSorted()).to.deep.equal(['b', 'c']);
  });

  it('keeps the glyph and the label of a long bar in view', () => {
    const scene = buildScene({ ...layout, transform: close, keep: [] });
    expect(scene.outerStart[0]).to.be.lessThan(-1000);
    expect(scene.glyph[0]).to.equal(13);
    expect(scene.labelSide[0]).to.equal(LabelSide.inside);
    expect(scene.labelX[0]).to.be.within(20, 40);
  });

  it('names in each hour all that may be or lasts then, and puts no glyph at noon for want of knowledge', () => {
    const dates = ['2022-02-24', '2022-02', '2022-02-XX', '2022', '[2022-02-20..2022-02-26]', '2022-02-20/2022-03-01'];
    const entries = dates.map((date, at) => ({ id: `e${at}`, kind: 'event', title: date, date }));
    const vague = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE });
    for (const [from, hours] of [
      [0, 24],
      [9, 6],
      [12, 1],
    ] as const) {
      const start = Date.UTC(2022, 1, 24, from);
      const transform = createTransform(vague.frame, { start, end: start + hours * HOUR_MS });
      const scene = buildScene({ ...vague, transform, keep: [] });
      expect([...scene.entry].sort(), `${hours} hours`).to.deep.equal([0, 1, 2, 3, 4, 5]);
      for (let at = 0; at < scene.count; at++) {
        const name = `${dates[scene.entry[at]!]!} in ${hours} hours`;
        expect(scene.glyph[at], name).to.be.within(0, 60);
        expect(scene.labelWidth[at], name).to.be.greaterThan(0);
      }
    }
  });

  it('has the folds that reach into the window, at their places', () => {
    const bursts = [2022, 2025].flatMap((year) =>
      [1, 2, 3, 4, 5].map((day) => ({ id: `${year}-${day}`, kind: 'event', title: 'x', date: `${year}-03-0${day}` })),
    );
    const folded = layOut(createDatasetModel({ entries: bursts }), { widthPx: 1000, metrics: WIDE });
    const [fold] = fitScene(folded).folds;
    expect(fold!.x1 - fold!.x0).to.be.closeTo(58, 0.01);
    const last = createTransform(folded.frame, { start: Date.UTC(2025, 2, 2), end: Date.UTC(2025, 2, 2) + DAY_MS });
    expect(buildScene({ ...folded, transform: last, keep: [] }).folds).to.deep.equal([]);
  });

  it('counts a collapsed lane exactly, at every zoom', () => {
    const dense = layOut(layout.model, { widthPx: 1000, metrics: WIDE, lanes: 'none', collapsed: new Set(['all']) });
    expect(fitScene(dense).count).to.equal(0);
    expect(countIn(fitScene(dense), -Infinity, Infinity)).to.equal(3);
    const spring = createTransform(dense.frame, { start: Date.UTC(2022, 1, 1), end: Date.UTC(2022, 4, 1) });
    const scene = buildScene({ ...dense, transform: spring, keep: [] });
    expect(countIn(scene, 0, 1000)).to.equal(1);
  });
});

/** Entries that are counted in columns within some px. */
function countIn({ stacks }: Scene, fromPx: number, toPx: number): number {
  let sum = 0;
  for (const { count, x0, x1 } of stacks.values()) {
    count.forEach((entries, column) => {
      if (x1[column]! > fromPx && x0[column]! < toPx) sum += entries;
    });
  }
  return sum;
}
