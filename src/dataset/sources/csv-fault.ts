/** The faults of the head of a table. */

/** Columns of which a table needs at least one each: for the date and for the title. */
const NEEDED: readonly (readonly string[])[] = [
  ['date', 'start'],
  ['title', 'summary', 'quote'],
];
const MAX_NAMES = 12;
const MAX_NAME = 40;

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
