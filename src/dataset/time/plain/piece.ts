/** A part of a date as it is written: what it gives, and what it leaves to the rest of the text. */

export type Unit = 'number' | 'day' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

export interface Piece {
  readonly unit: Unit;
  /** Astronomers' count: 1 BC is 0. A decade gives its first year. */
  readonly year?: number | undefined;
  /** The digits of the year, as they are written. */
  readonly digits?: string | undefined;
  /** The code of a season, a quarter or a half in EDTF, or the number of a century. */
  readonly number?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  /** "14:30+02:00". */
  readonly clock?: string | undefined;
  /** Which part of it, from 0, of how many. */
  readonly part?: { readonly at: number; readonly of: 2 | 3 } | undefined;
  readonly era?: 'bc' | 'ad' | undefined;
  readonly isAbout?: boolean;
  readonly isUnsure?: boolean;
  /** The day of the week that stands beside it: Monday is 1. */
  readonly weekday?: number | undefined;
}

/** A year as people count, as astronomers count it. */
export function yearOf(written: number, era: Piece['era']): number {
  return era === 'bc' ? 1 - written : written;
}
