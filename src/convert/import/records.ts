/**
 * JSON of no format that is known, if it is a list of records: answers of interfaces and dumps of databases. A record is the
 * row of a sheet, and its fields are the columns; those of a record within it have both names, `sides.north`.
 */
import { isRecord } from '../../dataset/data/safe-read.js';
import { type Draft, fieldOf } from './draft.js';
import { loseOthers } from './lose-fields.js';
import { cellOf } from './record-cells.js';
import { listOf } from './text-importer.js';

/** Records within records are followed so far. */
const MAX_DEPTH = 3;

const OF_A_POINT = new Set(['lat', 'latitude', 'lon', 'lng', 'long', 'longitude']);

export const areRecords = (value: unknown): boolean => recordsOf(value).length > 0;

/** The header first. */
export function rowsOfRecords(value: unknown, draft: Draft): readonly (readonly string[])[] {
  loseOthers(value, new Set(listNamesOf(value)), draft);
  const records = recordsOf(value).map((record) => rowOf(record, draft));
  const names = [...new Set(records.flatMap((cells) => [...cells.keys()]))];
  return [withPoint(names), ...records.map((cells) => names.map((name) => cells.get(name) ?? ''))];
}

/** The only latitude or longitude of the records says by itself what it is, wherever it stands; of two, each has both names. */
function withPoint(names: readonly string[]): readonly string[] {
  const ownOf = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
  const ofPoints = names.map((name) => ownOf(name).toLowerCase()).filter((own) => OF_A_POINT.has(own));
  const alone = new Set(ofPoints.filter((own) => ofPoints.indexOf(own) === ofPoints.lastIndexOf(own)));
  return names.map((name) => (alone.has(ownOf(name).toLowerCase()) ? ownOf(name) : name));
}

/** The list itself, or the only list of records in a record: `{ "count": 2, "events": […] }`. */
function recordsOf(value: unknown): readonly object[] {
  const [name, ...more] = listNamesOf(value);
  const list = name === undefined || more.length > 0 ? listOf(value) : listIn(value, name);
  return list.every((item): item is object => isRecord(item)) ? list : [];
}

function listNamesOf(value: unknown): readonly string[] {
  return isRecord(value) ? Object.keys(value).filter((name) => listIn(value, name).some(isRecord)) : [];
}

function listIn(value: unknown, name: string): readonly unknown[] {
  return listOf(fieldOf(value, name));
}

/** A field whose name has a point may be called as one of a record within. */
function rowOf(record: object, draft: Draft): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [name, cell] of cellsOf(record, draft)) {
    if (cells.has(name)) draft.lose(name, 'no-place');
    else cells.set(name, cell);
  }
  return cells;
}

function cellsOf(record: object, draft: Draft, before = '', depth = 1): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([own, value]: [string, unknown]) => {
    const name = `${before}${own}`;
    if (isRecord(value) && depth < MAX_DEPTH) return cellsOf(value, draft, `${name}.`, depth + 1);
    return [[name, cellOf(value, name, draft)] as const];
  });
}
