// The time of a search, in milliseconds. Run `npm run build` first.
//
// Build: all texts folded and joined, once for a dataset, in slices. Query: the median of many, each from the term to
// the marked entries; `most` is the longest of them, `step` the longest stretch without a pause for others.
import { readFile } from 'node:fs/promises';
import { createModel } from '../../build/dataset/data/create-model.js';
import { queryTerms } from '../../build/dataset/data/search-query.js';
import { buildSearchIndex, findEntries } from '../../build/dataset/data/search-index.js';
import { validateDataset } from '../../build/dataset/data/validate.js';
import { generateDataset } from './generate.mjs';

const ROUNDS = 15;
const QUERIES = [
  'a',
  'entry',
  'zelensky',
  'зеленский',
  'agreed',
  'перемир',
  'no such word',
  '"the report does not say"',
  'entry party north 7',
];
const SUMMARY =
  'In this account a proposal is agreed upon, and the other side then opposes it. The report does not say who agreed.';
const QUOTE = 'Україна готова до повного і безумовного перемир’я, якщо інша сторона теж погодиться';

const real = JSON.parse(await readFile(new URL('../../data/ceasefire-2025.json', import.meta.url), 'utf8'));
console.log('entries | million characters | build ms | step ms | query ms | most ms | step ms');
for (const dataset of [real, ...[10_000, 100_000].map(withTexts)]) report(dataset);

function report(data) {
  const { dataset } = validateDataset(data);
  const model = createModel(dataset, { timeZone: 'UTC' });
  const builds = Array.from({ length: 5 }, () => run(buildSearchIndex(model)));
  const [build] = builds;
  const buildMs = median(builds.map(({ ms }) => ms));
  const buildStep = median(builds.map((round) => round.step));
  const size = build.result.entries.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
  const times = [];
  let step = 0;
  let slowest = '';
  for (const query of QUERIES) {
    const terms = queryTerms(query);
    const rounds = Array.from({ length: ROUNDS }, () => run(findEntries(build.result, terms)));
    const ms = median(rounds.map((round) => round.ms));
    if (ms >= Math.max(0, ...times)) slowest = query;
    times.push(ms);

    step = Math.max(step, median(rounds.map((round) => round.step)));
  }
  const figures = [size, buildMs, buildStep, median(times), Math.max(...times), step];
  console.log([model.count, ...figures.map((figure) => figure.toFixed(2))].join(' | '), `(slowest: ${slowest})`);
}

/** Every second entry has a quote in Cyrillic, every one a summary and an actor. */
function withTexts(count) {
  const dataset = generateDataset(count);
  const actors = [
    { id: 'north', name: 'North envoy', aliases: ['Envoy of the north'] },
    { id: 'zelenskyy', name: 'Volodymyr Zelenskyy', aliases: ['Zelensky', 'Зеленский', 'Зеленський'] },
  ];
  const entries = dataset.entries.map((entry, index) => ({
    ...entry,
    actors: [actors[index % 2].id],
    summary: `${SUMMARY} (${index})`,
    ...(index % 2 === 0 ? {} : { kind: 'statement', quotes: [{ text: QUOTE, lang: 'uk' }] }),
  }));
  return { ...dataset, actors, entries };
}

function run(work) {
  const start = performance.now();
  let step = 0;
  for (let before = start; ;) {
    const { done, value } = work.next();
    const now = performance.now();
    step = Math.max(step, now - before);
    before = now;
    if (done) return { result: value, ms: now - start, step };
  }
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
