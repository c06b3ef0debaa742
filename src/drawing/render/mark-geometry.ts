/** Place of a mark's label, and the area of the mark that answers the pointer. */
import { clamp } from '../../dataset/base/number.js';
import { LABEL_DISTANCE_PX, LabelSide } from '../layout/labels.js';
import { MarkForm } from '../layout/mark-columns.js';
import { GLYPH_PX, halfOf } from '../layout/mark-extent.js';
import { isSpanAlone, signRoom } from '../layout/own-sign.js';
import { MarkLook, type Scene } from '../scene/scene.js';
import type { MarksOptions } from './mark-options.js';
import { isRightToLeft, type Mirror } from './mirror.js';

export const HIT_HEIGHT_PX = 24;
export const FOUND_RING_PX = 10;
/** The middle of a line of text to its baseline, as a share of the size of the font. */
const BASELINE_EM = 0.35;
/** The top of a mark to the middle of a label above it: the longest letters stay clear of the mark at every size. */
const ABOVE_EM = 0.7;
/** A label answers a little beyond its text. */
const LABEL_HIT_PX = 4;
/** A mark with its label above it is as high as a finger needs, and no higher than its row: its upper end, as a share of
 * the way to the middle of the label, and its lower end. */
const LABELLED_TOP = 1.75;
const LABELLED_BOTTOM_PX = 14;
/** Half the height of a line of titles. */
const TITLE_HIT_PX = 8;

export interface LabelBox {
  /** The part of the label that has room. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Distance below the middle of the row; above it if negative. */
  readonly dy: number;
  /** Distance of its baseline below the same. */
  readonly baseline: number;
  /** It is on the colour of its mark. */
  readonly inside: boolean;
  /** It is over the lines of its mark, which it hides. */
  readonly over: boolean;
  /** Room of the sign beside its words, px; 0 without one. */
  readonly signPx: number;
  /** The end of the words that is next to the mark; undefined if they are inside or above. */
  readonly toMark: 'start' | 'end' | undefined;
}

export type LabelOptions = Pick<MarksOptions, 'scene' | 'measure' | 'labelOf'>;

/** Undefined if the mark has no label. */
export function labelBox(options: LabelOptions, placement: number): LabelBox | undefined {
  const { scene, measure } = options;
  const side = scene.labelSide[placement]!;
  if (side === LabelSide.none) return undefined;
  const room = scene.labelRoom[placement]!;
  const entry = scene.entry[placement]!;
  const label = options.labelOf(entry);
  const alone = isSpanAlone(scene.form[placement]!, entry, scene);
  const signPx = alone ? signRoom(measure.width) : 0;
  const wordsPx = room - signPx;
  const isWhole = measure.width(label) <= wordsPx + 0.5;
  // A shortened title keeps who says it.
  const text = isWhole ? label : measure.fit(label, wordsPx + 0.5);
  if (text === '') return undefined;
  const width = Math.min(measure.width(text) + signPx, room);
  const free = room - width;
  const isSet = (scene.form[placement]! & (MarkForm.oneOf | MarkForm.allOf)) !== 0;
  const x = scene.labelX[placement]!;
  // A shortened title is as close to its mark as its room allows.
  const closest = alone ? scene.outerStart[placement]! : scene.glyph[placement]! - GLYPH_PX;
  const start = x + (side === LabelSide.before ? free : clamp(closest - x, 0, free - LABEL_DISTANCE_PX));
  const dy =
    side === LabelSide.above
      ? -halfOf(scene, entry) - ABOVE_EM * measure.sizePx
      : scene.labelY[placement]! - scene.y[placement]!;
  return {
    text,
    start,
    end: start + width,
    dy,
    baseline: dy + BASELINE_EM * measure.sizePx,
    inside: !isSet && (side === LabelSide.inside || isOverSpan(scene, placement, start, start + width)),
    over: side === LabelSide.inside && isSet,
    signPx,
    toMark: side === LabelSide.before ? 'end' : side === LabelSide.after ? 'start' : undefined,
  };
}

/** The middle of the room of a sign; and by how much a glyph of the chart is enlarged there. */
const SIGN_MIDDLE = 0.33;
const SIGN_SCALE = 1 / 23;

/**
 * px on screen of the sign and of the words. The sign is between them and the mark: at their other end it looked like a
 * mark of another time. Inside the mark or above it, it comes first in the direction of the words.
 */
export function signedWords(
  { text, start, end, signPx, toMark }: LabelBox,
  mirror: Mirror,
): { readonly sign: number; readonly words: number; readonly scale: number } {
  const isFirst = toMark === undefined ? isRightToLeft(text) === mirror.rtl : toMark === 'start';
  const sign = isFirst ? start + signPx * SIGN_MIDDLE : end - signPx * SIGN_MIDDLE;
  return {
    sign: mirror.x(sign),
    words: mirror.x(isFirst ? start + signPx : start),
    scale: signPx * SIGN_SCALE,
  };
}

/** Whether the title overlaps its span, which is as high as a line of text. */
function isOverSpan({ look, outerStart, outerEnd }: Scene, placement: number, start: number, end: number): boolean {
  return look[placement] === MarkLook.span && end > outerStart[placement]! && start < outerEnd[placement]!;
}

/** px of the scene; `top` and `bottom` from the middle of the row. */
export interface HitBox {
  readonly start: number;
  readonly end: number;
  readonly top: number;
  readonly bottom: number;
}

/** The target of the pointer: the mark and its label, no narrower than a finger needs; a dot only its own place. */
export function hitBoxes(scene: Scene, placement: number, label: LabelBox | undefined): readonly HitBox[] {
  const glyph = scene.glyph[placement]!;
  const size = scene.size[placement]!;
  const line = { top: -HIT_HEIGHT_PX / 2, bottom: HIT_HEIGHT_PX / 2 };
  const labelStart = label === undefined ? Infinity : label.start - LABEL_HIT_PX;
  const labelEnd = label === undefined ? -Infinity : label.end + LABEL_HIT_PX;
  if (scene.look[placement] === MarkLook.dot) {
    const dot = { start: glyph - size / 2, end: glyph + size / 2, top: -size / 2, bottom: size / 2 };
    if (label === undefined) return [dot];
    return [dot, { start: labelStart, end: labelEnd, top: label.dy - TITLE_HIT_PX, bottom: label.dy + TITLE_HIT_PX }];
  }
  const isSpan = scene.look[placement] === MarkLook.span;
  const half = isSpan ? 0 : HIT_HEIGHT_PX / 2;
  const start = Math.min(glyph - half, scene.left[placement]!, labelStart);
  const end = Math.max(glyph + half, scene.right[placement]!, labelEnd);
  const from = Math.max(start, scene.from);
  const tall = isSpan
    ? { top: -TITLE_HIT_PX, bottom: TITLE_HIT_PX }
    : label !== undefined && scene.labelSide[placement] === LabelSide.above
      ? { top: LABELLED_TOP * label.dy, bottom: LABELLED_BOTTOM_PX }
      : line;
  return [{ start: from, end: Math.max(Math.min(end, scene.to), from), ...tall }];
}
