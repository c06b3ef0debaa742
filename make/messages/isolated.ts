/** In a text of the other direction it keeps its own. */
export function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}
