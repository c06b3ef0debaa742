/**
 * The list: everything in the chart and the details, as text in order of time. A short list is drawn whole, in the flow
 * of the page. A long one is a feed that scrolls in its own region and draws only its window.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { Tier } from '../../drawing/dates/tier.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import type { DrawnRows, ListController } from '../../element/rows/list-controller.js';
import { foldsBefore, groupOf, type ListGroups } from '../../element/rows/list-groups.js';
import { itemBody, type ItemOptions } from './list-item.js';
import type { WindowRows } from '../../element/rows/list-window.js';
import type { Picture } from '../../element/picture/picture.js';

/** WebKit removes the role from a list without markers, unless it is written. */
const LIST_ROLE = 'list';

export interface ListOptions extends ItemOptions, Pick<Picture, 'marks'> {
  readonly rows: WindowRows;
  /** An archive has more entries than rows, and nobody knows how many come before them. */
  readonly totals: Picture['totals'];
  readonly groups: ListGroups;
  readonly drawn: DrawnRows;
  readonly list: ListController;
  /** The place of the window that it was opened at: then it scrolls by itself. */
  readonly openedAt: number | undefined;
  /** More entries are loading. */
  readonly busy: boolean;
  readonly headingOf: (place: number) => string;
  /** Phases and milestones that begin before an entry. */
  readonly phasesBefore: (entry: number) => unknown;
  readonly depthOf: (entry: number) => number;
  /** "3 years without an entry", for the folds from the first to before the second. */
  readonly foldWords: (from: number, to: number) => string;
}

export function listView(options: ListOptions): TemplateResult {
  return options.drawn.windowed ? feedTemplate(options) : wholeTemplate(options);
}

/** One list, with its headings in it: a screen reader says the number of entries once, not for each day. */
function wholeTemplate(options: ListOptions): TemplateResult {
  const { texts, rows, list, drawn, openedAt } = options;
  return html`<ol
    class="list ${openedAt === undefined ? '' : 'at-window'}"
    role=${LIST_ROLE}
    part="list"
    aria-label=${texts.text('chartLabel')}
    aria-describedby="summary"
    @keydown=${list.onKeyDown}
    @focusin=${list.onFocusIn}
  >
    ${repeat(
      drawn.places,
      (place) => rows.entryAt(place),
      (place) =>
        html`<li>
          ${foldTemplate(place, options)}${options.phasesBefore(rows.entryAt(place))}${startsGroup(place, options) ? html`<h3>${options.headingOf(place)}</h3>` : dayAgain(place, options)}
          ${itemTemplate(place, options)}
        </li>`,
    )}
  </ol>`;
}

function feedTemplate(options: ListOptions): TemplateResult {
  const { texts, drawn, rows, list } = options;
  return html`<p class="list-note">${texts.count('listWindowed', rows.count)}</p>
    <div
      class="list windowed"
      part="list"
      role="feed"
      tabindex="-1"
      aria-label=${texts.text('chartLabel')}
      aria-describedby="summary"
      aria-busy=${options.busy ? 'true' : 'false'}
      @keydown=${list.onKeyDown}
      @focusin=${list.onFocusIn}
    >
      <p class="list-day" data-head aria-hidden="true">${options.headingOf(drawn.first)}</p>
      <div data-stage>
        <div class="space"></div>
        ${repeat(
          drawn.places,
          (place) => rows.entryAt(place),
          (place) => articleTemplate(place, options),
        )}
        <div class="space"></div>
      </div>
    </div>
    <span class="list-end" tabindex="-1"></span>`;
}

function articleTemplate(place: number, options: ListOptions): TemplateResult {
  const { rows, drawn } = options;
  return html`<article
    class=${place === drawn.kept ? 'kept' : nothing}
    data-place=${place}
    aria-labelledby="entry-${rows.entryAt(place)}"
    aria-posinset=${place + 1}
    aria-setsize=${options.totals.all > options.model.count ? -1 : rows.count}
  >
    ${foldTemplate(place, options)} ${options.phasesBefore(rows.entryAt(place))}
    ${startsGroup(place, options) ? html`<h3 class=${place === 0 ? 'visually-hidden' : nothing}>${options.headingOf(place)}</h3>` : nothing}
    ${itemTemplate(place, options)}
  </article>`;
}

/** Opened in the middle of a day, the list shows the day once more: its heading is scrolled away. */
function dayAgain(place: number, { openedAt, headingOf }: ListOptions): TemplateResult | typeof nothing {
  return place === openedAt ? html`<p class="day-again" aria-hidden="true">${headingOf(place)}</p>` : nothing;
}

function startsGroup(place: number, { groups }: ListOptions): boolean {
  return groups.starts[groupOf(groups, place)] === place;
}

/** One strip between two listed entries, however many folds lie between them. */
function foldTemplate(place: number, { groups, foldWords }: ListOptions): TemplateResult | typeof nothing {
  const [from, to] = foldsBefore(groups, place);
  return place === 0 || from === to ? nothing : html`<p class="fold-rule">${foldWords(from, to)}</p>`;
}

function itemTemplate(place: number, options: ListOptions): TemplateResult {
  const entry = options.rows.entryAt(place);
  return html`<div class=${itemClass(entry, options)} data-entry=${entry}>${itemBody(entry, options)}</div>`;
}

const TIER_CLASSES: Readonly<Record<number, string>> = {
  [Tier.minor]: ' minor',
  [Tier.entry]: '',
  [Tier.lead]: ' lead',
};

function itemClass(entry: number, { model, marks, selected, depthOf, hits }: ListOptions): string {
  const tier = TIER_CLASSES[marks.tier?.[entry] ?? Tier.entry]!;
  const depth = depthOf(entry);
  const answers = depth > 0 ? ` answer depth-${String(depth)}` : '';
  return `item c${String(colourOf(model, entry))}${tier}${answers}${entry === selected ? ' open' : ''}${hits.has(entry) ? ' found' : ''}`;
}
