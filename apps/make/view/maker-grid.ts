/**
 * The rows as an editable table: one tab stop, arrows within, only the rows around the window drawn. A cell is edited
 * in its own field; a paste fills cells to the right and below.
 */
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { MakerTexts } from '../messages/texts.js';
import { cellsFrom, pastedCells, type PastedLinks } from '../model/clipboard.js';
import type { MakerDraft } from '../model/maker-draft.js';
import type { Fault } from '../model/fault.js';
import { cellOf, type CellChange } from '../model/sheet.js';
import { pastedTable } from '../reading/pasted-table.js';
import { placeAfter, type Place } from './grid-keys.js';
import { cellKey, gridRow, headerCell, type GridContext } from './grid-row.js';

const ROW_PX = 38;
const BEYOND = 8;
const USUAL_HEIGHT_PX = 420;

export class MakerGrid extends LitElement {
  @property({ attribute: false }) draft!: MakerDraft;
  @property({ attribute: false }) texts!: MakerTexts;
  @property({ attribute: false }) faults: readonly Fault[] = [];
  @property({ attribute: false }) onCells: (changes: readonly CellChange[], links?: readonly PastedLinks[]) => void =
    () => undefined;
  /** The cell of the open field as it is now. Undefined once the field closes. */
  @property({ attribute: false }) onTyped: (change: CellChange | undefined) => void = () => undefined;
  @property({ attribute: false }) onRow: (row: number) => void = () => undefined;
  @property({ attribute: false }) onMended: (row: number, column: number) => void = () => undefined;
  @property({ attribute: false }) onRemove: (row: number) => void = () => undefined;

  @state() private active: Place = { row: 0, column: 1 };
  /** The text being typed into the active cell. */
  @state() private editing: string | undefined;
  @state() private firstRow = 0;
  #focusAfter = false;
  /** A fault opened the cell: Enter leads to the next fault, and the first letter replaces the text. */
  #isMending = false;
  /** Only what was typed is written: a cure may have changed the cell behind its open field. */
  #isTyped = false;
  /** A row that is moved within the table loses the focus. */
  #hadFocus = false;

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  /** Leads to a cell, and with `isEditing` into its field. */
  async showCell(row: number, column: number, isEditing: boolean): Promise<void> {
    this.#moveTo({ row, column: column + 1 });
    if (isEditing) this.#edit(cellOf(this.draft.sheet, row, column), false);
    this.#isMending = isEditing;
    await this.updateComplete;
  }

  /** Scrolls a row into view, without the focus. */
  showRow(row: number): void {
    this.active = { row, column: 1 };
    this.#bringIntoView(row);
  }

  get #scroller(): HTMLElement | null {
    return this.querySelector('.grid-scroll');
  }

  get #activeCell(): HTMLElement | null {
    return this.querySelector('.grid-scroll [tabindex="0"]');
  }

  get #rows(): number {
    return this.draft.sheet.rows.length;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.#scroller?.contains(document.activeElement) === true;
    const { row, column } = this.active;
    const [lastRow, lastColumn] = [Math.max(0, this.#rows - 1), this.draft.sheet.header.length];
    if (row > lastRow || column > lastColumn)
      this.active = { row: Math.min(row, lastRow), column: Math.min(column, lastColumn) };
  }

  protected override updated(changed: PropertyValues): void {
    if (!this.#focusAfter && !(changed.has('editing') && this.editing !== undefined)) {
      if (this.#hadFocus && this.#scroller?.contains(document.activeElement) !== true)
        this.#activeCell?.focus({ preventScroll: true });
      return;
    }
    this.#focusAfter = false;
    const field = this.querySelector<HTMLInputElement>('.grid-field');
    if (field === null) {
      this.#activeCell?.focus({ preventScroll: true });
    } else if (field !== document.activeElement) {
      field.focus({ preventScroll: true });
      field.setSelectionRange(this.#isMending ? 0 : field.value.length, field.value.length);
    }
    this.querySelector('td.edited, td[tabindex="0"]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The table is the one stop: a box that scrolls would be another one in Firefox. */
  protected override render(): TemplateResult {
    const { sheet } = this.draft;
    const { texts } = this;
    const height = this.#scroller?.clientHeight ?? USUAL_HEIGHT_PX;
    const from = Math.max(0, Math.min(this.firstRow, this.#rows) - BEYOND);
    const to = Math.min(this.#rows, from + Math.ceil(height / ROW_PX) + 2 * BEYOND);
    const drawn = this.#drawn(from, to);
    const after = this.#rows - 1 - (drawn.at(-1)?.row ?? -1);
    const context = this.#context();
    const width = sheet.header.length + 1;
    return html`<div class="grid-scroll" tabindex="-1" @scroll=${this.#onScroll}>
      <table
        role="grid"
        aria-labelledby="rows"
        aria-describedby="rows-hint"
        aria-rowcount=${this.#rows + 1}
        aria-colcount=${width}
        @keydown=${this.#onKey}
        @paste=${this.#onPaste}
        @copy=${this.#onCopy}
      >
        <thead>
          <tr aria-rowindex="1">
            <th scope="col" class="number">${texts.text('rowNumber')}</th>
            ${sheet.header.map((name) => headerCell(name, context))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            drawn,
            ({ row }) => row,
            ({ row, before }) => html`${before > 0 ? spacer(before, width) : nothing}${gridRow(row, context)}`,
          )}
          ${after > 0 ? spacer(after, width) : nothing}
        </tbody>
      </table>
    </div>`;
  }

  /**
   * The rows around the window, and that of the active cell, which keeps the focus; with the number left out before
   * each.
   */
  #drawn(from: number, to: number): readonly { readonly row: number; readonly before: number }[] {
    const about = Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
    const { row } = this.active;
    const isBeyond = row < this.#rows && (row < from || row >= to);
    const rows = isBeyond ? (row < from ? [row, ...about] : [...about, row]) : about;
    return rows.map((drawn, at) => ({ row: drawn, before: drawn - (rows[at - 1] ?? -1) - 1 }));
  }

  #context(): GridContext {
    const { draft, texts, active, editing } = this;
    return {
      draft,
      texts,
      active,
      editing,
      marked: this.#marked(),
      onFocus: ({ row, column }) => {
        if (this.active.row !== row || this.active.column !== column) this.active = { row, column };
      },
      onOpen: (row) => {
        this.onRow(row);
      },
      onEdit: (text) => {
        this.#edit(text, false);
      },
      onType: (text) => {
        this.#edit(text, true);
      },
      onLeave: () => {
        this.#commit(false);
      },
    };
  }

  /** The id of each faulty cell's fault. */
  #marked(): ReadonlyMap<string, string> {
    const cells = this.faults.map(({ row, column }, at) =>
      row === undefined || column === undefined ? undefined : ([cellKey(row, column), `fault-${at}`] as const),
    );
    return new Map(cells.filter((entry) => entry !== undefined));
  }

  #onScroll = (event: Event): void => {
    const first = Math.floor((event.currentTarget as HTMLElement).scrollTop / ROW_PX);
    if (Math.abs(first - this.firstRow) >= BEYOND / 2 || first === 0) this.firstRow = first;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (this.editing === undefined) this.#onMovingKey(event);
    else this.#onEditingKey(event);
  };

  #onMovingKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey } = event;
    const { row, column } = this.active;
    const page = Math.max(1, Math.floor((this.#scroller?.clientHeight ?? USUAL_HEIGHT_PX) / ROW_PX) - 2);
    const bounds = { rows: this.#rows, columns: this.draft.sheet.header.length + 1, page };
    const next = altKey ? undefined : placeAfter(event, this.active, bounds, this.texts.dir === 'rtl');
    if (next !== undefined) this.#moveTo(next);
    else if (column === 0 && key === 'Delete' && this.#rows > 0) this.onRemove(row);
    else if (column === 0 || ctrlKey || metaKey || altKey) return;
    else if (key === 'Enter' || key === 'F2') this.#edit(cellOf(this.draft.sheet, row, column - 1), false);
    else if (key === 'Delete' || key === 'Backspace') this.onCells([{ row, column: column - 1, text: '' }]);
    else if (key.length === 1 && key !== ' ') this.#edit(key, true);
    else return;
    event.preventDefault();
  }

  #onEditingKey(event: KeyboardEvent): void {
    const { row, column } = this.active;
    if (event.key === 'Escape') this.#commit(true, this.active, false);
    else if (event.key === 'Enter' && this.#isMending) {
      this.#commit(true);
      this.onMended(row, column - 1);
    } else if (event.key === 'Enter') this.#commit(true, { row: Math.min(this.#rows - 1, row + 1), column });
    else if (event.key === 'Tab') {
      const next = column + (event.shiftKey ? -1 : 1);
      if (next < 1 || next > this.draft.sheet.header.length) return;
      this.#commit(true, { row, column: next });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #edit(text: string, isTyped: boolean): void {
    if (this.active.column === 0 || this.#rows === 0) return;
    this.editing = text;
    this.#isTyped = isTyped;
    const { row, column } = this.active;
    if (isTyped) this.onTyped({ row, column: column - 1, text });
  }

  #commit(takesFocus: boolean, next: Place = this.active, isKept = true): void {
    const text = this.editing;
    if (text === undefined) return;
    const { row, column } = this.active;
    this.editing = undefined;
    this.#isMending = false;
    this.onTyped(undefined);
    if (isKept && this.#isTyped) this.onCells([{ row, column: column - 1, text }]);
    if (takesFocus) this.#moveTo(next);
  }

  #moveTo(place: Place): void {
    this.active = place;
    this.#bringIntoView(place.row);
    this.#focusAfter = true;
    this.requestUpdate();
  }

  #bringIntoView(row: number): void {
    const scroller = this.#scroller;
    if (scroller === null) return;
    const head = scroller.querySelector('thead')?.clientHeight ?? ROW_PX;
    const [top, bottom] = [row * ROW_PX, (row + 1) * ROW_PX + head];
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (bottom > scroller.scrollTop + scroller.clientHeight) scroller.scrollTop = bottom - scroller.clientHeight;
    this.firstRow = Math.floor(scroller.scrollTop / ROW_PX);
  }

  #onPaste = (event: ClipboardEvent): void => {
    const { row, column } = this.active;
    if (this.editing !== undefined || column === 0) return;
    event.preventDefault();
    const table = pastedTable(event.clipboardData);
    if (table === undefined)
      this.onCells(pastedCells(event.clipboardData?.getData('text/plain') ?? '', row, column - 1));
    else
      this.onCells(
        cellsFrom(table.rows, row, column - 1),
        table.links.map((links, down) => ({ row: row + down, links })),
      );
  };

  #onCopy = (event: ClipboardEvent): void => {
    const { row, column } = this.active;
    if (this.editing !== undefined || column === 0 || document.getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', cellOf(this.draft.sheet, row, column - 1));
  };
}

function spacer(rows: number, width: number): TemplateResult {
  return html`<tr class="space" aria-hidden="true">
    <td colspan=${width} .height=${String(rows * ROW_PX)}></td>
  </tr>`;
}
