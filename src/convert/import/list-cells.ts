/**
 * Several names in one cell, between commas or slashes: "Hans Blix, Kofi Annan". A column holds such lists if the parts
 * of its cells stand alone in other rows: else "Washington, D.C." is one name.
 */
import type { AnyMappedField } from './imported.js';

type Rows = readonly (readonly string[])[];
type Mapping = Readonly<Partial<Record<AnyMappedField, string>>>;

/** Columns with several names in a cell. */
const LISTED = ['parties', 'actors', 'topics'] as const;
/** What separates names always. */
const SEVERAL = /\s*[;|\n]\s*/;
/** A sign that may separate names, and what stands around it. */
const SEPARATORS = [
  [',', /\s*[,،、，]\s*/],
  ['/', /\s*\/\s*/],
  ['&', /\s+&\s+/],
] as const;
/** The word before the last name of a list, in the languages of the element. */
const AND = /\s+(?:and|und|et|y|oraz|i|ve|та|і|й|и)\s+|\s+و\s*|\s+ו/u;
const LEADING_AND = /^(?:and|und|et|y|oraz|i|ve|та|і|й|и)\s+/u;
/** Parts that are known as names, of all parts. */
const MOSTLY = 0.7;
const LONGEST_NAME = 80;
/** A longer cell is a text. */
const LONGEST_LIST = 2000;

export interface ListedColumn {
  readonly field: AnyMappedField;
  readonly column: string;
  readonly at: number;
  readonly separator: string;
  /** Cells with several names. */
  readonly cells: number;
  /** Different names before and after. */
  readonly before: number;
  readonly names: number;
  /** The text of a cell, with semicolons between its names. */
  readonly split: (cell: string) => string;
}

/** The columns whose cells are lists; the first separator that fits counts. */
export function listedColumns(header: readonly string[], rows: Rows, mapping: Mapping): readonly ListedColumn[] {
  return LISTED.flatMap((field) => {
    const column = mapping[field];
    const at = column === undefined ? -1 : header.indexOf(column);
    if (column === undefined || at < 0) return [];
    const cells = rows.map((row) => row[at] ?? '').filter(({ length }) => length <= LONGEST_LIST);
    const texts = cells.flatMap((cell) => cell.split(SEVERAL)).filter((text) => text.trim() !== '');
    const found = SEPARATORS.map(([separator, sign]) => listOf(texts, separator, sign)).find(
      (one) => one !== undefined,
    );
    return found === undefined ? [] : [{ field, column, at, ...found }];
  });
}

type Found = Omit<ListedColumn, 'field' | 'column' | 'at'>;

function listOf(given: readonly string[], separator: string, sign: RegExp): Found | undefined {
  const texts = given.map((text) => text.trim());
  const partsOf = (text: string): readonly string[] =>
    text
      .split(sign)
      .map((part) => part.replace(LEADING_AND, '').trim())
      .filter((part) => part !== '');
  const different = new Set(texts);
  const lists = [...different].map(partsOf).filter(({ length }) => length > 1);
  if (lists.length === 0) return undefined;
  const alone = new Set([...different].filter((text) => !sign.test(text)));
  /** The number of different cells that have a part. */
  const uses = new Map<string, number>();
  for (const part of lists.flatMap((parts) => [...new Set(parts)])) uses.set(part, (uses.get(part) ?? 0) + 1);
  const isKnown = (part: string): boolean => alone.has(part) || (uses.get(part) ?? 0) > 1;
  const parts = lists.flat();
  // Names in another order make another cell of the same list.
  const orders = new Set(lists.map((list) => list.toSorted().join('\n')));
  const standAlone = lists.some((list) => list.every((part) => alone.has(part)));
  if (!standAlone && orders.size === lists.length) return undefined;
  if (parts.filter(isKnown).length < MOSTLY * parts.length || parts.some(({ length }) => length > LONGEST_NAME))
    return undefined;
  const names = new Set([...alone, ...parts]);
  const lastTwo = (part: string): readonly string[] => {
    const two = part.split(AND);
    return two.length === 2 && two.every((name) => names.has(name.trim())) ? two.map((name) => name.trim()) : [part];
  };
  const namesIn = (text: string): readonly string[] => [...new Set(partsOf(text).flatMap(lastTwo))];
  const split = (cell: string): string =>
    cell.length > LONGEST_LIST
      ? cell
      : cell
          .split(SEVERAL)
          .flatMap((text) => (sign.test(text) ? namesIn(text.trim()) : [text]))
          .join('; ');
  return {
    separator,
    cells: texts.filter((text) => sign.test(text)).length,
    before: different.size,
    names: new Set([...different].flatMap(namesIn)).size,
    split,
  };
}
