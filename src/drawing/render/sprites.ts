/**
 * Small drawings that are made once and copied to many places. A copy falls on whole device pixels, so it stays crisp;
 * each drawing exists for every quarter of a pixel of offset, so that nothing jumps while it moves.
 */

/** Half the size of a drawing, px. */
const HALF_PX = 10;
const PHASES = 4;

export type SpriteContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Sprite {
  readonly image: ImageBitmap;
  readonly halfPixels: number;
}

export class Sprites {
  readonly #pixelRatio: number;
  readonly #scale: number;
  readonly #sprites = new Map<string, Sprite | undefined>();

  /** `scale` is the enlargement of drawings. */
  constructor(pixelRatio: number, scale: number) {
    this.#pixelRatio = pixelRatio;
    this.#scale = scale;
  }

  /**
   * Copies the drawing of that name to (x, 0) of the context, whose scale is the pixel ratio; `make` draws it at (0, 0),
   * and is enlarged by `scale`.
   */
  draw(
    context: CanvasRenderingContext2D,
    name: string,
    x: number,
    scale: number,
    make: (context: SpriteContext) => void,
  ): void {
    const { a, e, f } = context.getTransform();
    const left = quarters(a * x + e);
    const top = quarters(f);
    const sprite = this.#sprite(
      `${name} ${String(left.phase)} ${String(top.phase)}`,
      left.phase,
      top.phase,
      scale,
      make,
    );
    if (sprite === undefined) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(sprite.image, left.whole - sprite.halfPixels, top.whole - sprite.halfPixels);
    context.setTransform(a, 0, 0, a, e, f);
  }

  #sprite(
    key: string,
    left: number,
    top: number,
    scale: number,
    make: (context: SpriteContext) => void,
  ): Sprite | undefined {
    const known = this.#sprites.get(key);
    if (known !== undefined) return known;
    const ratio = this.#pixelRatio * this.#scale * scale;
    const halfPixels = Math.ceil(HALF_PX * ratio) + 1;
    const canvas = new OffscreenCanvas(2 * halfPixels, 2 * halfPixels);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    const [x, y] = [left, top].map((phase) => halfPixels + phase / PHASES);
    context.setTransform(ratio, 0, 0, ratio, x!, y!);
    make(context);
    // A fixed picture: a canvas would be checked for changes at each copy.
    const sprite = { image: canvas.transferToImageBitmap(), halfPixels };
    this.#sprites.set(key, sprite);
    return sprite;
  }
}

/** A device pixel, and how many quarters beyond it. */
function quarters(pixels: number): { readonly whole: number; readonly phase: number } {
  const rounded = Math.round(pixels * PHASES);
  const whole = Math.floor(rounded / PHASES);
  return { whole, phase: rounded - whole * PHASES };
}
