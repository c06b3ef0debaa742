/** Widths of text, and text cut to a width. Measured on a canvas: data never becomes markup for measuring. */

export interface TextMeasure {
  /** Size of the font, px. */
  readonly sizePx: number;
  /** Width in px. */
  readonly width: (text: string) => number;
  /** The text, or as much of it as fits into `px` with an ellipsis; never cut inside a character. */
  readonly fit: (text: string, px: number) => string;
}

const ELLIPSIS = '…';
/** Longer texts are cut to this before they are measured: no label shows more. */
const MAX_TEXT = 200;
const CACHE_SIZE = 20_000;
/** Room for a cut text counts in steps, so that most frames of a zoom find it already cut. */
const ROOM_STEP_PX = 4;
/** The average width of a character where there is no canvas, as a share of the font's size. */
const AVERAGE_WIDTH_EM = 0.55;

/**
 * `font` as in CSS: `500 13px sans-serif`. Distances after each letter and at each space, px, are added by hand: not
 * every canvas knows them. `isExact`: widths of the outlines, as text of `geometricPrecision` has them at each zoom. A
 * screen rounds the width of each letter to its pixels, by up to 6 % of a title.
 */
export function createTextMeasure(font: string, letterPx = 0, wordPx = 0, isExact = false): TextMeasure {
  // The check keeps jsdom from telling the console of its missing canvas.
  const hasCanvas = 'CanvasRenderingContext2D' in globalThis;
  const context = hasCanvas ? document.createElement('canvas').getContext('2d') : null;
  if (context) {
    context.font = font;
    if (isExact) context.textRendering = 'geometricPrecision';
  }
  const sizePx = Number(/([\d.]+)px/.exec(font)?.[1] ?? 16);
  const cache = new Map<string, number>();
  const characters = new Map<string, readonly string[]>();
  const width = (text: string): number => {
    const known = cache.get(text);
    if (known !== undefined) return known;
    const shown = text.slice(0, MAX_TEXT);
    const px =
      (context ? context.measureText(shown).width : shown.length * sizePx * AVERAGE_WIDTH_EM) +
      letterPx * shown.length +
      wordPx * (shown.split(' ').length - 1);
    return keep(cache, text, px);
  };
  const split = (text: string): readonly string[] => {
    return characters.get(text) ?? keep(characters, text, splitCharacters(text));
  };
  const fitted = new Map<string, string>();
  const fit = (text: string, px: number): string => {
    if (text.length <= MAX_TEXT && width(text) <= px) return text;
    const room = Math.floor(px / ROOM_STEP_PX) * ROOM_STEP_PX;
    const key = `${String(room)} ${text}`;
    return fitted.get(key) ?? keep(fitted, key, cutText(text, room, { width, split }));
  };
  return { sizePx, width, fit };
}

/** Forgets everything when it is full: the next frame asks for what it needs. */
function keep<T>(cache: Map<string, T>, key: string, value: T): T {
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(key, value);
  return value;
}

interface Measures {
  readonly width: (text: string) => number;
  readonly split: (text: string) => readonly string[];
}

function cutText(text: string, px: number, { width, split }: Measures): string {
  const characters = split(text.slice(0, MAX_TEXT));
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if (width(characters.slice(0, middle).join('').trimEnd() + ELLIPSIS) <= px) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : characters.slice(0, low).join('').trimEnd() + ELLIPSIS;
}

const segmenter = new Intl.Segmenter();

/** Splits into characters as readers see them. */
function splitCharacters(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
