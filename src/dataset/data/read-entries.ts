/** Reads the entries, and keeps apart those that cannot be shown. */
import { type Cursor, SilentCursor } from './cursor.js';
import type { Entry } from './dataset.js';
import { entryReaders } from './entry-fields.js';
import type { OddRecords } from './given-records.js';
import type { IdSet } from './id-set.js';
import type { UnclearRecord } from './issue.js';
import type { PrecedenceCheck } from './precedence-check.js';
import { countItems, readEach } from './read-list.js';
import { defineShape, isComplete, type Reader, readFields, readPlainRecord, type Shape } from './read-record.js';
import { recordId } from './record-id.js';
import type { References } from './references.js';
import { isList, readProperty } from './safe-read.js';
import { cutText, shortText } from './short-text.js';

// The substitutes for a missing title or kind.

const MAX_STAND_IN_TITLE = 80;

function entryShape(references: References): Shape<Entry> {
  return defineShape<Entry>({
    kind: 'entry',
    fields: entryReaders(references),
    required: ['id', 'kind', 'date', 'title'],
    replaceable: ['kind', 'title'],
    standIns,
  });
}

/** An entry with a speaker is a statement. The words themselves are a title, if a poor one. */
function standIns({ speaker, form, quotes, summary = '' }: Partial<Entry>): Partial<Entry> {
  const words = quotes?.[0]?.text ?? summary.trim();
  return {
    kind: (speaker ?? form ?? quotes) === undefined ? 'event' : 'statement',
    ...(words !== '' && { title: cutText(words, MAX_STAND_IN_TITLE) }),
  };
}

const NONE: readonly Entry[] = [];
const MAX_RAW_TEXT = 300;
/** More than anyone reads, and few enough to keep: a small file can hold millions of bad records. */
const MAX_UNCLEAR = 10_000;

/** The records that cannot be shown on the chart. */
export class UnclearRecords {
  readonly kept: UnclearRecord[] = [];
  count = 0;

  add(value: unknown, fields: Partial<Entry>, cursor: Cursor): void {
    this.count++;
    if (this.kept.length < MAX_UNCLEAR) this.kept.push(unclearRecord(value, fields, cursor));
  }
}

/** One entry. The rest of a broken one goes to the unclear records. */
export function entryReader(
  references: References,
  unclear: UnclearRecords,
  precedence: PrecedenceCheck,
  odd?: OddRecords,
): Reader<Entry> {
  const shape = entryShape(references);
  let silent: SilentCursor | undefined;
  return (value, cursor) => {
    silent ??= new SilentCursor(cursor.log, 'warning');
    cursor.log.startRecord();
    const plain = readPlainRecord(shape, value, silent);
    const fields = plain ?? readFields(shape, value, cursor) ?? {};
    const isShown = isComplete(shape, fields);
    const entry = isShown ? withoutSelfRelations(withOwnId(fields, references, cursor), cursor) : undefined;
    if (entry !== fields || plain === undefined || silent.left) odd?.note(cursor.index, { value, shown: isShown });
    if (entry === undefined) unclear.add(value, fields, cursor);
    else if (entry.relations !== undefined) precedence.note(entry, cursor.index);
    return entry;
  };
}

/** A list of entries; each is taken as soon as it is read. */
export function entries(
  references: References,
  readEntry: Reader<Entry>,
  take: (entry: Entry) => void,
): Reader<readonly Entry[]> {
  return (value, cursor) => {
    references.claimed.fillLater(() => {
      claimIds(value, references.claimed);
    });
    return readEach(value, cursor, readEntry, 'error', take) ? NONE : undefined;
  };
}

/** The id of this record for others, whether or not it can be shown. */
export function claimId(item: unknown, claimed: IdSet): void {
  const id = recordId(item);
  if (id !== undefined) claimed.add({ id });
}

function claimIds(items: unknown, claimed: IdSet): void {
  if (!isList(items)) return;
  const length = countItems(items);
  for (let index = 0; index < length; index++) claimId(readProperty(items, index), claimed);
}

/** Entries that share an id are all shown, each under its own id, so that each can be selected. */
function withOwnId(entry: Entry, references: References, cursor: Cursor): Entry {
  const id = references.entries.take(entry.id);
  if (id === entry.id) return entry;
  const detail = `, the entry is shown as ${JSON.stringify(id)}`;
  cursor.report({ code: 'duplicate-id', severity: 'warning', field: 'id', value: entry.id, detail });
  return { ...entry, id };
}

function withoutSelfRelations(entry: Entry, cursor: Cursor): Entry {
  const relations = entry.relations?.filter(({ target }) => target !== entry.id);
  if (relations === undefined || relations.length === entry.relations?.length) return entry;
  cursor.report({ code: 'self-relation', severity: 'warning', field: 'relations', value: entry.id });
  return { ...entry, relations };
}

function unclearRecord(value: unknown, fields: Partial<Entry>, cursor: Cursor): UnclearRecord {
  return {
    index: cursor.index,
    path: cursor.path,
    ...(fields.title !== undefined && { title: fields.title }),
    raw: shortText(value, MAX_RAW_TEXT),
    fields,
    issues: cursor.log.recordIssues(),
  };
}
