/** Exact counts of a dense lane over the window, by binary search: O(buckets · log entries), whatever the zoom. */
import { lowerBound } from '../base/search.js';
import type { PlacedLane } from '../layout/arrange.js';
import { toTime, type Transform } from '../scale/view.js';
import type { Density } from './scene.js';

const BUCKET_PX = 6;

/** A time on the border of two buckets counts in the later one, so no entry counts twice. */
export function laneDensity(lane: PlacedLane, index: number, transform: Transform): Density {
  const buckets = Math.ceil(transform.widthPx / BUCKET_PX);
  const counts = new Uint32Array(buckets);
  let before = lowerBound(lane.times, toTime(transform, 0));
  for (let bucket = 0; bucket < buckets; bucket++) {
    const endPx = Math.min((bucket + 1) * BUCKET_PX, transform.widthPx);
    const until = lowerBound(lane.times, toTime(transform, endPx), before);
    counts[bucket] = until - before;
    before = until;
  }
  return { lane: index, bucketPx: BUCKET_PX, counts };
}
