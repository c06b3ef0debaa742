/** Several ids in one cell: with semicolons between them, or as JSON if one contains a semicolon. */
export const SEPARATOR = ';';

export function listText(list: readonly string[] | undefined): string | undefined {
  if (list === undefined || list.length === 0) return undefined;
  const plain = list.every(isPlainItem) && !list[0]!.startsWith('["');
  return plain ? list.join(`${SEPARATOR} `) : JSON.stringify(list);
}

export function isPlainItem(text: string): boolean {
  return text !== '' && text === text.trim() && !text.includes(SEPARATOR);
}
