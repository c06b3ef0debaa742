/** The working part of gestures. */
import type { GesturesApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { KnownValues } from '../../element/core/known-values.js';
import { Timer } from '../../dataset/base/timer.js';
import { check } from '../check/index.js';
import { details } from '../details/index.js';
import { menuStyles } from '../../drawing/platform/menu-moves.js';
import { GestureAnswers } from './gesture-answers.js';
import { fingerStyles, tipStyles } from './styles.js';
import type { ReactiveController } from 'lit';
import type { TimelineElement } from '../../element/core/composition-root.js';

export type GesturesPart = FeaturePart & GesturesApi;

/** The panel that opens under the reader's hand. */
export const styles = [tipStyles, menuStyles, fingerStyles];

/** Signs that an entry may soon be opened. */
const SIGNS = ['pointerover', 'focusin'];

export function connect(timeline: TimelineApi): GesturesPart {
  const { element, features } = timeline;
  for (const sign of SIGNS) {
    element.addEventListener(sign, () => {
      features.warm(details);
    });
  }
  new KnownValues(element);
  new HeadingLevels(element);
  // Data without an issue may have something to say to their author too.
  if (check.isWanted({ element, issues: ['any'] })) features.warm(check);
  new EmptyingStatus(timeline);
  return new GestureAnswers(timeline);
}

/** The level of the tag, without a wish of the page. */
const OWN_LEVEL = 2;
const LAST_LEVEL = 6;

/**
 * Headings begin at the level that the page gives the element: its own, and those of entries, steps and panels below
 * it. A dialog over the page has levels of its own.
 */
class HeadingLevels implements ReactiveController {
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

/** Speech of a busy machine has begun by then. Each update postpones it, so no words that are still to come are lost. */
const EMPTY_AFTER_MS = 10_000;

/** Empties the status for screen readers: whoever reads on from the chart later meets no words of an action long past. */
class EmptyingStatus implements ReactiveController {
  #timeline: TimelineApi;
  #timer = new Timer();

  constructor(timeline: TimelineApi) {
    this.#timeline = timeline;
    timeline.element.addController(this);
  }

  hostUpdated(): void {
    const { element, session } = this.#timeline;
    if (session.announced === '' || !element.isConnected) return;
    this.#timer.start(EMPTY_AFTER_MS, () => {
      session.announce('');
    });
  }

  hostDisconnected(): void {
    this.#timer.stop();
  }
}
