/**
 * Any sheet: its columns are guessed, or set. It returns the guesses, so that a person can correct them. It never
 * guesses values: a date whose day and month are open is an issue.
 */
import type { Citation, Status } from '../../dataset/data/dataset.js';
import { cellText } from '../../dataset/data/cell-guard.js';
import { nearest } from '../../dataset/data/find-cures.js';
import { quotedText } from '../../dataset/data/short-text.js';
import { STATUSES } from '../../dataset/data/timeline-model.js';
import { parseEdtf } from '../../dataset/time/edtf.js';
import { addressesIn, cellWords, linksIn } from './cell-text.js';
import type { Draft } from './draft.js';
import { columnDoubts, type ColumnDoubt } from './column-content.js';
import type { Mapping } from './guess-mapping.js';
import type { AnyMappedField, MappedField } from './imported.js';
import { moreFields, ownFieldsOf } from './mapped-fields.js';
import { isMappedField, MAPPED_FIELDS, namesOfNone } from './mapping-names.js';
import { NoValues } from './no-value.js';
import { languageIn } from './qualified-names.js';
import { dateText, type DateValue } from '../../dataset/time/date-ends.js';
import { farDate, unreadDate } from './date-issue.js';
import { joinedDates } from './joined-dates.js';
import { joinedEnds, OPEN, withTime, type DateCells } from './sheet-dates.js';
import { Row } from './row.js';
import type { RowReader, TableImporter } from './table-importer.js';
import { tidySheet } from './tidy-sheet.js';

const BETWEEN_ADDRESSES = /[\s;|]+/;
const ADDRESS = /^https?:\/\//i;
const SEVERAL = /\s*[;|\n]\s*/;
/** "Normans vs. Anglo-Saxons" are two. */
const SEVERAL_PARTIES = /\s*[;|\n]\s*|\s+(?:vs\.?|versus)\s+/i;

/** Looks at the first rows of a sheet; it returns what becomes of each row, undefined for one that is left out. */
export type RowsCheck = (
  header: readonly string[],
  rows: readonly Row[],
  mapping: Mapping,
  draft: Draft,
) => (row: Row) => Row | undefined;

export const mappedTable = tableOf(() => (row) => row);

/** Any sheet. `check`: of its rows with their dates and lists as they are read. */
export function tableOf(check: RowsCheck): TableImporter {
  return {
    kind: 'table',
    id: 'table',
    columns: undefined,
    detect: () => true,
    looksAhead: true,
    noHeader: (row) => namesOfNone(row),
    saysNoHeader: true,
    begin: (names, draft, held) => beginTable(names, draft, held, check),
  };
}

function beginTable(names: readonly string[], draft: Draft, held: readonly Row[], check: RowsCheck): RowReader {
  const rows = held.map(({ cells }) => cells);
  const missing = new NoValues(rows, names);
  const ahead = rows.map((cells) => missing.without(cells));
  const joined = draft.options.mapping?.date === undefined ? joinedDates(names, ahead) : undefined;
  const header = joined?.header ?? names;
  const rowOf = (row: Row): Row => {
    const cells = missing.without(row.cells);
    return new Row(header, (joined === undefined ? cells : joined.cells(cells)).map(cellText), row.number);
  };
  const whole = held.map((row) => rowOf(row).cells);
  const { mapping, rows: events, places, read: tidied } = tidySheet(header, whole, draft);
  const first = events.map((cells, at) => new Row(header, cells, held[places[at]!]!.number));
  draft.mapping = mapping;
  const chosen = draft.options.mapping ?? {};
  for (const doubt of columnDoubts(header, events, mapping))
    if (chosen[doubt.field] === undefined) reportDoubt(doubt, draft);
  const lang = Object.keys(mapping).some((field) => field.startsWith('title:'))
    ? languageIn(mapping.title ?? '')
    : undefined;
  if (lang !== undefined) draft.head = { ...draft.head, lang };
  reportUnknown(draft);
  reportHeader(header, mapping, draft);
  const used = new Set(Object.values(mapping));
  const others = header.flatMap((name, at) =>
    used.has(name) ? [] : [[name === '' ? `#${at + 1}` : name, at] as const],
  );
  const checked = check(header, first, mapping, draft);
  const read = rowReader(mapping, draft, first);
  return (given) => {
    const cells = tidied(rowOf(given).cells);
    if (cells === undefined) return;
    const row = checked(new Row(header, cells, given.number));
    if (row === undefined) return;
    for (const [at, cell] of given.cells.entries()) if (missing.isOne(cell, at)) draft.lose(cell.trim(), 'no-value');
    for (const [name, at] of others) if ((row.cells[at] ?? '').trim() !== '') draft.lose(name, 'no-column-chosen');
    read(row);
  };
}

/** The rows are read as they were guessed; whoever knows better says so. */
function reportDoubt({ field, column, other, lost, lostByOther, rows }: ColumnDoubt, draft: Draft): void {
  draft.report({
    ...{ code: 'column-choice', severity: 'warning', column, value: column, readings: [other] },
    message: `the ${field} is read from "${column}", which has none in ${lost.toLocaleString('en')} of ${rows.toLocaleString('en')} rows; "${other}" has none in ${lostByOther.toLocaleString('en')}`,
    cure: `choose "${other}" for the ${field}, if it is meant`,
  });
}

/** A choice without an effect on entries. */
function reportUnknown(draft: Draft): void {
  for (const field of Object.keys(draft.options.mapping ?? {})) {
    if (isMappedField(field)) continue;
    draft.report({
      code: 'unknown-field',
      severity: 'fatal',
      value: field,
      message: `no column can be chosen for "${field.slice(0, 40)}"`,
      cure: `choose it for one of ${MAPPED_FIELDS.join(', ')}, category:NAME, measure:NAME, field:NAME, title:LANGUAGE, summary:LANGUAGE`,
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

function rowReader(mapping: Mapping, draft: Draft, first: readonly Row[]): RowReader {
  const textOf = (row: Row, field: MappedField): string => {
    const column = mapping[field];
    return column === undefined ? '' : row.text(column.toLowerCase());
  };
  const listOf = (row: Row, field: MappedField): readonly string[] => {
    const column = mapping[field];
    const separator = field === 'parties' ? SEVERAL_PARTIES : SEVERAL;
    return column === undefined ? [] : row.list(separator, column.toLowerCase());
  };
  /** Place in the first source. */
  const citationsOf = (row: Row, sources: readonly string[]): readonly Citation[] => {
    const locator = textOf(row, 'locator');
    if (locator !== '' && sources.length === 0) draft.lose(mapping.locator!, 'no-source');
    return sources.map((source, at) => ({ source, ...(at === 0 && locator !== '' && { locator }) }));
  };
  const cellsOf = (row: Row): Required<DateCells> => ({
    start: textOf(row, 'date'),
    end: textOf(row, 'end'),
    time: textOf(row, 'time'),
  });
  draft.dates.survey(first.map(cellsOf), [mapping.date, mapping.end]);
  const fields = ownFieldsOf(mapping, first);
  if (fields.length > 0) draft.head = { ...draft.head, fields };
  const more = moreFields(mapping, draft, first);
  return (row) => {
    const title = cellWords(textOf(row, 'title'), mapping.title, draft);
    const date = dateOf(cellsOf(row), row, mapping, draft);
    if (date === undefined) return;
    if (title === '') {
      draft.leave(row.number, 'the title is empty', { column: mapping.title });
      return;
    }
    const status = textOf(row, 'status').toLowerCase();
    if (status !== '' && !isStatus(status)) reportStatus(status, row, mapping, draft);
    const [quote, speaker] = [textOf(row, 'quote'), textOf(row, 'speaker')];
    const summary = cellWords(textOf(row, 'summary'), mapping.summary, draft);
    const named = sourcesOf(listOf(row, 'source'), textOf(row, 'url'), draft);
    const addresses = [...linksIn(textOf(row, 'title')), ...linksIn(textOf(row, 'summary')), ...addressesIn(summary)];
    const sources = [...new Set([...named, ...addresses.map((url) => draft.sources.id(url, { url })!)])];
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
        ...(isStatus(status) && { status }),
        ...(speaker !== '' && { speaker: draft.actors.id(speaker) }),
        ...(quote !== '' && { quotes: [{ text: quote }] }),
        citations: citationsOf(row, sources),
        ...more(row),
      },
      row.number,
    );
  };
}

function isStatus(text: string): text is Status {
  return STATUSES.some((status) => status === text);
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
    message: `${quotedText(status, 40)} is not one of ${STATUSES.join(', ')}`,
    ...(near !== undefined && { cure: `did you mean "${near}"?` }),
  });
}

/** Undefined if the row is left out, which is reported. */
function dateOf(cells: Required<DateCells>, row: Row, mapping: Mapping, draft: Draft): DateValue | undefined {
  const { start, end, time } = cells;
  const leave = (
    { message, ...issue }: ReturnType<typeof unreadDate>,
    column: string | undefined,
    value: string,
  ): void => {
    draft.leave(row.number, message, { ...issue, column, value });
  };
  const { dates } = draft;
  const from = dates.read(start);
  const to = end === '' ? undefined : dates.readEnd(end);
  const whole = from.date === undefined || to === undefined ? undefined : completed(from.date, to.date);
  if (whole !== undefined) {
    if (!dates.isFar(dateText(whole), start, end)) return whole;
    leave(farDate(start, from.date!, dates), mapping.date, start);
    return undefined;
  }
  if (from.date === undefined) leave(unreadDate(start, from, dates), mapping.date, start);
  else if (to !== undefined && to.date === undefined) leave(unreadDate(end, to, dates, 'end'), mapping.end, end);
  else return wholeDate(from.date, to?.date);
  return undefined;

  /** "10 June 2021" and "14": the shorter half of a range is completed by the longer one, in two cells as in one. */
  function completed(first: string, last: string | undefined): DateValue | undefined {
    if (last !== undefined && (last === OPEN || joinedEnds(first, last) !== undefined)) return undefined;
    const text = `${start} – ${end}`;
    const read = dates.read(text).date;
    if (time !== '' || read === undefined || !isInOrder(first, read)) return undefined;
    if (dates.isFar(read, start, end)) return read;
    dates.count(text, read, row.number, mapping.date);
    return read;
  }

  function wholeDate(first: string, last: string | undefined): DateValue | undefined {
    const timed = time === '' || dates.isMidnight ? undefined : withTime(first, time);
    if (time !== '' && timed === undefined) draft.lose(mapping.time ?? 'time', 'no-time');
    const whole = joinedEnds(timed ?? first, last);
    if (whole === undefined) {
      const isRange = parseEdtf(first)?.end !== undefined;
      const message = isRange
        ? `"${start}" has an end, and "${end}" is another one`
        : `the end "${end}" is before the start "${start}"`;
      leave({ code: 'date-order', message }, mapping.end, end);
      return undefined;
    }
    if (dates.isFar(dateText(whole), start, end)) {
      const isOfEnd = last !== undefined && dates.isFar(last, end);
      leave(
        farDate(isOfEnd ? end : start, isOfEnd ? last : first, dates),
        isOfEnd ? mapping.end : mapping.date,
        isOfEnd ? end : start,
      );
      return undefined;
    }
    if (last === OPEN) dates.count(`${start} – ${end}`, dateText(whole), row.number, mapping.date);
    else {
      dates.count(start, first, row.number, mapping.date);
      if (last !== undefined) dates.count(end, last, row.number, mapping.end);
    }
    return whole;
  }
}

/** Whether a range begins with the start that stands alone. */
function isInOrder(start: string, range: string): boolean {
  const [one, whole] = [parseEdtf(start), parseEdtf(range)];
  return one !== undefined && whole?.end !== undefined && one.min === whole.min;
}

/** A name with its address behind it: `BBC https://…`. */
const WITH_ADDRESS = /^(\S.*?)[\s,:(]+(https?:\/\/\S+?)\)?$/i;

function sourceOf(text: string, draft: Draft): string {
  const [, name, url] = WITH_ADDRESS.exec(text) ?? [];
  if (name !== undefined && url !== undefined) return draft.sources.id(name, { url }, `${name} ${url}`)!;
  return draft.sources.id(text, ADDRESS.test(text) && !/\s/.test(text) ? { url: text } : {})!;
}

/** One address belongs to one source, several to as many; others become sources of their own. */
function sourcesOf(names: readonly string[], link: string, draft: Draft): readonly string[] {
  if (link === '') return [...new Set(names.map((name) => sourceOf(name, draft)))];
  const parts = link.split(BETWEEN_ADDRESSES).filter((part) => part !== '');
  const urls = parts.every((part) => ADDRESS.test(part)) ? parts : [link];
  if (names.length === urls.length)
    return names.map((name, at) => draft.sources.id(name, { url: urls[at]! }, `${name} ${urls[at]!}`)!);
  return [...draft.sources.ids(names), ...urls.map((url) => draft.sources.id(url, { url })!)];
}
