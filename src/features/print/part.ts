/** The subject and the entries on paper, and the command to print. */
import type { Feature, FeaturePart, TimelineApi, ViewContext } from '../../element/core/feature.js';
import { fields, hasFields } from '../fields/index.js';
import { story } from '../story/index.js';
import { threadList } from '../thread-list/index.js';
import { printStyles } from './styles.js';
import { knownStyles } from '../../element/entry/known-styles.js';
import { pageView } from '../../drawing/platform/page-view.js';
import type { Picture } from '../../element/picture/picture.js';
import { html, nothing, type TemplateResult } from 'lit';
import { type MaybePromise, whenReady } from '../../dataset/base/maybe-promise.js';
import { countValues } from '../../dataset/data/filter.js';
import { headLang, titleLang } from '../../dataset/data/text-language.js';
import { chosenValues, facetName } from '../../element/picture/filter-names.js';
import { nameList } from '../../words/i18n/name-list.js';
import { namesLang } from '../../dataset/data/names-language.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { detailsBody, detailsHead, sourcesTemplate } from '../../element/entry/details-view.js';
import { countInWindow } from '../../element/picture/window-count.js';
import { edgeUnit, edgeWords, lastWords } from '../../dataset/time/edge-words.js';
import { emptyLanesText } from '../../element/chart/empty-lanes.js';
import { phaseHeads } from '../../element/rows/phase-heads.js';

export interface PrintPart extends FeaturePart {
  /** Prints the page; `full` with all details of each entry. */
  readonly print: (full: boolean) => void;
}

export const styles = [knownStyles, printStyles];

/** A longer print would be a book, and take minutes to lay out. */
const MAX_ENTRIES = 1000;

export function connect(timeline: TimelineApi): PrintPart {
  const { element, features } = timeline;
  let isFull = false;
  return {
    print: (full) => {
      isFull = full;
      pageView(element).addEventListener(
        'afterprint',
        () => {
          isFull = false;
        },
        { once: true },
      );
      const picture = full ? timeline.picture() : undefined;
      const needed = picture ? printedParts(picture) : [];
      const coming: MaybePromise<unknown> =
        needed.length > 0 ? Promise.all(needed.map((part) => features.fetch(part))) : undefined;
      void whenReady(coming, () => {
        // The menu closes first: a browser prints the page as it is.
        setTimeout(() => {
          window.print();
        });
      });
    },
    afterDraw: () => {
      // A written story is printed too. One that is told has loaded.
      if (timeline.picture()?.model.dataset.story !== undefined) features.warm(story);
    },
    slots: {
      'paper-intro': (view, picture) => (view.printing ? printIntro(view, picture) : undefined),
      paper: (view, picture) => (view.printing ? printPanel(view, picture, isFull) : undefined),
    },
  };
}

/**
 * The parts whose code a print with all details waits for: that of categories, measures, locations and media, and that
 * of threads, if an entry has some.
 */
export function printedParts({ focusOrder, model, relations, totals }: Picture): readonly Feature[] {
  // The window decides which of the loaded entries of an archive are printed.
  const isWhole = totals.all <= model.count;
  const printed = isWhole ? focusOrder.entries.subarray(0, MAX_ENTRIES) : focusOrder.entries;
  return [
    ...(printed.some((entry) => hasFields(model.entries.at(entry)!)) ? [fields] : []),
    ...(printed.some((entry) => relations.outgoingCount(entry) + relations.incomingCount(entry) > 0)
      ? [threadList as Feature]
      : []),
  ];
}

const MAX_VALUES = 100;

/** The part of paper between the chart and the entries: the subject of the timeline, and the active filters. */
function printIntro(options: ViewContext, picture: Picture): TemplateResult {
  const { model } = picture;
  const { description } = model.dataset;
  return html`<div class="printed-intro">
    ${description ? html`<p lang=${headLang(model, 'description') ?? nothing} dir="auto">${description}</p>` : nothing}
    ${filteredBy(options, picture)}
  </div>`;
}

/** A print shows no chips, and outlasts the view that it was made from. */
function filteredBy({ texts, session }: ViewContext, { model }: Picture): TemplateResult | typeof nothing {
  const { filter } = session.state;
  const active = countValues(filter);
  if (active === 0) return nothing;
  const chosen = chosenValues(model, filter, texts, MAX_VALUES);
  const names = chosen.map(
    ({ facet, name }, index) =>
      html`${index === 0 ? nothing : ' · '}${facetName(facet, texts, model.dataset)}: <bdi>${name}</bdi>`,
  );
  return html`<p>
    <b>${texts.text('filtersChosen')}</b>
    ${names}${active > chosen.length ? ` · +${String(active - chosen.length)}` : nothing}
  </p>`;
}

function printPanel(options: ViewContext, picture: Picture, isFull: boolean): TemplateResult {
  const { texts } = options;
  const groups = printedGroups(picture);
  const count = groups.reduce((sum, { length }) => sum + length, 0);
  const listed = Math.min(MAX_ENTRIES, count);
  const total = isPart(picture) ? countInWindow(picture) : count;
  const item = isFull ? entryTemplate : compactTemplate;
  const empty = emptyLanesText(picture.context.arrangement.lanes, texts);
  return html`<div class="printed ${isFull ? '' : 'compact'}">
    ${empty === undefined ? nothing : html`<p>${empty}</p>`}
    ${
      total > listed
        ? html`<p>
            ${texts.count('printedFirst', listed, { total: new Intl.NumberFormat(texts.locale).format(total) })}
          </p>`
        : nothing
    }
    ${groups.map((entries, group) => {
      const before = group === 0 ? 0 : groups[0]!.length;
      const shown = entries.subarray(0, Math.max(MAX_ENTRIES - before, 0));
      if (shown.length === 0) return nothing;
      return html`${groups.length > 1 ? headingOf(group === 0, entries.length, options, picture) : nothing}
        <ol>
          ${Array.from(shown, (entry) => item(entry, options, picture, phaseHeads(picture, entry, texts)))}
        </ol>`;
    })}
  </div>`;
}

/** Those in the window come first; of an archive, they are all that is printed. */
function printedGroups(picture: Picture): readonly Uint32Array[] {
  const { focusOrder, marks, view } = picture;
  const isInWindow = (entry: number): boolean =>
    marks.outerStart[entry]! < view.end && marks.outerEnd[entry]! > view.start;
  const { entries } = focusOrder;
  const inWindow = entries.filter(isInWindow);
  if (isPart(picture)) return [inWindow];
  const others = entries.filter((entry) => !isInWindow(entry));
  return [inWindow, others].filter(({ length }) => length > 0);
}

/** Whether the page has only a part of the entries. */
function isPart({ totals, model }: Picture): boolean {
  return totals.all > model.count;
}

/** "24 April 2025 – 4 May 2025 · 18 entries", "9 other entries". */
function headingOf(
  isInWindow: boolean,
  count: number,
  { texts }: ViewContext,
  { view, precision, model }: Picture,
): TemplateResult {
  const unit = edgeUnit(precision, view.end - view.start);
  const edges = { ...texts, timeZone: model.timeZone };
  const window = `${edgeWords(view.start, unit, edges)} – ${lastWords(view.end, unit, edges)}`;
  const words = isInWindow ? `${window} · ${texts.count('entries', count)}` : texts.count('printOthers', count);
  return html`<h3 class="printed-group">${words}</h3>`;
}

/** When, what, who, and its source. */
function compactTemplate(
  entry: number,
  { texts }: ViewContext,
  { model, words }: Picture,
  before: unknown,
): TemplateResult {
  const record = model.entries.at(entry);
  const names = [...new Set([words.speaker(entry)?.name, ...words.actors(entry)])].filter((name) => name !== undefined);
  return html`<li class="c${colourOf(model, entry)}">
    ${before}
    <p class="when">${words.date(entry)}</p>
    <div>
      <h3 lang=${titleLang(model, entry) ?? nothing} dir="auto">${record?.title}</h3>
      ${names.length === 0 ? nothing : html`<p lang=${namesLang(model, ...names) ?? nothing}>${nameList(names, namesLang(model, ...names))}</p>`}
      ${sourcesTemplate(record?.citations ?? [], { model, words, texts, hits: undefined })}
    </div>
  </li>`;
}

function entryTemplate(
  entry: number,
  { texts, features }: ViewContext,
  picture: Picture,
  before: unknown,
): TemplateResult {
  const { model } = picture;
  const details = { ...picture, entry, texts, onSelect: () => undefined, parts: features.entry, headed: true };
  return html`<li class="c${colourOf(model, entry)}">
    ${before} ${detailsHead(details)}
    <h3 lang=${titleLang(model, entry) ?? nothing} dir="auto">${model.entries.at(entry)?.title}</h3>
    <div class="body">${detailsBody(details)}</div>
  </li>`;
}
