/**
 * What of a crowded lane is drawn one by one, and how many entries the rest are.
 *
 * Time is cut into tiles that are {@link TILE_PX} wide at the power of two below the zoom, counted from the start of each
 * segment, so they stay the same while the reader pans, and until the zoom has doubled. In each row a tile is open where
 * every entry that stands in it has room there beside all before it; its entries are marks. The entries of the other
 * tiles are counted in buckets, a sixteenth of a tile each. Every entry is either a mark or counted once: marks and
 * counts add up to the lane, at every zoom.
 *
 * O(rows · tiles · log entries) for the tiles asked for, whatever the number of entries.
 */
import { clamp } from '../base/number.js';
import { lowerBound, upperBound } from '../base/search.js';
import type { Arrangement, Row } from '../layout/arrange.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { GLYPH_PX, markExtent } from '../layout/mark-extent.js';
import { createTimeScale, type ScalePlan } from '../scale/time-scale.js';
import { toPx, toTime, type Frame, type Transform } from '../scale/view.js';

const TILE_PX = 64;
const BUCKETS = 16;
/** No more glyphs than this fit into a tile. */
const MAX_MARKS = TILE_PX / (2 * GLYPH_PX);

export interface LevelOfDetail {
  /** Buckets in order of time, UTC ms. None reaches over a fold. */
  readonly bucketStart: Float64Array;
  readonly bucketEnd: Float64Array;
  /** Entries in each bucket that are not drawn one by one, of each lane (by place); none of lanes whose form is `rows`. */
  readonly counts: ReadonlyMap<number, Uint32Array>;
  /** Entries that are drawn one by one, of each row (by place); none of rows of other lanes. */
  readonly drawn: ReadonlyMap<number, readonly number[]>;
}

export interface DetailOptions {
  readonly arrangement: Arrangement;
  readonly marks: MarkColumns;
  readonly frame: Frame;
  /** px per `u`, a power of two: {@link detailWindow} finds it. */
  readonly k: number;
  /** Which window's width of the whole is asked for, from 0: {@link detailWindow} finds it. */
  readonly chunk: number;
}

/** The same for windows that differ by little: the key to remember a level of detail by. */
export function detailWindow({ plan }: Frame, transform: Transform): { readonly k: number; readonly chunk: number } {
  const k = 2 ** Math.floor(Math.log2(transform.k));
  const u = createTimeScale(plan, 0).toU(toTime(transform, 0));
  return { k, chunk: Math.floor((u * k) / transform.widthPx) };
}

/** Covers a window's width before the window and one after it, at least. */
export function levelOfDetail(options: DetailOptions): LevelOfDetail {
  const { arrangement } = options;
  const tiles = tilesOf(options);
  const bucketStart = tiles.flatMap(({ start, bucketMs, buckets }) =>
    Array.from({ length: buckets }, (_, bucket) => start + bucket * bucketMs),
  );
  const bucketEnd = tiles.flatMap(({ start, end, bucketMs, buckets }) =>
    Array.from({ length: buckets }, (_, bucket) => Math.min(start + (bucket + 1) * bucketMs, end)),
  );
  const counts = new Map<number, Uint32Array>();
  const drawn = new Map<number, readonly number[]>();
  for (const [index, { form }] of arrangement.lanes.entries()) {
    if (form !== 'rows') counts.set(index, new Uint32Array(bucketStart.length));
  }
  const level = levelTransform(options);
  for (const [index, row] of arrangement.rows.entries()) {
    const laneCounts = counts.get(row.lane);
    if (laneCounts === undefined) continue;
    const open = visitTiles(row, tiles, laneCounts, (from, to) => hasRoom(row, from, to, options.marks, level));
    if (row.form === 'crowded') drawn.set(index, open.concat(reachingIn(row, tiles, options, level)));
  }
  return { bucketStart: Float64Array.from(bucketStart), bucketEnd: Float64Array.from(bucketEnd), counts, drawn };
}

interface Tile {
  readonly start: number;
  readonly end: number;
  /** What the tile answers for: its segment's ends reach to the neighbours, so that nothing falls between. */
  readonly from: number;
  readonly to: number;
  readonly bucketMs: number;
  readonly buckets: number;
}

function tilesOf({ frame, k, chunk }: DetailOptions): readonly Tile[] {
  const { plan, widthPx } = frame;
  const flat = createTimeScale(plan, 0);
  const fromMs = flat.toTime(((chunk - 1) * widthPx) / k);
  const toMs = flat.toTime(((chunk + 3) * widthPx) / k);
  return plan.segments.flatMap((segment, index) => {
    if (segment.end < fromMs || segment.start > toMs) return [];
    const first = tilePlace(plan, index, k, fromMs);
    const last = tilePlace(plan, index, k, toMs);
    return Array.from({ length: last - first + 1 }, (_, offset) => tileAt(plan, index, k, first + offset));
  });
}

function tileLengthMs({ segments, shares }: ScalePlan, index: number, k: number): number {
  const { start, end } = segments[index]!;
  return ((TILE_PX / k) * (end - start)) / shares[index]!;
}

/** Place of the segment's tile in which a time stands; the first or the last one of it for times outside. */
function tilePlace(plan: ScalePlan, index: number, k: number, ms: number): number {
  const { start, end } = plan.segments[index]!;
  const tileMs = tileLengthMs(plan, index, k);
  return clamp(Math.floor((ms - start) / tileMs), 0, Math.max(0, Math.ceil((end - start) / tileMs) - 1));
}

function tileAt(plan: ScalePlan, index: number, k: number, place: number): Tile {
  const { segments } = plan;
  const segment = segments[index]!;
  const tileMs = tileLengthMs(plan, index, k);
  const start = segment.start + place * tileMs;
  const end = Math.min(start + tileMs, segment.end);
  const bucketMs = tileMs / BUCKETS;
  const isLast = place === tilePlace(plan, index, k, segment.end);
  return {
    start,
    end,
    from: place > 0 ? start : index === 0 ? -Infinity : segment.start,
    to: isLast ? (segments[index + 1]?.start ?? Infinity) : start + tileMs,
    bucketMs,
    buckets: clamp(Math.ceil((end - start) / bucketMs), 1, BUCKETS),
  };
}

/** Entries of open tiles; those of the others are counted. */
function visitTiles(
  { time, entry, form }: Row,
  tiles: readonly Tile[],
  counts: Uint32Array,
  isOpen: (from: number, to: number) => boolean,
): readonly number[] {
  const open: number[] = [];
  let bucket = 0;
  for (const tile of tiles) {
    const from = lowerBound(time, tile.from);
    const to = lowerBound(time, tile.to, from);
    if (from < to) {
      if (form === 'crowded' && isOpen(from, to)) open.push(...entry.subarray(from, to));
      else countTile(time, tile, { from, to }, counts.subarray(bucket, bucket + tile.buckets));
    }
    bucket += tile.buckets;
  }
  return open;
}

function countTile(
  time: Float64Array,
  { start, bucketMs, buckets }: Tile,
  { from, to }: { readonly from: number; readonly to: number },
  counts: Uint32Array,
): void {
  let before = from;
  for (let bucket = 0; bucket < buckets && before < to; bucket++) {
    const until = bucket === buckets - 1 ? to : lowerBound(time, start + (bucket + 1) * bucketMs, before, to);
    counts[bucket]! += until - before;
    before = until;
  }
}

/** Whether the entries from `from` to `to` (exclusive) overlap nothing that begins before them, at this level or closer. */
function hasRoom({ entry, reach }: Row, from: number, to: number, marks: MarkColumns, level: Transform): boolean {
  if (to - from > MAX_MARKS) return false;
  for (let place = from; place < to; place++) {
    if (place === 0) continue;
    const { left, aboutStart } = markExtent(marks, entry[place]!, level);
    const { right } = markExtent(marks, entry[place - 1]!, level);
    if (Math.max(right, toPx(level, reach[place - 1]!)) > Math.min(left, aboutStart)) return false;
  }
  return true;
}

/** What stands before the first tile or after the last one and reaches in, one on either side, if its own tile is open. */
function reachingIn(
  row: Row,
  tiles: readonly Tile[],
  { marks, frame: { plan }, k }: DetailOptions,
  level: Transform,
): readonly number[] {
  const { time, reach, entry } = row;
  const first = tiles[0];
  const last = tiles.at(-1);
  if (first === undefined || last === undefined) return [];
  const after = lowerBound(time, last.to);
  const latest = reach[lowerBound(time, first.from) - 1] ?? -Infinity;
  const candidates = latest > first.start ? [lowerBound(reach, latest)] : [];
  if (after < time.length && marks.outerStart[entry[after]!]! < last.end) candidates.push(after);
  const isOpen = (place: number): boolean => {
    const ms = time[place]!;
    const index = clamp(
      upperBound(
        plan.segments.map(({ start }) => start),
        ms,
      ) - 1,
      0,
      plan.segments.length - 1,
    );
    const { from, to } = tileAt(plan, index, k, tilePlace(plan, index, k, ms));
    return hasRoom(row, lowerBound(time, from), lowerBound(time, to), marks, level);
  };
  return candidates.filter(isOpen).map((place) => entry[place]!);
}

function levelTransform({ frame, k }: DetailOptions): Transform {
  const { plan, widthPx, foldPx, insetPx } = frame;
  return { scale: createTimeScale(plan, foldPx / k), k, u0: 0, widthPx, foldPx, insetPx };
}
