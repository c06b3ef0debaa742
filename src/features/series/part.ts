/** The working part of curves under the lanes. */
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { isDrawing } from '../../element/frame/views.js';
import { SeriesController } from './series-controller.js';
import { seriesStrips } from './series-strip.js';
import { seriesTexts } from './series-text.js';
import { seriesStyles } from './styles.js';

export const styles = [seriesStyles];

export function connect(timeline: TimelineApi): FeaturePart {
  const controller = new SeriesController(timeline);
  return {
    slots: {
      'under-chart': (view, picture) => seriesStrips(view, picture, controller),
      notice: (view, picture) => (isDrawing(view.view) || view.printing ? undefined : seriesTexts(view, picture)),
    },
  };
}
