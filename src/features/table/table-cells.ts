/** The cells of a row: what the entry has for each column, and its name where the columns stand below each other. */
import { html, nothing, type TemplateResult } from 'lit';
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { reliabilities } from '../../dataset/data/derived-lists.js';
import { amountText, chosenIds, ownTexts } from '../../dataset/data/field-words.js';
import { fieldLang, namesLang } from '../../dataset/data/names-language.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import { ownValue } from '../../dataset/data/safe-read.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { cutText } from '../../dataset/data/short-text.js';
import { titleLang } from '../../dataset/data/text-language.js';
import type { TimelineModel } from '../../dataset/data/timeline-model.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import type { Hits } from '../../element/picture/search-hits.js';
import type { DrawnRows, ListController } from '../../element/rows/list-controller.js';
import { laneNames } from '../../element/rows/list-lanes.js';
import type { WindowRows } from '../../element/rows/list-window.js';
import type { Precision } from '../../dataset/time/date-range.js';
import { classOf, columnName } from './table-columns.js';
import { isOwnColumn, ownColumnId, type TableColumn, type TableSort } from './table-sort.js';

/** Two lines of a column, in UTF-16 units. */
const MAX_ADDRESS = 40;
/** These say by themselves what they are. */
const UNNAMED: ReadonlySet<TableColumn> = new Set(['date', 'kind', 'title', 'who', 'party', 'place']);

export function cellsTemplate(
  columns: readonly TableColumn[],
  entry: number,
  options: TableOptions,
): readonly TemplateResult[] {
  const { model, texts } = options;
  const record = model.entries.at(entry)!;
  return columns.map((column) => {
    if (column === 'title') return titleCell(record, entry, options);
    const { text, lang, content = options.hits.highlight(text) } = cellOf(column, record, entry, options);
    const name = UNNAMED.has(column) || text === '' ? nothing : columnName(column, texts, model.dataset);
    return html`<td role="cell" class="${classOf(column)} ${text === '' ? 'none' : ''}" data-name=${name}>
      <bdi lang=${lang ?? nothing}>${content}</bdi>
    </td>`;
  });
}

interface Cell {
  readonly text: string;
  readonly lang?: string | undefined;
  /** Stands in the place of the text with its search matches. */
  readonly content?: unknown;
}

function cellOf(column: TableColumn, record: Entry, entry: number, { model, words, texts, hits }: TableOptions): Cell {
  const named = (names: readonly string[]): Cell => {
    const lang = namesLang(model, ...names);
    return { text: nameList(names, lang), lang };
  };
  if (isOwnColumn(column)) return ownCell(column, record, { model, texts, words, hits });
  switch (column) {
    case 'date':
      return { text: words.date(entry), content: dateTemplate(entry, { model, words }) };
    case 'kind':
      return { text: words.kind(entry), content: words.kind(entry) };
    case 'who': {
      const speaker = words.speaker(entry);
      if (speaker === undefined) return named(words.actors(entry));
      return { ...named([speaker.name]), content: hits.highlight(speaker.name, speaker.aliases) };
    }
    case 'party': {
      const parties = named(words.parties(entry));
      return { ...parties, content: parties.text };
    }
    case 'place':
      return { text: record.place ?? '', lang: fieldLang(model, record, 'place') };
    case 'topic': {
      const topics = named(laneNames(model, entry, { lanesBy: 'topic' }));
      return { ...topics, content: topics.text };
    }
    case 'phase': {
      const phases = named(phasesOfEntry(model, entry).map(({ phase }) => phase.label));
      return { ...phases, content: phases.text };
    }
    case 'status':
      return { text: words.status(entry) ?? '', content: words.status(entry) ?? '' };
    case 'sources': {
      const cited = new Set((record.citations ?? []).map(({ source }) => source)).size.toLocaleString(texts.locale);
      return { text: cited, content: cited };
    }
    case 'reliability':
      return { text: nameList(reliabilities(record.citations ?? []), texts.locale) };
    default:
      return { text: '' };
  }
}

function ownCell(
  column: TableColumn & `${string}:${string}`,
  record: Entry,
  { model, texts, words, hits }: Pick<TableOptions, 'model' | 'texts' | 'words' | 'hits'>,
): Cell {
  const id = ownColumnId(column);
  const { categories = [], measures = [] } = model.dataset;
  if (column.startsWith('measure:')) {
    const amount = ownValue(record.measures, id);
    const text =
      amount === undefined
        ? ''
        : amountText(
            amount,
            measures.find((each) => each.id === id),
            texts.locale,
          );
    return { text, content: text };
  }
  if (column.startsWith('field:')) return fieldCell(id, record, { model, words, hits });
  const values = categories.find((each) => each.id === id)?.values ?? [];
  const said = chosenIds(record.categories, id).map((value) => values.find((each) => each.id === value)?.name ?? value);
  return { text: nameList(said, namesLang(model, ...said)), lang: namesLang(model, ...said) };
}

/** An address leads there by pointer; keys reach it in the open entry. One that is none stays text. */
function fieldCell(
  id: string,
  record: Entry,
  { model, words, hits }: Pick<TableOptions, 'model' | 'words' | 'hits'>,
): Cell {
  const kind = model.dataset.fields?.find((field) => field.id === id)?.kind;
  const texts = ownTexts(record.fields, id);
  const { lang } = model.dataset;
  if (kind === 'date') return { text: nameList(texts.map(words.dateText), lang) };
  const text = nameList(texts, lang);
  const href = kind === 'link' ? safeUrl(text) : undefined;
  if (href === undefined) return { text, lang };
  const content = html`<a href=${href} dir="ltr" tabindex="-1" rel="noopener noreferrer" referrerpolicy="no-referrer"
    >${hits.highlight(cutText(text, MAX_ADDRESS))}</a
  >`;
  return { text, lang, content };
}

/** The date has one line for the eye; a screen reader hears it at length. */
function dateTemplate(entry: number, { model, words }: Pick<TableOptions, 'model' | 'words'>): TemplateResult {
  const short = words.shortDate(entry);
  const long = words.date(entry);
  return html`<time datetime=${model.dates.at(entry)?.text ?? nothing}
    >${
      short === long
        ? long
        : html`<span aria-hidden="true" title=${long}>${short}</span><span class="visually-hidden">${long}</span>`
    }</time
  >`;
}

function titleCell(
  record: Entry,
  entry: number,
  { model, drawn, selected, hits, onToggle }: TableOptions,
): TemplateResult {
  const open = entry === selected;
  return html`<th role="rowheader" scope="row" class="col-title">
    <button
      type="button"
      class="toggle"
      data-focus=${open ? 'open-entry' : nothing}
      tabindex=${entry === drawn.stop ? 0 : -1}
      aria-expanded=${open ? 'true' : 'false'}
      @click=${() => {
        onToggle(entry);
      }}
    >
      <bdi lang=${titleLang(model, entry) ?? nothing}>${hits.highlight(record.title)}</bdi>
    </button>
  </th>`;
}

// What the table is drawn from.

export interface TableOptions {
  readonly model: TimelineModel;
  /** The precision of the sharpest date. */
  readonly precision: Precision;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly hits: Hits;
  readonly summary: unknown;
  readonly title: string;
  readonly sort: TableSort;
  readonly rows: WindowRows;
  readonly drawn: DrawnRows;
  /** It was opened at the window of the chart: then it scrolls by itself. */
  readonly atWindow: boolean;
  readonly table: ListController;
  readonly selected: number | undefined;
  readonly bodyOf: (entry: number) => TemplateResult;
  readonly onSort: (column: TableColumn) => void;
  readonly onToggle: (entry: number) => void;
  readonly onDownload: () => void;
}
