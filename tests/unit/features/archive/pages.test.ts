import { expect } from 'chai';
import { checkSource } from '../../../../src/archive/check-source.js';
import type { EntriesRequest, SourcePage, TimelineSource } from '../../../../src/archive/contract.js';
import { memorySource } from '../../../../src/archive/memory-source.js';
import { SourceError } from '../../../../src/archive/source-error.js';
import { createModel } from '../../../../src/dataset/data/create-model.js';
import { validateDataset } from '../../../../src/dataset/data/validate.js';
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
  it('continue from an instant in both directions to the ends', async () => {
    const source = sourceOf(30);
    const run = new PageRun({ of: await source.describe(), from: START + 10 * DAY, filter: {}, limit: 8 });
    expect(run.hasMore(1)).to.equal(false);
    await run.more(source, 1, signal);
    expect(run.total, 'what lasts, and each day from then on').to.equal(21);
    expect(idsOf(run)).to.deep.equal(['e0', ...Array.from({ length: 7 }, (_, at) => `e${at + 10}`)]);
    while (run.hasMore(1)) await run.more(source, 1, signal);
    while (run.hasMore(-1)) await run.more(source, -1, signal);
    expect(new Set(idsOf(run)).size).to.equal(30);
  });

  it('find the entry after another one, and before it, even if others last over both', async () => {
    const source = sourceOf(30);
    const from = (day: number) => ({ id: `e${day}`, range: { start: START + day * DAY, end: START + day * DAY + 1 } });
    const shared = { filter: {} };
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
    const shared = { id: undefined, range, filter: {} };
    expect((await neighbourPage(source, { ...shared, step: 1 }))?.entries[0]?.id).to.equal('e10');
    expect((await neighbourPage(source, { ...shared, step: -1 }))?.entries[0]?.id).to.equal('e19');
  });

  it('begin with the first entry of all, where nothing began before the window', async () => {
    const range = { start: START - 10 * DAY, end: START + 20 * DAY };
    const first = await neighbourPage(sourceOf(30), { id: undefined, range, filter: {}, step: 1 });
    expect(first?.entries[0]?.id).to.equal('e0');
  });

  it('go on among 50,000 entries of one day, and over what is open at a side, for two questions and one entry', async () => {
    const { asked, source } = counting(crowdedDay(50_000));
    const beside = async (id: string, start: number, step: 1 | -1) => {
      const page = await neighbourPage(source, { id, range: { start, end: start + 1 }, filter: {}, step });
      return page?.entries.map((entry) => entry.id);
    };
    expect(await beside('e25000', START, 1)).to.deep.equal(['e25001']);
    expect(await beside('e25000', START, -1)).to.deep.equal(['e24999']);
    expect(await beside('e49999', START, 1)).to.deep.equal(['later']);
    expect(await beside('later', START + DAY, -1)).to.deep.equal(['e49999']);
    expect(await beside('e00000', START, -1)).to.deep.equal(['open']);
    expect(await beside('open', -Infinity, 1)).to.deep.equal(['e00000']);
    expect(await beside('open', -Infinity, -1)).to.equal(undefined);
    expect(asked.questions).to.equal(14);
    expect(asked.entries, 'each one that is open, and the one beside it').to.equal(13);
  });

  it('pass over an entry that cannot be shown, and end where a source has nothing but empty pages', async () => {
    const days = sourceOf(30);
    const broken = checkSource({
      ...methodsOf(days),
      entries: async (request: EntriesRequest) => {
        const page = await days.entries(request);
        return { ...page, entries: page.entries.map((entry) => (entry.id === 'e13' ? { id: 'e13' } : entry)) };
      },
    });
    const from = { id: 'e12', range: { start: START + 12 * DAY, end: START + 12 * DAY + 1 }, filter: {} };
    expect((await neighbourPage(broken, { ...from, step: 1 }))?.entries[0]?.id).to.equal('e14');
    const empty = {
      ...methodsOf(days),
      entries: async (request: EntriesRequest) => ({
        ...(await days.entries(request)),
        entries: [],
        next: request.after,
      }),
    };
    expect(await codeOf(neighbourPage(empty, { ...from, step: 1 }))).to.equal('too-much');
    const placeless = {
      ...methodsOf(days),
      entry: async (id: string) => ({ ...(await days.entry(id)), next: undefined }),
    };
    expect(await codeOf(neighbourPage(placeless, { ...from, step: 1 }))).to.equal('not-understood');
  });
});

/** Entries of one day, one that is open towards the past, and one of the day after. */
function crowdedDay(count: number): TimelineSource {
  const day = (id: string, date: string) => ({ id, kind: 'event', date, title: id });
  const crowd = Array.from({ length: count }, (_, at) => day(`e${String(at).padStart(5, '0')}`, '2020-01-01'));
  const entries = [day('later', '2020-01-02'), ...crowd, day('open', '../2019-12-01')];
  return memorySource(createModel(validateDataset({ entries }).dataset!));
}

function methodsOf(source: TimelineSource): TimelineSource {
  return {
    version: source.version,
    describe: (options) => source.describe(options),
    summarise: (request) => source.summarise(request),
    entries: (request) => source.entries(request),
    entry: (id, options) => source.entry(id, options),
    search: (request) => source.search(request),
    facets: (request) => source.facets(request),
  };
}

/** Counts what it is asked, and the entries that it gives. */
function counting(source: TimelineSource): { readonly source: TimelineSource; readonly asked: Asked } {
  const asked = { questions: 0, entries: 0 };
  const counted = async (answer: Promise<SourcePage>): Promise<SourcePage> => {
    const page = await answer;
    asked.questions++;
    asked.entries += page.entries.length;
    return page;
  };
  const methods = methodsOf(source);
  return {
    asked,
    source: {
      ...methods,
      entries: (request) => counted(source.entries(request)),
      entry: (id) => counted(source.entry(id)),
    },
  };
}

interface Asked {
  readonly questions: number;
  readonly entries: number;
}

async function codeOf(answer: Promise<unknown>): Promise<unknown> {
  const [outcome] = await Promise.allSettled([answer]);
  return outcome.status === 'rejected' && outcome.reason instanceof SourceError ? outcome.reason.code : undefined;
}
