/** Datasets that stand for others where only the work with them counts: see `rehearsal.ts`. */
import type { DatasetColumns } from '../data/columns.js';
import type { Dataset, Entry } from '../data/dataset.js';

const PARTIES = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id }));
/** Sharp, vague, lasting, open, and far apart, so that years are folded. */
const DATES = ['2001-03-04', '2001-03-05/2001-04', '2001-05~', '2001-06-07T08:09Z', '2009-02?', '2009-03-04/..'];
const IN_BURST = 80;
const FIRST_MS = Date.UTC(2001, 0, 1);
const BETWEEN_BURSTS_MS = 800 * 86_400_000;
const BETWEEN_ENTRIES_MS = 7 * 3_600_000;

/** Entries as objects, with sources and an answer. */
export function listedSample(): Dataset {
  return {
    title: 'Sample',
    parties: PARTIES,
    sources: [
      { id: 'source', title: 'Source', url: 'https://example.org/', publisher: 'Publisher', published: '2001' },
    ],
    entries: DATES.map((date, index): Entry => ({
      id: `e${String(index)}`,
      title: `Entry ${String(index)}`,
      date,
      kind: index % 2 === 0 ? 'event' : 'statement',
      parties: [PARTIES[index % PARTIES.length]!.id],
      citations: [{ source: 'source' }],
      relations: index === 1 ? [{ type: 'responds-to', target: 'e0' }] : [],
    })),
  };
}

/** Entries as columns. Of some hundreds, some have no room. */
export function columnSample(count: number): Pick<Dataset, 'title' | 'parties'> & { readonly columns: DatasetColumns } {
  const rows = Array.from({ length: count }, (_, row) => row);
  return {
    title: 'Sample',
    parties: PARTIES,
    columns: {
      id: rows.map((row) => `e${String(row)}`),
      title: rows.map((row) => `Entry ${String(row)}`),
      start: Float64Array.from(rows, startOf),
      end: Float64Array.from(rows, (row) => (row % 5 === 0 ? startOf(row) + BETWEEN_ENTRIES_MS : Number.NaN)),
      party: { codes: Uint8Array.from(rows, (row) => row % PARTIES.length), values: PARTIES.map(({ id }) => id) },
    },
  };
}

function startOf(row: number): number {
  return FIRST_MS + Math.floor(row / IN_BURST) * BETWEEN_BURSTS_MS + (row % IN_BURST) * BETWEEN_ENTRIES_MS;
}
