// The element over an archive of millions in ClickHouse, as a reader goes through it, wide and narrow, in light and
// dark: the time of each step until no request is open, the 95th percentile of many pans, and a gateway that is away
// for a while. `DATABASE` is a folder that tests/bench/archive.mjs has filled; with `PICTURES`, a folder, a picture of each
// step is kept; `LOOKS=360-dark` takes some of the looks, `LOOKS=` none. With `TAIL=1` newer entries are added at the
// end, and the page moves along: the folder has them from then on.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clickhouseSource } from 'conflict-timeline/archive';
import playwright from 'playwright';
import { createGateway } from '../../bin/archive/gateway.mjs';
import { findEngine, startClickHouse } from '../archive/clickhouse-engine.mjs';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { DAY, FIRST, RELATED_TO } from './archive/entries.mjs';
import { addNewer } from './archive/newer.mjs';

const folder = process.env.DATABASE;
const pictures = process.env.PICTURES;
if (folder === undefined || !existsSync(join(folder, 'made.json')))
  throw new Error('DATABASE=folder of tests/bench/archive.mjs');
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
let gateway;
let port = 0;
async function listen() {
  gateway = await createGateway(source, { origins: ['*'] });
  const address = await gateway.listen({ host: '127.0.0.1', port });
  port = Number(new URL(address).port);
  return address;
}
const url = await listen();
const PANS = Number(process.env.PANS ?? 40);
const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>Archive</title>
<meta name="viewport" content="width=device-width, initial-scale=1" /><meta name="color-scheme" content="light dark" />
<script type="module" src="/dist/conflict-timeline.min.js"></script>
<script type="module">
import { gatewaySource } from '/dist/archive.js';
document.querySelector('conflict-timeline').source = gatewaySource({ url: '${url}', timeout: 120000 });
</script></head>
<body><conflict-timeline deep-links view="chart" controls="full"></conflict-timeline></body></html>`;
const site = await startServer({ routes: { '/': PAGE } });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
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
    return report.ms[key];
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
  const pans = [];
  for (let at = 0; at < PANS; at++) {
    const start = years.start + 200 * DAY + (at % 2 === 0 ? at : -at) * 11 * DAY;
    pans.push(await step('pan-of-many', change(zoom, { start, end: start + 730 * DAY })));
  }
  report.ms[`${look}-pan-p95`] = pans.toSorted((one, other) => one - other)[Math.ceil(pans.length * 0.95) - 1];
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
  for (const times of [1, 2, 3])
    await step(`table-later-${times}`, () => timeline.locator('.archive-more button').last().click());
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
  await step('list-earlier', () => timeline.locator('.archive-more button').first().click());
  if (pictures !== undefined) {
    await page.pdf({ path: join(pictures, `${look}-list.pdf`), format: 'A4' });
    for (const [name, range] of [
      ['years', years],
      ['day', { start: day, end: day + DAY / 2 }],
    ]) {
      // prettier-ignore
      await step(`print-${name}`, change((element, { start, end }) => {
        element.view = 'chart';
        element.zoomTo({ start, end });
      }, range)); // prettier-ignore
      await page.pdf({ path: join(pictures, `${look}-${name}.pdf`), format: 'A4' });
    }
  }
  await away({ timeline, step, change });
  await close();
  const again = await visit(look, hash);
  await again.open('link');
  const opened = await again.timeline.evaluate((element) => element.selected);
  if (opened !== `e${RELATED_TO - 1}`) throw new Error(`the link opens ${opened}`);
  await again.close();
}

/** The source stops in the middle and comes back. */
async function away({ timeline, step, change }) {
  await step('before-it-stops', change(zoom, years));
  await gateway.close();
  await step('stopped', change(zoom, { start: years.start + 2000 * DAY, end: years.end + 2000 * DAY }));
  await timeline.locator('.archive-fault').waitFor();
  await listen();
  await step('started-again', () => timeline.locator('.archive-fault button').click());
  if ((await timeline.locator('.archive-fault, .archive-veil').count()) > 0) throw new Error('it is not whole again');
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
