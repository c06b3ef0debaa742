// Languages of the one-file embed: beside it, loaded only when a page asks for one, under a strict policy.
import assert from 'node:assert/strict';
import { ALLOWED_REQUESTS, ENTRIES, besideParts, openEmbed, settle } from './embed-page.mjs';
import { test } from './test.mjs';

const UKRAINIAN = '/dist/locales/uk.js';

async function speak(page, timeline, lang) {
  await page.evaluate((wanted) => {
    document.documentElement.lang = wanted;
  }, lang);
  await settle(timeline);
}

test.describe('languages of the one-file embed', () => {
  test('come as one file each, once, when the page asks for them', { tag: '@walk' }, async ({ open }) => {
    const { page, timeline, problems, requests, close } = await openEmbed(open);
    assert.deepEqual(besideParts(requests).sort(), [...ALLOWED_REQUESTS].sort());
    await speak(page, timeline, 'uk');
    assert.match(await timeline.locator('.covered').textContent(), new RegExp(`${ENTRIES} запис`));
    await speak(page, timeline, 'en');
    await speak(page, timeline, 'uk-UA');
    assert.match(await timeline.locator('.covered').textContent(), new RegExp(`${ENTRIES} запис`));
    assert.deepEqual(besideParts(requests).sort(), [...ALLOWED_REQUESTS, UKRAINIAN].sort());
    assert.deepEqual(problems, []);
    await close();
  });

  test('leave the timeline in English where their file is missing', { tag: '@detail' }, async ({ open }) => {
    const { page, timeline, problems, close } = await openEmbed(open);
    await page.route(`**${UKRAINIAN}`, (route) => route.fulfill({ status: 404, body: 'not found' }));
    await speak(page, timeline, 'uk');
    assert.match(await timeline.locator('.covered').textContent(), new RegExp(`${ENTRIES} entries`));
    assert.deepEqual(problems.filter(isOwnProblem), []);
    await close();
  });
});

/** Browsers report a missing file by themselves, each in its own words. */
function isOwnProblem(line) {
  return !line.includes(UKRAINIAN) && !/^console: .*404/.test(line);
}
