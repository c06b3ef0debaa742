/** Place of a mark's label, and the area of the mark that answers the pointer. */
import { clamp } from '../../dataset/base/number.js';
import { LABEL_DISTANCE_PX, LabelSide } from '../layout/labels.js';
import { MarkForm } from '../dates/mark-form.js';
import { GLYPH_PX } from '../dates/date-form.js';
import { Tier } from '../dates/tier.js';
import { MarkLook, type Scene } from '../scene/scene.js';
import { halfAt } from '../scene/scene-columns.js';
import type { MarksOptions } from './mark-options.js';

export const HIT_HEIGHT_PX = 24;
/** Half the size of the target at the end of a stem. */
const END_HIT_PX = 7;
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
  /** The part of the title that has room. */
  readonly text: string;
  /** A word after it, about its status; '' for none. */
  readonly note: string;
  readonly start: number;
  readonly end: number;
  /** Distance below the middle of the row; above it if negative. */
  readonly dy: number;
  /** Upper end of the target of a mark below it: the same for each tier, or it would reach into the next row. */
  readonly targetTop: number;
  /** Distance of its baseline below the same. */
  readonly baseline: number;
  /** `Tier` whose letters it has. */
  readonly tier: number;
  /** It is on the colour of its mark. */
  readonly inside: boolean;
  /** It is over the lines of its mark, which it hides. */
  readonly over: boolean;
}

export type LabelOptions = Pick<MarksOptions, 'scene' | 'faces' | 'labelOf' | 'noteOf'>;

/** A note takes at most this share of the room of a title that is cut. */
const MAX_NOTE_SHARE = 0.5;

/** Undefined if the mark has no label. */
export function labelBox(options: LabelOptions, placement: number): LabelBox | undefined {
  const { scene, faces } = options;
  const side = scene.labelSide[placement]!;
  if (side === LabelSide.none) return undefined;
  const room = scene.labelRoom[placement]!;
  const entry = scene.entry[placement]!;
  const label = options.labelOf(entry);
  const whole = options.noteOf(entry);
  const wholePx = whole === '' ? 0 : faces[Tier.minor]!.width(whole);
  const fits = (tier: number): boolean => faces[tier]!.width(label) + wholePx <= room + 0.5;
  const own = scene.tier[placement]!;
  // A lead without room has the letters of the others: whole words say more than large ones.
  const tier = own === Tier.lead && !fits(own) ? Tier.entry : own;
  const face = faces[tier]!;
  const isWhole = fits(tier);
  // A shortened title keeps who says it, and how sure it is.
  const note = isWhole || wholePx <= room * MAX_NOTE_SHARE ? whole : '';
  const notePx = note === '' ? 0 : wholePx;
  const text = isWhole ? label : face.fit(label, room - notePx + 0.5);
  if (text === '') return undefined;
  const width = Math.min(face.width(text) + notePx, room);
  const free = room - width;
  const isSet = (scene.form[placement]! & (MarkForm.oneOf | MarkForm.allOf)) !== 0;
  const x = scene.labelX[placement]!;
  // A shortened title is as close to its mark as its room allows.
  const half = halfAt(scene, placement);
  const closest = scene.hasGlyph[placement] === 1 ? scene.glyph[placement]! - half : scene.outerStart[placement]!;
  const start = x + (side === LabelSide.before ? free : clamp(closest - x, 0, free - LABEL_DISTANCE_PX));
  const usualPx = faces[Tier.entry]!.sizePx;
  // The title of a lead stays in its row: above it is the target of another mark.
  const abovePx = half + ABOVE_EM * Math.min(face.sizePx, usualPx);
  const dy = side === LabelSide.above ? -abovePx : scene.labelY[placement]! - scene.y[placement]!;
  return {
    text,
    note,
    start,
    end: start + width,
    dy,
    targetTop: -LABELLED_TOP * (GLYPH_PX + ABOVE_EM * usualPx),
    baseline: dy + BASELINE_EM * face.sizePx,
    tier,
    inside: !isSet && (side === LabelSide.inside || isOverSpan(scene, placement, start, start + width)),
    over: side === LabelSide.inside && isSet,
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
  if (scene.look[placement] === MarkLook.end) {
    return [{ start: glyph - END_HIT_PX, end: glyph + END_HIT_PX, top: -END_HIT_PX, bottom: END_HIT_PX }];
  }
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
      ? { top: label.targetTop, bottom: LABELLED_BOTTOM_PX }
      : line;
  return [{ start: from, end: Math.max(Math.min(end, scene.to), from), ...tall }];
}
