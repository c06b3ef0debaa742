/** The working part of time around the entries. */
import { Timer } from '../../dataset/base/timer.js';
import type { PhasesApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { ground } from '../../element/picture/ground.js';
import { duringTemplate } from './during-view.js';
import { openAtNewest } from './open-at-newest.js';
import { phaseStyles } from './styles.js';

export const styles = [phaseStyles];

/** The line moves by less than a pixel meanwhile, unless a minute fills the window. */
const EVERY_MS = 60_000;

export function connect(timeline: TimelineApi): FeaturePart & PhasesApi {
  const { element, requestUpdate } = timeline;
  const timer = new Timer();
  return {
    ground,
    applyPending: openAtNewest(timeline),
    entry: duringTemplate,
    afterDraw: () => {
      if (!element.today || !element.isConnected || timer.isWaiting) return;
      timer.start(EVERY_MS, () => {
        if (element.isConnected) requestUpdate();
      });
    },
  };
}
