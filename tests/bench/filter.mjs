// The time of a filter, and of the counts beside its values, in milliseconds for 100,000 and 1,000,000 entries of all
// seven facets. Run `npm run build` first.
import { createModel } from '../../build/dataset/data/create-model.js';
import { countFacets } from '../../build/dataset/data/facets-count.js';
import { filterEntries } from '../../build/dataset/data/filter-entries.js';
import { generateDataset } from './generate.mjs';

const ROUNDS = 9;
const ACTORS = 400;
const TOPICS = 30;
const SOURCES = 2000;
const FORMS = ['post', 'interview', 'remark', 'press-statement', 'no-comment'];
const STATUSES = ['established', 'reported', 'claimed', 'disputed', 'retracted'];

const FILTERS = [
  ['one word (kind)', { kind: ['statement'] }],
  ['one list (actor)', { actor: ['a7', 'a8'] }],
  [
    'all seven facets',
    {
      kind: ['statement'],
      form: FORMS.slice(0, 3),
      party: ['p0', 'p1'],
      actor: Array.from({ length: 50 }, (_, index) => `a${index}`),
      topic: ['t1', 't2', 't3'],
      status: ['reported', 'claimed'],
      source: Array.from({ length: 500 }, (_, index) => `s${index}`),
    },
  ],
];

for (const count of [100_000, 1_000_000]) {
  const model = createModel(datasetOf(count), { timeZone: 'UTC' });
  for (const [name, filter] of FILTERS) {
    report(`${count} entries, filter by ${name}`, () => filterEntries(model, filter).length);
    report(`${count} entries, counts beside ${name}`, () => countFacets(model, filter).kind.length);
  }
}

function datasetOf(count) {
  const dataset = generateDataset(count);
  const named = (length, prefix) =>
    Array.from({ length }, (_, at) => ({ id: `${prefix}${at}`, name: `${prefix}${at}` }));
  const entries = dataset.entries.map((entry, at) => ({
    ...entry,
    ...(entry.kind === 'statement' ? { form: FORMS[at % 5], speaker: `a${(at * 7) % ACTORS}` } : {}),
    status: STATUSES[(at >> 2) % 5],
    actors: [`a${(at * 13) % ACTORS}`],
    topics: at % 3 === 0 ? [] : [`t${at % TOPICS}`, `t${(at * 11) % TOPICS}`],
    citations: [{ source: `s${(at * 17) % SOURCES}` }],
  }));
  const sources = named(SOURCES, 's').map(({ id, name }) => ({ id, title: name }));
  return { ...dataset, actors: named(ACTORS, 'a'), topics: named(TOPICS, 't'), sources, entries };
}

function report(name, run) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  }).sort((left, right) => left - right);
  console.log(`${name}: worst ${times.at(-1).toFixed(1)} ms, median ${times[ROUNDS >> 1].toFixed(1)} ms`);
}
