/**
 * Puts every entry into a lane and a row, with its height on screen. Taken at the whole extent ("fit"), where marks are
 * closest to each other, so rows stay as they are while the reader zooms and pans.
 */
import type { Transform } from '../scale/view.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX } from './labels.js';
import type { Lane } from './lanes.js';
import type { MarkColumns } from './mark-columns.js';
import { markExtent } from './mark-extent.js';
import { packRows, type PackedRows } from './rows.js';

export interface RowMetrics {
  readonly rowPx: number;
  /** Above the first and below the last row of a lane. */
  readonly lanePadPx: number;
  /** Room at the top of each lane for its name, where names stand above the rows. */
  readonly laneHeadPx: number;
  /** A lane is no lower than this. */
  readonly laneLeastPx: number;
  /** Labels stand above their marks, and marks in the lower part of their rows. */
  readonly labelsAbove: boolean;
  /** Height of a lane that is collapsed to its density. */
  readonly densityPx: number;
}

/** One row of one lane. Its placements are `from` to `to` (exclusive), sorted by start. */
export interface Row {
  readonly lane: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedLane extends Lane {
  /** Drawn as one row of density: collapsed by the reader, or too full for rows. */
  readonly dense: boolean;
  /** Where the entries of a dense lane stand, UTC ms, sorted. Empty in others. */
  readonly times: Float64Array;
  readonly top: number;
  readonly height: number;
}

/** A placement is one entry in one lane. Columns are sorted by lane, row and start. */
export interface Arrangement {
  readonly count: number;
  readonly entry: Uint32Array;
  readonly lane: Uint16Array;
  /** Middle of the row, px from the top of the rows. */
  readonly y: Float32Array;
  readonly rows: readonly Row[];
  readonly lanes: readonly PlacedLane[];
  readonly heightPx: number;
  readonly labelsAbove: boolean;
}

export interface ArrangeOptions {
  readonly model: TimelineModel;
  readonly marks: MarkColumns;
  readonly lanes: readonly Lane[];
  readonly fit: Transform;
  readonly metrics: RowMetrics;
  /** Keys of the lanes that the reader has collapsed. */
  readonly collapsed: ReadonlySet<string>;
  /** Width of an entry's label in px. */
  readonly labelPx: (entry: number) => number;
}

export function arrange(options: ArrangeOptions): Arrangement {
  const { metrics, marks, collapsed } = options;
  const entries: number[] = [];
  const laneOf: number[] = [];
  const ys: number[] = [];
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const lane of options.lanes) {
    const packed = collapsed.has(lane.key) ? undefined : packLane(options, lane);
    if (packed === undefined) {
      const height = metrics.laneHeadPx + metrics.densityPx;
      lanes.push({ ...lane, top, height, dense: true, times: glyphTimes(marks, lane) });
      top += height;
      continue;
    }
    const firstRow = top + metrics.laneHeadPx + metrics.lanePadPx + metrics.rowPx * (metrics.labelsAbove ? 0.72 : 0.5);
    for (const [index, row] of groupByRow(packed).entries()) {
      const y = firstRow + index * metrics.rowPx;
      rows.push({ lane: lanes.length, y, from: entries.length, to: entries.length + row.length });
      for (const entry of row) {
        entries.push(entry);
        laneOf.push(lanes.length);
        ys.push(y);
      }
    }
    const needed = metrics.laneHeadPx + 2 * metrics.lanePadPx + packed.rows * metrics.rowPx;
    const height = Math.max(needed, metrics.laneLeastPx);
    lanes.push({ ...lane, top, height, dense: false, times: NO_TIMES });
    top += height;
  }
  return {
    count: entries.length,
    entry: Uint32Array.from(entries),
    lane: Uint16Array.from(laneOf),
    y: Float32Array.from(ys),
    rows,
    lanes,
    heightPx: top,
    labelsAbove: metrics.labelsAbove,
  };
}

const NO_TIMES = new Float64Array(0);

function glyphTimes({ glyph }: MarkColumns, { entries }: Lane): Float64Array {
  return Float64Array.from(entries, (entry) => glyph[entry]!).sort();
}

interface PackedLane extends PackedRows {
  /** Entries by the start of their outer bounds. */
  readonly order: readonly number[];
}

/** Undefined where the lane is too full for rows. */
function packLane({ marks, fit, labelPx, metrics }: ArrangeOptions, { entries }: Lane): PackedLane | undefined {
  const bounds = entries.map((entry) => {
    const { aboutStart, aboutEnd, left, right } = markExtent(marks, entry, fit);
    return { entry, start: Math.min(left, aboutStart), end: Math.max(right, aboutEnd) };
  });
  bounds.sort((first, second) => first.start - second.start);
  const packed = packRows({
    start: bounds.map(({ start }) => start),
    end: bounds.map(({ end }) => end),
    label: bounds.map(({ entry }) => labelPx(entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX),
    limits: { start: 0, end: fit.widthPx },
    stacked: metrics.labelsAbove,
  });
  return packed === undefined ? undefined : { ...packed, order: bounds.map(({ entry }) => entry) };
}

/** Entries row by row. Stable, so each row stays sorted by start. */
function groupByRow({ order, row, rows }: PackedLane): readonly (readonly number[])[] {
  const groups: number[][] = Array.from({ length: rows }, () => []);
  order.forEach((entry, item) => groups[row[item]!]?.push(entry));
  return groups;
}
