// The page that makes timelines never loses the focus of the keyboard.
import { test } from './maker-pages.mjs';

test.describe('the focus in the maker', () => {
  test('keeps the focus on the page when what had it goes', { tag: '@detail' }, async ({ visit }) => {
    const { page } = await visit();
    const focusIn = (selector) =>
      page.waitForFunction((found) => document.activeElement.closest(found) !== null, selector, { timeout: 5000 });
    await page.locator('#paste').fill('Date\tTitle\n2024-03-05\tA');
    await page.locator('.start-paste button').first().press('Enter');
    await focusIn('#preview');
    await page.locator('.bar > .quiet').press('Enter');
    await focusIn('[aria-labelledby="start-over"]');
    await page.locator('[aria-labelledby="start-over"] button').last().press('Enter');
    await focusIn('.bar > .quiet');
    await page.context().close();
  });
});
