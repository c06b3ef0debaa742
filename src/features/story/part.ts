/** The working part of the story. */
import type { StoryApi } from '../../element/core/feature-apis.js';
import type { FeaturePart, TimelineApi } from '../../element/core/feature.js';
import { StoryController } from './story-controller.js';
import { leaveByKey, storyPanel, storyPrint } from './story-panel.js';
import { storyStyles } from './styles.js';
import { knownStyles } from '../../element/entry/known-styles.js';

export interface StoryPart extends FeaturePart, StoryApi {
  readonly controller: StoryController;
}

export const styles = [knownStyles, storyStyles];

export function connect(timeline: TimelineApi): StoryPart {
  const controller = new StoryController(timeline);
  return {
    controller,
    get step() {
      return controller.step;
    },
    request: (step) => {
      controller.request(step);
    },
    start: () => {
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
