/**
 * An element that the page gives a height looks filled: rows stand further apart, then each lane has room above and below
 * what is in it. Where rows decide how high the element is, nothing is filled.
 */

/** Further apart than this, as a share of the usual distance, rows no longer look like one lane. */
const MAX_WIDENING = 0.5;

export interface FillOptions {
  /** px; 0 where there is nothing to fill. */
  readonly fillPx: number;
  /** Height of all lanes with rows so far apart. */
  readonly totalPx: (rowPx: number) => number;
  readonly rowPx: number;
  readonly rows: number;
  /** Lanes that take some of what is over. */
  readonly lanes: number;
}

export interface Filled {
  readonly rowPx: number;
  /** What each lane has above and below together. */
  readonly roomPx: number;
}

export function fillHeight({ fillPx, totalPx, rowPx, rows, lanes }: FillOptions): Filled {
  const over = fillPx - totalPx(rowPx);
  if (over <= 0) return { rowPx, roomPx: 0 };
  const wider = rows === 0 ? 0 : Math.min(Math.round(rowPx * MAX_WIDENING), Math.floor(over / rows));
  return { rowPx: rowPx + wider, roomPx: roomOf(fillPx - totalPx(rowPx + wider), lanes) };
}

/** Of what is over, for each lane. */
export function roomOf(overPx: number, lanes: number): number {
  return lanes === 0 ? 0 : Math.max(0, Math.floor(overPx / lanes));
}
