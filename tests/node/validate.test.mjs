// Validation against the schema: for everything that the schema refuses there is an issue.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { createModel, parseJsonText, safeUrl, validateDataset } from '../../dist/data.js';
import { findJsonFault } from '../../build/dataset/data/json-scan.js';
import { WHOLE } from './whole-dataset.mjs';

/** A tenth of what a deep run tries. */
const RUNS = process.env.DEEP === '1' ? 10_000 : 1_000;
const ENTRIES = 100_000;
const FIXTURES = new URL('../../../shared/fixtures/', import.meta.url);
const skip = existsSync(FIXTURES) ? false : 'shared fixtures not found, skipped';

const schema = JSON.parse(readFileSync(new URL('../../data/conflict-timeline.schema.json', import.meta.url), 'utf8'));
const fitsSchema = new Ajv2020({ strict: true }).compile(schema);

const JUNK = [
  undefined,
  null,
  true,
  0,
  Number.NaN,
  -Infinity,
  '',
  ' ',
  'x',
  '../..',
  '2024-13-45',
  'javascript:alert(1)',
  '__proto__',
  'one',
  '#36c;}',
  [],
  {},
  [[]],
  [null],
  ['x'],
  { id: 'one' },
  { _$litType$: 1, strings: ['<b>'] },
  '\u202e\u0000\ud800',
  'x'.repeat(20_000),
];

describe('validateDataset and the schema', () => {
  it('know the same fields', () => {
    assert.ok(fitsSchema(WHOLE), JSON.stringify(fitsSchema.errors));
    const { given, ...rest } = validateDataset(WHOLE);
    assert.equal(given.odd.size, 0);
    assert.deepEqual(rest, {
      dataset: WHOLE,
      count: WHOLE.entries.length,
      unclear: [],
      unclearCount: 0,
      issues: [],
      partial: undefined,
    });
    assert.deepEqual(fieldsMissingFromWhole(), []);
  });

  it('refuse the same changes, and never throw', () => {
    const change = fc.record({
      place: fc.nat(),
      kind: fc.constantFrom('put', 'delete', 'double', 'wrap'),
      junk: fc.constantFrom(...JUNK),
    });
    const changes = fc.array(change, { minLength: 1, maxLength: 3 });
    const property = fc.property(changes, (list) => {
      const value = list.reduce(changed, JSON.parse(JSON.stringify(WHOLE)));
      const { dataset, unclear, issues } = validateDataset(value);
      if (!fitsSchema(value)) assert.notEqual(issues.length, 0, JSON.stringify(fitsSchema.errors));
      for (const issue of issues) assert.match(issue.message, /^[^\n\r\u2028\u2029]+$/);
      if (dataset === undefined) return;
      assert.equal(dataset.entries.length + unclear.length, value.entries.length);
      assert.equal(createModel(dataset, { timeZone: 'UTC' }).count, dataset.entries.length);
      assertSound(dataset);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('take anything at all', () => {
    const anything = fc.anything({
      withBigInt: true,
      withNullPrototype: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    const property = fc.property(anything, anything, (head, entry) => {
      validateDataset(head);
      const { issues } = validateDataset({ entries: [entry], parties: head });
      assert.notEqual(issues.length, 0);
    });
    fc.assert(property, { numRuns: RUNS / 5 });
  });

  it('take ten times as long for ten times the entries, not a hundred times', () => {
    const few = Math.min(...[1, 2, 3].map(() => readingMs(ENTRIES / 10)));
    const many = Math.min(...[1, 2, 3].map(() => readingMs(ENTRIES)));
    assert.ok(many < 35 * few, `${few} ms, then ${many} ms`);
  });
});

function readingMs(count) {
  const entries = Array.from({ length: count }, (_, index) => ({ ...WHOLE.entries[index % 2], id: `e${index}` }));
  const start = performance.now();
  const { dataset } = validateDataset({ ...WHOLE, entries });
  assert.equal(createModel(dataset, { timeZone: 'UTC' }).count, count);
  return performance.now() - start;
}

describe('hostile text', () => {
  it('stays as it is in every text field', { skip }, () => {
    const { payloads } = readFixture('markup-payloads.json');
    for (const text of [...payloads, ...readFixture('naughty-strings.json')]) {
      const entry = { ...WHOLE.entries[1], summary: text, channel: text, title: text, quotes: [{ text }] };
      const { dataset, unclear } = validateDataset({ entries: [entry] });
      const read = dataset.entries[0] ?? unclear[0].fields;
      assert.equal(read.summary, text);
      assert.equal(read.channel, text);
      if (text.trim() !== '') assert.deepEqual([read.title, read.quotes], [text, [{ text }]]);
    }
  });

  it('makes no link of a dangerous address', { skip }, () => {
    const { dangerous } = readFixture('url-vectors.json');
    assert.notEqual(dangerous.length, 0);
    for (const { url } of dangerous) {
      assert.equal(safeUrl(url), undefined, JSON.stringify(url));
      const { issues } = validateDataset({ ...WHOLE, sources: [{ id: 's', title: 'S', url }] });
      assert.deepEqual(
        issues.map(({ code }) => code),
        ['bad-url'],
        JSON.stringify(url),
      );
    }
  });
});

describe('parseJsonText', () => {
  it('agrees with JSON.parse on what is JSON', () => {
    const json = fc.json({ maxDepth: 4 });
    const change = fc.tuple(
      fc.nat(),
      fc.constantFrom('', ',', '"', '\\', '{', '}', '[', ']', ':', '0', '-', '.', 'e', '\n', '\u0001', 'é', 'nul'),
    );
    const property = fc.property(json, fc.array(change, { maxLength: 2 }), (text, changes) => {
      const mangled = changes.reduce(mangle, text);
      assert.equal(findJsonFault(mangled) === undefined, isJson(mangled), mangled);
    });
    fc.assert(property, { numRuns: RUNS });
  });

  it('sorts the shared cases', { skip }, () => {
    const folder = fileURLToPath(new URL('json-parsing/', FIXTURES));
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    assert.notEqual(names.length, 0);
    for (const name of names) {
      const text = readFileSync(join(folder, name), 'utf8');
      const { issue } = parseJsonText(text);
      if (name.startsWith('y_')) assert.equal(issue, undefined, name);
      if (name.startsWith('n_')) assert.match(issue.message, /line \d+, column \d+|expected JSON/, name);
      assert.equal(findJsonFault(text) === undefined, isJson(text), name);
    }
  });
});

function changed(root, { place, kind, junk }) {
  const places = placesOf(root);
  const [holder, key] = places[place % places.length];
  // A copy: the same object put twice could come to hold itself, and would carry changes into the next run.
  if (kind === 'put') holder[key] = structuredClone(junk);
  if (kind === 'delete') delete holder[key];
  if (kind === 'wrap') holder[key] = [holder[key]];
  if (kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(holder[key]));
  return root;
}

function placesOf(value) {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [[value, key], ...placesOf(value[key])]);
}

/** The rest of a bad dataset fits the schema, links aside, and has every entry under its own id. */
function assertSound(dataset) {
  const sources = dataset.sources?.map((source) => withoutBadLinks(source));
  const plain = { ...dataset, ...(sources && { sources }) };
  assert.ok(fitsSchema(plain), JSON.stringify(fitsSchema.errors));
  assert.equal(new Set(dataset.entries.map(({ id }) => id)).size, dataset.entries.length);
}

function withoutBadLinks(source) {
  const isGood = ([key, value]) => !/url$|^target$/i.test(key) || safeUrl(value) !== undefined;
  const plain = Object.fromEntries(Object.entries(source).filter(isGood));
  return {
    ...plain,
    ...(plain.archives && { archives: plain.archives.filter(({ url }) => safeUrl(url) !== undefined) }),
    ...(plain.checked && { checked: withoutBadLinks(plain.checked) }),
  };
}

function fieldsMissingFromWhole() {
  const text = JSON.stringify(WHOLE);
  const shapes = [schema, ...Object.values(schema.$defs)];
  return shapes.flatMap(({ properties = {} }) => Object.keys(properties)).filter((key) => !text.includes(`"${key}":`));
}

function mangle(text, [place, insert]) {
  const at = place % (text.length + 1);
  return text.slice(0, at) + insert + text.slice(insert === '' ? at + 1 : at);
}

function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function readFixture(name) {
  return JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8'));
}
