/** How a table of entries begins. */

/** Whether a first line may be the header of a timeline. */
export function isHeader(line: string): boolean {
  const names = line.split(',').map((name) => name.replaceAll('"', '').trim().toLowerCase());
  return names.includes('title') && (names.includes('date') || names.includes('start'));
}
