/** Threads of the open entry: a curve to each entry it relates to, and from each that relates to it, with a direction. */
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

/** Curves stop short of the glyphs. */
const GLYPH_ROOM_PX = 13;
/** How far a curve between two rows bulges to the side on which no label stands. */
const LEAST_BULGE_PX = 34;
const ARROW_PX = 6;
const ARROW_HALF_PX = 3.5;
/** Ends farther apart than this stand at different times. */
const FAR_PX = 90;
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

/**
 * Ends at about one time are joined by a bow towards the past, where mostly no label stands. Between distant times the
 * later end is left or reached sideways, the earlier one from above or below, so that its label stays free.
 */
function curve(from: Point, to: Point, type: string, mirror: Mirror): SVGTemplateResult {
  const side = mirror.rtl ? 1 : -1;
  const dx = to.x - from.x;
  if (Math.abs(dx) < FAR_PX) return bow(from, to, type, side);
  const toIsEarlier = dx * side > 0;
  const reach = side * Math.abs(dx) * 0.45;
  const [late, early] = toIsEarlier ? [from, to] : [to, from];
  const up = late.y < early.y ? -1 : 1;
  const lateEnd = { x: late.x + side * GLYPH_ROOM_PX, y: late.y };
  const earlyEnd = { x: early.x, y: early.y + up * GLYPH_ROOM_PX };
  const lateHandle = { x: lateEnd.x + reach, y: lateEnd.y };
  const earlyHandle = { x: early.x, y: earlyEnd.y + up * (20 + Math.min(Math.abs(late.y - early.y) * 0.5, 90)) };
  if (toIsEarlier) return threadTemplate([lateEnd, lateHandle, earlyHandle, earlyEnd], type, { x: 0, y: -up });
  return threadTemplate([earlyEnd, earlyHandle, lateHandle, lateEnd], type, { x: -side, y: 0 });
}

function bow(from: Point, to: Point, type: string, side: 1 | -1): SVGTemplateResult {
  const start = { x: from.x + side * GLYPH_ROOM_PX, y: from.y };
  const end = { x: to.x + side * GLYPH_ROOM_PX, y: to.y };
  const bulge = LEAST_BULGE_PX + Math.min(Math.abs(to.y - from.y) / 5, 60);
  const outer = side * Math.max(side * start.x, side * end.x) + side * bulge;
  return threadTemplate([start, { x: outer, y: start.y }, { x: outer, y: end.y }, end], type, { x: -side, y: 0 });
}

/** A cubic curve by its four points, with an arrow head that points along `heading`, a unit vector. */
function threadTemplate(
  [start, first, second, end]: readonly [Point, Point, Point, Point],
  type: string,
  heading: Point,
): SVGTemplateResult {
  const tip = { x: end.x + heading.x * 2, y: end.y + heading.y * 2 };
  const back = { x: tip.x - heading.x * ARROW_PX, y: tip.y - heading.y * ARROW_PX };
  const across = { x: heading.y * ARROW_HALF_PX, y: heading.x * ARROW_HALF_PX };
  const head = `M${at(tip)}L${at({ x: back.x + across.x, y: back.y + across.y })}L${at({ x: back.x - across.x, y: back.y - across.y })}Z`;
  const d = `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`;
  return svg`<path class="thread" d=${d} stroke-dasharray=${DASHES.get(type) ?? 'none'}></path><path class="arrowhead" d=${head}></path>`;
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
