import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { englishHashes } from './text-hashes.js';

const CURE = 'read the other languages again, then run: npm run translated --';

describe('the English that was translated', () => {
  const recorded = JSON.parse(readFileSync(new URL('./translated-from.json', import.meta.url), 'utf8')) as Readonly<
    Record<string, string>
  >;
  const current = englishHashes();

  it('is the English of today', () => {
    const changed = Object.keys(current).filter((path) => path in recorded && recorded[path] !== current[path]);
    expect(changed, `English changed: ${CURE} ${changed.join(' ')}`).to.deep.equal([]);
  });

  it('is recorded for each text, and for no other', () => {
    const added = Object.keys(current).filter((path) => !(path in recorded));
    const removed = Object.keys(recorded).filter((path) => !(path in current));
    expect([added, removed], 'run: npm run translated').to.deep.equal([[], []]);
  });
});
