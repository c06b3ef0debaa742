/** The rows of a sheet as events: dates with the year of their heading, cells with one name or a list of several. */
import { cutText } from '../../dataset/data/short-text.js';
import type { Draft } from './draft.js';
import { guessMapping, type Mapping } from './guess-mapping.js';
import { listedColumns, type ListedColumn } from './list-cells.js';
import { SheetContext } from './sheet-context.js';

const LONGEST = 60;

export interface TidySheet {
  readonly mapping: Mapping;
  /** The given rows that are events. */
  readonly rows: readonly (readonly string[])[];
  /** Their places among the given ones. */
  readonly places: readonly number[];
  /** Reads a row, from the first one on: its cells, or undefined if it is no event, which is counted. */
  readonly read: (cells: readonly string[]) => readonly string[] | undefined;
}

/** `rows`: all of the sheet, or the first ones. What is changed is said, once for a column. */
export function tidySheet(header: readonly string[], rows: readonly (readonly string[])[], draft: Draft): TidySheet {
  const { mapping: chosen, lists: answer } = draft.options;
  const guess = guessMapping(header, chosen, rows);
  const placeOf = (field: 'date' | 'end' | 'title'): number =>
    guess[field] === undefined ? -1 : header.indexOf(guess[field]);
  const dates = [placeOf('date'), placeOf('end')].filter((at) => at >= 0);
  const trial = new SheetContext(rows, dates, placeOf('title'));
  const places: number[] = [];
  const events = rows.flatMap((row, at) => {
    const { cells } = trial.read(row);
    if (cells === undefined) return [];
    places.push(at);
    return [cells];
  });
  const isChanged = trial.completed > 0 || events.length < rows.length;
  const mapping = isChanged ? guessMapping(header, chosen, events) : guess;
  reportCompleted(trial, mapping, draft);
  const lists = answer === 'keep' ? [] : listedColumns(header, events, mapping);
  if (answer === undefined) for (const list of lists) reportList(list, draft);
  const context = new SheetContext(rows, dates, placeOf('title'));
  const split = (given: readonly string[]): readonly string[] => {
    if (lists.length === 0) return given;
    const cells = [...given];
    for (const { at, split: splitCell } of lists) if (cells[at] !== undefined) cells[at] = splitCell(cells[at]);
    return cells;
  };
  return {
    mapping,
    rows: events.map(split),
    places,
    read: (given) => {
      const { cells, left } = context.read(given);
      if (cells !== undefined) return split(cells);
      draft.lose(left.slice(0, LONGEST), 'no-event');
      return undefined;
    },
  };
}

function reportList({ column, separator, cells, before, names }: ListedColumn, draft: Draft): void {
  const count = (number: number): string => number.toLocaleString('en');
  draft.report({
    ...{ code: 'list-cells', severity: 'warning', column, value: separator, counts: [cells, names, before] },
    message: `"${separator}" stands between several names in ${count(cells)} ${cells === 1 ? 'cell' : 'cells'} of "${cutText(column, LONGEST)}": they are read as ${count(names)} names instead of ${count(before)}`,
    cure: 'keep each cell as one name, if that is meant',
  });
}

function reportCompleted({ completed, example }: SheetContext, mapping: Mapping, draft: Draft): void {
  if (example === undefined) return;
  const [text, whole] = example;
  draft.report({
    ...{
      code: 'headed-dates',
      severity: 'warning',
      column: mapping.date,
      value: `${text} → ${whole}`,
      counts: [completed],
    },
    message: `${completed.toLocaleString('en')} ${completed === 1 ? 'date has' : 'dates have'} the year or the month of a row above: "${text}" is read as "${whole}"`,
    cure: 'write whole dates, if that is not meant',
  });
}
