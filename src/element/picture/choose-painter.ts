/**
 * Chooses the painter. At rest, up to some hundred marks are elements, which can be styled and read one by one. A canvas
 * draws more, and from some dozens on while the window moves: in the time for a hundred elements, a browser paints a
 * thousand marks.
 */
import type { Scene } from '../../drawing/scene/scene.js';

export type Painter = 'elements' | 'canvas';

const CANVAS_FROM = 400;
const CANVAS_FROM_IN_MOTION = 80;
/** Going back needs fewer, so that a scene at the border does not change painters at every step. */
const BACK_SHARE = 0.75;

export function choosePainter(scene: Scene, before: Painter | undefined, moving: boolean): Painter {
  const from = moving ? CANVAS_FROM_IN_MOTION : CANVAS_FROM;
  return countStrokes(scene) >= (before === 'canvas' ? from * BACK_SHARE : from) ? 'canvas' : 'elements';
}

/** Marks, and bars of counts. */
function countStrokes({ count, stacks }: Scene): number {
  let bars = 0;
  for (const stack of stacks.values()) if (stack.form === 'bars') bars += stack.count.length;
  return count + bars;
}
