/** A row as the fields of a form, and back: a field with a text and without a column gets one. */
import type { AnyMappedField, MappedField } from '../../../src/convert/import/index.js';
import { isOpenField } from '../../../src/convert/import/mapping-names.js';
import { joinedEnds, withTime } from '../../../src/convert/import/sheet-dates.js';
import { dateText } from '../../../src/dataset/time/date-ends.js';
import { isMinusYear, isPlainlyEdtf } from '../../../src/dataset/time/plain/column-facts.js';
import { readPlainDate } from '../../../src/dataset/time/plain/read-plain-date.js';
import type { MakerDraft } from './maker-draft.js';
import { columnOf, FIELDS, openFields, provideColumn } from './fields.js';
import { columnNamed, textNamed } from './own-rows.js';
import { cellOf, withCells, type CellChange } from './sheet.js';

/** An undefined value stays as it is. */
export type FormValues = Readonly<Partial<Record<AnyMappedField, string | undefined>>>;

/** Rows of our own table that are not entries. */
const HEAD_KINDS: ReadonlySet<string> = new Set([
  'timeline',
  'party',
  'actor',
  'topic',
  'source',
  'step',
  'category',
  'measure',
  'field',
  'phase',
  'milestone',
  'series',
]);
const DATE_FIELDS: ReadonlySet<MappedField> = new Set(['date', 'end', 'time']);

export function isEntryRow({ format, sheet }: MakerDraft, row: number): boolean {
  return format === 'table' || !HEAD_KINDS.has(textNamed(sheet, row, 'kind').toLowerCase());
}

/** Date, end and time of day are one date here. */
export function formValuesOf(draft: MakerDraft, row: number): FormValues {
  const text = (field: AnyMappedField): string => {
    const column = columnOf(draft, field);
    return column === undefined ? '' : cellOf(draft.sheet, row, column).trim();
  };
  const plain = [...FIELDS.filter((field) => !DATE_FIELDS.has(field)), ...openFields(draft)].map(
    (field) => [field, text(field)] as const,
  );
  return {
    ...Object.fromEntries(plain),
    date: wholeDate(draft, text('date') || startOf(draft, row), text('end'), text('time')),
  };
}

/** Cells that are not read as a date stay as they are. */
function wholeDate({ dayOrder }: MakerDraft, start: string, end: string, time: string): string {
  const from = readPlainDate(start, { dayOrder }).date;
  if (from === undefined) return start;
  const first = (time === '' ? undefined : withTime(from, time)) ?? from;
  const to = end === '' ? undefined : readPlainDate(end, { dayOrder }).date;
  return dateText(joinedEnds(first, to) ?? first);
}

/** A date may stand in two columns of our own table. */
function startOf({ format, sheet }: MakerDraft, row: number): string {
  return format === 'table' ? '' : textNamed(sheet, row, 'start');
}

export function withFormValues(
  draft: MakerDraft,
  row: number,
  values: FormValues,
  nameOf: (field: AnyMappedField) => string,
): MakerDraft {
  const before = formValuesOf(draft, row);
  let changed = draft;
  const cells: CellChange[] = [];
  for (const field of new Set([...FIELDS, ...openFields(draft), ...Object.keys(values).filter(isOpenField)])) {
    const text = values[field];
    if (text === undefined || text === (before[field] ?? '')) continue;
    if (text === '' && columnOf(changed, field) === undefined) continue;
    const provided = provideColumn(changed, field, nameOf(field));
    changed = provided.draft;
    cells.push({ row, column: provided.column, text: field === 'date' ? aloneSure(draft, text) : text });
    if (field === 'date') cells.push(...emptied(changed, row, provided.column));
  }
  const sheet = withCells(changed.sheet, cells);
  return sheet === draft.sheet ? draft : { ...changed, sheet };
}

/** A date in EDTF would settle the years with a minus in other rows: with its mark it speaks for itself alone. */
function aloneSure(draft: MakerDraft, text: string): string {
  if (draft.format !== 'table' || !isPlainlyEdtf(text)) return text;
  const columns = [columnOf(draft, 'date'), columnOf(draft, 'end')].filter((column) => column !== undefined);
  const isOpen = draft.sheet.rows.some((row) => columns.some((column) => isMinusYear((row[column] ?? '').trim())));
  return isOpen ? `${text}!` : text;
}

/** The whole date is in one cell from now on. */
function emptied(draft: MakerDraft, row: number, date: number): readonly CellChange[] {
  const start = draft.format === 'csv' ? columnNamed(draft.sheet, 'start') : undefined;
  return [columnOf(draft, 'end'), columnOf(draft, 'time'), start]
    .filter((column) => column !== undefined && column !== date)
    .map((column) => ({ row, column: column!, text: '' }));
}
