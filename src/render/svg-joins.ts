/** A hairline between the marks of one entry in the lanes of several parties. */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { MarkLook, type Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

interface Join {
  x: number;
  top: number;
  bottom: number;
  marks: number;
}

/** Nothing if each entry has one mark. Dots of a cluster are not joined: there it would be a thicket. O(marks). */
export function joinsTemplate(scene: Scene, mirror: Mirror): SVGTemplateResult | typeof nothing {
  const lines = [...joins(scene).values()].filter(({ marks }) => marks > 1);
  if (lines.length === 0) return nothing;
  const path = lines.map(({ x, top, bottom }) => `M${mirror.x(x).toFixed(1)} ${top.toFixed(1)}V${bottom.toFixed(1)}`);
  return svg`<path class="join" d=${path.join('')}></path>`;
}

function joins({ entry, glyph, y, look, count }: Scene): ReadonlyMap<number, Join> {
  const found = new Map<number, Join>();
  for (let at = 0; at < count; at++) {
    if (look[at] !== MarkLook.glyph) continue;
    const known = found.get(entry[at]!);
    const middle = y[at]!;
    if (known === undefined) {
      found.set(entry[at]!, { x: glyph[at]!, top: middle, bottom: middle, marks: 1 });
      continue;
    }
    known.top = Math.min(known.top, middle);
    known.bottom = Math.max(known.bottom, middle);
    known.marks++;
  }
  return found;
}
