/** The contents of an entry besides words. Pictures are links: nothing is fetched before a reader asks for it. */
import { labelled } from '../../words/i18n/join-sentences.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Entry, Medium } from '../../dataset/data/dataset.js';
import { categoryTexts, coordinates, measureTexts, ownFieldTexts } from '../../dataset/data/field-words.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { kindOfMedium } from '../../dataset/data/medium-kind.js';
import { MEDIUM_WORDS } from '../../words/a11y/medium-words.js';
import { isolated, joined, markup, type Markup, type Scope } from './markup.js';
import { copiesHtml, linkHtml } from './sources-html.js';

export function factsHtml(entry: Entry, { model, texts, words }: Scope): Markup | undefined {
  const { dataset } = model;
  const { lang } = dataset;
  const rows = [...categoryTexts(entry, dataset), ...measureTexts(entry, dataset, texts.locale)].map(
    ({ name, texts: said, unit }) => {
      const textLang = namesLang(model, ...(unit ? [unit] : said));
      return markup`<li>${isolated(name, namesLang(model, name))}${labelled('', '', texts.locale)}${isolated(nameList(said, textLang), textLang)}</li>`;
    },
  );
  for (const { name, kind, texts: said } of ownFieldTexts(entry, dataset, words.dateText)) {
    const value =
      kind === 'link'
        ? linkHtml(said[0]!, said[0], undefined)
        : isolated(nameList(said, lang), kind === 'date' ? undefined : lang);
    rows.push(markup`<li>${isolated(name, namesLang(model, name))}${labelled('', '', texts.locale)}${value}</li>`);
  }
  const { location } = entry;
  if (location !== undefined) {
    const parts = [location.name, coordinates(location)].flatMap((part) => part ?? []);
    rows.push(
      markup`<li>${labelled(texts.text('entryLocation'), '', texts.locale)}${isolated(nameList(parts, lang), lang)}</li>`,
    );
  }
  if (rows.length === 0) return undefined;
  return markup`<ul>
${rows}
</ul>`;
}

export function mediaHtml(media: readonly Medium[], scope: Scope): Markup | undefined {
  if (media.length === 0) return undefined;
  const { model, texts } = scope;
  const { lang } = model.dataset;
  const items = media.map((medium) => {
    const word = linkHtml(texts.text(MEDIUM_WORDS[kindOfMedium(medium)]), medium.url, undefined);
    const about = [medium.alt, medium.caption, medium.credit, medium.transcript].flatMap((part = '') =>
      part === '' ? [] : part,
    );
    return markup`<li>${joined([word, ...about.map((part) => isolated(part, lang))], ', ')}${copiesHtml(medium, scope)}</li>`;
  });
  return markup`<ul>
${items}
</ul>`;
}
