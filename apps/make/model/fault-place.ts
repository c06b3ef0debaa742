/** The place of a fault: the row and the column of the sheet, from the importer's report. */
import type { ImportIssue } from '../../../src/convert/import/index.js';
import { groupOf } from '../../../src/convert/import/mapping-names.js';
import { columnOf, FIELDS, groupFields } from './fields.js';
import type { MakerDraft } from './maker-draft.js';
import { columnNamed, rowsOfKind } from './own-rows.js';
import { cellOf } from './sheet.js';

export interface FaultPlace {
  /** The place among the sheet's rows, from 0; undefined if the whole sheet lacks something. */
  readonly row: number | undefined;
  readonly column: number | undefined;
}

/** The header is row 1. */
const FIRST_ROW = 2;
/** `parties[2].color`, `highlight.range`, `lang`; a fault of the head names no row. */
const OF_HEAD = /^([a-z]+)(?:\[(\d+)\])?(?:\.([a-z]+))?/i;
/** `parties[2].translations.uk.description`: in the column of that language. Without a field, the language is wrong. */
const TRANSLATED = /(?:^|\.)translations(?:\.|\[")([^."]+)(?:"\])?(?:\.([a-z]+))?$/i;
const TRANSLATED_COLUMNS = ['title', 'summary', 'role', 'unit'];
/** Rows of our own table that hold a list of the head. */
const KINDS: Readonly<Record<string, string>> = {
  parties: 'party',
  actors: 'actor',
  topics: 'topic',
  sources: 'source',
  categories: 'category',
  measures: 'measure',
  fields: 'field',
  phases: 'phase',
  milestones: 'milestone',
  series: 'series',
  story: 'step',
};
/** Columns of these rows whose names differ from the field's. */
const HEAD_COLUMNS: Readonly<Record<string, string>> = {
  name: 'title',
  heading: 'title',
  label: 'title',
  text: 'summary',
  description: 'summary',
  highlight: 'date',
  range: 'date',
};
/** Fields of an entry that columns of another name hold. */
const ENTRY_COLUMNS: Readonly<Record<string, string>> = {
  citations: 'source',
  quotes: 'quote',
  'location.latitude': 'latitude',
  'location.longitude': 'longitude',
};

export function placeOf(issue: ImportIssue, draft: MakerDraft): FaultPlace {
  if (issue.row === undefined) return placeInHead(issue, draft);
  return { row: issue.row - FIRST_ROW, column: entryColumn(issue, draft) };
}

/** The column by its name, or by the field of the entry. */
function entryColumn({ column = '', code }: ImportIssue, draft: MakerDraft): number | undefined {
  const { sheet, format } = draft;
  const named = sheet.header.indexOf(column);
  if (named >= 0) return named;
  const [, tag, translated = 'title'] = /^translations\.([^.]+)(?:\.(title|summary))?/.exec(column) ?? [];
  if (tag !== undefined) return columnOf(draft, `${translated as 'title'}:${tag}`);
  const [, group] = /^(?:categories|measures|fields)\.(.+)$/.exec(column) ?? [];
  if (group !== undefined) return groupColumn(group, draft);
  const [root = ''] = column.split(/[.[]/, 1);
  const own = format === 'csv' && root !== '' ? columnNamed(sheet, root) : undefined;
  if (own !== undefined) return own;
  const name = ENTRY_COLUMNS[column] ?? ENTRY_COLUMNS[root] ?? root;
  const field = FIELDS.find((known) => known === name);
  if (field !== undefined) return columnOf(draft, field) ?? (field === 'date' ? columnOf(draft, 'end') : undefined);
  return code === 'missing' ? columnOf(draft, 'title') : undefined;
}

/** The column of a category, a measure or another field by its name. */
function groupColumn(name: string, draft: MakerDraft): number | undefined {
  const field = groupFields(draft).find((known) => groupOf(known)?.name === name);
  return field === undefined ? undefined : columnOf(draft, field);
}

/** The head has rows in our own table; an address of a source is in the rows that name it in any other. */
function placeInHead({ path = '', value }: ImportIssue, draft: MakerDraft): FaultPlace {
  const [, list = '', index, field = list] = OF_HEAD.exec(path) ?? [];
  if (draft.format === 'table') return list === 'sources' && field === 'url' ? addressIn(value, draft) : NOWHERE;
  const row = rowsOfKind(draft.sheet, index === undefined ? 'timeline' : (KINDS[list] ?? ''))[Number(index ?? 0)];
  if (row === undefined) return NOWHERE;
  const [, tag, text] = TRANSLATED.exec(path) ?? [];
  if (tag === undefined) return { row, column: columnNamed(draft.sheet, HEAD_COLUMNS[field] ?? field) };
  const names = text === undefined ? TRANSLATED_COLUMNS : [HEAD_COLUMNS[text] ?? text];
  const columns = names.map((name) => columnNamed(draft.sheet, `${name}:${tag}`));
  return { row, column: columns.find((column) => column !== undefined) };
}

const NOWHERE: FaultPlace = { row: undefined, column: undefined };
/** The importer names no more of a long address. */
const NAMED = 60;

function addressIn(address: string | undefined, draft: MakerDraft): FaultPlace {
  const column = columnOf(draft, 'url');
  if (column === undefined || address === undefined) return NOWHERE;
  const row = draft.sheet.rows.findIndex((_, at) => {
    const text = cellOf(draft.sheet, at, column).trim();
    return text.length < NAMED ? text === address : address.startsWith(text.slice(0, NAMED));
  });
  return row < 0 ? NOWHERE : { row, column };
}

/** Whether the tag of a language is wrong, not the text under it. */
export function isOfTag({ path = '' }: ImportIssue): boolean {
  const [, tag, text] = TRANSLATED.exec(path) ?? [];
  return tag !== undefined && text === undefined;
}
