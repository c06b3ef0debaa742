/** What of a scene is painted across: px of the scene. */
import type { Scene } from '../scene/scene.js';

export interface Reach {
  readonly from: number;
  readonly to: number;
}

/** What is in the window now. */
export function windowReach({ offsetPx, transform }: Scene): Reach {
  return { from: -offsetPx, to: transform.widthPx - offsetPx };
}

/** All that is in the scene: what the window shows while it is panned in it. */
export function wholeReach({ from, to }: Scene): Reach {
  return { from: Math.floor(from), to: Math.ceil(to) };
}
