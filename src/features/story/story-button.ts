/** Begins the story, and leaves it. */
import { html, type TemplateResult } from 'lit';
import type { TemplateOptions } from '../../core/template-options.js';

export function storyButton({ story, texts }: Pick<TemplateOptions, 'story' | 'texts'>): TemplateResult {
  const telling = story.step !== undefined;
  return html`<button
    type="button"
    class="plain tell"
    tabindex="-1"
    aria-pressed=${telling ? 'true' : 'false'}
    @click=${() => {
      if (telling) story.leave();
      else story.begin();
    }}
  >
    ${texts.text('story')}
  </button>`;
}
