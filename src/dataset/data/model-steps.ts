/**
 * Turns a dataset into columns. It places dates in the zone, and splits them into the bounds of a start and of an end;
 * after that no drawing code has to know EDTF.
 *
 * Without a zone, a date means the same calendar day everywhere, so its bounds move with the zone.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset } from './dataset.js';
import { EntryTable } from './entry-table.js';
import { heldDataset } from './held-dataset.js';
import { tableModel, type ModelWork } from './table-model.js';
import type { TimelineModel } from './timeline-model.js';

/** Makes the model in steps. */
export function* modelSteps(dataset: Dataset, options: ModelWork): Steps<TimelineModel> {
  const held = heldDataset(dataset);
  if (held !== undefined) return yield* held.model(options);
  const entries = Object.freeze([...dataset.entries]);
  const table = new EntryTable();
  table.know(dataset);
  for (const entry of entries) table.add(entry);
  return yield* tableModel(table, entries, dataset, options);
}
