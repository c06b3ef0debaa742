/** The element's shadow tree: header; a message while loading, empty or failed, else chart or list; unclear records. */
import { isOff } from '../interaction/plain-key.js';
import { html, nothing, type TemplateResult } from 'lit';
import { chartPanel, type ChartLayer } from '../chart/chart-panel.js';
import { countValues } from '../../dataset/data/filter.js';
import { headLang } from '../../dataset/data/text-language.js';
import { emptyView, errorView, loadingView, partialView, unclearView } from '../frame/state-view.js';
import { toolbarView } from '../frame/toolbar-view.js';
import { isDrawing } from '../frame/views.js';
import type { Picture } from '../picture/picture.js';
import { shownText } from '../picture/shown-text.js';
import type { FeatureHost } from './feature-host.js';
import type { Content, EscapeLayer, Slot, TimelineApi, ViewContext } from './feature.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import type { Texts } from '../../words/i18n/texts.js';

// Keys that work anywhere in the element: Escape as a stack of layers, then those of the features.

/** The core's layers, after those of the features. One Escape in the chart closes everything open. */
const CORE_LAYERS: readonly EscapeLayer[] = [
  {
    within: '.window',
    isOpen: ({ session }) => session.state.selected !== undefined,
    close: ({ session }) => {
      session.select(undefined, true);
    },
  },
  {
    isOpen: ({ session }) => session.state.aside !== undefined,
    close: ({ session }) => {
      session.openAside(undefined);
    },
  },
  {
    isOpen: ({ session, features }) => session.state.selected !== undefined || features.coversDetails,
    close: ({ session }) => {
      session.select(undefined, true);
    },
  },
];

function onFrameKey(event: KeyboardEvent, timeline: TimelineApi): void {
  if (event.defaultPrevented || isOff(event)) return;
  const handled = event.key === 'Escape' ? closeTop(event, timeline) : runBinding(event, timeline);
  if (handled) event.preventDefault();
}

/** The first open layer around the focus. */
function closeTop(event: KeyboardEvent, timeline: TimelineApi): boolean {
  if (event.isComposing) return false;
  const { target } = event;
  const layers = [...timeline.features.escapeLayers, ...CORE_LAYERS];
  const isHere = (within: string | undefined): boolean =>
    within === undefined || (target instanceof Element && target.closest(within) !== null);
  const top = layers.find(({ within, isOpen }) => isHere(within) && isOpen(timeline));
  top?.close(timeline);
  return top !== undefined;
}

function runBinding(event: KeyboardEvent, timeline: TimelineApi): boolean {
  return timeline.features.list.some(({ keys = [] }) =>
    keys.some(({ matches, run }) => matches?.(event, timeline) === true && run?.(event, timeline) === true),
  );
}

/** The input of the whole tree. */
export interface FrameContext extends ViewContext {
  readonly features: FeatureHost;
}

export function timelineTemplate(options: FrameContext): TemplateResult {
  const { texts, picture, error, phase, timeline, validation, session } = options;
  const hasContent = validation !== undefined;
  const title = picture?.model.dataset.title ?? validation?.dataset?.title ?? '';
  const slot = (name: Slot): readonly Content[] => (picture ? options.features.slot(name, options, picture) : []);
  return html`<section
      class="frame ${picture && picture.hits.terms.length > 0 ? 'searching' : ''}"
      part="frame"
      lang=${texts.locale}
      aria-label=${timeline.label || title || texts.text('timeline')}
      ?hidden=${!hasContent && (phase === 'idle' || (phase === 'loading' && options.hasFallback))}
      @focusin=${options.focus.uncover}
      @keydown=${(event: KeyboardEvent) => {
        onFrameKey(event, options.api);
      }}
    >
      ${picture ? headerTemplate(options, picture, title || timeline.label) : nothing}
      ${
        error
          ? errorView(error, hasContent, texts, () => {
              timeline.reload();
            })
          : nothing
      }
      ${phase === 'loading' && (!hasContent || options.loading.slow) ? loadingView(options.loading, hasContent, texts) : nothing}
      ${
        validation?.partial && phase === 'ready'
          ? partialView(validation.partial, validation.count, texts, () => {
              timeline.reload();
            })
          : nothing
      }
      ${picture ? html`${contentTemplate(options, picture)}${slot('paper-intro')}${slot('below')}` : hasContent ? emptyView(title, texts) : nothing}
      ${slot('paper')} ${unclearView(validation?.unclear ?? [], validation?.unclearCount ?? 0, texts)}
      <slot name="footer" part="footer"></slot>
      <span class="text-sample" aria-hidden="true"></span>
      ${liveTemplate(session)}
    </section>
    ${slot('dialog')}
    <div class="fallback" ?hidden=${hasContent}><slot @slotchange=${options.onSlotChange}></slot></div>`;
}

/**
 * The element lacks the role of a status: Orca drops the words of one that changes together with more, but hears a live
 * `<div>`.
 */
function liveTemplate({ announced }: TimelineApi['session']): TemplateResult {
  return html`<div class="visually-hidden" aria-live="polite" aria-atomic="true">${announced}</div>`;
}

function headerTemplate(options: FrameContext, picture: Picture, title: string): TemplateResult {
  const { texts, view, session, timeline, features } = options;
  const { model, totals } = picture;
  const slot = (name: Slot): readonly Content[] => features.slot(name, options, picture);
  const filtered = countValues(session.state.filter) > 0;
  const sources = model.dataset.sources?.length ?? 0;
  const covered = options.presenter.coveredText(picture.covered, picture.precision, texts);
  const note = timesNote(model, texts);
  return html`<header part="header">
      <div class="heading">
        <h2 part="title" dir="auto" lang=${headLang(model, 'title') ?? nothing}>${title || texts.text('timeline')}</h2>
        <p class="covered">
          ${covered}
          ·&nbsp;${
            filtered ? shownText(texts, totals.shown, totals.all) : texts.count('entries', totals.all)
          }${sources > 0 ? html` ·&nbsp;${texts.count('sources', sources)}` : nothing}
        </p>
        ${note === undefined ? nothing : html`<p class="times-note">${note}</p>`} ${slot('heading')}
        ${options.controls === 'none' ? nothing : slot('title-end')}
      </div>
      ${
        options.controls === 'none'
          ? nothing
          : html`${slot('search')}
            ${toolbarView({
              texts,
              start: slot('toolbar'),
              end: slot('toolbar-end'),
              view,
              onView: (wanted) => {
                timeline.view = wanted;
              },
            })}
            ${slot('menu')}`
      }
      <slot name="header-end" part="header-end"></slot>
    </header>
    ${slot('notice')}`;
}

function contentTemplate(options: FrameContext, picture: Picture): Content {
  const { features, view } = options;
  const slot = (name: Slot): readonly Content[] => features.slot(name, options, picture);
  const isNone = picture.totals.shown === 0;
  if (isNone && !isDrawing(view)) return slot('none-shown');
  const layers: ChartLayer = (shown, drawn) => features.layers(shown, drawn);
  const chart = (): Content =>
    isNone ? slot('none-shown') : chartPanel(options, picture, layers, [slot('card'), slot('under-chart')]);
  if (isDrawing(view))
    return html`${isNone ? nothing : slot('summary')}
      <div class="stage">${chart()}${slot('beside')}</div>
      ${isNone ? nothing : slot('panel')}`;
  return html`${options.printing ? chart() : nothing}${slot('view')}${slot('panel')}`;
}

/** The note while another time than that of the event places the entries. */
function timesNote({ times, timesKnown, count }: TimelineModel, texts: Texts): string | undefined {
  if (times === 'happened') return undefined;
  const without = count - timesKnown[times];
  if (without === 0) return undefined;
  return texts.count(times === 'said' ? 'timesSaidFallback' : 'timesPublishedFallback', without);
}
