/** The measure behind a facet of a filter. */
import type { MeasureFacet } from './facets.js';

const MEASURE = 'measure:';

export function isMeasureFacet(name: string): name is MeasureFacet {
  return name.startsWith(MEASURE);
}

export function measureOf(facet: MeasureFacet): string {
  return facet.slice(MEASURE.length);
}
