/**
 * The entries in the window that are drawn one by one, counted, and named. Every entry whose time is in the window is
 * either drawn or counted, so marks and counts add up to the total.
 */
import type { MarkColumns } from '../layout/mark-columns.js';
import type { View } from '../scale/view.js';
import type { EdgeCounts } from './edge-counts.js';
import type { Scene } from './scene.js';

export interface InView {
  /** Entries whose time is in the window. */
  readonly total: number;
  /** How many of them are drawn one by one. */
  readonly marks: number;
  /** How many are shown as counts. */
  readonly counted: number;
  /** How many have their title on screen. */
  readonly labelled: number;
}

/** An entry in several lanes counts once. `entries` is the number of shown entries. O(placements). */
export function countInView(
  scene: Scene,
  entries: number,
  edges: Pick<EdgeCounts, 'earlier' | 'later' | 'inside'>,
  { outerStart, outerEnd }: MarkColumns,
  { start, end }: View,
): InView {
  const total = edges.inside ?? entries - edges.earlier - edges.later;
  const marks = new Set<number>();
  const labelled = new Set<number>();
  for (let placement = 0; placement < scene.count; placement++) {
    const entry = scene.entry[placement]!;
    if (outerStart[entry]! >= end || outerEnd[entry]! <= start) continue;
    marks.add(entry);
    if (isLabelled(scene, placement)) labelled.add(entry);
  }
  return { total, marks: marks.size, counted: Math.max(0, total - marks.size), labelled: labelled.size };
}

export function isLabelled({ labelX, labelRoom, labelWidth, offsetPx, transform }: Scene, placement: number): boolean {
  const width = Math.min(labelRoom[placement]!, labelWidth[placement]!);
  const x = labelX[placement]! + offsetPx;
  return width > 0 && x < transform.widthPx && x + width > 0;
}
