/** The language of summaries and texts of the head: the reader's if they are translated, else that of the dataset. */
import type { Actor, Source } from './dataset.js';
import type { InLanguages } from './text-language.js';

export function summaryLang({ dataset, translation }: InLanguages, entry: number): string | undefined {
  return translation?.summaryOf(entry) ? translation.lang : dataset.lang;
}

/** For names or other texts of the head in one group: the reader's language if all of them are translated. */
export function namesLang({ dataset, translation }: InLanguages, ...names: readonly string[]): string | undefined {
  return translation && names.every((name) => translation.ofHead.has(name)) ? translation.lang : dataset.lang;
}

/** For all roles of an actor, as an entry shows them. */
export function rolesLang(model: InLanguages, { role = [] }: Actor): string | undefined {
  return namesLang(model, ...(typeof role === 'string' ? [role] : role.map((held) => held.role)));
}

/** For the title of a source: the reader's language if it is translated, else its own. */
export function sourceLang({ translation }: InLanguages, { title, lang }: Source): string | undefined {
  return translation?.ofHead.has(title) ? translation.lang : lang;
}
