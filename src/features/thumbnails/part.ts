/** The working part of small pictures in rows of the chart. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { thumbnailStyles } from './styles.js';
import { ThumbnailLayer } from './thumbnail-layer.js';

export const styles = [thumbnailStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  return { chartLayer: new ThumbnailLayer(timeline).draw };
}
