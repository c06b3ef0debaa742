import { expect } from 'chai';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { placementAt } from '../../../src/drawing/scene/pick.js';
import { MarkLook, type Scene } from '../../../src/drawing/scene/scene.js';
import { stemsOf } from '../../../src/drawing/scene/stems.js';
import { createDatasetModel, layOut, WIDE, type LayoutOptions } from '../layout/random-model.js';
import { fitScene } from './scene-text.js';

const PARTIES = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
const event = (id: string, date: string, parties: readonly string[]) => ({
  id,
  kind: 'event',
  title: id,
  date,
  parties,
});

function sceneOf(entries: readonly ReturnType<typeof event>[], options: Partial<LayoutOptions> = {}): Scene {
  const layout = layOut(createDatasetModel({ parties: PARTIES, entries }), {
    widthPx: 1000,
    metrics: WIDE,
    ...options,
  });
  return fitScene(layout);
}

const SHARED = [event('talks', '2022-01-03', ['b', 'a', 'c']), event('one', '2022-01-08', ['a'])];
const looksOf = ({ look }: Scene): readonly number[] => [...look].sort();

describe('an entry of several lanes', () => {
  it('has one mark in the lane of its first party, and an end in each other', () => {
    const scene = sceneOf(SHARED);
    expect(looksOf(scene)).to.deep.equal([MarkLook.glyph, MarkLook.glyph, MarkLook.end, MarkLook.end]);
    const [stem] = stemsOf(scene);
    expect(scene.lanes[scene.lane[stem!.mark]!]!.name).to.deep.equal({ type: 'text', text: 'b' });
    const ends = [2, 3].map((at) => scene.lane[at]);
    expect(ends).to.deep.equal([0, 2]);
  });

  it('shares the colours of its parties, and its stem has that of each lane where it ends', () => {
    const scene = sceneOf(SHARED);
    const colours = scene.lanes.map(({ colour }) => colour);
    expect(scene.shared.get(scene.entry[stemsOf(scene)[0]!.mark]!)).to.have.members(colours);
    expect(new Set(stemsOf(scene)[0]!.pieces.map(({ colour }) => colour))).to.deep.equal(new Set(colours));
  });

  it('is found at its stem and at either end', () => {
    const scene = sceneOf(SHARED);
    const { mark, x, pieces } = stemsOf(scene)[0]!;
    for (const at of [2, 3]) expect(placementAt(scene, x, scene.y[at]!)).to.equal(mark);
    for (const { y0, y1 } of pieces) expect(placementAt(scene, x + 2, (y0 + y1) / 2)).to.equal(mark);
    expect(placementAt(scene, x + 30, scene.y[2]!)).to.equal(undefined);
  });

  it('keeps its count in each lane, and its mark where its first lane is collapsed', () => {
    const scene = sceneOf(SHARED, { collapsed: new Set(['=b']) });
    expect(scene.lanes.map(({ entries }) => entries.length)).to.deep.equal([2, 1, 1]);
    expect(stemsOf(scene)).to.have.lengthOf(1);
    expect(scene.lane[stemsOf(scene)[0]!.mark]).to.equal(0);
  });

  it('has a stem that no title crosses and that stays within its date', () => {
    const many = Array.from({ length: 12 }, (_, at) =>
      event(`a long title of entry ${at}`, `2022-01-0${1 + (at % 9)}`, ['b']),
    );
    const scene = sceneOf([...many, event('talks', '2022-01-04', ['a', 'c'])]);
    const [stem] = stemsOf(scene);
    for (let at = 0; at < scene.count; at++) {
      if (scene.labelX[at]! > stem!.x || scene.labelX[at]! + scene.labelWidth[at]! < stem!.x) continue;
      for (const { y0, y1 } of stem!.pieces)
        expect(y1 < scene.labelY[at]! - 6 || y0 > scene.labelY[at]! + 6, `title ${at}`).to.equal(true);
    }
    expect(stem!.x).to.be.within(scene.outerStart[stem!.mark]!, scene.outerEnd[stem!.mark]!);
  });

  it('counts in the columns of each lane where a lane is too full for rows', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      event(`e${at}`, `2022-0${1 + (at % 9)}-1${at % 7}`, ['a', 'b']),
    );
    const layout = layOut(createDatasetModel({ parties: PARTIES, entries: many }), {
      widthPx: 400,
      metrics: { ...WIDE, budgetPx: 500 },
    });
    expect(layout.arrangement.ends).to.equal(undefined);
    const scene = buildScene({ ...layout, transform: layout.fit, keep: [] });
    for (const stack of scene.stacks.values()) expect(stack.count.reduce((sum, count) => sum + count, 0)).to.equal(400);
  });
});
