/**
 * The contents of an entry besides words: its categories, measures, own fields, location and media. The code loads for the first
 * entry that has some.
 */
import type { Feature, TimelineApi } from '../../element/core/feature.js';
import type { Entry } from '../../dataset/data/dataset.js';

export const fields: Feature = {
  id: 'fields',
  isWanted: ({ session, picture }: TimelineApi) => {
    const { selected } = session.state;
    const entry = selected === undefined ? undefined : picture()?.model.entries.at(selected);
    return entry !== undefined && hasFields(entry);
  },
  load: () => import('./part.js'),
};

export function hasFields({ categories, measures, fields: own, location, media }: Entry): boolean {
  return (categories ?? measures ?? own ?? location ?? media) !== undefined;
}
