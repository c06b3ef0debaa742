/** In which language names and summaries are: the reader's where they are translated, else that of the dataset. */
import type { InLanguages } from './text-language.js';

export function summaryLang({ dataset, translation }: InLanguages, entry: number): string | undefined {
  return translation?.summaryOf(entry) ? translation.lang : dataset.lang;
}

/** Of names that stand together: the reader's where all of them are translated. */
export function namesLang({ dataset, translation }: InLanguages, ...names: readonly string[]): string | undefined {
  return translation && names.every((name) => translation.names.has(name)) ? translation.lang : dataset.lang;
}
