/** Lines for the spans of a window in a lane of columns: every line is used before any span is only counted. */
import type { ClusteredLane } from './clustered-lane.js';
import type { MarkColumns } from './mark-columns.js';
import { spanLines } from './span-lines.js';
import type { RoomyLine } from './span-titles.js';

interface SpanOptions {
  readonly marks: MarkColumns;
  readonly importance: (entry: number) => number;
}

/** The same lane if all of its spans have lines. `entries` are those in the window; undefined if they are too many. */
export function windowSpans(
  { importance }: SpanOptions,
  cluster: ClusteredLane,
  entries: readonly number[] | undefined,
): ClusteredLane {
  const { spans, zones } = cluster;
  if (zones.forcePx === 0 || entries === undefined) return cluster;
  const isIn = new Set(entries);
  const places = Uint32Array.from(spans.entry.keys()).filter((span) => isIn.has(spans.entry[span]!));
  const own = {
    start: Float64Array.from(places, (span) => spans.start[span]!),
    end: Float64Array.from(places, (span) => spans.end[span]!),
  };
  const packed = spanLines(own, (span) => importance(spans.entry[places[span]!]!), zones.spans.lines.length);
  const lines = packed.lines.map((line): RoomyLine => {
    const span = line.span.map((at) => places[at]!);
    const powers = { power: line.span.map(() => 0), titlePower: line.span.map(() => 0) };
    return { ...line, span, upTo: () => powers };
  });
  return { ...cluster, zones: { ...zones, spans: { lines, left: packed.left } } };
}
