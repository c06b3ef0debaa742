// The element as a multiple of a bare canvas, in one run: first picture, last change, frames. The yardstick of its aims.
// Run `npm run build` first.
//
// node tests/bench/aims.mjs [--sizes 1000,10000,100000,1000000] [--rounds 5] [other/dist ...]
//
// The peers are those of tests/bench/peers, which a harness of many libraries mounts as well: a bare canvas, and the element
// with its data as objects and as columns. Each is one file, bundled by esbuild as in that harness, so nothing is fetched
// on the clock: tests/bench/phone.mjs has that. Each measure has a browser of its own, so all code runs for the first time.
// Builds and peers take turns. First picture: by the clock, from handing the data over to the second frame after the
// marks are there. Complete: to the last change of the page. Frames: processor time of the main thread in sixty steps,
// the median and the slowest in twenty. Medians over the rounds, and the time of a fixed loop, which tells how busy the
// machine was.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build as bundle } from 'esbuild';
import playwright from 'playwright';
import { startServer } from '../e2e/server.mjs';
import { wholeChromiumLaunchOptions } from '../../tools/browsers.mjs';
import { stepTimes } from './step-times.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000,1000000' },
    rounds: { type: 'string', default: '5' },
    frames: { type: 'string', default: '3' },
  },
  allowPositionals: true,
});
const FILE = 'conflict-timeline.min.js';
const FRAMES = ['pan', 'zoom', 'closer'];
const STEPS = 60;
const builds = ['dist', ...positionals];
const peers = [
  { peer: 'bare-canvas', build: 0 },
  ...builds.flatMap((_, build) => ['conflict-timeline-objects', 'conflict-timeline'].map((peer) => ({ peer, build }))),
];

const server = await startServer({ routes: await routesOf() });
const launch = wholeChromiumLaunchOptions();
const loopMs = [];
const columns = [
  'first, ms',
  '×',
  'complete, ms',
  '×',
  ...FRAMES.flatMap((kind) => [`${kind}, ms (slow)`, '×', 'slow ×']),
];
console.log(['entries', 'peer', ...columns].join(' | '));
for (const count of options.sizes.split(',').map(Number)) {
  const rounds = peers.map(() => []);
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const [at, peer] of peers.entries()) {
      rounds[at].push(await measure({ ...peer, count }, round < Number(options.frames)));
    }
  }
  for (const [at, { peer, build }] of peers.entries()) print(count, `${peer} ${builds[build]}`, rounds[at], rounds[0]);
}
const sorted = loopMs.toSorted((one, other) => one - other);
console.log(
  `A fixed loop took ${sorted
    .map((ms) => ms.toFixed(0))
    .filter((_, at) => [0, sorted.length >> 1, sorted.length - 1].includes(at))
    .join(', ')} ms: at best, in the middle, at worst.`,
);
await server.close();

/** The page, and each peer with the build in it. */
async function routesOf() {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><body><div id="host"></div>
<style>body { margin: 0; background: #fff } #host { width: 1200px; height: 640px; overflow: hidden; position: relative }</style>`;
  const files = await Promise.all(
    peers.map(async ({ peer, build }) => {
      const { outputFiles } = await bundle({
        entryPoints: [`tests/bench/peers/${peer}.mjs`],
        alias: { 'conflict-timeline': resolve(builds[build], FILE) },
        bundle: true,
        minify: true,
        format: 'esm',
        target: 'es2022',
        write: false,
      });
      return [pathOf({ peer, build }), outputFiles[0].text];
    }),
  );
  return { '/aims': page, ...Object.fromEntries(files) };
}

function pathOf({ peer, build }) {
  return `/peers/${build}/${peer}.js`;
}

async function measure(peer, withFrames) {
  const browser = await playwright.chromium.launch({
    ...launch,
    args: [...(launch.args ?? []), '--js-flags=--expose-gc'],
  });
  const tab = await browser.newPage({ viewport: { width: 1240, height: 680 } });
  await tab.goto(`${server.origin}/aims`);
  const page = (name, ...args) =>
    tab.evaluate(
      async ([called, values]) => (await import('/tests/bench/aims-page.mjs'))[called](...values),
      [name, args],
    );
  loopMs.push(await page('prepare', pathOf(peer), peer.count));
  const figures = await page('firstRender');
  for (const kind of withFrames ? FRAMES : []) figures[kind] = await stepTimes(tab, () => page('series', kind, STEPS));
  await browser.close();
  return figures;
}

function print(count, name, rounds, canvas) {
  const cells = (figureOf) => [
    mid(rounds, figureOf).toFixed(0),
    (mid(rounds, figureOf) / mid(canvas, figureOf)).toFixed(1),
  ];
  const frames = FRAMES.flatMap((kind) => {
    if (rounds[0][kind] === undefined) return ['', '', ''];
    const at = (share) => (figures) => figures[kind] && quantile(figures[kind], share);
    const [ms, slowMs] = [mid(rounds, at(0.5)), mid(rounds, at(0.95))];
    return [
      `${ms.toFixed(1)} (${slowMs.toFixed(1)})`,
      (ms / mid(canvas, at(0.5))).toFixed(1),
      (slowMs / ms).toFixed(1),
    ];
  });
  const times = [cells(({ firstMs }) => firstMs), cells(({ completeMs }) => completeMs)].flat();
  console.log([count, name, ...times, ...frames].join(' | '));
}

function mid(rounds, figureOf) {
  const figures = rounds.map(figureOf).filter((figure) => figure !== undefined);
  return quantile(figures, 0.5);
}

function quantile(values, share) {
  return values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))];
}
