/**
 * Puts every entry into a lane and a row, with its height on screen. Taken at the whole extent ("fit"), where marks are
 * closest to each other, so rows stay as they are while the reader zooms and pans. A lane too full for that is crowded:
 * it has a few rows whose entries may overlap, and shows as many marks as have room, the others as a density.
 */
import type { Steps } from '../base/steps.js';
import type { Transform } from '../scale/view.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { spreadSteps } from './crowded-rows.js';
import { GLYPH_PX, markExtent } from './mark-extent.js';
import { LABEL_DISTANCE_PX, LABEL_GAP_PX } from './labels.js';
import type { Lane } from './lanes.js';
import type { MarkColumns } from './mark-columns.js';
import { LABELLED_MARKS, MAX_ROWS, packRows } from './rows.js';

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
  /** Height that the lanes share. */
  readonly budgetPx: number;
}

/** `rows`: every entry is a mark. `crowded`: those that have room. `collapsed`: none, the reader has closed the lane. */
export type LaneForm = 'rows' | 'crowded' | 'collapsed';

/** One row of one lane. */
export interface Row {
  /** Place in `lanes`. */
  readonly lane: number;
  /** Middle of the row, px from the top of the rows. */
  readonly y: number;
  readonly form: LaneForm;
  /** By `time`. In a lane of the form `rows` no two marks overlap, at no zoom. */
  readonly entry: Uint32Array;
  /** Where each stands, UTC ms, sorted. */
  readonly time: Float64Array;
  /** The latest end of this entry and of all before it, UTC ms: what reaches beyond an instant is found by a search. */
  readonly reach: Float64Array;
  /** No mark of it is in the window, and it takes no height. */
  readonly closed?: boolean;
}

export interface PlacedLane extends Lane {
  readonly form: LaneForm;
  readonly top: number;
  readonly height: number;
}

export interface Arrangement {
  /** From the top down, lane by lane. */
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

/** With pauses: at least one a lane. */
export function* arrangeSteps(options: ArrangeOptions): Steps<Arrangement> {
  const { metrics, marks, collapsed } = options;
  const rows: Row[] = [];
  const lanes: PlacedLane[] = [];
  let top = 0;
  for (const lane of options.lanes) {
    const packed = collapsed.has(lane.key) ? undefined : packLane(options, lane);
    const form = collapsed.has(lane.key) ? 'collapsed' : packed === undefined ? 'crowded' : 'rows';
    const lists =
      packed ?? (form === 'crowded' ? yield* spreadSteps(marks, byTime(marks, lane)) : [byTime(marks, lane)]);
    yield;
    const height = laneHeight(metrics, form, lists.length);
    const first = firstRowPx(metrics, form);
    lists.forEach((entry, index) => {
      rows.push(rowOf(marks, entry, { lane: lanes.length, y: top + first + index * metrics.rowPx, form }));
    });
    lanes.push({ ...lane, form, top, height });
    top += height;
    yield;
  }
  return { rows, lanes, heightPx: top, labelsAbove: metrics.labelsAbove };
}

function laneHeight(
  { laneHeadPx, lanePadPx, laneLeastPx, rowPx, densityPx }: RowMetrics,
  form: LaneForm,
  rows: number,
): number {
  if (form === 'collapsed') return laneHeadPx + densityPx;
  return Math.max(laneHeadPx + 2 * lanePadPx + rows * rowPx, laneLeastPx);
}

function firstRowPx({ laneHeadPx, lanePadPx, rowPx, densityPx, labelsAbove }: RowMetrics, form: LaneForm): number {
  if (form === 'collapsed') return laneHeadPx + densityPx / 2;
  return laneHeadPx + lanePadPx + rowPx * (labelsAbove ? 0.72 : 0.5);
}

function rowOf(
  { glyph, outerEnd, reachEnd }: MarkColumns,
  entry: Uint32Array,
  row: Pick<Row, 'lane' | 'y' | 'form'>,
): Row {
  const time = new Float64Array(entry.length);
  const reach = new Float64Array(entry.length);
  let latest = -Infinity;
  for (let place = 0; place < entry.length; place++) {
    const index = entry[place]!;
    time[place] = glyph[index]!;
    latest = Math.max(latest, outerEnd[index]! + reachEnd[index]!);
    reach[place] = latest;
  }
  return { ...row, entry, time, reach };
}

/** Entries by where they stand, else as they come. Mostly they come that way. */
function byTime({ glyph }: MarkColumns, { entries }: Lane): Uint32Array {
  const sorted = entries.every((entry, place) => place === 0 || glyph[entries[place - 1]!]! <= glyph[entry]!);
  return sorted ? entries : entries.slice().sort((left, right) => glyph[left]! - glyph[right]!);
}

/** Entries row by row, or undefined where the lane is too full for rows. */
function packLane(
  { marks, fit, labelPx, metrics }: ArrangeOptions,
  { entries }: Lane,
): readonly Uint32Array[] | undefined {
  // A row has room for so many glyphs and no more.
  if (entries.length > (MAX_ROWS * fit.widthPx) / GLYPH_PX) return undefined;
  const bounds = Array.from(entries, (entry) => {
    const { aboutStart, aboutEnd, left, right } = markExtent(marks, entry, fit);
    return { entry, start: Math.min(left, aboutStart), end: Math.max(right, aboutEnd) };
  });
  bounds.sort((first, second) => first.start - second.start);
  // Measuring texts is the dearest of this.
  const labelled = bounds.length <= LABELLED_MARKS ? bounds : [];
  const packed = packRows({
    start: bounds.map(({ start }) => start),
    end: bounds.map(({ end }) => end),
    label: labelled.map(({ entry }) => labelPx(entry) + LABEL_DISTANCE_PX + LABEL_GAP_PX),
    limits: { start: 0, end: fit.widthPx },
    stacked: metrics.labelsAbove,
  });
  if (packed === undefined) return undefined;
  const rows: number[][] = Array.from({ length: packed.rows }, () => []);
  bounds.forEach(({ entry }, item) => rows[packed.row[item]!]?.push(entry));
  return rows.map((row) => Uint32Array.from(row));
}
