/** The scene to draw: a pan of the window moves the present one. */
import { Timer } from '../base/timer.js';
import type { Transform } from '../scale/view.js';
import { panScene } from '../scene/build-scene.js';
import type { Scene } from '../scene/scene.js';
import type { Picture } from './picture.js';
import { REST_MS } from './window-motion.js';

export class DrawnScene {
  #built: { readonly scene: Scene; readonly key: unknown } | undefined;
  #isRested = false;
  #panEnd = new Timer();
  #requestUpdate: () => void;

  constructor(requestUpdate: () => void) {
    this.#requestUpdate = requestUpdate;
  }

  release(): void {
    this.#panEnd.stop();
  }

  of({ sceneAt, sceneKey }: Picture, transform: Transform): Scene {
    const panned =
      this.#built?.key === sceneKey && !this.#isRested ? panScene(this.#built.scene, transform) : undefined;
    this.#isRested = false;
    if (panned !== undefined) {
      if (panned.offsetPx !== 0) this.#buildAtRest();
      return panned;
    }
    const scene = sceneAt(transform);
    this.#built = { scene, key: sceneKey };
    return scene;
  }

  /** After a pan, the scene is built for the window at rest. */
  #buildAtRest(): void {
    this.#panEnd.start(REST_MS, () => {
      this.#isRested = true;
      this.#requestUpdate();
    });
  }
}
