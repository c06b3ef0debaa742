/** The bodies of entries: of a group, only the pages that hold the rows in question. */
import type { PageOfColumn, ParquetFiles, RowGroup } from './files.js';
import { numbersIn, PAGES_FILE, type PartFile } from './layout.js';
import { groupsOf, nameOf } from './scan.js';

/** A group among all, and the number of rows before it. */
export interface PlacedGroup {
  readonly group: RowGroup;
  readonly number: number;
  readonly before: number;
}

const placed = new WeakMap<readonly PartFile[], ReadonlyMap<string, PlacedGroup>>();

/** All groups by their names, in the order of the entries. */
export function placesOfGroups(parts: readonly PartFile[]): ReadonlyMap<string, PlacedGroup> {
  let places = placed.get(parts);
  if (places === undefined) {
    let before = 0;
    const each = parts.flatMap(groupsOf).map((group, number): readonly [string, PlacedGroup] => {
      before += group.rows;
      return [nameOf(group), { group, number, before: before - group.rows }];
    });
    places = new Map(each);
    placed.set(parts, places);
  }
  return places;
}

/** The JSON of the entries in some rows of a group, row by row. */
export async function bodiesOf(
  files: ParquetFiles,
  parts: readonly PartFile[],
  group: RowGroup,
  rows: readonly number[],
): Promise<readonly unknown[]> {
  if (rows.length === 0) return [];
  if (!files.knows(PAGES_FILE)) {
    const [from, to] = [Math.min(...rows), Math.max(...rows) + 1];
    const cells = await files.rowsOf(group, 'body', from, to);
    return rows.map((row) => cells[row - from]);
  }
  const pages = await pagesOf(files, placesOfGroups(parts).get(nameOf(group))!.number);
  return Promise.all(
    rows.map(async (row) => {
      let first = 0;
      const page = pages.find((each) => row < (first += each.rows));
      if (page === undefined) return undefined;
      const cells = await files.page(group.file, 'body', page);
      return cells[row - (first - page.rows)];
    }),
  );
}

async function pagesOf(files: ParquetFiles, number: number): Promise<readonly PageOfColumn[]> {
  const holding = (await files.groups(PAGES_FILE)).find(({ start, rows }) => number < start + rows);
  const { pages: cells = [] } = holding === undefined ? {} : await files.columns(holding, ['pages']);
  const [start = 0, ...sizes] = numbersIn(cells[number - (holding?.start ?? 0)] as Uint8Array);
  const pages: PageOfColumn[] = [];
  let from = start;
  for (let at = 0; at + 1 < sizes.length; at += 2) {
    const [rows, bytes] = [sizes[at]!, sizes[at + 1]!];
    pages.push({ start: from, rows, bytes });
    from += bytes;
  }
  return pages;
}
