/** A pen that draws on a canvas, in the colours of a {@link CanvasTheme}. */
import { boxOutline, boxRadius } from './svg-pen.js';
import type { CanvasTheme, Stroke, StrokeName } from './canvas-theme.js';
import { FADE_OPACITY, LIGHT_OPACITY, TAIL_OPACITY } from './svg-paints.js';
import { glyphType } from './glyphs.js';
import type { Box, BoxRole, Dot, Glyph, LineRole, MarkPen } from '../dates/mark-pen.js';
import type { SpriteContext, Sprites } from './sprites.js';
import { GLYPH_RADIUS_PX, GLYPH_SIZE, type SymbolType } from './symbol-type.js';

const TURN = Math.PI * 2;
/** One path of all dots takes long to fill, and each dot alone long to draw. */
const MAX_IN_PATH = 48;

/** A stroke that may have a paint of several colours. */
type Painted = Omit<Stroke, 'fill' | 'stroke'> & {
  readonly fill: string | CanvasGradient;
  readonly stroke: string | CanvasGradient;
};

export class CanvasPen implements MarkPen {
  readonly #context: CanvasRenderingContext2D;
  readonly #theme: CanvasTheme;
  readonly #sprites: Sprites;
  #colour = 0;
  #found = false;
  /** Place of the next strokes, and of the context. */
  #y = 0;
  #contextY = 0;
  /** Dots that follow each other are drawn together. */
  #dots: Stroke | undefined;
  #inPath = 0;

  constructor(context: CanvasRenderingContext2D, theme: CanvasTheme) {
    this.#context = context;
    this.#theme = theme;
    this.#sprites = theme.sprites;
  }

  /** Sets up the next strokes: palette index, whether a search has found the mark, and the middle of its row. */
  use(colour: number, found: boolean, y: number): void {
    this.#colour = colour;
    this.#found = found;
    this.#y = y;
  }

  /** Draws the rest, and restores the context. */
  end(): void {
    this.use(this.#colour, this.#found, 0);
    this.#begin();
  }

  dot({ x, radius, hollow, titled }: Dot): void {
    const stroke = this.#stroke(titled ? 'ring' : hollow ? 'hollow dot' : 'dot');
    const y = this.#y;
    if (stroke !== this.#dots || this.#inPath === MAX_IN_PATH) {
      this.#moveTo(0);
      this.#context.beginPath();
      this.#dots = stroke;
    }
    this.#inPath++;
    this.#context.moveTo(x + radius, y);
    this.#context.arc(x, y, radius, 0, TURN);
  }

  hairline(x: number, y0: number, y1: number): void {
    this.#begin();
    this.#context.beginPath();
    this.#context.moveTo(x, y0);
    this.#context.lineTo(x, y1);
    this.#paint(this.#stroke('hairline'), 'butt');
  }

  box(role: BoxRole, box: Box): void {
    this.#begin();
    const stroke = this.#stroke(role);
    if (box.unspecified || box.tail !== undefined) {
      const dots = box.unspecified ? { ...this.#stroke('unspecified'), fill: stroke.fill } : stroke;
      this.#paint(dots, box.unspecified ? 'round' : 'butt', new Path2D(boxOutline(box)));
      return;
    }
    const { left, width, height } = box;
    this.#context.beginPath();
    this.#context.roundRect(left, -height / 2, width, height, boxRadius(box));
    this.#paint(stroke, 'butt');
  }

  line(role: LineRole, x0: number, x1: number, y: number): void {
    this.#begin();
    const context = this.#context;
    context.beginPath();
    context.moveTo(x0, y);
    context.lineTo(x1, y);
    this.#paint(this.#stroke(role), role === 'whisker' ? 'butt' : 'round');
  }

  fade(side: 'left' | 'right', left: number, width: number, height: number, light: boolean): void {
    this.#begin();
    const context = this.#context;
    const gradient = context.createLinearGradient(left, 0, left + width, 0);
    gradient.addColorStop(side === 'left' ? 0 : 1, this.#faded(0));
    gradient.addColorStop(side === 'left' ? 1 : 0, this.#faded(FADE_OPACITY * (light ? LIGHT_OPACITY : TAIL_OPACITY)));
    context.fillStyle = gradient;
    context.fillRect(left, -height / 2, width, height);
  }

  /** Most of the drawing is glyphs of a few kinds: each is drawn once, and copied from then on. */
  glyph({ shape, x, scale, hollow, dashed, shared }: Glyph): void {
    this.#begin();
    const style = dashed ? 'dashed' : hollow ? 'hollow' : 'glyph';
    const key = `${style} ${String(shape)} ${String(shared ?? this.#colour)} ${String(this.#found)} ${String(scale)}`;
    this.#sprites.draw(this.#context, key, x, scale, (context) => {
      const { outline, inside } = glyphType(shape);
      const stroke = this.#stroke(style);
      const paint = shared && this.#sharedPaint(shared, context);
      const looks = paint === undefined ? stroke : { ...stroke, [hollow ? 'stroke' : 'fill']: paint };
      this.#symbol(looks, 'butt', outline, context);
      if (inside !== undefined) this.#symbol(this.#stroke(hollow ? 'hollow dots' : 'dots'), 'round', inside, context);
    });
  }

  /** The colours beside each other, as in `svg-stems.ts`. */
  #sharedPaint(colours: readonly number[], context: SpriteContext): CanvasGradient {
    const paint = context.createLinearGradient(-GLYPH_RADIUS_PX, 0, GLYPH_RADIUS_PX, 0);
    for (const [part, colour] of colours.entries()) {
      const tone = `rgb(${this.#theme.rgb(colour, this.#found)})`;
      paint.addColorStop(part / colours.length, tone);
      paint.addColorStop((part + 1) / colours.length, tone);
    }
    return paint;
  }

  /** A stem beside the context's own place. */
  stem(colour: number, x: number, y0: number, y1: number): void {
    this.use(colour, false, 0);
    this.#begin();
    this.#context.beginPath();
    this.#context.moveTo(x, y0);
    this.#context.lineTo(x, y1);
    this.#paint(this.#stroke('stem'), 'butt');
  }

  #begin(): void {
    this.#moveTo(this.#y);
  }

  /** An open path would move with the context. */
  #moveTo(y: number): void {
    if (this.#dots !== undefined) this.#paint(this.#dots, 'butt');
    this.#dots = undefined;
    this.#inPath = 0;
    if (y !== this.#contextY) this.#context.translate(0, y - this.#contextY);
    this.#contextY = y;
  }

  #stroke(name: StrokeName): Stroke {
    return this.#theme.stroke(name, this.#colour, this.#found);
  }

  #faded(opacity: number): string {
    return `rgb(${this.#theme.rgb(this.#colour, this.#found)} / ${String(opacity)})`;
  }

  #symbol(stroke: Painted, cap: CanvasLineCap, type: SymbolType, context: SpriteContext = this.#context): void {
    context.beginPath();
    type.draw(context, GLYPH_SIZE);
    this.#paint(stroke, cap, undefined, context);
  }

  /** Fills, then strokes, as SVG does: the given path, or the open one. */
  #paint(
    { fill, stroke, width, dash }: Painted,
    cap: CanvasLineCap,
    path?: Path2D,
    context: SpriteContext = this.#context,
  ): void {
    if (fill !== 'none') {
      context.fillStyle = fill;
      if (path === undefined) context.fill();
      else context.fill(path);
    }
    if (stroke === 'none') return;
    context.strokeStyle = stroke;
    context.lineWidth = width;
    context.lineCap = cap;
    context.setLineDash(dash as number[]);
    if (path === undefined) context.stroke();
    else context.stroke(path);
  }
}
