/** Curves as text: a sentence and a table of their numbers, beside the curve and above list and table. */
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { type Curve, curvesOf, summaryOf } from '../../dataset/data/series.js';
import type { Content, ViewContext } from '../../element/core/feature.js';
import type { Picture } from '../../element/picture/picture.js';
import { seriesSummary, valueWords } from '../../words/a11y/series-words.js';
import type { Texts } from '../../words/i18n/texts.js';

/** A longer table would slow the page down; the file of the data has all. */
const MOST_ROWS = 500;

export function seriesTexts({ texts }: ViewContext, picture: Picture): Content {
  const curves = curvesOf(picture.model, picture.focusOrder.entries);
  if (curves.length === 0) return nothing;
  return html`<div class="series text">
    ${curves.map(
      (curve) =>
        html`<section class="curve" aria-label=${curve.series.name}>
          ${nameTemplate(curve, picture, texts)}
          <p class="curve-said">${summaryText(curve, picture, texts)}</p>
          ${curve.value.length === 0 ? nothing : numbersTemplate(curve, picture, texts)}
        </section>`,
    )}
  </div>`;
}

/** Name, unit, what is added up, source. */
export function nameTemplate({ series, unit }: Curve, { model, words }: Picture, texts: Texts): TemplateResult {
  const source = series.source === undefined ? undefined : words.source(series.source);
  const url = source?.url === undefined ? undefined : safeUrl(source.url);
  return html`<p class="curve-name">
    <b lang=${namesLang(model, series.name) ?? nothing}><bdi>${series.name}</bdi></b>
    ${unit === undefined ? nothing : html`<span lang=${namesLang(model, unit) ?? nothing}><bdi>${unit}</bdi></span>`}
    ${series.values === undefined ? html`<span>${texts.text('seriesOfShown')}</span>` : nothing}
    ${
      source === undefined
        ? nothing
        : html`<span class="curve-source" lang=${source.lang ?? nothing}
            >${url === undefined ? source.title : html`<a href=${url} target="_blank" rel="noopener noreferrer">${source.title}</a>`}</span
          >`
    }
  </p>`;
}

export function summaryText(curve: Curve, { words }: Picture, texts: Texts): string {
  return seriesSummary(curve, summaryOf(curve), words.spanText, texts);
}

export function numbersTemplate(curve: Curve, picture: Picture, texts: Texts): TemplateResult {
  return html`<details class="curve-numbers">
    <summary>${texts.text('seriesNumbers')}</summary>
    ${guard([curve, picture.words, texts], () => tableOf(curve, picture, texts))}
  </details>`;
}

function tableOf(curve: Curve, { words }: Picture, texts: Texts): TemplateResult {
  const { start, series } = curve;
  const count = Math.min(start.length, MOST_ROWS);
  const digits = new Intl.NumberFormat(texts.locale);
  return html`<div class="curve-table" tabindex="0" role="group" aria-label=${series.name}>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.text('seriesDate')}</th>
          <th scope="col">${texts.text('seriesValue')}</th>
        </tr>
      </thead>
      <tbody>
        ${Array.from(
          { length: count },
          (_, at) =>
            html`<tr>
              <th scope="row">${words.spanText(curve.dateAt(at))}</th>
              <td>${valueWords(curve, at, texts)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${
      count === start.length
        ? nothing
        : html`<p>${texts.text('seriesFirst', { count: digits.format(count), total: digits.format(start.length) })}</p>`
    }
  </div>`;
}
