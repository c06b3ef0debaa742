/** A scene with its lanes and their content in their room at rest. */
import type { LaneRoom } from './lane-room.js';
import { MarkLook, type Scene, type SceneLane, type StackColumns } from './scene.js';

/** The parts of a scene that move up and down. */
export type Heights = Pick<Scene, 'y' | 'labelY' | 'stacks' | 'forces' | 'lanes' | 'heightPx'>;

export function settleHeights(scene: Scene, rooms: readonly LaneRoom[]): Heights {
  const placed = (ys: Float32Array): Float32Array =>
    ys.map((y, at) => {
      const lane = scene.lane[at]!;
      const { top, place } = rooms[lane]!;
      const own = scene.y[at]! - scene.lanes[lane]!.top;
      // The end of a stem stays at its edge.
      if (scene.look[at] === MarkLook.end) {
        const { height } = scene.lanes[lane]!;
        return top + (own < height / 2 ? own : rooms[lane]!.height - (height - own));
      }
      // A title keeps its distance from its mark.
      return top + place(own) + (y - scene.y[at]!);
    });
  const last = rooms.at(-1);
  return {
    y: placed(scene.y),
    labelY: placed(scene.labelY),
    stacks: movedColumns(scene.stacks, scene, rooms),
    forces: movedColumns(scene.forces, scene, rooms),
    lanes: scene.lanes.map((lane, index): SceneLane => {
      const { top, height, place } = rooms[index]!;
      const { more } = lane;
      return { ...lane, top, height, ...(more && { more: { ...more, y: top + place(more.y - lane.top) } }) };
    }),
    heightPx: last === undefined ? 0 : last.top + last.height,
  };
}

function movedColumns<Columns extends StackColumns>(
  columns: ReadonlyMap<number, Columns>,
  { lanes }: Scene,
  rooms: readonly LaneRoom[],
): ReadonlyMap<number, Columns> {
  return new Map(
    Array.from(columns, ([lane, own]): [number, Columns] => {
      const { top, place } = rooms[lane]!;
      const base = own.base - lanes[lane]!.top;
      return [lane, shiftColumns(own, top + place(base) - own.base, top)];
    }),
  );
}

/** A scale that would leave the lane has no number. */
export function shiftColumns<Columns extends StackColumns>(columns: Columns, px: number, laneTop = -Infinity): Columns {
  if (px === 0) return columns;
  const { tick } = columns;
  const isIn = tick !== undefined && tick.y + px >= laneTop;
  return {
    ...columns,
    base: columns.base + px,
    top: columns.top.map((y) => y + px),
    ...(columns.solidTop && { solidTop: columns.solidTop.map((y) => y + px) }),
    tick: isIn ? { ...tick, y: tick.y + px } : undefined,
  };
}
