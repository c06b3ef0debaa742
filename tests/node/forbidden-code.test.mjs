// The check that keeps code from strings out of the sources and the bundle finds each way.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';

const TOOL = fileURLToPath(new URL('../../tools/forbidden-code.mjs', import.meta.url));
const BUNDLE = 'dist/conflict-timeline.all.min.js';
const HARMLESS = 'export const text = "nothing of the kind";';
const WAYS = [
  'node.innerHTML = text',
  'node.outerHTML = text',
  'node.insertAdjacentHTML("beforeend", text)',
  'node.setHTMLUnsafe(text)',
  'Document.parseHTMLUnsafe(text)',
  'range.createContextualFragment(text)',
  'new DOMParser().parseFromString(text, "text/html")',
  'unsafeHTML(text)',
  'unsafeSVG(text)',
  'unsafeStatic(text)',
  'selection.html(text)',
  'document.write(text)',
  'frame.srcdoc = text',
  'eval(text)',
  'new Function(text)()',
  'setTimeout("text", 1)',
];

describe('the check for code from strings', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forbidden-code-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const run = (source, bundle) => {
    for (const [path, text] of [
      ['src/element/part.ts', source],
      [BUNDLE, bundle],
    ]) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return spawnSync(process.execPath, [TOOL], { cwd: folder, encoding: 'utf8' });
  };

  it('passes what has none', () => {
    const { status, stderr } = run(HARMLESS, HARMLESS);
    assert.equal(status, 0, stderr);
  });

  for (const way of WAYS) {
    it(`finds ${way}`, () => {
      const inSource = run(`const before = 1;\n${way};`, HARMLESS);
      assert.equal(inSource.status, 1);
      assert.match(inSource.stderr, /^src\/element\/part\.ts:2: /);
      // The bundle may hold what Lit needs of its own, and no more.
      const inBundle = run(HARMLESS, `${way};${way};${way};`);
      assert.equal(inBundle.status, 1);
      assert.match(inBundle.stderr, /^dist\/conflict-timeline\.all\.min\.js: 3 × /);
    });
  }
});
