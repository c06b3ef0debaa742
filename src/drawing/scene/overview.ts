/**
 * The whole extent at true scale: the number of entries of each colour in each strip. O(entries), once for each width.
 */
import { partsOf, type Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { colourOf } from '../layout/lanes.js';
import { NEUTRAL_COLOUR } from '../layout/party-colours.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import type { Extent } from '../scale/gaps.js';

const BUCKET_PX = 5;

export interface Overview {
  readonly start: number;
  readonly end: number;
  readonly widthPx: number;
  readonly bucketPx: number;
  /** Counts of each colour, by bucket. */
  readonly counts: readonly Uint32Array[];
  /** Most entries in one bucket, all colours together. */
  readonly most: number;
}

/** Counts in steps. */
export function* overviewSteps(
  model: TimelineModel,
  { glyph }: MarkColumns,
  shown: Uint32Array,
  { start, end }: Extent,
  widthPx: number,
): Steps<Overview> {
  const buckets = Math.max(Math.ceil(widthPx / BUCKET_PX), 1);
  const counts = Array.from({ length: NEUTRAL_COLOUR + 1 }, () => new Uint32Array(buckets));
  const totals = new Uint32Array(buckets);
  let most = 0;
  for (const part of partsOf(shown)) {
    for (let at = 0; at < part.length; at++) {
      const entry = part[at]!;
      const share = (glyph[entry]! - start) / (end - start);
      const bucket = Math.max(0, Math.min(buckets - 1, Math.floor((share * widthPx) / BUCKET_PX)));
      counts[colourOf(model, entry)]![bucket]!++;
      most = Math.max(most, ++totals[bucket]!);
    }
    yield;
  }
  return { start, end, widthPx, bucketPx: BUCKET_PX, counts, most };
}
