/**
 * The zoom from which each span of a line is drawn, and from which its title has room. Both depend on the zoom and not
 * on the window, so a pan changes nothing. The most important come first: a span that would begin in the title of a
 * more important one waits until the zoom parts them, and is counted until then. So a title, once drawn, stays at every
 * closer zoom. Zooms are settled in order, up to the one that is asked for, so only titles that may be drawn are
 * measured.
 */
import { LABEL_DISTANCE_PX } from './labels.js';
import type { SpanLine } from './span-lines.js';

/** Spans on a line that begin within this share of the chart's width count as one, except longer ones. */
export const SPAN_PITCH_PX = 4;
/** Distance of a title to the next span on its line. */
export const SPAN_GAP_PX = 8;
/** The title of a shorter span is after it, px; of others over it. */
export const SHORT_SPAN_PX = 14;
/** No zoom is closer. */
const MAX_POWER = 60;
/** Rounding must not lose a px. */
const SLACK_PX = 0.01;

/** Powers of two of the zoom of fit, by place on the line. */
export interface SpanPowers {
  readonly power: readonly number[];
  readonly titlePower: readonly number[];
}

export interface RoomyLine extends SpanLine {
  /** The zoom from which each span is drawn, and named. A power above `level` only says that it is not yet. */
  readonly upTo: (level: number) => SpanPowers;
}

export interface SpanTitleOptions {
  /** More comes first. */
  readonly importance: (span: number) => number;
  /** Width of a span's title, px; 0 for none. */
  readonly width: (span: number) => number;
  readonly pxAtFit: (ms: number) => number;
  /** Every span of the line is drawn at every zoom. */
  readonly all: boolean;
}

export function roomyLine(line: SpanLine, { importance, width, pxAtFit, all }: SpanTitleOptions): RoomyLine {
  const scores = line.span.map(importance);
  const settled: Settled = {
    x: line.start.map(pxAtFit),
    length: line.end.map((end, at) => pxAtFit(end) - pxAtFit(line.start[at]!)),
    room: [],
    maxRoom: 0,
    power: line.span.map(() => (all ? 0 : MAX_POWER)),
    titlePower: line.span.map(() => MAX_POWER),
  };
  const { room, power, titlePower } = settled;
  const pitch = all ? power : pitchPowers(line, pxAtFit);
  let left = Array.from(scores.keys()).sort((one, other) => scores[other]! - scores[one]! || one - other);
  const settle = (level: number): void => {
    const ready = left.filter((at) => pitch[at]! <= level);
    // Spans with room for their titles come before those without. Measuring takes longest, so it comes last.
    for (const at of ready) {
      if (power[at]! > level && !isClear(settled, at, level)) continue;
      room[at] ??= roomFor(width(line.span[at]!));
      if (room[at] === 0 || !hasTitleRoom(settled, at, level)) continue;
      power[at] = Math.min(power[at]!, level);
      titlePower[at] = level;
      settled.maxRoom = Math.max(settled.maxRoom, room[at]);
    }
    for (const at of ready) if (power[at]! > level && isClear(settled, at, level)) power[at] = level;
    left = left.filter((at) => power[at]! > level || (room[at] !== 0 && titlePower[at]! > level));
  };
  let next = 0;
  const upTo = (level: number): SpanPowers => {
    for (; next <= level && next < MAX_POWER && left.length > 0; next++) settle(next);
    return settled;
  };
  return { ...line, upTo };
}

interface Settled {
  /** Places at fit. */
  readonly x: readonly number[];
  readonly length: readonly number[];
  /** The px of each measured title, with the distance to the next span; 0 if there is none. */
  readonly room: number[];
  /** The most room of the titles that are drawn. */
  maxRoom: number;
  readonly power: number[];
  readonly titlePower: number[];
}

function roomFor(titlePx: number): number {
  return titlePx > 0 ? titlePx + LABEL_DISTANCE_PX + SPAN_GAP_PX + SLACK_PX : 0;
}

/** No span drawn at that zoom begins in its title. */
function hasTitleRoom(settled: Settled, at: number, level: number): boolean {
  const { x, power } = settled;
  const reach = titleEnd(settled, at, level);
  for (let after = at + 1; after < x.length && x[after]! < reach; after++) if (power[after]! <= level) return false;
  return true;
}

/** It begins in no title at that zoom. */
function isClear(settled: Settled, at: number, level: number): boolean {
  const { x, maxRoom, titlePower } = settled;
  const maxPx = (maxRoom + SHORT_SPAN_PX) / 2 ** level;
  for (let before = at - 1; before >= 0 && x[at]! - x[before]! < maxPx; before--) {
    if (titlePower[before]! <= level && x[at]! < titleEnd(settled, before, level)) return false;
  }
  return true;
}

/** The end at fit, px. */
function titleEnd({ x, length, room }: Settled, at: number, level: number): number {
  const zoom = 2 ** level;
  return x[at]! + (length[at]! * zoom <= SHORT_SPAN_PX ? length[at]! : 0) + room[at]! / zoom;
}

/**
 * Whatever has room at a zoom has it at each closer one: the pieces of one zoom are halves of those of the zoom before.
 */
function pitchPowers({ start, end }: SpanLine, pxAtFit: (ms: number) => number): number[] {
  return start.map((from, at) => {
    if (at === 0) return 0;
    const [left, right, before] = [pxAtFit(from), pxAtFit(end[at]!), pxAtFit(start[at - 1]!)];
    let power = 0;
    for (let pitch = SPAN_PITCH_PX; power < MAX_POWER; power++, pitch /= 2) {
      if (right - left >= pitch || Math.floor(left / pitch) !== Math.floor(before / pitch)) break;
    }
    return power;
  });
}
