/** What a change has done, in words: to the cells, and to the chart once the rows are read again. */
import { labelled } from '../../../src/words/i18n/join-sentences.js';
import { isolated } from '../messages/isolated.js';
import type { MakerTexts } from '../messages/texts.js';
import { columnOf } from '../model/fields.js';
import { leftRows } from '../model/left-rows.js';
import type { MakerDraft } from '../model/maker-draft.js';
import type { Outcome } from '../model/read-draft.js';
import { cellOf, type CellChange, type Sheet } from '../model/sheet.js';
import { faultWords } from './fault-words.js';

const HEADER_ROWS = 2;
const MAX_SHOWN = 60;

/** The first cell that differs, and how many more do; or how many rows there are now. Empty if no row differs. */
export function changeWords({ sheet: before }: MakerDraft, { sheet: after }: MakerDraft, texts: MakerTexts): string {
  if (before.rows.length !== after.rows.length) return texts.count('draftRows', after.rows.length);
  const [first, ...more] = changedCells(before, after);
  if (first === undefined) return '';
  const words = texts.text('cellNow', {
    row: first.row + HEADER_ROWS,
    column: isolated(after.header[first.column]!),
    text: first.text === '' ? texts.text('cellEmpty') : isolated(first.text.slice(0, MAX_SHOWN)),
  });
  return withMore(words, more.length, texts);
}

/** Unchanged rows are shared. */
function changedCells(before: Sheet, after: Sheet): readonly CellChange[] {
  return after.rows.flatMap((cells, row) =>
    cells === before.rows[row]
      ? []
      : after.header.flatMap((_, column) => {
          const text = cellOf(after, row, column);
          return text === cellOf(before, row, column) ? [] : [{ row, column, text }];
        }),
  );
}

/** A draft with its reading. */
export interface Read {
  readonly draft: MakerDraft;
  readonly outcome: Outcome;
}

/**
 * Rows that have left the chart, with the reason, or have come back. Rows are told by their number, which means the same
 * row while none is added or removed.
 */
export function readingWords(before: Read, { draft, outcome }: Read, texts: MakerTexts): readonly string[] {
  const isSameSheet =
    before.draft.sheet.header === draft.sheet.header && before.draft.sheet.rows.length === draft.sheet.rows.length;
  if (!isSameSheet) return [];
  const were = leftRows(before.draft, before.outcome.faults);
  const are = leftRows(draft, outcome.faults);
  const gone = are.filter(({ row }) => !were.some((left) => left.row === row));
  const back = were.filter(({ row }) => !are.some((left) => left.row === row));
  const columns = { date: columnOf(draft, 'date'), title: columnOf(draft, 'title') };
  const rowName = (row: number): string => texts.text('faultRow', { row: row + HEADER_ROWS });
  const words = gone
    .slice(0, 1)
    .flatMap(({ row, fault }) => [
      labelled(rowName(row), faultWords(fault, columns, texts).text, texts.lang),
      withMore(texts.text('faultLeft'), gone.length - 1, texts),
    ]);
  const [first] = back;
  if (first === undefined) return words;
  return [...words, withMore(texts.text('rowBack', { row: first.row + HEADER_ROWS }), back.length - 1, texts)];
}

function withMore(words: string, more: number, texts: MakerTexts): string {
  return more > 0 ? `${words} ${texts.count('faultsMore', more)}` : words;
}
