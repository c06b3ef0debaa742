// The files of the entries themselves: parts of one span each, in groups, and where each id, each word and each page of
// bodies is.
import { hashOfId } from 'conflict-timeline/archive';
import { Places } from './places.mjs';
import { Thread } from './thread.mjs';

/** Cells that come from the database as they are written. */
const LISTS = ['parties', 'actors', 'topics', 'sources', 'publishers', 'reliabilities', 'categories'];
export const VALUES = ['kind', 'form', 'status', ...LISTS];
const CELLS = ['begins', 'ends', 'id', ...VALUES, 'related'];
/** Those whose bytes stand in the file of texts. */
const TEXTS = ['words', 'body'];
const PLACES = ['words_at', 'words_bytes', 'body_at', 'body_bytes'];
export const ENTRY_ORDER = 'ORDER BY span, begins, ends DESC, id';
const SELECTED = `SELECT span, ${[...CELLS, ...PLACES.map((name) => `CAST(${name} AS DOUBLE)`)].join(', ')}
  FROM fresh ${ENTRY_ORDER}`;
/** Groups whose pages are read together. */
const PAGE_GROUPS = 64;
const [ID, RELATED] = ['id', 'related'].map((name) => CELLS.indexOf(name));

export class EntryFiles {
  parts = [];
  #sizes;
  #newFile;
  #ids = new Places();
  #relations = new Places();
  /** Makes the files that lead to the entries. */
  #indexes;
  /** Places of the pages of the bodies, group by group. */
  #pages = [];
  #part;
  #file;

  /** `newFile`: of a name, its columns and the rows of a group. `rows`: the number of all. */
  constructor(sizes, newFile, folder, rows) {
    this.#sizes = sizes;
    this.#newFile = newFile;
    this.#indexes = new Thread(new URL('./parquet-indexes.mjs', import.meta.url), { folder, rows });
  }

  async write(store, texts) {
    for await (const [spans, ...columns] of store.pieces(SELECTED)) {
      const cells = columns.slice(0, CELLS.length);
      const [words, bodies] = textsOf(texts, columns.slice(CELLS.length));
      await this.#indexWords(words);
      for (let at = 0; at < spans.length;) at = await this.#append(spans, [...cells, words, bodies], at);
    }
    await this.#end();
  }

  /** The sizes of the files that lead to the entries, by their names, when they are written. */
  writeIndexes() {
    const pages = this.#newFile('pages', ['pages'], PAGE_GROUPS);
    pages.append([this.#pages], 0, this.#pages.length);
    pages.end();
    const places = { ids: this.#ids.take(), relations: this.#relations.take() };
    const lists = Object.values(places).flatMap(([, ...arrays]) => arrays.map(({ buffer }) => buffer));
    return this.#indexes.ask({ places }, lists);
  }

  stop() {
    return this.#indexes.stop();
  }

  /** Copies of the words: they stay here too. */
  async #indexWords(words) {
    const ends = new Uint32Array(words.length);
    let size = 0;
    for (let row = 0; row < words.length; row++) ends[row] = size += words[row].length;
    const bytes = new Uint8Array(size);
    for (let row = 0; row < words.length; row++) bytes.set(words[row], row === 0 ? 0 : ends[row - 1]);
    await this.#indexes.give({ bytes, ends }, [bytes.buffer, ends.buffer]);
  }

  /** The rows from `from` on that belong to the same part; gives the first that does not. */
  async #append(spans, columns, from) {
    const { partRows, groupRows } = this.#sizes;
    const span = spans[from];
    if (this.#part === undefined || this.#part.span !== span || this.#part.rows === partRows) await this.#begin(span);
    const part = this.#part;
    const [begins, ends] = columns;
    const [ids, related] = [columns[ID], columns[RELATED]];
    const number = this.parts.length - 1;
    let at = from;
    for (; at < spans.length && part.rows < partRows && spans[at] === span; at++) {
      this.#ids.add(hashOfId(ids[at]), number, part.rows);
      if (related[at] !== '[]') {
        for (const target of JSON.parse(related[at])) this.#relations.add(hashOfId(target), number, part.rows);
      }
      addToPart(part, groupRows, begins[at], ends[at]);
    }
    this.#file.append(columns, from, at);
    return at;
  }

  async #begin(span) {
    await this.#end();
    const name = `entries-${String(this.parts.length).padStart(5, '0')}`;
    this.#file = this.#newFile(name, [...CELLS, ...TEXTS], this.#sizes.groupRows);
    this.#part = { name: `${name}.parquet`, span, rows: 0, begins: [], ends: 0n, groups: [] };
    this.parts.push(this.#part);
  }

  async #end() {
    if (this.#file === undefined) return;
    this.#file.end();
    this.#pages.push(...(await this.#file.pages('body')));
  }
}

/** The bytes of both texts of each row, all of them in one piece of memory. */
function textsOf(texts, [wordsAt, wordsBytes, bodyAt, bodyBytes]) {
  let size = 0;
  for (let row = 0; row < wordsAt.length; row++) size += bodyAt[row] + bodyBytes[row] - wordsAt[row];
  const bytes = Buffer.allocUnsafeSlow(size);
  const words = Array(wordsAt.length);
  const bodies = Array(wordsAt.length);
  let to = 0;
  for (let row = 0; row < wordsAt.length; row++) {
    const at = wordsAt[row];
    const body = to + bodyAt[row] - at;
    const end = body + bodyBytes[row];
    texts.copy({ at, bytes: end - to }, bytes, to);
    words[row] = bytes.subarray(to, to + wordsBytes[row]);
    bodies[row] = bytes.subarray(body, end);
    to = end;
  }
  return [words, bodies];
}

function addToPart(part, groupRows, begins, ends) {
  if (part.rows % groupRows === 0) part.groups.push([0, begins, begins, ends]);
  const group = part.groups.at(-1);
  group[0]++;
  group[2] = begins;
  if (ends > group[3]) group[3] = ends;
  if (part.rows === 0) [part.begins, part.ends] = [[begins, begins], ends];
  part.begins[1] = begins;
  if (ends > part.ends) part.ends = ends;
  part.rows++;
}

/** JSON has no whole numbers of 64 bits. */
export function asText(part) {
  return {
    ...part,
    begins: part.begins.map(String),
    ends: String(part.ends),
    groups: part.groups.map(([rows, ...bounds]) => [rows, ...bounds.map(String)]),
  };
}
