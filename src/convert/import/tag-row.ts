/** A row of tags (HXL) under the header of a sheet: `#date`, `#event+name`. */

const TAG = /^#[a-z][\w]*(?:\s*\+\s*[a-z]\w*)*$/i;

export function isTagRow(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => TAG.test(cell));
}
