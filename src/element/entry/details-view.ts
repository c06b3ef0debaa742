/** The facts of one entry: the same in the card, the sheet and the list. */
import { html, nothing, type TemplateResult } from 'lit';
import { roleText } from '../../words/a11y/actor-roles.js';
import { entryTimes } from '../../words/a11y/entry-times.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { accountsOf } from '../../dataset/data/comparison.js';
import type { Actor, Citation, Entry, Quote, Status } from '../../dataset/data/dataset.js';
import { reliabilities } from '../../dataset/data/derived-lists.js';
import { fieldLang, namesLang, rolesLang, sourceLang, summaryLang } from '../../dataset/data/names-language.js';
import { inlineWords } from '../../dataset/data/inline-text.js';
import { plainStatus } from '../../dataset/data/plain-status.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { nameList, quoted } from '../../words/i18n/name-list.js';
import { foreignLanguage } from '../../words/i18n/foreign-language.js';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { asideKey } from '../interaction/plain-key.js';
import { type Hits, plain } from '../picture/search-hits.js';
import { copiesTemplate, inlineTemplate, linkTemplate } from './links-view.js';
import type { Aside } from '../interaction/command.js';

export interface DetailsOptions {
  readonly model: TimelineModel;
  readonly entry: number;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  /** Marks the search matches. */
  readonly hits?: Hits;
  readonly onSelect: (entry: number) => void;
  /** The head of the details is above. */
  readonly headed?: boolean;
  /** The details can only be read if they are missing. */
  readonly actions?: DetailsActions;
  /** Content of features in the details: among the facts, and at the end. */
  readonly parts?: (details: ShownDetails, at: 'entry' | 'entryEnd') => unknown;
}

/** The means for features. */
export interface ShownDetails extends DetailsOptions {
  /** The number of accounts of the same matter, the entry included. */
  readonly countAccounts: () => number;
}

/** Date, kind and form in one line above everything else. The parties of a speaker stand beside the name. */
export function detailsHead({ model, entry, words }: DetailsOptions): TemplateResult {
  const parties = words.speaker(entry) === undefined ? words.parties(entry) : [];
  return html`<p class="meta">
    <time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time>
    <span class="also"><i>·</i> ${words.kind(entry)}</span
    >${parties.map((name) => html` <span class="also"><i>·</i> <bdi lang=${namesLang(model, name) ?? nothing}>${name}</bdi></span>`)}
  </p>`;
}

export function detailsBody(options: DetailsOptions): TemplateResult {
  const { model, entry, texts, relations } = options;
  const record = model.entries.at(entry)!;
  const shown = { ...options, countAccounts: () => accountsOf(model, relations, entry).entries.length };
  const highlight = options.hits?.highlight ?? plain;
  // Details that can only be read are on paper, many at a time.
  const ofPage = (name: 'card-start' | 'card-end'): Content =>
    options.actions === undefined ? nothing : html`<slot name=${name} part=${name}></slot>`;
  return html`
    ${ofPage('card-start')} ${options.headed === true ? nothing : dateNoteTemplate(options, record)}
    ${(record.quotes ?? []).map((quote) => quoteTemplate(quote, texts, highlight))} ${whoTemplate(options, record)}
    ${languageNote(options, record)}
    ${record.summary ? html`<p class="summary" lang=${summaryLang(model, entry) ?? nothing} dir="auto">${summaryOf(record.summary, options)}</p>` : nothing}
    ${options.headed === true ? dateNoteTemplate(options, record) : nothing}
    ${record.form === 'no-comment' ? html`<p class="note">${texts.text('noSpokenWords')}</p>` : nothing}
    ${record.graphic ? html`<p class="note">${texts.text('distressing')}</p>` : nothing}
    ${record.place ? html`<p class="note">${labelled(texts.text('place'), '', texts.locale)}<bdi lang=${fieldLang(model, record, 'place') ?? nothing}>${highlight(record.place)}</bdi></p>` : nothing}
    ${timesTemplate(record, options.words, texts)} ${options.parts?.(shown, 'entry')} ${statusNote(options, record)}
    ${linksTemplate(record, options)} ${sourcesTemplate(record.citations ?? [], options)}
    ${reviewTemplate(options, record)} ${options.parts?.(shown, 'entryEnd')} ${ofPage('card-end')}
  `;
}

/** Paper has the words alone. */
function summaryOf(summary: string, { actions, hits }: DetailsOptions): unknown {
  const highlight = hits?.highlight ?? plain;
  return actions === undefined ? highlight(inlineWords(summary)) : inlineTemplate(summary, highlight);
}

function linksTemplate({ links = [] }: Entry, { model, texts, hits }: DetailsOptions): Content {
  if (links.length === 0) return nothing;
  const highlight = hits?.highlight ?? plain;
  const items = links.map(({ url, label = url }, at) => {
    const comma = at > 0 ? nameList(['', ''], texts.locale) : '';
    return html`${comma}${linkTemplate(highlight(label), url, model.dataset.lang)}`;
  });
  return html`<p class="note links">${labelled(texts.text('entryLinks'), '', texts.locale)}${items}</p>`;
}

function reviewTemplate({ texts, words }: DetailsOptions, { reviewed }: Entry): Content {
  if (reviewed === undefined) return nothing;
  const { by, date } = reviewed;
  return html`<p class="note" dir="auto">${texts.text('reviewedBy', { name: by, date: words.spanText(date) })}</p>`;
}

/** Names the language of the texts once, if it is not that of the page: not each reader knows it by its look. */
function languageNote({ model, entry, texts }: DetailsOptions, { summary }: Entry): Content {
  const lang = summary ? summaryLang(model, entry) : titleLang(model, entry);
  const language = foreignLanguage(lang, texts.locale);
  return language === undefined ? nothing : html`<p class="note">${texts.text('textLanguage', { language })}</p>`;
}

/** How the date is known. */
function dateNoteTemplate({ model, hits }: DetailsOptions, record: Entry): Content {
  const { dateNote } = record;
  if (!dateNote) return nothing;
  const lang = fieldLang(model, record, 'dateNote') ?? nothing;
  return html`<p class="note" lang=${lang} dir="auto">${(hits?.highlight ?? plain)(dateNote)}</p>`;
}

/** The status if it is not the commonest one. */
function statusNote({ model, entry, words }: DetailsOptions, record: Entry): Content {
  if (model.status[entry] === plainStatus(model)) return nothing;
  return html`<p class="note">${statusChip(record.status, words.status(entry))}</p>`;
}

type Content = TemplateResult | typeof nothing;

export function quoteTemplate(
  { text, lang, dir, translation }: Quote,
  texts: Texts,
  highlight = plain,
): TemplateResult {
  return html`<blockquote>
    <p lang=${lang ?? nothing} dir=${dir ?? 'auto'}>${highlight(quoted(text, lang))}</p>
    ${
      translation
        ? html`<p class="translation" lang=${translation.lang ?? nothing} dir="auto">
              ${highlight(quoted(translation.text, translation.lang))}
            </p>
            <footer>
              ${
                translation.translator
                  ? texts.text('translatedBy', { name: translation.translator })
                  : texts.text('translation')
              }
            </footer>`
        : nothing
    }
  </blockquote>`;
}

export function whoTemplate(
  { model, entry, words, hits, actions, headed, texts }: DetailsOptions,
  record: Entry,
): TemplateResult | typeof nothing {
  const speaker = words.speaker(entry);
  const highlight = hits?.highlight ?? plain;
  const lang = model.dataset.lang ?? nothing;
  if (speaker === undefined) {
    const ids = record.actors ?? [];
    if (ids.length === 0) return nothing;
    return html`<p class="who" lang=${lang}>
      ${ids.map((id, at) => {
        const actor = words.actor(id) ?? { id, name: id };
        return html`${at > 0 ? nameList(['', ''], texts.locale) : ''}${actorName(actor, words, actions, highlight(actor.name, actor.aliases), namesLang(model, actor.name))}`;
      })}
    </p>`;
  }
  const role = roleText(speaker, record, rolesLang(model, speaker));
  const parties = headed === true ? words.parties(entry).filter((name) => !role?.includes(name)) : [];
  const about = [
    [role, rolesLang(model, speaker)] as const,
    ...parties.map((name) => [name, namesLang(model, name)] as const),
    [record.channel, fieldLang(model, record, 'channel')] as const,
  ].filter(([part]) => part !== undefined && part !== '');
  return html`<p class="who" lang=${lang}>
    <b
      >${actorName(speaker, words, actions, highlight(speaker.name, speaker.aliases), namesLang(model, speaker.name))}</b
    >
    ${about.map(([part, partLang], index) => html`${index > 0 ? ' · ' : ''}<bdi lang=${partLang ?? nothing}>${highlight(part)}</bdi>`)}
  </p>`;
}

export function sourcesTemplate(
  citations: readonly Citation[],
  options: Pick<DetailsOptions, 'model' | 'words' | 'texts' | 'hits'>,
): TemplateResult {
  const { texts } = options;
  if (citations.length === 0) return html`<p class="sources unsourced">${texts.text('unsourced')}</p>`;
  const bySource = new Map<string, Citation[]>();
  for (const citation of citations) {
    const list = bySource.get(citation.source) ?? [];
    bySource.set(citation.source, list);
    list.push(citation);
  }
  return html`<ul class="sources" aria-label=${texts.text('sourcesTitle')}>
    ${[...bySource].map(([id, cited]) => html`<li>${citationTemplate(id, cited, options)}</li>`)}
  </ul>`;
}

function citationTemplate(
  id: string,
  cited: readonly Citation[],
  { model, words, texts, hits }: Pick<DetailsOptions, 'model' | 'words' | 'texts' | 'hits'>,
): TemplateResult {
  const source = words.source(id);
  const highlight = hits?.highlight ?? plain;
  if (source === undefined)
    return html`<bdi>${id}</bdi>
      ${locators(cited, model)}${reliabilityTemplate(cited, texts)}${citedWords(cited, undefined)}`;
  const by = [source.author, source.publisher].filter((part) => part !== undefined);
  return html`${linkTemplate(highlight(source.title), source.url, sourceLang(model, source))}${by.map((part) => html`${nameList(['', ''], texts.locale)}<bdi>${highlight(part)}</bdi>`)}
  ${locators(cited, model)}${reliabilityTemplate(cited, texts)}${copiesTemplate(source, texts, words)}${citedWords(cited, source.lang)}`;
}

function locators(cited: readonly Citation[], model: TimelineModel): TemplateResult | typeof nothing {
  const places = cited.filter(({ locator }) => locator !== undefined);
  if (places.length === 0) return nothing;
  const lang = fieldLang(model, places[0]!, 'locator');
  const names = nameList(
    places.map(({ locator }) => locator!),
    lang,
  );
  return html`<span class="locator"><bdi lang=${lang ?? nothing}>${names}</bdi></span>`;
}

/** Each once, in the terms of the dataset's own scale. */
function reliabilityTemplate(cited: readonly Citation[], texts: Texts): TemplateResult | typeof nothing {
  const terms = reliabilities(cited);
  if (terms.length === 0) return nothing;
  return html` <span class="reliability"
    >${labelled(texts.text('facetReliability'), '', texts.locale)}<bdi>${nameList(terms, texts.locale)}</bdi></span
  >`;
}

/** The words of the source behind the entry, one quote per line. */
function citedWords(cited: readonly Citation[], lang: string | undefined): readonly TemplateResult[] {
  return cited
    .flatMap(({ quote }) => quote ?? [])
    .map((quote) => html`<span class="cited-words" dir="auto" lang=${lang ?? nothing}>${quoted(quote, lang)}</span>`);
}

// The status of an entry as a chip.

export function statusChip(status: Status | undefined, name: string | undefined): TemplateResult | typeof nothing {
  if (status === undefined || name === undefined) return nothing;
  return html`<span class="status" data-status=${status}>${name}</span>`;
}

// The known times of an entry: when it happened, was said and was published.

/** Nothing if there is only one time: the line of kind and date has it. */
function timesTemplate(entry: Entry, words: EntryWords, texts: Texts): TemplateResult | typeof nothing {
  const times = entryTimes(entry, words);
  if (times.length === 0) return nothing;
  return html`<dl class="times">
    ${times.map(
      ({ key, text, words: when }) =>
        html`<div>
          <dt>${texts.text(key)}</dt>
          <dd><time datetime=${text}>${when}</time></dd>
        </div>`,
    )}
  </dl>`;
}

// The name of an actor: a button that opens the actor's panel, if the dataset knows the actor.

/** `content` is the shown name, perhaps with marks. */
function actorName(
  { id, name }: Actor,
  words: EntryWords,
  actions: DetailsActions | undefined,
  content: unknown = name,
  lang?: string,
): TemplateResult {
  if (actions === undefined || words.actor(id) === undefined)
    return html`<bdi lang=${lang ?? nothing}>${content}</bdi>`;
  const aside = { type: 'actor', actor: id } as const;
  return html`<button
    type="button"
    class="actor-name"
    aria-haspopup="dialog"
    data-aside=${asideKey(aside)}
    @click=${() => {
      actions.openAside(aside);
    }}
  >
    <bdi lang=${lang ?? nothing}>${content}</bdi>
  </button>`;
}

/** The reader's actions in the details, besides going to another entry. */
export interface DetailsActions {
  readonly openAside: (aside: Aside) => void;
  /** Announces the result of an action to a screen reader. */
  readonly announce: (words: string) => void;
}

export function detailsActions(session: DetailsActions): DetailsActions {
  return {
    openAside: (aside) => {
      session.openAside(aside);
    },
    announce: (words) => {
      session.announce(words);
    },
  };
}
