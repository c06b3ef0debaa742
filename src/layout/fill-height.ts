/**
 * Fills an element with a height set by the page: rows move further apart, then each lane gets room above and below its
 * content. If rows decide the element's height, nothing is filled.
 */

/** Further apart than this, as a share of the usual distance, rows no longer look like one lane. */
const MAX_WIDENING = 0.5;

export interface FillOptions {
  /** px; 0 where there is nothing to fill. */
  readonly fillPx: number;
  /** Height of all lanes with rows at this distance. */
  readonly totalPx: (rowPx: number) => number;
  readonly rowPx: number;
  readonly rows: number;
  /** Lanes that share the rest. */
  readonly lanes: number;
}

export interface Filled {
  readonly rowPx: number;
  /** The room of each lane above and below together. */
  readonly roomPx: number;
}

export function fillHeight({ fillPx, totalPx, rowPx, rows, lanes }: FillOptions): Filled {
  const over = fillPx - totalPx(rowPx);
  if (over <= 0) return { rowPx, roomPx: 0 };
  const wider = rows === 0 ? 0 : Math.min(Math.round(rowPx * MAX_WIDENING), Math.floor(over / rows));
  return { rowPx: rowPx + wider, roomPx: roomOf(fillPx - totalPx(rowPx + wider), lanes) };
}

/** The part of the rest for each lane. */
export function roomOf(overPx: number, lanes: number): number {
  return lanes === 0 ? 0 : Math.max(0, Math.floor(overPx / lanes));
}
