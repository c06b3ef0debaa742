/** New entries after the window, and the button that goes to them. */
import { isDrawing } from '../../element/frame/views.js';
import { html, nothing, type TemplateResult } from 'lit';
import type { ViewContext } from '../../element/core/feature.js';
import type { LiveController } from './live-controller.js';

export function newEntriesView({ texts, view }: ViewContext, live: LiveController): TemplateResult | typeof nothing {
  const { unreadCount } = live;
  if (unreadCount === 0) return nothing;
  const words = texts.count('newEntries', unreadCount);
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
