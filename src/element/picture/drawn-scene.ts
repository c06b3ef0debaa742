/**
 * The scene to draw: a pan of the window moves the present one. The first scene of the whole has columns without
 * titles, since placing titles takes as long as everything else. In a closer window, titles decide how high lanes are,
 * so they come at once.
 */
import { Timer } from '../../dataset/base/timer.js';
import { nextFrame } from '../../drawing/platform/frame-gate.js';
import { onServer } from '../../drawing/platform/page-view.js';
import { AFTER_TIMERS } from '../../drawing/platform/scheduler.js';
import type { Transform } from '../../drawing/scale/view.js';
import { isSameZoom, panScene } from '../../drawing/scene/build-scene.js';
import type { Scene } from '../../drawing/scene/scene.js';
import type { Picture } from './picture.js';
import { REST_MS } from './window-motion.js';

interface Built {
  readonly scene: Scene;
  readonly key: unknown;
  readonly untitled: boolean;
  readonly rested: boolean;
}

/** What a scene is for. */
interface Drawing {
  readonly printing: boolean;
  /** The window is at rest. */
  readonly rested: boolean;
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
  #isRested = false;
  #panEnd = new Timer();
  #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  release(): void {
    this.#panEnd.stop();
  }

  /**
   * Paper takes the first scene, so it has titles at once. A window at rest has more of them than one that moves, which
   * keeps those: to place them takes several frames' time.
   */
  of(picture: Picture, transform: Transform, { printing, rested }: Drawing): Scene {
    const { sceneAt, sceneKey: key } = picture;
    this.untitled &&= !printing && isFirstUntitled(picture, transform);
    const built = this.#isRested ? undefined : this.#built;
    const panned =
      built?.key === key && built.untitled === this.untitled && (built.rested || !rested)
        ? panScene(built.scene, transform)
        : undefined;
    this.#isRested = false;
    if (panned !== undefined) {
      if (panned.offsetPx !== 0) this.#buildAtRest();
      return panned;
    }
    const kept = rested || this.#atRest?.key !== key ? undefined : this.#atRest.scene.titles;
    const scene = sceneAt(transform, { untitled: this.untitled, rested: rested && !this.untitled, kept });
    this.#built = { scene, key, untitled: this.untitled, rested };
    if (rested) this.#atRest = this.#built;
    if (this.untitled) this.titled ??= this.#placeTitles(picture);
    return scene;
  }

  /** Builds the scene for the window at rest after a pan. */
  #buildAtRest(): void {
    this.#panEnd.start(REST_MS, () => {
      this.#isRested = true;
      this.#requestUpdate();
    });
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
