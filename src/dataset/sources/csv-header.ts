/** The beginning of a table of entries, and its faults. */

const SEPARATORS: readonly string[] = [',', ';', '\t'];

/** Columns of which a table needs at least one each: for the date and for the title. */
const NEEDED: readonly (readonly string[])[] = [
  ['date', 'start'],
  ['title', 'summary', 'quote'],
];
const MAX_NAMES = 12;
const MAX_NAME = 40;

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

/** The missing and the present columns of a header, in one line; undefined if its rows can become entries. */
export function headerFault(header: readonly string[]): string | undefined {
  const names = new Set(header.map((name) => name.trim().toLowerCase()));
  const missing = NEEDED.filter((columns) => !columns.some((name) => names.has(name)));
  if (missing.length === 0) return undefined;
  const found = header.slice(0, MAX_NAMES).map((name) => `"${name.trim().slice(0, MAX_NAME)}"`);
  const more = header.length > MAX_NAMES ? ` and ${String(header.length - MAX_NAMES)} more` : '';
  const needed = missing.map((columns) => columns.map((name) => `"${name}"`).join(' or '));
  return `the table has no column ${needed.join(', and none ')}; its first line has ${found.join(', ')}${more}`;
}
