/** The story: its button loads with the core, the rest on demand. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content, Feature, ViewContext } from '../../element/core/feature.js';
import { menuItem } from '../../drawing/platform/menu.js';
import type { Picture } from '../../element/picture/picture.js';
import { beginStyles } from './begin-styles.js';
import type { StoryPart } from './part.js';
import { PLAY, PLAY_RTL, storySign } from './story-sign.js';
import { storyOf, storySlice } from './story-state.js';

export { storyOf, storySlice, withStory, type StoryState } from './story-state.js';

export const story: Feature<StoryPart> = {
  id: 'story',
  state: storySlice,
  styles: [beginStyles],
  slots: { 'title-end': button, 'more-menu': item },
  isWanted: ({ session }) => storyOf(session.state).step !== undefined,
  place: 'below',
  load: () => import('./part.js'),
};

/** The button is beside the title if somebody wrote a story. It is as wide while that is told: nothing beside it moves. */
function button(view: ViewContext, { model }: Picture): Content {
  const count = model.dataset.story?.length ?? 0;
  if (count === 0) return nothing;
  const { texts, rtl } = view;
  const { isTelling, warm, toggle } = acts(view);
  const length = ` · ${texts.count('storyLength', count)}`;
  return html`<button
    type="button"
    class="tell"
    aria-label="${texts.text('story')}${length}"
    data-focus="story-begin"
    aria-pressed=${isTelling ? 'true' : 'false'}
    @pointerenter=${warm}
    @focus=${warm}
    @click=${toggle}
  >
    <span class="pill" aria-hidden="true"
      >${storySign(rtl ? PLAY_RTL : PLAY)}<span
        >${texts.text('story')}<span class="story-length">${length}</span></span
      ></span
    >
  </button>`;
}

/** The entries in their order are a story that nobody wrote: it begins and ends in the menu. */
function item(view: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  if ((model.dataset.story ?? []).length > 0) return nothing;
  const { isTelling, warm, toggle } = acts(view);
  return menuItem({
    className: 'tell-entries',
    text: view.texts.text(isTelling ? 'storyLeave' : 'storyBegin'),
    onNear: warm,
    onClick: toggle,
  });
}

function acts({ session, features }: ViewContext): {
  readonly isTelling: boolean;
  readonly warm: () => void;
  readonly toggle: () => void;
} {
  const part = features.part(story);
  const isTelling = (part === undefined ? storyOf(session.state).step : part.step) !== undefined;
  return {
    isTelling,
    warm: () => {
      features.warm(story);
    },
    toggle: () => {
      features.use(story, ({ controller }) => {
        if (isTelling) controller.leave();
        else controller.begin();
      });
    },
  };
}
