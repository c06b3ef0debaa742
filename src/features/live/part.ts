/** The working part of live data. */
import type { LiveApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { LiveController } from './live-controller.js';
import { newEntriesView } from './live-view.js';
import { liveStyles } from './styles.js';

export interface LivePart extends FeaturePart, LiveApi {}

export const styles = [liveStyles];

export function connect(timeline: TimelineApi): LivePart {
  const live = new LiveController(timeline);
  live.refresh();
  return {
    append: (entries) => {
      live.append(entries);
    },
    update: (entries) => {
      live.update(entries);
    },
    remove: (ids) => {
      live.remove(ids);
    },
    afterDataset: () => {
      live.refresh();
    },
    slots: { heading: (view) => newEntriesView(view, live) },
  };
}
