/** Names and quotations within a sentence, with the marks of their language. */
import { marksOf } from './marks.js';
import type { Texts } from './texts.js';

const BEGINS_QUOTED = /^["“«„״]/;

/** Names after one another. */
export function nameList(names: readonly string[], lang?: string): string {
  return names.join(marksOf(lang).list);
}

/** Words in quotation marks. Marks that come with the words are not doubled. */
export function quoted(text: string, lang?: string): string {
  if (BEGINS_QUOTED.test(text)) return text;
  const [open, close] = marksOf(lang).quotes;
  return `${open!}${text}${close!}`;
}

/** "During First siege, Truce"; empty without a name. */
export function duringWords(labels: readonly string[], texts: Texts): string {
  return labels.length === 0 ? '' : texts.text('duringPhases', { phases: nameList(labels, texts.locale) });
}
