/**
 * Heights of lanes and rows, and the motion between them. While the window moves, each lane keeps its height. Once it rests,
 * empty lanes close and the others share their room. Titles glide down where a closer zoom gives them a lower line.
 */
import type { ReactiveControllerHost } from 'lit';
import { easeCubicOut } from 'd3';
import { MotionController } from '../platform/motion-controller.js';
import { shareRoom } from '../scene/lane-room.js';
import { eitherUse, laneUses, type LaneUse } from '../scene/lane-use.js';
import { mixHeights, standsElsewhere } from '../scene/mix-heights.js';
import type { Scene } from '../scene/scene.js';
import { settleHeights, type Heights } from '../scene/settled-scene.js';
import type { Picture } from './picture.js';

export interface Course {
  /** The window moves. */
  readonly moving: boolean;
  /** The scene in which a motion began that rearranges the rows, and the share of it that is done. */
  readonly from: Scene | undefined;
  readonly share: number;
}

interface Settled {
  readonly built: Scene['y'];
  readonly everyRow: Picture['everyRow'];
  readonly fillPx: number;
  readonly uses: readonly LaneUse[];
  readonly heights: Heights | undefined;
}

export class VerticalMotion {
  #motion: MotionController;
  #settled: Settled | undefined;
  /** The scene in which the motion ends, and the one in which it began. */
  #target: Scene | undefined;
  #from: Scene | undefined;
  #shown: Scene | undefined;
  #jumps = true;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#motion = new MotionController(host, easeCubicOut);
  }

  get moving(): boolean {
    return this.#motion.moving;
  }

  get rest(): Promise<void> {
    return this.#motion.rest;
  }

  /** The next change is shown at once. */
  jump(): void {
    this.#jumps = true;
  }

  of(built: Scene, picture: Picture, { moving, from, share }: Course): Scene {
    const heights = this.#heightsOf(built, picture, moving);
    const target = heights === undefined ? built : { ...built, ...heights };
    const before = this.#target;
    this.#target = target;
    if (from !== undefined || this.#jumps) {
      this.#jumps = false;
      if (this.#motion.moving) this.#motion.finish();
      return (this.#shown = from === undefined ? target : { ...target, ...mixHeights(from, target, share) });
    }
    const isOther = before !== undefined && before.y !== target.y;
    if (isOther && this.#shown !== undefined && standsElsewhere(before, target)) {
      this.#from = this.#shown;
      this.#motion.start();
    }
    const isUnderWay = this.#motion.moving && this.#from !== undefined;
    return (this.#shown = isUnderWay ? { ...target, ...mixHeights(this.#from!, target, this.#motion.share) } : target);
  }

  /** Undefined where everything stands as it was built. */
  #heightsOf(built: Scene, { everyRow, context, metrics, rowsPx }: Picture, moving: boolean): Heights | undefined {
    // Where only some rows are laid out and the page gives no height, they keep their own.
    if (context.arrangement.partial === true && metrics.givenPx === undefined) return undefined;
    const fillPx = metrics.givenPx ?? rowsPx;
    const before = this.#settled;
    const now = laneUses(built);
    const isHeld = moving && before?.everyRow === everyRow;
    const uses = isHeld ? now.map((use, lane) => eitherUse(before.uses[lane], use)) : now;
    if (before?.built === built.y && before.fillPx === fillPx && isSame(before.uses, uses)) return before.heights;
    const rooms = shareRoom(built.lanes, uses, context.arrangement.metrics, { fillPx, seenPx: metrics.seenPx });
    const heights = rooms && settleHeights(built, rooms);
    this.#settled = { built: built.y, everyRow, fillPx, uses, heights };
    return heights;
  }
}

function isSame(before: readonly LaneUse[], now: readonly LaneUse[]): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
