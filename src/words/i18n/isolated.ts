/** A text that keeps its own direction within a line of another one. HTML has `bdi` for it; a file and a name have not. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
