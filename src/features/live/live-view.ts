/** New entries that came behind the window, and the way to them. */
import { html, nothing, type TemplateResult } from 'lit';
import { isDrawing } from '../../core/views.js';
import type { TemplateOptions } from '../../core/template-options.js';

export function newEntriesView({ live, texts, view }: TemplateOptions): TemplateResult | typeof nothing {
  const { unseen } = live;
  if (unseen === 0) return nothing;
  const words = texts.count('newEntries', unseen);
  return html`<button
    class="plain new"
    type="button"
    aria-label="${words}. ${texts.text('showNewest')}"
    @click=${() => {
      live.showNewest(isDrawing(view));
    }}
  >
    ${words} <span class="way" aria-hidden="true">→</span>
  </button>`;
}
