/** The extent of a mark on screen: the px of its date, and the px of its drawing. */
import { toPx, type Transform } from '../scale/view.js';
import { GLYPH_PX, glyphScale, LEAST_PX } from '../dates/date-form.js';
import { addedReach, baseForm } from '../dates/date-forms.js';
import type { MarkColumns } from './mark-columns.js';

export interface MarkExtent {
  /** The px of the date. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** The reach of "about", whether or not it is drawn at this zoom; equal to the outer bounds if there is none. */
  readonly aboutStart: number;
  readonly aboutEnd: number;
  /** The place of its glyph, or the middle of a mark without one. */
  readonly glyph: number;
  readonly hasGlyph: boolean;
  /** The px of the drawing, tails included. */
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
  const disc = marks.sizes?.half(entry);
  const ownPx = halfOf(marks, entry);
  const room = baseForm(form).place(form, outerStart, outerEnd, ownPx);
  const glyph = room.at ?? toPx(transform, marks.glyph[entry]!);
  // A disc stays in its span: its area is a number.
  const hasGlyph = room.hasGlyph || disc !== undefined;
  // The reach is in time, not in px, so that marks without overlap at one zoom have none at any other.
  const aboutStart = toPx(transform, startMs - marks.reachStart.at(entry, 0));
  const aboutEnd = toPx(transform, endMs + marks.reachEnd.at(entry, 0));
  const half = hasGlyph ? ownPx : LEAST_PX / 2;
  const [before, after] = addedReach(form);
  return {
    ...{ outerStart, outerEnd, aboutStart, aboutEnd, glyph, hasGlyph },
    left: Math.min(glyph - half, room.isSpread ? aboutStart : glyph) - before,
    right: Math.max(glyph + half, room.isSpread ? aboutEnd : glyph) + after,
    spread: room.isSpread,
  };
}

/** Half the width of a glyph, or of the disc in its place. */
export function halfOf({ sizes, tier }: Pick<MarkColumns, 'sizes' | 'tier'>, entry: number): number {
  return sizes?.half(entry) ?? GLYPH_PX * glyphScale(tier?.[entry]);
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
