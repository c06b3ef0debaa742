/** What is wrong with the sheet: in which cell, and what would mend it. */
import type { AnyMappedField, ImportIssue, MappedField } from '../../src/import/index.js';
import { groupOf } from '../../src/import/mapping-names.js';
import type { MakerDraft } from './maker-draft.js';
import { columnOf, FIELDS, groupFields } from './fields.js';
import { cellOf } from './sheet.js';

export interface Fault {
  readonly code: ImportIssue['code'];
  readonly severity: ImportIssue['severity'];
  /** Of the sheet's rows, from 0; undefined for what the whole sheet lacks. */
  readonly row: number | undefined;
  readonly column: number | undefined;
  /** What the column holds; undefined where nothing is known of it. */
  readonly holds: AnyMappedField | undefined;
  /** Text of the cell. */
  readonly value: string;
  /** In English, for codes that have no words of their own. */
  readonly message: string;
  /** Text that cures the fault. */
  readonly replacements: readonly string[];
}

/** The header is row 1. */
const FIRST_ROW = 2;
/** A cell that holds several values is not replaced as a whole. */
const SEVERAL: ReadonlySet<MappedField> = new Set(['parties', 'actors', 'topics', 'source', 'relations', 'media']);

export function faultsOf(issues: readonly ImportIssue[], draft: MakerDraft): readonly Fault[] {
  return issues.map((issue) => {
    const { code, severity, message } = issue;
    const row = issue.row === undefined ? undefined : issue.row - FIRST_ROW;
    const column = placeOf(issue, draft);
    const value = row === undefined || column === undefined ? '' : cellOf(draft.sheet, row, column);
    const isOne =
      column !== undefined && !value.includes(';') && ![...SEVERAL].some((field) => columnOf(draft, field) === column);
    return {
      code,
      severity,
      message,
      row,
      column,
      holds: fieldAt(column, draft),
      value,
      replacements: isOne ? replacementsOf(issue.cure) : [],
    };
  });
}

function fieldAt(column: number | undefined, draft: MakerDraft): AnyMappedField | undefined {
  if (column === undefined) return undefined;
  return [...FIELDS, ...groupFields(draft)].find((field) => columnOf(draft, field) === column);
}

/** The column by its name, or by the field of the entry that is meant. */
function placeOf({ column, code, row }: ImportIssue, draft: MakerDraft): number | undefined {
  const named = column === undefined ? -1 : draft.sheet.header.indexOf(column);
  if (named >= 0) return named;
  const [root = ''] = (column ?? '').split(/[.[]/, 1);
  const [, group] = /^(?:categories|measures)\.(.+)$/.exec(column ?? '') ?? [];
  if (group !== undefined) return groupColumn(group, draft);
  const field = root === 'citations' ? 'source' : root === 'quotes' ? 'quote' : FIELDS.find((name) => name === root);
  if (field !== undefined) return columnOf(draft, field) ?? (field === 'date' ? columnOf(draft, 'end') : undefined);
  return code === 'missing' && row !== undefined ? columnOf(draft, 'title') : undefined;
}

/** The column of a category or a measure by its name. */
function groupColumn(name: string, draft: MakerDraft): number | undefined {
  const field = groupFields(draft).find((known) => groupOf(known)?.name === name);
  return field === undefined ? undefined : columnOf(draft, field);
}

/** A cure names what to write in quotation marks: "write “2024-03-01” or …". */
function replacementsOf(cure: string | undefined): readonly string[] {
  if (cure === undefined || !/^(?:write|did you mean) "/.test(cure)) return [];
  return [...cure.matchAll(/"([^"]+)"/g)].map(([, text]) => text!);
}
