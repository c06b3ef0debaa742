/** One entry as an item of the list, with all of the element's details. */
import { quoted } from '../i18n/quoted.js';
import { nameList } from '../i18n/name-list.js';
import { roleText } from '../a11y/actor-roles.js';
import type { Entry, Quote } from '../data/dataset.js';
import { fieldLang, namesLang, noteLang, rolesLang, summaryLang } from '../data/names-language.js';
import { titleLang } from '../data/text-language.js';
import { elementId } from './element-id.js';
import { factsHtml, mediaHtml } from './fields-html.js';
import { machineDate } from './machine-date.js';
import { attribute, markup, type Markup } from './markup.js';
import { heading, isolated, joined, paragraph, present, type Scope } from './scope.js';
import { sourcesHtml } from './sources-html.js';

export function entryHtml(entry: number, scope: Scope): Markup {
  const { model, texts, words } = scope;
  const record = model.entries.at(entry)!;
  const status = words.status(entry);
  const id = model.indexOf(record.id) === entry ? elementId(scope.idPrefix, record.id) : undefined;
  const parts = present(
    markup`<p>${dateHtml(entry, scope)} · ${about(entry, record, scope)}</p>`,
    heading(scope.headingLevel + 1, record.title, scope, titleLang(model, entry)),
    ...(record.quotes ?? []).map((quote) => quoteHtml(quote, scope)),
    whoHtml(entry, record, scope),
    paragraph(record.summary, scope, summaryLang(model, entry)),
    record.form === 'no-comment' ? markup`<p>${texts.text('noSpokenWords')}</p>` : undefined,
    record.graphic ? markup`<p>${texts.text('distressing')}</p>` : undefined,
    record.place
      ? markup`<p>${texts.text('place')}: ${isolated(record.place, fieldLang(model, record, 'place'))}</p>`
      : undefined,
    factsHtml(record, scope),
    mediaHtml(record.media ?? [], scope),
    relationsHtml(entry, scope),
    status === undefined ? undefined : markup`<p>${status}</p>`,
    paragraph(record.dateNote, scope, fieldLang(model, record, 'dateNote')),
    sourcesHtml(record.citations ?? [], scope),
  );
  return markup`<li${attribute('id', id)}>
${parts}
</li>`;
}

/** `<time>` only if HTML has a form for the date: its own words would not be valid in it. */
function dateHtml(entry: number, { model, words }: Scope): Markup {
  const date = model.dates.at(entry);
  const datetime = date && machineDate(date);
  if (datetime === undefined) return markup`<span>${words.date(entry)}</span>`;
  return markup`<time${attribute('datetime', datetime)}>${words.date(entry)}</time>`;
}

function about(entry: number, record: Entry, { model, words }: Scope): Markup {
  const { parties = [] } = model.dataset;
  const known = new Map(parties.map(({ id, name }) => [id, name]));
  const names = (record.parties ?? [])
    .map((id) => known.get(id) ?? id)
    .map((name) => isolated(name, namesLang(model, name)));
  return joined([markup`${words.kind(entry)}`, ...names], ' · ');
}

function quoteHtml({ text, lang, dir, translation }: Quote, { texts }: Scope): Markup {
  const own = markup`<blockquote${attribute('lang', lang)}${attribute('dir', dir ?? 'auto')}><p>${quoted(text, lang)}</p></blockquote>`;
  if (translation === undefined) return own;
  const by =
    translation.translator === undefined
      ? texts.text('translation')
      : texts.text('translatedBy', { name: translation.translator });
  return markup`${own}
<blockquote><p${attribute('lang', translation.lang)} dir="auto">${quoted(translation.text, translation.lang)}</p></blockquote>
<p dir="auto">${by}</p>`;
}

function whoHtml(entry: number, record: Entry, { model, words }: Scope): Markup | undefined {
  const speaker = words.speaker(entry);
  if (speaker === undefined) {
    const names = words.actors(entry);
    return names.length === 0
      ? undefined
      : markup`<p>${isolated(nameList(names, namesLang(model, ...names)), namesLang(model, ...names))}</p>`;
  }
  const role = roleText(speaker);
  const after = present(
    role === undefined ? undefined : markup` · ${isolated(role, rolesLang(model, speaker))}`,
    record.channel === undefined
      ? undefined
      : markup` · ${isolated(record.channel, fieldLang(model, record, 'channel'))}`,
  );
  return markup`<p><b>${isolated(speaker.name, namesLang(model, speaker.name))}</b>${joined(after, '')}</p>`;
}

function relationsHtml(entry: number, scope: Scope): Markup | undefined {
  const { model, texts, words, relations, idPrefix } = scope;
  const related = relations.of(entry);
  if (related.length === 0) return undefined;
  const items = related.map((each) => {
    const { type, reversed, id, entry: target, note } = each;
    const relation = words.relation(type, reversed);
    if (target === undefined) return markup`<li>${relation} ${texts.text('relationUnresolved', { id })}</li>`;
    const href = `#${elementId(idPrefix, id)}`;
    const title = isolated(model.entries.at(target)?.title ?? id, titleLang(model, target));
    const because = note === undefined ? undefined : markup` (${isolated(note, noteLang(model, entry, each))})`;
    return markup`<li>${relation} <a${attribute('href', href)}>${title}</a>, ${words.shortDate(target)}${because}</li>`;
  });
  return markup`<ul>
${items}
</ul>`;
}
