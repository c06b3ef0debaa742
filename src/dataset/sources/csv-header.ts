/** The beginning of a table of entries. */

const SEPARATORS: readonly string[] = [',', ';', '\t'];

/**
 * The separator between the cells of a table: the one of comma, semicolon and tab that is most frequent in its first
 * line.
 */
export function separatorOf(line: string): string {
  const unquoted = line.replace(/"[^"]*"/g, '');
  const countOf = (separator: string): number => unquoted.split(separator).length;
  return SEPARATORS.reduce((best, separator) => (countOf(separator) > countOf(best) ? separator : best));
}

/** Whether a first line may be the header of a timeline. */
export function isHeader(line: string): boolean {
  const names = line.split(separatorOf(line)).map((name) => name.replaceAll('"', '').trim().toLowerCase());
  return names.includes('title') && (names.includes('date') || names.includes('start'));
}
