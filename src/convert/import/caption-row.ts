/** A row above the header that names the whole sheet: one cell with words, and empty ones beside it. */

const LONGEST = 60;

/** The words of the row; undefined if it is none. */
export function captionOf(cells: readonly string[]): string | undefined {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return cells.length > 1 && filled.length === 1 ? filled[0]!.slice(0, LONGEST) : undefined;
}
