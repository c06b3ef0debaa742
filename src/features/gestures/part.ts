/** The working part of gestures. */
import type { GesturesApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { KnownValues } from '../../element/core/known-values.js';
import { Timer } from '../../dataset/base/timer.js';
import { menuStyles } from '../../drawing/platform/menu-moves.js';
import { GestureAnswers } from './gesture-answers.js';
import { tipStyles } from './styles.js';
import type { ReactiveController } from 'lit';

export interface GesturesPart extends FeaturePart, GesturesApi {
  /** A wheel without the modifier was turned over the chart. */
  readonly hint: () => void;
}

/** The panel that opens under the reader's hand. */
export const styles = [tipStyles, menuStyles];

export function connect(timeline: TimelineApi): GesturesPart {
  new KnownValues(timeline.element);
  new EmptyingStatus(timeline);
  return new GestureAnswers(timeline);
}

/** Speech of a busy machine has begun by then. Each update postpones it. Words that are still to come replace the old ones. */
const EMPTY_AFTER_MS = 10_000;

/** Empties the status for screen readers. A reader who goes on later meets no words of an old action. */
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
      if (!session.announcer.coming.isWaiting) session.announce('');
    });
  }

  hostDisconnected(): void {
    this.#timer.stop();
  }
}
