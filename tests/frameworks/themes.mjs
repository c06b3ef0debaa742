// Each theme in a project: imported as its documents say, built, and opened. Bundlers rewrite style sheets, and what they
// rewrite is no longer what was tested.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { routesOf } from './app.mjs';
import { startServer } from '../e2e/server.mjs';

const THEMES = ['contrast', 'newsroom', 'paper'];

/**
 * Builds the project with each theme. `file` names the module that imports it, `write(text, css)` how. `build` is told
 * whether it is the first one: the types of all of them are the same. Leaves the project as it was, and not built again.
 */
export async function buildThemed(open, { file, write = importFirst, build, folder }) {
  const before = readFileSync(file, 'utf8');
  for (const [at, theme] of THEMES.entries()) {
    writeFileSync(file, write(before, `conflict-timeline/themes/${theme}.css`));
    build({ isFirst: at === 0 });
    await openThemed(open, folder, theme);
  }
  writeFileSync(file, before);
}

function importFirst(text, css) {
  return `import '${css}';\n${text}`;
}

/** Each of its colours arrives in the element, in light and in dark. */
async function openThemed(open, folder, theme) {
  const css = readFileSync(new URL(`../../assets/themes/${theme}.css`, import.meta.url), 'utf8');
  const given = [...css.matchAll(/--conflict-timeline-([\w-]+)-(light|dark):\s*(#\w{6})/g)];
  assert.ok(given.length >= 16, `${theme}: ${given.length} colours`);
  const server = await startServer({ routes: routesOf(folder) });
  for (const colorScheme of ['light', 'dark']) {
    const { page, problems } = await open({ viewport: { width: 1180, height: 900 }, colorScheme });
    await page.goto(server.origin);
    await page.addStyleTag({ content: ':root { color-scheme: light dark; }' });
    await page.locator('conflict-timeline .mark .glyph').first().waitFor();
    const wanted = given.filter(([, , scheme]) => scheme === colorScheme).map(([, name, , colour]) => [name, colour]);
    assert.deepEqual(
      await page.locator('conflict-timeline').evaluate(
        coloursOf,
        wanted.map(([name]) => name),
      ),
      wanted,
    );
    assert.deepEqual(problems, []);
    await page.context().close();
  }
  await server.close();
}

/** Runs in the page: the colours that the element draws with, by their names. */
function coloursOf(timeline, names) {
  const probe = timeline.appendChild(document.createElement('span'));
  const found = names.map((name) => {
    probe.style.color = `var(--_${name})`;
    const channels = getComputedStyle(probe).color.match(/\d+/g).slice(0, 3);
    return [name, `#${channels.map((channel) => Number(channel).toString(16).padStart(2, '0')).join('')}`];
  });
  probe.remove();
  return found;
}
