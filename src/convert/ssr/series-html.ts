/** Numbers over time before scripts: a sentence and a table for each series. */
import { namesLang } from '../../dataset/data/names-language.js';
import { curvesOf, summaryOf, type Curve } from '../../dataset/data/series.js';
import { seriesSummary, valueWords } from '../../words/a11y/series-words.js';
import { isolated, markup, type Markup, type Scope } from './markup.js';
import { linkHtml } from './sources-html.js';

/** A page without scripts would be a file of numbers with more. */
const MOST_ROWS = 200;

export function seriesHtml(scope: Scope): Markup | undefined {
  const { model } = scope;
  const curves = curvesOf(model, model.order);
  return curves.length === 0 ? undefined : markup`${curves.map((curve) => curveHtml(curve, scope))}`;
}

function curveHtml(curve: Curve, scope: Scope): Markup {
  const { model, texts, words } = scope;
  const { series, unit, start } = curve;
  const summary = seriesSummary(curve, summaryOf(curve), words.spanText, texts);
  const source = series.source === undefined ? undefined : words.source(series.source);
  const cited = source === undefined ? undefined : markup` (${linkHtml(source.title, source.url, source.lang)})`;
  const counted = series.values === undefined ? markup`, ${texts.text('seriesOfShown')}` : undefined;
  const count = Math.min(start.length, MOST_ROWS);
  const rows = Array.from(
    { length: count },
    (_, at) =>
      markup`<tr><th scope="row">${words.spanText(curve.dateAt(at))}</th><td>${isolated(valueWords(curve, at, texts), undefined)}</td></tr>
`,
  );
  const cut =
    count === start.length ? undefined : markup`<p>${texts.text('seriesFirst', { count, total: start.length })}</p>`;
  return markup`<p><b>${isolated(series.name, namesLang(model, series.name))}</b>${unit === undefined ? undefined : markup`, ${isolated(unit, namesLang(model, unit))}`}${counted}${cited}. ${summary}</p>
${
  count === 0
    ? undefined
    : markup`<details>
<summary>${texts.text('seriesNumbers')}</summary>
<table>
<thead><tr><th scope="col">${texts.text('seriesDate')}</th><th scope="col">${texts.text('seriesValue')}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
${cut}</details>
`
}`;
}
