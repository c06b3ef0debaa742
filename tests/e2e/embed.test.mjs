import assert from 'node:assert/strict';
import { ALLOWED_REQUESTS, POLICIES, besideParts, openEmbed, openMenu, settle, MARKS, ENTRIES } from './embed-page.mjs';
import { until } from './until.mjs';
import { test } from './test.mjs';

for (const [name, csp] of Object.entries(POLICIES)) {
  test.describe(`the one-file embed under a policy that is ${name}`, () => {
    test(
      'walks through chart, details, folds, lanes, list and keys with no violation and no other request',
      { tag: name === 'strict' ? '@walk' : '@detail' },
      async ({ open }) => {
        const { page, timeline, problems, requests, close } = await openEmbed(open, { csp });
        assert.equal(await timeline.locator('.mark').count(), MARKS);
        await walkChart(timeline, page);
        await walkList(timeline);
        await walkWidths(timeline, page);
        assert.deepEqual(problems, []);
        assert.deepEqual(besideParts(requests).sort(), [...ALLOWED_REQUESTS].sort(), 'nothing is asked for twice');
        await close();
      },
    );
  });
}

test.describe('the policy of these tests', () => {
  test('is in force: what it forbids is seen as a problem', { tag: '@walk' }, async ({ open }) => {
    const { page, problems, close } = await openEmbed(open);
    await page.evaluate(() => {
      const image = document.createElement('img');
      image.src = '/demo/icon.svg';
      document.body.append(image);
      document.body.setAttribute('style', 'color: red');
    });
    await until(() => problems.some((line) => line.startsWith('violation: img-src')), 'the image is refused');
    await close();
  });
});

async function walkChart(timeline, page) {
  await timeline.locator('.mark .glyph').first().click();
  await settle(timeline);
  assert.equal(await timeline.locator('[part="details"]').count(), 1);
  for (const name of ['Next entry', 'Previous entry', 'Close', 'Zoom in', 'Zoom out']) {
    await timeline.getByRole('button', { name, exact: true }).first().click();
    await settle(timeline);
  }
  await timeline.evaluate((element) => element.next());
  await settle(timeline);
  await timeline.locator('.direct a, .relations:not(.tree) a').first().click();
  await timeline.locator('.details .close').click();
  await timeline.locator('button[data-gap="0"]').click();
  await settle(timeline);
  const menu = await openMenu(timeline, 'view');
  for (const by of ['actor', 'kind', 'topic', 'none', 'party']) {
    await menu.locator('.lanes-by').selectOption(by);
    await settle(timeline);
  }
  await menu.locator('.fold-gaps').uncheck();
  await settle(timeline);
  await menu.locator('.fold-gaps').check();
  await settle(timeline);
  await page.keyboard.press('Escape');
  await timeline.locator('.window [tabindex="0"]').first().focus();
  for (const key of ['Home', 'ArrowRight', 'ArrowDown', '+', 'PageDown', '-', 'End', '0', 'Enter']) {
    await page.keyboard.press(key);
    await settle(timeline);
  }
}

async function walkList(timeline) {
  await timeline.getByRole('button', { name: 'List', exact: true }).click();
  await settle(timeline);
  assert.equal(await timeline.locator('.item').count(), ENTRIES);
  for (const index of [0, 5, 12]) {
    await timeline.locator('.item .toggle').nth(index).click();
    await settle(timeline);
  }
}

async function walkWidths(timeline, page) {
  for (const view of ['chart', 'auto']) {
    for (const width of [760, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await timeline.evaluate((element, name) => (element.view = name), view);
      await settle(timeline);
    }
  }
}
