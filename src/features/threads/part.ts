/** The working part of threads. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import type * as threadSteps from '../../dataset/data/thread-steps.js';
import { followThread } from './follow-thread.js';
import { styles as threadStyles } from './styles.js';
import { ThreadController } from './thread-controller.js';
import { threadsLayer } from './thread-panel.js';
import { threadView } from './thread-view.js';

export interface ThreadsPart extends FeaturePart {
  readonly follow: (from: number, to: threadSteps.ThreadDirection | number, inChart: boolean) => void;
}

export const styles = [threadStyles];

export function connect(timeline: TimelineApi): ThreadsPart {
  const follow: ThreadsPart['follow'] = (from, to, inChart) => {
    followThread(timeline, from, to, inChart);
  };
  const threads = new ThreadController(timeline, follow);
  return {
    follow,
    entry: (details) => threadView(details, threads),
    afterDraw: () => {
      threads.curves.startWork();
    },
    get done() {
      return threads.curves.done;
    },
    chartLayer: (picture, drawn) => threadsLayer(timeline, threads, picture, drawn),
  };
}
