// The columns of entries in Parquet files, and the entries of the sample.

/** Size of the sample: twice as many at most. */
export const SAMPLE_ROWS = 65_536;
const TYPES = {
  begins: { type: 'INT64' },
  ends: { type: 'INT64' },
  kind: { type: 'INT32' },
  form: { type: 'INT32' },
  status: { type: 'INT32' },
  id: { type: 'STRING' },
  words: { type: 'STRING' },
  body: { type: 'STRING' },
};
const LIST = { type: 'STRING', of: JSON.stringify };
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories', 'related'];

export const COLUMNS = ['begins', 'ends', 'id', 'kind', 'form', 'status', ...LISTS, 'words', 'body'];
/** The keys of the counts. */
export const SAMPLED = ['begins', 'ends', 'kind', 'form', 'status', ...LISTS.filter((name) => name !== 'related')];

/** Random entries: those whose hash ends in this many zeros. */
export class Sample {
  rows = [];
  #of;

  constructor(total, most) {
    this.#of = total === 0 ? 0 : 2 ** Math.ceil(Math.log2(Math.max(1, total / (2 * most))));
  }

  add(row, hash) {
    if (this.#of > 0 && hash % this.#of === 0) this.rows.push({ ...row, body: '', words: '' });
  }
}

/** Rows as columns of a file. */
export function columnsOf(rows, names) {
  return names.map((name) => {
    const { type, of = (value) => value } = TYPES[name] ?? LIST;
    return { name, type, nullable: false, data: rows.map((row) => of(row[name])) };
  });
}
