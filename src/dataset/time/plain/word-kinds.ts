/** What a word of a date may mean, and how the tables write it. */

/** Each letter is a sign of the grammar in `date-tokens.ts`. */
export type WordKind =
  | 'M' // month
  | 'S' // season
  | 'Q' // quarter
  | 'F' // half
  | 'C' // century
  | 'P' // early, mid, late
  | 'O' // first, second …
  | 'V' // twenties, thirties …: Arabic and English
  | 'B' // before the common era
  | 'A' // of the common era
  | 'c' // about
  | 'p' // perhaps
  | '<' // before
  | 'u' // until
  | '>' // after
  | 's' // since
  | 'b' // between
  | 't' // to
  | '&' // and
  | '|' // or
  | 'w' // now
  | 'n' // noon, midnight
  | 'd' // day of the week
  | '_'; // says nothing

export interface DateWord {
  readonly kind: WordKind;
  readonly value: number;
}

/** Words apart by `|`. A space in a word may be missing in a cell, and so may a full stop. */
export type WordTable = readonly (readonly [kind: WordKind, value: number, words: string])[];
