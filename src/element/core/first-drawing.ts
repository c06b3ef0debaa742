/** Prepares a first picture before the update that draws it, in turns with the page: as one task it would take long. */
import { pause } from '../../dataset/base/pause.js';
import type { MaybePromise } from '../../dataset/base/maybe-promise.js';
import { isFirstUntitled } from '../picture/drawn-scene.js';
import type { DatasetController } from '../loading/dataset-controller.js';
import type { Picture } from '../picture/picture.js';
import type { ManyEntries } from './many-entries.js';

/** Data that are read within this time are never shown as loading. */
const SOON_MS = 100;

interface FirstDrawingDeps {
  readonly many: Pick<ManyEntries, 'coming'>;
  readonly dataset: Pick<DatasetController, 'phase' | 'done'>;
  readonly picture: () => Picture | undefined;
}

export class FirstDrawing {
  #deps: FirstDrawingDeps;
  #composed: Picture | undefined;
  #placed: Picture | undefined;
  #hasWaited = false;

  constructor(deps: FirstDrawingDeps) {
    this.#deps = deps;
  }

  /** Takes a step. Undefined if none is left: the picture can be drawn, or there is none. */
  next(): MaybePromise<void> {
    const picture = this.#deps.picture();
    const { many, dataset } = this.#deps;
    const { coming } = many;
    if (dataset.phase === 'loading' && picture === undefined && !this.#hasWaited) {
      this.#hasWaited = true;
      return Promise.race([dataset.done, new Promise<void>((resolve) => setTimeout(resolve, SOON_MS))]);
    }
    if (coming !== undefined || picture === undefined) return coming;
    if (picture !== this.#composed) this.#composed = picture;
    else if (picture !== this.#placed) {
      picture.sceneAt(picture.target, { untitled: isFirstUntitled(picture) });
      this.#placed = picture;
    } else return undefined;
    return pause();
  }
}
