/**
 * Rows that say the same, and names that are nearly the same: "Port company" and "port company", "Dockers’ union" and
 * "Dockers' Union", "USA" and "United States". This file finds them; the editor decides.
 */
import { countryCalled } from './country-names.js';
import type { AnyMappedField } from './imported.js';

/** Columns with several names in a cell, or one. */
const NAMED: readonly AnyMappedField[] = ['parties', 'actors', 'speaker', 'topics', 'place', 'source'];
const SEVERAL = /\s*[;|\n]\s*/;
const ARTICLE = /^(?:the|der|die|das|le|la|les|el|los|las|l')\s+/;
/** Shorter names differ by a letter for a reason: "PLO" and "PLA". */
const LEAST_LETTERS = 7;
const LONGEST_CELL = 2000;
/** More are compared only by their folded forms. */
const MAX_COMPARED = 500;

export interface SameRows {
  /** Places in the list of rows; the first is kept. */
  readonly rows: readonly number[];
}

export interface NearNames {
  readonly field: AnyMappedField;
  readonly column: number;
  /** The commonest of them. */
  readonly keep: string;
  /** Names with the number of their uses, the commonest first. */
  readonly names: readonly { readonly name: string; readonly count: number }[];
  /** A letter tells them apart, which may be meant: "Brigade A" and "Brigade B". */
  readonly isMisspelt: boolean;
}

export interface Merges {
  readonly sameRows: readonly SameRows[];
  readonly names: readonly NearNames[];
}

type Rows = readonly (readonly string[])[];
type Mapping = Readonly<Partial<Record<AnyMappedField, string>>>;

export function findMerges(header: readonly string[], rows: Rows, mapping: Mapping): Merges {
  const fields = NAMED.flatMap((field) => {
    const column = mapping[field] === undefined ? -1 : header.indexOf(mapping[field]);
    return column < 0 ? [] : [{ field, column }];
  });
  const idAt = mapping.id === undefined ? -1 : header.indexOf(mapping.id);
  return {
    sameRows: sameRows(rows, idAt),
    names: fields.flatMap(({ field, column }) =>
      nearNames(rows, column).map((near) => ({ field, column, keep: near.names[0]!.name, ...near })),
    ),
  };
}

/** The rows with one name of each group instead of the others. */
export function withMergedNames(rows: Rows, { column, keep, names }: NearNames): readonly (readonly string[])[] {
  const others = new Set(names.map(({ name }) => name));
  return rows.map((row) => {
    const parts = (row[column] ?? '').split(/([;|\n])/);
    if (!parts.some((part) => others.has(part.trim()) && part.trim() !== keep)) return row;
    const text = parts.map((part) => (others.has(part.trim()) ? part.replace(part.trim(), () => keep) : part)).join('');
    return row.map((cell, at) => (at === column ? text : cell));
  });
}

/** Two rows that differ in their ids alone say the same. */
function sameRows(rows: Rows, idAt: number): readonly SameRows[] {
  const groups = new Map<string, number[]>();
  for (const [at, row] of rows.entries()) {
    const cells = row.map((cell, column) => (column === idAt ? '' : cell.trim().replace(/\s+/g, ' ')));
    while (cells.at(-1) === '') cells.pop();
    if (cells.length === 0) continue;
    const key = JSON.stringify(cells);
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  return [...groups.values()].filter(({ length }) => length > 1).map((same) => ({ rows: same }));
}

function nearNames(rows: Rows, column: number): readonly Pick<NearNames, 'names' | 'isMisspelt'>[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const name of namesIn(row[column]).map((part) => part.trim()))
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  const groups = new Map<string, string[]>();
  for (const name of counts.keys()) {
    // Shorter than any name that is compared by its letters.
    const country = countryCalled(name);
    const key = country === undefined ? folded(name) : `:${country}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const misspelt = joinMisspelt(groups);
  return [...groups]
    .filter(([, { length }]) => length > 1)
    .map(([key, names]) => ({
      names: names.map((name) => ({ name, count: counts.get(name)! })).sort((one, two) => two.count - one.count),
      isMisspelt: misspelt.has(key),
    }));
}

/** A longer cell is a text: a separator with blanks around it is slow in it. */
function namesIn(cell = ''): readonly string[] {
  return cell.length > LONGEST_CELL ? [] : cell.split(SEVERAL);
}

/** Joins names with one letter more, less or other, and returns the keys of their groups. */
function joinMisspelt(groups: Map<string, string[]>): ReadonlySet<string> {
  const joined = new Set<string>();
  const keys = [...groups.keys()].filter(({ length }) => length >= LEAST_LETTERS).slice(0, MAX_COMPARED);
  for (const [at, key] of keys.entries())
    for (const other of keys.slice(at + 1)) {
      const [one, two] = [groups.get(key), groups.get(other)];
      if (one === undefined || two === undefined || !isOneOff(key, other)) continue;
      groups.set(key, [...one, ...two]);
      groups.delete(other);
      joined.add(key);
    }
  return joined;
}

function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ARTICLE, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Digits tell names apart: "Brigade 1" and "Brigade 2". */
function isOneOff(one: string, two: string): boolean {
  if (Math.abs(one.length - two.length) > 1 || one.replace(/\D/g, '') !== two.replace(/\D/g, '')) return false;
  let at = 0;
  while (at < one.length && one[at] === two[at]) at++;
  const [rest, other] = [one.slice(at), two.slice(at)];
  return rest.slice(1) === other.slice(1) || rest.slice(1) === other || rest === other.slice(1);
}
