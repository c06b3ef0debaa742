/**
 * A server or a framework wrote an object into the attribute `data`, where it is the text “[object Object]”. Nothing reads
 * it, so the console says what does.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A framework that hydrates a tag, as SvelteKit does, sets the property once its own code has loaded. */
const HYDRATED_MS = 3000;

export class DataAttribute implements ReactiveController {
  #element: HTMLElement;
  #isEmpty: () => boolean;
  #wait: ReturnType<typeof setTimeout> | undefined;

  /** `isEmpty`: whether nobody has given data. */
  constructor(element: ReactiveControllerHost & HTMLElement, isEmpty: () => boolean) {
    this.#element = element;
    this.#isEmpty = isEmpty;
    element.addController(this);
  }

  hostConnected(): void {
    const written = this.#element.getAttribute('data');
    if (written === null) return;
    this.#wait = setTimeout(() => {
      if (!this.#isEmpty()) return;
      console.warn(
        `conflict-timeline: nothing reads the attribute data “${written.slice(0, 40)}”: set the property data in a script, or the attribute src, or write the JSON into a <script type="application/json"> in the tag`,
      );
    }, HYDRATED_MS);
  }

  hostDisconnected(): void {
    clearTimeout(this.#wait);
  }
}
