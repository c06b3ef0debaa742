/**
 * The list: all that the chart and the details say, as text in order of time. A short one is a list of days, drawn whole
 * in the flow of the page. A long one is a feed that scrolls in a region of its own, drawn about its window.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { colourOf } from '../../layout/lanes.js';
import type { DrawnRows, ListController } from '../../rows/list-controller.js';
import { foldsBefore, groupOf, type ListGroups } from '../../rows/list-groups.js';
import { itemBody, type ItemOptions } from './list-item.js';
import type { WindowRows } from '../../rows/list-window.js';

export interface ListOptions extends ItemOptions {
  readonly rows: WindowRows;
  readonly groups: ListGroups;
  readonly drawn: DrawnRows;
  readonly list: ListController;
  /** More entries are on their way. */
  readonly busy: boolean;
  readonly headingOf: (place: number) => string;
  readonly depthOf: (entry: number) => number;
  /** "3 years without an entry". */
  readonly foldWords: (gap: number) => string;
}

export function listView(options: ListOptions): TemplateResult {
  return options.drawn.windowed ? feedTemplate(options) : daysTemplate(options);
}

function daysTemplate(options: ListOptions): TemplateResult {
  const { groups, texts, rows, list } = options;
  return html`<ol
    class="list"
    part="list"
    aria-label=${texts.text('chartLabel')}
    @keydown=${list.onKeyDown}
    @focusin=${list.onFocusIn}
  >
    ${repeat(
      groups.starts,
      (start) => rows.entryAt(start),
      (start, group) =>
        html`${foldsTemplate(start, options, (words) => html`<li class="fold-rule"><span>${words}</span></li>`)}
          <li class="day">
            <h3>${options.headingOf(start)}</h3>
            <ol>
              ${repeat(
                entriesOf(options, start, groups.starts[group + 1] ?? groups.count),
                (entry) => entry,
                (entry) =>
                  html`<li
                    class=${itemClass(entry, options)}
                    data-entry=${entry}
                    aria-posinset=${rows.placeOf(entry) + 1}
                    aria-setsize=${rows.count}
                  >
                    ${itemBody(entry, options)}
                  </li>`,
              )}
            </ol>
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
  const { rows, groups, drawn } = options;
  const entry = rows.entryAt(place);
  const heads = groups.starts[groupOf(groups, place)] === place;
  return html`<article
    class=${place === drawn.kept ? 'kept' : nothing}
    data-place=${place}
    aria-labelledby="entry-${entry}"
    aria-posinset=${place + 1}
    aria-setsize=${rows.count}
  >
    ${foldsTemplate(place, options, (words) => html`<p class="fold-rule">${words}</p>`)}
    ${heads ? html`<h3 class=${place === 0 ? 'visually-hidden' : nothing}>${options.headingOf(place)}</h3>` : nothing}
    <div class=${itemClass(entry, options)} data-entry=${entry}>${itemBody(entry, options)}</div>
  </article>`;
}

function foldsTemplate(
  place: number,
  { groups, foldWords }: ListOptions,
  template: (words: string) => TemplateResult,
): readonly TemplateResult[] {
  const [from, to] = foldsBefore(groups, place);
  return Array.from({ length: to - from }, (_, at) => template(foldWords(from + at)));
}

function itemClass(entry: number, { model, selected, depthOf, hits }: ListOptions): string {
  const depth = depthOf(entry);
  const answers = depth > 0 ? ` answer depth-${String(depth)}` : '';
  return `item c${String(colourOf(model, entry))}${answers}${entry === selected ? ' open' : ''}${hits.has(entry) ? ' found' : ''}`;
}

function entriesOf({ rows }: ListOptions, from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => rows.entryAt(from + at));
}
