/** The sources of an entry, with links that are safe to follow. */
import { labelled } from '../../words/i18n/join-sentences.js';
import { marksOf } from '../../words/i18n/marks.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Citation, Medium, Source } from '../../dataset/data/dataset.js';
import { fieldLang, sourceLang } from '../../dataset/data/names-language.js';
import { answerWords, copiesOf, copyWords } from '../../words/a11y/medium-words.js';
import { reliabilities } from '../../dataset/data/derived-lists.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { attribute, isolated, joined, markup, type Markup, type Scope } from './markup.js';

export function sourcesHtml(citations: readonly Citation[], scope: Scope): Markup {
  if (citations.length === 0) return markup`<p>${scope.texts.text('unsourced')}</p>`;
  const bySource = new Map<string, Citation[]>();
  for (const citation of citations) {
    const list = bySource.get(citation.source) ?? [];
    bySource.set(citation.source, list);
    list.push(citation);
  }
  const items = [...bySource].map(([id, cited]) => markup`<li>${sourceHtml(id, cited, scope)}</li>`);
  return markup`<p>${scope.texts.text('sourcesTitle')}</p>
<ul>
${items}
</ul>`;
}

function sourceHtml(id: string, cited: readonly Citation[], { words, texts, model }: Scope): Markup {
  const { lang } = model.dataset;
  const source = words.source(id);
  const { comma } = marksOf(texts.locale);
  const places = cited.flatMap((citation) => {
    const { locator, quote } = citation;
    return [
      ...(locator === undefined ? [] : [isolated(locator, fieldLang(model, citation, 'locator'))]),
      ...(quote === undefined ? [] : [markup`<q>${isolated(quote, source?.lang)}</q>`]),
    ];
  });
  const terms = reliabilities(cited);
  if (terms.length > 0)
    places.push(
      markup`${labelled(texts.text('facetReliability'), '', texts.locale)}${isolated(nameList(terms, lang), lang)}`,
    );
  if (source === undefined) return joined([isolated(id, undefined), ...places], comma);
  const by = [source.author, source.publisher].filter((part) => part !== undefined);
  const parts = [
    linkHtml(source.title, source.url, sourceLang(model, source)),
    ...by.map((part) => isolated(part, lang)),
    ...places,
  ];
  return markup`${joined(parts, comma)}${copiesHtml(source, { texts, words })}`;
}

/** The archived copies of a source or a medium, and that its address no longer answers; with points between. */
export function copiesHtml(record: Source | Medium, { texts, words }: Pick<Scope, 'texts' | 'words'>): Markup {
  const answer = answerWords(record.checked, texts, words);
  const parts = [
    ...(answer === undefined ? [] : [markup` · ${answer}`]),
    ...copiesOf(record).map((copy) => markup` · ${linkHtml(copyWords(copy, texts, words), copy.url, undefined)}`),
  ];
  return joined(parts, '');
}

/** The text alone if the address is not safe to follow, with the address beside it. */
export function linkHtml(text: string, url: string | undefined, lang: string | undefined): Markup {
  const href = safeUrl(url ?? '');
  if (href !== undefined) {
    return markup`<a${attribute('href', href)} rel="noopener noreferrer" referrerpolicy="no-referrer">${isolated(text, lang)}</a>`;
  }
  const shown = isolated(text, lang);
  return url === undefined || url === '' ? shown : markup`${shown} (${isolated(url, undefined)})`;
}
