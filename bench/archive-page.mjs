// The element over an archive of millions in ClickHouse, as a reader goes through it: what each step takes until nothing is on
// its way any more. `DATABASE` is a folder that bench/archive.mjs has filled; with `PICTURES`, a folder, a picture of each step is kept.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickhouseSource } from 'conflict-timeline/archive';
import playwright from 'playwright';
import { createGateway } from '../bin/archive/gateway.mjs';
import { findEngine, startClickHouse } from '../tests/archive/clickhouse-engine.mjs';
import { startServer } from '../tests/e2e/server.mjs';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { DAY, FIRST, RELATED_TO } from './archive/entries.mjs';

const folder = process.env.DATABASE;
const pictures = process.env.PICTURES;
if (folder === undefined || !existsSync(join(folder, 'made.json')))
  throw new Error('DATABASE=folder of bench/archive.mjs');
if (findEngine() === undefined) throw new Error('no engine: ARCHIVE_ENGINE=1 gets it');
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

const engine = await startClickHouse(folder);
const gateway = await createGateway(clickhouseSource({ url: engine.url, timeout: 60_000 }), { origins: ['*'] });
const url = await gateway.listen({ host: '127.0.0.1', port: 0 });
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Archive</title>
<meta name="viewport" content="width=device-width, initial-scale=1" />
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<script type="module">
import { gatewaySource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = gatewaySource({ url: '${url}', timeout: 120000 });
</script></head>
<body><conflict-timeline deep-links view="chart" controls="full"></conflict-timeline></body></html>`;
const site = await startServer({ routes: { '/': PAGE } });
const browser = await playwright.chromium.launch(await chromiumLaunchOptions());
const report = {
  engine: `ClickHouse ${engine.version}`,
  ...JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8')),
  ms: {},
};
const day = FIRST + 700 * DAY;

async function visit(hash, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  page.on('pageerror', (error) => console.log('error of the page:', error.message));
  const timeline = page.locator('conflict-timeline');
  const step = async (name, act) => {
    const start = performance.now();
    await act();
    await timeline.evaluate((element) => element.settled);
    report.ms[name] = Math.round(performance.now() - start);
    const { inView, note } = await timeline.evaluate((element) => ({
      inView: element.inView,
      note: element.shadowRoot.querySelector('.archive-note p')?.innerText,
    }));
    console.log(name, report.ms[name], 'ms', JSON.stringify(inView), note);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
  };
  const change = (act, argument) => () => timeline.evaluate(act, argument);
  await step(options.name, async () => {
    await page.goto(`${site.origin}/${hash}`);
    await page.waitForFunction(() => document.querySelector('conflict-timeline')?.inView !== undefined);
  });
  return { page, timeline, step, change, close: () => context.close() };
}

const { page, timeline, step, change, close } = await visit('', {
  name: 'open',
  viewport: { width: 1280, height: 900 },
});
const years = { start: FIRST + 365 * DAY, end: FIRST + 1095 * DAY };
await step(
  'zoom-to-years',
  change((element, range) => element.zoomTo(range), years),
);
const panned = { start: years.start + 200 * DAY, end: years.end + 200 * DAY };
await step(
  'pan',
  change((element, range) => element.zoomTo(range), panned),
);
await step(
  'zoom-to-a-day',
  change((element, range) => element.zoomTo(range), { start: day, end: day + DAY }),
);
await step(
  'zoom-to-an-hour',
  change((element, range) => element.zoomTo(range), { start: day, end: day + DAY / 24 }),
);
await step(
  'all',
  change((element) => element.zoomToFit()),
);
await step(
  'filter',
  change((element) => void (element.filter = { party: ['p1'], status: ['claimed'] })),
);
await step('filter-panel', () => timeline.locator('.filter-button').click());
await page.keyboard.press('Escape');
await step(
  'no-filter',
  change((element) => void (element.filter = {})),
);
await step(
  'search',
  change((element) => void (element.query = 'incident 47113')),
);
await step(
  'no-search',
  change((element) => void (element.query = '')),
);
await step(
  'open-an-entry',
  change((element, id) => element.select(id), `e${RELATED_TO - 1}`),
);
await step(
  'next',
  change((element) => element.next()),
);
await step(
  'previous',
  change((element) => element.previous()),
);
const hash = await page.evaluate(() => location.hash);
await step(
  'list',
  change((element) => void (element.view = 'list')),
);
await step(
  'table',
  change((element) => void (element.view = 'table')),
);
await close();
await (await visit(hash, { name: 'link', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' })).close();
await (await visit('', { name: 'narrow', viewport: { width: 360, height: 760 }, colorScheme: 'light' })).close();
console.log(JSON.stringify(report));

await browser.close();
await site.close();
await gateway.close();
await engine.stop();
