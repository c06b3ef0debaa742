/**
 * Ticks at the marks of one entry in the lanes of several parties, each towards the others. A line between the marks
 * would cross those of other entries, and look like a relation.
 */
import { nothing, svg, type SVGTemplateResult } from 'lit';
import { MarkLook, type Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

/** The distance from the middle of a mark to both ends of its tick, within its row. */
const FROM_PX = 9.5;
const TO_PX = 13.5;
/** The distance from the start of a span without a glyph to its tick. */
const SPAN_PX = 5;

/** Nothing if each entry has one mark. Dots of a cluster have none: there they would be a thicket. O(marks). */
export function joinsTemplate(scene: Scene, mirror: Mirror): SVGTemplateResult | typeof nothing {
  const ticks = [...heightsByEntry(scene).values()].filter(({ length }) => length > 1).flatMap(ticksOf);
  if (ticks.length === 0) return nothing;
  const path = ticks.map(({ x, from, to }) => `M${mirror.x(x).toFixed(1)} ${from.toFixed(1)}V${to.toFixed(1)}`);
  return svg`<path class="join" d=${path.join('')}></path>`;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The marks of each entry, the highest first. */
function heightsByEntry(scene: Scene): ReadonlyMap<number, readonly Place[]> {
  const { entry, glyph, hasGlyph, outerStart, y, look, count } = scene;
  const found = new Map<number, Place[]>();
  for (let at = 0; at < count; at++) {
    if (look[at] !== MarkLook.glyph) continue;
    // A span without a glyph has its tick at its start: in its middle it would look like a day.
    const x = hasGlyph[at] === 1 ? glyph[at]! : Math.min(outerStart[at]! + SPAN_PX, glyph[at]!);
    const place = { x, y: y[at]! };
    const known = found.get(entry[at]!);
    if (known === undefined) found.set(entry[at]!, [place]);
    else known.push(place);
  }
  for (const places of found.values()) places.sort((one, other) => one.y - other.y);
  return found;
}

function ticksOf(
  places: readonly Place[],
): readonly { readonly x: number; readonly from: number; readonly to: number }[] {
  const last = places.length - 1;
  return places.flatMap(({ x, y }, at) => [
    ...(at > 0 ? [{ x, from: y - TO_PX, to: y - FROM_PX }] : []),
    ...(at < last ? [{ x, from: y + FROM_PX, to: y + TO_PX }] : []),
  ]);
}
