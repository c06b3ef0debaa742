/**
 * Any sheet: it guesses the columns by their names, which can be set. It returns its guesses, so that a person can
 * correct them. It never guesses values: a date whose day and month are open is an issue.
 */
import type { Citation } from '../data/dataset.js';
import { nearest } from '../data/nearest.js';
import { quotedText } from '../data/short-text.js';
import { parseEdtf } from '../time/edtf.js';
import type { Draft } from './draft.js';
import type { AnyMappedField, MappedField } from './imported.js';
import { moreFields } from './mapped-fields.js';
import { fieldOfColumn, isMappedField, isOpenField, MAPPED_FIELDS } from './mapping-names.js';
import { dayOfNumber, readPeopleDate, withTime, type PeopleDate } from './people-date.js';
import type { Row } from './row.js';
import type { RowReader, TableImporter } from './table-importer.js';

const SEVERAL = /\s*[;|\n]\s*/;
const STATUSES: ReadonlySet<string> = new Set(['established', 'reported', 'claimed', 'disputed', 'retracted']);
const ORDER_CURE = 'say whether the day or the month comes first';

/** Column of each field. */
export type Mapping = Partial<Record<AnyMappedField, string>>;

/** Each column counts once: the first of two that seem to hold the same. */
export function guessMapping(header: readonly string[], given: Mapping = {}): Mapping {
  const mapping: Mapping = {};
  const taken = new Set<string>();
  const open = Object.keys(given).filter((field) => isOpenField(field)) as AnyMappedField[];
  for (const field of [...MAPPED_FIELDS, ...open]) {
    const column = given[field];
    if (column === undefined) continue;
    if (column !== '') mapping[field] = column;
    taken.add(column);
  }
  for (const column of header) {
    const field = taken.has(column) ? undefined : fieldOfColumn(column);
    if (field !== undefined && given[field] === undefined) mapping[field] ??= column;
  }
  return mapping;
}

export const mappedTable: TableImporter = {
  kind: 'table',
  id: 'table',
  columns: undefined,
  detect: () => true,
  begin: (header, draft) => {
    const mapping = guessMapping(header, draft.options.mapping);
    draft.mapping = mapping;
    reportUnknown(draft);
    reportHeader(header, mapping, draft);
    const used = new Set(Object.values(mapping));
    const others = header.flatMap((name, at) =>
      used.has(name) ? [] : [[name === '' ? `#${at + 1}` : name, at] as const],
    );
    const read = rowReader(mapping, draft);
    return (row) => {
      for (const [name, at] of others) if ((row.cells[at] ?? '').trim() !== '') draft.lose(name, 'no-column-chosen');
      read(row);
    };
  },
};

/** A choice without an effect on entries. */
function reportUnknown(draft: Draft): void {
  for (const field of Object.keys(draft.options.mapping ?? {})) {
    if (isMappedField(field)) continue;
    draft.report({
      code: 'unknown-field',
      severity: 'fatal',
      value: field,
      message: `no column can be chosen for "${field.slice(0, 40)}"`,
      cure: `choose it for one of ${MAPPED_FIELDS.join(', ')}, category:NAME, measure:NAME, title:LANGUAGE, summary:LANGUAGE`,
    });
  }
}

function reportHeader(header: readonly string[], mapping: Mapping, draft: Draft): void {
  const known = new Set(header);
  for (const [field, column] of Object.entries(mapping) as [AnyMappedField, string][]) {
    if (known.has(column)) continue;
    draft.report({
      code: 'no-header',
      severity: 'fatal',
      column,
      value: column,
      message: `no column is called "${column}", which was chosen for ${field}`,
    });
  }
  for (const field of ['date', 'title'] as const) {
    if (mapping[field] !== undefined) continue;
    draft.report({
      code: 'no-header',
      severity: 'fatal',
      message: `no column looks like the ${field}; the first line has ${header
        .slice(0, 12)
        .map((name) => `"${name.slice(0, 40)}"`)
        .join(', ')}`,
      cure: `choose the column of the ${field}`,
    });
  }
}

function rowReader(mapping: Mapping, draft: Draft): RowReader {
  const textOf = (row: Row, field: MappedField): string => {
    const column = mapping[field];
    return column === undefined ? '' : row.text(column.toLowerCase());
  };
  const listOf = (row: Row, field: MappedField): readonly string[] => {
    const column = mapping[field];
    return column === undefined ? [] : row.list(SEVERAL, column.toLowerCase());
  };
  /** Place in the first source. */
  const citationsOf = (row: Row, sources: readonly string[]): readonly Citation[] => {
    const locator = textOf(row, 'locator');
    if (locator !== '' && sources.length === 0) draft.lose(mapping.locator!, 'no-source');
    return sources.map((source, at) => ({ source, ...(at === 0 && locator !== '' && { locator }) }));
  };
  const more = moreFields(mapping, draft);
  return (row) => {
    const title = textOf(row, 'title');
    const date = dateOf(textOf(row, 'date'), textOf(row, 'end'), textOf(row, 'time'), row, mapping, draft);
    if (date === undefined) return;
    if (title === '') {
      draft.leave(row.number, 'the title is empty', { column: mapping.title });
      return;
    }
    const status = textOf(row, 'status').toLowerCase();
    if (status !== '' && !STATUSES.has(status)) reportStatus(status, row, mapping, draft);
    const [quote, speaker] = [textOf(row, 'quote'), textOf(row, 'speaker')];
    const summary = textOf(row, 'summary');
    const place = textOf(row, 'place');
    draft.add(
      {
        id: textOf(row, 'id') || draft.madeId('row', row.number),
        kind: quote !== '' || speaker !== '' ? 'statement' : 'event',
        date,
        title: title.replace(/\s+/g, ' '),
        ...(summary !== '' && { summary }),
        parties: draft.parties.ids(listOf(row, 'parties')),
        actors: draft.actors.ids(listOf(row, 'actors')),
        topics: draft.topics.ids(listOf(row, 'topics')),
        ...(place !== '' && { place }),
        ...(STATUSES.has(status) && { status: status as 'reported' }),
        ...(speaker !== '' && { speaker: draft.actors.id(speaker) }),
        ...(quote !== '' && { quotes: [{ text: quote }] }),
        citations: citationsOf(row, sourcesOf(listOf(row, 'source'), textOf(row, 'url'), draft)),
        ...more(row),
      },
      row.number,
    );
  };
}

/** The entry is kept without it. */
function reportStatus(status: string, row: Row, mapping: Mapping, draft: Draft): void {
  const near = nearest(status, STATUSES);
  draft.report({
    code: 'wrong-value',
    severity: 'warning',
    row: row.number,
    column: mapping.status,
    value: status,
    message: `${quotedText(status, 40)} is not one of ${[...STATUSES].join(', ')}`,
    ...(near !== undefined && { cure: `did you mean "${near}"?` }),
  });
}

/** Undefined if the row is left out, which is reported. */
function dateOf(
  start: string,
  end: string,
  time: string,
  row: Row,
  mapping: Mapping,
  draft: Draft,
): string | undefined {
  const { dayOrder } = draft.options;
  const from = readPeopleDate(start, dayOrder);
  const to = end === '' ? undefined : readPeopleDate(end, dayOrder);
  const leave = (read: PeopleDate | undefined, text: string, column: string | undefined): void => {
    const open = read?.fault === 'day-order';
    const readings = read?.fault === 'day-order' ? `: ${read.readings.join(' or ')}` : '';
    draft.leave(
      row.number,
      text === ''
        ? 'the date is empty'
        : `"${text}" ${open ? `may mean two days${readings}` : 'cannot be read as a date'}`,
      {
        code: open ? 'day-order' : text === '' ? 'missing' : 'bad-date',
        column,
        value: text,
        cure: open ? ORDER_CURE : cureOf(text),
      },
    );
  };
  if (from.date === undefined) {
    leave(from, start, mapping.date);
    return undefined;
  }
  if (to !== undefined && to.date === undefined) {
    leave(to, end, mapping.end);
    return undefined;
  }
  const first = time === '' ? from.date : withTime(from.date, time);
  if (time !== '' && first === from.date) draft.lose(mapping.time ?? 'time', 'no-time');
  if (to?.date === undefined || to.date === from.date) return first;
  const whole = `${first}/${to.date}`;
  if (parseEdtf(whole) !== undefined) return whole;
  draft.leave(row.number, `the end "${end}" is before the start "${start}"`, {
    code: 'date-order',
    column: mapping.end,
    value: end,
  });
  return undefined;
}

/** A number may be a day as spreadsheets count them: it is reported, not read. */
function cureOf(text: string): string {
  const day = dayOfNumber(text);
  if (day !== undefined) return `write "${day}", where ${text.trim()} is the day as a spreadsheet counts it`;
  return 'write a day as "2022-08-01", a month as "2022-08", a year as "2022"';
}

/** One address belongs to one source; with several sources, it becomes a source of its own. */
function sourcesOf(names: readonly string[], url: string, draft: Draft): readonly string[] {
  const [only] = names;
  if (url === '') return draft.sources.ids(names);
  if (names.length === 1) return [draft.sources.id(only, { url }, `${only ?? ''} ${url}`)!];
  return [...draft.sources.ids(names), draft.sources.id(url, { url })!];
}
