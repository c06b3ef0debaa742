// Datasets of chance leave in each of the eleven formats and come back. What is not there again was named by the
// exporter, and nothing is there that was not in the dataset.
import { expect } from 'chai';
import fc from 'fast-check';
import type { Dataset } from '../../../src/dataset/data/dataset.js';
import { withOffsets } from '../../../src/dataset/time/announced.js';
import {
  exportDataOf,
  exportDataset,
  exporters,
  type ExportFormat,
  selectEntries,
} from '../../../src/convert/export/index.js';
import { importData, type Imported } from '../../../src/convert/import/index.js';
import { seed } from '../../property-seed.mjs';
import { datasetOfChance } from './dataset-of-chance.js';
import { factsOf, type Fact } from './facts.js';

const RUNS = process.env.DEEP === '1' ? 1000 : 40;
const RULES = { numRuns: RUNS, seed };

/** Lists that stand in a file only by their names: their ids are made anew. */
const MADE_IDS = /^(?:parties|actors|topics|sources|categories|measures|fields)\.id$/;
/** Names and addresses of other records, and the losses of these that tell why another stands there. */
const TOLD_AS: Readonly<Record<string, readonly string[]>> = {
  'citations.source': ['sources', 'sources.title', 'sources.url'],
  'phases.sources': ['sources'],
  topics: ['topics.name'],
  parties: ['parties.name'],
  actors: ['actors.name', 'speaker'],
  place: ['location.name'],
  speaker: ['actors.name'],
};

/** Whether the exporter has said that this field is not all there. */
function isNamed(path: string, named: ReadonlySet<string>): boolean {
  if (TOLD_AS[path]?.some((what) => named.has(what)) === true) return true;
  const parts = path.split('.');
  return parts.some((_, at) => named.has(parts.slice(0, at + 1).join('.'))) || named.has(`${path}.paragraphs`);
}

/** Hours without an offset get that of their zone, in every format but those of this project. */
function announced({ timeZone, ...dataset }: Dataset): Dataset {
  const dated = <T extends { readonly date: Dataset['entries'][number]['date'] }>(record: T, zone?: string): T => ({
    ...record,
    date: withOffsets(record.date, zone),
  });
  return {
    ...dataset,
    ...(timeZone !== undefined && { timeZone }),
    entries: dataset.entries.map((entry) => dated(entry, entry.timeZone ?? timeZone)),
  };
}

/** Names and records that are made of an address, which alone was kept. */
const MADE = /^(?:sources\.(?:title|url)|topics\.name|id)$/;

const listOf = ({ record = '' }: Fact): string => record.split(' ', 1)[0]!;

/** A table of people tells by the names of columns what it does not read of them. */
function columnsOf(field: string, { categories = [], measures = [], fields = [] }: Dataset): readonly string[] {
  const names = new Map<string, readonly { readonly name: string }[]>([
    ['categories', categories],
    ['measures', measures],
    ['fields', fields],
    ['dateNote', [{ name: 'Note on the date' }]],
    ['summary', [{ name: 'Description' }]],
  ]);
  return (names.get(field) ?? []).map(({ name }) => name);
}

/** A sheet of others may have HTML in its cells, so its reader takes tags away: they are not in these words. */
function withoutTags(value: Dataset): Dataset {
  return JSON.parse(JSON.stringify(value).replaceAll('<b>', 'b').replaceAll('&amp;', '+')) as Dataset;
}

/** Columns of a sheet that were left out, and one whose name or cells look like ids: "Deaths id: 7". */
function toldColumns({ notKept, mapping = {} }: Imported): readonly string[] {
  return [...notKept.map(({ what }) => what), ...(mapping.id === undefined ? [] : [mapping.id])];
}

/** What came back, and what was said of the rest. */
async function trip(value: Dataset, format: ExportFormat) {
  const { text, notKept } = exportDataset(value, format);
  const read = await importData(text);
  const named = new Set(notKept.map(({ what }) => what));
  if (format === 'table')
    for (const field of ['categories', 'measures', 'fields', 'dateNote', 'summary'])
      if (toldColumns(read).some((column) => columnsOf(field, value).some((name) => column.startsWith(name))))
        named.add(field);
  return { text, read, notKept, named };
}

/** The entries that came back, known by how their titles begin, without relations to the others. */
function onlyThose({ entries }: Dataset, value: Dataset): Dataset {
  const startOf = (title: string): string => /^Entry\d/.exec(title)![0];
  const there = new Set(entries.map(({ title }) => startOf(title)));
  const { head, ...rest } = selectEntries(
    exportDataOf(value).head,
    value.entries.filter(({ title }) => there.has(startOf(title))),
  );
  return { ...head, entries: [...rest.entries] };
}

/** Each fact of the dataset is there again or was named, and there is no other. */
function compare(value: Dataset, { read, named, text }: Awaited<ReturnType<typeof trip>>, id: ExportFormat): void {
  const before = factsOf(value);
  const after = factsOf(read.dataset!);
  const records = new Set(Array.from(after.values(), ({ record }) => record));
  const unsaid = [...before].filter(([fact, { path, record, ...rest }]) => {
    if (after.has(fact) || MADE_IDS.test(path) || isNamed(path, named)) return false;
    // A record that is not there at all is named by its list.
    const list = listOf({ path, record, ...rest });
    return records.has(record) || !['', '.name', '.title'].some((field) => isNamed(list + field, named));
  });
  expect(
    unsaid.map(([fact]) => fact),
    text,
  ).to.deep.equal([]);
  const invented = [...after].filter(
    ([fact, { path }]) =>
      !before.has(fact) &&
      // An address in the words of a sheet is a source.
      !(id === 'table' && fact.includes('citations.source = https:')) &&
      !MADE_IDS.test(path) &&
      !MADE.test(path) &&
      !isNamed(path, named),
  );
  expect(
    invented.map(([fact]) => fact),
    text,
  ).to.deep.equal([]);
}

describe('what leaves and comes back', () => {
  for (const { id } of exporters) {
    it(`as ${id}: each value is there again, or was named`, async () => {
      await fc.assert(
        fc.asyncProperty(datasetOfChance, async (given) => {
          const value = ['json', 'ndjson', 'csv', 'geojson'].includes(id)
            ? given
            : announced(id === 'table' ? withoutTags(given) : given);
          const first = await trip(value, id);
          const { read, notKept, text } = first;
          const gone = notKept.find(({ what }) => what === 'entries')?.count ?? 0;
          expect(read.dataset?.entries.length ?? 0, text).to.equal(value.entries.length - gone - read.counts.left);
          // A row that is left out is told by the importer, with its reason.
          expect(read.issues.filter(({ severity }) => severity === 'error').length).to.be.at.least(read.counts.left);
          if (read.dataset === undefined) return;
          if (read.counts.left === 0) {
            compare(value, first, id);
            return;
          }
          const rest = onlyThose(read.dataset, value);
          const second = await trip(rest, id);
          if (second.read.counts.left === 0) compare(rest, second, id);
        }),
        RULES,
      );
    });
  }
});
