/** Names after one another, with the comma of their language. */
export function nameList(names: readonly string[], lang: string | undefined): string {
  return names.join(lang?.startsWith('ar') === true ? '، ' : ', ');
}
