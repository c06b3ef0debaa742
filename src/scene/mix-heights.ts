/** Rows and lanes on their way from one arrangement to another. Where an entry is new, it is in its place at once. */
import { mix } from '../base/number.js';
import type { Arrangement } from '../layout/arrange.js';
import type { Scene } from './scene.js';
import { rowOf } from './focus-order.js';

/** `timeOf` gives the time at which an entry stands. */
export function mixHeights(from: Arrangement, scene: Scene, share: number, timeOf: (entry: number) => number): Scene {
  const lanesBefore = new Map(from.lanes.map((lane) => [lane.key, lane]));
  return {
    ...scene,
    y: scene.y.map((y, placement) => {
      const entry = scene.entry[placement]!;
      const before = rowOf(from, entry, timeOf(entry));
      return before === undefined ? y : mix(from.rows[before]!.y, y, share);
    }),
    lanes: scene.lanes.map((lane) => {
      const old = lanesBefore.get(lane.key);
      if (old === undefined) return lane;
      return { ...lane, top: mix(old.top, lane.top, share), height: mix(old.height, lane.height, share) };
    }),
    heightPx: mix(from.heightPx, scene.heightPx, share),
  };
}
