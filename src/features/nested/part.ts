/** Hands the code for lanes within lanes over as a value. */
import { laneNamesWithin } from '../../element/chart/nested-names.js';
import type { NestedApi } from '../../element/core/feature-apis.js';
import type { FeaturePart } from '../../element/core/feature.js';
import { schemeOf } from '../../element/picture/nested-scheme.js';
import { nestedStyles } from './styles.js';

export type NestedPart = FeaturePart & NestedApi;

export const styles = [nestedStyles];

export function connect(): NestedPart {
  return { code: { schemeOf, laneNames: laneNamesWithin } };
}
