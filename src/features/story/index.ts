/** The story: its button loads with the core, the rest on demand. */
import type { TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../element/core/feature.js';
import { menuItem } from '../../drawing/platform/menu.js';
import type { StoryPart } from './part.js';
import { storyOf, storySlice } from './story-state.js';

export { storyOf, storySlice, withStory, type StoryState } from './story-state.js';

export const story: Feature<StoryPart> = {
  id: 'story',
  state: storySlice,
  slots: { 'more-menu': item },
  isWanted: ({ session }) => storyOf(session.state).step !== undefined,
  place: 'below',
  load: () => import('./part.js'),
};

/** Starts the story, and leaves it. */
function item({ session, features, texts }: ViewContext): TemplateResult {
  const part = features.part(story);
  const telling = (part === undefined ? storyOf(session.state).step : part.step) !== undefined;
  const warm = (): void => {
    features.warm(story);
  };
  return menuItem({
    className: 'tell',
    text: texts.text(telling ? 'storyLeave' : 'storyBegin'),
    onNear: warm,
    onClick: () => {
      features.use(story, ({ controller }) => {
        if (telling) controller.leave();
        else controller.begin();
      });
    },
  });
}
