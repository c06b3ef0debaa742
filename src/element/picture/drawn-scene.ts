/**
 * The scene to draw: a pan of the window moves the present one. The first scene of the whole has columns without
 * titles, since placing titles takes as long as everything else. In a closer window, titles decide how high lanes are,
 * so they come at once.
 */
import { nextFrame } from '../../drawing/platform/frame-gate.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { AFTER_TIMERS } from '../../drawing/platform/scheduler.js';
import type { Transform } from '../../drawing/scale/view.js';
import { isSameZoom, panScene } from '../../drawing/scene/build-scene.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Picture } from './picture.js';

interface Built {
  readonly scene: Scene;
  readonly key: unknown;
  readonly untitled: boolean;
}

/** Whether the first scene of a picture comes without titles. */
export function isFirstUntitled({ everyRow, fit, target }: Picture, transform = target): boolean {
  return isSameZoom(transform, fit) && everyRow.lanes.some(({ cluster }) => cluster !== undefined);
}

export class DrawnScene {
  /** Columns have no titles yet. */
  untitled = !onServer;
  /** Resolves when titles are placed; undefined if they came at once. */
  titled: Promise<void> | undefined;

  #built: Built | undefined;
  /** The last of a window at rest. */
  #atRest: Built | undefined;
  #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  /**
   * Paper takes the first scene, so it has titles at once. A window at rest has more of them than one that moves, which
   * keeps those: to place them takes a frame's time.
   */
  of(picture: Picture, transform: Transform, printing: boolean, rested: boolean): Scene {
    const { sceneAt, sceneKey: key } = picture;
    this.untitled &&= !printing && isFirstUntitled(picture, transform);
    const built = this.#built;
    const panned =
      built?.key === key && built.untitled === this.untitled ? panScene(built.scene, transform) : undefined;
    if (panned && (!rested || (built === this.#atRest && panned.offsetPx === 0))) return panned;
    const { untitled } = this;
    const kept = !rested && this.#atRest?.key === key ? this.#atRest.scene.titles : undefined;
    const scene = sceneAt(transform, { untitled, rested, kept });
    this.#built = { scene, key, untitled };
    if (rested) this.#atRest = this.#built;
    if (untitled) this.titled ??= this.#placeTitles(picture);
    return scene;
  }

  /** Places the titles when the columns are on screen, lane by lane, so that the page can answer in between. */
  async #placeTitles({ everyRow }: Picture): Promise<void> {
    await nextFrame();
    for (const { cluster } of everyRow.lanes) {
      await AFTER_TIMERS.pause();
      cluster?.titlesOf(0, 0);
    }
    this.untitled = false;
    this.#requestUpdate();
  }
}
