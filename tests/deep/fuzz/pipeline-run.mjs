// One case through everything that needs no browser: validation, model, scale, layout, scene, and the words and files
// made from them. Throws if a forbidden output occurs; returns the reader's result.
import { citeAsBibtex } from '../../../build/convert/export/cite-bibtex.js';
import { citeAsCsl } from '../../../build/convert/export/cite-csl.js';
import { citeAsText } from '../../../build/convert/export/citation.js';
import { roleDates, rolesOf, roleText } from '../../../build/words/a11y/actor-roles.js';
import { entryTimes } from '../../../build/words/a11y/entry-times.js';
import { entriesOfActor } from '../../../build/dataset/data/actor-entries.js';
import { accountsOf } from '../../../build/dataset/data/comparison.js';
import { validateDataset } from '../../../build/dataset/data/validate.js';
import { hasManyEntries } from '../../../build/dataset/data/read-list.js';
import { validateSteps } from '../../../build/dataset/data/validate-steps.js';
import { finish } from '../../../build/dataset/base/steps.js';
import { storySteps } from '../../../build/dataset/data/story-steps.js';
import { threadTree } from '../../../build/dataset/data/thread-tree.js';
import { foldNames } from '../../../build/element/picture/fold-names.js';
import { groupSteps } from '../../../build/element/rows/list-groups.js';
import { pausesOf, summaryFacts } from '../../../build/element/rows/summary-facts.js';
import { summaryWords } from '../../../build/element/rows/summary-words.js';
import { tableCsv } from '../../../build/features/table/table-csv.js';
import { orderEntries } from '../../../build/features/table/table-order.js';
import { windowWords } from '../../../build/features/overview/window-words.js';
import { TABLE_COLUMNS } from '../../../build/features/table/table-sort.js';
import { renderTimeline } from '../../../build/convert/ssr/index.js';
import { drawCase } from './drawn-case.mjs';
import { anotherWay } from './ways.mjs';
import { expectCleanPrototypes, expectFinite, expectIssues, expectWords } from './soundness.mjs';

const LOCALE = 'en';
/** Of many entries so many are put into words. */
const MAX_READ = 12;
/** One dataset in so many is written as a page. */
const RENDERED_ONE_IN = 3;

/** Resolves to `picture`, with the other way of the case too, or to the code of the reader's error. */
export async function runPipeline({ data, chance }) {
  const validation = validateDataset(data);
  const { dataset, issues, unclear } = validation;
  expectIssues(issues);
  for (const record of unclear) expectIssues(record.issues);
  if (hasManyEntries(data)) expectSame(validation, finish(validateSteps(data)));
  if (chance.oneIn(RENDERED_ONE_IN)) expectWords(await rendered(data), 'the page before scripts');
  if (dataset === undefined) return fatalCode(issues);
  for (const { picture, state, texts } of drawCase(dataset, chance)) readOut(picture, state, texts);
  const other = anotherWay(data, validation, chance);
  // The same entries make the same picture: mostly it is enough to check the changes.
  if (other !== undefined && (other.name === 'live' || chance.oneIn(4))) {
    for (const { picture, state, texts } of drawCase(other.dataset, chance)) readOut(picture, state, texts);
  }
  expectCleanPrototypes();
  return other === undefined ? 'picture' : `picture, also by ${other.name}`;
}

function fatalCode(issues) {
  const fatal = issues.find(({ severity }) => severity === 'fatal');
  if (fatal === undefined) throw new Error('no dataset, and nothing says why');
  return fatal.code;
}

/** In one go, and in steps. */
function expectSame({ dataset, issues, unclearCount }, inSteps) {
  const counts = (validation) => [
    validation.dataset?.entries.length,
    validation.unclearCount,
    validation.issues.length,
  ];
  const [once, steps] = [counts({ dataset, issues, unclearCount }), counts(inSteps)];
  if (String(once) !== String(steps)) throw new Error(`at once ${once}, in steps ${steps} entries, unclear, issues`);
}

/** Without the records that are shown as they were given. */
async function rendered(data) {
  const { html } = await renderTimeline(data);
  return html.replace(/<code dir="auto">[^<]*<\/code>|<bdi[^>]*>[^<]*<\/bdi>/g, '');
}

/** Everything that is said of a picture. */
function readOut(picture, state, texts) {
  const { model, words, focusOrder, view, marks, relations } = picture;
  const { length } = focusOrder.entries;
  const read = [...new Set(Array.from({ length: MAX_READ }, (_, at) => Math.floor((at * length) / MAX_READ)))];
  const options = { locale: LOCALE, timeZone: model.timeZone };
  const { readStart, readEnd, ...edges } = windowWords(view, picture.precision, options);
  for (const [name, text] of Object.entries(edges)) expectWords(text, `window.${name}`);
  for (const field of [readStart(edges.startField), readEnd(edges.endField)]) expectFinite(field ?? 0, 'window field');
  for (const { name } of foldNames({ ...picture, open: state.openFolds, texts })) expectWords(name, 'fold');
  const groups = finish(groupSteps(model, focusOrder));
  // Where a filter leaves no entry, that is said in the place of list, chart and summary.
  const pauses = pausesOf(model, focusOrder, marks, groups);
  if (length > 0) expectWords(summaryWords(summaryFacts(model, focusOrder, marks, pauses), texts), 'summary');
  for (const column of TABLE_COLUMNS) {
    const ordered = orderEntries(model, focusOrder, { column, descending: true }, LOCALE);
    if (new Set(ordered).size !== length)
      throw new Error(`the table by ${column} lists ${ordered.length} of ${length}`);
  }
  if (length <= MAX_READ) for (const line of tableCsv(model, words, focusOrder.entries)) expectWords(line, 'csv');
  readStory(model, focusOrder, words);
  for (const place of read.filter((at) => at < length)) readEntry(picture, focusOrder.entries[place], texts);
  expectFinite(relations.count, 'relations');
}

function readStory(model, focusOrder, words) {
  const steps = storySteps(model, focusOrder);
  for (let step = 0; step < Math.min(steps.length, MAX_READ); step++) {
    const told = steps.at(step);
    expectWords(told.heading, 'story heading');
    if (told.rangeText !== undefined) expectWords(words.spanText(told.rangeText), 'story range');
    if (Number.isNaN(told.range?.start) || Number.isNaN(told.range?.end)) throw new Error('story range is NaN');
  }
}

function readEntry({ model, words, relations, labels }, entry, texts) {
  const record = model.entries.at(entry);
  const name = `entry ${entry}`;
  for (const key of ['name', 'kind', 'date', 'shortDate']) expectWords(words[key](entry), `${name}: ${key}`);
  expectWords(words.status(entry) ?? '', `${name}: status`);
  expectWords(labels.labelOf(entry), `${name}: label`);
  for (const { words: time } of entryTimes(record, words)) expectWords(time, `${name}: time`);
  for (const who of [...words.actors(entry), ...words.parties(entry)]) expectWords(who, `${name}: who`);
  const speaker = words.speaker(entry);
  if (speaker !== undefined) {
    expectWords(roleText(speaker, record) ?? '', `${name}: role`);
    for (const held of rolesOf(speaker)) {
      expectWords(held.role, `${name}: roles`);
      const dates = roleDates(held);
      if (dates !== undefined) expectWords(words.dateText(dates), `${name}: when a role was held`);
    }
    entriesOfActor(model, speaker.id);
  }
  threadTree(relations, entry);
  accountsOf(model, relations, entry);
  const cited = {
    head: model.dataset,
    entry: record,
    speaker: speaker?.name,
    accessed: '2026-11-25',
    url: 'https://example.org/#timeline=at:e0',
    dateWords: words.dateText,
  };
  for (const cite of [citeAsBibtex, citeAsCsl, citeAsText]) expectWords(cite(cited, texts), `${name}: ${cite.name}`);
}
