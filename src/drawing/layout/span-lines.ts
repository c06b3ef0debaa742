/**
 * Gives each span a line, so that none overlaps another on its line, the most important first: as many as the lines
 * hold. It depends only on time, so a span keeps its line at every zoom.
 */
import { lowerBound } from '../../dataset/base/search.js';

/** The rest of more spans than this is only counted. */
const MAX_SPANS = 5000;

export interface SpanLines {
  readonly lines: readonly SpanLine[];
  /** How many spans have no line. */
  readonly left: number;
}

/** Spans of one line in order of time. */
export interface SpanLine {
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Places of the spans. */
  readonly span: readonly number[];
}

export function spanLines(
  { start, end }: { readonly start: Float64Array; readonly end: Float64Array },
  importance: (span: number) => number,
  maxLines: number,
): SpanLines {
  const scores = Float64Array.from(start, (_, span) => importance(span));
  const order = Array.from(start.keys()).sort((one, other) => scores[other]! - scores[one]! || one - other);
  const lines: TakenLine[] = [];
  let left = Math.max(0, order.length - MAX_SPANS);
  for (const span of order.slice(0, MAX_SPANS)) {
    if (!takeLine(lines, span, [start[span]!, end[span]!], maxLines)) left++;
  }
  return { lines, left };
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
  maxLines: number,
): boolean {
  for (let at = 0; at < maxLines; at++) {
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
