import { expect } from 'chai';
import { checkSource } from '../../../src/archive/check-source.js';
import { memorySource } from '../../../src/archive/memory-source.js';
import { SourceError } from '../../../src/archive/source-error.js';
import { seed } from '../../property-seed.mjs';
import { generateArchive } from './generated.js';
import { askAll } from './parity.js';

const RANGE = { start: -Infinity, end: Infinity };

describe('archive in memory', () => {
  const archive = generateArchive(2000, seed);
  const source = memorySource(archive.model);

  it('answers as brute force does', async () => {
    await askAll(source, archive, 25, seed);
  });

  it('answers the same where it is checked', async () => {
    await askAll(checkSource(memorySource(archive.model)), archive, 4, seed + 1);
  });

  it('refuses what is over its limits or makes no sense', async () => {
    const bins = { level: 20, from: 0, to: 1 };
    const requests = [
      source.entries({ range: RANGE, limit: 1001 }),
      source.entries({ range: RANGE, limit: 0.5 }),
      source.entries({ range: { start: 1, end: 1 }, limit: 1 }),
      source.entries({ range: { start: NaN, end: 1 }, limit: 1 }),
      source.entries({ range: RANGE, limit: 1, after: "' OR 1=1" }),
      source.entries({ range: RANGE, limit: 1, filter: { 'measure:killed': ['10..'] } }),
      source.summarise({ bins: { ...bins, to: 5000 }, lanes: 'none' }),
      source.summarise({ bins: { ...bins, level: 3 }, lanes: 'none' }),
      source.summarise({ bins: { ...bins, from: 2 }, lanes: 'none' }),
      source.summarise({ bins: { level: 50, from: 0, to: 99 }, lanes: 'none' }),
    ];
    for (const reason of await reasonsOf(requests)) {
      expect(reason).to.be.instanceOf(SourceError).and.include({ code: 'refused', retryable: false });
    }
  });

  it('rejects with the reason of a signal', async () => {
    const gone = new Error('gone');
    const signal = AbortSignal.abort(gone);
    const requests = [source.describe({ signal }), source.entry('e1', { signal })];
    expect(await reasonsOf(requests)).to.deep.equal([gone, gone]);
  });
});

/** Undefined for what was answered. */
async function reasonsOf(requests: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  const outcomes = await Promise.allSettled(requests);
  return outcomes.map((outcome) => (outcome.status === 'rejected' ? (outcome.reason as unknown) : undefined));
}
