/** The language of summaries and texts of the head: the reader's if they are translated, else that of the dataset. */
import type { Actor, Citation, Entry, Relation, Source } from './dataset.js';
import type { ResolvedRelation } from './relations.js';
import type { TimelineModel } from './timeline-model.js';
import type { InLanguages } from './text-language.js';

export function summaryLang({ dataset, translation }: InLanguages, entry: number): string | undefined {
  return translation?.summaryOf(entry) ? translation.lang : dataset.lang;
}

/** The language of names or other texts of the head in one group: the reader's if all of them are translated. */
export function namesLang({ dataset, translation }: InLanguages, ...names: readonly string[]): string | undefined {
  return translation && names.every((name) => translation.ofHead.has(name)) ? translation.lang : dataset.lang;
}

/** The language of all roles of an actor, as an entry shows them. */
export function rolesLang(model: InLanguages, { role = [] }: Actor): string | undefined {
  return namesLang(model, ...(typeof role === 'string' ? [role] : role.map((held) => held.role)));
}

/** The language of the title of a source: the reader's if it is translated, else its own. */
export function sourceLang({ translation }: InLanguages, { title, lang }: Source): string | undefined {
  return translation?.ofHead.has(title) ? translation.lang : lang;
}

/** The language of a text of an entry, a citation or a relation: the reader's if it is translated. */
export function fieldLang(
  { dataset, translation }: InLanguages,
  record: Entry | Citation | Relation,
  field: string,
): string | undefined {
  return translation?.has(record, field) ? translation.lang : dataset.lang;
}

/** The language of the note of a relation of the entry, or of one to it. */
export function noteLang(
  model: InLanguages & Pick<TimelineModel, 'entries'>,
  entry: number,
  { note, reversed, entry: other }: ResolvedRelation,
): string | undefined {
  const written = model.entries.at(reversed ? other! : entry)?.relations?.find((each) => each.note === note);
  return written === undefined ? model.dataset.lang : fieldLang(model, written, 'note');
}
