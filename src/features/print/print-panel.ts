/** What paper gets besides the header and the chart: every entry with all that is known of it, as text. */
import { html, nothing, type TemplateResult } from 'lit';
import { colourOf } from '../../layout/lanes.js';
import { detailsBody, detailsHead } from '../../entry/details-view.js';
import type { Picture } from '../../picture/picture.js';
import type { ViewContext } from '../../core/feature.js';

/** Beyond this a print would be a book, and take minutes to lay out. */
const MAX_ENTRIES = 1000;

export function printPanel(options: ViewContext, picture: Picture): TemplateResult {
  const { texts } = options;
  const { focusOrder } = picture;
  const total = focusOrder.entries.length;
  return html`<div class="printed">
    ${
      total > MAX_ENTRIES
        ? html`<p>
            ${texts.count('printedFirst', MAX_ENTRIES, { total: new Intl.NumberFormat(texts.locale).format(total) })}
          </p>`
        : nothing
    }
    <ol>
      ${Array.from(focusOrder.entries.slice(0, MAX_ENTRIES), (entry) => entryTemplate(entry, options, picture))}
    </ol>
  </div>`;
}

function entryTemplate(entry: number, { texts, features }: ViewContext, picture: Picture): TemplateResult {
  const { model } = picture;
  const { lang } = model.dataset;
  const details = { ...picture, entry, texts, onSelect: () => undefined, parts: features.entry, headed: true };
  return html`<li class="c${colourOf(model, entry)}">
    ${detailsHead(details)}
    <h3 lang=${lang ?? nothing} dir="auto">${model.entries.at(entry)?.title}</h3>
    <div class="body">${detailsBody(details)}</div>
  </li>`;
}
