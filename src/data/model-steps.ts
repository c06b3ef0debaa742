/**
 * A dataset as columns. Dates are placed in the zone, and split into the bounds of a start and of an end; afterwards
 * nothing that draws has to know what EDTF is.
 *
 * Where no zone is given, a date means the same calendar day everywhere, so its bounds move with the zone.
 */
import type { Steps } from '../base/steps.js';
import type { Dataset } from './dataset.js';
import { EntryTable } from './entry-table.js';
import { heldDataset } from './held-dataset.js';
import { tableModel, type ModelOptions } from './table-model.js';
import type { TimelineModel } from './timeline-model.js';

/** In steps. */
export function* modelSteps(dataset: Dataset, options: ModelOptions): Steps<TimelineModel> {
  const held = heldDataset(dataset);
  if (held !== undefined) return yield* held.model(options);
  const entries = Object.freeze([...dataset.entries]);
  const table = new EntryTable();
  table.know(dataset);
  for (const entry of entries) table.add(entry);
  return yield* tableModel(table, entries, dataset, options);
}
