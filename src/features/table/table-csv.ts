/** The rows of the table as a file: names and words as in the dataset, the date also in the reader's words. */
import type { EntryWords } from '../../words/a11y/entry-words.js';
import type { DatasetHead, TimelineModel } from '../../dataset/data/timeline-model.js';
import { reliabilities } from '../../dataset/data/derived-lists.js';
import type { Entry } from '../../dataset/data/dataset.js';
import { phasesOfEntry } from '../../dataset/data/phases.js';
import { chosenIds, ownTexts } from '../../dataset/data/field-words.js';
import { ownValue } from '../../dataset/data/safe-read.js';
import { csvText } from '../../convert/export/csv.js';
import { dateText } from '../../dataset/time/date-ends.js';

const HEADER = [
  'id',
  'date',
  'dateInWords',
  'kind',
  'form',
  'title',
  'who',
  'parties',
  'status',
  'sources',
  'urls',
  'reliability',
  'place',
  'topics',
] as const;
/** The column of phases, if the dataset has any. */
const PHASES = 'phases';
/** Several names in one cell. */
const BETWEEN = '; ';

export function tableCsv(model: TimelineModel, words: EntryWords, entries: Uint32Array): Iterable<string> {
  const { categories = [], measures = [], fields = [], phases } = model.dataset;
  return csvText(
    [
      ...HEADER,
      ...(phases === undefined ? [] : [PHASES]),
      ...[...categories, ...measures, ...fields].map(({ name }) => name),
    ],
    rowsOf(model, words, entries),
  );
}

function* rowsOf(model: TimelineModel, words: EntryWords, entries: Uint32Array): Generator<readonly string[], void> {
  const topics = new Map((model.dataset.topics ?? []).map(({ id, name }) => [id, name]));
  const parties = new Map((model.dataset.parties ?? []).map(({ id, name }) => [id, name]));
  for (const entry of entries) {
    const record = model.entries.at(entry);
    if (record === undefined) continue;
    const cited = [...new Set((record.citations ?? []).map(({ source }) => source))];
    const sources = cited.map((id) => words.source(id) ?? { title: id, url: undefined });
    const speaker = words.speaker(entry)?.name;
    const phases = phasesOfEntry(model, entry).map(({ phase }) => phase.label);
    yield [
      record.id,
      dateText(record.date),
      words.date(entry),
      record.kind,
      record.form ?? '',
      record.title,
      [...new Set([...(speaker === undefined ? [] : [speaker]), ...words.actors(entry)])].join(BETWEEN),
      (record.parties ?? []).map((id) => parties.get(id) ?? id).join(BETWEEN),
      record.status ?? '',
      sources.map(({ title }) => title).join(BETWEEN),
      sources.flatMap(({ url }) => url ?? []).join(BETWEEN),
      reliabilities(record.citations ?? []).join(BETWEEN),
      record.place ?? '',
      (record.topics ?? []).map((id) => topics.get(id) ?? id).join(BETWEEN),
      ...(model.dataset.phases === undefined ? [] : [phases.join(BETWEEN)]),
      ...ownCells(record, model.dataset),
    ];
  }
}

/** Names of values, best estimates as plain numbers, own fields as written. */
function ownCells(record: Entry, { categories = [], measures = [], fields = [] }: DatasetHead): readonly string[] {
  return [
    ...categories.map(({ id, values }) => {
      const names = new Map(values.map((value) => [value.id, value.name]));
      return chosenIds(record.categories, id)
        .map((value) => names.get(value) ?? value)
        .join(BETWEEN);
    }),
    ...measures.map(({ id }) => {
      const amount = ownValue(record.measures, id);
      return amount === undefined ? '' : String(typeof amount === 'number' ? amount : amount.value);
    }),
    ...fields.map(({ id }) => ownTexts(record.fields, id).join(BETWEEN)),
  ];
}
