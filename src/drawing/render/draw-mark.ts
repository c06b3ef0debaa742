/** Draws one mark of a scene with a {@link MarkPen}: the extent of its date, tails, halo, glyph. */
import { clamp } from '../../dataset/base/number.js';
import { LabelSide } from '../layout/labels.js';
import { MarkForm } from '../layout/mark-columns.js';
import { HALF_SPAN_PX, TAIL_PX } from '../layout/mark-extent.js';
import { isSpanAlone } from '../layout/own-sign.js';
import { toPx } from '../scale/view.js';
import { MarkLook } from '../scene/scene.js';
import type { MarksOptions } from './mark-options.js';
import type { BoxRole, MarkPen } from './mark-pen.js';

const BOX_HEIGHT_PX = 16;
const TAIL_HEIGHT_PX = 8;
const MEMBER_PX = 3.5;
/** Radius of the corners of what lasts, and of a day. */
const SPAN_RADIUS_PX = 3;
/** Radius of a dot, as a share of its room; of one with a title. */
const DOT_SHARE = 0.42;
const RING_RADIUS_PX = 3.6;
/** A hairline begins at the top of its title's line. */
const HAIRLINE_ABOVE_PX = 6;
/** More members than this are one band: their line still says so. */
const MAX_MEMBERS = 60;
const SET = MarkForm.oneOf | MarkForm.allOf;

export type DrawOptions = Pick<MarksOptions, 'scene' | 'mirror' | 'membersOf' | 'isHit' | 'discPen'>;

export function drawMark(plainPen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror, discPen } = options;
  const pen = scene.sizes ? discPen!(plainPen, scene, placement) : plainPen;
  if (scene.look[placement] === MarkLook.dot) {
    drawDot(pen, options, placement);
    return;
  }
  const form = scene.form[placement]!;
  const isSpan = scene.look[placement] === MarkLook.span;
  if (isSpan || scene.spread[placement] === 1) drawSpread(pen, options, placement);
  drawTails(pen, options, placement);
  if (isSpan || isSpanAlone(form, scene.entry[placement]!, scene)) return;
  const x = mirror.x(scene.glyph[placement]!);
  if (form & MarkForm.approximate) pen.halo(x);
  drawSign(pen, options, placement, x);
}

/** What an entry is: on its mark, or before its title where the span alone is the mark. */
export function drawSign(
  pen: MarkPen,
  { scene, isHit }: Pick<DrawOptions, 'scene' | 'isHit'>,
  placement: number,
  x: number,
): void {
  const form = scene.form[placement]!;
  if (isHit(scene.entry[placement]!)) pen.foundRing(x);
  pen.glyph({
    shape: scene.shape[placement]!,
    x,
    hollow: (form & (MarkForm.approximate | MarkForm.uncertain)) !== 0,
    dashed: (form & MarkForm.uncertain) !== 0,
  });
  pen.status(scene.status[placement]!, x);
}

/** A dot of a column, and the hairline of its title. */
function drawDot(pen: MarkPen, { scene, mirror, isHit }: DrawOptions, placement: number): void {
  const x = mirror.x(scene.glyph[placement]!);
  const titled = scene.labelSide[placement] !== LabelSide.none;
  const radius = titled ? RING_RADIUS_PX : scene.size[placement]! * DOT_SHARE;
  if (titled) {
    const y = scene.labelY[placement]! - scene.y[placement]!;
    pen.hairline(x, y - HAIRLINE_ABOVE_PX, -radius);
  }
  if (isHit(scene.entry[placement]!)) pen.foundRing(x);
  const hollow = (scene.form[placement]! & (MarkForm.approximate | MarkForm.uncertain)) !== 0;
  pen.dot({ x, radius, hollow, titled });
}

/** The whole extent of the date: a band, a bar with its certain part, the width of a day, members of a set. */
function drawSpread(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene } = options;
  const form = scene.form[placement]!;
  if (form & SET) {
    drawSet(pen, options, placement);
    return;
  }
  const start = Math.max(scene.outerStart[placement]!, scene.from);
  const end = Math.min(scene.outerEnd[placement]!, scene.to);
  if (form & MarkForm.approximate) drawAbout(pen, options, placement);
  const coreStart = Math.max(scene.coreStart[placement]!, scene.from);
  const coreEnd = Math.min(scene.coreEnd[placement]!, scene.to);
  const hasCore = coreEnd > coreStart;
  // A span is light: its title is in it.
  const isLight = hasCore && scene.look[placement] === MarkLook.span;
  const role = isLight ? 'extent' : form & MarkForm.bar ? 'bar' : form & MarkForm.band ? 'band' : 'extent';
  drawBox(pen, options, placement, { role, start, end });
  if (hasCore) drawBox(pen, options, placement, { role: isLight ? 'bar' : 'core', start: coreStart, end: coreEnd });
}

function drawBox(
  pen: MarkPen,
  { scene, mirror }: DrawOptions,
  placement: number,
  { role, start, end }: { readonly role: BoxRole; readonly start: number; readonly end: number },
): void {
  // A span in a row without a glyph is wide enough to be seen. On the lines of a crowd it would cover others.
  const isWidened = role === 'band' && scene.look[placement] === MarkLook.glyph;
  const width = Math.max(end - start, isWidened ? 2 * HALF_SPAN_PX : 2);
  const from = isWidened ? (start + end - width) / 2 : start;
  const unspecified = role !== 'core' && (scene.form[placement]! & MarkForm.unspecified) !== 0;
  const height = scene.size[placement]! || BOX_HEIGHT_PX;
  // What lasts has edges; a span in which an entry is some unknown time has soft ends.
  const radius = role === 'band' ? {} : { radius: SPAN_RADIUS_PX };
  pen.box(role, { left: mirror.left(from, from + width), width, height, unspecified, ...radius });
}

/** Each member small, joined by a dotted line for "one of", by a plain one for "all of". */
function drawSet(pen: MarkPen, { scene, mirror, membersOf }: DrawOptions, placement: number): void {
  const isOneOf = (scene.form[placement]! & MarkForm.oneOf) !== 0;
  const x0 = Math.max(scene.outerStart[placement]!, scene.from);
  const x1 = Math.min(scene.outerEnd[placement]!, scene.to);
  pen.line(isOneOf ? 'dotted' : 'whisker', mirror.x(x0), mirror.x(x1), 0);
  for (const { start, end } of membersOf(scene.entry[placement]!).slice(0, MAX_MEMBERS)) {
    const from = clamp(toPx(scene.transform, start), scene.from, scene.to);
    const to = clamp(toPx(scene.transform, end), from, scene.to);
    const width = Math.max(to - from, 2 * MEMBER_PX);
    const left = mirror.left(from, from + width);
    pen.box(isOneOf ? 'member ghost' : 'member', { left, width, height: 2 * MEMBER_PX, unspecified: false });
  }
}

/** "About" fades out beyond the approximate end. */
function drawAbout(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene } = options;
  const start = scene.outerStart[placement]!;
  const end = scene.outerEnd[placement]!;
  const before = scene.aboutStart[placement]!;
  const after = scene.aboutEnd[placement]!;
  if (before < start) drawFade(pen, options, { start: before, end: start, towards: 'start', height: BOX_HEIGHT_PX });
  if (after > end) drawFade(pen, options, { start: end, end: after, towards: 'end', height: BOX_HEIGHT_PX });
}

/** Tails have the same length for every open bound: fading if it is open, dotted if it is unknown. */
function drawTails(pen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror } = options;
  const form = scene.form[placement]!;
  const spread = scene.spread[placement] === 1;
  const glyph = scene.glyph[placement]!;
  const start = spread ? Math.min(scene.outerStart[placement]!, glyph) : glyph;
  const end = spread ? Math.max(scene.outerEnd[placement]!, glyph) : glyph;
  const light = scene.look[placement] === MarkLook.span;
  const height = light ? scene.size[placement]! : TAIL_HEIGHT_PX;
  if (form & MarkForm.openStart)
    drawFade(pen, options, { start: scene.left[placement]!, end: start, towards: 'start', height, light });
  if (form & MarkForm.openEnd)
    drawFade(pen, options, { start: end, end: scene.right[placement]!, towards: 'end', height, light });
  if (form & MarkForm.unknownStart) pen.line('dotted', mirror.x(start - TAIL_PX), mirror.x(start), 0);
  if (form & MarkForm.unknownEnd) pen.line('dotted', mirror.x(end + TAIL_PX), mirror.x(end), 0);
}

interface Fade {
  readonly start: number;
  readonly end: number;
  /** The end in time to which it fades. */
  readonly towards: 'start' | 'end';
  readonly height: number;
  readonly light?: boolean;
}

function drawFade(pen: MarkPen, { mirror }: DrawOptions, { start, end, towards, height, light = false }: Fade): void {
  const side = (towards === 'start') === !mirror.rtl ? 'left' : 'right';
  pen.fade(side, mirror.left(start, end), Math.max(end - start, 0), height, light);
}
