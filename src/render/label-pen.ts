/**
 * The text settings of a canvas. Each costs more than a label: a font makes the browser update all styles of the page,
 * in the middle of a frame. So they are set only when they change.
 */

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

  /** For the next text: its direction, in a picture of the given direction. */
  write(rtl: boolean, inRtl: boolean): void {
    if (rtl === this.#rtl) return;
    this.#context.direction = rtl ? 'rtl' : 'ltr';
    this.#context.textAlign = rtl === inRtl ? 'start' : 'end';
    this.#rtl = rtl;
  }
}

const pens = new WeakMap<HTMLCanvasElement, LabelPen>();

export function labelPenOf(context: CanvasRenderingContext2D): LabelPen {
  const known = pens.get(context.canvas);
  if (known !== undefined) return known;
  const pen = new LabelPen(context);
  pens.set(context.canvas, pen);
  return pen;
}

/** A new size resets a canvas. */
export function forgetLabelPen(canvas: HTMLCanvasElement): void {
  pens.delete(canvas);
}
