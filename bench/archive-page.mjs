// The element over an archive of millions in ClickHouse, as a reader goes through it, wide and narrow, in light and dark: what each
// step takes until nothing is on its way any more. `DATABASE` is a folder that bench/archive.mjs has filled; with `PICTURES`, a
// folder, a picture of each step is kept; `LOOKS=360-dark` takes some of the looks, `LOOKS=` none. With `TAIL=1` newer entries are added at the
// end, and the page goes along: the folder has them from then on.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickhouseSource } from 'conflict-timeline/archive';
import playwright from 'playwright';
import { createGateway } from '../bin/archive/gateway.mjs';
import { findEngine, startClickHouse } from '../tests/archive/clickhouse-engine.mjs';
import { startServer } from '../tests/e2e/server.mjs';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { DAY, FIRST, RELATED_TO } from './archive/entries.mjs';
import { addNewer } from './archive/newer.mjs';

const folder = process.env.DATABASE;
const pictures = process.env.PICTURES;
if (folder === undefined || !existsSync(join(folder, 'made.json')))
  throw new Error('DATABASE=folder of bench/archive.mjs');
if (findEngine() === undefined) throw new Error('no engine: ARCHIVE_ENGINE=1 gets it');
if (pictures !== undefined) mkdirSync(pictures, { recursive: true });

const LOOKS = {
  '1180-light': { viewport: { width: 1180, height: 820 }, colorScheme: 'light' },
  '1180-dark': { viewport: { width: 1180, height: 820 }, colorScheme: 'dark' },
  '360-light': { viewport: { width: 360, height: 740 }, colorScheme: 'light' },
  '360-dark': { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
};
const looks = process.env.LOOKS?.split(',').filter((look) => look in LOOKS) ?? Object.keys(LOOKS);
const engine = await startClickHouse(folder);
const source = clickhouseSource({ url: engine.url, timeout: 60_000 });
const gateway = await createGateway(source, { origins: ['*'] });
const url = await gateway.listen({ host: '127.0.0.1', port: 0 });
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Archive</title>
<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<script type="module">
import { gatewaySource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = gatewaySource({ url: '${url}', timeout: 120000 });
</script></head>
<body><conflict-timeline deep-links view="chart" controls="full"></conflict-timeline></body></html>`;
const site = await startServer({ routes: { '/': PAGE } });
const browser = await playwright.chromium.launch(await chromiumLaunchOptions());
const { entries } = JSON.parse(readFileSync(join(folder, 'made.json'), 'utf8'));
const report = { engine: `ClickHouse ${engine.version}`, entries, ms: {} };
const day = FIRST + 700 * DAY;
const years = { start: FIRST + 365 * DAY, end: FIRST + 1095 * DAY };
const zoom = (element, range) => element.zoomTo(range);

async function visit(look, hash = '') {
  const context = await browser.newContext(LOOKS[look]);
  const page = await context.newPage();
  page.setDefaultTimeout(240_000);
  page.on('pageerror', (error) => console.log('error of the page:', error.message));
  const timeline = page.locator('conflict-timeline');
  const step = async (name, act) => {
    const key = `${look}-${name}`;
    const start = performance.now();
    await act();
    await timeline.evaluate((element) => element.settled);
    report.ms[key] = Math.round(performance.now() - start);
    const { inView, note } = await timeline.evaluate((element) => ({
      inView: element.inView,
      note: element.shadowRoot.querySelector('.archive-note')?.innerText,
    }));
    console.log(key, report.ms[key], 'ms', JSON.stringify(inView), note);
    if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${key}.png`) });
  };
  const open = (name) =>
    step(name, async () => {
      await page.goto(`${site.origin}/${hash}`);
      await page.waitForFunction(() => document.querySelector('conflict-timeline')?.inView !== undefined);
    });
  const change = (act, argument) => () => timeline.evaluate(act, argument);
  return { page, timeline, step, open, change, close: () => context.close() };
}

async function walk(look) {
  const { page, timeline, step, open, change, close } = await visit(look);
  await open('open');
  await step('zoom-to-years', change(zoom, years));
  await step('pan', change(zoom, { start: years.start + 200 * DAY, end: years.end + 200 * DAY }));
  await step('zoom-to-a-day', change(zoom, { start: day, end: day + DAY }));
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
    'search-table',
    change((element) => void (element.view = 'table')),
  );
  await step(
    'no-search',
    change((element) => Object.assign(element, { query: '', view: 'chart' }).updateComplete),
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
  await close();
  const again = await visit(look, hash);
  await again.open('link');
  const opened = await again.timeline.evaluate((element) => element.selected);
  if (opened !== `e${RELATED_TO - 1}`) throw new Error(`the link opens ${opened}`);
  await again.close();
}

async function goAlong(look) {
  const { page, step, open, change, close } = await visit(look);
  await open('tail-before');
  const { end } = (await source.describe()).extent;
  const range = { start: end - 30 * DAY, end };
  await step(
    'tail-window',
    change((element, { start, end }) => {
      Object.assign(element, { follow: 'poll', pollInterval: 1, followNewest: true });
      element.zoomTo({ start, end });
    }, range),
  );
  await step('tail-after', async () => {
    addNewer(engine, 2000);
    await page.waitForFunction((before) => document.querySelector('conflict-timeline').visibleRange.end > before, end);
  });
  await close();
}

for (const look of looks) await walk(look);
if (process.env.TAIL === '1') await goAlong('1180-dark');
console.log(JSON.stringify(report));

await browser.close();
await site.close();
await gateway.close();
await engine.stop();
