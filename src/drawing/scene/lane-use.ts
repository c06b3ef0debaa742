/** How much of its height each lane uses in a window. */
import { MarkLook, type Scene } from './scene.js';

/** px from the top of the lane. */
export type LaneUse =
  /** The middles of its rows, in order; none if the window shows nothing of it but ends of stems. */
  | { readonly form: 'rows'; readonly ys: readonly number[]; readonly hasEnds: boolean }
  /** Dots with their titles, from the highest to the base. */
  | { readonly form: 'dots'; readonly top: number; readonly base: number; readonly isEmpty: boolean }
  /** All of it, whatever the window shows. */
  | { readonly form: 'whole' };

/** Half a line of a title, and some. */
const HALF_LINE_PX = 10;

/** Lane by lane. O(placements). */
export function laneUses(scene: Scene): readonly LaneUse[] {
  const seen = scene.lanes.map(() => new Set<number>());
  const tops = scene.lanes.map(() => Infinity);
  const ended = new Set<number>();
  for (let at = 0; at < scene.count; at++) {
    if (!isSeen(scene, at)) continue;
    const lane = scene.lane[at]!;
    if (scene.look[at] === MarkLook.end) {
      ended.add(lane);
      continue;
    }
    const { top: laneTop, look } = scene.lanes[lane]!;
    if (look === 'rows') seen[lane]!.add(scene.y[at]! - laneTop);
    const reach = scene.look[at] === MarkLook.dot ? scene.size[at]! / 2 : HALF_LINE_PX;
    const title = scene.labelWidth[at]! > 0 ? scene.labelY[at]! - HALF_LINE_PX : Infinity;
    tops[lane] = Math.min(tops[lane]!, scene.y[at]! - reach - laneTop, title - laneTop);
  }
  return scene.lanes.map((lane, index): LaneUse => {
    if (lane.form === 'collapsed' || scene.forces.has(index) || lane.look === 'bars' || lane.more)
      return { form: 'whole' };
    const stack = scene.stacks.get(index);
    if (lane.look === 'rows') {
      const ys = [...seen[index]!].sort((one, other) => one - other);
      return { form: 'rows', ys, hasEnds: ended.has(index) };
    }
    if (stack === undefined) return { form: 'whole' };
    const base = stack.base - lane.top;
    return { form: 'dots', top: Math.min(tops[index]!, base), base, isEmpty: tops[index] === Infinity };
  });
}

/** The use in either of two windows; for lanes in another form only the later one. */
export function eitherUse(before: LaneUse | undefined, now: LaneUse): LaneUse {
  if (before?.form === 'rows' && now.form === 'rows') {
    const ys = [...new Set([...before.ys, ...now.ys])];
    const hasEnds = before.hasEnds || now.hasEnds;
    if (ys.length === now.ys.length && hasEnds === now.hasEnds) return now;
    return { form: 'rows', ys: ys.sort((one, other) => one - other), hasEnds };
  }
  if (before?.form === 'dots' && now.form === 'dots' && before.base === now.base) {
    if (before.top >= now.top && before.isEmpty) return now;
    return { ...now, top: Math.min(before.top, now.top), isEmpty: before.isEmpty && now.isEmpty };
  }
  return now;
}

export function isSameUse(one: LaneUse, other: LaneUse): boolean {
  if (one.form === 'rows' && other.form === 'rows')
    return (
      one.hasEnds === other.hasEnds &&
      one.ys.length === other.ys.length &&
      one.ys.every((y, row) => y === other.ys[row])
    );
  if (one.form === 'dots' && other.form === 'dots')
    return one.top === other.top && one.base === other.base && one.isEmpty === other.isEmpty;
  return one.form === other.form;
}

/** A day beside the window touches its edge, and is not in it: it kept a row free, and an empty lane high. */
function isSeen(scene: Scene, at: number): boolean {
  const { offsetPx } = scene;
  const { widthPx } = scene.transform;
  if (scene.right[at]! + offsetPx > 0 && scene.left[at]! + offsetPx < widthPx) return true;
  const label = scene.labelX[at]! + offsetPx;
  const width = Math.min(scene.labelRoom[at]!, scene.labelWidth[at]!);
  return width > 0 && label + width > 0 && label < widthPx;
}
