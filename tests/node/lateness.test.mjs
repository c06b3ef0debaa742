// Late code has one place: the core and its registry know what may not have loaded, and nothing that reads data, lays
// them out or draws them asks. `docs/architecture.md` (Features) says how.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const HOLDS = /from '[^']*(?:base\/late|\.\/late|many-to-come)\.js'/;
/** Words of a language, columns, many entries and cures, each of them asked for by its name. */
const OUTSIDE = [
  'src/dataset/sources/faults.ts',
  'src/dataset/sources/value-reader.ts',
  'src/words/i18n/english.ts',
  'src/words/i18n/load-language.ts',
];
/** Ways to ask for the code of many entries before it is used. */
const ASKS = /\bmany\?\.|\bmany\b (?:===|!==) undefined|\bmany\b \?\?|\bNotLoaded\b/;
const STAGES = /^src\/(?:drawing|element\/(?:picture|chart|interaction|session|image))\//;

describe('late code', () => {
  const files = readdirSync(new URL('src/', ROOT), { recursive: true })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `src/${file.replaceAll('\\', '/')}`);
  const textOf = (file) => readFileSync(new URL(file, ROOT), 'utf8');

  it('is held by the core, and by four files that each load one thing', () => {
    const outside = files.filter((file) => !file.startsWith('src/element/core/') && HOLDS.test(textOf(file)));
    assert.deepEqual(outside.sort(), OUTSIDE);
  });

  it('of many entries is asked for by no stage of drawing', () => {
    const stages = files.filter((file) => STAGES.test(file));
    assert.ok(stages.length > 150, String(stages.length));
    assert.deepEqual(
      stages.filter((file) => ASKS.test(textOf(file))),
      [],
    );
  });
});
