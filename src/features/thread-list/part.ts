/** The working part of the thread of an entry. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { OpenedThreads } from './opened-threads.js';
import { listStyles } from './styles.js';
import { threadView } from './thread-view.js';

export interface ThreadListPart extends FeaturePart {
  readonly follow: OpenedThreads['follow'];
}

export const styles = [listStyles];

export function connect(timeline: TimelineApi): ThreadListPart {
  const threads = new OpenedThreads(timeline);
  return {
    follow: threads.follow,
    entry: (details) => threadView(details, threads),
  };
}
