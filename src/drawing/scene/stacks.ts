/** The places of a lane's columns on screen, and their heights: linear, with a number that names the measure. */
import type { ClusteredLane, PlacedLane } from '../layout/arrange.js';
import type { Columns } from '../layout/column-steps.js';
import { BLOCK_FROM_PX, columnWidth, dotsAbreast } from '../layout/dot-columns.js';
import type { MarkColumns } from '../layout/mark-columns.js';
import { toPx, type Transform } from '../scale/view.js';
import { HOUR_MS } from '../../dataset/time/units.js';
import { barHeights, MIN_TICK_PX, niceTick } from './count-scale.js';
import { columnSlots, SHARP_SHARE, type Slot } from './dot-slots.js';
import type { LaneLevel } from './level-of-detail.js';
import type { DayBlock, Force, ScaleTick, Stack } from './scene.js';

/** The words beside a block stand on one line with so much room, in each language, and else on up to three. */
const ONE_LINE_PX = 300;
const MOST_LINES = 3;
/** Height of a line of them. */
export const WORDS_LINE_PX = 14;
/** The longest day: some clocks go back by two hours. Hours are columns of their own. */
const MAX_DAY_MS = 26 * HOUR_MS;

/** The drawn px: columns outside are left out. */
export interface DrawnPx {
  readonly from: number;
  readonly to: number;
}

/** A stack with the places of its dots. */
export interface SlottedStack extends Stack {
  /** Slots of each column; undefined for a bar. */
  readonly slots: readonly (readonly Slot[] | undefined)[];
}

export function stackOf(
  lane: PlacedLane,
  { points, zones }: ClusteredLane,
  { form, stack, most, dotPx, unitPx, titles }: LaneLevel,
  { marks, transform, drawn }: { readonly marks: MarkColumns; readonly transform: Transform; readonly drawn: DrawnPx },
): SlottedStack | undefined {
  // Rows with their number in force alone have no room for one: the dates beside their window would stand over them.
  if (most === 0 || zones.stackPx === 0) return undefined;
  const size = stack.start.length;
  const kept = new Uint32Array(size);
  let columns = 0;
  // The dots of every column that the reader can pan to have one measure, or there is no scale.
  let abreast = 0;
  let isEven = true;
  for (let column = 0; column < size; column++) {
    const count = stack.to[column]! - stack.from[column]!;
    if (count <= 0) continue;
    const start = stack.start[column]!;
    const widthPx = columnWidth(transform, start, stack.end[column]!);
    if (form === 'dots') {
      const own = dotsAbreast({ count, widthPx, fine: stack.fine[column] === 1 }, dotPx);
      if (abreast !== 0 && own !== abreast) isEven = false;
      abreast ||= own;
    }
    const x = toPx(transform, start);
    if (x <= drawn.to && x + widthPx >= drawn.from) kept[columns++] = column;
  }
  const at = kept.subarray(0, columns);
  const base = lane.top + zones.stackTop + zones.stackPx;
  const from = at.map((column) => stack.from[column]!);
  const to = at.map((column) => stack.to[column]!);
  const count = from.map((first, column) => to[column]! - first);
  const onScreen = columnsOnScreen(stack, at, transform);
  const shared = { entry: points.entry, from, to, ...onScreen, count, base };
  if (form === 'bars') {
    return { form, ...shared, ...barHeights(count, base, unitPx, { most, heightPx: zones.stackPx }), slots: [] };
  }
  const titled = new Set(titles.map(({ place }) => place));
  const options = {
    dotPx,
    maxPx: zones.stackPx,
    isTitled: (place: number) => titled.has(place),
    xOf: (place: number) => toPx(transform, points.at[place]!),
    widthOf: (place: number) => {
      const entry = points.entry[place]!;
      return toPx(transform, marks.outerEnd[entry]!) - toPx(transform, marks.outerStart[entry]!);
    },
  };
  const slots = Array.from(at, (column, place) => {
    const x0 = onScreen.x0[place]!;
    const x1 = onScreen.x1[place]!;
    const shown = { from: Math.max(x0, 0), to: Math.min(x1, transform.widthPx) };
    const isShown = shown.to > shown.from;
    return columnSlots(
      {
        ...{ x0, x1, base, from: from[place]!, to: to[place]!, fine: stack.fine[column] === 1 },
        shown: isShown ? shown : { from: x0, to: x1 },
      },
      options,
    );
  });
  const top = Float64Array.from(slots, (own) =>
    own === undefined ? base - zones.stackPx : own.reduce((least, { y }) => Math.min(least, y - dotPx / 2), base),
  );
  const blocks = new Map<number, DayBlock>();
  slots.forEach((own = [], column) => {
    const edges = { from: onScreen.x0[column]!, to: onScreen.x1[column]! };
    const isDay = onScreen.end[column]! - onScreen.start[column]! < MAX_DAY_MS;
    if (!isDay || edges.to - edges.from < BLOCK_FROM_PX) return;
    const sharpPx = (edges.to - edges.from) * SHARP_SHARE;
    const isSharp = (place: number): boolean => options.widthOf(place) < sharpPx;
    const block = blockOf(own, edges, { dotPx, base, isSharp, widthPx: transform.widthPx });
    if (block !== undefined) blocks.set(column, block);
  });
  const torn = Uint8Array.from(slots, (own) => (own === undefined ? 1 : 0));
  return {
    form: 'dots',
    ...shared,
    top,
    torn,
    blocks,
    slots,
    // A torn column is no part of the scale.
    tick: isEven
      ? dotsTick(Math.min(most, Math.floor(zones.stackPx / dotPx) * abreast), base, dotPx, abreast)
      : undefined,
  };
}

interface BlockOptions {
  readonly dotPx: number;
  readonly base: number;
  /** Its time of day is known. */
  readonly isSharp: (place: number) => boolean;
  /** Width of the window. */
  readonly widthPx: number;
}

/** Undefined if the time of day of each is known. */
function blockOf(
  slots: readonly Slot[],
  edges: Pick<DayBlock, 'from' | 'to'>,
  { dotPx, base, isSharp, widthPx }: BlockOptions,
): DayBlock | undefined {
  const own = slots.filter(({ place }) => !isSharp(place));
  if (own.length === 0) return undefined;
  const half = dotPx / 2;
  const xs = own.map(({ x }) => x);
  const ys = own.map(({ y }) => y);
  const start = Math.min(...xs) - half;
  const end = Math.max(...xs) + half;
  const sharp = slots.filter(({ place }) => isSharp(place)).map(({ x }) => x);
  const from = sharp.reduce((most, x) => (x < start ? Math.max(most, x + half) : most), edges.from);
  const to = sharp.reduce((least, x) => (x > end ? Math.min(least, x - half) : least), edges.to);
  const roomPx = Math.max(start - Math.max(from, 0), Math.min(to, widthPx) - end);
  return {
    ...{ count: own.length, start, end, from, to },
    low: base - Math.max(...ys) - half,
    high: base - Math.min(...ys) + half,
    lines: roomPx < ONE_LINE_PX ? MOST_LINES : 1,
  };
}

export function forceOf(
  lane: PlacedLane,
  { zones }: ClusteredLane,
  { force }: LaneLevel,
  transform: Transform,
  drawn: DrawnPx,
): Force | undefined {
  if (force === undefined || force.most === 0) return undefined;
  const kept = new Uint32Array(force.count.length);
  let columns = 0;
  for (let column = 0; column < kept.length; column++) {
    if (force.count[column]! < 1) continue;
    const isDrawn =
      toPx(transform, force.start[column]!) <= drawn.to && toPx(transform, force.end[column]!) >= drawn.from;
    if (isDrawn) kept[columns++] = column;
  }
  const at = kept.subarray(0, columns);
  const count = at.map((column) => force.count[column]!);
  const base = lane.top + zones.forceTop + zones.forcePx;
  return {
    ...columnsOnScreen(force, at, transform),
    count,
    base,
    ...barHeights(count, base, force.unitPx, { most: force.most, heightPx: zones.forcePx }),
    solidTop: at.reduce((tops, column, place) => {
      const lasting = force.count[column]! - force.vague[column]!;
      tops[place] = base - lasting * force.unitPx;
      return tops;
    }, new Float64Array(columns)),
  };
}

/** One buffer for all four: memory for a frame's lists of their own took as long as filling them. */
function columnsOnScreen(columns: Columns, kept: Uint32Array, transform: Transform) {
  const size = kept.length;
  const buffer = new Float64Array(4 * size);
  const part = (turn: number): Float64Array => buffer.subarray(turn * size, (turn + 1) * size);
  const shown = { start: part(0), end: part(1), x0: part(2), x1: part(3) };
  for (let at = 0; at < size; at++) {
    const start = columns.start[kept[at]!]!;
    const end = columns.end[kept[at]!]!;
    const x = toPx(transform, start);
    shown.start[at] = start;
    shown.end[at] = end;
    shown.x0[at] = x;
    shown.x1[at] = x + columnWidth(transform, start, end);
  }
  return shown;
}

function dotsTick(most: number, base: number, dotPx: number, abreast: number): ScaleTick | undefined {
  const tick = niceTick(most);
  const tickPx = (tick * dotPx) / abreast;
  return tick < 2 || tickPx < MIN_TICK_PX ? undefined : { count: tick, y: base - tickPx };
}
