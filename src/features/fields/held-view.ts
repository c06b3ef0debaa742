/** What may distress is not in the page until the reader asks for it. */
import { html, type TemplateResult } from 'lit';
import { focusAfter, type MediumOptions } from './medium-parts.js';

export function heldTemplate(
  { medium: { url }, graphic, state, texts }: MediumOptions,
  content: () => TemplateResult,
): TemplateResult {
  if (!graphic || state.isAsked(url)) return content();
  return html`<button
    type="button"
    class="ask"
    @click=${({ currentTarget }: Event) => {
      const figure = (currentTarget as HTMLElement).closest('figure')!;
      void focusAfter(state.ask(url), figure, 'video, audio, .ask');
    }}
  >
    ${texts.text('mediaReveal')}
  </button>`;
}
