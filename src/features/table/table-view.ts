/**
 * The entries as a table with sortable columns. A row opens below itself, with the same details as everywhere. A long
 * table draws only its window, like the list.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { headLang } from '../../dataset/data/text-language.js';
import type { DatasetHead } from '../../dataset/data/timeline-model.js';
import { nameList } from '../../words/i18n/name-list.js';
import type { Texts } from '../../words/i18n/texts.js';
import { onRovingFocusIn, onRovingKeyDown } from '../../element/interaction/roving.js';
import { colourOf } from '../../drawing/layout/lanes.js';
import { Precision } from '../../dataset/time/date-range.js';
import { cellsTemplate, type TableOptions } from './table-cells.js';
import { classOf, columnName, columnsOf } from './table-columns.js';
import { MAX_SORTED_TITLES } from './table-order.js';
import { isOwnColumn, type TableColumn, type TableSort } from './table-sort.js';
import { place } from '../../drawing/render/place.js';

export function tableView(options: TableOptions): TemplateResult {
  const { texts, rows, drawn, table, title, onDownload } = options;
  const columns = columnsOf(options.model);
  return html`<div class="table-bar">
      ${options.summary}
      <button type="button" class="plain" @click=${onDownload}>${texts.text('downloadCsv')}</button>
    </div>
    ${drawn.windowed ? html`<p class="list-note">${texts.count('listWindowed', rows.count)}</p>` : nothing}
    <div
      class="table-region ${drawn.windowed ? 'windowed' : options.atWindow ? 'at-window' : ''}"
      role="region"
      tabindex="0"
      aria-label=${nameList([title, texts.text('viewTable')], texts.locale)}
      @keydown=${table.onKeyDown}
      @focusin=${table.onFocusIn}
    >
      <table
        role="table"
        part="table"
        class=${options.precision < Precision.day ? 'hours' : nothing}
        data-stage
        ${place({ '--_own-columns': columns.filter(isOwnColumn).length, '--_own-fields': columns.filter((column) => column.startsWith('field:')).length })}
        aria-rowcount=${drawn.windowed ? rows.count + 1 : nothing}
      >
        <caption>
          ${captionTemplate(options)}
        </caption>
        <thead data-head>
          <tr
            role="row"
            aria-rowindex=${drawn.windowed ? 1 : nothing}
            @keydown=${onRovingKeyDown}
            @focusin=${onRovingFocusIn}
          >
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
    return html`<th role="columnheader" scope="col" class=${className}>${name}</th>`;
  return html`<th
    role="columnheader"
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
  const { model, rows, drawn, selected, hits } = options;
  const entry = rows.entryAt(place);
  const open = entry === selected;
  const columns = columnsOf(model);
  return html`<tbody
    class="c${colourOf(model, entry)} ${place === drawn.kept ? 'kept' : ''} item ${open ? 'open' : ''} ${hits.has(entry) ? 'found' : ''}"
    data-place=${place}
    data-entry=${entry}
  >
    <tr role="row" aria-rowindex=${drawn.windowed ? place + 2 : nothing}>
      ${cellsTemplate(columns, entry, options)}
    </tr>
    ${
      open
        ? html`<tr role="row" class="opened">
            <td role="cell" colspan=${columns.length}><div class="body">${options.bodyOf(entry)}</div></td>
          </tr>`
        : nothing
    }
  </tbody>`;
}
