/** Asks a source at random, and compares each answer with brute force. */
import { expect } from 'chai';
import { binsOver, levelFor } from '../../../src/archive/bins.js';
import type { SourcePage, SourceRange, TimelineSource } from '../../../src/archive/contract.js';
import type { Filter } from '../../../src/dataset/data/filter.js';
import { neighbourPage } from '../../../src/features/archive/neighbour.js';
import { STATUSES } from '../../../src/dataset/data/timeline-model.js';
import { BruteForce } from './brute-force.js';
import { randomOf, type Generated } from './generated.js';

const DAY = 86_400_000;
const LANES = ['party', 'party-apart', 'actor', 'topic', 'kind', 'none'] as const;
const TEXTS = ['ceasefire', '100%', 'under_score', "it's", '\\', '{x:int8}', 'alias2', 'name of us', "' or 1=1", 'зел'];
const ALL: SourceRange = { start: -Infinity, end: Infinity };

export async function askAll(
  source: TimelineSource,
  archive: Generated,
  questions: number,
  seed: number,
): Promise<void> {
  const truth = new BruteForce(archive);
  const random = randomOf(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const { head, extent, total, limits } = await source.describe();
  expect(total).to.equal(archive.dataset.entries.length);
  expect(head.parties).to.deep.equal(archive.dataset.parties);
  const { start, end } = extent!;
  const range = (): SourceRange => {
    const from = Math.floor(Date.UTC(2013, 11, 1) + random() * 4100 * DAY);
    const lasts = Math.floor(2 ** (10 + random() * 29));
    const kind = random();
    if (kind < 0.1) return ALL;
    return kind < 0.2 ? { start, end } : { start: from, end: from + lasts };
  };
  const filter = (): Filter => ({
    ...(random() < 0.3 && { party: [pick(head.parties!).id, pick(head.parties!).id] }),
    ...(random() < 0.2 && { actor: [pick(head.actors!).id] }),
    ...(random() < 0.1 && { topic: [pick(head.topics!).id, 'nobody has this'] }),
    ...(random() < 0.1 && { source: [pick(head.sources!).id] }),
    ...(random() < 0.2 && { status: [pick(STATUSES)] }),
    ...(random() < 0.1 && { kind: ['statement'] }),
    ...(random() < 0.05 && { form: ['post', 'remark'] }),
    ...(random() < 0.1 && { publisher: ["Agency '; --"] }),
    ...(random() < 0.05 && { reliability: ["B'2"] }),
    ...(random() < 0.15 && { 'category:theatre': ['sea', 'nowhere'] }),
    ...(random() < 0.1 && { 'category:wea=pon%3D': ["drone'; --"] }),
    ...(random() < 0.03 && { party: ["nobody'; DROP TABLE entries"] }),
  });
  for (let question = 0; question < questions; question++) {
    const asked = { range: range(), filter: filter() };
    const order = random() < 0.7 ? 'time' : 'time-descending';
    const about = JSON.stringify({ question, ...asked });
    const limit = Math.min(limits.entries, 1 + Math.floor(random() * 400));

    const expected = truth.entries(asked.range, asked.filter, order);
    const pages = pagesOf((after) => source.entries({ ...asked, limit, order, after }));
    expectPages(await pages, expected, about);

    const text = pick(TEXTS);
    const found = truth.entries(asked.range, asked.filter, order, { text });
    const hits = pagesOf((after) => source.search({ ...asked, text, limit, order, after }));
    expectPages(await hits, found, `${about} ${text}`);

    const relatedTo = pick(archive.dataset.entries.slice(0, 40)).id;
    const within = random() < 0.5 ? ALL : asked.range;
    const related = truth.entries(within, {}, order, { relatedTo });
    const answers = pagesOf((after) => source.entries({ range: within, relatedTo, limit, order, after }));
    expectPages(await answers, related, `${about} to ${relatedTo}`);

    const facets = await source.facets(asked);
    expect(facets.isEstimate, about).to.equal(false);
    expect(facets.facets, about).to.deep.equal(truth.facets(asked.range, asked.filter));

    const finite = Number.isFinite(asked.range.start) ? asked.range : { start, end };
    const bins = binsOver(finite, levelFor(finite, 2 + Math.floor(random() * 60)));
    const lanes = pick(LANES);
    const given = random() < 0.4 ? {} : asked.filter;
    const { total: counted, isEstimate, lanes: rows } = await source.summarise({ bins, lanes, filter: given });
    expect(isEstimate, about).to.equal(false);
    expect({ total: counted, lanes: rows }, `${about} ${lanes}`).to.deep.equal(truth.summary(bins, lanes, given));

    const { id } = pick(archive.dataset.entries);
    const first = archive.dataset.entries.find((entry) => entry.id === id);
    expect((await source.entry(id)).entries, id).to.deep.equal([first]);

    const step = order === 'time' ? 1 : -1;
    const from = archive.model.startMin[archive.model.indexOf(id)!]!;
    const beside = await neighbourPage(source, { ...asked, id, range: { start: from, end: from + 1 }, step });
    const shown = new Set(truth.entries(ALL, asked.filter));
    const inOrder = truth.entries(ALL, {}, order);
    const next = inOrder.slice(inOrder.indexOf(first!) + 1).find((entry) => shown.has(entry));
    expect(beside?.entries, `${about} ${step} from ${id}`).to.deep.equal(next && [next]);
  }
  expect((await source.entry("no such'; DROP TABLE entries; --")).entries).to.deep.equal([]);
  expect((await source.describe()).total, 'nothing is dropped').to.equal(total);
}

/** Few enough pages that a test ends. */
const MAX_PAGES = 4;

async function pagesOf(ask: (after: string | undefined) => Promise<SourcePage>): Promise<readonly SourcePage[]> {
  const pages = [await ask(undefined)];
  while (pages.length < MAX_PAGES && pages.at(-1)!.next !== undefined) pages.push(await ask(pages.at(-1)!.next));
  return pages;
}

function expectPages(pages: readonly SourcePage[], expected: Parameters<typeof idsOf>[0], about: string): void {
  const entries = pages.flatMap((page) => page.entries);
  expect(idsOf(entries), about).to.deep.equal(idsOf(expected.slice(0, entries.length)));
  expect(entries, about).to.deep.equal(expected.slice(0, entries.length));
  expect(pages.at(-1)!.next === undefined, `${about}: the last page`).to.equal(entries.length === expected.length);
  for (const { total, isEstimate } of pages) {
    if (isEstimate) expect(total, about).to.be.at.most(expected.length);
    else expect(total, about).to.equal(expected.length);
  }
}

function idsOf(entries: readonly { readonly id: string }[]): readonly string[] {
  return entries.map(({ id }) => id);
}
