/** It keeps its own direction in a text of the other. */
export function isolated(value: string): string {
  return `\u2068${value}\u2069`;
}
