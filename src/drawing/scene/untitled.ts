/** The entries of crowded lanes that a window draws without their titles. */
import { MAX_TRIED } from '../layout/arrange-window.js';
import type { View } from '../scale/view.js';
import { isLabelled } from './in-view.js';
import type { Scene } from './scene.js';

/**
 * How many entries of each lane of columns are in the window without their title; 0 if they are too many for a row each.
 * Other lanes name theirs, or say how many more there are. O(entries).
 */
export function untitledIn(scene: Scene, spanOf: (entry: number) => View, { start, end }: View): readonly number[] {
  const labelled = scene.lanes.map(() => new Set<number>());
  for (let placement = 0; placement < scene.count; placement++) {
    if (isLabelled(scene, placement)) labelled[scene.lane[placement]!]!.add(scene.entry[placement]!);
  }
  return scene.lanes.map(({ form, entries, more }, lane) => {
    if (form !== 'clustered' || more !== undefined) return 0;
    const inView = [...entries].filter((entry) => {
      const own = spanOf(entry);
      return own.start < end && own.end > start;
    });
    return inView.length > MAX_TRIED ? 0 : inView.filter((entry) => !labelled[lane]!.has(entry)).length;
  });
}
