/** Names after one another, with the comma of their language. */
const COMMAS: ReadonlyMap<string, string> = new Map([
  ['ar', '، '],
  ['fa', '، '],
  ['zh', '、'],
]);

export function nameList(names: readonly string[], lang = ''): string {
  return names.join(COMMAS.get(lang.split('-', 1)[0]!) ?? ', ');
}
