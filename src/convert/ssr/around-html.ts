/**
 * HTML around the entries, before scripts. Phases and milestones are a list. Each series is a sentence and a table.
 */
import { labelled } from '../../words/i18n/join-sentences.js';
import { marksOf } from '../../words/i18n/marks.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { milestonesOf, phasesOf, phasesOfEntry } from '../../dataset/data/phases.js';
import { phaseTime } from '../../words/a11y/phase-words.js';
import { duringWords } from '../../words/i18n/name-list.js';
import { isolated, joined, markup, type Markup, type Scope } from './markup.js';
import { linkHtml } from './sources-html.js';
import { curvesOf, summaryOf, type Curve } from '../../dataset/data/series.js';
import { seriesSummary, valueWords } from '../../words/a11y/series-words.js';

/** A page without scripts would be a file of numbers with more. */
const MOST_ROWS = 200;

export function phasesHtml(scope: Scope): Markup | undefined {
  const { model, texts, words } = scope;
  const items = [
    ...phasesOf(model).map(({ phase }) => itemHtml(texts.text('facetPhase'), phase, phaseTime(phase, words), scope)),
    ...milestonesOf(model).map(({ milestone }) =>
      itemHtml(texts.text('milestone'), milestone, words.dateText(milestone.date), scope),
    ),
  ];
  if (items.length === 0) return undefined;
  return markup`<ul>
${items}
</ul>`;
}

interface Labelled {
  readonly label: string;
  readonly description?: string;
  readonly sources?: readonly string[];
}

function itemHtml(kind: string, { label, description, sources = [] }: Labelled, time: string, scope: Scope): Markup {
  const { model, words } = scope;
  const about = description ? markup`. ${isolated(description, namesLang(model, description))}` : undefined;
  const cited = sources.map((id) => {
    const source = words.source(id);
    return source === undefined ? isolated(id, undefined) : linkHtml(source.title, source.url, source.lang);
  });
  const links = cited.length === 0 ? undefined : markup` (${joined(cited, marksOf(scope.texts.locale).comma)})`;
  return markup`<li>${labelled(kind, '', scope.texts.locale)}<b>${isolated(label, namesLang(model, label))}</b>, ${time}${about}${links}</li>`;
}

export function duringHtml(entry: number, { model, texts }: Scope): Markup | undefined {
  const labels = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
  return labels.length === 0 ? undefined : markup`<p>${duringWords(labels, texts)}</p>`;
}

/** Numbers over time before scripts: a sentence and a table for each series. */
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
