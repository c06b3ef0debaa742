/** Shapes of the columns of a lane: bars of counts, the number in force, and the width of a column of dots. */
import type { Scene, StackColumns } from '../scene/scene.js';
import type { Mirror } from './mirror.js';

/** Between two bars. */
const GAP_PX = 0.75;
/** A column this wide shows its extent below its dots: none stands at a sharper time. */
const TRAY_FROM_PX = 26;
const TRAY_PAD_PX = 3;

export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export type StackPart = 'density' | 'tray' | 'force';

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
    shapes.push({ part: 'force', lane, bars: barsOf(scene, force, mirror, { gapPx: 0 }) });
  }
  for (const [lane, stack] of scene.stacks) {
    if (stack.form === 'bars') {
      shapes.push({ part: 'density', lane, bars: barsOf(scene, stack, mirror, { gapPx: GAP_PX }) });
    } else {
      const bars = barsOf(scene, stack, mirror, { gapPx: 2, fromPx: TRAY_FROM_PX, padPx: TRAY_PAD_PX });
      shapes.push({ part: 'tray', lane, bars });
    }
  }
  return shapes;
}

interface BarOptions {
  readonly gapPx: number;
  /** Narrower columns have none. */
  readonly fromPx?: number;
  /** Around the content of the column. */
  readonly padPx?: number;
}

function barsOf(
  { from, to }: Scene,
  { x0, x1, top, base }: StackColumns,
  mirror: Mirror,
  { gapPx, fromPx = 0, padPx = 0 }: BarOptions,
): readonly Bar[] {
  const bars: Bar[] = [];
  for (let column = 0; column < x0.length; column++) {
    const start = Math.max(x0[column]!, from);
    const end = Math.min(x1[column]!, to);
    if (end <= start || x1[column]! - x0[column]! < fromPx) continue;
    const width = Math.max(end - start - gapPx, 0.75);
    const at = start + (end - start - width) / 2;
    const y = top[column]! - padPx;
    bars.push({ left: mirror.left(at, at + width), top: y, width, height: base - y + padPx });
  }
  return bars;
}
