/** The way through the faults: the next one after a mended cell, and those that one answer settles. */
import { formOf } from '../../../src/dataset/time/plain/read-plain-date.js';
import type { Fault } from './fault.js';
import { cellOf, type CellChange } from './sheet.js';
import type { MakerDraft } from './maker-draft.js';

interface Cell {
  readonly row: number;
  readonly column: number;
}

type FaultyCell = Fault & Cell;

/** The next in the order of the rows, from the top after the last; undefined if there is no other. */
export function nextFault(faults: readonly Fault[], { row, column }: Cell): FaultyCell | undefined {
  const others = faults
    .filter((fault): fault is FaultyCell => fault.row !== undefined && fault.column !== undefined)
    .filter((fault) => fault.row !== row || fault.column !== column)
    .toSorted((one, two) => one.row - two.row || one.column - two.column);
  return others.find((fault) => fault.row > row || (fault.row === row && fault.column > column)) ?? others[0];
}

/**
 * Faults that the same answer settles: dates or numbers of the same form with as many readings in the same column, and
 * cells with the same text. The fault itself is the first.
 */
export function alikeFaults(faults: readonly Fault[], fault: Fault): readonly Fault[] {
  const others = faults.filter((other) => other !== fault && isAlike(other, fault));
  return [fault, ...others];
}

function isAlike(one: Fault, two: Fault): boolean {
  if (one.code !== two.code || one.column !== two.column || one.replacements.length !== two.replacements.length)
    return false;
  if (one.value === two.value) return true;
  if (one.code === 'number-doubt') return formOfNumber(one.value) === formOfNumber(two.value);
  return one.code === 'open-date' && formOf(one.value) === formOf(two.value);
}

/** `0,0` for `1,200` and `12,400`. */
function formOfNumber(text: string): string {
  return text.trim().replace(/\d+/g, '0');
}

/** Each cell gets the reading at the same place. */
export function answersAlike(faults: readonly Fault[], fault: Fault, reading: number): readonly CellChange[] {
  return alikeFaults(faults, fault).flatMap(({ row, column, replacements }) => {
    const text = replacements[reading];
    return row === undefined || column === undefined || text === undefined ? [] : [{ row, column, text }];
  });
}

/** Faults that keep their rows out, and have a reading: `400+` is shown as it is, and stays so. */
export function faultsWithAnswers(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter(({ severity, replacements }) => severity === 'error' && replacements.length > 0);
}

/** Each cell gets its likeliest reading. */
export function firstAnswers(faults: readonly Fault[]): readonly CellChange[] {
  return faultsWithAnswers(faults).flatMap(({ row, column, replacements: [text] }) =>
    row === undefined || column === undefined || text === undefined ? [] : [{ row, column, text }],
  );
}

/** Whether the text of a cell is still the one that the fault is about. */
export function isCurrent(draft: MakerDraft, { row, column, value }: Fault): boolean {
  return row !== undefined && column !== undefined && cellOf(draft.sheet, row, column) === value;
}
