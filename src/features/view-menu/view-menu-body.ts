/** The content of the View menu: settings of the chart, then its explanation. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from '../../platform/live.js';
import type { Content, ViewContext } from '../../core/feature.js';
import { isDrawing } from '../../frame/views.js';
import type { PlainKey } from '../../i18n/messages.js';
import { ZOOM_STEP } from '../../interaction/command.js';
import type { LanesBy } from '../../layout/lanes.js';
import type { Picture } from '../../picture/picture.js';
import { choiceField } from './choice-field.js';
import { sizeField } from './size-field.js';
import { timesField } from './times-field.js';
import { zoneField } from './zone-field.js';

const LANES: readonly (readonly [LanesBy, PlainKey])[] = [
  ['party', 'lanesParty'],
  ['party-apart', 'lanesPartyApart'],
  ['actor', 'lanesActor'],
  ['kind', 'lanesKind'],
  ['topic', 'lanesTopic'],
  ['none', 'lanesNone'],
];

export function viewMenuBody(view: ViewContext, picture: Picture, items: readonly Content[]): TemplateResult {
  const isChart = isDrawing(view.view);
  return html`${isChart ? html`${lanesField(view, picture)}${sizeField(view, picture)}${foldsField(view, picture)}` : nothing}
    ${timesField(view, picture)}${zoneField(view, picture)}
    <div class="menu-items">${isChart ? html`${zoomItem(view)}${legendItem(view)}` : nothing}${items}</div>`;
}

/** With the categories of the dataset last. */
function lanesField({ texts, timeline }: ViewContext, { lanesBy, model }: Picture): TemplateResult {
  const { categories = [] } = model.dataset;
  return choiceField({
    name: texts.text('lanesBy'),
    className: 'lanes-by',
    value: lanesBy,
    options: [
      ...LANES.map(([value, key]) => [value, texts.text(key)] as const),
      ...categories.map(({ id, name }) => [`category:${id}`, name] as const),
    ],
    onChange: (value) => {
      timeline.lanes = value as LanesBy;
    },
  });
}

/** Folds that the reader opened close with the others. */
function foldsField({ texts, timeline, session }: ViewContext, { extent }: Picture): TemplateResult | typeof nothing {
  if (extent.gaps.length === 0) return nothing;
  return html`<label class="menu-check">
    <input
      type="checkbox"
      class="fold-gaps"
      .checked=${live(!timeline.noFolds)}
      @change=${(event: Event) => {
        const folded = (event.target as HTMLInputElement).checked;
        timeline.noFolds = !folded;
        if (folded) session.dispatch({ type: 'close-folds' }, true);
      }}
    />
    ${texts.text('foldGaps')}
  </label>`;
}

/** Where zoom has no bar of its own before the first step: that shows the bar. */
function zoomItem({ controls, frame, session, texts }: ViewContext): TemplateResult | typeof nothing {
  if (controls !== 'few' || frame?.metrics.heads !== true || session.state.view !== undefined) return nothing;
  return html`<button
    type="button"
    class="menu-item zoom-in"
    @click=${() => {
      session.zoom(ZOOM_STEP);
    }}
  >
    ${texts.text('zoomIn')}
  </button>`;
}

/** Opens the colour key under the chart, and goes there. */
function legendItem({ texts }: ViewContext): TemplateResult {
  return html`<button
    type="button"
    class="menu-item show-key"
    @click=${({ currentTarget }: Event) => {
      const root = (currentTarget as Element).getRootNode() as ShadowRoot;
      const disclosure = root.querySelector<HTMLDetailsElement>('.key');
      if (disclosure !== null) disclosure.open = true;
      root.querySelector<HTMLElement>('.key > summary, .legend')?.focus();
    }}
  >
    ${texts.text('legend')}
  </button>`;
}
