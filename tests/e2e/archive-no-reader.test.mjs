// Parquet files in a page that does not name their reader: the element says what is missing, in words of its own.
import assert from 'node:assert/strict';
import { memorySource } from 'conflict-timeline/archive';
import { createModel, validateDataset } from 'conflict-timeline/data';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

const ENTRIES = 5000;
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Archive</title>
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<script type="module">
import { parquetSource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = parquetSource({ url: location.origin + '/files/' });
</script></head><body><conflict-timeline view="chart"></conflict-timeline></body></html>`;

test.describe('an archive in Parquet, in a page without an import map', () => {
  test('says that the reader is missing, and where to name it', { tag: '@walk' }, async ({ open }) => {
    const entries = Array.from({ length: ENTRIES }, (_, at) => ({ id: `e${at}`, date: '2020', title: `Entry ${at}` }));
    const description = await memorySource(createModel(validateDataset({ entries }).dataset)).describe();
    const manifest = JSON.stringify({
      version: 2,
      description,
      files: { 'tiles.parquet': [100, 50] },
      parts: [
        {
          ...{ name: 'tiles.parquet', span: 0, rows: ENTRIES, begins: ['0', '1'], ends: '2000000000000' },
          groups: [[ENTRIES, '0', '1', '2000000000000']],
        },
      ],
    });
    const tiles = (_, response) => response.setHeader('content-length', 100).end('x'.repeat(100));
    const server = await startServer({
      routes: { '/': PAGE, '/files/manifest.json': manifest, '/files/tiles.parquet': tiles },
    });
    const { page } = await open();
    await page.goto(`${server.origin}/`);
    const alert = page.locator('conflict-timeline [role="alert"]');
    await alert.waitFor();
    const words = await alert.innerText();
    assert.match(words, /the reader of Parquet is not there: npm install hyparquet, or name it in the import map/);
    assert.doesNotMatch(words, /This file/, 'an archive is no file');
    await page.context().close();
    await server.close();
  });
});
