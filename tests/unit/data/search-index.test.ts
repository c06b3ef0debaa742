import { expect } from 'chai';
import fc from 'fast-check';
import { createModel } from '../../../src/dataset/data/create-model.js';
import { foldText } from '../../../src/dataset/data/fold-text.js';
import { buildSearchIndex, findEntries, foldTexts, type SearchIndex } from '../../../src/dataset/data/search-index.js';
import { queryTerms } from '../../../src/dataset/data/search-query.js';
import type { TimelineModel } from '../../../src/dataset/data/timeline-model.js';
import { validateDataset } from '../../../src/dataset/data/validate.js';

function modelOf(value: unknown): TimelineModel {
  const { dataset } = validateDataset(value);
  if (dataset === undefined) throw new Error('the test has no dataset');
  return createModel(dataset, { timeZone: 'UTC' });
}

function finish<Result>(work: Generator<number, Result, undefined>): {
  readonly result: Result;
  readonly steps: number;
} {
  for (let steps = 0; ; steps++) {
    const step = work.next();
    if (step.done === true) return { result: step.value, steps };
    expect(step.value).to.be.within(0, 1);
  }
}

function idsFound(model: TimelineModel, query: string): readonly string[] {
  const { result } = finish(findEntries(finish(buildSearchIndex(model)).result, queryTerms(query)));
  return [...result].flatMap((found, entry) => (found === 1 ? [model.entries.at(entry)!.id] : []));
}

const entry = (id: string, more: object): object => ({ id, kind: 'statement', date: '2025-04-25', title: id, ...more });

const DATASET = {
  parties: [{ id: 'p', name: 'Ukraine' }],
  actors: [
    { id: 'z', name: 'Volodymyr Zelenskyy', aliases: ['Zelensky', 'Зеленський', 'Зеленский'], role: 'President' },
    { id: 'k', name: 'Vitali Klitschko', role: [{ role: 'Mayor of Kyiv' }, { role: 'Boxing champion' }] },
  ],
  topics: [{ id: 't', name: 'Ceasefire' }],
  sources: [{ id: 's', title: 'Evening news', publisher: 'Суспільне', author: 'A. Reporter' }],
  entries: [
    entry('by-speaker', { speaker: 'z' }),
    entry('by-actor', { actors: ['Zelensky', 'k'] }),
    entry('by-title', { title: 'A plain title' }),
    entry('by-summary', { summary: 'Both sides met.' }),
    entry('by-quote', {
      quotes: [{ text: 'Ми готові', lang: 'uk', translation: { text: 'We are ready', lang: 'en' } }],
    }),
    entry('by-place', { place: 'Riyadh' }),
    entry('by-channel', { channel: 'Télégramme' }),
    entry('by-note', { dateNote: 'The day is public record.' }),
    entry('by-party', { parties: ['p'] }),
    entry('by-topic', { topics: ['t'] }),
    entry('by-source', { citations: [{ source: 's' }] }),
    entry('by-nobody', { speaker: 'Somebody unlisted' }),
  ],
};

const WHERE: readonly (readonly [query: string, ...ids: string[]])[] = [
  ['Зеленский', 'by-speaker', 'by-actor'],
  ['зеленський', 'by-speaker', 'by-actor'],
  ['zelenskyy', 'by-speaker', 'by-actor'],
  ['president', 'by-speaker', 'by-actor'],
  ['mayor kyiv', 'by-actor'],
  ['zelensky klitschko', 'by-actor'],
  ['plain', 'by-title'],
  ['sides met', 'by-summary'],
  ['готові', 'by-quote'],
  ['are ready', 'by-quote'],
  ['ready готові', 'by-quote'],
  ['riyadh', 'by-place'],
  ['telegramme', 'by-channel'],
  ['record', 'by-note'],
  ['ukraine', 'by-party'],
  ['ceasefire', 'by-topic'],
  ['evening', 'by-source'],
  ['суспільне', 'by-source'],
  ['reporter', 'by-source'],
  ['unlisted', 'by-nobody'],
  ['"plain title"', 'by-title'],
  ['"title plain"'],
  ['title plain', 'by-title'],
  ['"are ready ми"'],
  ['Marsians'],
];

describe('search', () => {
  const model = modelOf(DATASET);

  for (const [query, ...ids] of WHERE) {
    it(`${query}: ${ids.join(', ') || 'nothing'}`, () => {
      expect(idsFound(model, query)).to.deep.equal(ids);
    });
  }

  it('finds words of a summary through its links and emphasis, in every language', () => {
    const marked = 'He said *never* in [the report](https://example.org/secret) twice.';
    const inGerman = 'Er sagte *nie* im [Bericht](https://example.org/geheim) zweimal.';
    const one = entry('a', { summary: marked, translations: { de: { summary: inGerman } } });
    const read = modelOf({ entries: [one, entry('b', {})] });
    for (const query of ['"said never in the report twice"', '"sagte nie im bericht zweimal"'])
      expect(idsFound(read, query), query).to.deep.equal(['a']);
    for (const query of ['secret', 'geheim', 'example.org']) expect(idsFound(read, query), query).to.deep.equal([]);
  });

  it('finds nothing for a query that asks for nothing', () => {
    expect(idsFound(model, ' ""')).to.deep.equal([]);
  });

  it('finds what a plain comparison of every text finds', () => {
    const word = fc.string({ unit: fc.constantFrom(...Array.from('abЖж é')), maxLength: 6 });
    const drafts = fc.array(
      fc.record({
        title: fc.tuple(fc.constant('a'), word).map((parts) => parts.join('')),
        summary: word,
        place: word,
        actors: fc.subarray(['x', 'y']),
        speaker: fc.constantFrom('x', 'B a'),
      }),
      { minLength: 1, maxLength: 30 },
    );
    const names = fc.record({ x: word, y: word });
    fc.assert(
      fc.property(drafts, names, word, (entries, { x, y }, query) => {
        const random = modelOf({
          actors: [
            { id: 'x', name: `x${x}` },
            { id: 'y', name: 'why', aliases: [`y${y}`] },
          ],
          entries: entries.map((draft, index) => ({ ...draft, id: `e${index}`, kind: 'event', date: '2025' })),
        });
        const texts = new Map([
          ['x', [`x${x}`]],
          ['y', ['why', `y${y}`]],
        ]);
        const terms = queryTerms(query);
        const expected = entries.flatMap(({ title, summary, place, actors, speaker }, index) => {
          const all = [
            title,
            summary,
            place,
            ...[...actors, speaker].flatMap((actor) => texts.get(actor) ?? [actor]),
          ].map(foldText);
          const has = (term: string): boolean => all.some((text) => text.includes(term));
          return terms.length > 0 && terms.every(has) ? [`e${index}`] : [];
        });
        expect(idsFound(random, query)).to.deep.equal(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('finds entries at the borders of its blocks', () => {
    const count = 3000;
    const large = modelOf({
      entries: Array.from({ length: count }, (_, index) =>
        entry(`e${index}`, {
          title: `number ${index};`,
          summary: `${'long '.repeat(30)}${index % 2 ? 'слово' : 'word'}`,
        }),
      ),
    });
    const { result: index, steps } = finish(buildSearchIndex(large));
    expect(index.entries.length).to.be.greaterThan(3);
    expect(steps).to.be.greaterThan(count / 100);
    for (const { owners } of index.entries) {
      for (const at of [owners[0]!, owners.at(-1)!])
        expect(idsFound(large, `"number ${at};"`)).to.deep.equal([`e${at}`]);
    }
    expect(idsFound(large, 'long').length).to.equal(count);
    expect(idsFound(large, 'слово').length).to.equal(count / 2);
  });

  it('finds nobody by an id that stands for a name', () => {
    const named = modelOf({ actors: [{ id: 'qx7', name: 'Ann' }], entries: [entry('a', { speaker: 'qx7' })] });
    expect(idsFound(named, 'qx7')).to.deep.equal([]);
    expect(idsFound(named, 'ann')).to.deep.equal(['a']);
  });

  it('looks for the longest word first, and for no other where nobody has it', () => {
    const { result: index } = finish(buildSearchIndex(model));
    const alone = finish(findEntries(index, ['marsians'])).steps;
    expect(finish(findEntries(index, ['a', 'marsians', 'b'])).steps).to.equal(alone);
    expect(finish(findEntries(index, ['a', 'title'])).steps).to.equal(2 * alone);
  });

  it('pauses after every 50,000 entries that may have what was found', () => {
    const count = 120_000;
    const start = Uint32Array.from({ length: count + 1 }, (_, at) => at);
    const names = finish(foldTexts(2, (owner) => [['ann', 'bob'][owner]])).result;
    const lists = { start, value: start.subarray(0, count).map((at) => at % 2) };
    const index: SearchIndex = { count, entries: [], records: [{ texts: names, count: 2, lists }] };
    const { result, steps } = finish(findEntries(index, ['bob']));
    expect([result.indexOf(1), result.lastIndexOf(1), result.filter((found) => found === 1).length]).to.deep.equal([
      1,
      count - 1,
      count / 2,
    ]);
    // One for the names.
    expect(steps).to.equal(3);
    expect(finish(findEntries(index, ['carl'])).steps).to.equal(1);
  });

  it('takes no more steps where a term occurs a million times in one text', () => {
    const flood = modelOf({
      entries: [entry('flood', { summary: 'a'.repeat(1_000_000) }), entry('b', { title: 'b' })],
    });
    const { result: index } = finish(buildSearchIndex(flood));
    const { result, steps } = finish(findEntries(index, ['a']));
    expect([...result]).to.deep.equal([1, 0]);
    expect(steps).to.be.at.most(10);
  });
});
