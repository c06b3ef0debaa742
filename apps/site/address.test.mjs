// What the site tells programs: its pages, and tags for pages that link to it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from '../../tests/e2e/test.mjs';
import { firstParagraph, openGraph, pageList, PICTURE, readAddress } from './.vitepress/address.ts';
import { pages, SITE } from './built-pages.mjs';

test.describe('the site', () => {
  test('tells its pages to programs, each with its first words', () => {
    const text = readFileSync(`${SITE}/llms.txt`, 'utf8');
    assert.match(text, /^# conflict-timeline\n\n> \S/);
    const listed = [...text.matchAll(/^- \[[^\]]+\]\(([^)]+)\)(: \S.*)?$/gm)];
    assert.ok(listed.length > 25, `${listed.length} pages`);
    for (const [line, address, says] of listed) {
      assert.ok(pages.includes(address), line);
      assert.ok(address.includes('/gallery') || says !== undefined, line);
    }
  });

  test('has tags for pages that link to it, whole where its address is known', () => {
    const nowhere = readAddress();
    const somewhere = readAddress('https://name.example/timeline');
    assert.deepEqual(
      [nowhere, somewhere],
      [
        { base: '/', site: undefined },
        { base: '/timeline/', site: 'https://name.example/timeline/' },
      ],
    );
    assert.throws(() => readAddress('file:///srv'), /SITE_ADDRESS/);
    const text = JSON.stringify(openGraph(somewhere, 'dates', 'Dates', 'Each form.'));
    for (const part of ['https://name.example/timeline/dates', `https://name.example/timeline/${PICTURE}`, 'canonical'])
      assert.ok(text.includes(part), part);
    assert.doesNotMatch(JSON.stringify(openGraph(nowhere, 'dates', 'Dates', 'Each form.')), /og:url|canonical/);
    assert.ok(existsSync(`${SITE}/${PICTURE}`));
    const page = readFileSync(`${SITE}/dates.html`, 'utf8');
    assert.match(page, /<meta property="og:title" content="Dates">/);
    assert.equal(firstParagraph('---\na: b\n---\n\n# A\n\n[One](b.md) `two`\nthree.\n\nFour.'), 'One two three.');
    const groups = [{ text: 'Data', pages: [{ text: 'Dates', path: 'dates', says: 'Each form.' }] }];
    assert.equal(
      pageList(somewhere, 'A', 'B', groups),
      '# A\n\n> B\n\n## Data\n\n- [Dates](https://name.example/timeline/dates): Each form.\n',
    );
  });
});
