/**
 * Reads a filter from anything: a property that a page sets, or a link that anyone can write. It leaves out and reports
 * invalid parts, the first of each sort.
 */
import { facetSize, facetsOf, facetValue, facetValues, type FacetValues } from './facet-table.js';
import { areaText, readArea } from './area.js';
import { AREA, type FilterName } from './facets.js';
import { isMeasureFacet, rangeText, readRange } from './measure-range.js';
import { createFilter } from './create-filter.js';
import { EMPTY_FILTER, type Filter } from './filter.js';
import type { Issue } from './issue.js';
import { createIssue, type Finding } from './issue-text.js';
import { isList, isRecord, readKeys, readLength, readProperty } from './safe-read.js';
import type { TimelineModel } from './timeline-model.js';

/** The most values of one facet. */
const MAX_VALUES = 1000;

export interface FilterReading {
  readonly filter: Filter;
  /** Issues, at most one of each code. */
  readonly issues: readonly Issue[];
}

type Report = (finding: Omit<Finding, 'severity' | 'path'>, facet?: string) => void;

/** Undefined and `null` are no filter. */
export function readFilter(value: unknown, model: TimelineModel): FilterReading {
  const issues = new Map<string, Issue>();
  const report: Report = (finding, facet) => {
    if (issues.has(finding.code)) return;
    const path = facet === undefined ? 'filter' : `filter.${facet}`;
    issues.set(finding.code, createIssue({ ...finding, severity: 'warning', path }));
  };
  const filter = value === undefined || value === null ? EMPTY_FILTER : readFacets(value, model, report);
  return { filter, issues: [...issues.values()] };
}

function readFacets(value: unknown, model: TimelineModel, report: Report): Filter {
  if (!isRecord(value)) {
    report({ code: 'wrong-type', value, detail: 'an object of lists' });
    return EMPTY_FILTER;
  }
  const measures = (model.dataset.measures ?? []).map(({ id }) => `measure:${id}` as const);
  const facets: readonly FilterName[] = [...facetsOf(model), ...measures, AREA];
  const names = new Set<string>(facets);
  const unknown = readKeys(value).find((key) => !names.has(key));
  if (unknown !== undefined) report({ code: 'unknown-field', value: unknown });
  const lists = facets.map((facet) => [facet, readValues(readProperty(value, facet), facet, model, report)]);
  return createFilter(Object.fromEntries(lists) as Filter);
}

function readValues(list: unknown, facet: FilterName, model: TimelineModel, report: Report): readonly string[] {
  if (list === undefined) return [];
  if (!isList(list)) {
    report({ code: 'wrong-type', value: list, detail: 'a list' }, facet);
    return [];
  }
  const length = readLength(list);
  if (length > MAX_VALUES) report({ code: 'too-long', detail: `${MAX_VALUES} values` }, facet);
  const asked = Array.from({ length: Math.min(length, MAX_VALUES) }, (_, index) => readProperty(list, index));
  if (asked.length === 0) return [];
  if (facet === AREA) return asked.flatMap((value) => readOneArea(value, report));
  if (isMeasureFacet(facet)) return asked.flatMap((value) => readOneRange(value, facet, report));
  const known = knownValues(facetValues(model, facet));
  return asked.filter((value): value is string => {
    if (known.has(value)) return true;
    report({ code: 'unknown-id', value, detail: facet }, facet);
    return false;
  });
}

/** Gives the canonical form, so that equal ranges are equal texts. */
function readOneRange(value: unknown, facet: FilterName, report: Report): readonly string[] {
  const range = typeof value === 'string' ? readRange(value) : undefined;
  if (range !== undefined) return [rangeText(range)];
  report({ code: 'wrong-value', value, detail: '10..50, 10.. or ..50' }, facet);
  return [];
}

function readOneArea(value: unknown, report: Report): readonly string[] {
  const area = typeof value === 'string' ? readArea(value) : undefined;
  if (area !== undefined) return [areaText(area)];
  report({ code: 'wrong-value', value, detail: '44.2,30..46.1,36.5: south, west, north, east in degrees' }, AREA);
  return [];
}

function knownValues(values: FacetValues): ReadonlySet<unknown> {
  return new Set(Array.from({ length: facetSize(values) }, (_, place) => facetValue(values, place)));
}
