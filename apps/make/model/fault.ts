/** The faults of the sheet: their cells, and their cures. */
import type { AnyMappedField, ImportIssue, MappedField } from '../../../src/convert/import/index.js';
import type { MakerDraft } from './maker-draft.js';
import { isOfTag, placeOf, type FaultPlace } from './fault-place.js';
import { columnOf, FIELDS, openFields } from './fields.js';
import { cellOf } from './sheet.js';

export interface Fault extends FaultPlace {
  readonly code: ImportIssue['code'];
  readonly severity: ImportIssue['severity'];
  /** The field of the column; undefined if it is unknown. */
  readonly holds: AnyMappedField | undefined;
  /** Text of the cell, or the importer's value if the cell is unknown. */
  readonly value: string;
  /** English words, for codes without words of their own. */
  readonly message: string;
  /** Text that cures the fault. */
  readonly replacements: readonly string[];
}

/** A cell with several values is not replaced as a whole. */
const SEVERAL: ReadonlySet<MappedField> = new Set(['parties', 'actors', 'topics', 'source', 'relations', 'media']);

export function faultsOf(issues: readonly ImportIssue[], draft: MakerDraft): readonly Fault[] {
  return issues.map((issue) => {
    const { code, severity, message } = issue;
    const { row, column } = placeOf(issue, draft);
    const cell = row === undefined || column === undefined ? '' : cellOf(draft.sheet, row, column);
    const isOne =
      column !== undefined && !cell.includes(';') && ![...SEVERAL].some((field) => columnOf(draft, field) === column);
    return {
      code,
      severity,
      message,
      row,
      column,
      holds: fieldAt(column, draft),
      value: cell === '' || isOfTag(issue) ? (issue.value ?? '') : cell,
      // The order of day and month is asked once for all rows.
      replacements: isOne && code !== 'day-order' ? (issue.readings ?? replacementsOf(issue.cure)) : [],
    };
  });
}

function fieldAt(column: number | undefined, draft: MakerDraft): AnyMappedField | undefined {
  if (column === undefined) return undefined;
  return [...FIELDS, ...openFields(draft)].find((field) => columnOf(draft, field) === column);
}

/** A cure names the text to write in quotation marks: "write “2024-03-01” or …". */
function replacementsOf(cure: string | undefined): readonly string[] {
  if (cure === undefined || !/^(?:write|did you mean) "/.test(cure)) return [];
  return [...cure.matchAll(/"([^"]+)"/g)].map(([, text]) => text!);
}
