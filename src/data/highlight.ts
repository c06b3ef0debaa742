/** The time that a dataset shades through all lanes. */
import { parseEdtf } from '../time/edtf.js';
import { boundsOf, type Bounds } from './bounds.js';
import type { DatasetHead, HighlightSpan } from './timeline-model.js';

/** `undefined` if the dataset names none, or an unknown entry. */
export function highlightOf(
  { highlight }: DatasetHead,
  bounds: Bounds,
  indexOf: (id: string) => number | undefined,
  timeZone: string,
): HighlightSpan | undefined {
  if (highlight === undefined) return undefined;
  const { entry: id, range } = highlight;
  const entry = id === undefined ? undefined : indexOf(id);
  if (entry !== undefined) return { start: bounds.startMin[entry]!, end: bounds.endMax[entry]! + 1, entry };
  const date = parseEdtf(range);
  if (date === undefined) return undefined;
  const { startMin, endMax } = boundsOf([date], timeZone);
  return { start: startMin[0]!, end: endMax[0]! + 1, entry: undefined };
}
