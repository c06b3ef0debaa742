/** The part of paper after the header and the chart: every entry with all of its details, as text. */
import { nameList } from '../../i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { namesLang } from '../../data/names-language.js';
import { titleLang } from '../../data/text-language.js';
import { colourOf } from '../../layout/lanes.js';
import { detailsBody, detailsHead, sourcesTemplate } from '../../entry/details-view.js';
import type { Picture } from '../../picture/picture.js';
import { countInWindow } from '../../picture/window-count.js';
import type { ViewContext } from '../../core/feature.js';

/** A longer print would be a book, and take minutes to lay out. */
export const MAX_ENTRIES = 1000;

export function printPanel(options: ViewContext, picture: Picture, isFull: boolean): TemplateResult {
  const { texts } = options;
  const entries = printedEntries(picture);
  const listed = Math.min(MAX_ENTRIES, entries.length);
  const total = picture.totals.all > picture.model.count ? countInWindow(picture) : entries.length;
  return html`<div class="printed ${isFull ? '' : 'compact'}">
    ${
      total > listed
        ? html`<p>
            ${texts.count('printedFirst', listed, { total: new Intl.NumberFormat(texts.locale).format(total) })}
          </p>`
        : nothing
    }
    <ol>
      ${Array.from(entries.slice(0, MAX_ENTRIES), (entry) =>
        isFull ? entryTemplate(entry, options, picture) : compactTemplate(entry, options, picture),
      )}
    </ol>
  </div>`;
}

/** Of an archive, the entries in view are printed. */
function printedEntries({ focusOrder, model, totals, marks, view }: Picture): Uint32Array {
  if (totals.all <= model.count) return focusOrder.entries;
  return focusOrder.entries.filter(
    (entry) => marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start,
  );
}

/** When, what, who, and its source. */
function compactTemplate(entry: number, { texts }: ViewContext, { model, words }: Picture): TemplateResult {
  const record = model.entries.at(entry);
  const names = [...new Set([words.speaker(entry)?.name, ...words.actors(entry)])].filter((name) => name !== undefined);
  return html`<li class="c${colourOf(model, entry)}">
    <p class="when">${words.date(entry)}</p>
    <div>
      <h3 lang=${titleLang(model, entry) ?? nothing} dir="auto">${record?.title}</h3>
      ${names.length === 0 ? nothing : html`<p lang=${namesLang(model, ...names) ?? nothing}>${nameList(names, namesLang(model, ...names))}</p>`}
      ${sourcesTemplate(record?.citations ?? [], { model, words, texts, hits: undefined })}
    </div>
  </li>`;
}

function entryTemplate(entry: number, { texts, features }: ViewContext, picture: Picture): TemplateResult {
  const { model } = picture;
  const details = { ...picture, entry, texts, onSelect: () => undefined, parts: features.entry, headed: true };
  return html`<li class="c${colourOf(model, entry)}">
    ${detailsHead(details)}
    <h3 lang=${titleLang(model, entry) ?? nothing} dir="auto">${model.entries.at(entry)?.title}</h3>
    <div class="body">${detailsBody(details)}</div>
  </li>`;
}
