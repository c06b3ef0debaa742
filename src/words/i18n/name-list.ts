/** Names and quotations within a sentence, with the signs of their language. */
import type { Texts } from './texts.js';

const COMMAS: ReadonlyMap<string, string> = new Map([
  ['ar', '، '],
  ['fa', '، '],
  ['zh', '、'],
]);

const BEGINS_QUOTED = /^["“«„]/;
const GUILLEMETS = ['«', '»'] as const;
const MARKS: ReadonlyMap<string, readonly [open: string, close: string]> = new Map<string, readonly [string, string]>([
  ['ar', GUILLEMETS],
  ['de', ['„', '“']],
  ['es', GUILLEMETS],
  ['fa', GUILLEMETS],
  ['fr', ['«\u00a0', '\u00a0»']],
  ['pl', ['„', '”']],
  ['ru', GUILLEMETS],
  ['uk', GUILLEMETS],
]);
const USUAL = ['“', '”'] as const;

/** Names after one another, with the comma of their language. */
export function nameList(names: readonly string[], lang = ''): string {
  return names.join(COMMAS.get(lang.split('-', 1)[0]!) ?? ', ');
}

/** Words in the quotation marks of their language. Marks that come with the words are not doubled. */
export function quoted(text: string, lang = ''): string {
  if (BEGINS_QUOTED.test(text)) return text;
  const [open, close] = MARKS.get(lang.toLowerCase().split('-', 1)[0]!) ?? USUAL;
  return `${open}${text}${close}`;
}

/** "During First siege, Truce"; empty without a name. */
export function duringWords(labels: readonly string[], texts: Texts): string {
  return labels.length === 0 ? '' : texts.text('duringPhases', { phases: nameList(labels, texts.locale) });
}
