/** Words in the quotation marks of their language. Marks that come with the words are not doubled. */
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

export function quoted(text: string, lang = ''): string {
  if (BEGINS_QUOTED.test(text)) return text;
  const [open, close] = MARKS.get(lang.toLowerCase().split('-', 1)[0]!) ?? USUAL;
  return `${open}${text}${close}`;
}
