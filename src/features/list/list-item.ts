/** One entry of the list: closed a few lines, open all of its details. */
import { roleText } from '../../a11y/actor-roles.js';
import { drawnStatus } from '../../data/plain-status.js';
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Actor, Entry } from '../../data/dataset.js';
import { EntryKind } from '../../data/timeline-model.js';
import { fieldLang, namesLang, rolesLang, summaryLang } from '../../data/names-language.js';
import { titleLang } from '../../data/text-language.js';
import { glyphTemplate } from '../../render/glyphs.js';
import { statusTemplate } from '../../render/status-signs.js';
import { GlyphShape } from '../../scene/scene.js';
import { escapeId } from '../../base/escape-id.js';
import { answerCount, mainRelation } from './list-answers.js';
import { saidTitle } from '../../picture/said-prefix.js';
import { isOfOneDay } from '../../rows/list-groups.js';
import { timeOfDay } from '../../time/date-name.js';
import { DateFlag, Precision } from '../../time/date-range.js';
import { itemFacts } from './item-facts.js';
import type { ItemOptions } from './item-options.js';

/** Its button says the same as its mark: a reader who goes from entry to entry by keys hears no more. */
export function itemBody(entry: number, options: ItemOptions): TemplateResult {
  const { model, words, selected, stop, onToggle, hits } = options;
  const record = model.entries.at(entry)!;
  const open = entry === selected;
  const speaker = words.speaker(entry);
  const { highlight } = hits;
  const form = formOf(entry, options);
  // When open, the details name the speaker.
  const role = speaker && !open ? highlight(roleText(speaker, record)) : '';
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
    ${open ? nothing : itemFacts(record, entry, options)}`;
}

/** The heading above has the day. */
function hourTemplate(entry: number, { model, texts }: ItemOptions): TemplateResult | typeof nothing {
  const date = model.dates.at(entry);
  if (date === undefined || date.precision >= Precision.day || !isOfOneDay(model, entry)) return nothing;
  return html`<time class="hour" datetime=${date.text}
    >${timeOfDay(date, { locale: texts.locale, timeZone: model.timeZone })}</time
  > `;
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
    ${record.summary ? html`<p class="summary" lang=${summaryLang(model, entry) ?? nothing} dir="auto">${hits.highlight(record.summary)}</p>` : nothing}
    <p class="note">
      ${record.status ? html`${words.status(entry)} · ` : nothing}${sources === 0 ? texts.text('unsourced') : texts.count('sources', sources)}${relationTemplate(entry, options)}${
        answers > 0 ? html` · ${texts.count('answers', answers)}` : nothing
      }
    </p>`;
}

/** The title without the name of its speaker, which stands in the line above. */
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
  return html` · <span class="arrow" aria-hidden="true">↩</span>${words.relation(relation.type, false)}
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
  const event = model.kind[entry] === EntryKind.event;
  const silent = model.entries.at(entry)?.form === 'no-comment';
  const shape = event ? GlyphShape.event : silent ? GlyphShape.silence : GlyphShape.statement;
  const hollow = flags & (DateFlag.approximate | DateFlag.uncertain) ? 'hollow' : '';
  return html`<svg class="sign" viewBox="-9 -9 18 18" width="18" height="18" aria-hidden="true">
    ${svg`${glyphTemplate(shape, 0, hollow)}${statusTemplate(drawnStatus(model, entry), 0)}`}
  </svg>`;
}
