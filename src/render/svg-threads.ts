/** Threads of the open entry: a curve to each entry it relates to, and from each that relates to it, with a direction. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

/** Curves stop short of the glyphs. */
const GLYPH_ROOM_PX = 13;
/** How far a curve between two rows bulges to the side on which no label stands. */
const LEAST_BULGE_PX = 34;
const ARROW_PX = 6;
const DASHES = new Map([
  ['contradicts', '7 4'],
  ['criticises', '3 3'],
  ['supports', '10 3'],
]);
/** More would be a tangle: the details list them all. */
const MOST_THREADS = 60;

export interface Thread {
  /** Entry at the other end. */
  readonly entry: number;
  readonly type: string;
  /** Whether the other end is the one that relates. */
  readonly reversed: boolean;
}

export interface ThreadsOptions {
  readonly scene: Scene;
  readonly mirror: Mirror;
  readonly entry: number;
  readonly threads: readonly Thread[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Only threads whose both ends are in the scene. */
export function threadsTemplate({ scene, mirror, entry, threads }: ThreadsOptions): SVGTemplateResult {
  const own = pointOf(scene, mirror, entry);
  if (own === undefined) return svg``;
  const curves = threads.slice(0, MOST_THREADS).flatMap(({ entry: other, type, reversed }) => {
    const end = other === entry ? undefined : pointOf(scene, mirror, other);
    if (end === undefined) return [];
    return [reversed ? curve(end, own, type, mirror) : curve(own, end, type, mirror)];
  });
  return svg`<g class="threads" aria-hidden="true">${curves}</g>`;
}

function pointOf({ entry, glyph, y }: Scene, mirror: Mirror, wanted: number): Point | undefined {
  const placement = entry.indexOf(wanted);
  return placement < 0 ? undefined : { x: mirror.x(glyph[placement]!), y: y[placement]! };
}

/** Leaves and arrives sideways, towards the past: labels mostly stand on the other side. */
function curve(from: Point, to: Point, type: string, mirror: Mirror): SVGTemplateResult {
  const side = mirror.rtl ? 1 : -1;
  const start = { x: from.x + side * GLYPH_ROOM_PX, y: from.y };
  const end = { x: to.x + side * GLYPH_ROOM_PX, y: to.y };
  const bulge = LEAST_BULGE_PX + Math.min(Math.abs(to.y - from.y) / 5, 60);
  const outer = side * Math.max(side * start.x, side * end.x) + side * bulge;
  const d = `M${at(start)}C${at({ x: outer, y: start.y })} ${at({ x: outer, y: end.y })} ${at(end)}`;
  const tip = { x: end.x - side * 2, y: end.y };
  const back = tip.x + side * ARROW_PX;
  const arrow = `M${at(tip)}L${at({ x: back, y: tip.y - 3.5 })}V${(tip.y + 3.5).toFixed(1)}Z`;
  return svg`<path class="thread" d=${d} stroke-dasharray=${DASHES.get(type) ?? 'none'}></path><path class="arrowhead" d=${arrow}></path>`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
