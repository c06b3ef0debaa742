import { expect } from 'chai';
import fc from 'fast-check';
import { clampView, createTransform } from '../../../src/drawing/scale/view.js';
import { MarkLook, type Scene } from '../../../src/drawing/scene/scene.js';
import { between, RUNS, share } from '../scale/random-frame.js';
import { caseOf, cluster, inViewOf, sceneOf, WIDTH_PX } from './random-clusters.js';
import { touch, type Box } from './boxes.js';

const DAY_MS = 86_400_000;
const SLACK_PX = 0.5;
const SCENES = { ...RUNS, numRuns: 25, endOnFailure: true };
/** Titles closer to an edge of the window than this may be flipped, pinned or cut there. */
const MAX_TITLE_PX = 360;
/** A window with so few titles of dots may have some that only itself has. */
const LEAST_TITLES = 5;

const anyCase = fc.tuple(cluster, share(), between(0, 3)).map(([model, at, power]) => caseOf(model, at, power));

const isInWindow = (px: number): boolean => px >= 0 && px <= WIDTH_PX;

const labelled = (scene: Scene): readonly number[] =>
  Array.from({ length: scene.count }, (_, placement) => placement).filter(
    (placement) => scene.labelWidth[placement]! > 0 && scene.labelRoom[placement]! > 0,
  );

function titleBox(scene: Scene, placement: number): Box {
  const left = scene.labelX[placement]!;
  const y = scene.labelY[placement]!;
  return { left, right: left + scene.labelRoom[placement]!, top: y - 7, bottom: y + 7, what: `title ${placement}` };
}

/** Dots and bars: what no title may cover. */
function clusterBoxes(scene: Scene): readonly Box[] {
  const dots = Array.from({ length: scene.count }, (_, at) => at)
    .filter((at) => scene.look[at] === MarkLook.dot)
    .map((at) => {
      const half = scene.size[at]! / 2;
      const [x, y] = [scene.glyph[at]!, scene.y[at]!];
      return { left: x - half, right: x + half, top: y - half, bottom: y + half, what: `dot ${at}` };
    });
  const bars = [...scene.stacks.values(), ...scene.forces.values()].flatMap((stack) =>
    Array.from(stack.count.keys(), (column) => ({
      left: stack.x0[column]!,
      right: stack.x1[column]!,
      top: stack.top[column]!,
      bottom: stack.base,
      what: `column ${column}`,
    })),
  );
  return [...dots, ...bars];
}

describe('clustered lanes of random datasets, at any zoom', () => {
  it('draw or count every entry whose time meets the window', () => {
    fc.assert(
      fc.property(anyCase, (layout) => {
        const { marks, model, view } = layout;
        const meets = (entry: number) => marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start;
        const expected = [...model.order].filter(meets);
        const scene = sceneOf(layout);
        const inView = inViewOf(layout, scene);
        expect(inView.total).to.equal(expected.length);
        expect(inView.marks + inView.counted).to.equal(inView.total);
        expect(inView.labelled).to.be.at.most(inView.marks);
        // What is no mark stands in a column that the window shows.
        expect(scene.entry).to.have.lengthOf(scene.count);
        const drawn = new Set(scene.entry);
        for (const entry of expected.filter((each) => !drawn.has(each))) {
          const counted = [...scene.stacks.values()].some(({ start, end }) =>
            start.some((from, column) => from <= marks.glyph[entry]! && marks.glyph[entry]! < end[column]!),
          );
          const inForce = [...scene.forces.values()].some(({ start, end }) =>
            start.some((from, column) => from < marks.outerEnd[entry]! && end[column]! > marks.outerStart[entry]!),
          );
          expect(counted || inForce, `entry ${entry}`).to.equal(true);
        }
      }),
      SCENES,
    );
  });

  it('stack every entry in the one column of its time, linearly', () => {
    fc.assert(
      fc.property(anyCase, (layout) => {
        for (const [lane, stack] of sceneOf(layout).stacks) {
          const { at } = layout.arrangement.lanes[lane]!.cluster!.points;
          for (let column = 0; column < stack.count.length; column++) {
            const inside = [...at].filter((ms) => ms >= stack.start[column]! && ms < stack.end[column]!).length;
            expect(stack.count[column]).to.equal(inside);
            expect(stack.to[column]! - stack.from[column]!).to.equal(inside);
            if (stack.form !== 'bars' || stack.tick === undefined) continue;
            const px = (stack.base - stack.tick.y) / stack.tick.count;
            expect(stack.base - stack.top[column]!).to.be.closeTo(Math.max(px * inside, 1), 0.01);
          }
        }
      }),
      SCENES,
    );
  });

  it('stack in no column that is sharper than the dates in it', () => {
    fc.assert(
      fc.property(anyCase, (layout) => {
        const scene = sceneOf(layout);
        for (const stack of scene.stacks.values()) {
          for (let column = 0; column < stack.count.length; column++) {
            const first = layout.frame.plan.segments.some(
              ({ start, end }) => stack.start[column] === start || stack.end[column] === end,
            );
            if (first) continue;
            const days = (stack.end[column]! - stack.start[column]!) / DAY_MS;
            const dates = [...stack.entry!.subarray(stack.from[column], stack.to[column])].map(
              (entry) => (layout.marks.outerEnd[entry]! - layout.marks.outerStart[entry]!) / DAY_MS,
            );
            expect(Math.max(...dates)).to.be.at.most(days * 1.6);
          }
        }
      }),
      SCENES,
    );
  });

  it('let no title touch a title, a dot or a bar, and none leave the window', () => {
    fc.assert(
      fc.property(anyCase, (layout) => {
        const scene = sceneOf(layout);
        const inWindow = (box: Box) => box.right > 0 && box.left < WIDTH_PX;
        const titles = labelled(scene)
          .map((placement) => titleBox(scene, placement))
          .filter(inWindow);
        const others = clusterBoxes(scene);
        for (const [index, title] of titles.entries()) {
          expect([title.left >= -SLACK_PX, title.right <= WIDTH_PX + SLACK_PX], title.what).to.deep.equal([true, true]);
          const struck = [...titles.slice(index + 1), ...others].find((other) => touch(title, other));
          expect(struck && `${title.what} at ${title.left} touches ${struck.what}`).to.equal(undefined);
        }
      }),
      SCENES,
    );
  });

  it('zooming in only adds titles and marks', () => {
    fc.assert(
      fc.property(
        fc.tuple(cluster, share(), between(0, 2), share(), between(0, 1)),
        ([model, at, power, within, closer]) => {
          const far = caseOf(model, at, power);
          const length = (far.view.end - far.view.start) / 10 ** closer;
          const start = far.view.start + within * (far.view.end - far.view.start - length);
          const view = clampView(far.frame, { start, end: start + length });
          const transform = createTransform(far.frame, view);
          if (transform.k < far.transform.k) return;
          const [before, after] = [sceneOf(far), sceneOf(far, transform)];
          const placeAfter = new Map(Array.from(after.entry, (entry, placement) => [entry, placement]));
          const titlesAfter = new Set(labelled(after).map((placement) => after.entry[placement]!));
          const ofDots = labelled(before).filter(
            (at) => before.look[at] === MarkLook.dot && isInWindow(before.glyph[at]!),
          );
          const isSparse = ofDots.length <= LEAST_TITLES;
          for (let placement = 0; placement < before.count; placement++) {
            const entry = before.entry[placement]!;
            const isSpan = before.look[placement] !== MarkLook.dot;
            const [from, to] = [far.marks.outerStart[entry]!, far.marks.outerEnd[entry]!];
            if (to <= view.start || from >= view.end) continue;
            // On a bar, the dot of a title is its only mark.
            if (isSparse && !isSpan && before.labelWidth[placement]! > 0) continue;
            expect(placeAfter.has(entry), `mark of ${entry}`).to.equal(true);
            // Within its column, a dot stands among the others of the same date.
            const x = after.glyph[placeAfter.get(entry)!]!;
            const isClear = x > MAX_TITLE_PX && x < WIDTH_PX - MAX_TITLE_PX;
            if (isSpan || !isClear || before.labelRoom[placement]! < before.labelWidth[placement]!) continue;
            if (before.labelWidth[placement]! > 0) expect(titlesAfter.has(entry), `title of ${entry}`).to.equal(true);
          }
        },
      ),
      SCENES,
    );
  });

  it('keep their form and their titles while the reader pans a little', () => {
    fc.assert(
      fc.property(anyCase, share(), (layout, by) => {
        const shift = (layout.view.end - layout.view.start) * by * 0.2;
        const view = clampView(layout.frame, { start: layout.view.start + shift, end: layout.view.end + shift });
        const transform = createTransform(layout.frame, view);
        const [before, after] = [sceneOf(layout), sceneOf(layout, transform)];
        const sameZoom = Math.abs(transform.k / layout.transform.k - 1) < 1e-9;
        if (!sameZoom || before.lanes[0]!.look === 'rows' || after.lanes[0]!.look === 'rows') return;
        const linesOf = (scene: Scene) =>
          new Map(
            labelled(scene)
              .filter((at) => scene.look[at] === MarkLook.dot && scene.labelRoom[at]! >= scene.labelWidth[at]!)
              .filter((at) => scene.glyph[at]! > MAX_TITLE_PX && scene.glyph[at]! < WIDTH_PX - MAX_TITLE_PX)
              .map((at) => [scene.entry[at]!, scene.labelY[at]!]),
          );
        const later = linesOf(after);
        for (const [entry, y] of linesOf(before)) if (later.has(entry)) expect(later.get(entry)).to.equal(y);
      }),
      SCENES,
    );
  });
});
