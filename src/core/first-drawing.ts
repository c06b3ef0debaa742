/** Prepares a first picture before the update that draws it, in turns with the page: as one task it would take long. */
import { pause } from '../base/pause.js';
import type { MaybePromise } from '../base/maybe-promise.js';
import type { Picture } from '../picture/picture.js';
import type { NeededCode } from './needed-code.js';

interface FirstDrawingDeps {
  readonly code: Pick<NeededCode, 'coming'>;
  readonly picture: () => Picture | undefined;
}

export class FirstDrawing {
  #deps: FirstDrawingDeps;
  #composed: Picture | undefined;
  #placed: Picture | undefined;

  constructor(deps: FirstDrawingDeps) {
    this.#deps = deps;
  }

  /** Takes a step. Undefined if none is left: the picture can be drawn, or there is none. */
  next(): MaybePromise<void> {
    const picture = this.#deps.picture();
    const { coming } = this.#deps.code;
    if (coming !== undefined || picture === undefined) return coming;
    if (picture !== this.#composed) this.#composed = picture;
    else if (picture !== this.#placed) {
      picture.sceneAt(picture.target);
      this.#placed = picture;
    } else return undefined;
    return pause();
  }
}
