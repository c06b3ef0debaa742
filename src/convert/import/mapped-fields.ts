/**
 * The fields of an entry in any sheet besides its words: places on a map, media, relations, and groups of its author.
 */
import type { Amount, Medium, OwnField } from '../../dataset/data/dataset.js';
import { safeUrl } from '../../dataset/data/safe-url.js';
import { quotedText } from '../../dataset/data/short-text.js';
import { jsonOf, listOf, relationsOf } from '../../dataset/sources/csv-cells.js';
import type { Draft, DraftEntry } from './draft.js';
import type { AnyMappedField } from './imported.js';
import { groupOf } from './mapping-names.js';
import { countIn, type DoubtedNumber, type GroupSign, groupSign, locationOf, numberIn } from './numbers.js';
import type { Row } from './row.js';
import { translationsOf } from './translated-columns.js';

type Columns = Readonly<Partial<Record<AnyMappedField, string>>>;

/** An estimate as the plain table of this project has it: `5 (2–8)`. */
const BOUNDED = /^(-?[\d.]+) \((-?[\d.]*)–(-?[\d.]*)\)$/;
/** Addresses contain no blanks, so blanks can separate them. */
const ADDRESSES = /\s*[|\n]\s*/;
const OF_A_MEDIUM = [
  ['mediaAlt', 'alt'],
  ['mediaCaption', 'caption'],
  ['mediaCredit', 'credit'],
] as const;

/**
 * A reader of rows. An unreadable value is reported, and the entry is kept without it. `rows`: the first ones of the sheet.
 */
export function moreFields(columns: Columns, draft: Draft, rows: readonly Row[]): (row: Row) => DraftEntry {
  const groups = Object.entries(columns).flatMap(([field, column]: [string, string | undefined]) => {
    const group = groupOf(field);
    if (group === undefined || column === undefined) return [];
    const sign = group.kind === 'measure' ? groupSign(cellsOf(rows, column)) : undefined;
    return [{ ...group, column, sign }];
  });
  const textOf = (row: Row, field: AnyMappedField): string => row.text(columns[field]?.toLowerCase() ?? '');
  const warn = (row: Row, column: string | undefined, text: string, wanted: string): void => {
    draft.report({
      code: 'wrong-value',
      severity: 'warning',
      row: row.number,
      column,
      value: text,
      message: `${quotedText(text, 40)} is not ${wanted}`,
    });
  };
  const location = (row: Row): DraftEntry['location'] => {
    const [latitude, longitude] = [degrees(textOf(row, 'latitude')), degrees(textOf(row, 'longitude'))];
    if (latitude === '' && longitude === '') return undefined;
    const found = locationOf(latitude, longitude);
    if (found !== undefined) return found;
    const isNorth = Math.abs(numberIn(latitude) ?? Infinity) > 90;
    if (isNorth) warn(row, columns.latitude ?? columns.longitude, latitude, 'a latitude from -90 to 90');
    else warn(row, columns.longitude ?? columns.latitude, longitude, 'a longitude from -180 to 180');
    return undefined;
  };
  const groupsOf = (row: Row): DraftEntry => {
    const categories: [string, string | readonly string[]][] = [];
    const measures: [string, number | Amount][] = [];
    const fields: [string, string][] = [];
    for (const { kind, name, column, sign } of groups) {
      const text = row.text(column.toLowerCase());
      if (text === '') continue;
      const amount = kind === 'measure' ? amountOf(text, sign) : undefined;
      if (kind === 'category') categories.push([name, chosenOf(text)]);
      else if (kind === 'field') fields.push([name, text]);
      else if (amount === undefined) warn(row, column, text, 'a number, such as 1200 or 0.5');
      else if (typeof amount === 'object' && 'readings' in amount) {
        // It counts in no sum, and readers see it as it is written.
        fields.push([name, text]);
        reportDoubt(row, column, text, amount, draft);
      } else measures.push([name, amount]);
    }
    return {
      ...(categories.length > 0 && { categories: Object.fromEntries(categories) }),
      ...(measures.length > 0 && { measures: Object.fromEntries(measures) }),
      ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    };
  };
  const media = (row: Row): readonly Medium[] => {
    const listed = jsonOf(textOf(row, 'media'));
    if (Array.isArray(listed)) return listed as readonly Medium[];
    const [first, ...others] = row.list(ADDRESSES, columns.media?.toLowerCase() ?? '');
    const words = OF_A_MEDIUM.flatMap(([field, name]) => {
      const text = textOf(row, field);
      if (text !== '' && first === undefined) draft.lose(columns[field]!, 'no-medium');
      return text === '' ? [] : [[name, text] as const];
    });
    if (first === undefined) return [];
    return [{ url: first, ...Object.fromEntries(words) }, ...others.map((url) => ({ url }))];
  };
  const translations = translationsOf(columns);
  return (row) => {
    const relations = textOf(row, 'relations');
    return {
      location: location(row),
      media: media(row),
      translations: translations((column) => row.text(column.toLowerCase())),
      ...groupsOf(row),
      // A value that is not a relation is reported with its row, as in any other dataset.
      ...(relations !== '' && { relations: relationsOf(relations) as NonNullable<DraftEntry['relations']> }),
    };
  };
}

function reportDoubt(row: Row, column: string, text: string, { readings }: DoubtedNumber, draft: Draft): void {
  draft.report({
    ...{ code: 'number-doubt', severity: 'warning', row: row.number, column, value: text, readings },
    message: `${quotedText(text, 40)} is no exact number: it is shown as it is written, and not counted`,
    cure: `write ${readings.map((reading) => `"${reading}"`).join(' or ')}, if that is meant`,
  });
}

/** Cells of a measure that hold no exact number. */
function hasDoubts(cells: readonly string[]): boolean {
  const sign = groupSign(cells);
  return cells.some((cell) => {
    const amount = amountOf(cell, sign);
    return typeof amount === 'object' && 'readings' in amount;
  });
}

function cellsOf(rows: readonly Row[], column: string): readonly string[] {
  return rows.map((row) => row.text(column.toLowerCase())).filter((text) => text !== '');
}

/**
 * The own fields that columns were chosen for, and those for numbers with a doubt. One whose cells are addresses, all of
 * them, holds links.
 */
export function ownFieldsOf(columns: Columns, rows: readonly Row[]): readonly OwnField[] {
  return Object.entries(columns).flatMap(([field, column]: [string, string | undefined]): readonly OwnField[] => {
    const group = groupOf(field);
    if (group === undefined || column === undefined || group.kind === 'category') return [];
    const cells = cellsOf(rows, column);
    if (group.kind === 'measure') return hasDoubts(cells) ? [{ id: group.name, name: group.name }] : [];
    const isLink = cells.length > 0 && cells.every((text) => safeUrl(text) !== undefined);
    return [{ id: group.name, name: group.name, ...(isLink && { kind: 'link' }) }];
  });
}

/** A comma before decimals: degrees have no thousands. */
function degrees(text: string): string {
  return /^[+-]?\d{1,3},\d+$/.test(text) ? text.replace(',', '.') : text;
}

function chosenOf(text: string): string | readonly string[] {
  const names = listOf(text) as readonly string[];
  const [only] = names;
  return names.length === 1 && only !== undefined ? only : names;
}

/** A number, or one with its bounds: `5 (2–8)`, or as the table of this project has it. */
function amountOf(text: string, sign: GroupSign): number | Amount | DoubtedNumber | undefined {
  const [, best, low = '', high = ''] = BOUNDED.exec(text) ?? [];
  if (best !== undefined) {
    const [value, least, most] = [best, low, high].map(numberIn);
    return { value: value!, ...(least !== undefined && { low: least }), ...(most !== undefined && { high: most }) };
  }
  return countIn(text, sign) ?? (text.startsWith('{') ? (jsonOf(text) as Amount | undefined) : undefined);
}
