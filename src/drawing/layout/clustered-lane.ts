/**
 * A lane of columns, or a collapsed one: its division of the height, the places for its titles, and the path of the
 * keys.
 */
import { maxTree } from '../../dataset/base/max-tree.js';
import type { Steps } from '../../dataset/base/steps.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { ScalePlan } from '../scale/time-scale.js';
import type { Transform } from '../scale/view.js';
import type { Cluster } from './cluster.js';
import { collapsedZones, divideLane, type ClusterZones } from './cluster-zones.js';
import type { MarkColumns } from './mark-columns.js';
import type { LaneForm, RowMetrics } from './row-metrics.js';
import { byTime, rowOf, type Row } from './row-of.js';
import { MAX_DISC_PX } from './size-marks.js';
import { titleLinesOf } from './title-lines.js';
import { placeTitles, type TitlesOf } from './titles.js';

/**
 * A title of a crowd gets its place with no more than so many heights of a line, or this share of a narrow chart, so that
 * others have one too.
 * It is as wide as the free room beside it.
 */
const MAX_TITLE_LINES = 21;
const MAX_TITLE_SHARE = 0.55;

/** The drawing of a lane without rows. */
export interface ClusteredLane extends Cluster {
  readonly zones: ClusterZones;
  readonly titlesOf: TitlesOf;
}

interface ClusterOptions {
  readonly marks: MarkColumns;
  readonly model: TimelineModel;
  readonly plan: ScalePlan;
  readonly fit: Transform;
  readonly metrics: RowMetrics;
  readonly labelPx: (entry: number) => number;
  readonly titleOf: (entry: number) => string;
  readonly importance: (entry: number) => number;
}

/** Lays the lane out in steps. */
export function* clusteredLane(
  { model, marks, plan, fit, metrics, labelPx, titleOf, importance }: ClusterOptions,
  cluster: Cluster,
  heightPx: number,
  form: LaneForm,
): Steps<ClusteredLane> {
  const isCollapsed = form === 'collapsed';
  const { points } = cluster;
  const { laneHeadPx: headPx, linePx } = metrics;
  const shared = { cluster, plan, fit, timeZone: model.timeZone, importance, labelPx, headPx };
  const zones = isCollapsed
    ? collapsedZones({ heightPx, headPx })
    : divideLane({ ...shared, heightPx, linePx, discPx: marks.sizes ? MAX_DISC_PX : 0 });
  yield;
  const tree = maxTree(zones.titleLines > 0 ? points.entry.length : 0, (place) => importance(points.entry[place]!));
  const maxPx = Math.min(MAX_TITLE_LINES * linePx, fit.widthPx * MAX_TITLE_SHARE);
  const titlesOf = placeTitles({
    at: points.at,
    tree,
    plan,
    fit,
    lines: titleLinesOf(shared, zones),
    width: (place) => Math.min(labelPx(points.entry[place]!), maxPx),
    text: (place) => titleOf(points.entry[place]!),
  });
  return { ...cluster, zones, titlesOf };
}

/** The path of the keys up and down: spans, then the stacks. */
export function clusterRows(
  marks: MarkColumns,
  { points, spans, zones }: ClusteredLane,
  place: Pick<Row, 'lane' | 'form'>,
  top: number,
): readonly Row[] {
  const parts = [
    { entry: spans.entry, y: top + zones.spansTop + (zones.linePx * zones.spans.lines.length) / 2 },
    { entry: points.entry, y: top + zones.stackTop + zones.stackPx / 2 },
  ];
  return parts
    .filter(({ entry }) => entry.length > 0)
    .map(({ entry, y }) => rowOf(marks, byTime(marks, entry), { ...place, y }));
}
