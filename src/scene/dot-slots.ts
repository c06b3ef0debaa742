/**
 * The places of the dots of one column: as many side by side as it is wide, earlier ones towards its start, stacked
 * from the base. A dot with a title is next to its own time, on top, so that its hairline crosses no other dot. In a
 * wide column with room for all in one row, each is at its own time: some dates are known better than the column is
 * wide.
 */
import { dotsAbreast } from '../layout/cluster-zones.js';
import type { Stack } from './scene.js';

/** Keeps a column of several dots apart from the next one. */
const COLUMN_GAP_PX = 1.5;
/** A column with room for so many dots side by side is wide. */
const WIDE_FROM = 12;
/** A dot moves aside at most this far for the hairline of another: its title moves with it. */
const MAX_ASIDE_PX = 14;

export interface Slot {
  /** Place of the entry among the lane's. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
}

export function columnSlots(
  { x0, x1, from, to, base }: Pick<Stack, 'x0' | 'x1' | 'from' | 'to' | 'base'>,
  column: number,
  dotPx: number,
  titled: { readonly has: (place: number) => boolean },
  xOf: (place: number) => number,
): readonly Slot[] {
  const left = x0[column]!;
  const first = from[column]!;
  const count = to[column]! - first;
  const room = dotsAbreast(x1[column]! - left, dotPx);
  if (room >= WIDE_FROM && count <= room) {
    const places = Array.from({ length: count }, (_, at) => first + at);
    const xs = spacedOut(places.map(xOf), { from: left + dotPx / 2, to: x1[column]! - dotPx / 2 }, dotPx);
    return places.map((place, at) => ({ place, x: xs[at]!, y: base - dotPx / 2 }));
  }
  const abreast = Math.min(room, count);
  const gapPx = abreast > 1 ? COLUMN_GAP_PX : 0;
  const pitchPx = (x1[column]! - left - gapPx) / abreast;
  const height = (file: number): number =>
    Math.ceil(((file + 1) * count) / abreast) - Math.ceil((file * count) / abreast);
  const free = Array.from({ length: abreast }, (_, file) => height(file));
  const slots: Slot[] = [];
  const put = (place: number, file: number): void => {
    free[file]!--;
    slots.push({ place, x: left + gapPx / 2 + (file + 0.5) * pitchPx, y: base - (free[file]! + 0.5) * dotPx });
  };
  // Two on top of each other would share a hairline.
  const untitled = free.slice();
  for (let place = first; place < first + count; place++) {
    if (!titled.has(place)) continue;
    const wanted = Math.floor((xOf(place) - left) / pitchPx);
    const own = nearestFree(untitled, wanted, Math.floor(MAX_ASIDE_PX / pitchPx)) ?? nearestFree(free, wanted)!;
    untitled[own] = 0;
    put(place, own);
  }
  let file = 0;
  for (let place = first; place < first + count; place++) {
    if (titled.has(place)) continue;
    while (free[file] === 0) file++;
    put(place, file);
  }
  return slots;
}

function nearestFree(free: readonly number[], wanted: number, most = free.length): number | undefined {
  const target = Math.max(0, Math.min(free.length - 1, wanted));
  for (let step = 0; step <= most; step++) {
    if ((free[target + step] ?? 0) > 0) return target + step;
    if ((free[target - step] ?? 0) > 0) return target - step;
  }
  return undefined;
}

/**
 * Sorted px, moved as little as possible so that each is this far from the next, within limits that have room for all.
 */
function spacedOut(
  wanted: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  pitch: number,
): readonly number[] {
  const xs: number[] = [];
  for (const x of wanted) xs.push(Math.max(x, xs.length === 0 ? from : xs.at(-1)! + pitch));
  for (let at = xs.length - 1, most = to; at >= 0 && xs[at]! > most; at--, most -= pitch) xs[at] = most;
  return xs;
}
