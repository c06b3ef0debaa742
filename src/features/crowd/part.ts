/** Hands the code for many entries over as a value. */
import * as code from '../../element/chart/crowd.js';
import type { CrowdApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { LaneIssues } from './lane-issues.js';

export type CrowdPart = FeaturePart & CrowdApi;

export const styles = [code.crowdStyles];

export function connect(timeline: TimelineApi): CrowdPart {
  const lanes = new LaneIssues(timeline);
  return {
    code,
    get issues() {
      return lanes.issues;
    },
    afterDraw: () => {
      lanes.report();
    },
  };
}
