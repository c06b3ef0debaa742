/**
 * Where the day is not known, the span alone is the mark: a glyph in it would name a day, and move with the zoom. The
 * sign of its kind stands beside its title.
 */
import { MarkForm, type MarkSizes } from './mark-columns.js';

const VAGUE = MarkForm.band | MarkForm.oneOf;
/** Its width is that of a sign and of the distance to the first word, at every size of text. */
const SIGN_TEXT = 'M ';

/** A disc stays in its span: its area is a number. */
export function isSpanAlone(
  form: number,
  entry: number,
  { sizes }: { readonly sizes?: MarkSizes | undefined },
): boolean {
  return (form & VAGUE) !== 0 && sizes?.half(entry) === undefined;
}

/** So much more lets the status at the lower right of a sign, which ends 11 px from its middle, end before the words. */
const STATUS_ROOM = 1.15;

/** Room of a sign before a title, px. */
export function signRoom(width: (text: string) => number): number {
  return width(SIGN_TEXT) * STATUS_ROOM;
}
