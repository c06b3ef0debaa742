/** One mark an entry, all of it inside of what its date can mean. */
import { expect } from 'chai';
import { LabelSide } from '../../../src/drawing/layout/labels.js';
import { LEAST_PX } from '../../../src/drawing/dates/date-form.js';
import { MarkForm } from '../../../src/drawing/dates/mark-form.js';
import type { Box, BoxRole, Glyph, MarkPen } from '../../../src/drawing/dates/mark-pen.js';
import { drawMark } from '../../../src/drawing/render/draw-mark.js';
import { hitBoxes } from '../../../src/drawing/render/mark-geometry.js';
import { createMirror } from '../../../src/drawing/render/mirror.js';
import { fitView, type View } from '../../../src/drawing/scale/view.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { halfAt } from '../../../src/drawing/scene/scene-columns.js';
import { createDatasetModel, layOut, STACKED, WIDE } from '../layout/random-model.js';
import { caseIn, sceneOf } from '../scene/random-clusters.js';

const DAY_MS = 86_400_000;
const WIDTH_PX = 1000;
/** What a rounded number of px may be off. */
const ROUNDED_PX = 0.1;
const DATES = [
  ...['2024-05-03', '2024-05-03~', '2024-05-03?', '2024-05-03T10:00Z', '2024-05', '2024-05~', '2024', '2024~', '202X'],
  ...['2024-21', '2024-05-1X', '[2024-05-02,2024-05-09]', '{2024-05,2024-07}', '2024-05-02/2024-05-09', '2023/2024'],
  ...['../2024-05-03', '2024-05-03/..', '/2024-05-03', '2024-05-03/', '../..', '2024-05~/2024-07'],
];

const model = createDatasetModel({
  entries: [
    ...DATES.flatMap((date, at) =>
      (['event', 'statement'] as const).map((kind) => ({ id: `${kind}${at}`, kind, title: 'Title', date })),
    ),
    { id: 'first', kind: 'event', title: 'Title', date: '1990-01-01' },
    { id: 'last', kind: 'event', title: 'Title', date: '2030-01-01' },
  ],
});

interface Drawn {
  readonly boxes: readonly (Box & { readonly role: BoxRole })[];
  readonly glyphs: readonly Glyph[];
}

function drawn(scene: Scene, placement: number, rtl: boolean): Drawn {
  const boxes: (Box & { readonly role: BoxRole })[] = [];
  const glyphs: Glyph[] = [];
  const nothing = (): void => undefined;
  const pen: MarkPen = {
    box: (role, box) => boxes.push({ ...box, role }),
    glyph: (glyph) => glyphs.push(glyph),
    ...{ dot: nothing, hairline: nothing, line: nothing, fade: nothing },
  };
  const membersOf = (entry: number): readonly { readonly start: number; readonly end: number }[] =>
    (model.dates.at(entry)?.members ?? []).map(({ min, max }) => ({ start: min, end: max + 1 }));
  drawMark(pen, { scene, mirror: createMirror(WIDTH_PX, rtl), membersOf, isHit: () => false }, placement);
  return { boxes, glyphs };
}

const VIEWS: readonly (readonly [string, View | undefined])[] = [
  ['at fit', undefined],
  ['in years', { start: Date.UTC(2019, 0, 1), end: Date.UTC(2029, 0, 1) }],
  ['in months', { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 6, 1) }],
  ['in a day', { start: Date.UTC(2024, 4, 3), end: Date.UTC(2024, 4, 3) + DAY_MS }],
];

for (const [name, metrics] of [
  ['beside', WIDE],
  ['above', STACKED],
] as const) {
  describe(`marks with titles ${name} them`, () => {
    for (const [zoom, view] of VIEWS) {
      for (const rtl of [false, true]) {
        it(`draw one sign inside of what the date can mean, ${zoom}${rtl ? ', right to left' : ''}`, () => {
          const layout = layOut(model, { widthPx: WIDTH_PX, metrics, lanes: 'none' });
          const scene = sceneOf(caseIn(layout, view ?? fitView(layout.frame)));
          expect(scene.count).to.be.greaterThan(5);
          for (let placement = 0; placement < scene.count; placement++) {
            const entry = scene.entry[placement]!;
            const isVague = (scene.form[placement]! & (MarkForm.band | MarkForm.oneOf | MarkForm.allOf)) !== 0;
            const { boxes, glyphs } = drawn(scene, placement, rtl);
            const words = `entry ${String(entry)}: ${model.dates.at(entry)?.text ?? ''}`;
            expect(glyphs.length, words).to.equal(isVague ? 0 : scene.hasGlyph[placement]);
            const start = scene.outerStart[placement]!;
            const end = scene.outerEnd[placement]!;
            const isSpan = (scene.form[placement]! & (MarkForm.band | MarkForm.bar)) !== 0;
            const more = !isSpan ? halfAt(scene, placement) : LEAST_PX / 2;
            const along = (from: number, to: number): readonly [number, number] =>
              rtl ? [WIDTH_PX - to, WIDTH_PX - from] : [from, to];
            const ink = [
              ...boxes.map(({ left, width }) => along(left, left + width)),
              ...glyphs.map(({ x }) => along(x - halfAt(scene, placement), x + halfAt(scene, placement))),
            ];
            for (const [from, to] of ink) {
              expect(from, words).to.be.at.least(start - more - ROUNDED_PX);
              expect(to, words).to.be.at.most(end + more + ROUNDED_PX);
            }
          }
        });
      }
    }
  });
}

describe('the mark of a statement whose day is not known', () => {
  it('is a bubble: its pill has a tail at its start, and an event has none', () => {
    for (const rtl of [false, true]) {
      const layout = layOut(model, { widthPx: WIDTH_PX, metrics: WIDE, lanes: 'none' });
      const scene = sceneOf(caseIn(layout, fitView(layout.frame)));
      let bubbles = 0;
      for (let placement = 0; placement < scene.count; placement++) {
        if ((scene.form[placement]! & MarkForm.band) === 0) continue;
        const { boxes } = drawn(scene, placement, rtl);
        const isStatement = scene.shape[placement] !== 0;
        expect(boxes.map(({ tail }) => tail)).to.deep.equal([isStatement ? (rtl ? 'right' : 'left') : undefined]);
        if (isStatement) bubbles++;
      }
      expect(bubbles).to.be.greaterThan(3);
    }
  });
});

describe('the target of the pointer', () => {
  it('is there though no letter of a title above has room', () => {
    const layout = layOut(model, { widthPx: WIDTH_PX, metrics: STACKED, lanes: 'none' });
    const scene = sceneOf(caseIn(layout, fitView(layout.frame)));
    expect([...scene.labelSide]).to.include(LabelSide.above);
    for (let placement = 0; placement < scene.count; placement++)
      for (const { top, bottom } of hitBoxes(scene, placement, undefined)) expect(top).to.be.below(bottom);
  });
});
