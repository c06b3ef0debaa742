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
import type { PlacedTitle } from './title-room.js';
import { placeTitles, type TitlesOf } from './titles.js';

/** A title of a crowd gets its place with no more than this share of the chart, so that others have one too. */
const MAX_TITLE_SHARE = 0.55;
/** More than any importance. */
const BEHIND_ALL = 2 ** 50;
/** A lane on a narrow page keeps so many lines for the titles of a closer window. */
const KEPT_LINES = 8;

type TitleOf = Pick<PlacedTitle, 'place' | 'width'>;

/** The drawing of a lane without rows. */
export interface ClusteredLane extends Cluster {
  readonly zones: ClusterZones;
  readonly titlesOf: TitlesOf;
  /** So many of the most important of the entries between two places, `last` exclusive, with the width of their titles. */
  readonly foremost: (first: number, last: number, count: number) => readonly TitleOf[];
  /** The title of the entry at a place. */
  readonly textOf: (place: number) => string;
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
  /** Entries of the lane that are first in another. */
  readonly guests?: ReadonlySet<number> | undefined;
}

/** Lays the lane out in steps. */
export function* clusteredLane(
  options: ClusterOptions,
  cluster: Cluster,
  heightPx: number,
  form: LaneForm,
): Steps<ClusteredLane> {
  const { marks, metrics } = options;
  const { laneHeadPx: headPx, linePx } = metrics;
  const zones =
    form === 'collapsed'
      ? collapsedZones({ heightPx, headPx })
      : divideLane({ ...atFit(options, cluster), heightPx, linePx, discPx: marks.sizes ? MAX_DISC_PX : 0 });
  yield;
  return withTitles(options, cluster, zones);
}

/**
 * The same lane without lines above the highest title at fit, and its height. A narrow chart is higher than the page, and
 * holds fewer titles than lines: they were a blank band of 290 px below its lanes.
 */
export function* fittedLane(
  options: ClusterOptions,
  cluster: Cluster,
  heightPx: number,
  form: LaneForm,
): Steps<{ readonly cluster: ClusteredLane; readonly px: number }> {
  const lane = yield* clusteredLane(options, cluster, heightPx, form);
  const { metrics } = options;
  const { zones } = lane;
  if (form === 'collapsed' || !metrics.scrolls || metrics.laneHeadPx === 0) return { cluster: lane, px: heightPx };
  yield;
  const titles = lane.titlesOf(0, 0);
  const highest = titles.reduce((top, { line }) => Math.min(top, line), zones.titleLines);
  const free = Math.min(highest, zones.titleLines - KEPT_LINES);
  if (free <= 0) return { cluster: lane, px: heightPx };
  const freePx = free * zones.linePx;
  const lower = { ...zones, titleLines: zones.titleLines - free, stackTop: zones.stackTop - freePx };
  const first = titles.map((title) => ({ ...title, line: title.line - free }));
  return { cluster: withTitles(options, cluster, lower, first), px: heightPx - freePx };
}

function atFit({ model, plan, fit, metrics, importance, labelPx }: ClusterOptions, cluster: Cluster) {
  return { cluster, plan, fit, timeZone: model.timeZone, importance, labelPx, headPx: metrics.laneHeadPx };
}

function withTitles(
  options: ClusterOptions,
  cluster: Cluster,
  zones: ClusterZones,
  first: readonly PlacedTitle[] = [],
): ClusteredLane {
  const { plan, fit, labelPx, titleOf, importance, guests } = options;
  const { points } = cluster;
  // An entry has its title in its first lane. Another lane shows it only where its own titles leave room.
  const weigh = (entry: number): number => importance(entry) - (guests?.has(entry) === true ? BEHIND_ALL : 0);
  const tree = maxTree(zones.titleLines > 0 ? points.entry.length : 0, (place) => weigh(points.entry[place]!));
  const maxPx = fit.widthPx * MAX_TITLE_SHARE;
  const width = (place: number): number => Math.min(labelPx(points.entry[place]!), maxPx);
  const textOf = (place: number): string => titleOf(points.entry[place]!);
  const titlesOf = placeTitles({
    at: points.at,
    tree,
    plan,
    fit,
    lines: titleLinesOf(atFit(options, cluster), zones),
    width,
    text: textOf,
    first,
  });
  const foremost: ClusteredLane['foremost'] = (first, last, count) =>
    tree.top(first, last, count).map((place) => ({ place, width: width(place) }));
  return { ...cluster, zones, titlesOf, foremost, textOf };
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
