// The other ways of a dataset, besides being handed over whole: record by record, as the text of a file in pieces, and
// changed while it is shown. In each way the same entries must have the same issues. Throws if they have not.
import { finish } from '../../../build/dataset/base/steps.js';
import { GrowingDataset } from '../../../build/dataset/data/growing-dataset.js';
import { validateDataset } from '../../../build/dataset/data/validate.js';
import { JsonStream } from '../../../build/dataset/sources/json-stream.js';
import { recordStream } from '../../../build/dataset/sources/record-stream.js';
import { oddDate, oddValue } from './odd-values.mjs';
import { expectIssues } from './soundness.mjs';

/** Longer texts are read by other tests. */
const MAX_TEXT = 400_000;
const MAX_RECORDS = 3000;
/** Of more issues of one sort, which are listed depends on what is read first. */
const MAX_LISTED = 90;
const LIVE_FIELDS = ['title', 'date', 'relations', 'parties', 'citations', 'asOf', 'weight', 'speaker', 'nothing'];

/** The way, and the dataset that came by it; `undefined` where the data cannot come this way. */
export function anotherWay(data, validation, chance) {
  const way = chance.pick([records, jsonText, lines, live, live]);
  const dataset = way(data, validation, chance);
  return dataset && { name: way.name, dataset };
}

/** As a large list is read. */
function records(data, validation) {
  const entries = listOf(data);
  if (entries === undefined) return undefined;
  const growing = new GrowingDataset();
  growing.setHead(data);
  for (let at = 0; at < entries.length; at++) growing.add(entries[at]);
  return ended(growing, validation, 'record by record');
}

function jsonText(data, _, chance) {
  const text = textOf(data);
  if (text === undefined) return undefined;
  const json = new JsonStream();
  const growing = new GrowingDataset();
  for (const piece of piecesOf(text, chance)) take(growing, json.read(piece));
  // Only the whole of such a text shows its nature, so it is read whole.
  if (json.failed || !json.hasEntries || json.isLate) return undefined;
  growing.setTail(json.head);
  return ended(growing, validateDataset(JSON.parse(text)), 'JSON in pieces');
}

function lines(data, _, chance) {
  const text = textOf(data);
  const { entries, ...head } = text === undefined ? {} : JSON.parse(text);
  if (!Array.isArray(entries) || ['id', 'date', 'kind'].some((name) => name in head)) return undefined;
  const stream = recordStream('lines');
  const growing = new GrowingDataset();
  const all = [head, ...entries].map((record) => `${JSON.stringify(record)}\n`).join('');
  for (const piece of piecesOf(all, chance)) take(growing, stream.read(piece));
  take(growing, stream.end());
  return ended(growing, validateDataset({ ...head, entries }), 'lines');
}

/** Entries come, change and go, while earlier datasets stay the same. */
function live(data, validation, chance) {
  if (validation.dataset === undefined || validation.count > MAX_RECORDS) return undefined;
  const growing = finish(GrowingDataset.from(validation));
  const ids = validation.dataset.entries.map(({ id }) => id);
  if (ids.length === 0) return undefined;
  for (let change = chance.between(1, 4); change > 0; change--) {
    const before = growing.validation();
    const shown = JSON.stringify(before.dataset.entries);
    for (let added = chance.below(4); added > 0; added--) growing.add(recordOf(chance, ids));
    const updates = Array.from({ length: chance.below(4) }, () => ({
      id: chance.oneIn(10) ? oddValue(chance) : chance.pick(ids),
      [chance.pick(LIVE_FIELDS)]: chance.oneIn(3) ? oddDate(chance) : oddValue(chance),
    }));
    growing.revise(updates, new Set(chance.some(ids, 2)));
    if (JSON.stringify(before.dataset.entries) !== shown) throw new Error('a change reached what was shown before');
  }
  growing.end();
  const after = growing.validation();
  expectIssues(after.issues);
  const now = after.dataset.entries.map(({ id }) => id);
  if (new Set(now).size !== now.length) throw new Error(`ids come twice: ${now}`);
  if (now.length !== after.count) throw new Error(`${now.length} entries, said to be ${after.count}`);
  return after.dataset;
}

function recordOf(chance, ids) {
  const record = { id: chance.oneIn(4) ? chance.pick(ids) : `n${chance.below(1000)}`, kind: 'event', title: 'New' };
  if (chance.oneIn(4)) return oddValue(chance);
  return { ...record, date: chance.oneIn(2) ? '2023-05' : oddDate(chance), relations: relationsOf(chance, ids) };
}

function relationsOf(chance, ids) {
  return chance.oneIn(2) ? undefined : [{ type: 'responds-to', target: chance.pick(ids) }];
}

function take(growing, all) {
  for (const { type, value, text, detail } of all) {
    if (type === 'head') growing.setHead(value);
    else if (type === 'tail') growing.setTail(value);
    else if (type === 'entry') growing.add(value);
    else growing.addUnreadable(text, detail);
  }
}

/** The same entries, the same number of invalid ones, and the same issues as at once. */
function ended(growing, once, way) {
  growing.end();
  const came = growing.validation();
  expectIssues(came.issues);
  const told = ({ dataset, unclearCount, issues }) =>
    JSON.stringify([
      dataset?.entries ?? [],
      unclearCount,
      issues.length,
      issues.length > MAX_LISTED ? [] : placesOf(issues),
    ]);
  // A value that is not a dataset as a whole may still have a head and entries.
  if (once.dataset === undefined) return undefined;
  const [now, before] = [told(came), told(once)];
  if (now !== before) throw new Error(`${way}: ${partedAt(now, before)}, at once: ${partedAt(before, now)}`);
  return came.dataset;
}

function placesOf(issues) {
  return issues.map(({ code, path }) => `${code} ${path}`).sort();
}

/** The text of both sides at their first difference. */
function partedAt(text, other) {
  let at = 0;
  while (text[at] === other[at]) at++;
  return `…${text.slice(Math.max(at - 200, 0), at + 200)}…`;
}

/** Where the data are a list of entries that says each time the same. */
function listOf(data) {
  try {
    const { entries } = data;
    return Array.isArray(entries) && entries.length <= MAX_RECORDS ? entries : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where it cannot be written as JSON. */
function textOf(data) {
  try {
    const text = JSON.stringify(data);
    return text === undefined || text.length > MAX_TEXT || JSON.parse(text) === null ? undefined : text;
  } catch {
    return undefined;
  }
}

function* piecesOf(text, chance) {
  const most = chance.pick([7, 300, 20_000]);
  const least = Math.ceil(text.length / 2000);
  for (let from = 0, to; from < text.length; from = to) {
    to = from + least + chance.below(most);
    yield text.slice(from, to);
  }
}
