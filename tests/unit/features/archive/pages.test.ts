import { expect } from 'chai';
import { memorySource } from '../../../../src/archive/memory-source.js';
import { createModel } from '../../../../src/data/create-model.js';
import { validateDataset } from '../../../../src/data/validate.js';
import { neighbourPage } from '../../../../src/features/archive/neighbour.js';
import { PageRun } from '../../../../src/features/archive/page-run.js';

const DAY = 86_400_000;
const START = Date.UTC(2020, 0, 1);

/** An entry each day; the first of them lasts over all. */
function sourceOf(days: number): ReturnType<typeof memorySource> {
  const day = (at: number): string => new Date(START + at * DAY).toISOString().slice(0, 10);
  const entries = Array.from({ length: days }, (_, at) => ({
    id: `e${at}`,
    kind: 'event',
    date: at === 0 ? `${day(0)}/${day(days)}` : day(at),
    title: `Day ${at}`,
  }));
  return memorySource(createModel(validateDataset({ entries }).dataset!));
}

const idsOf = (run: PageRun): string[] => run.pages.flatMap(({ entries }) => entries.map(({ id }) => id));
const signal = new AbortController().signal;

describe('pages of an archive', () => {
  it('go on from an instant to both sides until there is no more', async () => {
    const source = sourceOf(30);
    const run = new PageRun({ from: START + 10 * DAY, filter: {}, limit: 8 });
    expect(run.hasMore(1)).to.equal(false);
    await run.more(source, 1, signal);
    expect(run.total, 'what lasts, and each day from then on').to.equal(21);
    expect(idsOf(run)).to.deep.equal(['e0', ...Array.from({ length: 7 }, (_, at) => `e${at + 10}`)]);
    while (run.hasMore(1)) await run.more(source, 1, signal);
    while (run.hasMore(-1)) await run.more(source, -1, signal);
    expect(new Set(idsOf(run)).size).to.equal(30);
  });

  it('find the entry after another one, and before it, whatever lasts over both', async () => {
    const source = sourceOf(30);
    const from = (day: number) => ({ id: `e${day}`, range: { start: START + day * DAY, end: START + day * DAY + 1 } });
    const shared = { filter: {}, limit: 5 };
    const after = await neighbourPage(source, { ...shared, ...from(12), step: 1 });
    const before = await neighbourPage(source, { ...shared, ...from(12), step: -1 });
    expect(after?.entries.map(({ id }) => id)).to.deep.equal(['e13']);
    expect(before?.entries.map(({ id }) => id)).to.deep.equal(['e11']);
    expect(await neighbourPage(source, { ...shared, ...from(29), step: 1 })).to.equal(undefined);
    expect(await neighbourPage(source, { ...shared, ...from(0), step: -1 })).to.equal(undefined);
  });

  it('begin with what begins in the window, where nothing is open', async () => {
    const source = sourceOf(30);
    const range = { start: START + 10 * DAY, end: START + 20 * DAY };
    const shared = { id: undefined, range, filter: {}, limit: 5 };
    expect((await neighbourPage(source, { ...shared, step: 1 }))?.entries[0]?.id).to.equal('e10');
    expect((await neighbourPage(source, { ...shared, step: -1 }))?.entries[0]?.id).to.equal('e19');
  });
});
