/**
 * A dataset as HTML for inside the tag, and its faults. Readers without scripts, search engines and feed readers see
 * it; the element shows it until its own picture is ready. Pure: the same dataset and options give the same text, in
 * Node, in a worker or in a page.
 */
import { labelled } from '../../words/i18n/join-sentences.js';
import { marksOf } from '../../words/i18n/marks.js';
import { roleText } from '../../words/a11y/actor-roles.js';
import { createEntryWords } from '../../words/a11y/entry-words.js';
import { createModel } from '../../dataset/data/create-model.js';
import type { Dataset, Entry, Quote } from '../../dataset/data/dataset.js';
import type { Issue, UnclearRecord } from '../../dataset/data/issue.js';
import { fieldLang, namesLang, noteLang, rolesLang, summaryLang } from '../../dataset/data/names-language.js';
import { orderByPrecedence } from '../../dataset/data/precedence.js';
import { indexRelations } from '../../dataset/data/relations.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { headLang, titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { translateModel } from '../../dataset/data/translate-model.js';
import { validateDataset, type Validation } from '../../dataset/data/validate.js';
import { english } from '../../words/i18n/en.js';
import { isEnglish, loadLanguage } from '../../words/i18n/load-language.js';
import { nameList, quoted } from '../../words/i18n/name-list.js';
import { createTexts } from '../../words/i18n/texts.js';
import { englishDateWords } from '../../words/i18n/english-dates.js';
import { isKnownZone } from '../../dataset/time/zone.js';
import { duringHtml, phasesHtml, seriesHtml } from './around-html.js';
import { factsHtml, mediaHtml } from './fields-html.js';
import { elementId, jsonLd } from './json-ld.js';
import { machineDate } from './machine-date.js';
import { inlineWords } from '../../dataset/data/inline-text.js';
import {
  attribute,
  dataScript,
  heading,
  isolated,
  joined,
  markup,
  paragraph,
  present,
  type Markup,
  type Scope,
} from './markup.js';
import { linkHtml, sourcesHtml } from './sources-html.js';

/** The first records without a place are written out. */
const MAX_RECORDS = 100;
const ENGLISH = 'en';
const DEFAULT_LEVEL = 2;
const DEFAULT_PREFIX = 'entry-';

export interface RenderOptions {
  /** Language of the words around the data, as a BCP 47 tag. By default that of the dataset, else English. */
  readonly lang?: string;
  /** IANA zone in which all times of day are told. By default each is told as it was announced. */
  readonly timeZone?: string;
  /** Level of the heading, 1 to 5; entries have the next. 2 by default. */
  readonly headingLevel?: number;
  /** Prefix of the ids of the items: two timelines on a page need two. `entry-` by default. */
  readonly idPrefix?: string;
  /** Address of the page: the ids of entries in JSON-LD are then absolute. Only http and https. */
  readonly pageUrl?: string;
  /** Whether a script with JSON-LD follows the list. True by default. */
  readonly jsonLd?: boolean;
}

export interface RenderedTimeline {
  /** Empty if the value is not a dataset. */
  readonly html: string;
  /** The faults of the dataset; empty if there are none. */
  readonly issues: readonly Issue[];
}

/** Takes anything, as the element does: a value that is not a dataset gives issues and no HTML. */
export async function renderTimeline(data: unknown, options: RenderOptions = {}): Promise<RenderedTimeline> {
  const validation = validateDataset(data);
  const { dataset, issues } = validation;
  if (dataset === undefined) return { html: '', issues };
  const scope = await scopeOf(dataset, options);
  return { html: timelineHtml(scope, validation, options).text, issues };
}

async function scopeOf(dataset: Dataset, options: RenderOptions): Promise<Scope> {
  const { timeZone = '', headingLevel = DEFAULT_LEVEL, idPrefix = DEFAULT_PREFIX } = options;
  const lang = options.lang ?? dataset.lang ?? ENGLISH;
  const own = createModel(dataset, { timeZone: isKnownZone(timeZone) ? timeZone : undefined });
  const model = translateModel(own, lang);
  const language = await loadLanguage(lang);
  const tag = language !== undefined || isEnglish(lang) ? lang : ENGLISH;
  const dateWords = language?.dateWords ?? englishDateWords;
  const texts = createTexts(language?.messages ?? english, tag, dateWords);
  const words = createEntryWords(model, texts, dateWords);
  return { model, texts, words, relations: indexRelations(model), idPrefix, headingLevel };
}

function timelineHtml(scope: Scope, { unclear, unclearCount }: Validation, options: RenderOptions): Markup {
  const { model, texts, headingLevel } = scope;
  const { title, description, reliabilityScale, sources = [] } = model.dataset;
  const order = readingOrder(model);
  const parts = present(
    heading(headingLevel, title ?? texts.text('timeline'), scope, headLang(model, 'title')),
    paragraph(description, scope, headLang(model, 'description')),
    markup`<p>${texts.count('entries', model.count)}${
      sources.length > 0 ? markup` · ${texts.count('sources', sources.length)}` : undefined
    }</p>`,
    reliabilityScale
      ? paragraph(labelled(texts.text('facetReliability'), reliabilityScale, texts.locale), scope)
      : undefined,
    phasesHtml(scope),
    seriesHtml(scope),
    model.count === 0
      ? markup`<p>${texts.text('empty')}</p>`
      : markup`<ol>
${order.map((entry) => entryHtml(entry, scope))}
</ol>`,
    unclearHtml(unclear, unclearCount, scope),
    (options.jsonLd ?? true)
      ? dataScript('application/ld+json', jsonLd(model, order, scope.idPrefix, pageOf(options)))
      : undefined,
  );
  return markup`<article${attribute('lang', texts.locale)}>
${parts}
</article>`;
}

function pageOf({ pageUrl = '' }: RenderOptions): string | undefined {
  const url = safeUrl(pageUrl);
  return url?.startsWith('http') === true ? url : undefined;
}

/**
 * Sorts by the place of an entry in the chart: an entry without a beginning is where it is known, not before
 * everything.
 */
function readingOrder({ anchor, order, rank, precedence }: TimelineModel): readonly number[] {
  const byAnchor = order.slice().sort((left, right) => anchor[left]! - anchor[right]! || rank[left]! - rank[right]!);
  return [...orderByPrecedence(byAnchor, precedence)];
}

// One entry as an item of the list, with all of the element's details.

function entryHtml(entry: number, scope: Scope): Markup {
  const { model, texts, words } = scope;
  const record = model.entries.at(entry)!;
  const status = words.status(entry);
  const id = model.indexOf(record.id) === entry ? elementId(scope.idPrefix, record.id) : undefined;
  const parts = present(
    markup`<p>${dateHtml(entry, scope)} · ${about(entry, record, scope)}</p>`,
    heading(scope.headingLevel + 1, record.title, scope, titleLang(model, entry)),
    ...(record.quotes ?? []).map((quote) => quoteHtml(quote, scope)),
    whoHtml(entry, record, scope),
    paragraph(record.summary && inlineWords(record.summary), scope, summaryLang(model, entry)),
    record.form === 'no-comment' ? markup`<p>${texts.text('noSpokenWords')}</p>` : undefined,
    record.graphic ? markup`<p>${texts.text('distressing')}</p>` : undefined,
    record.place
      ? markup`<p>${labelled(texts.text('place'), '', texts.locale)}${isolated(record.place, fieldLang(model, record, 'place'))}</p>`
      : undefined,
    duringHtml(entry, scope),
    factsHtml(record, scope),
    mediaHtml(record.media ?? [], scope),
    relationsHtml(entry, scope),
    status === undefined ? undefined : markup`<p>${status}</p>`,
    paragraph(record.dateNote, scope, fieldLang(model, record, 'dateNote')),
    sourcesHtml(record.citations ?? [], scope),
    linksHtml(record, scope),
    reviewHtml(record, scope),
  );
  return markup`<li${attribute('id', id)}>
${parts}
</li>`;
}

function linksHtml({ links = [] }: Entry, { texts, model }: Scope): Markup | undefined {
  if (links.length === 0) return undefined;
  const items = links.map(({ url, label }) => linkHtml(label ?? url, url, model.dataset.lang));
  return markup`<p>${labelled(texts.text('entryLinks'), '', texts.locale)}${joined(items, marksOf(texts.locale).comma)}</p>`;
}

function reviewHtml({ reviewed }: Entry, { texts, words }: Scope): Markup | undefined {
  if (reviewed === undefined) return undefined;
  const { by, date } = reviewed;
  return markup`<p dir="auto">${texts.text('reviewedBy', { name: by, date: words.spanText(date) })}</p>`;
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
  const role = roleText(speaker, undefined, rolesLang(model, speaker));
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

// Records without a place on the timeline: their number, and the first of them as written in the data.

function unclearHtml(records: readonly UnclearRecord[], count: number, { texts }: Scope): Markup | undefined {
  if (count === 0) return undefined;
  const items = records
    .slice(0, MAX_RECORDS)
    .map(
      ({ raw, issues }) =>
        markup`<li>${issues.map(({ message }) => isolated(message, undefined))} <code dir="auto">${raw}</code></li>`,
    );
  return markup`<p>${labelled(texts.text('unclearTitle'), '', texts.locale)}${texts.count('unclearNote', count)}</p>
<ul>
${items}
</ul>`;
}
