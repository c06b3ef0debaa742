// Makes the files that lead to the entries: the words of all, and the places of ids and relations. It runs in a thread
// of its own, beside the one that writes the entries: both have as much to do.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import * as writer from 'hyparquet-writer';
import * as reader from 'hyparquet';
import { ParquetFile } from './parquet-file.mjs';
import { Places } from './places.mjs';
import { answerMessages } from './thread.mjs';
import { WordIndex } from './word-index.mjs';

/** Rows in the groups of its files. */
const WORD_ROWS = 65_536;
const PLACE_ROWS = 16_384;

/** `rows`: how many entries there will be. */
const { folder, rows } = workerData;
const waiting = join(folder, 'words');
const words = new WordIndex(rows, waiting);
let count = 0;

/** `bytes` and `ends`: the words of the next entries, and where those of each end. Without them all have come. */
answerMessages(({ bytes, ends, places }) => {
  if (bytes === undefined) return writeFiles(places);
  let from = 0;
  for (const end of ends) {
    words.add(bytes, from, end, count++);
    from = end;
  }
});

/** The sizes of the files by their names. */
function writeFiles(places) {
  const files = {};
  for (const [name, given] of Object.entries(places)) {
    write(files, name, ['hash', 'part', 'row'], PLACE_ROWS, new Places(given).sorted());
  }
  if (!words.isFull) write(files, 'terms', ['word', 'rows'], WORD_ROWS, words.sorted());
  words.close();
  rmSync(waiting);
  return files;
}

function write(files, name, names, groupRows, sorted) {
  const file = `${name}.parquet`;
  const note = (sizes) => (files[file] = sizes);
  const out = new ParquetFile({ ...writer, reader }, join(folder, file), names, groupRows, note);
  for (const columns of sorted) out.append(columns, 0, columns[0].length);
  out.end();
}
