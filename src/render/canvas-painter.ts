/** Paints densities and marks of the window on a canvas: where there are more than a browser moves as elements. */
import type { Scene } from '../scene/scene.js';
import { CanvasPen } from './canvas-pen.js';
import type { CanvasTheme } from './canvas-theme.js';
import { drawMark, type DrawOptions } from './draw-mark.js';
import { BASELINE_PX, readableLabels } from './mark-geometry.js';
import type { MarksOptions } from './mark-options.js';
import { isRightToLeft } from './mirror.js';
import { RETRACTED } from './status-signs.js';
import { stackShapes } from './stack-shapes.js';

export interface PaintOptions extends DrawOptions, Pick<MarksOptions, 'measure' | 'labelOf' | 'shortOf'> {
  /** Whether labels are painted too: while everything moves. At rest they are elements. */
  readonly labels: boolean;
  /** Placements that are elements, and not painted here. */
  readonly except: ReadonlySet<number>;
  /** What of the height is painted, px of the rows: the canvas stands there. */
  readonly part: { readonly top: number; readonly bottom: number };
  readonly theme: CanvasTheme;
  /** Device pixels a px. */
  readonly pixelRatio: number;
}

/** Marks and labels whose middle is further outside than this do not reach into a part. */
const REACH_PX = 30;

/** The window is as wide as the scene's transform says. */
export function paintScene(canvas: HTMLCanvasElement, options: PaintOptions): void {
  const { scene, pixelRatio, mirror, part } = options;
  const heightPx = part.bottom - part.top;
  const { widthPx } = scene.transform;
  resize(canvas, Math.ceil(widthPx * pixelRatio), Math.ceil(heightPx * pixelRatio));
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  context.translate(mirror.rtl ? -scene.offsetPx : scene.offsetPx, -part.top);
  paintStacks(context, options);
  paintMarks(context, options);
  if (options.labels) paintLabels(context, options);
}

/** Setting a size clears a canvas and allocates it again: only where it changes. */
function resize(canvas: HTMLCanvasElement, width: number, height: number): void {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
}

/** What of the scene is in the window now. */
function visiblePart(scene: Scene): { readonly from: number; readonly to: number } {
  return { from: -scene.offsetPx, to: scene.transform.widthPx - scene.offsetPx };
}

function paintStacks(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, mirror, theme, part } = options;
  for (const { part: shape, lane, bars } of stackShapes({ ...scene, ...visiblePart(scene) }, mirror)) {
    const { top, height } = scene.lanes[lane] ?? { top: 0, height: 0 };
    if (top > part.bottom || top + height < part.top) continue;
    context.fillStyle = theme.stroke(shape, scene.lanes[lane]?.colour ?? 0).fill;
    for (const bar of bars) context.fillRect(bar.left, bar.top, bar.width, bar.height);
  }
}

/** In order of the rows: marks of one row do not overlap. */
function paintMarks(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, except, theme } = options;
  const { from, to } = visiblePart(scene);
  const pen = new CanvasPen(context, theme);
  for (let placement = 0; placement < scene.count; placement++) {
    if (scene.right[placement]! < from || scene.left[placement]! > to || except.has(placement)) continue;
    const y = scene.y[placement]!;
    if (isOutside(options, y)) continue;
    pen.use(scene.colour[placement]!, options.isHit(scene.entry[placement]!));
    context.translate(0, y);
    drawMark(pen, options, placement);
    context.translate(0, -y);
  }
}

function isOutside({ part }: PaintOptions, y: number): boolean {
  return y < part.top - REACH_PX || y > part.bottom + REACH_PX;
}

function paintLabels(context: CanvasRenderingContext2D, options: PaintOptions): void {
  const { scene, mirror, theme, except } = options;
  const { font, fill } = theme.label();
  context.font = font;
  context.fillStyle = fill;
  let written: boolean | undefined;
  for (const { placement, box } of readableLabels(options, except)) {
    if (isOutside(options, scene.labelY[placement]!)) continue;
    const rtl = isRightToLeft(box.text);
    // Each setting costs more than a label, and each reading of the direction a look at styles: only where it changes.
    if (rtl !== written) {
      context.direction = rtl ? 'rtl' : 'ltr';
      context.textAlign = rtl === mirror.rtl ? 'start' : 'end';
      written = rtl;
    }
    const x = mirror.x(box.start);
    const y = scene.y[placement]! + box.dy;
    context.fillText(box.text, x, y + BASELINE_PX);
    if (scene.status[placement] === RETRACTED)
      context.fillRect(mirror.left(box.start, box.end), y, box.end - box.start, 1);
  }
}
