/** The language of the titles in a first picture: the reader's if they are translated, else that of the dataset. */
import type { TimelineModel } from './timeline-model.js';

export type InLanguages = Pick<TimelineModel, 'dataset' | 'translation'>;

export function titleLang({ dataset, translation }: InLanguages, entry: number): string | undefined {
  return translation?.titleOf(entry) ? translation.lang : dataset.lang;
}

/** The language of a name: the reader's if it is translated. */
export function nameLang({ dataset, translation }: InLanguages, name: string): string | undefined {
  return translation?.ofHead.has(name) ? translation.lang : dataset.lang;
}

export function headLang({ dataset, translation }: InLanguages, text: 'title' | 'description'): string | undefined {
  return translation?.[text] ? translation.lang : dataset.lang;
}
