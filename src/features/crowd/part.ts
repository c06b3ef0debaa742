/** Hands the code for many entries over as a value. */
import * as code from '../../element/chart/crowd.js';
import type { CrowdApi } from '../../element/core/feature-apis.js';
import type { FeaturePart } from '../../element/core/feature.js';

export type CrowdPart = FeaturePart & CrowdApi;

export const styles = [code.crowdStyles, code.zoomButtonStyles];

export function connect(): CrowdPart {
  return { code };
}
