/** The controls above the timeline: one tab stop, arrow keys between them. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { PlainKey } from '../i18n/messages.js';
import type { Texts } from '../i18n/texts.js';
import { onRovingFocusIn, onRovingKeyDown } from '../interaction/roving.js';
import type { LanesBy } from '../layout/lanes.js';
import type { Content } from './feature.js';
import { isDrawing, VIEW_TABLE, VIEWS, type ShownView } from './views.js';

export interface ToolbarOptions {
  readonly texts: Texts;
  /** Controls of features: before the others, behind the steps, and at the end. */
  readonly start: readonly Content[];
  readonly more: TemplateResult;
  readonly end: readonly Content[];
  readonly view: ShownView;
  readonly lanes: LanesBy;
  readonly foldable: boolean;
  readonly folded: boolean;
  /** Nothing more to see by zooming out. */
  readonly atFit: boolean;
  readonly onView: (view: ShownView) => void;
  readonly onLanes: (lanes: LanesBy) => void;
  readonly onFolded: (folded: boolean) => void;
  readonly onZoom: (direction: 'in' | 'out' | 'fit') => void;
  readonly onStep: (step: 'next' | 'previous') => void;
}

const LANES: readonly (readonly [LanesBy, PlainKey])[] = [
  ['party', 'lanesParty'],
  ['party-apart', 'lanesPartyApart'],
  ['actor', 'lanesActor'],
  ['kind', 'lanesKind'],
  ['topic', 'lanesTopic'],
  ['none', 'lanesNone'],
];

export function toolbarView(options: ToolbarOptions): TemplateResult {
  const { texts, view } = options;
  const chart = isDrawing(view);
  return html`<div
    class="toolbar"
    part="toolbar"
    role="toolbar"
    aria-label=${texts.text('controls')}
    @keydown=${onRovingKeyDown}
    @focusin=${onRovingFocusIn}
  >
    ${options.start} ${chart ? lanesField(options) : nothing}
    ${chart && options.foldable ? scaleGroup(options) : nothing} ${chart ? zoomGroup(options) : nothing}
    ${stepGroup(options)} ${options.more} ${viewGroup(options)} ${options.end}
  </div>`;
}

function stepGroup({ texts, onStep }: ToolbarOptions): TemplateResult {
  return html`<div class="group" role="group" aria-label=${texts.text('stepLabel')}>
    <button
      type="button"
      class="step"
      tabindex="-1"
      aria-label=${texts.text('previousEntry')}
      title=${texts.text('previousEntry')}
      @click=${() => {
        onStep('previous');
      }}
    >
      <span aria-hidden="true">‹</span>
    </button>
    <button
      type="button"
      class="step"
      tabindex="-1"
      aria-label=${texts.text('nextEntry')}
      title=${texts.text('nextEntry')}
      @click=${() => {
        onStep('next');
      }}
    >
      <span aria-hidden="true">›</span>
    </button>
  </div>`;
}

function lanesField({ texts, lanes, onLanes }: ToolbarOptions): TemplateResult {
  return html`<label class="field">
    <span class="field-name">${texts.text('lanesBy')}</span>
    <select
      tabindex="-1"
      .value=${live(lanes)}
      @change=${(event: Event) => {
        onLanes((event.target as HTMLSelectElement).value as LanesBy);
      }}
    >
      ${LANES.map(([value, key]) => html`<option value=${value} ?selected=${value === lanes}>${texts.text(key)}</option>`)}
    </select>
  </label>`;
}

function scaleGroup({ texts, folded, onFolded }: ToolbarOptions): TemplateResult {
  return html`<div class="group" role="group" aria-label=${texts.text('scaleLabel')}>
    ${toggle(texts.text('scaleFolded'), folded, () => {
      onFolded(true);
    })}${toggle(texts.text('scaleTrue'), !folded, () => {
      onFolded(false);
    })}
  </div>`;
}

function viewGroup({ texts, view, onView }: ToolbarOptions): TemplateResult {
  return html`<div class="group" role="group" aria-label=${texts.text('viewLabel')}>
    ${VIEWS.map((name) =>
      toggle(texts.text(VIEW_TABLE[name].words), name === view, () => {
        onView(name);
      }),
    )}
  </div>`;
}

function zoomGroup({ texts, atFit, onZoom }: ToolbarOptions): TemplateResult {
  return html`<div class="group" role="group" aria-label=${texts.text('zoomLabel')}>
    <button
      type="button"
      tabindex="-1"
      aria-label=${texts.text('zoomOut')}
      title=${texts.text('zoomOut')}
      aria-disabled=${atFit ? 'true' : 'false'}
      @click=${() => {
        onZoom('out');
      }}
    >
      <span aria-hidden="true">−</span>
    </button>
    <button
      type="button"
      tabindex="-1"
      aria-label=${texts.text('zoomIn')}
      title=${texts.text('zoomIn')}
      @click=${() => {
        onZoom('in');
      }}
    >
      <span aria-hidden="true">+</span>
    </button>
    <button
      type="button"
      tabindex="-1"
      title=${texts.text('zoomFit')}
      aria-disabled=${atFit ? 'true' : 'false'}
      @click=${() => {
        onZoom('fit');
      }}
    >
      ${texts.text('zoomFitShort')}
    </button>
  </div>`;
}

function toggle(text: string, pressed: boolean, onClick: () => void): TemplateResult {
  return html`<button type="button" tabindex="-1" aria-pressed=${pressed ? 'true' : 'false'} @click=${onClick}>
    ${text}
  </button>`;
}
