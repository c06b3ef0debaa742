/** Header and rows of the table of rows. */
import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import type { AnyMappedField } from '../../../src/convert/import/index.js';
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { cutText } from '../../../src/dataset/data/short-text.js';
import type { MakerTexts } from '../messages/texts.js';
import { fieldOfColumn } from '../model/draft.js';
import type { MakerDraft } from '../model/maker-draft.js';
import { isEntryRow } from '../model/entry-form.js';
import { headRowName } from './head-row.js';
import { cellOf } from '../model/sheet.js';
import type { Place } from './grid-keys.js';

const HEADER_ROWS = 2;
/** A cell of 15 MB held the page for two seconds. Enter opens the whole text. */
const LONGEST_SHOWN = 2000;

/** The table's facts for a row, and the row's reports. */
export interface GridContext {
  readonly draft: MakerDraft;
  readonly texts: MakerTexts;
  readonly active: Place;
  /** The text being typed into the active cell. */
  readonly editing: string | undefined;
  /** The id of each faulty cell's fault, by {@link cellKey}. */
  readonly marked: ReadonlyMap<string, string>;
  readonly onFocus: (place: Place) => void;
  readonly onOpen: (row: number) => void;
  readonly onEdit: (text: string) => void;
  readonly onType: (text: string) => void;
  readonly onLeave: () => void;
}

export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

export function headerCell(name: string, { draft, texts }: GridContext): TemplateResult {
  const isOwn = draft.format === 'csv';
  const field = isOwn ? undefined : fieldOfColumn(draft, name);
  const holds = field === undefined ? texts.text('columnUnused') : kindOf(field, texts);
  const classes = {
    unused: !isOwn && field === undefined,
    [`is-${field ?? name.toLowerCase()}`]: /^\w+$/.test(field ?? name),
  };
  return html`<th scope="col" class=${classMap(classes)}>
    <bdi>${name}</bdi>${isOwn || holds === name ? nothing : html`<span class="holds">${holds}</span>`}
  </th>`;
}

const KINDS = { category: 'columnCategory', measure: 'columnMeasure', field: 'columnField' } as const;

/** The field of a column: a category, a measure or another field has the name of the column. */
function kindOf(field: AnyMappedField, texts: MakerTexts): string {
  const kind = groupOf(field)?.kind;
  if (kind === undefined) return texts.field(field);
  return texts.text(KINDS[kind]);
}

export function gridRow(row: number, context: GridContext): TemplateResult {
  const { draft, texts, onFocus, onOpen } = context;
  const number = row + HEADER_ROWS;
  const tabindex = tabIndex({ row, column: 0 }, context);
  const focused = (): void => {
    onFocus({ row, column: 0 });
  };
  return html`<tr aria-rowindex=${number}>
    <th scope="row" class="number">
      <button
        tabindex=${tabindex}
        aria-label=${isEntryRow(draft, row) ? texts.text('rowEdit', { row: number }) : headRowName(draft, row, texts)}
        @focus=${focused}
        @click=${() => {
          onOpen(row);
        }}
      >
        ${texts.number(number)}
      </button>
    </th>
    ${draft.sheet.header.map((_, at) => cell({ row, column: at + 1 }, context))}
  </tr>`;
}

function cell(place: Place, context: GridContext): TemplateResult {
  const { draft, active, editing, marked, onFocus, onEdit } = context;
  const text = cellOf(draft.sheet, place.row, place.column - 1);
  const fault = marked.get(cellKey(place.row, place.column - 1));
  const isEdited = editing !== undefined && active.row === place.row && active.column === place.column;
  return html`<td
    class=${classMap({ fault: fault !== undefined, edited: isEdited })}
    tabindex=${isEdited ? -1 : tabIndex(place, context)}
    aria-invalid=${fault === undefined ? nothing : 'true'}
    aria-describedby=${fault ?? nothing}
    @focus=${() => {
      onFocus(place);
    }}
    @dblclick=${() => {
      onEdit(text);
    }}
  >
    ${isEdited ? cellField(editing, context) : html`<bdi>${cutText(text, LONGEST_SHOWN)}</bdi>`}
  </td>`;
}

function cellField(text: string, { draft, active, onType, onLeave }: GridContext): TemplateResult {
  return html`<input
    class="grid-field"
    dir="auto"
    autocomplete="off"
    aria-label=${draft.sheet.header[active.column - 1]!}
    .value=${text}
    @input=${(event: Event) => {
      onType((event.currentTarget as HTMLInputElement).value);
    }}
    @blur=${onLeave}
  />`;
}

/** The table is one stop of the Tab key. */
function tabIndex({ row, column }: Place, { active }: GridContext): number {
  return active.row === row && active.column === column ? 0 : -1;
}
