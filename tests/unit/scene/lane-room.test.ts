import { expect } from 'chai';
import { CLOSE_UPS } from '../../../demo/gallery/close-up-datasets.js';
import { CROWDS } from '../../../demo/gallery/crowd-datasets.js';
import { buildScene } from '../../../src/drawing/scene/build-scene.js';
import { hasPlace, shareRoom } from '../../../src/drawing/scene/lane-room.js';
import { eitherUse, laneUses, type LaneUse } from '../../../src/drawing/scene/lane-use.js';
import { mixHeights, standsElsewhere } from '../../../src/drawing/scene/mix-heights.js';
import { MarkLook, type Scene } from '../../../src/drawing/scene/scene.js';
import { settleHeights } from '../../../src/drawing/scene/settled-scene.js';
import { createTransform } from '../../../src/drawing/scale/view.js';
import { createDatasetModel, layOut, STACKED, WIDE } from '../layout/random-model.js';

const CASES = [
  { id: 'crowd-days', lanes: 'kind', widthPx: 1000, metrics: WIDE },
  { id: 'crowd-regions', lanes: 'topic', widthPx: 1000, metrics: WIDE },
  { id: 'crowd-hours', lanes: 'kind', widthPx: 340, metrics: STACKED },
] as const;
const SHARES = [1, 0.1, 0.02, 0.002];

describe('the room of lanes in a window at rest', () => {
  it('of rows in a high chart has at most three rows of air above the first', () => {
    const lane = { key: 'all', name: 'All', top: 0, height: 1400 } as unknown as Scene['lanes'][number];
    const use: LaneUse = { form: 'rows', ys: [40, 80], hasEnds: false };
    const [room] = shareRoom([lane], [use], WIDE, { fillPx: 1400 })!;
    const pitch = room!.place(80) - room!.place(40);
    expect(room!.place(40)).to.be.at.most(WIDE.laneHeadPx + WIDE.lanePadPx + 4 * pitch);
  });

  it('is not kept for a day beside the window, which touches its edge', () => {
    const dates = ['2014-03-04', '2014-03-05', '2014-03-06'];
    const entries = dates.map((date) => ({ id: date, kind: 'event', title: 'A title', date }));
    const layout = layOut(createDatasetModel({ entries }), { widthPx: 1000, metrics: WIDE, lanes: 'none' });
    const transform = createTransform(layout.frame, { start: Date.UTC(2014, 2, 5), end: Date.UTC(2014, 2, 6) });
    const scene = buildScene({ ...layout, transform, keep: [] });
    expect(scene.count).to.equal(3);
    const own = scene.y[[...scene.left].findIndex((left) => left === 0)];
    expect(laneUses(scene)).to.deep.equal([{ form: 'rows', ys: [own! - scene.lanes[0]!.top], hasEnds: false }]);
  });

  for (const id of ['close-centuries', 'close-long', 'crowd-hours']) {
    it(`${id}: a phone shows no blank band below its lanes`, () => {
      const model = createDatasetModel([...CLOSE_UPS, ...CROWDS].find((each) => each.id === id)!.create());
      const metrics = { ...STACKED, budgetPx: 1200, scrolls: true };
      const layout = layOut(model, { widthPx: 334, metrics, lanes: id === 'close-centuries' ? 'none' : 'kind' });
      const scene = buildScene({ ...layout, transform: layout.fit, keep: [] });
      const room = { fillPx: scene.heightPx, seenPx: 800 };
      const last = shareRoom(scene.lanes, laneUses(scene), layout.arrangement.metrics, room)?.at(-1);
      expect(last === undefined ? scene.heightPx : last.top + last.height).to.be.greaterThan(scene.heightPx - 24);
    });
  }

  for (const { id, lanes, widthPx, metrics } of CASES) {
    const model = createDatasetModel(CROWDS.find((many) => many.id === id)!.create());
    const layout = layOut(model, { widthPx, metrics: { ...metrics, budgetPx: 600 }, lanes });
    const { arrangement, frame } = layout;
    const sceneAt = (share: number, place: number): Scene => {
      const { start, end } = layout.fit.scale;
      const from = start + (end - start) * place * (1 - share);
      const transform = createTransform(frame, { start: from, end: from + (end - start) * share });
      return buildScene({ ...layout, transform, keep: [] });
    };
    const scenes = SHARES.flatMap((share) => [0.1, 0.3, 0.5, 0.9].map((place) => sceneAt(share, place)));
    const settle = (scene: Scene, uses = laneUses(scene)): Scene | undefined => {
      const rooms = shareRoom(scene.lanes, uses, arrangement.metrics, { fillPx: arrangement.heightPx });
      return rooms && { ...scene, ...settleHeights(scene, rooms) };
    };

    it(`${id}: lanes stay in order within the height, and what is seen stays in its lane`, () => {
      let settled = 0;
      for (const scene of scenes) {
        const now = settle(scene);
        if (now === undefined) continue;
        settled++;
        expect(now.heightPx).to.be.at.most(arrangement.heightPx);
        now.lanes.forEach(({ top, height }, lane) => {
          const before = now.lanes[lane - 1];
          expect(top).to.be.closeTo(before === undefined ? 0 : before.top + before.height, 0.01);
          expect(height).to.be.greaterThan(0);
        });
        for (let at = 0; at < now.count; at++) {
          const isSeen = now.right[at]! >= 0 && now.left[at]! <= now.transform.widthPx;
          const { top, height } = now.lanes[now.lane[at]!]!;
          if (isSeen) expect(now.y[at], `${now.entry[at]!}`).to.be.within(top, top + height);
          if (isSeen && now.labelWidth[at]! > 0) expect(now.labelY[at]).to.be.within(top, top + height);
        }
      }
      expect(settled).to.be.greaterThan(0);
    });

    it(`${id}: a chart higher than the page shows at once keeps what there is to see within that, where it has room`, () => {
      const seenPx = arrangement.heightPx * 0.7;
      const heights = scenes.flatMap((scene) => {
        const uses = laneUses(scene);
        const share = (seen: object) =>
          shareRoom(scene.lanes, uses, arrangement.metrics, { fillPx: arrangement.heightPx, ...seen });
        const all = share({});
        const within = share({ seenPx });
        expect(within === undefined).to.equal(all === undefined);
        if (within === undefined) return [];
        const least = share({ seenPx: 0 })!.reduce((sum, { height }) => sum + height, 0);
        const px = within.reduce((sum, { height }) => sum + height, 0);
        expect(px).to.be.at.most(Math.max(seenPx, least) + 0.01);
        return [px];
      });
      expect(heights.length).to.be.greaterThan(0);
    });

    it(`${id}: rows keep their order, dots and titles their distances`, () => {
      for (const scene of scenes) {
        const now = settle(scene);
        if (now === undefined) continue;
        for (let at = 1; at < now.count; at++) {
          if (now.lane[at] !== now.lane[at - 1]) continue;
          const before = scene.y[at]! - scene.y[at - 1]!;
          if (now.look[at] === MarkLook.dot && now.look[at - 1] === MarkLook.dot)
            expect(now.y[at]! - now.y[at - 1]!).to.be.closeTo(before, 0.01);
          else expect(Math.sign(now.y[at]! - now.y[at - 1]!) * Math.sign(before)).to.be.at.least(0);
          expect(now.labelY[at]! - now.y[at]!).to.be.closeTo(scene.labelY[at]! - scene.y[at]!, 0.01);
        }
      }
    });

    it(`${id}: in motion a lane gives up nothing that it uses`, () => {
      let held: readonly LaneUse[] = [];
      for (const scene of [sceneAt(0.01, 0.3), sceneAt(0.01, 0.31), sceneAt(0.01, 0.32)]) {
        const uses = laneUses(scene).map((use, lane) => eitherUse(held[lane], use));
        held.forEach((before, lane) => {
          const now = uses[lane]!;
          if (before.form === 'rows' && now.form === 'rows') expect(now.ys).to.include.members([...before.ys]);
          if (before.form === 'dots' && now.form === 'dots' && before.base === now.base)
            expect(now.top).to.be.at.most(before.top);
        });
        held = uses;
      }
    });

    it(`${id}: what has its place in the room of another window stays in its lane there`, () => {
      let kept = 0;
      for (const scene of scenes) {
        const uses = laneUses(scene);
        const rooms = shareRoom(scene.lanes, uses, arrangement.metrics, { fillPx: arrangement.heightPx });
        if (rooms === undefined) continue;
        for (const other of scenes) {
          const now = laneUses(other);
          if (!rooms.every((room, lane) => hasPlace(room, uses[lane]!, now[lane]!, arrangement.metrics))) continue;
          if (other !== scene) kept++;
          const { y, labelY } = settleHeights(other, rooms);
          for (let at = 0; at < other.count; at++) {
            if (other.right[at]! < 0 || other.left[at]! > other.transform.widthPx) continue;
            const { top, height } = rooms[other.lane[at]!]!;
            expect(y[at], `${other.entry[at]!}`).to.be.within(top, top + height);
            if (other.labelWidth[at]! > 0) expect(labelY[at]).to.be.within(top, top + height);
          }
        }
      }
      expect(kept).to.be.greaterThan(0);
    });

    it(`${id}: half of the way is between both`, () => {
      const scene = scenes.find((one) => settle(one) !== undefined)!;
      const now = settle(scene)!;
      expect(standsElsewhere(scene, now)).to.equal(true);
      expect(standsElsewhere(now, now)).to.equal(false);
      const half = mixHeights(scene, now, 0.5);
      half.y.forEach((y, at) => {
        expect(y).to.be.closeTo((scene.y[at]! + now.y[at]!) / 2, 0.01);
      });
      for (const [lane, { base }] of half.stacks)
        expect(base).to.be.closeTo((scene.stacks.get(lane)!.base + now.stacks.get(lane)!.base) / 2, 0.01);
    });
  }
});
