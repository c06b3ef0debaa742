/** The scheme of lanes within lanes: its groupings, lanes, metrics. */
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { ownGroupingOf } from '../../drawing/layout/category-lanes.js';
import { termsFor } from '../../drawing/layout/lane-terms.js';
import type { OwnGrouping } from '../../drawing/layout/lanes.js';
import { arrangeNested, laneGroupSteps, nestedLanes, type LaneGroup } from '../../drawing/layout/nested-lanes.js';
import { categoryScheme, oneGrouping, rememberedSchemes } from './category-scheme.js';
import type { ChartMetrics } from './chart-metrics.js';
import type { LaneScheme, SchemeOf } from './lane-scheme.js';

/** Width of both columns of names, as a share of that of one, and of a narrow chart. */
const GUTTER_TIMES = 1.7;
const MAX_GUTTER_SHARE = 0.32;
/** A lane is no lower than this, in heights of its text: many lanes of a name and a count stand below each other. */
const MIN_LANE_EM = 3.5;

const NONE: ReadonlySet<string> = new Set();

export const schemeOf: SchemeOf = rememberedSchemes((model, lanes) => {
  const { terms, unknown } = termsFor(model.dataset, lanes);
  if (terms.length < 2 && unknown === undefined) return categoryScheme(model, lanes);
  const [by = ownGroupingOf(model, 'auto'), within] = new Set(terms.map((term) => ownGroupingOf(model, term)));
  return within === undefined ? oneGrouping(model, by) : nestedScheme(model, by, within);
});

function nestedScheme(model: TimelineModel, by: OwnGrouping, within: OwnGrouping): LaneScheme {
  const groups = new WeakMap<Uint32Array, readonly LaneGroup[]>();
  const widened = new WeakMap<ChartMetrics, ChartMetrics>();
  return {
    ...{ by, within, arrangeSteps: arrangeNested },
    metrics: (metrics) => {
      const own = widened.get(metrics) ?? withTwoColumns(metrics);
      widened.set(metrics, own);
      return own;
    },
    *laneSteps(shown, heads = false, collapsed = NONE, open = NONE) {
      const all = groups.get(shown) ?? (yield* laneGroupSteps(model, shown, by, within));
      groups.set(shown, all);
      return nestedLanes(all, model, { collapsed, open, heads });
    },
  };
}

/** A card has no names. */
function withTwoColumns(metrics: ChartMetrics): ChartMetrics {
  const { gutterPx, plotPx, fontPx, heads, rows } = metrics;
  if (heads || gutterPx === 0) return metrics;
  const wholePx = gutterPx + plotPx;
  const bothPx = Math.round(Math.min(gutterPx * GUTTER_TIMES, Math.max(gutterPx, wholePx * MAX_GUTTER_SHARE)));
  return {
    ...metrics,
    gutterPx: bothPx,
    plotPx: wholePx - bothPx,
    rows: (stacked) => ({ ...rows(stacked), minLanePx: Math.round(fontPx * MIN_LANE_EM) }),
  };
}
