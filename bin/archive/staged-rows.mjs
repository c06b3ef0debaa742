// Writes the rows of entries into files by the hash of their ids, and their texts into one more. It runs in a thread of
// its own: to make a row costs as much as to read and validate its entry.
import { hash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { rowOfEntry, withSpeaker } from 'conflict-timeline/archive';
import { LineBuffer } from './line-buffer.mjs';
import { stagedLine } from './row-cells.mjs';
import { BUCKETS, StagingNotes } from './staging-notes.mjs';
import { answerMessages } from './thread.mjs';

/** Entries and time between two notes of the progress: so much is read again after a stop. */
const NOTED = 50_000;
const NOTED_MS = 1000;
/** Texts that wait for a note take no more memory. */
const MOST_TEXTS = 1 << 20;

const notes = new StagingNotes(workerData);
const { state } = notes;
const waiting = Array.from({ length: BUCKETS }, () => new LineBuffer());
const texts = new LineBuffer();
/** Where the texts that wait will stand. */
let textsAt = state.sizes.texts;
let since = 0;
/** The next note, while there is something to note: an input may pause for long. */
let timer;

/** `bodies`: the JSON of entries; `digests`: theirs; `digest`: of all entries up to them. Without bodies it is the end. */
answerMessages(({ bodies, digests, digest }) => {
  if (bodies === undefined) {
    note();
    return state;
  }
  for (const [at, body] of bodies.entries()) add(body, digests[at]);
  state.taken += bodies.length;
  state.digest = digest;
  since += bodies.length;
  if (since >= NOTED) note();
  else timer ??= setTimeout(note, NOTED_MS);
});

function add(body, digest) {
  const entry = JSON.parse(body);
  const row = rowOf(entry, body);
  if (row === undefined) {
    state.unplaced.push(entry.id);
    return;
  }
  const text = addText(row);
  waiting[bucketOf(entry.id)].add(stagedLine(entry.id, digest, row, text));
  if (texts.length >= MOST_TEXTS) writeTexts();
}

/** Undefined for an entry that has no place in time, or that makes no row: it takes no other with it. */
function rowOf(entry, body) {
  try {
    return rowOfEntry(entry, body);
  } catch {
    return undefined;
  }
}

function bucketOf(id) {
  return Number.parseInt(hash('sha1', id).slice(0, 2), 16);
}

/** The words, the speaker's name as more of them, and the body. */
function addText(row) {
  const at = textsAt + texts.length;
  const words = texts.write(row.words);
  const { speaker } = row;
  const more = speaker === undefined ? 0 : texts.write(withSpeaker('', speaker));
  return { at, words, speaker: more, body: texts.write(row.body) };
}

function note() {
  writeTexts();
  const { sizes } = state;
  sizes.texts = textsAt;
  for (const [bucket, lines] of waiting.entries()) {
    sizes.rows[bucket] += lines.length;
    append(notes.rowsPath(bucket), lines);
  }
  notes.write();
  since = 0;
  clearTimeout(timer);
  timer = undefined;
}

function writeTexts() {
  textsAt += texts.length;
  append(notes.textsPath, texts);
}

function append(path, lines) {
  if (lines.length === 0) return;
  const file = openSync(path, 'a', 0o600);
  try {
    const { bytes } = lines;
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
  } finally {
    closeSync(file);
  }
  lines.clear();
}
