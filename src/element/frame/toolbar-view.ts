/** The controls beside the title: one tab stop, arrow keys between them. */
import { html, svg, type nothing, type SVGTemplateResult, type TemplateResult } from 'lit';
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
        ${toolIcon(VIEW_TABLE[name].icon)}<span class="word">${words}</span>
      </button>`;
    })}
  </div>`;
}

// A sign of the toolbar: beside the words if there is room, instead of them on a phone.

/** `path` is drawn as a line, 16 px square. */
export function toolIcon(path: string): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d=${path}></path></svg>`;
}
