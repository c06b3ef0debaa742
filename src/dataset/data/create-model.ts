/** A dataset as columns, at once. */
import { finish } from '../base/steps.js';
import type { Dataset } from './dataset.js';
import { orderManySteps } from './digit-sort.js';
import { modelSteps } from './held-dataset.js';
import type { TimelineModel } from './timeline-model.js';

import type { ModelOptions } from './table-model.js';

export type { ModelOptions } from './table-model.js';

/**
 * Model of a dataset that `validateDataset` gave: throws if a date is not an EDTF date. Without a zone, hours are told
 * as they were announced, and days are of the dataset's zone, or UTC.
 */
export function createModel(dataset: Dataset, options: ModelOptions = {}): TimelineModel {
  return finish(modelSteps(dataset, { ...options, orderMany: orderManySteps }));
}
