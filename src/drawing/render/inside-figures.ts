/**
 * The numbers of a scale without a gutter beside the lanes, or in whose gutter the name of its lane stands: above their
 * line, at the edge of the window or as near to it as no column and no title covers it. If columns are everywhere, over
 * the drawing.
 */
import { svg, type SVGTemplateResult } from 'lit';
import type { Scene, StackColumns } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

const INSET_PX = 5;
const HEIGHT_PX = 11;
/** Height of the name of a lane above its drawing. */
const NAME_PX = 22;
/** A line of a name beside its lane. */
const NAME_LINE_PX = 17;
const ABOVE_LINE_PX = 3;
const DIGIT_PX = 6.6;
const HALF_LINE_PX = 8;
/** Distance of one tried place to the next. */
const STEP_PX = 12;

export interface Box {
  /** px along time, of the window. */
  readonly from: number;
  readonly to: number;
  readonly top: number;
  readonly bottom: number;
}

export function insideFiguresTemplate(
  scene: Scene,
  mirror: Mirror,
  locale: string,
  only?: ReadonlySet<number>,
): SVGTemplateResult {
  const numbers = new Intl.NumberFormat(locale);
  return svg`<g aria-hidden="true">${insideFigures(scene, (count) => numbers.format(count), only).map(
    ({ text, box: { from, to, bottom } }) =>
      svg`<text class="figure" x=${mirror.x((from + to) / 2).toFixed(1)} y=${bottom.toFixed(1)} text-anchor="middle">${text}</text>`,
  )}</g>`;
}

export interface InsideFigure {
  readonly text: string;
  readonly box: Box;
}

/**
 * The number of each scale, and its zero if there is room for it. `only`: places of lanes; without it, names of lanes
 * are above them.
 */
export function insideFigures(
  scene: Scene,
  format: (count: number) => string,
  only?: ReadonlySet<number>,
): readonly InsideFigure[] {
  const namePx = only === undefined ? NAME_PX : 0;
  return [...scene.forces, ...scene.stacks].flatMap(([lane, columns]) => {
    if (columns.tick === undefined || only?.has(lane) === false) return [];
    const isFree = (box: Box): boolean => !isCovered(scene, columns, box);
    const text = format(columns.tick.count);
    // A figure is below its line where the name of the lane is above it.
    const isUnderName = columns.tick.y - ABOVE_LINE_PX - HEIGHT_PX < (scene.lanes[lane]?.top ?? 0) + namePx;
    const bottom = isUnderName ? columns.tick.y + HEIGHT_PX : columns.tick.y - ABOVE_LINE_PX;
    const boxes = boxesAt(scene, text, bottom);
    const [first, last] = boxesAt(scene, format(0), columns.base);
    const figure = { text, box: boxes.find(isFree) ?? boxes[0] };
    const nought = [first, last].find((box) => isFree(box) && !overlap(box, figure.box));
    return nought === undefined ? [figure] : [figure, { text: format(0), box: nought }];
  });
}

/** A gutter with the names of lanes. */
export interface NameGutter {
  readonly widthPx: number;
  /** px from its start to the names, and from the top of a lane. */
  readonly fromPx: number;
  readonly topPx: number;
  /** px of a name, by the place of its lane. */
  readonly nameWidth: (lane: number) => number;
  /** px of the count under it, if there is one. */
  readonly countWidth?: (lane: number) => number;
  readonly format: (count: number) => string;
}

/** Places of the lanes whose name or count reaches as far as the number of their scale: that stands beside the gutter then. */
export function underNames(
  { lanes, forces, stacks }: Scene,
  { widthPx, fromPx, topPx, nameWidth, countWidth, format }: NameGutter,
): ReadonlySet<number> {
  const under = new Set<number>();
  for (const [lane, { tick }] of [...forces, ...stacks]) {
    if (tick === undefined) continue;
    const roomPx = widthPx - fromPx - INSET_PX;
    const lines = Math.ceil(nameWidth(lane) / roomPx);
    const nameBottom = lanes[lane]!.top + topPx + lines * NAME_LINE_PX;
    const figurePx = format(tick.count).length * DIGIT_PX + 2 * INSET_PX;
    const reaches = (px: number): boolean => Math.min(px, roomPx) > widthPx - fromPx - figurePx;
    const isBesideCount = Math.abs(tick.y - nameBottom - NAME_LINE_PX / 2) < NAME_LINE_PX / 2 + HALF_LINE_PX;
    if (
      (tick.y - HALF_LINE_PX < nameBottom && reaches(nameWidth(lane))) ||
      (isBesideCount && reaches(countWidth?.(lane) ?? 0))
    )
      under.add(lane);
  }
  return under;
}

/** Boxes at the start of the window and at its end, then from both towards its middle. */
function boxesAt({ transform }: Scene, text: string, bottom: number): readonly [Box, Box, ...Box[]] {
  const width = text.length * DIGIT_PX;
  const last = transform.widthPx - INSET_PX - width;
  const box = (from: number): Box => ({ from, to: from + width, top: bottom - HEIGHT_PX, bottom });
  const inner: Box[] = [];
  for (let awayPx = STEP_PX; INSET_PX + awayPx <= last - awayPx; awayPx += STEP_PX)
    inner.push(box(INSET_PX + awayPx), box(last - awayPx));
  return [box(INSET_PX), box(last), ...inner];
}

function overlap(one: Box, other: Box): boolean {
  return one.from < other.to && other.from < one.to && one.top < other.bottom && other.top < one.bottom;
}

function isCovered(scene: Scene, { x0, x1, top }: StackColumns, { from, to, ...box }: Box): boolean {
  const { offsetPx } = scene;
  const isUnder = (column: number): boolean =>
    x0[column]! + offsetPx < to && x1[column]! + offsetPx > from && top[column]! < box.bottom;
  if (Array.from(x0.keys()).some(isUnder)) return true;
  for (let at = 0; at < scene.count; at++) {
    const width = Math.min(scene.labelRoom[at]!, scene.labelWidth[at]!);
    const start = scene.labelX[at]! + offsetPx;
    if (width === 0 || start > to || start + width < from) continue;
    const y = scene.labelY[at]!;
    if (y + HALF_LINE_PX > box.top && y - HALF_LINE_PX < box.bottom) return true;
  }
  return false;
}
