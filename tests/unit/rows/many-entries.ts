/** Large made-up datasets, and the order of their entries. */
import { createModel } from '../../../src/dataset/data/create-model.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';
import type { Gap } from '../../../src/drawing/scale/gaps.js';
import type { FocusOrder } from '../../../src/drawing/scene/focus-order.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2020, 0, 1);
const PER_DAY = 7;

/** Seven entries a day; every fifth title needs more lines, every fourth entry has a quote. */
export function manyEntries(count: number): object {
  return {
    title: 'Many entries',
    parties: [
      { id: 'north', name: 'North' },
      { id: 'south', name: 'South' },
    ],
    entries: Array.from({ length: count }, (_, index) => ({
      id: `e${index}`,
      kind: index % 3 === 0 ? 'event' : 'statement',
      date: new Date(FIRST_MS + Math.floor(index / PER_DAY) * DAY_MS).toISOString().slice(0, 10),
      title: `Number ${index}${index % 5 === 0 ? ', which goes on about this and that until it needs a second line' : ''}`,
      parties: [index % 2 === 0 ? 'north' : 'south'],
      ...(index % 4 === 0 ? { quotes: [{ text: `Words ${index}` }] } : {}),
    })),
  };
}

export function modelOf(dataset: unknown, timeZone = 'UTC'): TimelineModel {
  const { dataset: valid } = validateDataset(dataset);
  if (valid === undefined) throw new Error('no dataset');
  return createModel(valid, { timeZone });
}

/** Two frames: what the first one asks for is done. */
export async function frames(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** All entries by start, as the pipeline gives them to the list. */
export function focusOrderOf(model: TimelineModel, gaps: readonly Gap[] = []): FocusOrder {
  const entries = model.order.slice();
  const places = new Int32Array(model.count);
  entries.forEach((entry, place) => (places[entry] = place));
  return {
    entries,
    times: Float64Array.from(entries, (entry) => model.startMin[entry]!),
    placeOf: (entry) => places[entry] ?? -1,
    gaps,
  };
}
