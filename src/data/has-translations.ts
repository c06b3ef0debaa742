/** Whether the head of a dataset, or any name in it, stands in another language too. */
import type { DatasetHead } from './timeline-model.js';

export function hasTranslations(head: DatasetHead): boolean {
  const { parties = [], actors = [], topics = [], categories = [], measures = [] } = head;
  return [head, ...parties, ...actors, ...topics, ...categories, ...measures].some(
    ({ translations }) => translations !== undefined,
  );
}
