/** A pen that makes SVG elements. */
import { svg, type SVGTemplateResult } from 'lit';
import { glyphTemplate } from './glyphs.js';
import type { Box, BoxRole, Dot, Glyph, LineRole, MarkPen } from '../dates/mark-pen.js';
import { sharedPaint } from './svg-stems.js';

export class SvgPen implements MarkPen {
  readonly strokes: SVGTemplateResult[] = [];
  /** Palette index, for the gradients. */
  readonly #colour: number;

  constructor(colour: number) {
    this.#colour = colour;
  }

  dot({ x, radius, hollow, titled }: Dot): void {
    const look = titled ? 'titled' : hollow ? 'hollow' : 'plain';
    this.strokes.push(svg`<circle class="dot ${look}" cx=${x.toFixed(2)} r=${radius.toFixed(2)}></circle>`);
  }

  /** Hairlines are a layer below all marks: one in a mark would cover letters of the titles before it. */
  hairline(): void {
    return;
  }

  box(role: BoxRole, box: Box): void {
    const { left, width, height, unspecified, tail } = box;
    this.strokes.push(
      unspecified || tail !== undefined
        ? svg`<path class="${role} ${unspecified ? 'unspecified' : ''}" d=${boxOutline(box)}></path>`
        : svg`<rect class=${role} x=${left.toFixed(1)} y=${-height / 2}
      width=${width.toFixed(1)} height=${height} rx=${boxRadius(box)}></rect>`,
    );
  }

  line(role: LineRole, x0: number, x1: number, y: number): void {
    this.strokes.push(svg`<path class=${role} d="M${x0.toFixed(1)} ${y}H${x1.toFixed(1)}"></path>`);
  }

  fade(side: 'left' | 'right', left: number, width: number, height: number, light: boolean): void {
    this.strokes
      .push(svg`<rect class=${light ? 'fade light' : 'fade'} fill="url(#fade-${side}-${this.#colour})" x=${left.toFixed(1)}
      y=${-height / 2} width=${width.toFixed(1)} height=${height}></rect>`);
  }

  glyph({ shape, x, scale, hollow, dashed, shared }: Glyph): void {
    const looks = `${hollow ? 'hollow' : ''} ${dashed ? 'dashed' : ''} ${shared ? 'shared' : ''}`;
    const paints = shared && { [hollow ? 'stroke' : 'fill']: sharedPaint(shared) };
    this.strokes.push(glyphTemplate(shape, x, looks, scale, paints));
  }
}

// The outline of a box.

/** The radius of the corners of a box. */
export function boxRadius({ width, height, radius = Infinity }: Omit<Box, 'unspecified'>): number {
  return Math.min(height / 2, width / 2, radius);
}

/** The tail of a bubble below its box, px. */
const TAIL_PX = { height: 4, width: 6 };

/**
 * The outline of a box with round corners, clockwise from the end of its upper left corner. Engines begin that of a
 * rectangle in different places, and differently for elements and on a canvas: dots along it would differ. The tail of a
 * bubble is within the width of the box.
 */
export function boxOutline(box: Omit<Box, 'unspecified'>): string {
  const { left, width, height, tail } = box;
  const radius = boxRadius(box);
  const across = width - 2 * radius;
  const down = String(height - 2 * radius);
  const corner = (x: number, y: number): string => `a${[radius, radius, 0, 0, 1, x * radius, y * radius].join(' ')}`;
  const start = `M${(left + radius).toFixed(1)} ${String(-height / 2)}h${across.toFixed(1)}${corner(1, 1)}v${down}`;
  if (tail === undefined)
    return `${start}${corner(-1, 1)}h-${across.toFixed(1)}${corner(-1, -1)}v-${down}${corner(1, -1)}z`;
  const bottom = height / 2;
  const tip = Math.min(TAIL_PX.width, width / 2);
  const [point, root] = tail === 'left' ? [left, left + tip] : [left + width, left + width - tip];
  // The tail takes the place of the lower corner on its side.
  const end =
    tail === 'left'
      ? `${corner(-1, 1)}H${root.toFixed(1)}L${point.toFixed(1)} ${bottom + TAIL_PX.height}V${-bottom + radius}${corner(1, -1)}z`
      : `V${bottom + TAIL_PX.height}L${root.toFixed(1)} ${bottom}H${(left + radius).toFixed(1)}${corner(-1, -1)}v-${down}${corner(1, -1)}z`;
  return `${start}${end}`;
}
