/** The working part of a story that scrolls. */
import { memo } from '../../dataset/base/memo.js';
import { QuoteLayer, quoteOf } from '../../element/chart/step-quote.js';
import { toldStyles } from '../../element/chart/told-styles.js';
import type { ScrollStoryApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { FollowController } from './follow-controller.js';
import { printedSteps } from './printed-steps.js';
import { scrollStyles } from './styles.js';

export type ScrollStoryPart = FeaturePart & ScrollStoryApi;

export const styles = [toldStyles, scrollStyles];

export function connect(timeline: TimelineApi): ScrollStoryPart {
  const controller = new FollowController(timeline);
  const words = new QuoteLayer();
  const quote = memo(quoteOf);
  return {
    keepRows: controller.keepRows,
    get issues() {
      return controller.issues;
    },
    afterDataset: () => {
      controller.again();
    },
    chartLayer: (picture, drawn) => {
      const texts = timeline.texts();
      const { element, presenter } = timeline;
      const said = quote(picture, controller.step, texts.locale);
      return words.show(said, { picture, drawn, presenter, host: element, texts });
    },
    slots: {
      'paper-intro': (view, picture) =>
        view.printing ? printedSteps(controller.read(picture), picture, view.texts) : undefined,
    },
  };
}
