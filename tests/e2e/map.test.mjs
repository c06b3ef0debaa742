// The map in a page with a strict policy: opened by the View menu, pressed, filtered by a box of keys, brought back by
// a link. Nothing asks another origin.
import assert from 'node:assert/strict';
import { openMenu, POLICIES, settle } from './embed-page.mjs';
import { hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';

const at = (latitude, longitude, name) => ({ location: { latitude, longitude, name } });
const DATA = {
  lang: 'en',
  entries: [
    { id: 'a', kind: 'event', date: '2022-02-20', title: 'Talks in Kyiv', ...at(50.45, 30.52, 'Kyiv') },
    { id: 'b', kind: 'event', date: '2022-02-24', title: 'Port closed', ...at(46.48, 30.72, 'Odesa') },
    { id: 'c', kind: 'event', date: '2022-03-10', title: 'Meeting', ...at(30.04, 31.24, 'Cairo') },
  ],
};
const ROUTES = { '/places.json': JSON.stringify(DATA) };
const CONTENT = hostPage({
  body: '<conflict-timeline view="chart" deep-links src="/places.json"></conflict-timeline>',
});

test.describe('the map', () => {
  test(
    'opens by the View menu, opens an entry, filters by keys, and a link brings the area back',
    {
      tag: ['@walk'],
    },
    async ({ open }) => {
      const { page, timeline, problems, origin, close } = await openHost(open, {
        csp: POLICIES.strict,
        content: CONTENT,
        routes: ROUTES,
      });
      assert.equal(await timeline.locator('.map').count(), 0);
      const menu = await openMenu(timeline, 'view');
      await menu.getByText('Show the map').click();
      await page.keyboard.press('Escape');
      const map = timeline.getByRole('region', { name: 'Map' });
      await map.locator('.map-mark').nth(2).waitFor();
      await settle(timeline);

      await map.getByText('Odesa').first().waitFor();
      const picture = await map.locator('.map-picture').boundingBox();
      const mark = await map.locator('[data-mark="1"] .hit').boundingBox();
      await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
      await settle(timeline);
      assert.equal(await timeline.evaluate(({ selected }) => selected), 'b');
      await timeline.getByRole('heading', { name: 'Port closed' }).waitFor();
      await timeline.evaluate((element) => {
        element.selected = undefined;
        return element.settled;
      });

      // The box goes up to the north, away from Cairo.
      const button = map.getByRole('button', { name: 'Select an area' });
      await button.focus();
      await page.keyboard.press('Enter');
      await map.locator('.map-box').waitFor();
      for (let press = 0; press < Math.ceil(picture.height / 12); press++) await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await settle(timeline);
      const inArea = await timeline.evaluate(({ idsInView, filter }) => ({ ids: idsInView, areas: filter.area }));
      assert.equal(inArea.areas?.length, 1);
      assert.deepEqual(inArea.ids, ['a', 'b']);
      await page.waitForFunction(() => location.hash.includes('area') || location.search.includes('area'));
      const link = await page.evaluate(() => location.href);

      await timeline.locator('.chip').click();
      await settle(timeline);
      assert.deepEqual(await timeline.evaluate(({ filter }) => filter), {});

      await page.goto(`${origin}/dist/`).catch(() => undefined);
      await page.goto(link);
      await settle(timeline);
      const again = await timeline.evaluate(({ idsInView, filter }) => ({ ids: idsInView, areas: filter.area }));
      assert.deepEqual(again, inArea);
      assert.deepEqual(
        problems.filter((problem) => !problem.includes('404')),
        [],
      );
      await close();
    },
  );
});
