/** A dataset as columns, at once. */
import { finish } from '../base/steps.js';
import type { Dataset } from './dataset.js';
import { orderManySteps } from './digit-sort.js';
import type { ModelOptions } from './table-model.js';
import { modelSteps } from './held-dataset.js';
import type { TimelineModel } from './timeline-model.js';

export type { ModelOptions } from './table-model.js';

const UTC = 'UTC';

/**
 * Takes UTC if no zone is given. Throws if a date is not an EDTF date: the dataset has to come from `validateDataset`.
 */
export function createModel(
  dataset: Dataset,
  { timeZone = UTC, ...others }: Partial<ModelOptions> = {},
): TimelineModel {
  return finish(modelSteps(dataset, { timeZone, ...others, orderMany: orderManySteps }));
}
