/** A range of a measure as filters and links hold it: `10..50`, `10..`, `..50`. Both ends belong to it. */
export interface MeasureRange {
  readonly from: number;
  readonly to: number;
}

const RANGE = /^(.*?)\.\.(.*)$/;
const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

export function rangeText({ from, to }: MeasureRange): string {
  return `${from === -Infinity ? '' : from}..${to === Infinity ? '' : to}`;
}

/** Undefined where the text is no range, or one of everything. */
export function readRange(text: string): MeasureRange | undefined {
  const [, first = '', last = ''] = RANGE.exec(text) ?? [];
  const from = endOf(first, -Infinity);
  const to = endOf(last, Infinity);
  return from <= to && (first !== '' || last !== '') ? { from, to } : undefined;
}

/** NaN where it is no number. */
function endOf(text: string, open: number): number {
  if (text === '') return open;
  const number = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}
