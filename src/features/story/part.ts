/** The working part of the story. */
import { memo } from '../../dataset/base/memo.js';
import type { Issue } from '../../dataset/data/issue.js';
import type { StoryApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { StoryController } from './story-controller.js';
import { leaveByKey, storyPanel, storyPrint } from './story-panel.js';
import { storyStyles } from './styles.js';
import { askForQuoteFont, QuoteLayer, quoteIssues, quotesOf } from '../../element/chart/step-quote.js';
import { toldStyles } from '../../element/chart/told-styles.js';
import { smallPictureStyles } from '../../element/entry/small-picture-styles.js';
import { knownStyles } from '../../element/entry/known-styles.js';

export interface StoryPart extends FeaturePart, StoryApi {
  readonly controller: StoryController;
}

export const styles = [knownStyles, toldStyles, storyStyles, smallPictureStyles];

export function connect(timeline: TimelineApi): StoryPart {
  const controller = new StoryController(timeline);
  const words = new QuoteLayer();
  const quote = memo(quotesOf);
  const faults = memo(quoteIssues);
  let said: readonly Issue[] | undefined;
  const found = (): readonly Issue[] => {
    const model = timeline.presenter.frame?.picture.model;
    return model === undefined ? [] : faults(model);
  };
  return {
    controller,
    get issues() {
      return found();
    },
    afterDraw: () => {
      const now = found();
      if (now === said || now.length === 0) return;
      said = now;
      timeline.emitIssues();
    },
    chartLayer: (picture, drawn) => {
      const texts = timeline.texts();
      const { element, presenter, session } = timeline;
      const step = controller.chart.stepOf({ ...picture, state: session.state });
      return words.show(quote(picture, step, texts.locale), { picture, drawn, presenter, host: element, texts });
    },
    get step() {
      return controller.step;
    },
    get isStaged() {
      return controller.isStaged;
    },
    request: (step, inView) => {
      controller.request(step, inView);
    },
    start: () => {
      askForQuoteFont(timeline.element);
      controller.start();
    },
    move: (move) => {
      controller.move(move);
    },
    besidePx: (state, widthPx) => controller.chart.besidePx(state, widthPx),
    keepRows: controller.chart.keepRows,
    slots: {
      beside: (view, picture) => (controller.chart.isBeside ? storyPanel(view, picture, controller) : undefined),
      below: (view, picture) => [
        controller.shown() && !controller.chart.isBeside ? storyPanel(view, picture, controller) : undefined,
        storyPrint(view, picture, controller),
      ],
    },
    escape: [
      {
        within: '.story',
        isOpen: () => true,
        close: ({ focus }) => {
          leaveByKey(controller, focus);
        },
      },
    ],
    beforeDataset: () => {
      controller.keep();
    },
    applyPending: (ready) => {
      controller.applyPending(ready);
    },
    close: () => controller.leaveShown(),
    coversDetails: () => controller.shown(),
  };
}
