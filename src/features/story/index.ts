/** The story: its button is there at once, the telling is fetched. */
import { html, type TemplateResult } from 'lit';
import type { Feature, ViewContext } from '../../core/feature.js';
import type { StoryPart } from './part.js';

export const story: Feature<StoryPart> = {
  id: 'story',
  slots: { 'more-menu': item },
  keys: [
    { groups: ['story'], keys: ['←', '→'], says: ['storyPrevious', 'storyNext'], alongTime: true },
    { groups: ['story'], keys: ['keyHome', 'keyEnd'], says: ['keysStepEnds'] },
    { groups: ['story'], keys: ['keySpace'], says: ['storyPlay', 'storyPause'] },
    { groups: ['story'], keys: ['keyEscape'], says: ['storyLeave'] },
  ],
  isWanted: ({ session }) => session.state.story !== undefined,
  place: 'below',
  load: () => import('./part.js'),
};

/** Begins the story, and leaves it. */
function item({ session, features, texts }: ViewContext): TemplateResult {
  const part = features.part(story);
  const telling = (part === undefined ? session.state.story : part.step) !== undefined;
  const warm = (): void => {
    features.warm(story);
  };
  return html`<button
    type="button"
    class="menu-item tell"
    @pointerenter=${warm}
    @focus=${warm}
    @click=${() => {
      features.use(story, ({ controller }) => {
        if (telling) controller.leave();
        else controller.begin();
      });
    }}
  >
    ${texts.text(telling ? 'storyLeave' : 'storyBegin')}
  </button>`;
}
