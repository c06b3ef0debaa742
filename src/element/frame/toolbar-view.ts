/** The controls beside the title: one tab stop, arrow keys between them. */
import { html, type nothing, type TemplateResult } from 'lit';
import { icon } from '../../drawing/render/icon.js';
import type { Texts } from '../../words/i18n/texts.js';
import { onRovingFocusIn, onRovingKeyDown } from '../interaction/roving.js';
import { VIEW_TABLE, VIEWS, type ShownView } from './views.js';

/** The content of a place in the tree, from a template. */
export type Content = TemplateResult | readonly unknown[] | typeof nothing | undefined;

export interface ToolbarOptions {
  readonly texts: Texts;
  /** Controls of features: before and after the views. */
  readonly start: readonly Content[];
  readonly end: readonly Content[];
  readonly view: ShownView;
  readonly onView: (view: ShownView) => void;
}

export function toolbarView(options: ToolbarOptions): TemplateResult {
  return html`<div
    class="toolbar"
    part="toolbar"
    role="toolbar"
    aria-label=${options.texts.text('controls')}
    @keydown=${onRovingKeyDown}
    @focusin=${onRovingFocusIn}
  >
    ${options.start} ${viewGroup(options)} ${options.end}
  </div>`;
}

function viewGroup({ texts, view, onView }: ToolbarOptions): TemplateResult {
  return html`<div class="group" role="group" aria-label=${texts.text('viewsLabel')}>
    ${VIEWS.map((name) => {
      const words = texts.text(VIEW_TABLE[name].words);
      return html`<button
        type="button"
        tabindex="-1"
        title=${words}
        aria-pressed=${name === view ? 'true' : 'false'}
        @click=${() => {
          onView(name);
        }}
      >
        ${icon(VIEW_TABLE[name].icon)}<span class="word">${words}</span>
      </button>`;
    })}
  </div>`;
}
