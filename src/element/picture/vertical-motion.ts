/**
 * Heights of lanes and rows, and the motion between them. While the window moves, each lane keeps its height. When it
 * rests, empty lanes close and the others share their room. Titles glide down if a closer zoom gives them a lower line.
 */
import type { ReactiveControllerHost } from 'lit';
import { easeCubicOut } from 'd3';
import { MotionController } from '../../drawing/platform/motion-controller.js';
import { hasPlace, shareRoom, type LaneRoom } from '../../drawing/scene/lane-room.js';
import { eitherUse, isSameUse, laneUses, type LaneUse } from '../../drawing/scene/lane-use.js';
import { isSameZoom } from '../../drawing/scene/build-scene.js';
import { mixHeights, standsElsewhere } from '../../drawing/scene/mix-heights.js';
import type { Scene } from '../../drawing/scene/scene.js';
import { settleHeights, type Heights } from '../../drawing/scene/settled-scene.js';
import type { Picture } from './picture.js';

export interface Course {
  /** The window moves. */
  readonly moving: boolean;
  /** The scene at the start of a motion that rearranges the rows, and the finished share of it. */
  readonly from: Scene | undefined;
  readonly share: number;
}

/** The vertical places in a picture. */
export interface Standing extends Pick<Picture, 'everyRow' | 'rowsPx'> {
  readonly context: Pick<Picture['context'], 'arrangement'>;
  readonly metrics: Pick<Picture['metrics'], 'givenPx' | 'seenPx'>;
}

interface Settled {
  readonly built: Scene['y'];
  readonly everyRow: Picture['everyRow'];
  readonly arrangement: Picture['everyRow'];
  readonly fillPx: number;
  readonly uses: readonly LaneUse[];
  readonly rooms: readonly LaneRoom[] | undefined;
  readonly heights: Heights | undefined;
}

/** Less is rounding. */
const MIN_PAN_PX = 0.01;

export class VerticalMotion {
  #motion: MotionController;
  #settled: Settled | undefined;
  /** The scenes at the end and at the start of the motion. */
  #target: Scene | undefined;
  #from: Scene | undefined;
  #shown: Scene | undefined;
  #arrangement: Standing['everyRow'] | undefined;
  #jumps = true;
  /** The motion is only of titles after a zoom: lanes keep their places. */
  #isOfZoom = false;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#motion = new MotionController(host, easeCubicOut);
  }

  get moving(): boolean {
    return this.#motion.moving;
  }

  get rest(): Promise<void> {
    return this.#motion.rest;
  }

  /** Shows the next change at once. */
  jump(): void {
    this.#jumps = true;
  }

  of(built: Scene, picture: Standing, { moving, from, share }: Course): Scene {
    const rooms = this.#settled?.rooms;
    const heights = this.#heightsOf(built, picture, moving);
    const target = heights === undefined ? built : { ...built, ...heights };
    const before = this.#target;
    this.#target = target;
    const { arrangement } = picture.context;
    const hasOtherRooms = this.#settled?.rooms !== rooms || arrangement !== this.#arrangement;
    this.#arrangement = arrangement;
    if (from !== undefined || this.#jumps) {
      this.#jumps = false;
      if (this.#motion.moving) this.#motion.finish();
      return (this.#shown = from === undefined ? target : { ...target, ...mixHeights(from, target, share) });
    }
    this.#follow(before, target, hasOtherRooms);
    const isUnderWay = this.#motion.moving && this.#from !== undefined;
    return (this.#shown = isUnderWay ? { ...target, ...mixHeights(this.#from!, target, this.#motion.share) } : target);
  }

  /**
   * Begins a glide if lanes get other room, or a zoom moves titles. A pan moves the painted drawing, and a glide would
   * paint it again in each frame. So a pan ends the glide of a zoom at once, and begins none for titles that turn at an
   * edge.
   */
  #follow(before: Scene | undefined, target: Scene, hasOtherRooms: boolean): void {
    if (before === undefined || this.#shown === undefined) return;
    const isZoomed = !isSameZoom(before.transform, target.transform);
    const isPanned = !isZoomed && Math.abs(panOf(before) - panOf(target)) > MIN_PAN_PX;
    if (isPanned && !hasOtherRooms && this.#isOfZoom && this.#motion.moving) this.#motion.finish();
    const mayGlide = before.y !== target.y && (hasOtherRooms || !isPanned);
    if (!mayGlide || !standsElsewhere(before, target)) return;
    this.#isOfZoom = !hasOtherRooms && (this.#isOfZoom || !this.#motion.moving);
    this.#from = this.#shown;
    this.#motion.start();
  }

  /** Undefined if everything is at its built place. */
  #heightsOf(built: Scene, { everyRow, context, metrics, rowsPx }: Standing, moving: boolean): Heights | undefined {
    // Rows of a part of the layout keep their own height in a page that gives none.
    if (context.arrangement.partial === true && metrics.givenPx === undefined) return undefined;
    const fillPx = metrics.givenPx ?? rowsPx;
    const { arrangement } = context;
    const before = this.#settled;
    const now = laneUses(built);
    const held = moving && before?.everyRow === everyRow && before.fillPx === fillPx ? before : undefined;
    // Lanes keep their room while the window moves, as long as their marks have a place in it.
    if (held?.arrangement === arrangement && havePlaces(held, now)) return this.#settle(built, held);
    const uses = held === undefined ? now : now.map((use, lane) => eitherUse(held.uses[lane], use));
    const isSame = before?.fillPx === fillPx && sameUses(before.uses, uses);
    if (before?.built === built.y && isSame) return before.heights;
    const rooms = shareRoom(built.lanes, uses, arrangement.metrics, { fillPx, seenPx: metrics.seenPx });
    return this.#settle(built, { everyRow, arrangement, fillPx, uses, rooms });
  }

  #settle(built: Scene, course: Omit<Settled, 'built' | 'heights'>): Heights | undefined {
    const { built: before, rooms, heights } = this.#settled ?? {};
    const isThere = before === built.y && rooms === course.rooms;
    const settled = isThere ? heights : course.rooms && settleHeights(built, course.rooms);
    this.#settled = { ...course, built: built.y, heights: settled };
    return settled;
  }
}

/** How far the window is from the start of time, px. */
function panOf({ transform: { u0, k }, offsetPx }: Scene): number {
  return u0 * k - offsetPx;
}

/** Whether places of the room given to lanes are there, or of the whole as built. */
function havePlaces({ rooms, uses, arrangement }: Settled, now: readonly LaneUse[]): boolean {
  return rooms?.every((room, lane) => hasPlace(room, uses[lane]!, now[lane]!, arrangement.metrics)) ?? true;
}

function sameUses(before: readonly LaneUse[], now: readonly LaneUse[]): boolean {
  return before.length === now.length && now.every((use, lane) => isSameUse(before[lane]!, use));
}
