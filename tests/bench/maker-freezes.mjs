// How long the page that makes timelines is held by what is put into it: a paste of 5 MB, and fifteen files that are
// made to hang a reader.
//
// npm run build && node tests/bench/maker-freezes.mjs [a built page's folder]
//
// `held` is the longest task of the main thread until the page has rested for two seconds; `key` is how long a key waited
// at most, pressed every 50 ms; `until` is the time until the page shows rows or says why not.
import { gzipSync } from 'node:zlib';
import playwright from 'playwright';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { startMaker } from '../e2e/maker-build.mjs';
import { workbookWith } from '../e2e/maker-workbook.mjs';
import { startServer } from '../e2e/server.mjs';

const MB = 1_000_000;
const KEY_MS = 50;
const REST_MS = 2000;

const cell = (ref, value) => `<row r="3"><c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c></row>`;
const event = (...lines) => `BEGIN:VEVENT\r\nSUMMARY:E\r\n${lines.join('\r\n')}\r\nEND:VEVENT\r\n`;
const calendar = (events) => `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${events}END:VCALENDAR\r\n`;

const BOMBS = {
  'workbook, a cell beyond the last': ['a.xlsx', workbookWith(cell('ZZZZZZ3', 'B'))],
  'workbook, a cell of 25 MB': ['a.xlsx', workbookWith(cell('A3', 'A'.repeat(25 * MB)))],
  'workbook, 25 MB of blanks': ['a.xlsx', workbookWith(' '.repeat(25 * MB))],
  'workbook, 300,000 empty rows': ['a.xlsx', workbookWith('<row/>'.repeat(300_000))],
  'workbook, columns hidden 200,000 times': [
    'a.xlsx',
    workbookWith('', `<cols>${'<col min="2" max="16384" hidden="1"/>'.repeat(200_000)}</cols>`),
  ],
  'gzip, 80 MB of one letter': ['a.csv.gz', gzipSync(new Uint8Array(80 * MB).fill(97))],
  'calendar, ten billion weeks': ['a.ics', calendar(event('DTSTART:20220301T100000Z', 'DURATION:P9999999999999W'))],
  'calendar, each second for ever': ['a.ics', calendar(event('DTSTART:00010101T000000Z', 'RRULE:FREQ=SECONDLY'))],
  'calendar, 40,000 events': ['a.ics', calendar(event('DTSTART:20220301T100000Z', 'RRULE:FREQ=DAILY').repeat(40_000))],
  'calendar, one line of 15 MB': ['a.ics', calendar(event('DTSTART:20220301', `DESCRIPTION:${'a'.repeat(15 * MB)}`))],
  'CSV, a mark that is never closed': ['a.csv', `Date,Title\n2022-02-24,"A\n${'2022-02-25,B\n'.repeat(MB)}`],
  'CSV, 16,000 columns': ['a.csv', `${'Date,'.repeat(16_000)}Title\n${'2022-02-24,'.repeat(16_000)}A\n`],
  'CSV, 15 MB of marks': ['a.csv', `Date,Title\n${'"'.repeat(15 * MB)}\n`],
  'JSON, a million lists in each other': ['a.json', '['.repeat(MB)],
  'a web page of 15 MB': ['a.html', `<!doctype html><table>${'<tr><td>2022-02-24<td>A'.repeat(600_000)}`],
};

const [folder] = process.argv.slice(2);
const maker = folder === undefined ? await startMaker() : await served(folder);
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
console.log('what | held, ms | key, ms | until, ms');
print('paste of 5 MB', await measure((page) => page.evaluate(pasteRows)));
for (const [what, [name, bytes]] of Object.entries(BOMBS)) {
  print(
    what,
    await measure(async (page) => {
      await page.locator('input[type=file]').evaluate(putFile, { name, base64: Buffer.from(bytes).toString('base64') });
    }),
  );
}
await browser.close();
await maker.close();

async function served(path) {
  const server = await startServer();
  return { ...server, url: `${server.origin}/${path}/` };
}

function print(what, { held, key, until }) {
  console.log([what, held, key, until].join(' | '));
}

async function measure(put) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(maker.url);
  await page.locator('#paste').waitFor();
  await page.evaluate(watch);
  const client = await context.newCDPSession(page);
  const press = (type) => client.send('Input.dispatchKeyEvent', { type, key: 'Shift' }).catch(() => undefined);
  const keys = setInterval(() => void press('keyDown').then(() => press('keyUp')), KEY_MS);
  await put(page);
  await page.waitForFunction(() => document.querySelector('maker-grid td, .notices, .question') !== null, null, {
    timeout: 0,
  });
  const until = await page.evaluate(() => Math.round(performance.now() - window.begun));
  await page.waitForFunction((ms) => performance.now() - window.lastTask > ms, REST_MS);
  clearInterval(keys);
  const figures = await page.evaluate(() => ({ held: window.held, key: window.waited }));
  await context.close();
  return { ...figures, until };
}

/** Runs in the page: begins with what is put in. */
function watch() {
  Object.assign(window, { begun: Number.POSITIVE_INFINITY, held: 0, waited: 0, lastTask: 0 });
  window.begin = () => {
    window.begun = window.lastTask = performance.now();
  };
  new window.PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (startTime + duration < window.begun) continue;
      window.held = Math.max(window.held, Math.round(startTime + duration - Math.max(startTime, window.begun)));
      window.lastTask = startTime + duration;
    }
  }).observe({ type: 'longtask' });
  window.addEventListener('keydown', ({ timeStamp }) => {
    if (timeStamp < window.begun) return;
    window.waited = Math.max(window.waited, Math.round(performance.now() - timeStamp));
  });
}

/** Runs in the page. */
function pasteRows() {
  const words = 'The parties met in the capital and spoke of a ceasefire while shelling went on near the border'.split(
    ' ',
  );
  const some = (at, count) =>
    Array.from({ length: count }, (_, word) => words[(at * 7 + word * 5) % words.length]).join(' ');
  const rows = Array.from({ length: 20_000 }, (_, at) => {
    const day = new Date(Date.UTC(2014, 0, 1) + at * 4 * 3_600_000).toISOString().slice(0, 10);
    return [day, `${at}: ${some(at, 5)}`, some(at, 33), ['North', 'South'][at % 2], `https://a.example/${at}`].join(
      '\t',
    );
  });
  const clipboardData = new window.DataTransfer();
  clipboardData.setData('text/plain', ['Date\tTitle\tSummary\tParties\tSource', ...rows].join('\n'));
  window.begin();
  document
    .querySelector('h1')
    .dispatchEvent(new window.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Runs in the page. */
function putFile(input, { name, base64 }) {
  // The page's policy allows no address of data.
  const bytes = Uint8Array.from(window.atob(base64), (letter) => letter.charCodeAt(0));
  const files = new window.DataTransfer();
  files.items.add(new window.File([bytes], name));
  input.files = files.files;
  window.begin();
  input.dispatchEvent(new window.Event('change', { bubbles: true }));
}
