// Hostile texts: the time to read one grows with its length, not with the square of it. In `npm test` the limit is a
// multiple of a pass on the same machine in the same run, and so wide that only a square exceeds it; with `DEEP=1` it
// is milliseconds for a megabyte, and a few passes if a busy machine takes longer for these too.
import assert from 'node:assert/strict';
import { tellFigure } from '../../figures.mjs';
import { hostileTexts, piecesMs, PLATFORM, READERS, STREAMS } from './parsers.mjs';
import { isDeep } from './run-options.mjs';
import { test } from '../../e2e/test.mjs';

const LENGTH = isDeep ? 1_000_000 : 100_000;
/** A pass makes a list of the text's characters. A hundred are a thousandth of a square's work. */
const MAX_PASSES = isDeep ? 10 : 100;
/** Where a pass is too short to measure. A square of this length takes seconds. */
const SURELY_QUICK_MS = isDeep ? 50 : 250;
/** A busy machine slows one time, seldom all. */
const TIMES = isDeep ? 5 : 3;
const texts = hostileTexts(LENGTH);
const passMs = new Map([...texts].map(([name, text]) => [name, minMs(() => timeMs(() => Array.from(text)))]));

test.describe(`${texts.size} hostile texts of ${LENGTH} characters`, { tag: '@chromium' }, () => {
  for (const [name, read] of Object.entries(READERS)) {
    test(`are read quickly: ${name}`, () => {
      const worst = worstOf(name, (text) => minMs(() => timeMs(() => read(text))));
      if (isDeep) tellFigure(`1 MB of hostile text, ${name}`, `${worst.ms.toFixed(1)} ms (${worst.name})`);
      assertQuick(worst);
    });
  }

  for (const [name, start] of Object.entries(STREAMS)) {
    test(`are read quickly, piece by piece: ${name}`, () => {
      const worst = worstOf(name, (text) => minMs(() => amountOf(piecesMs(start(), text, timeMs))));
      if (isDeep)
        tellFigure(`longest piece of 1 MB of hostile text, ${name}`, `${worst.ms.toFixed(1)} ms (${worst.name})`);
      assertQuick(worst);
    });
  }
});

/** Pieces are tasks of their own: in a deep run the longest counts, else all of them. */
function amountOf(times) {
  return isDeep ? Math.max(...times) : times.reduce((sum, ms) => sum + ms, 0);
}

function assertQuick({ ms, name, passMs }) {
  const most = mostMs(passMs);
  assert.ok(ms < most, `${name}: ${ms.toFixed(1)} ms, at most ${most.toFixed(1)}`);
}

function mostMs(passMs) {
  return Math.max(passMs * MAX_PASSES, SURELY_QUICK_MS);
}

/** The text that comes closest to its limit; without the platform's time for it. */
function worstOf(reader, measure) {
  const bare = PLATFORM[reader] ?? (() => {});
  const [worst] = [...texts]
    .map(([name, text]) => ({
      name,
      ms: measure(text) - minMs(() => timeMs(() => bare(text))),
      passMs: passMs.get(name),
    }))
    .sort((left, right) => right.ms / mostMs(right.passMs) - left.ms / mostMs(left.passMs));
  return worst;
}

/** Of the processor, so that other work of the machine matters little. */
function timeMs(work) {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function minMs(measure) {
  let least = Infinity;
  for (let time = 0; time < TIMES; time++) least = Math.min(least, measure());
  return least;
}
