/** One entry of the list: closed a few lines, open all of its details. */
import { html, nothing, type TemplateResult } from 'lit';
import { roleText } from '../../words/a11y/actor-roles.js';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import { escapeId } from '../../dataset/base/escape-id.js';
import type { Actor, Entry } from '../../dataset/data/dataset.js';
import { measureTexts, ownFieldTexts } from '../../dataset/data/field-words.js';
import { fieldLang, namesLang, rolesLang, summaryLang } from '../../dataset/data/names-language.js';
import type { RelationIndex } from '../../dataset/data/relations.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { nameList } from '../../words/i18n/name-list.js';
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
  const { highlight } = hits;
  const form = formOf(entry, options);
  // When open, the details name the speaker.
  const role = speaker && !open ? highlight(roleText(speaker, record, rolesLang(model, speaker))) : '';
  const said = speaker && !open ? [role, form, highlight(record.channel)] : [];
  const lanes = options.laneOf(entry);
  const about = [...said, lanes].filter((part) => part.length > 0);
  const langOf = (part: unknown): string | undefined => {
    if (part === form) return undefined;
    if (part === lanes) return options.lanesLangOf(entry);
    return part === role && speaker ? rolesLang(model, speaker) : fieldLang(model, record, 'channel');
  };
  return html`${glyphOf(entry, options)}
    <div class="text">
      ${hourTemplate(entry, options)}<button
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
          ><bdi lang=${(speaker && !open ? namesLang(model, speaker.name) : titleLang(model, entry)) ?? nothing}
            >${speaker && !open ? highlight(speaker.name, speaker.aliases) : highlight(record.title)}</bdi
          ></b
        >
      </button>
      <span class="about"
        >${about.map(
          (part, at) => html`${at > 0 ? ' · ' : ''}<bdi lang=${langOf(part) ?? nothing}>${part}</bdi>`,
        )}</span
      >
      ${open ? openTemplate(entry, options) : closedTemplate(record, entry, options)}
    </div>
    ${open ? nothing : [itemFacts(record, entry, options), pictureTemplate(record, options)]}`;
}

/** The heading above has the day. */
function hourTemplate(entry: number, { model, words }: ItemOptions): TemplateResult | typeof nothing {
  const date = model.dates.at(entry);
  if (date === undefined || date.precision >= Precision.day || !isOfOneDay(model, entry)) return nothing;
  return html`<time class="hour" datetime=${date.text}>${words.hour(entry)}</time> `;
}

function openTemplate(entry: number, { model, words, bodyOf }: ItemOptions): TemplateResult {
  return html`<div class="body">
    <p class="note">
      <time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time> · ${words.kind(entry)}
    </p>
    ${bodyOf(entry)}
  </div>`;
}

function closedTemplate(record: Entry, entry: number, options: ItemOptions): TemplateResult {
  const { words, texts, relations, hits, model } = options;
  const lang = model.dataset.lang ?? nothing;
  const [quote] = record.quotes ?? [];
  const answers = answerCount(relations, entry);
  const sources = new Set((record.citations ?? []).map(({ source }) => source)).size;
  const speaker = words.speaker(entry);
  const saidAs = quote
    ? html`<q class="quote" lang=${quote.lang ?? lang} dir=${quote.dir ?? 'auto'}>${hits.highlight(quote.text)}</q>`
    : speaker
      ? html`<p class="headline" lang=${titleLang(model, entry) ?? nothing} dir="auto">
          ${hits.highlight(saidBy(speaker, entry, options))}
        </p>`
      : nothing;
  return html`${saidAs}
    ${record.summary ? html`<p class="summary" lang=${summaryLang(model, entry) ?? nothing} dir="auto">${hits.highlight(inlineWords(record.summary))}</p>` : nothing}
    <p class="note">
      ${record.status ? html`${words.status(entry)} · ` : nothing}${sources === 0 ? texts.text('unsourced') : texts.count('sources', sources)}${relationTemplate(entry, options)}${
        answers > 0 ? html` · ${texts.count('answers', answers)}` : nothing
      }
    </p>`;
}

/** The title without its speaker: the line above names them. */
function saidBy({ name, aliases = [] }: Actor, entry: number, { model }: ItemOptions): string {
  const { title = '' } = model.entries.at(entry) ?? {};
  const rest = saidTitle(model, entry, title)?.rest;
  if (rest === undefined) return title;
  const prefix = title.slice(0, title.length - rest.length).replace(/\s?[:：]\s*$/u, '');
  return name.endsWith(` ${prefix}`) || [name, ...aliases].includes(prefix) ? rest : title;
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
