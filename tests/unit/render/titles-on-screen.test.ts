/** Titles where they stand on screen, in pages of either direction, in scripts of either direction. */
import { expect } from 'chai';
import fc from 'fast-check';
import { TITLE_DISTANCE_PX } from '../../../src/drawing/layout/title-room.js';
import { createMirror, type Mirror } from '../../../src/drawing/render/mirror.js';
import { readableLabels, type ReadableLabel } from '../../../src/drawing/render/svg-labels.js';
import { labelTemplate } from '../../../src/drawing/render/svg-marks.js';
import { MarkLook, type Scene } from '../../../src/drawing/scene/scene.js';
import { between, RUNS, share } from '../scale/random-frame.js';
import { caseOf, cluster, sceneOf, WIDTH_PX, type Case } from '../scene/random-clusters.js';
import { touch, type Box } from '../scene/boxes.js';

const SLACK_PX = 0.5;
const CHARACTER_PX = 7;
const HALF_LINE_PX = 7;
/** What stands closer to an edge of the window would leave it on the other side of its hairline. */
const EDGE_PX = 12;
const NOTHING: ReadonlySet<number> = new Set();
const SCENES = { ...RUNS, numRuns: 25, endOnFailure: true };

const anyCase = fc.tuple(cluster, share(), between(0, 2)).map(([model, at, power]) => caseOf(model, at, power));

/** As long as the title of the entry, every second one in Arabic letters. */
function titleOf({ model }: Case, entry: number): string {
  const { length } = model.entries.at(entry)!.title;
  return (entry % 2 === 0 ? 'Title' : 'عنوان').padEnd(length, 'x');
}

const measure = {
  sizePx: 13,
  width: (text: string): number => text.length * CHARACTER_PX,
  fit: (text: string, room: number): string => text.slice(0, Math.floor(room / CHARACTER_PX)),
};

function titlesOf(layout: Case, scene: Scene): readonly ReadableLabel[] {
  const labelOf = (entry: number): string => titleOf(layout, entry);
  return readableLabels({ scene, faces: [measure, measure, measure], labelOf, noteOf: () => '' }, NOTHING);
}

/** A part of a template that is text. */
function plainText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What the text covers, as its attributes say it. */
function boxOf({ box, placement }: ReadableLabel, scene: Scene, mirror: Mirror): Box {
  const { strings, values } = labelTemplate(box, { lang: 'en', mirror, struck: false });
  const text = strings.reduce((all, part, at) => `${all}${part}${plainText(values[at])}`, '');
  const attribute = (name: string): string => new RegExp(`[\\s]${name}="?([^\\s">]+)`).exec(text)![1]!;
  const x = Number(attribute('x'));
  const width = box.text.length * CHARACTER_PX;
  const isFromRight = (attribute('direction') === 'rtl') === (attribute('text-anchor') === 'start');
  const y = scene.labelY[placement]!;
  const left = isFromRight ? x - width : x;
  const what = `title ${placement} at ${left}`;
  return { left, right: left + width, top: y - HALF_LINE_PX, bottom: y + HALF_LINE_PX, what };
}

/** Dots and columns. */
function crowdBoxes(scene: Scene, mirror: Mirror): readonly Box[] {
  const dots = Array.from(scene.look.keys())
    .filter((at) => scene.look[at] === MarkLook.dot)
    .map((at): Box => {
      const half = scene.size[at]! / 2;
      const x = mirror.x(scene.glyph[at]!);
      const y = scene.y[at]!;
      return { left: x - half, right: x + half, top: y - half, bottom: y + half, what: `dot ${at}` };
    });
  const columns = [...scene.stacks.values(), ...scene.forces.values()].flatMap(({ x0, x1, top, base }) =>
    Array.from(x0, (from, at): Box => {
      const left = mirror.left(from, x1[at]!);
      return { left, right: left + x1[at]! - from, top: top[at]!, bottom: base, what: `column ${at}` };
    }),
  );
  return [...dots, ...columns];
}

for (const rtl of [false, true]) {
  describe(`titles of random crowds on screen, from ${rtl ? 'right to left' : 'left to right'}`, () => {
    const mirror = createMirror(WIDTH_PX, rtl);

    it('touch no title, no dot and no bar, and stay in the window where its edges would cut them', () => {
      let pinned = 0;
      fc.assert(
        fc.property(anyCase, (layout) => {
          const scene = sceneOf(layout);
          const titles = titlesOf(layout, scene).map((title) => boxOf(title, scene, mirror));
          const others = crowdBoxes(scene, mirror);
          for (const [index, title] of titles.entries()) {
            expect(title.left, title.what).to.be.at.least(-SLACK_PX);
            expect(title.right, title.what).to.be.at.most(WIDTH_PX + SLACK_PX);
            const struck = [...titles.slice(index + 1), ...others].find((other) => touch(title, other));
            expect(struck && `${title.what} touches ${struck.what}`).to.equal(undefined);
            if (Math.min(title.left, WIDTH_PX - title.right) < EDGE_PX) pinned++;
          }
        }),
        SCENES,
      );
      expect(pinned, 'at an edge').to.be.greaterThan(0);
    });

    it('stand beside the hairlines of their own dots', () => {
      let tied = 0;
      fc.assert(
        fc.property(anyCase, (layout) => {
          const scene = sceneOf(layout);
          for (const title of titlesOf(layout, scene)) {
            if (scene.look[title.placement] !== MarkLook.dot) continue;
            const { left, right, what } = boxOf(title, scene, mirror);
            const x = mirror.x(scene.glyph[title.placement]!);
            const away = Math.min(Math.abs(left - x), Math.abs(right - x));
            // Its room is no multiple of the width of a letter.
            expect(away, what).to.be.within(TITLE_DISTANCE_PX - SLACK_PX, TITLE_DISTANCE_PX + CHARACTER_PX);
            tied++;
          }
        }),
        SCENES,
      );
      expect(tied).to.be.greaterThan(0);
    });
  });
}
