// The requests of a page, many times each, at places that are the same in each run.
import { binsOver, levelFor } from 'conflict-timeline/archive';
import { DAY, RELATED_TO } from './entries.mjs';

const ALL = { start: -Infinity, end: Infinity };
const PANS = Number(process.env.PANS ?? 60);

/** `archive.source` is asked; `archive.costs()` returns the cost so far, by name. */
export async function measure(archive, entries) {
  const { source } = archive;
  const random = randomOf(18);
  const report = {};
  const timed = async (ask) => {
    const before = archive.costs();
    const start = performance.now();
    await ask();
    const ms = Math.round((performance.now() - start) * 10) / 10;
    const spent = Object.entries(archive.costs()).map(([name, cost]) => [name, Math.round(cost - before[name])]);
    return { ms, ...Object.fromEntries(spent) };
  };
  const once = async (name, ask) => {
    report[name] = await timed(ask);
  };
  const often = async (name, ask, times = PANS) => {
    const all = [];
    for (let round = 0; round < times; round++) all.push(await timed(ask));
    const times_ = all.map(({ ms }) => ms).sort((left, right) => left - right);
    const most = Object.keys(archive.costs()).map((cost) => [`most ${cost}`, Math.max(...all.map((one) => one[cost]))]);
    const p95 = times_[Math.floor(times * 0.95)];
    report[name] = { median: times_[Math.floor(times / 2)], p95, ...Object.fromEntries(most) };
  };
  await once('firstPicture', async () => {
    const { extent } = await source.describe();
    return source.summarise({ bins: binsOver(extent, levelFor(extent, 512)), lanes: 'party' });
  });
  const { extent, total } = await source.describe();
  if (total !== entries) throw new Error(`${total} entries, ${entries} were made`);
  const pan = (days) => {
    const at = extent.start + random() * (extent.end - extent.start - days * DAY);
    return { start: Math.floor(at), end: Math.floor(at + days * DAY) };
  };
  const summary = (days, filter) => {
    const range = pan(days);
    return source.summarise({ bins: binsOver(range, levelFor(range, 256)), lanes: 'party', filter });
  };
  const narrow = { party: ['p1'], status: ['claimed'] };
  await often('tileOfYears', () => summary(1500));
  await often('tileOfWeeks', () => summary(40));
  await often('pageOfADay', () => source.entries({ range: pan(1), limit: 200 }));
  await often('entry', () => source.entry(`e${Math.floor(random() * entries)}`));
  await often('facetsOfAYear', () => source.facets({ range: pan(365) }), 12);
  await often('filteredTileOfYears', () => summary(1500, narrow), 12);
  await once('filteredSummaryOfAll', () => summary(3900, narrow));
  await once('filteredFacetsOfAll', () => source.facets({ range: extent, filter: { party: ['p1'] } }));
  const target = () => `e${Math.floor(random() * Math.min(entries, RELATED_TO))}`;
  await often('relatedToAnEntry', () => source.entries({ range: ALL, relatedTo: target(), limit: 200 }), 12);
  await once('searchOfOneInAHundredThousand', () =>
    source.search({ range: extent, text: 'incident 47113 ', limit: 50 }),
  );
  await once('searchOfARareWord', () => source.search({ range: extent, text: 'incident 4711 ', limit: 50 }));
  await once('searchOfACommonWord', () => source.search({ range: extent, text: 'incident', limit: 50 }));
  return report;
}

/** A linear congruence, with the numbers of Numerical Recipes. */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
