/** Places of entries by the hash of an id: one file has the entries with the id, another those that relate to it. */
import type { Entry } from '../../dataset/data/dataset.js';
import type { Place } from '../place.js';
import { toBound } from '../sql/where.js';
import { parseBody } from '../stored.js';
import { bodiesOf } from './bodies.js';
import type { ParquetFiles, RowGroup } from './files.js';
import { hashOfId, IDS_FILE, RELATIONS_FILE, type PartFile } from './layout.js';
import { groupsOf } from './scan.js';

interface Spot {
  readonly part: number;
  readonly row: number;
}

/** Places with the hash of the id: few of them belong to another id. */
async function placesOf(
  files: ParquetFiles,
  file: typeof IDS_FILE | typeof RELATIONS_FILE,
  id: string,
  signal: AbortSignal | undefined,
): Promise<readonly Spot[]> {
  const hash = BigInt(hashOfId(id));
  const groups = (await files.groups(file)).filter((group) => {
    const bounds = group.bounds('hash');
    return bounds === undefined || (bounds[0] <= hash && bounds[1] >= hash);
  });
  const places: Spot[] = [];
  for (const group of groups) {
    const cells = await files.read(group, ['hash', 'part', 'row']);
    signal?.throwIfAborted();
    for (const { hash: other, part, row } of cells) {
      if (other === hash) places.push({ part: Number(part), row: Number(row) });
    }
  }
  return places;
}

export async function entryWithId(
  files: ParquetFiles,
  parts: readonly PartFile[],
  id: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly entry: Entry; readonly place: Place } | undefined> {
  for (const { part, row } of await placesOf(files, IDS_FILE, id, signal)) {
    const group = groupOf(parts[part], row);
    if (group === undefined) continue;
    const at = row - group.start;
    const cells = (await files.read(group, ['id', 'begins', 'ends']))[at];
    if (cells?.id !== id) continue;
    const place = { start: toBound(String(cells.begins)), end: toBound(String(cells.ends)), id };
    const [body] = await bodiesOf(files, parts, group, [at]);
    return { entry: parseBody(body), place };
  }
  return undefined;
}

/** Groups with an entry that relates to one: their first rows, by file. */
export async function groupsRelatedTo(
  files: ParquetFiles,
  parts: readonly PartFile[],
  id: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly parts: readonly PartFile[]; readonly has: (group: RowGroup) => boolean }> {
  const rows = new Map<string, number[]>();
  for (const { part, row } of await placesOf(files, RELATIONS_FILE, id, signal)) {
    const name = parts[part]?.name;
    if (name !== undefined) rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  return {
    parts: parts.filter(({ name }) => rows.has(name)),
    has: ({ file, start, rows: count }) => rows.get(file)?.some((row) => row >= start && row < start + count) === true,
  };
}

function groupOf(part: PartFile | undefined, row: number): RowGroup | undefined {
  return part && groupsOf(part).find(({ start, rows }) => row >= start && row < start + rows);
}
