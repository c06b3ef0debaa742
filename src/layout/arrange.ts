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
}

/** One row of one lane. Its placements are `from` to `to` (exclusive), sorted by start. */
export interface Row {
  readonly lane: number;
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

export interface PlacedLane extends Lane {
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
  /** Width of an entry's label in px. */
  readonly labelPx: (entry: number) => number;
}

export function arrange(options: ArrangeOptions): Arrangement {
  const { lanes, metrics } = options;
  const count = lanes.reduce((sum, { entries }) => sum + entries.length, 0);
  const columns = { entry: new Uint32Array(count), lane: new Uint16Array(count), y: new Float32Array(count) };
  const rows: Row[] = [];
  const placed: PlacedLane[] = [];
  let filled = 0;
  let top = 0;
  lanes.forEach((lane, laneIndex) => {
    const { order, packed } = packLane(options, lane);
    const firstRow = top + metrics.laneHeadPx + metrics.lanePadPx + metrics.rowPx * (metrics.labelsAbove ? 0.72 : 0.5);
    for (const items of groupByRow(order, packed)) {
      const y = firstRow + (items.row as number) * metrics.rowPx;
      rows.push({ lane: laneIndex, y, from: filled, to: filled + items.entries.length });
      for (const entry of items.entries) {
        columns.entry[filled] = entry;
        columns.lane[filled] = laneIndex;
        columns.y[filled++] = y;
      }
    }
    const height = metrics.laneHeadPx + 2 * metrics.lanePadPx + packed.rows * metrics.rowPx;
    placed.push({ ...lane, top, height: Math.max(height, metrics.laneLeastPx) });
    top += Math.max(height, metrics.laneLeastPx);
  });
  return { count, ...columns, rows, lanes: placed, heightPx: top, labelsAbove: metrics.labelsAbove };
}

interface PackedLane {
  /** Entries by the start of their outer bounds. */
  readonly order: readonly number[];
  readonly packed: PackedRows;
}

function packLane({ marks, fit, labelPx, metrics }: ArrangeOptions, { entries }: Lane): PackedLane {
  const bounds = entries.map((entry) => {
    const { outerStart, outerEnd, left, right } = markExtent(marks, entry, fit);
    return { entry, start: Math.min(left, outerStart), end: Math.max(right, outerEnd) };
  });
  bounds.sort((first, second) => first.start - second.start);
  const packed = packRows({
    start: bounds.map(({ start }) => start),
    end: bounds.map(({ end }) => end),
    label: bounds.map(({ entry }) => labelPx(entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX),
    limits: { start: 0, end: fit.widthPx },
    stacked: metrics.labelsAbove,
  });
  return { order: bounds.map(({ entry }) => entry), packed };
}

interface RowGroup {
  readonly row: number;
  readonly entries: number[];
}

/** Stable, so each row stays sorted by start. */
function groupByRow(order: readonly number[], { row, rows }: PackedRows): readonly RowGroup[] {
  const groups: RowGroup[] = Array.from({ length: rows }, (_, index) => ({ row: index, entries: [] }));
  order.forEach((entry, item) => groups[row[item] as number]?.entries.push(entry));
  return groups;
}
