/** The details of the open entry: a card next to its mark, or a sheet if there is no room. */
import { html, nothing, type TemplateResult } from 'lit';
import { colourOf } from '../../drawing/layout/lanes.js';
import { createMirror } from '../../drawing/render/mirror.js';
import type { DetailsAnchor } from './details-placement.js';
import { titleLang } from '../../dataset/data/text-language.js';
import { detailsActions, detailsBody, detailsHead } from '../../element/entry/details-view.js';
import type { Picture } from '../../element/picture/picture.js';
import { sheetHandle } from '../../drawing/platform/sheet-handle.js';
import type { ViewContext } from '../../element/core/feature.js';

/** A card floats beside its mark, a sheet lies at the end of the window. */
export type PanelForm = 'card' | 'sheet';

export function detailsPanel(options: ViewContext, picture: Picture, entry: number, form: PanelForm): TemplateResult {
  const { texts, session } = options;
  const { model } = picture;
  // The words themselves are the headline.
  const isQuoted = (model.entries.at(entry)?.quotes?.length ?? 0) > 0;
  const details = {
    ...picture,
    entry,
    texts,
    actions: detailsActions(session),
    parts: options.features.entry,
    headed: true,
    onSelect: (target: number) => {
      session.select(target, true);
    },
  };
  return html`<div
    class="details c${colourOf(model, entry)} ${form}"
    part="details"
    role="dialog"
    aria-labelledby="details-title"
    data-focus="details"
    tabindex="-1"
  >
    ${
      form === 'sheet'
        ? sheetHandle(texts, () => {
            session.select(undefined, true);
          })
        : nothing
    }
    <div class="bar-top">
      <h3
        id="details-title"
        class=${isQuoted ? 'visually-hidden' : nothing}
        lang=${titleLang(model, entry) ?? nothing}
        dir="auto"
      >
        ${picture.hits.highlight(model.entries.at(entry)?.title)}
      </h3>
      ${detailsHead(details)}${stepButtons(options)}
      <button
        type="button"
        class="close"
        aria-label=${texts.text('close')}
        @click=${() => {
          session.select(undefined, true);
        }}
      >
        <span aria-hidden="true">×</span>
      </button>
    </div>
    <div class="body">${detailsBody(details)}</div>
  </div>`;
}

/** The entries before and after, in order of time. The focus stays on the button. */
function stepButtons({ texts, session }: ViewContext): TemplateResult {
  const button = (key: 'previousEntry' | 'nextEntry', sign: string, by: 1 | -1): TemplateResult =>
    html`<button
      type="button"
      class="step"
      aria-label=${texts.text(key)}
      @click=${() => {
        session.step(by);
      }}
    >
      <span class="flip" aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class="steps-between" role="group" aria-label=${texts.text('stepLabel')}>
    ${button('previousEntry', '‹', -1)}${button('nextEntry', '›', 1)}
  </div>`;
}

type Placed = Pick<ViewContext, 'frame' | 'rtl' | 'frameWidthPx'>;

/** Place of an entry's mark in the frame; undefined while it is not drawn. */
export function detailsAnchor({ frame, rtl, frameWidthPx }: Placed, entry: number): DetailsAnchor | undefined {
  if (!frame?.scene.entry.includes(entry)) return undefined;
  const { scene, metrics } = frame;
  const mirror = createMirror(scene.transform.widthPx, rtl);
  const windowLeftPx = rtl ? 0 : metrics.gutterPx;
  const { fontPx, axis } = metrics;
  return { scene, mirror, windowLeftPx, frameWidthPx, fontPx, axisHeightPx: axis.heightPx, entry };
}
