/** The description of a model as an archive. */
import { facetsOf, facetValues } from '../data/facet-table.js';
import { sharpestPrecision } from '../data/sharpest.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { LaneGrouping } from '../layout/lanes.js';
import { Precision } from '../time/date-range.js';
import { SOURCE_VERSION, type SourceDescription, type SourceRange } from './contract.js';

export function describeModel(model: TimelineModel): Omit<SourceDescription, 'limits' | 'revision'> {
  return {
    version: SOURCE_VERSION,
    head: model.dataset,
    extent: extentOf(model),
    total: model.count,
    isEstimate: false,
    precision: precisionOf(model),
    lanes: groupingsOf(model),
    facets: facetsOf(model).filter((facet) => {
      const values = facetValues(model, facet);
      if ('words' in values) return values.column.some((word) => word >= values.first);
      return values.lists.value.length > 0;
    }),
  };
}

function precisionOf(model: TimelineModel): SourceDescription['precision'] {
  const sharpest = sharpestPrecision(model);
  const names = Object.entries(Precision) as [keyof typeof Precision, Precision][];
  return names.find(([, precision]) => precision === sharpest)?.[0];
}

function extentOf({ count, startMin, startMax, endMin, endMax }: TimelineModel): SourceRange | undefined {
  let start = Infinity;
  let end = -Infinity;
  for (let row = 0; row < count; row++) {
    for (const bound of [startMin[row]!, startMax[row]!, endMin[row]!, endMax[row]!]) {
      if (!Number.isFinite(bound)) continue;
      start = Math.min(start, bound);
      end = Math.max(end, bound);
    }
  }
  return start > end ? undefined : { start, end: end + 1 };
}

function groupingsOf({ ids, kind }: TimelineModel): readonly LaneGrouping[] {
  const groupings: LaneGrouping[] = [];
  if (ids.parties.value.length > 0) groupings.push('party', 'party-apart');
  if (ids.actors.value.length > 0) groupings.push('actor');
  if (ids.topics.value.length > 0) groupings.push('topic');
  if (kind.some((one) => one !== kind[0])) groupings.push('kind');
  return [...groupings, 'none'];
}
