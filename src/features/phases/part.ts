/** The working part of phases and milestones. */
import type { FeaturePart } from '../../element/core/feature.js';
import { ground } from '../../element/picture/ground.js';
import { groundCode } from '../../element/picture/ground-code.js';
import { duringTemplate } from './during-view.js';
import { phaseStyles } from './styles.js';

export const styles = [phaseStyles];

export function connect(): FeaturePart {
  groundCode.provide(ground);
  return { entry: duringTemplate };
}
