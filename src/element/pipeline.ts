/**
 * From dataset to scene, each stage remembered for as long as its inputs stay the same objects. What a stage costs is
 * paid when its inputs change: data, then lanes and folds, then size, then the window.
 */
import { memo } from '../base/memo.js';
import { createModel } from '../data/create-model.js';
import type { Dataset } from '../data/dataset.js';
import { indexRelations } from '../data/relations.js';
import type { TimelineModel } from '../data/timeline-model.js';
import { arrange, type Arrangement, type RowMetrics } from '../layout/arrange.js';
import { assignLanes, type LanesBy } from '../layout/lanes.js';
import { MarkForm, markColumns, type MarkColumns } from '../layout/mark-columns.js';
import { occupiedRanges } from '../layout/occupied.js';
import { findExtent, type Extent, type Occupied } from '../scale/gaps.js';
import { planScale, type ScalePlan } from '../scale/time-scale.js';
import { createTransform, fitView, type Frame, type Transform } from '../scale/view.js';
import { buildScene } from '../scene/build-scene.js';
import { formsInUse, kindsInUse } from './legend-view.js';
import { countPassing, edgeCounts } from '../scene/edge-counts.js';
import { countOverview } from '../scene/overview.js';
import type { StopIndex } from '../scene/stops.js';

/** Width of a fold on screen at every zoom. */
const FOLD_PX = 62;
/** A mark with a tail, and the distance to its label. */
const MARK_ROOM_PX = 60;
/** Larger datasets have more labels than can be shown anyway. */
const MOST_MEASURED = 300;
/** Room for half a glyph, and some, at both ends. */
const INSET_PX = 16;
/** Longer titles are cut: the details and the list have them whole. */
const LONGEST_LABEL_PX = 360;

export class Pipeline {
  readonly model = memo((dataset: Dataset, timeZone: string): TimelineModel => createModel(dataset, { timeZone }));

  readonly relations = memo(indexRelations);

  readonly marks = memo(markColumns);

  readonly shown = memo((model: TimelineModel): Uint32Array => model.order);

  readonly occupied = memo((model: TimelineModel, marks: MarkColumns, shown: Uint32Array): Occupied =>
    occupiedRanges(model, marks, shown),
  );

  readonly extent = memo((occupied: Occupied): Extent => findExtent(occupied));

  readonly plan = memo((extent: Extent, open: ReadonlySet<number>, occupied: Occupied, noFolds: boolean): ScalePlan => {
    const all = noFolds ? new Set(extent.gaps.keys()) : open;
    return planScale({ extent, open: all, starts: occupied.min });
  });

  readonly frame = memo((plan: ScalePlan, widthPx: number): Frame => ({
    plan,
    widthPx,
    foldPx: FOLD_PX,
    insetPx: INSET_PX,
  }));

  readonly fit = memo((frame: Frame): Transform => createTransform(frame, fitView(frame)));

  readonly transform = memo((frame: Frame, start: number, end: number): Transform =>
    createTransform(frame, { start, end }),
  );

  readonly labelPx = memo(
    (model: TimelineModel, width: (text: string) => number) =>
      (entry: number): number =>
        Math.min(width(model.entries.at(entry)?.title ?? ''), LONGEST_LABEL_PX),
  );

  /** Where half the width cannot hold the longest label beside its mark, labels stand above their marks. */
  readonly metrics = memo(
    (
      metricsFor: (stacked: boolean) => RowMetrics,
      model: TimelineModel,
      labelPx: (entry: number) => number,
      widthPx: number,
    ): RowMetrics => {
      if (model.count > MOST_MEASURED) return metricsFor(false);
      const longest = model.order.reduce((most, entry) => Math.max(most, labelPx(entry)), 0);
      return metricsFor(longest + MARK_ROOM_PX > widthPx / 2);
    },
  );

  readonly lanes = memo((model: TimelineModel, shown: Uint32Array, by: LanesBy) => assignLanes(model, shown, by));

  readonly arrangement = memo(
    (
      model: TimelineModel,
      marks: MarkColumns,
      lanes: ReturnType<typeof assignLanes>,
      fit: Transform,
      metrics: RowMetrics,
      labelPx: (entry: number) => number,
      collapsed: ReadonlySet<string>,
    ): Arrangement => arrange({ model, marks, lanes, fit, metrics, labelPx, collapsed }),
  );

  readonly scene = memo(
    (
      model: TimelineModel,
      marks: MarkColumns,
      arrangement: Arrangement,
      transform: Transform,
      labelPx: (entry: number) => number,
      keep: number | undefined,
    ) => buildScene({ model, marks, arrangement, transform, labelPx, keep }),
  );

  /** All shown entries by time: the list, previous and next. */
  readonly stops = memo((model: TimelineModel, shown: Uint32Array, marks: MarkColumns, extent: Extent) =>
    indexStops(model, shown, marks, extent.gaps),
  );

  /** Those that are drawn one by one: what the keyboard walks in the chart. */
  readonly chartStops = memo((stops: StopIndex, arrangement: Arrangement, noFolds: boolean) =>
    drawnStops(stops, arrangement, noFolds ? [] : stops.gaps),
  );

  readonly overview = memo(countOverview);

  readonly edges = memo((stops: StopIndex, marks: MarkColumns, start: number, end: number) =>
    edgeCounts(stops, marks, { start, end }),
  );

  readonly passing = memo(countPassing);

  readonly formsInUse = memo(formsInUse);

  readonly kindsInUse = memo(kindsInUse);

  /** The same object for as long as a scene that was built can be panned. */
  readonly sceneKey = memo((arrangement: Arrangement, keep: number | undefined) => ({ arrangement, keep }));
}

/** Of entries known for one day, those on or before it come first, then those about it, then those on it. */
function doubt({ form }: MarkColumns, entry: number): number {
  const bits = form[entry]!;
  if (bits & (MarkForm.openStart | MarkForm.unknownStart)) return 0;
  return bits & (MarkForm.approximate | MarkForm.uncertain) ? 1 : 2;
}

function drawnStops(stops: StopIndex, { entry }: Arrangement, gaps: StopIndex['gaps']): StopIndex {
  const drawn = new Set(entry);
  if (drawn.size === stops.entries.length && gaps === stops.gaps) return stops;
  const places = stops.entries.reduce<number[]>((kept, at, place) => {
    if (drawn.has(at)) kept.push(place);
    return kept;
  }, []);
  const newPlace = new Map(places.map((place, index) => [stops.entries[place]!, index]));
  return {
    entries: Uint32Array.from(places, (place) => stops.entries[place]!),
    times: Float64Array.from(places, (place) => stops.times[place]!),
    placeOf: (at) => newPlace.get(at) ?? -1,
    gaps,
  };
}

function indexStops(model: TimelineModel, shown: Uint32Array, marks: MarkColumns, gaps: StopIndex['gaps']): StopIndex {
  const entries = Uint32Array.from(shown).sort(
    (left, right) =>
      marks.outerStart[left]! - marks.outerStart[right]! ||
      doubt(marks, left) - doubt(marks, right) ||
      model.rank[left]! - model.rank[right]!,
  );
  const places = new Int32Array(model.count).fill(-1);
  entries.forEach((entry, place) => (places[entry] = place));
  return {
    entries,
    times: Float64Array.from(entries, (entry) => marks.outerStart[entry]!),
    placeOf: (entry) => places[entry] ?? -1,
    gaps,
  };
}
