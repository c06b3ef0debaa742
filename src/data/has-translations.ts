/** Whether the head of a dataset, or anything in it, has a translation. */
import type { DatasetHead } from './timeline-model.js';

export function hasTranslations(head: DatasetHead): boolean {
  const { parties = [], actors = [], topics = [], categories = [], measures = [], sources = [], story = [] } = head;
  const values = categories.flatMap((category) => category.values);
  const roles = actors.flatMap(({ role }) => (typeof role === 'object' ? role : []));
  return [[head], parties, actors, roles, topics, categories, values, measures, sources, story].some((records) =>
    records.some(({ translations }) => translations !== undefined),
  );
}
