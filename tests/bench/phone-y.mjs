// The wait of a phone for a first picture: Chromium with its processor slowed 4 times, 1.6 Mbit/s and 150 ms a request,
// from navigation to the second frame after the timeline is drawn; the element, vis-timeline and TimelineJS from their
// built files, served compressed from one local server in one run.
//
// npm run build && node tests/bench/phone.mjs [--rounds 5]
//
// The floor is what the connection alone takes: a round trip for each request that waits for another one, and the
// bytes. The other libraries are installed into their own cache; the project does not depend on them.
import { execFileSync } from 'node:child_process';
import { writeFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { phonePages } from './phone/pages.mjs';

const { values: options } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const PEERS = ['vis-timeline@8.5.4', '@knight-lab/timelinejs@3.9.11'];
const CACHE = fileURLToPath(new URL('../../node_modules/.cache/phone-peers', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));
const SLOWED = 4;
const BYTES_A_MS = 1.6e6 / 8 / 1000;
const TRIP_MS = 150;
const PHONE = { viewport: { width: 375, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

if (!existsSync(`${CACHE}/node_modules`)) {
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', CACHE, ...PEERS]);
}
const pages = phonePages(`${CACHE}/node_modules`);
const server = await startServer({ routes: compressed([...ownFiles(), ...pages.flatMap(({ routes }) => routes)]) });
const browser = await playwright.chromium.launch(wholeChromiumLaunchOptions());
const rounds = new Map(pages.map((page) => [page, []]));
for (let round = 0; round < Number(options.rounds); round++) {
  for (const page of pages.filter(p=>p.library==='conflict-timeline'&&p.count===26)) rounds.get(page).push(await measure(page));
}
await browser.close();
await server.close();

console.log('entries | library | first picture, ms | floor, ms | over it, ms | kB | requests in a row');
for (const [{ count, library }, measured] of rounds) {
  const ms = median(measured.map((figures) => figures.ms));
  const [{ bytes, trips }] = measured;
  const floorMs = trips * TRIP_MS + bytes / BYTES_A_MS;
  const figures = [ms, floorMs, ms - floorMs].map((figure) => Math.round(figure));
  console.log([count, library, ...figures, (bytes / 1000).toFixed(1), trips].join(' | '));
}

function ownFiles() {
  return readdirSync(DIST, { recursive: true })
    .filter((name) => /^(?:conflict-timeline\.min|parts\/.*)\.js$/.test(name))
    .map((name) => [`/dist/${name}`, readFileSync(`${DIST}/${name}`)]);
}

/** Each body once, as a well-configured server sends it. */
function compressed(routes) {
  const types = { js: 'text/javascript', css: 'text/css', json: 'application/json' };
  return Object.fromEntries(
    routes.map(([path, body]) => {
      const sent = brotliCompressSync(body);
      const type = types[path.split('.').at(-1)] ?? 'text/html; charset=utf-8';
      const answer = (_request, response) =>
        response
          .writeHead(200, { 'content-type': type, 'content-encoding': 'br', 'content-length': sent.length })
          .end(sent);
      return [path, answer];
    }),
  );
}

/** Each has its own profile: nothing is cached. */
async function measure({ path }) {
  const context = await browser.newContext(PHONE);
  const tab = await context.newPage();
  const client = await context.newCDPSession(tab);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: TRIP_MS,
    downloadThroughput: BYTES_A_MS * 1000,
    uploadThroughput: BYTES_A_MS * 1000,
  });
  await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const requests = new Map();
  client.on('Network.requestWillBeSent', ({ requestId, timestamp, request: { url } }) =>
    requests.set(requestId, { url, from: timestamp }),
  );
  client.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    Object.assign(requests.get(requestId), { to: timestamp, bytes: encodedDataLength }),
  );
  await client.send('Profiler.enable'); await client.send('Profiler.setSamplingInterval',{interval:500}); await client.send('Profiler.start');
  await tab.goto(`${server.origin}${path}`);
  await tab.waitForFunction(() => globalThis.drawnMs !== undefined, undefined, { timeout: 120_000 });
  const { profile } = await client.send('Profiler.stop'); writeFileSync('/tmp/s52/phone.cpuprofile', JSON.stringify(profile));
  const ms = await tab.evaluate(() => globalThis.drawnMs);
  const first = Math.min(...[...requests.values()].map(({ from }) => from));
  for (const r of [...requests.values()]) console.error(r.url.slice(22), Math.round((r.from-first)*1000), r.to && Math.round((r.to-first)*1000), r.bytes); console.error('ms', ms);
 const before = [...requests.values()].filter(({ to }) => to !== undefined && (to - first) * 1000 <= ms);
  await context.close();
  return { ms, bytes: before.reduce((sum, { bytes }) => sum + bytes, 0), trips: longestChain(before) };
}

/** How many requests waited for the one before. */
function longestChain(requests) {
  const sorted = requests.toSorted((one, other) => one.from - other.from);
  const depths = new Map();
  for (const request of sorted) {
    for (const r of [...requests.values()]) console.error(r.url.slice(22), Math.round((r.from-first)*1000), r.to && Math.round((r.to-first)*1000), r.bytes); console.error('ms', ms);
 const before = sorted.filter(({ to }) => to <= request.from).map((other) => depths.get(other) ?? 0);
    depths.set(request, 1 + Math.max(0, ...before));
  }
  return Math.max(...depths.values());
}

function median(values) {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)];
}
