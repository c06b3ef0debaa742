/** Hands the code for many entries over as a value. */
import * as code from '../../element/chart/many-entries.js';
import type { ManyApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { LaneIssues } from './lane-issues.js';

export type ManyPart = FeaturePart & ManyApi;

export const styles = [code.manyStyles];

/** So much of the rows is below the calendar, which stays at the top of the page. */
const IN_SIGHT_PX = 120;

/** A chart that ends with what its window shows may end above what the reader sees. It comes back into sight then. */
class RowsInSight {
  #px = 0;

  follow(root: ShadowRoot): void {
    const rows = root.querySelector<HTMLElement>('.rows');
    const px = Number.parseFloat(rows?.style.minHeight ?? '0');
    const lostPx = this.#px - px;
    this.#px = px;
    // The layout is asked for only if it has changed.
    if (rows === null || !(lostPx > 0)) return;
    const { bottom } = rows.getBoundingClientRect();
    if (bottom < IN_SIGHT_PX && bottom + lostPx > IN_SIGHT_PX) rows.scrollIntoView({ block: 'nearest' });
  }
}

export function connect(timeline: TimelineApi): ManyPart {
  const lanes = new LaneIssues(timeline);
  const sight = new RowsInSight();
  return {
    code,
    get issues() {
      return lanes.issues;
    },
    afterDraw: (root) => {
      lanes.report();
      sight.follow(root);
    },
  };
}
