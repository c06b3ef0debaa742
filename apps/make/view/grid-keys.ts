/**
 * The effect of a key in the table, after the pattern of a grid. Column 0 is the number of the row, which opens its
 * form.
 */

export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Bounds {
  readonly rows: number;
  /** Columns, with that of the numbers. */
  readonly columns: number;
  /** Rows that one page of the view holds. */
  readonly page: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Undefined for a key that does not move. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Key,
  { row, column }: Place,
  { rows, columns, page }: Bounds,
  isRtl: boolean,
): Place | undefined {
  const whole = ctrlKey || metaKey;
  const [left, right] = isRtl ? [1, -1] : [-1, 1];
  const moves: Readonly<Record<string, Place>> = {
    ArrowUp: { row: whole ? 0 : row - 1, column },
    ArrowDown: { row: whole ? rows - 1 : row + 1, column },
    ArrowLeft: { row, column: column + left },
    ArrowRight: { row, column: column + right },
    PageUp: { row: row - page, column },
    PageDown: { row: row + page, column },
    Home: { row: whole ? 0 : row, column: 0 },
    End: { row: whole ? rows - 1 : row, column: columns - 1 },
  };
  const moved = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return moved && { row: clamp(moved.row, rows), column: clamp(moved.column, columns) };
}

function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(length - 1, value));
}
