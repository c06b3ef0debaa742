/** The rows of a lane at the whole extent, where marks are closest to each other. */
import type { Transform } from '../scale/view.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX } from './labels.js';
import type { Lane } from './lanes.js';
import type { MarkColumns } from './mark-columns.js';
import { GLYPH_PX, markExtent } from './mark-extent.js';
import type { RowMetrics } from './row-metrics.js';
import { packRows } from './rows.js';

/** Each of so many entries in a window has a row with its title, whatever height that takes. */
export const NAMED_ENTRIES = 100;
/** A lane with more marks is laid out in rows only then. */
const LABELLED_MARKS = 60;
/** Rows of glyphs beside each other that are tried. */
const MAX_ROWS = 8;

export interface PackOptions {
  readonly marks: MarkColumns;
  readonly fit: Transform;
  readonly metrics: RowMetrics;
  /** Width of an entry's label in px. */
  readonly labelPx: (entry: number) => number;
}

/** Entries row by row, or undefined if the lane is too full for each to have a row and room for its title. */
export function packLane(options: PackOptions, { entries }: Lane, isNamed = false): readonly Uint32Array[] | undefined {
  const { fit } = options;
  if (isNamed) return packEntries(options, entries);
  // A row has room for so many glyphs and no more.
  if (entries.length > Math.min(LABELLED_MARKS, (MAX_ROWS * fit.widthPx) / GLYPH_PX)) return undefined;
  return packEntries(options, entries);
}

/** Undefined if more rows are needed than allowed. */
export function packEntries(
  { marks, fit, labelPx, metrics }: PackOptions,
  entries: Uint32Array,
  most?: number,
): readonly Uint32Array[] | undefined {
  const bounds = Array.from(entries, (entry) => {
    const { aboutStart, aboutEnd, left, right } = markExtent(marks, entry, fit);
    return { entry, start: Math.min(left, aboutStart), end: Math.max(right, aboutEnd) };
  });
  bounds.sort((first, second) => first.start - second.start);
  const packed = packRows({
    start: bounds.map(({ start }) => start),
    end: bounds.map(({ end }) => end),
    label: (item) => labelPx(bounds[item]!.entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX,
    limits: { start: 0, end: fit.widthPx },
    stacked: metrics.labelsAbove,
    ...(most === undefined ? {} : { most }),
  });
  if (packed === undefined) return undefined;
  const rows: number[][] = Array.from({ length: packed.rows }, () => []);
  bounds.forEach(({ entry }, item) => rows[packed.row[item]!]?.push(entry));
  return rows.map((row) => Uint32Array.from(row));
}
