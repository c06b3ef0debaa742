/** Measures in filters and links: the name of the facet, and a range. */
import type { MeasureFacet } from './facets.js';

const MEASURE = 'measure:';

/** A range of a measure: `10..50`, `10..`, `..50`. Both ends are included. */
export interface MeasureRange {
  readonly from: number;
  readonly to: number;
}

const RANGE = /^(.*?)\.\.(.*)$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

export function rangeText({ from, to }: MeasureRange): string {
  return `${from === -Infinity ? '' : from}..${to === Infinity ? '' : to}`;
}

/** Undefined if the text is not a range, or is one of everything. */
export function readRange(text: string): MeasureRange | undefined {
  const [, first = '', last = ''] = RANGE.exec(text) ?? [];
  const from = endOf(first, -Infinity);
  const to = endOf(last, Infinity);
  return from <= to && (first !== '' || last !== '') ? { from, to } : undefined;
}

/** NaN if it is not a number. */
function endOf(text: string, open: number): number {
  if (text === '') return open;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** Whether a facet of a filter is a measure. */
export function isMeasureFacet(name: string): name is MeasureFacet {
  return name.startsWith(MEASURE);
}

export function measureOf(facet: MeasureFacet): string {
  return facet.slice(MEASURE.length);
}
