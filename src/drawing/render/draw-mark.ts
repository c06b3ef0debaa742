/** Draws one mark of a scene with a {@link MarkPen}: what is known about its date, and its glyph. */
import { glyphScale } from '../dates/date-form.js';
import { drawDate, outlineOf } from '../dates/date-forms.js';
import type { MarkPen } from '../dates/mark-pen.js';
import { LabelSide } from '../layout/labels.js';
import { END_PX, MarkLook, type Scene } from '../scene/scene.js';
import { halfAt } from '../scene/scene-columns.js';
import type { MarksOptions } from './mark-options.js';

/** Radius of a dot, as a share of its room; of one with a title. */
const DOT_SHARE = 0.42;
const RING_RADIUS_PX = 3.6;
/** A hairline begins at the top of its title's line. */
const HAIRLINE_ABOVE_PX = 6;
/** What a search has found stands on a ground that is so much larger than its glyph, and than its span. */
const FOUND_GLYPH_PX = 2;
const FOUND_SPAN_PX = 3;
const FOUND_HEIGHT_PX = 22;
/** A ground that is larger than a dot by more hides its neighbours. */
const FOUND_DOT_PX = 2;

export type DrawOptions = Pick<MarksOptions, 'scene' | 'mirror' | 'membersOf' | 'isHit' | 'discPen'>;

export function drawMark(plainPen: MarkPen, options: DrawOptions, placement: number): void {
  const { scene, mirror, discPen, isHit } = options;
  const pen = scene.sizes ? discPen!(plainPen, scene, placement) : plainPen;
  if (scene.look[placement] === MarkLook.end) {
    plainPen.dot({ x: mirror.x(scene.glyph[placement]!), radius: END_PX, hollow: false, titled: false });
    return;
  }
  if (scene.look[placement] === MarkLook.dot) {
    drawDot(pen, options, placement);
    return;
  }
  const isFound = isHit(scene.entry[placement]!);
  const x = mirror.x(scene.glyph[placement]!);
  if (scene.hasGlyph[placement] !== 1) {
    if (isFound) drawFoundSpan(pen, options, placement);
    drawDate(pen, options, placement);
    return;
  }
  drawDate(pen, options, placement);
  if (isFound) drawFound(pen, x, halfAt(scene, placement) + FOUND_GLYPH_PX);
  const shape = scene.shape[placement]!;
  const shared = scene.shared.get(scene.entry[placement]!);
  pen.glyph({ shape, x, scale: glyphScale(scene.tier[placement]), ...outlineOf(scene.form[placement]!), shared });
}

function drawFound(pen: MarkPen, x: number, radius: number): void {
  pen.box('found-ring', { left: x - radius, width: 2 * radius, height: 2 * radius, unspecified: false });
}

function drawFoundSpan(pen: MarkPen, { scene, mirror }: DrawOptions, placement: number): void {
  const start = Math.max(scene.outerStart[placement]!, scene.from) - FOUND_SPAN_PX;
  const end = Math.min(scene.outerEnd[placement]!, scene.to) + FOUND_SPAN_PX;
  const left = mirror.left(start, end);
  pen.box('found-ring', { left, width: end - start, height: FOUND_HEIGHT_PX, unspecified: false });
}

function isTitled({ labelSide }: Scene, placement: number): boolean {
  return labelSide[placement] !== LabelSide.none;
}

function topOfHairline({ labelY }: Scene, placement: number): number {
  return labelY[placement]! - HAIRLINE_ABOVE_PX;
}

/** The hairline of the title of a dot, px from the top of the rows; undefined if it has none. */
export function hairlineOf(
  scene: Scene,
  placement: number,
): { readonly x: number; readonly y0: number; readonly y1: number } | undefined {
  if (scene.look[placement] !== MarkLook.dot || !isTitled(scene, placement)) return undefined;
  const y1 = scene.y[placement]! - RING_RADIUS_PX;
  return { x: scene.glyph[placement]!, y0: topOfHairline(scene, placement), y1 };
}

/** A dot of a column, and the hairline of its title. */
function drawDot(pen: MarkPen, { scene, mirror, isHit }: DrawOptions, placement: number): void {
  const x = mirror.x(scene.glyph[placement]!);
  const titled = isTitled(scene, placement);
  const radius = titled ? RING_RADIUS_PX : scene.size[placement]! * DOT_SHARE;
  if (titled) pen.hairline(x, topOfHairline(scene, placement) - scene.y[placement]!, -radius);
  if (isHit(scene.entry[placement]!)) drawFound(pen, x, radius + FOUND_DOT_PX);
  pen.dot({ x, radius, hollow: outlineOf(scene.form[placement]!).hollow, titled });
}
