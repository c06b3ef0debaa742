// The checks of each project: it shows the timeline, hears an event, and sets a property.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { startServer } from '../e2e/server.mjs';

/** Opens what was built in a folder, and clicks through it. Returns what it asked for before the click, and its weight. */
export async function walkThrough(open, folder) {
  const server = await startServer({ routes: routesOf(folder) });
  const { page, problems } = await open({ viewport: { width: 1180, height: 900 } });
  await page.goto(server.origin);
  const timeline = page.locator('conflict-timeline');
  await timeline.locator('.mark .glyph').first().waitFor();
  await timeline.evaluate(({ settled }) => settled);
  const before = weightOf(folder, server.requests);
  await timeline.locator('.mark .glyph').first().click();
  await page.locator('output:not(:empty)').waitFor();
  assert.equal(await timeline.evaluate(({ selected }) => selected), await page.locator('output').textContent());

  const all = await timeline.evaluate(({ inView }) => inView.total);
  await page.getByRole('button', { name: 'Only Ukraine' }).click();
  await timeline.evaluate(({ settled }) => settled);
  const { total, filter } = await timeline.evaluate(({ inView, filter }) => ({ total: inView.total, filter }));
  assert.deepEqual(filter, { party: ['ukraine'] });
  assert.ok(total > 0 && total < all, `${total} of ${all}`);
  assert.deepEqual(problems, []);
  await page.context().close();
  await server.close();
  return before;
}

/** With gzip. The page itself counts. */
function weightOf(folder, requests) {
  const files = [...new Set(requests)].map((path) => join(folder, path.endsWith('/') ? `${path}index.html` : path));
  const bytes = files.reduce(
    (sum, file) => sum + (existsSync(file) ? gzipSync(readFileSync(file), { level: 9 }).length : 0),
    0,
  );
  return { requests: requests.length, kB: (bytes / 1000).toFixed(1) };
}

/** Bytes with gzip: what a page loads before anything shows, and all of its scripts. Vite has these in a folder of their own. */
export function weigh(folder) {
  const place = existsSync(`${folder}/assets`) ? `${folder}/assets` : folder;
  const size = (name) => gzipSync(readFileSync(`${place}/${name}`), { level: 9 }).length;
  const scripts = readdirSync(place).filter((name) => name.endsWith('.js'));
  const [entry] = /src="[./]*(?:assets\/)?([\w-]+\.js)/.exec(readFileSync(`${folder}/index.html`, 'utf8')).slice(1);
  const first = new Set([entry]);
  for (const name of first) {
    const text = readFileSync(`${place}/${name}`, 'utf8');
    for (const [, imported] of text.matchAll(/(?:from|^import|[;}]import)\s*["'`]\.\/([\w-]+\.js)["'`]/g))
      first.add(imported);
  }
  const sum = (names) => names.reduce((total, name) => total + size(name), 0);
  return { first: sum([...first]), all: sum(scripts) };
}

/** What a server answers for the files of a folder. */
export function routesOf(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => `${entry.parentPath ?? entry.path}/${entry.name}`.slice(folder.length));
  const routes = Object.fromEntries(paths.map((path) => [path, readFileSync(`${folder}${path}`, 'utf8')]));
  return { ...routes, '/': routes['/index.html'] };
}
