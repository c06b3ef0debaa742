/** The list: all that the chart and the details say, as text in order of time. */
import { html, nothing, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntryWords } from '../a11y/entry-words.js';
import type { Entry } from '../data/dataset.js';
import type { RelationIndex } from '../data/relations.js';
import { EntryKind, type TimelineModel } from '../data/timeline-model.js';
import type { Texts } from '../i18n/texts.js';
import { colourOf } from '../layout/lanes.js';
import { glyphTemplate } from '../render/glyphs.js';
import { GlyphShape } from '../scene/scene.js';
import { DateFlag } from '../time/date-range.js';
import { detailsBody } from './details-view.js';
import type { ListPart } from './list-groups.js';

export interface ListOptions {
  readonly model: TimelineModel;
  readonly parts: readonly ListPart[];
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly relations: RelationIndex;
  readonly selected: number | undefined;
  readonly lengthOf: (ms: number) => string;
  /** Opens the entry, or closes it where it is open. */
  readonly onToggle: (entry: number) => void;
  readonly onSelect: (entry: number) => void;
}

export function listView(options: ListOptions): TemplateResult {
  return html`<ol class="list" part="list" aria-label=${options.texts.text('chartLabel')}>
    ${options.parts.map((part) =>
      part.type === 'fold'
        ? html`<li class="fold-rule">
            <span>${options.texts.text('fold', { length: options.lengthOf(part.end - part.start) })}</span>
          </li>`
        : html`<li class="day">
            <h3>${part.heading}</h3>
            <ol>
              ${repeat(
                part.entries,
                (entry) => entry,
                (entry) => itemTemplate(entry, options),
              )}
            </ol>
          </li>`,
    )}
  </ol>`;
}

function itemTemplate(entry: number, options: ListOptions): TemplateResult {
  const { model, words, selected, onToggle } = options;
  const record = model.entries.at(entry)!;
  const open = entry === selected;
  const speaker = words.speaker(entry);
  const about = speaker ? [words.role(speaker), formOf(entry, options), record.channel] : [];
  return html`<li class="item c${colourOf(model, entry)} ${open ? 'open' : ''}" data-entry=${entry}>
    ${glyphOf(entry, options)}
    <div class="text">
      <button
        type="button"
        class="toggle"
        aria-expanded=${open ? 'true' : 'false'}
        @click=${() => {
          onToggle(entry);
        }}
      >
        <b><bdi>${speaker ? speaker.name : record.title}</bdi></b>
      </button>
      <span class="about"
        >${about.filter((part) => part).map((part, at) => html`${at > 0 ? ' · ' : ''}<bdi>${part}</bdi>`)}</span
      >
      ${open ? openTemplate(entry, options) : closedTemplate(record, entry, options)}
    </div>
  </li>`;
}

function openTemplate(entry: number, options: ListOptions): TemplateResult {
  const { model, words } = options;
  const record = model.entries.at(entry)!;
  return html`<div class="body">
    ${words.speaker(entry) ? html`<p class="headline"><bdi>${record.title}</bdi></p>` : nothing}
    <p class="note">
      <time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time> · ${words.kind(entry)}
    </p>
    ${detailsBody({ ...options, entry })}
  </div>`;
}

function closedTemplate(record: Entry, entry: number, options: ListOptions): TemplateResult {
  const { words, texts, relations } = options;
  const [quote] = record.quotes ?? [];
  const related = relations.of(entry);
  const first = related.find(({ reversed, entry: target }) => !reversed && target !== undefined);
  const answers = related.filter(({ reversed }) => reversed).length;
  const sources = new Set((record.citations ?? []).map(({ source }) => source)).size;
  const saidAs = quote
    ? html`<q class="quote" lang=${quote.lang ?? nothing} dir="auto">${quote.text}</q>`
    : words.speaker(entry)
      ? html`<p class="headline" dir="auto">${record.title}</p>`
      : nothing;
  return html`${saidAs}
    <p class="note">
      ${sources === 0 ? texts.text('unsourced') : texts.count('sources', sources)}${
        first
          ? html` · ${words.relation(first.type, false)}
              <bdi>${options.model.entries.at(first.entry ?? -1)?.title}</bdi>`
          : nothing
      }${answers > 0 ? html` · ↪ ${answers}` : nothing}
    </p>`;
}

function formOf(entry: number, { words }: ListOptions): string {
  return words.kind(entry).split(' · ')[1] ?? '';
}

function glyphOf(entry: number, { model }: ListOptions): TemplateResult {
  const flags = model.flags[entry]!;
  const event = model.kind[entry] === EntryKind.event;
  const silent = model.entries.at(entry)?.form === 'no-comment';
  const shape = event ? GlyphShape.event : silent ? GlyphShape.silence : GlyphShape.statement;
  const hollow = flags & (DateFlag.approximate | DateFlag.uncertain) ? 'hollow' : '';
  return html`<svg class="sign" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
    ${svg`${glyphTemplate(shape, 0, hollow)}`}
  </svg>`;
}
