/** Where the day is not known, nothing in the span looks like a day: the sign of the kind stands beside the title. */
import { expect } from 'chai';
import { LABEL_DISTANCE_PX, LabelSide } from '../../../src/drawing/layout/labels.js';
import { MarkForm } from '../../../src/drawing/layout/mark-columns.js';
import { drawMark } from '../../../src/drawing/render/draw-mark.js';
import { hitBoxes, labelBox, signedWords } from '../../../src/drawing/render/mark-geometry.js';
import type { MarkPen } from '../../../src/drawing/render/mark-pen.js';
import { createMirror } from '../../../src/drawing/render/mirror.js';
import { fitView, type View } from '../../../src/drawing/scale/view.js';
import type { Scene } from '../../../src/drawing/scene/scene.js';
import { createDatasetModel, layOut, STACKED, WIDE } from '../layout/random-model.js';
import { caseIn, sceneOf } from '../scene/random-clusters.js';

const DAY_MS = 86_400_000;
const WIDTH_PX = 1000;
const CHARACTER_PX = 7;
const DATES = ['2024-05-03', '2024-05', '2024-05~', '2024', '2024-21', '2024-05-1X', '[2024-05-02,2024-05-09]'];
const measure = {
  sizePx: 13,
  width: (text: string): number => text.length * CHARACTER_PX,
  fit: (text: string, px: number): string => text.slice(0, Math.floor(px / CHARACTER_PX)),
};
const labelOf = (): string => 'Title';
/** From the middle of a glyph to the end of its status, at the size of a glyph. */
const STATUS_REACH_PX = 11;
const STATUS_GAP_PX = 2;

const model = createDatasetModel({
  entries: [
    ...DATES.map((date, at) => ({
      id: `e${at}`,
      kind: 'event',
      title: 'Title',
      date,
      ...(at % 2 === 1 && { status: 'disputed' }),
    })),
    { id: 'first', kind: 'event', title: 'Title', date: '2019-01-01' },
    { id: 'last', kind: 'event', title: 'Title', date: '2026-01-01' },
  ],
});

function sceneIn(metrics: typeof WIDE, view?: View): Scene {
  const layout = layOut(model, { widthPx: WIDTH_PX, metrics, lanes: 'none' });
  return sceneOf(caseIn(layout, view ?? fitView(layout.frame)));
}

/** Names of the strokes of a mark. */
function strokesOf(scene: Scene, placement: number): readonly string[] {
  const strokes: string[] = [];
  const noted = new Proxy({} as MarkPen, { get: (_, name) => () => strokes.push(String(name)) });
  const members = [{ start: Date.UTC(2024, 4, 2), end: Date.UTC(2024, 4, 3) }];
  const mirror = createMirror(WIDTH_PX, false);
  drawMark(noted, { scene, mirror, membersOf: () => members, isHit: () => false }, placement);
  return strokes;
}

const MONTH = { start: Date.UTC(2024, 3, 1), end: Date.UTC(2024, 6, 1) };
const DAY = { start: Date.UTC(2024, 4, 3), end: Date.UTC(2024, 4, 3) + DAY_MS };

for (const [name, metrics] of [
  ['beside', WIDE],
  ['above', STACKED],
] as const) {
  describe(`the sign of a span, titles ${name} their marks`, () => {
    for (const [zoom, view] of [
      ['at fit', undefined],
      ['in months', MONTH],
      ['in a day', DAY],
    ] as const) {
      it(`is beside its title and not in it, ${zoom}`, () => {
        const scene = sceneIn(metrics, view);
        let spans = 0;
        for (let placement = 0; placement < scene.count; placement++) {
          const isVague = (scene.form[placement]! & (MarkForm.band | MarkForm.oneOf)) !== 0;
          expect(strokesOf(scene, placement).includes('glyph'), `entry ${scene.entry[placement]!}`).to.equal(!isVague);
          const label = labelBox({ scene, measure, labelOf }, placement);
          if (label === undefined) continue;
          expect(label.signPx > 0).to.equal(isVague);
          if (isVague) spans++;
        }
        expect(spans).to.be.greaterThan(view === DAY ? 2 : 3);
      });
    }
  });
}

/** A title of 46 px with its sign. */
const BOX = { start: 100, end: 160, dy: 0, baseline: 4.5, inside: true, over: false, signPx: 14 };

describe('a title with a sign', () => {
  it('begins beyond the status of its sign', () => {
    const scene = sceneIn(WIDE);
    const mirror = createMirror(WIDTH_PX, false);
    let withStatus = 0;
    for (let placement = 0; placement < scene.count; placement++) {
      const label = labelBox({ scene, measure, labelOf }, placement);
      if (label === undefined || label.signPx === 0 || scene.status[placement] === 0) continue;
      const { sign, words, scale } = signedWords(label, mirror);
      if (label.toMark === 'end') expect(sign + STATUS_REACH_PX * scale).to.be.below(label.end + LABEL_DISTANCE_PX);
      else expect(words - sign - STATUS_REACH_PX * scale).to.be.at.least(STATUS_GAP_PX);
      withStatus++;
    }
    expect(withStatus).to.be.greaterThan(1);
  });

  it('has the sign where its words begin, in either direction', () => {
    const box = { ...BOX, toMark: undefined };
    const words = (text: string, rtl: boolean) => signedWords({ ...box, text }, createMirror(WIDTH_PX, rtl));
    expect(words('Title', false).sign).to.be.below(words('Title', false).words);
    expect(words('عنوان', true).sign).to.be.above(words('عنوان', true).words);
    // Text in the other direction than the page begins at the far end of its box.
    expect(words('عنوان', false).sign).to.be.within(146, 160);
    expect(words('Title', true).sign).to.be.within(WIDTH_PX - 160, WIDTH_PX - 146);
  });
});

describe('a title beside its span', () => {
  it('has the sign between its words and the span, in either direction', () => {
    for (const rtl of [false, true]) {
      for (const text of ['Title', 'عنوان']) {
        const px = (toMark: 'start' | 'end'): number =>
          signedWords({ ...BOX, text, toMark }, createMirror(WIDTH_PX, rtl)).sign;
        const along = (x: number): number => (rtl ? WIDTH_PX - x : x);
        expect(along(px('start')), `${text} after its span`).to.be.within(100, 107);
        expect(along(px('end')), `${text} before its span`).to.be.within(153, 160);
      }
    }
  });

  it('says which of its ends is next to the span', () => {
    const scene = sceneIn(WIDE);
    const ends = new Set<string | undefined>();
    for (let placement = 0; placement < scene.count; placement++) {
      const label = labelBox({ scene, measure, labelOf }, placement);
      if (label === undefined || label.signPx === 0) continue;
      ends.add(label.toMark);
      if (label.toMark === 'start') expect(label.start).to.be.at.least(scene.outerEnd[placement]!);
      if (label.toMark === 'end') expect(label.end).to.be.at.most(scene.outerStart[placement]!);
    }
    expect([...ends]).to.include('start');
  });
});

describe('the target of the pointer', () => {
  it('is there though no letter of a title above has room', () => {
    const scene = sceneIn(STACKED);
    expect([...scene.labelSide]).to.include(LabelSide.above);
    for (let placement = 0; placement < scene.count; placement++)
      for (const { top, bottom } of hitBoxes(scene, placement, undefined)) expect(top).to.be.below(bottom);
  });
});
