/** Paints densities and marks of the window on a canvas: if there are more than a browser can move as elements. */
import { CanvasPen } from './canvas-pen.js';
import type { CanvasTheme } from './canvas-theme.js';
import { drawMark, type DrawOptions } from './draw-mark.js';
import type { MarksOptions } from './mark-options.js';
import { isRightToLeft } from './mirror.js';
import type { Reach } from './reach.js';
import { stemsOf } from '../scene/stems.js';
import { stackShapes } from './stack-shapes.js';
import { RETRACTED } from '../scene/scene-columns.js';
import { Tier } from '../dates/tier.js';
import { readableLabels } from './svg-labels.js';

// The text settings of a canvas. Each costs more than a label: a font makes the browser update all styles of the page,
// in the middle of a frame. So they are set only when they change.

class LabelPen {
  readonly #context: CanvasRenderingContext2D;
  #font: string | undefined;
  #rtl: boolean | undefined;

  constructor(context: CanvasRenderingContext2D) {
    this.#context = context;
  }

  use(font: string): void {
    if (font === this.#font) return;
    this.#context.font = font;
    this.#font = font;
  }

  /** Sets the direction of the next text, in a picture of the given direction. */
  write(rtl: boolean, inRtl: boolean): void {
    if (rtl === this.#rtl) return;
    this.#context.direction = rtl ? 'rtl' : 'ltr';
    this.#context.textAlign = rtl === inRtl ? 'start' : 'end';
    this.#rtl = rtl;
  }
}

const pens = new WeakMap<HTMLCanvasElement, LabelPen>();

function labelPenOf(context: CanvasRenderingContext2D): LabelPen {
  const known = pens.get(context.canvas);
  if (known !== undefined) return known;
  const pen = new LabelPen(context);
  pens.set(context.canvas, pen);
  return pen;
}

/** A new size resets a canvas. */
function forgetLabelPen(canvas: HTMLCanvasElement): void {
  pens.delete(canvas);
}

export interface PaintOptions extends DrawOptions, Pick<MarksOptions, 'faces' | 'labelOf' | 'noteOf'> {
  /** Whether labels are painted too: while everything moves. At rest they are elements. */
  readonly labels: boolean;
  /** Placements that are elements, and not painted here. */
  readonly except: ReadonlySet<number>;
  /** The painted part of the height, px of the rows: the place of the canvas. */
  readonly part: { readonly top: number; readonly bottom: number };
  /** The painted part of the scene, across. */
  readonly reach: Reach;
  readonly theme: CanvasTheme;
  /** Device pixels a px. */
  readonly pixelRatio: number;
}

/** Marks and labels whose middle is further outside than this do not reach into a part. */
const REACH_PX = 30;

export function paintScene(canvas: HTMLCanvasElement, options: PaintOptions): void {
  const { pixelRatio, mirror, part, reach } = options;
  const heightPx = part.bottom - part.top;
  const widthPx = reach.to - reach.from;
  resize(canvas, Math.ceil(widthPx * pixelRatio), Math.ceil(heightPx * pixelRatio));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  context.translate(-mirror.left(reach.from, reach.to), -part.top);
  paintStacks(context, options);
  paintMarks(context, options);
  if (options.labels) paintLabels(context, options);
}

/** Setting a size clears a canvas, forgets its settings and allocates it again: so only if it changes. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width === width && canvas.height === height) return;
  canvas.width = width;
  canvas.height = height;
  forgetLabelPen(canvas);
}

function paintStacks(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, mirror, theme, part, reach } = options;
  for (const { part: shape, lane, bars } of stackShapes({ ...scene, ...reach }, mirror)) {
    const { top, height } = scene.lanes[lane] ?? { top: 0, height: 0 };
    if (top > part.bottom || top + height < part.top) continue;
    context.fillStyle = theme.stroke(shape, scene.lanes[lane]?.colour ?? 0).fill;
    for (const bar of bars) context.fillRect(bar.left, bar.top, bar.width, bar.height);
  }
}

/** Paints in the order of the rows: marks of one row do not overlap. */
function paintMarks(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, except, theme, reach, mirror } = options;
  const pen = new CanvasPen(context, theme);
  for (const { x, pieces } of stemsOf(scene)) {
    if (x < reach.from || x > reach.to) continue;
    for (const { colour, y0, y1 } of pieces) pen.stem(colour, mirror.x(x), y0, y1);
  }
  for (let placement = 0; placement < scene.count; placement++) {
    if (scene.right[placement]! < reach.from || scene.left[placement]! > reach.to) continue;
    if (except.has(placement)) continue;
    const y = scene.y[placement]!;
    if (isOutside(options, y)) continue;
    pen.use(scene.colour[placement]!, options.isHit(scene.entry[placement]!), y);
    drawMark(pen, options, placement);
  }
  pen.end();
}

function isOutside({ part }: PaintOptions, y: number): boolean {
  return y < part.top - REACH_PX || y > part.bottom + REACH_PX;
}

/** Titles tier by tier, then all notes: each new font costs more than a title. */
function paintLabels(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, mirror, theme, except, reach, faces } = options;
  const pen = labelPenOf(context);
  const labels = readableLabels(options, except, reach).filter(
    ({ placement }) => !isOutside(options, scene.labelY[placement]!),
  );
  for (const tier of Object.values(Tier)) {
    const { font, fill } = theme.label(tier);
    for (const { placement, box } of labels) {
      if (box.tier !== tier) continue;
      pen.use(font);
      context.fillStyle = fill;
      const rtl = isRightToLeft(box.text);
      pen.write(rtl, mirror.rtl);
      const before = rtl === mirror.rtl ? 0 : noteWidth(box.note, options);
      context.fillText(box.text, mirror.x(box.start + before), scene.y[placement]! + box.baseline);
      if (scene.status[placement] !== RETRACTED) continue;
      context.fillRect(mirror.left(box.start, box.end), scene.y[placement]! + box.dy, box.end - box.start, 1);
    }
  }
  const { font, fill } = theme.label(Tier.minor);
  for (const { placement, box } of labels) {
    if (box.note === '') continue;
    pen.use(font);
    context.fillStyle = fill;
    const rtl = isRightToLeft(box.text);
    pen.write(rtl, mirror.rtl);
    const after = rtl === mirror.rtl ? faces[box.tier]!.width(box.text) : 0;
    context.fillText(box.note, mirror.x(box.start + after), scene.y[placement]! + box.baseline);
  }
}

function noteWidth(note: string, { faces }: PaintOptions): number {
  return note === '' ? 0 : faces[Tier.minor]!.width(note);
}
