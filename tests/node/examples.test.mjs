// The finished examples: each is well, has a sheet that says the same, sources with addresses, and a story of its entries.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { exportDataset } from 'conflict-timeline/export';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = `${ROOT}/apps/make/examples`;
const NAMES = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
const read = (name) => readFileSync(`${FOLDER}/${name}`, 'utf8');

describe('the finished examples', () => {
  it('are a strike, a court case, an election, a life and a war', () => {
    assert.deepEqual(NAMES, ['court-case.json', 'election.json', 'life.json', 'strike.json', 'war.json']);
  });

  it('are well', () => {
    const files = NAMES.map((name) => `${FOLDER}/${name}`);
    execFileSync(process.execPath, [`${ROOT}/bin/conflict-timeline.mjs`, 'check', '--strict', ...files]);
  });

  for (const name of NAMES) {
    const dataset = JSON.parse(read(name));
    it(`${name} has a sheet that says the same`, () => {
      assert.equal(read(name.replace('.json', '.csv')).trim(), exportDataset(dataset, 'csv').text.trim());
    });

    it(`${name} has a source with an address for each entry, says whether it was opened, and tells a story`, () => {
      const sources = new Map(dataset.sources.map((source) => [source.id, source]));
      for (const { id, citations } of dataset.entries) {
        assert.ok(citations.length > 0, id);
        for (const { source } of citations) assert.match(sources.get(source).url, /^https:\/\//, id);
      }
      const unopened = dataset.sources.filter(({ retrieved }) => retrieved === undefined);
      assert.ok(unopened.length === 0 || /not opened/.test(dataset.description));
      const ids = new Set(dataset.entries.map(({ id }) => id));
      assert.ok(dataset.story.length >= 3);
      for (const { entry } of dataset.story) assert.ok(ids.has(entry), entry);
    });
  }
});
