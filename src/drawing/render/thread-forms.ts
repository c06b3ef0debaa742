/**
 * The drawing of each type of relation: the dashes of its line are in the styles, its head is here. No form relies on
 * colour.
 */
import { svg, type SVGTemplateResult } from 'lit';
import {
  RELATION_TABLE,
  RELATION_TYPES,
  type RelationHead,
  type RelationLine,
} from '../../dataset/data/relation-types.js';
import { glyphScale, openLines, polygon, symbolPath, type SymbolType } from './symbol-type.js';

/** It points to the right, its tip at (0, 0). */
interface Head {
  readonly type: SymbolType;
  readonly filled: boolean;
}

const HEADS: Readonly<Record<RelationHead, Head | undefined>> = {
  arrow: { type: polygon(1.5, 0, -5.5, -3.6, -5.5, 3.6), filled: true },
  cross: { type: openLines([-7, -3.6, 0.2, 3.6], [-7, 3.6, 0.2, -3.6]), filled: false },
  'wide-angle': { type: openLines([-5, -3.9, 1.5, 0, -5, 3.9]), filled: false },
  dot: { type: disc(-2, 3), filled: true },
  angle: { type: openLines([-4, -3.1, 1.2, 0, -4, 3.1]), filled: false },
  'small-angle': { type: openLines([-3, -2.4, 0.2, 0, -3, 2.4]), filled: false },
  bracket: { type: openLines([-4.5, -4.5, 0, -4.5, 0, 4.5, -4.5, 4.5]), filled: false },
  none: undefined,
};

interface ThreadForm {
  readonly head: RelationHead;
  readonly line: RelationLine;
}

/** Threads of several types in one are a plain arrow. */
const MIXED: ThreadForm = { head: 'arrow', line: 'solid' };

/** The class of a thread, by the code of its type. */
export function lineClass(type: number): string {
  return `line-${formOf(type).line}`;
}

/** The head of a thread at a point, turned by so many degrees. */
export function headTemplate(type: number, x: number, y: number, degrees: number): SVGTemplateResult | '' {
  const { head: name } = formOf(type);
  const head = HEADS[name];
  if (head === undefined) return '';
  const turned = `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${degrees.toFixed(0)})`;
  return svg`<path class="head ${name} ${head.filled ? 'filled' : ''}" d=${symbolPath(head.type)} transform=${turned}></path>`;
}

/** The line itself; a double one has a gap along its middle. */
export function lineTemplate(type: number, d: string, className: '' | 'fading'): SVGTemplateResult {
  const { line } = formOf(type);
  return svg`<path class="line ${className}" d=${d}></path>${
    line === 'double' ? svg`<path class="gap" d=${d}></path>` : ''
  }`;
}

/** A sample for the legend, 32 px wide. */
export function threadSample(type: number): SVGTemplateResult {
  return svg`<g class="thread ${lineClass(type)}">${lineTemplate(type, 'M-15 0H12', '')}${headTemplate(type, 13, 0, 0)}</g>`;
}

function formOf(type: number): ThreadForm {
  const name = RELATION_TYPES[type];
  return name === undefined ? MIXED : RELATION_TABLE[name];
}

function disc(x: number, radius: number): SymbolType {
  return {
    draw: (context, size) => {
      const scale = glyphScale(size);
      context.moveTo((x + radius) * scale, 0);
      context.arc(x * scale, 0, radius * scale, 0, 2 * Math.PI);
    },
  };
}
