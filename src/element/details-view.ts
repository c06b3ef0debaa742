/** All that is known of one entry: the same in the card, the sheet and the list. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EntryWords } from '../a11y/entry-words.js';
import type { Citation, Entry, Quote } from '../data/dataset.js';
import type { RelationIndex, ResolvedRelation } from '../data/relations.js';
import { safeUrl } from '../data/safe-url.js';
import type { TimelineModel } from '../data/timeline-model.js';
import type { Texts } from '../i18n/texts.js';

export interface DetailsOptions {
  readonly model: TimelineModel;
  readonly entry: number;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly onSelect: (entry: number) => void;
}

/** Kind, form and date: the line above everything else. */
export function detailsHead({ model, entry, words }: DetailsOptions): TemplateResult {
  return html`<p class="meta">
    <span class="kind">${words.kind(entry)}</span>
    <time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time>
  </p>`;
}

export function detailsBody(options: DetailsOptions): TemplateResult {
  const { model, entry, words, texts } = options;
  const record = model.entries.at(entry)!;
  const status = words.status(entry);
  return html`
    ${(record.quotes ?? []).map((quote) => quoteTemplate(quote, texts))} ${whoTemplate(options, record)}
    ${record.summary ? html`<p class="summary" dir="auto">${record.summary}</p>` : nothing}
    ${record.form === 'no-comment' ? html`<p class="note">${texts.text('noSpokenWords')}</p>` : nothing}
    ${record.graphic ? html`<p class="note">${texts.text('distressing')}</p>` : nothing}
    ${record.place ? html`<p class="note">${texts.text('place')}: <bdi>${record.place}</bdi></p>` : nothing}
    ${relationsTemplate(options)}
    <p class="note">
      ${status ? html`<span class="status" data-status=${record.status ?? nothing}>${status}</span>` : nothing}
      ${record.dateNote ? html`<span dir="auto">${record.dateNote}</span>` : nothing}
    </p>
    ${sourcesTemplate(record.citations ?? [], options)}
  `;
}

function quoteTemplate({ text, lang, dir, translation }: Quote, texts: Texts): TemplateResult {
  return html`<blockquote>
    <p lang=${lang ?? nothing} dir=${dir ?? 'auto'}>${quoted(text)}</p>
    ${
      translation
        ? html`<p class="translation" lang=${translation.lang ?? nothing} dir="auto">${quoted(translation.text)}</p>
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

/** The dataset holds the words alone; marks that it brings along are not doubled. */
function quoted(text: string): string {
  return /^[“"«„]/.test(text) ? text : `“${text}”`;
}

function whoTemplate({ entry, words }: DetailsOptions, record: Entry): TemplateResult | typeof nothing {
  const speaker = words.speaker(entry);
  if (speaker === undefined) {
    const names = words.actors(entry);
    return names.length === 0 ? nothing : html`<p class="who"><bdi>${names.join(', ')}</bdi></p>`;
  }
  const about = [words.role(speaker), record.channel].filter((part) => part !== undefined && part !== '');
  return html`<p class="who">
    <b><bdi>${speaker.name}</bdi></b>
    ${about.map((part, index) => html`${index > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}
  </p>`;
}

function relationsTemplate(options: DetailsOptions): TemplateResult | typeof nothing {
  const related = options.relations.of(options.entry);
  if (related.length === 0) return nothing;
  return html`<ul class="relations" aria-label=${options.texts.text('relations')}>
    ${related.slice(0, MOST_RELATIONS).map((relation) => html`<li>${relationTemplate(relation, options)}</li>`)}
    ${related.length > MOST_RELATIONS ? html`<li>+ ${related.length - MOST_RELATIONS}</li>` : nothing}
  </ul>`;
}

/** The rest is counted: nobody reads a thousand links in a card. */
const MOST_RELATIONS = 40;

function relationTemplate(relation: ResolvedRelation, options: DetailsOptions): TemplateResult {
  const { model, words, texts, onSelect } = options;
  const { type, reversed, id, note } = relation;
  const target = relation.entry;
  const arrow = html`<span class="arrow" aria-hidden="true">${reversed ? '↪' : '↩'}</span>`;
  if (target === undefined) {
    return html`${arrow} ${words.relation(type, reversed)} <i>${texts.text('relationUnresolved', { id })}</i>`;
  }
  return html`${arrow} ${words.relation(type, reversed)}
    <a
      class="link"
      href="#${encodeURIComponent(id)}"
      title=${note ?? nothing}
      @click=${(event: MouseEvent) => {
        event.preventDefault();
        onSelect(target);
      }}
      ><bdi>${model.entries.at(target)?.title}</bdi></a
    >, <span class="when">${words.shortDate(target)}</span>`;
}

function sourcesTemplate(citations: readonly Citation[], options: DetailsOptions): TemplateResult {
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

function citationTemplate(id: string, cited: readonly Citation[], { words, texts }: DetailsOptions): TemplateResult {
  const source = words.source(id);
  if (source === undefined) return html`<bdi>${id}</bdi> ${locators(cited)}`;
  const archived = safeUrl(source.archivedUrl ?? '');
  const by = [source.author, source.publisher].filter((part) => part !== undefined);
  return html`${linkTemplate(source.title, source.url, source.lang)}${by.map((part) => html`, <bdi>${part}</bdi>`)}
  ${locators(cited)}${archived ? html` (${linkTemplate(texts.text('archived'), archived, undefined)})` : nothing}`;
}

/** A link where the address is one that a reader can safely follow; otherwise the text alone, address included. */
function linkTemplate(text: string, url: string | undefined, lang: string | undefined): TemplateResult {
  const href = safeUrl(url ?? '');
  const words = html`<bdi lang=${lang ?? nothing}>${text}</bdi>`;
  if (href === undefined) return url ? html`${words} <bdi>(${url})</bdi>` : words;
  return html`<a href=${href} rel="noopener noreferrer" referrerpolicy="no-referrer">${words}</a>`;
}

function locators(cited: readonly Citation[]): TemplateResult | typeof nothing {
  const places = cited.map(({ locator }) => locator).filter((place) => place !== undefined);
  return places.length === 0 ? nothing : html`<span class="locator"><bdi>${places.join(', ')}</bdi></span>`;
}
