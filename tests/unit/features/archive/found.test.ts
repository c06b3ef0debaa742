import { expect } from 'chai';
import { archiveOf, datasetOf } from '../../../component/features/archive/archives.js';
import { Archive } from '../../../../src/features/archive/archive.js';
import { Found } from '../../../../src/features/archive/found.js';
import type { TimelineSource } from '../../../../src/archive/contract.js';

const FILTER = {};
/** Of 3,000. */
const HITS = 2997;

/** An archive that gives at most so many hits at a time, and who looks for them until nothing is asked any more. */
async function foundIn(most: number): Promise<{ found: Found; asked: () => number; settle: () => Promise<number> }> {
  const memory = archiveOf(datasetOf(3000));
  let asked = 0;
  const source: TimelineSource = {
    ...memory,
    version: 1,
    search: (request) => {
      asked++;
      return memory.search({ ...request, limit: Math.min(most, request.limit) });
    },
  };
  const archive = new Archive(source, await memory.describe(), { onChange: () => undefined, onOther: () => undefined });
  const found = new Found(archive);
  const settle = async (): Promise<number> => {
    for (let before = -1; before !== asked + found.pages.length;) {
      before = asked + found.pages.length;
      found.look('entry', FILTER);
      await archive.finds.idle;
    }
    return found.pages.reduce((sum, { entries }) => sum + entries.length, 0);
  };
  return { found, asked: () => asked, settle };
}

describe('archive: hits of a search', () => {
  it('come until a hundred are there, however few the archive gives at a time, each once', async () => {
    for (const [most, pages, more] of [
      [24, 5, 10],
      [100, 1, 2],
      [1000, 1, 2],
    ] as const) {
      const { found, asked, settle } = await foundIn(most);
      expect(await settle(), `${most} at a time`).to.equal(Math.min(most, 100) * pages);
      expect(asked()).to.equal(pages);
      expect(found.part).to.deep.include({ total: HITS, isEstimate: false });
      expect(found.more(), 'the next hundred').to.equal(true);
      expect(found.more(), 'while they come').to.equal(false);
      await settle();
      expect(asked()).to.equal(more);
      const ids = found.pages.flatMap(({ entries }) => entries.map(({ id }) => id));
      expect(new Set(ids).size).to.equal(ids.length);
    }
  });

  it('come up to a thousand, and none is asked for again', async () => {
    const { found, asked, settle } = await foundIn(24);
    let loaded = await settle();
    while (found.more()) loaded = await settle();
    expect(loaded).to.be.within(1000, 1100);
    expect(asked()).to.equal(found.pages.length);
  });

  it('are none where nothing is searched', async () => {
    const { found, asked } = await foundIn(24);
    found.look(' ', FILTER);
    expect(asked()).to.equal(0);
    expect(found.part).to.equal(undefined);
    expect(found.more()).to.equal(false);
  });
});
