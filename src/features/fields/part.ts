/** The working part of what an entry holds besides words. */
import type { FeaturePart } from '../../element/core/feature.js';
import { factsTemplate } from './facts-view.js';
import { mediaTemplate } from './media-view.js';
import { fieldStyles } from './styles.js';

export const styles = [fieldStyles];

export function connect(): FeaturePart {
  return {
    entry: (details, { element }) => [factsTemplate(details), mediaTemplate(details, element.media !== 'none')],
  };
}
