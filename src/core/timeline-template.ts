/** The element's shadow tree: header, then loading, empty or failed, or else chart or list, and what is unclear. */
import { html, nothing, type TemplateResult } from 'lit';
import { asidePanel } from '../features/details/aside-panel.js';
import { chartPanel } from '../chart/chart-panel.js';
import { detailsPanel } from '../features/details/details-panel.js';
import { filterChips, filterNone, filterShown } from '../features/filters/filter-chips.js';
import { filterButton, filterPanel } from '../features/filters/filter-panel.js';
import { copyLinkButton, linkNotice } from '../features/links/link-view.js';
import { keyHelp } from '../features/shortcuts/key-help-view.js';
import { listPanel } from '../features/list/list-panel.js';
import { newEntriesView } from '../features/live/live-view.js';
import { loadingView, partialView } from './load-progress-view.js';
import type { Picture } from '../picture/picture.js';
import { printIntro } from '../features/print/print-intro.js';
import { printPanel } from '../features/print/print-panel.js';
import { searchField } from '../features/search/search-field.js';
import { storyButton } from '../features/story/story-button.js';
import { storyPanel, storyPrint } from '../features/story/story-panel.js';
import type { TemplateOptions } from './template-options.js';
import { emptyView, errorView, unclearView } from './state-view.js';
import { followByKey } from '../features/threads/thread-keys.js';
import { summaryView } from '../features/list/summary-view.js';
import { tablePanel } from '../features/table/table-panel.js';
import { timesField, timesNote } from '../features/details/times-view.js';
import { toolbarView } from './toolbar-view.js';
import { isDrawing, type ShownView } from './views.js';
import { uncoverFocus } from '../platform/uncover-focus.js';

const PANELS: Readonly<Record<ShownView, (options: TemplateOptions, picture: Picture) => TemplateResult>> = {
  chart: chartPanel,
  list: listPanel,
  table: tablePanel,
};

const ZOOM_STEP = 1.6;

export function timelineTemplate(options: TemplateOptions): TemplateResult {
  const { texts, picture, error, phase, timeline, validation, session } = options;
  const hasContent = validation !== undefined;
  const title = validation?.dataset?.title ?? '';
  return html`<section
      class="frame ${picture && picture.hits.terms.length > 0 ? 'searching' : ''}"
      part="frame"
      aria-label=${timeline.label || title || texts.text('timeline')}
      ?hidden=${!hasContent && (phase === 'idle' || (phase === 'loading' && options.hasFallback))}
      @focusin=${uncoverFocus}
      @keydown=${(event: KeyboardEvent) => {
        closeByEscape(event, options);
        followByKey(event, session);
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
      ${picture ? html`${contentTemplate(options, picture)}${options.printing ? printIntro(options, picture) : nothing}${storyTemplate(options, picture)}` : hasContent ? emptyView(title, texts) : nothing}
      ${picture && options.printing ? printPanel(options, picture) : nothing}
      ${unclearView(validation?.unclear ?? [], validation?.unclearCount ?? 0, texts)}
      <span class="text-sample" aria-hidden="true"></span>
      <p class="visually-hidden" role="status">${session.announcement}</p>
    </section>
    ${picture ? keyHelp(texts, options.rtl) : nothing}
    <div class="fallback" ?hidden=${hasContent}><slot @slotchange=${options.onSlotChange}></slot></div>`;
}

/** Escape closes the open entry from anywhere in the element, and brings the focus back to it. */
function closeByEscape(event: KeyboardEvent, { session }: TemplateOptions): void {
  if (
    event.key !== 'Escape' ||
    event.defaultPrevented ||
    (session.state.selected ?? session.state.story ?? session.state.aside) === undefined
  )
    return;
  event.preventDefault();
  if (session.state.aside === undefined) session.select(undefined, true);
  else session.openAside(undefined);
}

function headerTemplate(options: TemplateOptions, picture: Picture, title: string): TemplateResult {
  const { texts, view, session, timeline } = options;
  const { model, extent } = picture;
  const sources = model.dataset.sources?.length ?? 0;
  const covered = options.presenter.coveredText(picture.marks, picture.precision, texts);
  const note = timesNote(model, texts);
  return html`<header part="header">
      <div class="heading">
        <h2 part="title" dir="auto" lang=${model.dataset.lang ?? nothing}>${title || texts.text('timeline')}</h2>
        <p class="covered">
          ${covered} ·
          ${
            filterShown(options, picture) ?? texts.count('entries', model.count)
          }${sources > 0 ? html` · ${texts.count('sources', sources)}` : nothing}
        </p>
        ${note === undefined ? nothing : html`<p class="times-note">${note}</p>`} ${newEntriesView(options)}
      </div>
      ${searchField({ hits: picture.hits, selected: session.state.selected, texts, input: options.search })}
      ${toolbarView({
        texts,
        filterButton: filterButton(options, picture),
        more: html`${timesField(model, texts, (times) => {
          timeline.times = times;
        })}
        ${storyButton(options)} ${copyLinkButton(options)}`,
        view,
        lanes: picture.lanesBy,
        folded: !timeline.noFolds,
        foldable: extent.gaps.length > 0,
        atFit: session.state.view === undefined,
        onView: (wanted) => {
          timeline.view = wanted;
        },
        onLanes: (lanes) => {
          timeline.lanes = lanes;
        },
        onFolded: (folded) => {
          timeline.noFolds = !folded;
        },
        onZoom: (direction) => {
          if (direction === 'fit') timeline.zoomToFit();
          else session.zoom(direction === 'in' ? ZOOM_STEP : 1 / ZOOM_STEP);
        },
        onStep: (step) => {
          session.step(step === 'next' ? 1 : -1);
        },
      })}
    </header>
    ${linkNotice(options)}${filterPanel(options, picture)}${filterChips(options, picture)}`;
}

function contentTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  if (picture.stops.entries.length === 0) return filterNone(options, picture);
  const aside = asidePanel(options, picture) ?? nothing;
  if (isDrawing(options.view)) return drawingTemplate(options, picture, aside);
  return html`${options.printing ? chartPanel(options, picture) : nothing}${PANELS[options.view](options, picture)}${aside}`;
}

/** With the details of the open entry beside it, unless something else has their place. */
function drawingTemplate(
  options: TemplateOptions,
  picture: Picture,
  aside: TemplateResult | typeof nothing,
): TemplateResult {
  const { selected } = options.session.state;
  return html`${summaryView(options, picture)}${PANELS[options.view](options, picture)}${aside !== nothing || selected === undefined || options.story.shown() ? aside : detailsPanel(options, picture, selected)}`;
}

/** In the place of the details while a story is told, and for paper. */
function storyTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  return html`${options.story.shown() ? storyPanel(options, picture) : nothing}${storyPrint(options, picture)}`;
}
