// What holds of each dataset of the package.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { createModel, validateDataset } from '../../dist/data.js';

const schema = readJson('../../data/conflict-timeline.schema.json');

export function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}

export function itIsValid(dataset, count) {
  it('fits the schema', () => {
    const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
    validate(dataset);
    assert.equal(validate.errors, null);
  });

  it('is read without an issue, and whole', () => {
    const { dataset: read, issues, unclear } = validateDataset(dataset);
    assert.deepEqual(issues, []);
    assert.deepEqual(unclear, []);
    assert.deepEqual(read, dataset);
    assert.equal(createModel(read, { timeZone: 'UTC' }).count, count);
  });
}

/** Words that judge: those of docs/dataset.md. A quote may have them, and a source's title. */
const JUDGING =
  /\b(admit(s|ted)?|claim(s|ed)?|insist(s|ed)?|boast(s|ed)?|alleges?|threatens?|brutal|historic|so-called|regimes?|terrorists?|liberat\w+|puppets?|aggressors?|both sides)\b/i;

export function itIsNeutral(dataset) {
  it('has no word that judges, but in quotes', () => {
    const ours = [
      dataset.title,
      dataset.description,
      ...dataset.entries.flatMap(({ title, summary, dateNote, relations = [] }) => [
        title,
        summary,
        dateNote,
        ...relations.map(({ note }) => note),
      ]),
      ...dataset.story.flatMap(({ heading, text }) => [heading, text]),
    ].filter((text) => text !== undefined);
    for (const text of ours) assert.doesNotMatch(text.replace(/“[^”]*”/g, ''), JUDGING, text);
  });
}
