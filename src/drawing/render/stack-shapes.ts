/** Shapes of the columns of a lane: bars of counts, the number in force, and the width of a column of dots. */
import type { Scene, StackColumns } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

/** Distance of two bars. */
const GAP_PX = 0.75;
/** A column this wide shows its extent below its dots: none stands at a sharper time. */
const TRAY_FROM_PX = 26;
const TRAY_PAD_PX = 3;

/** The top of a torn bar to the tear, and its width. */
const TEAR_AT_PX = 5;
const TEAR_PX = 2.5;

export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type StackPart = 'density' | 'tray' | 'force' | 'vague';

export interface StackShape {
  readonly part: StackPart;
  /** Place of the lane. */
  readonly lane: number;
  readonly bars: readonly Bar[];
}

/** The part of them in `from`..`to` of the scene. */
export function stackShapes(scene: Scene, mirror: Mirror): readonly StackShape[] {
  const shapes: StackShape[] = [];
  for (const [lane, force] of scene.forces) {
    const { solidTop = force.top } = force;
    const solid = barsOf(scene, { ...force, top: solidTop }, mirror, { gapPx: 0 });
    shapes.push({ part: 'force', lane, bars: solid });
    const all = barsOf(scene, force, mirror, { gapPx: 0 });
    const vague = all.map((bar, at) => ({ ...bar, height: bar.height - solid[at]!.height }));
    if (vague.some(({ height }) => height > 0)) shapes.push({ part: 'vague', lane, bars: vague });
  }
  for (const [lane, stack] of scene.stacks) {
    if (stack.form === 'bars') {
      shapes.push({ part: 'density', lane, bars: barsOf(scene, stack, mirror, { gapPx: GAP_PX }) });
    } else {
      const dots = { gapPx: 2, fromPx: TRAY_FROM_PX, padPx: TRAY_PAD_PX };
      const isTorn = (column: number): boolean => stack.torn?.[column] === 1;
      shapes.push({ part: 'tray', lane, bars: barsOf(scene, stack, mirror, dots, (column) => !isTorn(column)) });
      const torn = barsOf(scene, stack, mirror, { gapPx: GAP_PX }, isTorn);
      if (torn.length > 0) shapes.push({ part: 'density', lane, bars: torn.flatMap(tearTop) });
    }
  }
  return shapes;
}

/** A bar higher than its scale is broken near its top. */
function tearTop({ top, height, ...bar }: Bar): readonly Bar[] {
  const cap = Math.min(TEAR_AT_PX, height / 3);
  const below = cap + TEAR_PX;
  return [
    { ...bar, top, height: cap },
    { ...bar, top: top + below, height: Math.max(0, height - below) },
  ];
}

interface BarOptions {
  readonly gapPx: number;
  /** Narrower columns have none. */
  readonly fromPx?: number;
  /** Room around the content of the column. */
  readonly padPx?: number;
}

function barsOf(
  { from, to }: Scene,
  { x0, x1, top, base }: StackColumns,
  mirror: Mirror,
  { gapPx, fromPx = 0, padPx = 0 }: BarOptions,
  isIn: (column: number) => boolean = () => true,
): readonly Bar[] {
  const bars: Bar[] = [];
  for (let column = 0; column < x0.length; column++) {
    const start = Math.max(x0[column]!, from);
    const end = Math.min(x1[column]!, to);
    if (end <= start || x1[column]! - x0[column]! < fromPx || !isIn(column)) continue;
    const width = Math.max(end - start - gapPx, 0.75);
    const at = start + (end - start - width) / 2;
    const y = top[column]! - padPx;
    bars.push({ left: mirror.left(at, at + width), top: y, width, height: base - y + padPx });
  }
  return bars;
}
