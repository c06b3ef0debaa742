/**
 * The entries as a table with sortable columns. A row opens below itself, with the same details as everywhere. A long
 * table draws only its window, like the list.
 */
import { nameList } from '../../i18n/name-list.js';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { EntryWords } from '../../a11y/entry-words.js';
import { reliabilities } from '../../data/derived-lists.js';
import { chosenIds } from '../../data/categories.js';
import type { Entry } from '../../data/dataset.js';
import { amountText } from '../../data/field-words.js';
import { ownValue } from '../../data/read-map.js';
import type { DatasetHead, TimelineModel } from '../../data/timeline-model.js';
import { namesLang } from '../../data/names-language.js';
import { headLang, titleLang } from '../../data/text-language.js';
import type { PlainKey } from '../../i18n/messages.js';
import type { Texts } from '../../i18n/texts.js';
import { onRovingFocusIn, onRovingKeyDown } from '../../interaction/roving.js';
import {
  isOwnColumn,
  ownColumnId,
  TABLE_COLUMNS,
  type NamedColumn,
  type OwnColumn,
  type TableColumn,
  type TableSort,
} from './table-sort.js';
import { colourOf } from '../../layout/lanes.js';
import type { DrawnRows, ListController } from '../../rows/list-controller.js';
import type { WindowRows } from '../../rows/list-window.js';
import type { Hits } from '../../picture/search-hits.js';
import { MAX_SORTED_TITLES } from './table-order.js';

/** For categories, and for measures: a reader compares a few. */
const MAX_OWN = 6;

export interface TableOptions {
  readonly model: TimelineModel;
  readonly texts: Texts;
  readonly words: EntryWords;
  readonly hits: Hits;
  readonly summary: unknown;
  readonly title: string;
  readonly sort: TableSort;
  readonly rows: WindowRows;
  readonly drawn: DrawnRows;
  readonly table: ListController;
  readonly selected: number | undefined;
  readonly bodyOf: (entry: number) => TemplateResult;
  readonly onSort: (column: TableColumn) => void;
  readonly onToggle: (entry: number) => void;
  readonly onDownload: () => void;
}

export const COLUMN_NAMES: Readonly<Record<NamedColumn, PlainKey>> = {
  date: 'date',
  kind: 'facetKind',
  title: 'tableTitle',
  who: 'tableWho',
  party: 'facetParty',
  status: 'facetStatus',
  sources: 'sourcesTitle',
  reliability: 'facetReliability',
};

export function tableView(options: TableOptions): TemplateResult {
  const { texts, rows, drawn, table, title, onDownload } = options;
  const columns = columnsOf(options.model);
  return html`<div class="table-bar">
      ${options.summary}
      <button type="button" class="plain" @click=${onDownload}>${texts.text('downloadCsv')}</button>
    </div>
    ${drawn.windowed ? html`<p class="list-note">${texts.count('listWindowed', rows.count)}</p>` : nothing}
    <div
      class="table-region ${drawn.windowed ? 'windowed' : ''}"
      role="region"
      tabindex="0"
      aria-label="${title}, ${texts.text('viewTable')}"
      @keydown=${table.onKeyDown}
      @focusin=${table.onFocusIn}
    >
      <table part="table" data-stage aria-rowcount=${drawn.windowed ? rows.count + 1 : nothing}>
        <caption>
          ${captionTemplate(options)}
        </caption>
        <thead data-head>
          <tr aria-rowindex=${drawn.windowed ? 1 : nothing} @keydown=${onRovingKeyDown} @focusin=${onRovingFocusIn}>
            ${columns.map((column) => headTemplate(column, options))}
          </tr>
        </thead>
        ${drawn.windowed ? spaceTemplate(columns.length) : nothing}
        ${repeat(
          drawn.places,
          (place) => rows.entryAt(place),
          (place) => rowTemplate(place, options),
        )}
        ${drawn.windowed ? spaceTemplate(columns.length) : nothing}
      </table>
    </div>`;
}

/** Without columns that are empty. */
export function columnsOf({ hasReliability, dataset }: TimelineModel): readonly TableColumn[] {
  const named = TABLE_COLUMNS.filter((column) => column !== 'reliability' || hasReliability);
  return [...named, ...ownColumns(dataset)];
}

function ownColumns({ categories = [], measures = [] }: DatasetHead): readonly OwnColumn[] {
  return [
    ...categories.slice(0, MAX_OWN).map(({ id }) => `category:${id}` as const),
    ...measures.slice(0, MAX_OWN).map(({ id }) => `measure:${id}` as const),
  ];
}

function columnName(column: TableColumn, texts: Texts, { categories = [], measures = [] }: DatasetHead): string {
  if (!isOwnColumn(column)) return texts.text(COLUMN_NAMES[column]);
  const id = ownColumnId(column);
  const records = column.startsWith('category:') ? categories : measures;
  return records.find((record) => record.id === id)?.name ?? id;
}

function classOf(column: TableColumn): string {
  if (!isOwnColumn(column)) return `col-${column}`;
  return column.startsWith('measure:') ? 'col-own col-measure' : 'col-own';
}

function ownCells(record: Entry, { model, texts, hits }: TableOptions): readonly TemplateResult[] {
  const { dataset } = model;
  const names = new Map((dataset.categories ?? []).map(({ id, values }) => [id, values]));
  return ownColumns(dataset).map((column) => {
    const id = ownColumnId(column);
    if (column.startsWith('measure:')) {
      const amount = ownValue(record.measures, id);
      const measure = dataset.measures?.find((each) => each.id === id);
      return html`<td class="col-measure">
        <bdi>${amount === undefined ? '' : amountText(amount, measure, texts.locale)}</bdi>
      </td>`;
    }
    const said = chosenIds(record.categories, id).map(
      (value) => names.get(id)?.find((each) => each.id === value)?.name ?? value,
    );
    return html`<td><bdi lang=${namesLang(model, ...said) ?? nothing}>${hits.highlight(nameList(said, namesLang(model, ...said)))}</bdi></td>`;
  });
}

function spaceTemplate(columns: number): TemplateResult {
  return html`<tbody class="space" aria-hidden="true">
    <tr>
      <td colspan=${columns}></td>
    </tr>
  </tbody>`;
}

function captionTemplate({ title, texts, rows, sort, model }: TableOptions): TemplateResult {
  // The heading above it shows the title and the number: a reader who goes from table to table hears them here.
  return html`<span class="visually-hidden"
      ><bdi lang=${headLang(model, 'title') ?? nothing}>${title}</bdi> · ${texts.count('entries', rows.count)} ·
    </span>
    <span class="caption-text">${sortWords(sort, texts, model.dataset)}</span>`;
}

/** "Sorted by date, ascending". */
export function sortWords({ column, descending }: TableSort, texts: Texts, head: DatasetHead): string {
  return texts.text(descending ? 'tableDescending' : 'tableAscending', { column: columnName(column, texts, head) });
}

function headTemplate(column: TableColumn, { texts, sort, rows, model, onSort }: TableOptions): TemplateResult {
  const name = columnName(column, texts, model.dataset);
  const className = classOf(column);
  const sorted = column === sort.column;
  if (column === 'title' && rows.count > MAX_SORTED_TITLES)
    return html`<th scope="col" class=${className}>${name}</th>`;
  return html`<th
    scope="col"
    class=${className}
    aria-sort=${sorted ? (sort.descending ? 'descending' : 'ascending') : nothing}
  >
    <button
      type="button"
      tabindex=${sorted ? 0 : -1}
      @click=${() => {
        onSort(column);
      }}
    >
      ${name}<span class="sort-sign" aria-hidden="true">${sorted ? (sort.descending ? '↓' : '↑') : ''}</span>
    </button>
  </th>`;
}

function rowTemplate(place: number, options: TableOptions): TemplateResult {
  const { model, words, texts, rows, drawn, selected, hits, onToggle } = options;
  const entry = rows.entryAt(place);
  const record = model.entries.at(entry)!;
  const open = entry === selected;
  const { highlight } = hits;
  const speaker = words.speaker(entry);
  const sources = new Set((record.citations ?? []).map(({ source }) => source)).size;
  const parties = words.parties(entry);
  return html`<tbody
    class="c${colourOf(model, entry)} ${place === drawn.kept ? 'kept' : ''} item ${open ? 'open' : ''} ${hits.has(entry) ? 'found' : ''}"
    data-place=${place}
    data-entry=${entry}
  >
    <tr aria-rowindex=${drawn.windowed ? place + 2 : nothing}>
      <td class="col-date"><time datetime=${model.dates.at(entry)?.text ?? nothing}>${words.date(entry)}</time></td>
      <td class="col-kind">${words.kind(entry)}</td>
      <th scope="row" class="col-title">
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
          <bdi lang=${titleLang(model, entry) ?? nothing}>${highlight(record.title)}</bdi>
        </button>
      </th>
      <td class="col-who">
        <bdi lang=${namesLang(model, ...(speaker ? [speaker.name] : words.actors(entry))) ?? nothing}
          >${speaker ? highlight(speaker.name, speaker.aliases) : highlight(nameList(words.actors(entry), namesLang(model, ...words.actors(entry))))}</bdi
        >
      </td>
      <td class="col-party"><bdi lang=${namesLang(model, ...parties) ?? nothing}>${nameList(parties, namesLang(model, ...parties))}</bdi></td>
      <td class="col-status">${words.status(entry) ?? ''}</td>
      <td class="col-sources">${sources.toLocaleString(texts.locale)}</td>
      ${model.hasReliability ? html`<td class="col-reliability"><bdi>${highlight(reliabilities(record.citations ?? []).join(', '))}</bdi></td>` : nothing}
      ${ownCells(record, options)}
    </tr>
    ${
      open
        ? html`<tr class="opened">
            <td colspan=${columnsOf(model).length}><div class="body">${options.bodyOf(entry)}</div></td>
          </tr>`
        : nothing
    }
  </tbody>`;
}
