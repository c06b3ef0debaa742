/** The cells of one sheet of a workbook, in rows; its merged cells, its links, and the rows and columns that it hides. */
import { dateOfNumber, type Precision } from './number-format.js';
import type { WorkbookParts } from './workbook-parts.js';
import { attributeOf } from './xml-tags.js';

/** What the cells of all sheets refer to. */
export interface WorkbookTexts {
  /** Texts that cells name by their numbers. */
  readonly shared: readonly string[];
  /** What the formats of cells show of a date, by their numbers. */
  readonly styles: readonly (Precision | undefined)[];
  readonly is1904: boolean;
}

export interface MergedCells {
  /** Columns and rows are counted from 0. */
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface CellLink {
  readonly column: number;
  readonly url: string;
}

export interface SheetCells {
  readonly rows: string[][];
  /** Rows from 1, as a spreadsheet counts them. */
  readonly hidden: ReadonlySet<number>;
  /** First and last of columns that are hidden, from 0. */
  readonly hiddenColumns: readonly (readonly [first: number, last: number])[];
  readonly merged: readonly MergedCells[];
  /** Addresses by row, from 1. */
  readonly links: ReadonlyMap<number, readonly CellLink[]>;
  /** Cells whose formula has no value, or an error, with the error. */
  readonly faults: readonly {
    readonly cell: string;
    readonly row: number;
    readonly column: number;
    readonly error?: string;
  }[];
}

const EMPTY: readonly string[] = [];
const WEB = /^https?:\/\//i;
/** A formula that makes a link says its address first. */
const LINK_FORMULA = /^\s*HYPERLINK\(\s*"(https?:\/\/[^"]+)"/i;
const MAX_FORMULA = 4000;
/** More are not named one by one. */
const MAX_FAULTS = 1000;
const ESCAPED = /_x([\dA-Fa-f]{4})_/g;
const CELL_NAME = /^\$?([A-Z]+)\$?(\d+)$/i;
const ERROR = 'e';

export function readSheetCells(parts: WorkbookParts, path: string, texts: WorkbookTexts): SheetCells {
  const { budget } = parts;
  const relations = parts.relations(path);
  const rows: string[][] = [];
  const hidden = new Set<number>();
  const merged: MergedCells[] = [];
  const hiddenColumns: SheetCells['hiddenColumns'][number][] = [];
  const links = new Map<number, CellLink[]>();
  const faults: SheetCells['faults'][number][] = [];
  let [rowNumber, column] = [0, 0];
  let cells: string[] = [];
  let [type, style, value, formula] = ['', 0, '', ''];
  let [hasFormula, isPhonetic] = [false, false];
  /** The element whose text is taken. */
  let taking: 'value' | 'formula' | undefined;

  const link = (row: number, at: number, url: string): void => {
    const known = links.get(row) ?? [];
    links.set(row, known);
    if (WEB.test(url) && !known.some((one) => one.url === url && one.column === at)) known.push({ column: at, url });
  };
  const cellEnds = (): void => {
    const text = textOf(type, style, value, texts);
    if (LINK_FORMULA.test(formula)) link(rowNumber, column - 1, LINK_FORMULA.exec(formula)![1]!);
    const isError = type === ERROR;
    if ((isError || (hasFormula && value === '' && type !== 'str')) && faults.length < MAX_FAULTS)
      faults.push({
        ...{ cell: `${lettersOf(column - 1)}${rowNumber}`, row: rowNumber, column: column - 1 },
        ...(isError && { error: value }),
      });
    if (text === '' || isError) return;
    budget.place(`${lettersOf(column - 1)}${rowNumber}`, rowNumber, column);
    budget.cells(Math.max(1, column - cells.length));
    budget.text(text.length);
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  };

  parts.read(path, {
    open: (name, attributes) => {
      if (name === 'c') {
        const given = attributeOf(attributes, 'r');
        const [, letters = '', row = ''] = given === undefined ? [] : (CELL_NAME.exec(given) ?? []);
        column = letters === '' ? column + 1 : placeOfColumn(letters) + 1;
        if (given !== undefined) budget.place(given, Number(row), column);
        type = attributeOf(attributes, 't') ?? '';
        style = Number(attributeOf(attributes, 's') ?? 0);
        value = formula = '';
        hasFormula = isPhonetic = false;
      } else if (name === 'v' || (name === 't' && !isPhonetic)) taking = 'value';
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'f') {
        taking = 'formula';
        hasFormula = true;
      } else if (name === 'row') {
        rowNumber = Number(attributeOf(attributes, 'r') ?? rowNumber + 1);
        budget.place(`A${rowNumber}`, rowNumber, 1);
        column = 0;
        cells = [];
        if (isSet(attributes, 'hidden')) hidden.add(rowNumber);
      } else if (name === 'col' && isSet(attributes, 'hidden')) {
        const first = Number(attributeOf(attributes, 'min')) - 1;
        hiddenColumns.push([first, Number(attributeOf(attributes, 'max') ?? first + 1) - 1]);
      } else if (name === 'mergeCell') {
        const area = areaOf(attributeOf(attributes, 'ref'));
        if (area !== undefined) merged.push(area);
      } else if (name === 'hyperlink') {
        const area = areaOf(attributeOf(attributes, 'ref'));
        const target = relations.get(attributeOf(attributes, 'id') ?? '')?.target;
        if (area !== undefined && target !== undefined) link(area.from + 1, area.column, target);
      }
    },
    close: (name) => {
      if (name === 'v' || name === 't' || name === 'f') taking = undefined;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') cellEnds();
      else if (name === 'row' && cells.length > 0) {
        // Rows without cells share one list: a sheet may have a million of them.
        for (let at = rows.length; at < rowNumber - 1; at++) rows.push(EMPTY as string[]);
        rows[rowNumber - 1] = cells;
      }
    },
    text: (part) => {
      if (taking === 'value') {
        value += part;
        budget.cellText(value.length);
      } else if (taking === 'formula' && formula.length < MAX_FORMULA) formula += part;
    },
  });
  return { rows, hidden, hiddenColumns, merged, links, faults };
}

function isSet(attributes: string, name: string): boolean {
  return /^(?:1|true)$/.test(attributeOf(attributes, name) ?? '');
}

function textOf(type: string, style: number, value: string, { shared, styles, is1904 }: WorkbookTexts): string {
  if (type === 's') return shared[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return unescaped(value);
  if (type === 'b') return value === '' ? '' : String(value.trim() === '1' || value.trim() === 'true');
  // A date in ISO 8601.
  if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace(/(T\d\d:\d\d):00(?:\.0+)?Z?$/, '$1');
  if (value.trim() === '') return '';
  const number = Number(value);
  if (Number.isNaN(number)) return value;
  const precision = styles[style];
  return (precision === undefined ? undefined : dateOfNumber(number, precision, is1904)) ?? String(number);
}

/** Signs that XML cannot hold stand as their numbers. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16))).replaceAll('\r', '');
}

/** The first column of an area, and its rows. */
function areaOf(ref = ''): MergedCells | undefined {
  const [from = '', to = from] = ref.split(':', 2);
  const [, letters = '', first = ''] = CELL_NAME.exec(from) ?? [];
  const last = CELL_NAME.exec(to)?.[2] ?? first;
  if (letters === '') return undefined;
  return { column: placeOfColumn(letters), from: Number(first) - 1, to: Number(last) - 1 };
}

function placeOfColumn(letters: string): number {
  let place = 0;
  for (const letter of letters.toUpperCase()) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
