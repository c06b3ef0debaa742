/** The painted part of a scene, across: px of the scene. */
import type { Scene } from '../scene/scene.js';

export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** The part in the window now. */
export function windowReach({ offsetPx, transform }: Scene): Reach {
  return { from: -offsetPx, to: transform.widthPx - offsetPx };
}

/** The whole scene: the parts that a pan within it shows. */
export function wholeReach({ from, to }: Scene): Reach {
  return { from: Math.floor(from), to: Math.ceil(to) };
}
