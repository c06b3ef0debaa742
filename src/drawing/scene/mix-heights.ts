/** Lanes and their content on their way from one scene to another. New parts are in place at once. */
import { mix } from '../../dataset/base/number.js';
import { placementsOf } from './placement-table.js';
import type { Scene, StackColumns } from './scene.js';
import { shiftColumns, type Heights } from './settled-scene.js';

export function mixHeights(from: Scene, to: Scene, share: number): Heights {
  const laneBefore = new Map(from.lanes.map(({ key }, index) => [key, index]));
  const before = to.lanes.map(({ key }) => laneBefore.get(key));
  const placements = placementsOf(from);
  const placed = (ys: Float32Array, old: Float32Array): Float32Array =>
    ys.map((y, at) => {
      const lane = before[to.lane[at]!];
      const place = lane === undefined ? -1 : placements.placeOf(lane, to.entry[at]!);
      return place < 0 ? y : mix(old[place]!, y, share);
    });
  const columns = <Columns extends StackColumns>(
    old: ReadonlyMap<number, Columns>,
    now: ReadonlyMap<number, Columns>,
  ): ReadonlyMap<number, Columns> =>
    new Map(
      Array.from(now, ([lane, own]): [number, Columns] => {
        const base = old.get(before[lane] ?? -1)?.base ?? own.base;
        return [lane, shiftColumns(own, mix(base, own.base, share) - own.base)];
      }),
    );
  return {
    y: placed(to.y, from.y),
    labelY: placed(to.labelY, from.labelY),
    stacks: columns(from.stacks, to.stacks),
    forces: columns(from.forces, to.forces),
    lanes: to.lanes.map((lane, index) => {
      const old = from.lanes[before[index] ?? -1];
      if (old === undefined) return lane;
      const top = mix(old.top, lane.top, share);
      const { more } = lane;
      return {
        ...{ ...lane, top, height: mix(old.height, lane.height, share) },
        ...(more && { more: { ...more, y: more.y + top - lane.top } }),
      };
    }),
    heightPx: mix(from.heightPx, to.heightPx, share),
  };
}

/** Whether a part in both has another place in the one than in the other. */
export function standsElsewhere(from: Scene, to: Scene): boolean {
  if (from.lanes.length !== to.lanes.length) return false;
  const isMoved = to.lanes.some(({ key, top, height }, index) => {
    const old = from.lanes[index]!;
    return old.key === key && (old.top !== top || old.height !== height);
  });
  if (isMoved) return true;
  const placements = placementsOf(from);
  for (let at = 0; at < to.count; at++) {
    const place = placements.placeOf(to.lane[at]!, to.entry[at]!);
    if (place >= 0 && (from.labelY[place] !== to.labelY[at] || from.y[place] !== to.y[at])) return true;
  }
  return false;
}
