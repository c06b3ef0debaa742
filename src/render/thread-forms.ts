/** How each type of relation is drawn: its dashes are in the styles, its head is here. No form rests on colour. */
import { svg, type SVGTemplateResult } from 'lit';

/** A path that points to the right, its tip at (0, 0). */
interface Head {
  readonly d: string;
  readonly filled: boolean;
}

const ARROW: Head = { d: 'M1.5 0-5.5-3.6V3.6Z', filled: true };

/** By place in `RELATION_TYPES`. */
const HEADS: readonly (Head | undefined)[] = [
  ARROW,
  { d: 'M-7-3.6.2 3.6M-7 3.6.2-3.6', filled: false },
  { d: 'M-5-3.9 1.5 0-5 3.9', filled: false },
  { d: 'M-5 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0', filled: true },
  { d: 'M-4-3.1 1.2 0-4 3.1', filled: false },
  { d: 'M-3-2.4.2 0-3 2.4', filled: false },
  { d: 'M-4.5-4.5H0V4.5H-4.5', filled: false },
  undefined,
];

/** Types of several threads in one are drawn as a plain arrow. */
const MIXED = -1;

/** The head of a thread at a point, turned by so many degrees. */
export function headTemplate(type: number, x: number, y: number, degrees: number): SVGTemplateResult | '' {
  const head = type === MIXED ? ARROW : HEADS[type];
  if (head === undefined) return '';
  const turned = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(0)})`;
  return svg`<path class="head ${head.filled ? 'filled' : ''}" d=${head.d} transform=${turned}></path>`;
}

/** The line itself; `same-as` is a double one. */
export function lineTemplate(type: number, d: string, className: '' | 'fading'): SVGTemplateResult {
  return svg`<path class="line ${className}" d=${d}></path>${
    type === HEADS.length - 1 ? svg`<path class="gap" d=${d}></path>` : ''
  }`;
}

/** What stands in the legend, 32 px wide. */
export function threadSample(type: number): SVGTemplateResult {
  return svg`<g class="thread t${type}">${lineTemplate(type, 'M-15 0H12', '')}${headTemplate(type, 13, 0, 0)}</g>`;
}
