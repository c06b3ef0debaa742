/**
 * The view of the map: it stays while it suits the places of the window, and follows when the window has come to rest.
 * If the reader asks for less motion, and on another sheet, it jumps.
 */
import {
  fitPlaces,
  mixViews,
  suits,
  type MapSize,
  type MapView,
  type SheetPoints,
} from '../../drawing/geo/map-view.js';
import type { Sheet } from '../../drawing/geo/sheet.js';
import { mediaOf } from '../../drawing/platform/page-view.js';

const DURATION_MS = 340;

export interface MapGoal {
  /** The sheet that suits the places of the window. */
  readonly sheet: Sheet;
  readonly pointsOn: (sheet: Sheet) => SheetPoints;
  readonly places: ArrayLike<number>;
  readonly size: MapSize;
  /** The window moves: the map waits. */
  readonly waits: boolean;
}

export class MapMotion {
  #view: MapView | undefined;
  #size: MapSize | undefined;
  #places: ArrayLike<number> | undefined;
  #from: MapView | undefined;
  #startMs = 0;
  #ends: (() => void)[] = [];
  /** The last view drawn. */
  #drawn: MapView | undefined;

  get moving(): boolean {
    return this.#from !== undefined;
  }

  /** Resolves when the map is at rest. */
  get rest(): Promise<void> | undefined {
    if (!this.moving) return undefined;
    return new Promise((resolve) => {
      this.#ends.push(resolve);
    });
  }

  /** The view of this frame. */
  of(goal: MapGoal, nowMs: number): MapView {
    this.#follow(goal, nowMs);
    const target = this.#view!;
    if (this.#from === undefined) return (this.#drawn = target);
    const share = (nowMs - this.#startMs) / DURATION_MS;
    if (share >= 1 || this.#from.sheet !== target.sheet) {
      this.finish();
      return (this.#drawn = target);
    }
    return (this.#drawn = mixViews(this.#from, target, 1 - (1 - share) ** 3, goal.size));
  }

  finish(): void {
    this.#from = undefined;
    for (const resolve of this.#ends.splice(0)) resolve();
  }

  #follow({ sheet, pointsOn, places, size, waits }: MapGoal, nowMs: number): void {
    const before = this.#view;
    const resized = this.#size?.widthPx !== size.widthPx || this.#size.heightPx !== size.heightPx;
    if (before !== undefined && !resized && (waits || places === this.#places)) return;
    this.#size = size;
    this.#places = places;
    const isEmpty = places.length === 0;
    // A window without a place leaves the map where it is.
    if (before !== undefined && !resized && isEmpty) return;
    const on = isEmpty && before !== undefined ? before.sheet : sheet;
    if (before !== undefined && !resized && before.sheet === on && suits(before, pointsOn(on), places, size)) return;
    this.#view = fitPlaces(on, pointsOn(on), places, size);
    if (resized || before?.sheet !== on || !mayMove()) this.finish();
    else {
      this.#from = this.#drawn;
      this.#startMs = nowMs;
    }
  }
}

function mayMove(): boolean {
  return !document.hidden && mediaOf(window, '(prefers-reduced-motion: reduce)')?.matches === false;
}
