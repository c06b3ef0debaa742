/** The element's shadow tree: header, then loading, empty or failed, or else chart or list, and what is unclear. */
import { html, nothing, type TemplateResult } from 'lit';
import { chartPanel } from './chart-panel.js';
import { detailsPanel } from './details-panel.js';
import { listPanel } from './list-panel.js';
import type { Picture } from './picture.js';
import type { TemplateOptions } from './template-options.js';
import { emptyView, errorView, loadingView, unclearView } from './state-view.js';
import { toolbarView } from './toolbar-view.js';

const ZOOM_STEP = 1.6;

export function timelineTemplate(options: TemplateOptions): TemplateResult {
  const { texts, picture, error, phase, timeline, validation, session } = options;
  const hasContent = validation !== undefined;
  const title = validation?.dataset?.title ?? '';
  return html`<section
      class="frame"
      part="frame"
      aria-label=${timeline.label || title || texts.text('timeline')}
      ?hidden=${!hasContent && phase === 'idle'}
      @keydown=${(event: KeyboardEvent) => {
        closeByEscape(event, options);
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
      ${phase === 'loading' && !hasContent ? loadingView(texts) : nothing}
      ${picture ? contentTemplate(options, picture) : hasContent ? emptyView(title, texts) : nothing}
      ${unclearView(validation?.unclear ?? [], validation?.unclearCount ?? 0, texts)}
      <p class="visually-hidden" role="status">${session.announcement}</p>
    </section>
    <div class="fallback" ?hidden=${hasContent}><slot @slotchange=${options.onSlotChange}></slot></div>`;
}

/** Escape closes the open entry from anywhere in the element, and brings the focus back to it. */
function closeByEscape(event: KeyboardEvent, { session }: TemplateOptions): void {
  if (event.key !== 'Escape' || event.defaultPrevented || session.state.selected === undefined) return;
  event.preventDefault();
  session.select(undefined, true);
}

function headerTemplate(options: TemplateOptions, picture: Picture, title: string): TemplateResult {
  const { texts, view, session, timeline } = options;
  const { model, extent } = picture;
  const sources = model.dataset.sources?.length ?? 0;
  const covered = options.displayed.coveredText(picture.stops, picture.marks, texts.locale);
  return html`<header part="header">
    <div class="heading">
      <h2 part="title" dir="auto" lang=${model.dataset.lang ?? nothing}>${title || texts.text('timeline')}</h2>
      <p class="covered">
        ${covered === undefined ? nothing : html`${covered} · `}${texts.count('entries', model.count)}${
          sources > 0 ? html` · ${texts.count('sources', sources)}` : nothing
        }
      </p>
    </div>
    ${toolbarView({
      texts,
      view,
      lanes: timeline.lanes,
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
  </header>`;
}

function contentTemplate(options: TemplateOptions, picture: Picture): TemplateResult {
  if (options.view === 'list') return listPanel(options, picture);
  const { selected } = options.session.state;
  return html`${chartPanel(options, picture)}${selected === undefined ? nothing : detailsPanel(options, picture, selected)}`;
}
