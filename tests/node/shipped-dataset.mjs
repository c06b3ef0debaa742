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
