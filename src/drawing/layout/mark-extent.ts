/** The extent of a mark on screen: the px of its date, and the px of its drawing. */
import { toPx, type Transform } from '../scale/view.js';
import { MarkForm, type MarkColumns, type MarkSizes } from './mark-columns.js';
import { isSpanAlone } from './own-sign.js';

/** Half the width of a glyph. */
export const GLYPH_PX = 8;
/** Length of a fading or dotted tail: the same for every open bound, since nothing says how far it reaches. */
export const TAIL_PX = 36;
/** Half the width of the halo of an approximate glyph: no disc is wider. */
export const HALO_PX = 15;
/** A sharp date wider than this is drawn at its full width: its glyph alone would be sharper. */
const MIN_SPREAD_PX = 26;
/** A span without a glyph is drawn at least half this wide to either side of its middle. */
export const HALF_SPAN_PX = 6;
/** A bar has its glyph at its start, with room for the label. */
const LEADING_GLYPH_PX = 13;
/** A date wider than twice this has its glyph at most this far from its start; a narrower one has it in the middle. */
const PINNED_GLYPH_PX = 31;

const WIDE = MarkForm.band | MarkForm.bar;
const SET = MarkForm.oneOf | MarkForm.allOf;

export interface MarkExtent {
  /** The px of the date. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The reach of "about", whether or not it is drawn at this zoom; equal to the outer bounds if there is none. */
  readonly aboutStart: number;
  readonly aboutEnd: number;
  readonly glyph: number;
  /** The px of the drawing, tails and halo included. */
  readonly left: number;
  readonly right: number;
  /** Whether `outerStart` to `outerEnd` is drawn. */
  readonly spread: boolean;
}

export function markExtent(marks: MarkColumns, entry: number, transform: Transform): MarkExtent {
  const form = marks.form[entry]!;
  const startMs = marks.outerStart[entry]!;
  const endMs = marks.outerEnd[entry]!;
  const outerStart = toPx(transform, startMs);
  const outerEnd = toPx(transform, endMs);
  const width = outerEnd - outerStart;
  const spread = (form & (WIDE | SET)) !== 0 || width >= MIN_SPREAD_PX;
  const moves = spread && (form & SET) === 0 && width >= MIN_SPREAD_PX;
  const glyph = moves ? glyphWithin(form, outerStart, outerEnd) : toPx(transform, marks.glyph[entry]!);
  const approximate = (form & MarkForm.approximate) !== 0;
  // The reach is in time, not in px, so that marks without overlap at one zoom have none at any other.
  const aboutStart = toPx(transform, startMs - marks.reachStart.at(entry, 0));
  const aboutEnd = toPx(transform, endMs + marks.reachEnd.at(entry, 0));
  const half = isSpanAlone(form, entry, marks) ? HALF_SPAN_PX : approximate ? HALO_PX : halfOf(marks, entry);
  const left = Math.min(glyph - half, spread ? aboutStart : glyph);
  const right = Math.max(glyph + half, spread ? aboutEnd : glyph);
  const tailStart = form & (MarkForm.openStart | MarkForm.unknownStart) ? TAIL_PX : 0;
  const tailEnd = form & (MarkForm.openEnd | MarkForm.unknownEnd) ? TAIL_PX : 0;
  const drawn = { left: left - tailStart, right: right + tailEnd };
  return { outerStart, outerEnd, aboutStart, aboutEnd, glyph, ...drawn, spread };
}

/** Half the width of a glyph, or of the disc in its place. */
export function halfOf({ sizes }: { readonly sizes?: MarkSizes | undefined }, entry: number): number {
  return sizes?.half(entry) ?? GLYPH_PX;
}

/** The certain part of a bar; start and end are equal if there is none. */
export function corePx(
  { coreStart, coreEnd, outerStart }: MarkColumns,
  entry: number,
  transform: Transform,
): { readonly start: number; readonly end: number } {
  const none = outerStart[entry]!;
  return { start: toPx(transform, coreStart.at(entry, none)), end: toPx(transform, coreEnd.at(entry, none)) };
}

/**
 * Place of a glyph in the visible part of its date. A band has no start, so it is in the middle; a lasting entry has it
 * at its start; a day has it near the start of the visible part, since no hour of it is meant.
 */
export function glyphWithin(form: number, start: number, end: number): number {
  const half = (end - start) / 2;
  if (form & MarkForm.band) return start + half;
  return start + Math.min(half, form & MarkForm.bar ? LEADING_GLYPH_PX : PINNED_GLYPH_PX);
}
