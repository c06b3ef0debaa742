import { expect } from 'chai';
import fc from 'fast-check';
import { threadLines } from '../../../src/dataset/data/thread-lines.js';
import type { RelationIndex } from '../../../src/dataset/data/relations.js';
import { RUNS } from '../scale/random-frame.js';
import { counted, type Reads } from './counted.js';
import { indexOfPairs } from './thread-model.js';

const ENTRIES = 12;

/** Walks from the entry, one first target after another, until there is none or it returns to an earlier one. */
function walkedLength({ outStart, to }: RelationIndex, entry: number): number {
  const seen = new Set([entry]);
  for (let at = entry; ;) {
    const targets = to.subarray(outStart[at], outStart[at + 1]);
    const next = targets.find((target) => target >= 0 && target !== at);
    if (next === undefined || seen.has(next)) return seen.size - 1;
    seen.add(next);
    at = next;
  }
}

describe('threadLines', () => {
  it('counts what a walk counts, in cycles, chains into cycles, and relations to nowhere', () => {
    const pairs = fc.array(fc.tuple(fc.nat(ENTRIES - 1), fc.nat(ENTRIES)), { maxLength: 24 });
    fc.assert(
      fc.property(pairs, (given) => {
        const index = indexOfPairs(ENTRIES, given);
        const { first, length } = threadLines(index);
        // Entries that relate to none are not walked.
        const count = given.length > 0 ? ENTRIES : 0;
        expect([first.length, length.length]).to.deep.equal([count, count]);
        for (let entry = 0; entry < ENTRIES; entry++) {
          expect(length[entry] ?? 0, String(entry)).to.equal(walkedLength(index, entry));
        }
      }),
      RUNS,
    );
  });

  it('reads each relation of a chain of 10,000, and of a cycle of as many, a few times and no more', () => {
    const count = 10_000;
    const around = Array.from({ length: count }, (_, entry) => [entry, (entry + 1) % count] as const);
    for (const pairs of [around, around.slice(0, -1)]) {
      const reads: Reads = { count: 0 };
      const { outStart, to } = indexOfPairs(count, pairs);
      const { length } = threadLines({ outStart, to: counted(to, reads) });
      expect(length[0]).to.equal(count - 1);
      expect(reads.count).to.be.at.most(5 * count);
    }
  });
});
