import { expect } from 'chai';
import { checkSource } from '../../../src/archive/check-source.js';
import type { SourcePage, SourceSummary, TimelineSource } from '../../../src/archive/contract.js';
import { memorySource } from '../../../src/archive/memory-source.js';
import { SourceError } from '../../../src/archive/source-error.js';
import { generateArchive } from './generated.js';

const RANGE = { start: -Infinity, end: Infinity };
const BINS = { level: 40, from: 0, to: 3 };

describe('archive: what a source gives is data', () => {
  const memory = memorySource(generateArchive(30, 5).model);

  /** The source with other answers. */
  function giving(answers: Readonly<Record<string, unknown>>): TimelineSource {
    const others = Object.entries(answers).map(([name, answer]) => [name, () => Promise.resolve(answer)]);
    const methods = ['describe', 'summarise', 'entries', 'entry', 'search', 'facets'] as const;
    const plain = methods.map((name) => [name, memory[name].bind(memory)]);
    return checkSource({ version: 1, ...Object.fromEntries([...plain, ...others]) });
  }

  async function codeOf(answer: Promise<unknown>): Promise<unknown> {
    const error: unknown = await answer.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    return error instanceof SourceError ? error.code : error;
  }

  it('takes no source of another version', async () => {
    expect(() => checkSource({ version: 2 })).to.throw(SourceError, 'version 2');
    expect(() => checkSource(null)).to.throw(SourceError, 'not an object');
    const description = await memory.describe();
    expect(await codeOf(giving({ describe: { ...description, version: 2 } }).describe())).to.equal('version');
  });

  it('refuses half an answer', async () => {
    for (const answer of [undefined, null, 'x', [], {}, { entries: 'x' }, { entries: [], total: -1 }]) {
      expect(await codeOf(giving({ entries: answer }).entries({ range: RANGE, limit: 5 }))).to.equal('not-understood');
      expect(await codeOf(giving({ summarise: answer }).summarise({ bins: BINS, lanes: 'none' }))).to.equal(
        'not-understood',
      );
      expect(await codeOf(giving({ facets: answer }).facets({ range: RANGE }))).to.equal('not-understood');
      expect(await codeOf(giving({ describe: answer }).describe())).to.be.oneOf(['not-understood', 'version']);
    }
  });

  it('refuses counts that contradict each other', async () => {
    const lane = { key: 'all', counts: [1, 2, 0], total: 2 };
    const summary = { bins: BINS, lanes: [lane], total: 2, isEstimate: false, revision: 'r' };
    const ask = (answer: unknown): Promise<SourceSummary> =>
      giving({ summarise: answer }).summarise({ bins: BINS, lanes: 'none' });
    expect((await ask(summary)).lanes).to.deep.equal([lane]);
    const bad = [
      { ...summary, total: 1 },
      { ...summary, total: 3 },
      { ...summary, lanes: [lane, lane] },
      { ...summary, lanes: [{ ...lane, counts: [1, 3, 0] }] },
      { ...summary, lanes: [{ ...lane, counts: [1, 0, 0] }] },
      { ...summary, lanes: [{ ...lane, counts: [1, 2] }] },
      { ...summary, lanes: [{ ...lane, counts: [1, 2, NaN] }] },
      { ...summary, lanes: [{ ...lane, counts: [1, 2, -1] }] },
      { ...summary, bins: { ...BINS, from: 1 } },
    ];
    for (const answer of bad) expect(await codeOf(ask(answer)), JSON.stringify(answer)).to.equal('not-understood');
    const page = { entries: [{ id: 'a', title: 'A', date: '2020' }], total: 0, isEstimate: false, revision: 'r' };
    expect(await codeOf(giving({ entries: page }).entries({ range: RANGE, limit: 5 }))).to.equal('not-understood');
  });

  it('keeps the entries beside a broken one, and says what is broken', async () => {
    const entries = [
      { id: 'a', kind: 'event', title: 'A', date: '2020', relations: [{ type: 'follows', target: 'elsewhere' }] },
      { id: 'b', title: 'B', date: 'soon' },
      'half of an ent',
      JSON.parse('{"id":"__proto__","title":"<img src=x onerror=1>","date":"2021","__proto__":{"x":1}}') as unknown,
      { id: 'd', title: 'D', date: '2020', media: [{ url: 'javascript:alert(1)' }] },
    ];
    const answer = { entries, total: 5, isEstimate: false, next: null, revision: 'r' };
    const page: SourcePage = await giving({ entries: answer }).entries({ range: RANGE, limit: 5 });
    expect(page.entries.map(({ id }) => id)).to.deep.equal(['a', '__proto__', 'd']);
    expect(page.unclear).to.have.length(2);
    expect(page.issues!.map(({ code }) => code))
      .to.include.members(['bad-date', 'bad-url'])
      .and.not.include('unknown-id');
    expect(page.next).to.equal(undefined);
    expect(({} as { x?: number }).x).to.equal(undefined);
  });

  it('makes a SourceError of anything that a source throws', async () => {
    const throwing = checkSource({
      version: 1,
      describe: () => memory.describe(),
      entry: () => {
        throw new Error('gone');
      },
    });
    expect(await codeOf(throwing.entry('a'))).to.equal('network');
    expect(await codeOf(throwing.facets({ range: RANGE })), 'a method that is not there').to.equal('network');
  });

  it('knows an error of another bundle by its code', async () => {
    const other = Object.assign(new Error('the reader is missing'), { code: 'not-understood', retryable: false });
    const failing = giving({});
    const source = checkSource({
      version: 1,
      describe: () => failing.describe(),
      facets: () => Promise.reject(other),
      entry: () => Promise.reject(Object.assign(new Error('odd'), { code: 'EODD' })),
    });
    const error: unknown = await source.facets({ range: RANGE }).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(SourceError);
    expect(error).to.include({ code: 'not-understood', retryable: false, message: 'the reader is missing' });
    expect(await codeOf(source.entry('a'))).to.equal('network');
  });

  it('gives no other entry than the one that was asked for', async () => {
    const page = { entries: [{ id: 'b', title: 'B', date: '2020' }], total: 1, isEstimate: false, revision: 'r' };
    expect((await giving({ entry: page }).entry('a')).entries).to.deep.equal([]);
  });
});
