/** One entry of the list: closed a few lines, open all of its details. */
import { html, nothing, type TemplateResult } from 'lit';
import { roleText } from '../../words/a11y/actor-roles.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { escapeId } from '../../dataset/base/escape-id.js';
import type { Actor, Entry, Quote } from '../../dataset/data/dataset.js';
import { measureTexts, ownFieldTexts } from '../../dataset/data/field-words.js';
import { fieldLang, namesLang, rolesLang, summaryLang } from '../../dataset/data/names-language.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { nameList, quoted } from '../../words/i18n/name-list.js';
import { labelled } from '../../words/i18n/join-sentences.js';
import type { Texts } from '../../words/i18n/texts.js';
import { saidTitle } from '../../element/picture/label-text.js';
import { threadArrow } from '../../element/entry/thread-arrow.js';
import { smallPictureOf, smallPictureTemplate, type PictureReach } from '../../element/entry/small-picture.js';
import type { Hits } from '../../element/picture/search-hits.js';
import { glyphTemplate } from '../../drawing/render/glyphs.js';
import { isOfOneDay } from '../../element/rows/list-groups.js';
import { laneNames } from '../../element/rows/list-lanes.js';
import { shapeOf } from '../../drawing/scene/scene-columns.js';
import { inlineWords } from '../../dataset/data/inline-text.js';
import { DateFlag, Precision } from '../../dataset/time/date-range.js';
import { answerCount, mainRelation } from './list-answers.js';

// Place, topics, measures and own fields of an entry stand beside it, if the data have them.

/** A row stays a row: the details have the rest. */
const MAX_MEASURES = 3;
const MAX_OWN_FIELDS = 3;

function itemFacts(record: Entry, entry: number, options: ItemOptions): TemplateResult | typeof nothing {
  const { model, texts, words, hits } = options;
  const topics = options.showsTopics ? laneNames(model, entry, { lanesBy: 'topic' }) : [];
  const measures = measureTexts(record, model.dataset, texts.locale).slice(0, MAX_MEASURES);
  const own = ownFieldTexts(record, model.dataset, words.dateText).slice(0, MAX_OWN_FIELDS);
  const colon = labelled('', '', texts.locale);
  if (!record.place && topics.length + measures.length + own.length === 0) return nothing;
  return html`<div class="beside">
    ${record.place ? html`<span class="place"><bdi lang=${fieldLang(model, record, 'place') ?? nothing}>${hits.highlight(record.place)}</bdi></span>` : nothing}
    ${
      topics.length === 0
        ? nothing
        : html`<span
            ><bdi lang=${namesLang(model, ...topics) ?? nothing}
              >${nameList(topics, namesLang(model, ...topics))}</bdi
            ></span
          >`
    }
    ${measures.map(
      ({ name, texts: [text = ''] }) =>
        html`<span
          ><bdi lang=${namesLang(model, name) ?? nothing}>${name}</bdi>${colon}<bdi class="amount">${text}</bdi></span
        >`,
    )}
    ${own.map(({ name, kind, texts: values }) => {
      const lang = kind === 'date' ? undefined : model.dataset.lang;
      return html`<span class="own"
        ><bdi lang=${namesLang(model, name) ?? nothing}>${name}</bdi>${colon}<bdi lang=${lang ?? nothing}
          >${hits.highlight(nameList(values, lang))}</bdi
        ></span
      >`;
    })}
  </div>`;
}

/** Its button says the same as its mark: a reader who goes from entry to entry by keys hears no more. */
export function itemBody(entry: number, options: ItemOptions): TemplateResult {
  const { model, words, selected, stop, onToggle, hits } = options;
  const record = model.entries.at(entry)!;
  const open = entry === selected;
  const speaker = words.speaker(entry);
  const quote = open ? undefined : quoteOf(record, entry, model);
  const isSaid = speaker !== undefined && quote?.isTitle === true;
  return html`${glyphOf(entry, options)}
    <div class="text">
      <button
        type="button"
        class="toggle"
        data-focus=${open ? 'open-entry' : nothing}
        id="entry-${entry}"
        tabindex=${entry === stop ? 0 : -1}
        aria-label=${words.name(entry)}
        lang=${titleLang(model, entry) ?? nothing}
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          onToggle(entry);
        }}
      >
        <b
          ><bdi lang=${(isSaid ? namesLang(model, speaker.name) : titleLang(model, entry)) ?? nothing}
            >${isSaid ? hits.highlight(speaker.name, speaker.aliases) : hits.highlight(record.title)}</bdi
          ></b
        >
      </button>
      ${open ? openTemplate(entry, options) : closedTemplate(entry, options, quote?.quote, isSaid ? undefined : speaker)}
    </div>
    ${open ? nothing : [itemFacts(record, entry, options), pictureTemplate(record, options)]}`;
}

/** The first quote, unless the title has its words; `isTitle`: they are the whole title but for the speaker's name. */
function quoteOf(
  { title, quotes: [quote] = [] }: Entry,
  entry: number,
  model: TimelineModel,
): { readonly quote: Quote; readonly isTitle: boolean } | undefined {
  if (quote === undefined) return undefined;
  const said = wordsOf(quote.text);
  const isTitle = wordsOf(saidTitle(model, entry, title)?.rest ?? title) === said;
  return !isTitle && wordsOf(title).includes(said) ? undefined : { quote, isTitle };
}

/** Words alone, with a space around each. */
function wordsOf(text: string): string {
  return ` ${text
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()} `;
}

/** The heading above has the day. */
function hourTemplate(entry: number, { model, words }: ItemOptions): TemplateResult | undefined {
  const date = model.dates.at(entry);
  if (date === undefined || date.precision >= Precision.day || !isOfOneDay(model, entry)) return undefined;
  return html`<time class="hour" datetime=${date.text}>${words.hour(entry)}</time>`;
}

function openTemplate(entry: number, options: ItemOptions): TemplateResult {
  const { model, words, bodyOf, laneOf, lanesLangOf } = options;
  const lanes = laneOf(entry);
  return html`<div class="body">
    <p class="note">
      <time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time> ·
      ${words.kind(entry)}${lanes === '' ? nothing : html` · <bdi lang=${lanesLangOf(entry) ?? nothing}>${lanes}</bdi>`}
    </p>
    ${bodyOf(entry)}
  </div>`;
}

/** `speaker` is undefined if the line above has the name. */
function closedTemplate(
  entry: number,
  options: ItemOptions,
  quote: Quote | undefined,
  speaker: Actor | undefined,
): TemplateResult {
  const { hits, model } = options;
  const record = model.entries.at(entry)!;
  return html`${
    quote === undefined
      ? nothing
      : html`<q
          class=${quoted(quote.text) === quote.text ? 'quote own-marks' : 'quote'}
          lang=${quote.lang ?? model.dataset.lang ?? nothing}
          dir=${quote.dir ?? 'auto'}
          >${hits.highlight(quote.text)}</q
        >`
  }
  ${record.summary ? html`<p class="summary" lang=${summaryLang(model, entry) ?? nothing} dir="auto">${hits.highlight(inlineWords(record.summary))}</p>` : nothing}
  ${noteTemplate(record, entry, speaker, options)}`;
}

/** When, what and how well sourced, then who and where: on a phone the end of this line is for those who open the entry. */
function noteTemplate(record: Entry, entry: number, speaker: Actor | undefined, options: ItemOptions): TemplateResult {
  const { words, texts, relations, model, hits, laneOf, lanesLangOf } = options;
  const sources = new Set((record.citations ?? []).map(({ source }) => source)).size;
  const answers = answerCount(relations, entry);
  const said = words.speaker(entry);
  const named = (part: unknown, lang: string | undefined): unknown =>
    part && html`<bdi lang=${lang ?? nothing}>${part}</bdi>`;
  const about = joined([
    speaker && named(hits.highlight(speaker.name, speaker.aliases), namesLang(model, speaker.name)),
    said && named(hits.highlight(roleText(said, record, rolesLang(model, said))), rolesLang(model, said)),
    said && named(hits.highlight(record.channel), fieldLang(model, record, 'channel')),
    named(laneOf(entry), lanesLangOf(entry)),
  ]);
  const note = [
    hourTemplate(entry, options),
    words.status(entry),
    said && formOf(entry, options),
    sources === 0 ? texts.text('unsourced') : texts.count('sources', sources),
    answers > 0 && texts.count('answers', answers),
    about.length > 0 && html`<span class="about">${about}</span>`,
  ];
  return html`<p class="note">${joined(note)}${relationTemplate(entry, options)}</p>`;
}

/** Those that there are. */
function joined(parts: readonly unknown[]): readonly unknown[] {
  return parts.filter(Boolean).flatMap((part, at) => (at > 0 ? [' · ', part] : [part]));
}

/** A link for the pointer. Keys reach it by opening the entry: closed entries are one tab stop together. */
function relationTemplate(entry: number, options: ItemOptions): TemplateResult | typeof nothing {
  const { words, relations, model, onSelect } = options;
  const relation = mainRelation(relations, entry);
  const target = relation?.entry;
  if (relation === undefined || target === undefined) return nothing;
  return html` · ${threadArrow(false)}${words.relation(relation.type, false)}
    <a
      class="link"
      href="#${escapeId(relation.id)}"
      tabindex="-1"
      @click=${(event: MouseEvent) => {
        event.preventDefault();
        onSelect(target);
      }}
      ><bdi lang=${titleLang(model, target) ?? nothing}>${model.entries.at(target)?.title}</bdi></a
    >`;
}

function formOf(entry: number, { words }: ItemOptions): string {
  return words.kind(entry).split(' · ')[1] ?? '';
}

function glyphOf(entry: number, { model }: ItemOptions): TemplateResult {
  const flags = model.flags[entry]!;
  const hollow = flags & (DateFlag.approximate | DateFlag.uncertain) ? 'hollow' : '';
  return html`<svg class="sign" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
    ${glyphTemplate(shapeOf(model, entry), 0, hollow)}
  </svg>`;
}

/** The details have it larger. */
function pictureTemplate(record: Entry, { model, pictures }: ItemOptions): unknown {
  const picture = smallPictureOf(record, pictures);
  return picture === undefined ? nothing : smallPictureTemplate(picture, model.dataset.lang);
}

// What an entry of the list is drawn from.

export interface ItemOptions {
  readonly model: TimelineModel;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly hits: Hits;
  readonly selected: number | undefined;
  /** The place where Tab enters. */
  readonly stop: number | undefined;
  /** Name of the entry's lanes. */
  readonly laneOf: (entry: number) => string;
  readonly lanesLangOf: (entry: number) => string | undefined;
  /** The lanes do not show the topics already. */
  readonly showsTopics: boolean;
  /** The servers that small pictures come from. */
  readonly pictures: PictureReach;
  readonly bodyOf: (entry: number) => TemplateResult;
  /** Opens the entry, or closes it if it is open. */
  readonly onToggle: (entry: number) => void;
  readonly onSelect: (entry: number) => void;
}
