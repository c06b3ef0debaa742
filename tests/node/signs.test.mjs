// Signs that the element and the maker show: each is in the typefaces of any system, or drawn.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const FOLDERS = ['src/element', 'src/features', 'src/drawing', 'src/words/a11y', 'apps/make'];
/** Of these, Liberation Sans, DejaVu Sans and the Noto typefaces of a desktop have all. */
const EVERYWHERE = new Set('–—‑‘’‚“”„†‡•…‹›‰€™←↑→↓↔−≤≥►◄▲▼');
/** Apple's own systems alone show it. */
const OF_ONE_SYSTEM = new Set('⌘');

describe('signs', () => {
  it('are in every typeface', () => {
    const found = [];
    let files = 0;
    for (const folder of FOLDERS) {
      for (const name of readdirSync(new URL(folder, ROOT), { recursive: true })) {
        if (!/\.(ts|css|html)$/.test(name)) continue;
        files++;
        for (const line of readFileSync(new URL(`${folder}/${name}`, ROOT), 'utf8').split('\n')) {
          if (/^\s*(\*|\/\/|\/\*)/.test(line)) continue;
          const signs = [...line].filter(
            (sign) =>
              /[\u2010-\u2027\u2030-\u205e\u2070-\u2bff\u{1f000}-\u{1faff}]/u.test(sign) && !EVERYWHERE.has(sign),
          );
          if (signs.some((sign) => !OF_ONE_SYSTEM.has(sign))) found.push(`${folder}/${name}: ${signs.join('')}`);
        }
      }
    }
    assert.ok(files > 300, `${files} files`);
    assert.deepEqual(found, []);
  });
});
