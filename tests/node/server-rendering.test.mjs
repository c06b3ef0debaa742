// The element itself, written by Lit's server renderer; and every module, imported where there is no browser.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import '../../dist/define-all.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const data = JSON.parse(readFileSync(`${ROOT}/data/ceasefire-2025.json`, 'utf8'));

describe('rendering on a server', () => {
  for (const view of ['auto', 'chart', 'list']) {
    it(`writes header and list into a declarative shadow root, view ${view}`, async () => {
      const text = await collectResult(
        render(html`<conflict-timeline .data=${data} view=${view}></conflict-timeline>`),
      );
      assert.match(text, /<template shadowroot="open" shadowrootmode="open"><style>/);
      assert.match(text, /<h2 [^>]*>(<!--[^>]*-->)*Toward a ceasefire/);
      for (const id of ['full-scale-invasion', 'trump-100-days']) {
        assert.ok(text.includes(data.entries.find((entry) => entry.id === id).title), id);
      }
      assert.doesNotMatch(text, /<svg[^>]*part="rows"/, 'a server knows no width to draw in');
    });
  }

  it('writes an open entry, and is in English', async () => {
    const text = await collectResult(
      render(html`<conflict-timeline .data=${data} selected="trump-crimea" lang="de"></conflict-timeline>`),
    );
    assert.match(text, /Crimea will stay with Russia/);
    assert.ok(text.includes(`${data.entries.length} entries`));
  });

  it('without data shows what stands inside the tag, and asks for nothing', async () => {
    const fetched = globalThis.fetch;
    globalThis.fetch = () => assert.fail('no request from a server');
    try {
      const text = await collectResult(
        render(html`<conflict-timeline src="https://data.example/"><p>Inside</p></conflict-timeline>`),
      );
      assert.match(text, /<slot/);
      assert.match(text, /<p>Inside<\/p>/);
    } finally {
      globalThis.fetch = fetched;
    }
  });

  it('writes the colours that a dataset gives its parties, and no other text with them', async () => {
    const written = async (color) => {
      const entries = [{ id: 'a', kind: 'event', date: '2022', title: 'A', parties: ['north'] }];
      const dataset = { title: 'One', parties: [{ id: 'north', name: 'North', color }], entries };
      const text = await collectResult(render(html`<conflict-timeline .data=${dataset}></conflict-timeline>`));
      return /<link class="served-colours"[^>]* href="data:text\/css,([^"]*)"/.exec(text)?.[1];
    };
    assert.match(decodeURIComponent(await written('#008060')), /--_party-\d+: [^;]*#008060/);
    assert.equal(await written(undefined), undefined);
    assert.equal(await written('red; } * { display: none'), undefined);
  });

  it('writes data with faults, and lists them where the page asks for it', async () => {
    const faulty = { title: 'One', entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', misspelt: 1 }] };
    const written = (check) =>
      collectResult(render(html`<conflict-timeline .data=${faulty} check=${check}></conflict-timeline>`));
    assert.match(await written('on'), /entries\[0\]\.misspelt/);
    assert.doesNotMatch(await written('auto'), /misspelt/);
  });

  it('data stays text', async () => {
    const title = '</template></style><img src=x onerror=alert(1)>';
    const hostile = { title, entries: [{ id: 'x', kind: 'event', date: '2022', title, summary: title }] };
    const text = await collectResult(
      render(html`<conflict-timeline .data=${hostile} selected="x"></conflict-timeline>`),
    );
    assert.doesNotMatch(text, /<img/);
    assert.equal(text.match(/<\/template>/g).length, 1);
  });
});

describe('without a browser', () => {
  it('every module can be imported', () => {
    const modules = readdirSync(`${ROOT}/build`, { recursive: true }).filter((name) => name.endsWith('.js'));
    assert.ok(modules.length > 100);
    const output = runModule(`
      for (const name of ${JSON.stringify(modules)}) await import('./build/' + name);
      console.log('imported');
    `);
    assert.equal(output, 'imported');
  });

  it('the entries for pages do nothing where nothing can be registered', () => {
    const output = runModule(`
      await import('lit');
      delete globalThis.customElements;
      const { ConflictTimeline } = await import('conflict-timeline/define');
      await import('conflict-timeline/embed');
      console.log(typeof ConflictTimeline);
    `);
    assert.equal(output, 'function');
  });

  it('the text before scripts needs neither Lit nor a document', () => {
    const output = runModule(`
      const before = Object.keys(globalThis).sort().join();
      const { renderTimeline } = await import('conflict-timeline/ssr');
      const { html } = await renderTimeline({ entries: [{ id: 'x', kind: 'event', date: '2022', title: 'T' }] });
      console.log(/<h3[^>]*>T</.test(html), Object.keys(globalThis).sort().join() === before);
    `);
    assert.equal(output, 'true true');
  });
});

/** In a process of its own: what one import leaves behind must not hide from the next test. */
function runModule(source) {
  const args = ['--no-warnings', '--input-type=module', '--eval', source];
  return execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }).trim();
}
