/**
 * Marks of punctuation, with the blanks around them: a row of `marks.json` for each language. Data may be in another
 * language than the page, so all rows are here at once; a language without a row has those of English.
 */
import table from './marks.json' with { type: 'json' };

export type Marks = (typeof table)['en'];

const MARKS: ReadonlyMap<string, Marks> = new Map(Object.entries(table));

export function marksOf(lang = ''): Marks {
  return MARKS.get(lang.toLowerCase().split('-', 1)[0]!) ?? table.en;
}
