/**
 * Gives spans a line each such that none overlaps another on its line, the most important first: as many as the lines
 * hold. It depends on time alone, so a span keeps its line at every zoom; whether it has room there on screen depends on
 * the zoom and not on the window, so a pan changes nothing.
 */
import { lowerBound } from '../base/search.js';

/** More spans than this are not looked over: the others are counted. */
const MAX_SPANS = 5000;
/** On a line, what begins within so much of the chart's width is one, but for what is longer itself. */
export const SPAN_PITCH_PX = 4;
/** No zoom is closer. */
const MAX_POWER = 60;

export interface SpanLines {
  readonly lines: readonly RoomyLine[];
  /** How many spans have no line. */
  readonly left: number;
}

/** In order of time. */
export interface SpanLine {
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Places of the spans. */
  readonly span: readonly number[];
}

/** A line with the zoom from which each of its spans has room, as a power of two of that of fit. */
export interface RoomyLine extends SpanLine {
  readonly power: readonly number[];
}

export function spanLines(
  { start, end }: { readonly start: Float64Array; readonly end: Float64Array },
  importance: (span: number) => number,
  mostLines: number,
  pxAtFit: (ms: number) => number,
): SpanLines {
  const scores = Float64Array.from(start, (_, span) => importance(span));
  const order = Array.from(start.keys()).sort((one, other) => scores[other]! - scores[one]! || one - other);
  const lines: TakenLine[] = [];
  let left = Math.max(0, order.length - MAX_SPANS);
  for (const span of order.slice(0, MAX_SPANS)) {
    if (!takeLine(lines, span, [start[span]!, end[span]!], mostLines)) left++;
  }
  return { lines: lines.map((line) => ({ ...line, power: powersOf(line, pxAtFit) })), left };
}

/** What has room at a zoom has it at each closer one: the pieces of one zoom are halves of those of the zoom before. */
function powersOf({ start, end }: SpanLine, pxAtFit: (ms: number) => number): readonly number[] {
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

interface TakenLine {
  readonly start: number[];
  readonly end: number[];
  readonly span: number[];
}

function takeLine(
  lines: TakenLine[],
  span: number,
  [start, end]: readonly [number, number],
  mostLines: number,
): boolean {
  for (let at = 0; at < mostLines; at++) {
    const line = (lines[at] ??= { start: [], end: [], span: [] });
    const place = lowerBound(line.start, start);
    if ((line.end[place - 1] ?? -Infinity) > start || (line.start[place] ?? Infinity) < end) continue;
    line.start.splice(place, 0, start);
    line.end.splice(place, 0, end);
    line.span.splice(place, 0, span);
    return true;
  }
  return false;
}
