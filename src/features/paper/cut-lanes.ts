/**
 * Where a chart that is higher than a page is cut: between lanes, or between the rows of a lane that is higher than a
 * page, or would leave most of a page blank.
 */
import type { Scene } from '../../drawing/scene/scene.js';

/** A piece that ends between two lanes fills so much of its page; else it ends between two rows. */
const LEAST_FILL = 0.6;
/** So many rows of a lane stay together: the name beside one row ran into that of the next lane. */
const LEAST_ROWS = 2;

export type CutScene = Pick<Scene, 'lanes' | 'lane' | 'y' | 'count' | 'heightPx'>;

/** Heights of the rows of a piece, px. */
export interface PieceRoom {
  /** The first piece stands below the heading. */
  readonly firstPx: number;
  readonly nextPx: number;
}

/** px from the top of the rows, in order; none if the rows have room in one piece. */
export function cutsOf(scene: CutScene, { firstPx, nextPx }: PieceRoom): readonly number[] {
  // The name of an outer lane stays with the lanes below it.
  const lanes = scene.lanes.filter(({ heading }) => heading !== true).map(({ top, height }) => top + height);
  const rows = betweenRows(scene);
  const cuts: number[] = [];
  for (let from = 0, roomPx = firstPx; scene.heightPx - from > roomPx; from = cuts.at(-1)!, roomPx = nextPx) {
    const to = from + roomPx;
    const lastOf = (heights: readonly number[]): number =>
      heights.reduce((last, px) => (px > from && px <= to ? Math.max(last, px) : last), from);
    const lane = lastOf(lanes);
    const row = lastOf(rows);
    const isFull = lane - from >= roomPx * LEAST_FILL;
    const cut = isFull ? lane : Math.max(lane, row);
    cuts.push(cut > from ? cut : to);
  }
  return cuts;
}

/** The middles between the rows of each lane that has rows, but for the first and the last ones. */
function betweenRows({ lanes, lane, y, count }: CutScene): readonly number[] {
  const heights = lanes.map(() => new Set<number>());
  for (let at = 0; at < count; at++) if (lanes[lane[at]!]?.look === 'rows') heights[lane[at]!]!.add(y[at]!);
  return heights.flatMap((own) => {
    const sorted = [...own].sort((one, other) => one - other);
    const middles = sorted.slice(1).map((px, at) => (px + sorted[at]!) / 2);
    return middles.slice(LEAST_ROWS - 1, 1 - LEAST_ROWS);
  });
}
