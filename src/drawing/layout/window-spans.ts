/**
 * Lines for the spans of a window in a lane of columns: every line is used before any span is only counted. If some are
 * counted, a title keeps the room beside its span, as at fit: two lines of specks had two titles, and now have nine.
 */
import type { ClusteredLane } from './clustered-lane.js';
import type { MarkColumns } from './mark-columns.js';
import { spanLines, type SpanLines } from './span-lines.js';
import { roomyLine, type RoomyLine } from './span-titles.js';
import { toPx, type Transform } from '../scale/view.js';

interface SpanOptions {
  readonly marks: MarkColumns;
  readonly importance: (entry: number) => number;
  readonly labelPx: (entry: number) => number;
  readonly transform: Transform;
}

/** The same lane if all of its spans have lines. `entries` are those in the window; undefined if they are too many. */
export function windowSpans(
  { importance, labelPx, transform }: SpanOptions,
  cluster: ClusteredLane,
  entries: readonly number[] | undefined,
): ClusteredLane {
  const { spans, zones } = cluster;
  if (zones.forcePx === 0 || entries === undefined) return cluster;
  const isIn = new Set(entries);
  const places = Uint32Array.from(spans.entry.keys()).filter((span) => isIn.has(spans.entry[span]!));
  const packed = places.length === spans.entry.length ? zones.spans : packedIn(places);
  const lines = packed.lines.map((line): RoomyLine => {
    const powers = { power: line.span.map(() => 0), titlePower: line.span.map(() => 0) };
    if (packed.left === 0) return { ...line, upTo: () => powers };
    const roomy = roomyLine(line, {
      importance: (at) => importance(spans.entry[at]!),
      width: (at) => labelPx(spans.entry[at]!),
      pxAtFit: (ms) => toPx(transform, ms),
      all: false,
    });
    return { ...roomy, upTo: () => roomy.upTo(0) };
  });
  return { ...cluster, zones: { ...zones, spans: { lines, left: packed.left } } };

  /** The same lines for fewer spans: at fit these are all, and the lane has packed them. */
  function packedIn(some: Uint32Array): SpanLines {
    const own = {
      start: Float64Array.from(some, (span) => spans.start[span]!),
      end: Float64Array.from(some, (span) => spans.end[span]!),
    };
    const { lines, left } = spanLines(own, (at) => importance(spans.entry[some[at]!]!), zones.spans.lines.length);
    return { lines: lines.map((line) => ({ ...line, span: line.span.map((at) => some[at]!) })), left };
  }
}
