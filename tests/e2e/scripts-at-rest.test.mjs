// What a page with the demo's timeline takes if nobody touches it, and what comes as soon as somebody is near.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { settle } from './embed-page.mjs';
import { startServer } from './server.mjs';
import { until } from './until.mjs';
import { note, test } from './test.mjs';

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>At rest</title><link rel="icon" href="data:,">
<script type="module" src="/dist/conflict-timeline.min.js"></script><body>
<conflict-timeline src="/data/ceasefire-2025.json" deep-links link-name="timeline"></conflict-timeline>`;
/**
 * Compressed by gzip. It is 236, with lanes within lanes and a print that cuts a high chart between its lanes: 93 before
 * the first picture, 49 for many entries, on which the other parts stand, 19 of words, and the list, threads, gestures,
 * the story on paper, the overview, links, rare fields and the legend.
 */
const MAX_KB = 237;

test.describe('scripts at rest', () => {
  test('of the demo have their limit; details come with the pointer', { tag: '@walk' }, async ({ open }) => {
    const server = await startServer({ routes: { '/': PAGE } });
    const asked = () => [...new Set(server.requests.filter((path) => path.endsWith('.js')))];
    const has = (part) => asked().some((path) => path.startsWith(`/dist/parts/${part}-`));
    const { page, problems } = await open();
    await page.goto(`${server.origin}/`);
    await settle(page.locator('conflict-timeline'));
    await until(() => has('print') && has('story'), 'the code that comes in idle time');
    // Only an author's own machine asks for it.
    const ofReaders = asked().filter((path) => !path.startsWith('/dist/parts/check-'));
    const bytes = ofReaders.reduce((sum, path) => sum + gzipSync(readFileSync(`.${path}`), { level: 9 }).length, 0);
    note(`${ofReaders.length} files, ${(bytes / 1000).toFixed(1)} kB`);
    assert.ok(bytes <= MAX_KB * 1000, `${bytes} bytes at rest`);
    for (const part of ['details', 'readers', 'filters', 'search', 'table', 'download', 'tones'])
      assert.ok(!has(part), part);
    await page.mouse.move(300, 300);
    await until(() => has('details'), 'the code of the details');
    assert.deepEqual(problems, []);
    await page.context().close();
    await server.close();
  });
});
