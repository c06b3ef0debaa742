/**
 * Seasons and other parts of a year, which EDTF writes in the place of the month.
 *
 * Seasons are the three whole months of meteorologists, those of the north unless the code says south. Winter has the
 * year in which it begins: `2021-24` is December 2021 to February 2022.
 */

const FIRST_CODE = 21;
const LAST_CODE = 41;

/** First month (1 is January, 13 the next January) by code, from 21 on. */
const FIRST_MONTHS = [3, 6, 9, 12, 3, 6, 9, 12, 9, 12, 3, 6, 1, 4, 7, 10, 1, 5, 9, 1, 7] as const;
const QUADRIMESTER_CODE = 37;
const SEMESTER_CODE = 40;

export interface SeasonMonths {
  readonly first: number;
  readonly count: number;
}

export function isSeason(pair: string): boolean {
  const code = Number(pair);
  return code >= FIRST_CODE && code <= LAST_CODE;
}

/** `code` is one that {@link isSeason} accepts. */
export function seasonMonths(code: number): SeasonMonths {
  return { first: FIRST_MONTHS[code - FIRST_CODE] ?? 1, count: monthCount(code) };
}

function monthCount(code: number): number {
  if (code >= SEMESTER_CODE) return 6;
  return code >= QUADRIMESTER_CODE ? 4 : 3;
}
