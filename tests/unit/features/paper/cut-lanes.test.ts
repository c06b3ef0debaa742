/** A chart that is higher than a page is cut where nothing is cut through, and as seldom as can be. */
import { expect } from 'chai';
import fc from 'fast-check';
import { cutsOf, type CutScene } from '../../../../src/features/paper/cut-lanes.js';

const FIRST_PX = 600;
const NEXT_PX = 700;
const ROOM = { firstPx: FIRST_PX, nextPx: NEXT_PX };
const ROW_PX = 26;
const LEAST_FILL = 0.6;

type Drawn = readonly { readonly rows: number; readonly look?: 'rows' | 'dots'; readonly heading?: true }[];

/** Lanes of rows, or of dots as high as so many rows. */
function sceneOf(lanes: Drawn): CutScene {
  const marks: { readonly lane: number; readonly y: number }[] = [];
  let top = 0;
  const placed = lanes.map(({ rows, look = 'rows', heading }, lane) => {
    const own = { top, height: rows * ROW_PX, look, ...(heading && { heading }) };
    for (let row = 0; row < rows; row++) marks.push({ lane, y: top + (row + 0.5) * ROW_PX });
    top += own.height;
    return own;
  });
  return {
    lanes: placed as unknown as CutScene['lanes'],
    count: marks.length,
    lane: Uint16Array.from(marks, ({ lane }) => lane),
    y: Float32Array.from(marks, ({ y }) => y),
    heightPx: top,
  };
}

const lanes = fc.array(
  fc.integer({ min: 1, max: 60 }).map((rows) => ({ rows })),
  { minLength: 1, maxLength: 30 },
);

describe('cuts of a chart that is higher than a page', () => {
  it('are none where it has room', () => {
    expect(cutsOf(sceneOf([{ rows: 10 }, { rows: 5 }]), ROOM)).to.deep.equal([]);
  });

  it('leave two rows of a lane together: the name beside one would run into the next', () => {
    fc.assert(
      fc.property(lanes, (drawn) => {
        const scene = sceneOf(drawn);
        for (const cut of cutsOf(scene, ROOM)) {
          const lane = scene.lanes.find(({ top, height }) => cut > top && cut < top + height);
          if (lane === undefined) continue;
          expect(cut - lane.top).to.be.at.least(2 * ROW_PX);
          expect(lane.top + lane.height - cut).to.be.at.least(2 * ROW_PX);
        }
      }),
    );
  });

  it('run through no row, leave no piece higher than a page, and fill most of each', () => {
    fc.assert(
      fc.property(lanes, (drawn) => {
        const scene = sceneOf(drawn);
        const ends = [0, ...cutsOf(scene, ROOM), scene.heightPx];
        for (const cut of ends) {
          expect(scene.y.every((y) => Math.abs(y - cut) >= ROW_PX / 2 - 0.01)).to.equal(true);
        }
        const heights = ends.slice(1).map((end, at) => end - ends[at]!);
        heights.forEach((height, at) => {
          const roomPx = at === 0 ? FIRST_PX : NEXT_PX;
          expect(height).to.be.at.most(roomPx);
          if (at < heights.length - 1) expect(height).to.be.at.least(roomPx * LEAST_FILL - 2 * ROW_PX);
        });
      }),
    );
  });

  it('stand between lanes where that fills most of a page', () => {
    expect(cutsOf(sceneOf(Array.from({ length: 12 }, () => ({ rows: 4 }))), ROOM)).to.deep.equal([520, 1144]);
  });

  it('leave the name of an outer lane with its lanes', () => {
    const drawn = [{ rows: 20 }, { rows: 2, heading: true as const }, { rows: 4 }];
    expect(cutsOf(sceneOf(drawn), ROOM)).to.deep.equal([20 * ROW_PX]);
  });

  it('end a piece with the page where a lane has no rows', () => {
    expect(cutsOf(sceneOf([{ rows: 30, look: 'dots' }]), ROOM)).to.deep.equal([FIRST_PX]);
  });
});
