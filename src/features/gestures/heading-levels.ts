/**
 * Headings begin at the level that the page gives the element: its own, and those of entries, steps and panels below it.
 * A dialog over the page begins anew.
 */
import type { ReactiveController } from 'lit';
import type { TimelineElement } from '../../element/core/composition-root.js';

/** The level of the tag, without a wish of the page. */
const OWN_LEVEL = 2;
const LAST_LEVEL = 6;

export class HeadingLevels implements ReactiveController {
  #element: TimelineElement;
  #lower = 0;

  constructor(element: TimelineElement) {
    this.#element = element;
    element.addController(this);
  }

  hostUpdated(): void {
    const lower = this.#element.headingLevel - OWN_LEVEL;
    if (lower === 0 && this.#lower === 0) return;
    this.#lower = lower;
    for (const heading of this.#element.renderRoot.querySelectorAll('.frame :is(h2, h3, h4)')) {
      const level = Math.min(Number(heading.localName[1]) + lower, LAST_LEVEL);
      if (lower === 0) heading.removeAttribute('aria-level');
      else heading.setAttribute('aria-level', String(level));
    }
  }
}
