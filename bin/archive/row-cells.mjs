// A row as a line of cells, with a tab between two of them. A load writes it before it has the whole head, and completes
// it when it has. No cell holds a tab or a line end: folded words have neither, and JSON escapes both.
import { NamesOfHead } from 'conflict-timeline/archive';

const TAB = '\t';
/** Ids that would not be a cell as they are. */
const ODD = /^"|\p{Cc}/u;
const HALF = /\\ud[89a-f]/;
/** Lists that come again and again are completed once. */
const MOST_KNOWN = 65_536;

/** The cells that all kinds of archives take as they are, in their order. */
export const PLAIN = [
  ...['span', 'begins', 'ends', 'first', 'last', 'kind', 'form', 'status'],
  ...['parties', 'actors', 'topics', 'reliabilities', 'related'],
];
/** Those before them. */
const OWN = 10;

/** `text`: where its words, its speaker's name and its body are. */
export function stagedLine(id, digest, row, text) {
  const first = `${digest}${TAB}${cellOf(id)}`;
  const { span, begins, ends, known, kind, form, status, precision, speaker } = row;
  return `${first}\t${listCell(row.sources)}\t${listCell(row.chosen)}\t${speaker === undefined ? '' : listCell([speaker])}\t${text.at}\t${text.words}\t${text.speaker}\t${text.body}\t${precision}\t${span}\t${begins}\t${ends}\t${known?.first ?? ''}\t${known?.last ?? ''}\t${kind}\t${form}\t${status}\t${listCell(row.parties)}\t${listCell(row.actors)}\t${listCell(row.topics)}\t${listCell(row.reliabilities)}\t${listCell(row.related)}`;
}

/** The id of a line as it is. */
export function idOf(line) {
  const from = line.indexOf(TAB) + 1;
  const end = line.indexOf(TAB, from);
  return readCell(line.slice(from, end));
}

/** Completes lines by what the head says. */
export class Completion {
  #names;
  #publishers;
  #categories;
  #lacks;

  constructor(head) {
    this.#names = new NamesOfHead(head);
    this.#publishers = kept((cell) => listCell(this.#names.publishersOf(JSON.parse(cell))));
    this.#categories = kept((cell) => listCell(this.#names.listed(JSON.parse(cell))));
    this.#lacks = kept((cell) => this.#names.lacks(JSON.parse(cell)[0]));
  }

  /** Lists and `plain`, the cells of `PLAIN`, are still texts. */
  rowOf(line) {
    const own = line.split(TAB, OWN);
    const [digest, id, sources, chosen, speaker, at, words, more, body, precision] = own;
    let from = OWN;
    for (const cell of own) from += cell.length;
    const spoken = speaker !== '' && this.#lacks(speaker) ? Number(more) : 0;
    return {
      digest,
      id,
      sources,
      publishers: this.#publishers(sources),
      categories: this.#categories(chosen),
      words: { at: Number(at), bytes: Number(words) + spoken },
      body: { at: Number(at) + Number(words) + Number(more), bytes: Number(body) },
      precision: Number(precision),
      plain: line.slice(from),
    };
  }
}

/** A cell that holds an id, as JSON if it must be. */
function cellOf(id) {
  return ODD.test(id) ? JSON.stringify(id.toWellFormed()) : id;
}

export function readCell(cell) {
  return cell.startsWith('"') ? JSON.parse(cell) : cell;
}

/** UTF-8 has no half characters, and no database reads them from JSON. */
function listCell(list) {
  if (list.length === 0) return '[]';
  return list.length === 1 ? cellOfOne(list[0]) : cellOfList(list);
}

function cellOfList(list) {
  const cell = JSON.stringify(list);
  return HALF.test(cell) ? JSON.stringify(list.map((text) => text.toWellFormed())) : cell;
}

/** Most lists have one id, and most ids come again. */
const cellOfOne = kept((id) => cellOfList([id]));

function kept(make) {
  const known = new Map();
  return (cell) => {
    let value = known.get(cell);
    if (value === undefined) {
      if (known.size >= MOST_KNOWN) known.clear();
      value = make(cell);
      known.set(cell, value);
    }
    return value;
  };
}
