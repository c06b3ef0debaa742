// Parts of the small build that cannot be loaded: each says so in its place, and can be tried again.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { pageWith, SCRIPT } from './parts-page.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

test.describe('parts that cannot be loaded', () => {
  test(
    'says where a part would have stood that it could not be loaded, and loads it when it is tried again',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({ routes: { '/': pageWith(SCRIPT) } });
      const { page } = await open();
      let broken = true;
      await page.route(/\/parts\/(?:story|download)-[\w-]+\.js/, (route) =>
        broken ? route.abort() : route.continue(),
      );
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      await settle(timeline);
      await timeline.locator('.tell').click();
      await settle(timeline);
      assert.match(await timeline.locator('.part-failed').textContent(), /could not be loaded/);
      await timeline.locator('.mark').first().click();
      await settle(timeline);
      assert.equal(await timeline.locator('.details').count(), 1, 'everything else goes on');
      const file = () => timeline.evaluate((element) => element.toFile('json').then(({ size }) => size > 0, String));
      assert.match(await file(), /"download" could not be loaded/, 'a script hears of it');
      broken = false;
      assert.equal(await file(), true);
      await timeline.locator('.part-failed button').click();
      await settle(timeline);
      assert.equal(await timeline.locator('.part-failed').count(), 0);
      assert.equal(await timeline.locator('.story').count(), 1);
      await page.context().close();
      await server.close();
    },
  );

  test(
    'waits with the picture of many entries for the code that draws them, and says where it cannot be loaded',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({
        routes: { '/': pageWith(SCRIPT, '<conflict-timeline></conflict-timeline>') },
      });
      const { page } = await open();
      let broken = true;
      await page.route(/\/parts\/many-entries-/, (route) => (broken ? route.abort() : route.continue()));
      await page.goto(`${server.origin}/`);
      const timeline = page.locator('conflict-timeline');
      // More of them are read by a part that imports this one: Firefox tries such a file only once.
      const many = Array.from({ length: 300 }, (_, at) => ({
        ...{ id: `e${at}`, kind: 'event', title: `Event ${at}` },
        date: new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10),
      }));
      await timeline.evaluate((element, entries) => {
        element.view = 'chart';
        element.data = { entries };
      }, many);
      await settle(timeline);
      const told = await timeline.locator('.state[data-code=network]').innerText();
      assert.match(told, /This part of the timeline could not be loaded\./);
      assert.doesNotMatch(told, /No answer from/, 'the code is missing, and not the data');
      assert.equal(await timeline.locator('.chart').count(), 0);
      broken = false;
      await timeline.locator('.state button').click();
      await settle(timeline);
      assert.equal(await timeline.locator('.state').count(), 0);
      assert.ok((await timeline.locator('.mark, .density, canvas').count()) > 0);
      await page.context().close();
      await server.close();
    },
  );

  test(
    'says that a file cannot be loaded which another one imports; a new visit asks for it again',
    { tag: '@detail' },
    async ({ open }) => {
      const server = await startServer({
        routes: { '/': pageWith(SCRIPT, '<conflict-timeline view="chart"></conflict-timeline>') },
      });
      const { page } = await open();
      let broken = true;
      await page.route(/\/parts\/many-entries-/, (route) => (broken ? route.abort() : route.continue()));
      const timeline = page.locator('conflict-timeline');
      const give = async () => {
        await page.goto(`${server.origin}/`);
        await timeline.evaluate((element) => {
          const date = (at) => new Date(Date.UTC(2000, 0, 1 + at)).toISOString().slice(0, 10);
          const entryAt = (_, at) => ({ id: `e${at}`, kind: 'event', title: `Event ${at}`, date: date(at) });
          element.data = { entries: Array.from({ length: 3000 }, entryAt) };
        });
        await settle(timeline);
      };
      await give();
      await timeline.locator('.state button').click();
      await settle(timeline);
      const told = await timeline.locator('.state').innerText();
      assert.match(told, /This part of the timeline could not be loaded\./);
      assert.doesNotMatch(told, /is not a function|undefined/);
      broken = false;
      await give();
      assert.equal(await timeline.locator('.state').count(), 0);
      assert.ok((await timeline.locator('.density, canvas').count()) > 0);
      await page.context().close();
      await server.close();
    },
  );

  for (const isThere of [true, false]) {
    test(
      `tells faults of the data ${isThere ? 'with cures' : 'without cures where these cannot be loaded'}`,
      { tag: '@detail' },
      async ({ open }) => {
        const body = '<conflict-timeline view="chart"></conflict-timeline>';
        const server = await startServer({ routes: { '/': pageWith(SCRIPT, body) } });
        const { page } = await open();
        if (!isThere) await page.route(/\/parts\/readers-/, (route) => route.abort());
        await page.goto(`${server.origin}/`);
        const timeline = page.locator('conflict-timeline');
        const heard = await timeline.evaluate(async (element) => {
          const heard = [];
          element.addEventListener('timeline-issues', ({ issues }) => {
            heard.push(issues.map(({ code, cure }) => [code, cure]));
          });
          element.data = {
            entries: [
              { id: 'a', kind: 'event', date: '2022', title: 'A' },
              { id: 'b', kind: 'event', date: '1 August 2022', title: 'B' },
            ],
          };
          await element.settled;
          return heard;
        });
        assert.deepEqual(heard, [[['bad-date', isThere ? 'write "2022-08-01"' : undefined]]]);
        assert.equal(await timeline.locator('.mark').count(), 1);
        const told = await timeline.evaluate(async (element) => {
          const broken = document.createElement('conflict-timeline');
          broken.innerHTML = '<script type="application/json">{"entries": [,]}</script>';
          element.replaceWith(broken);
          await broken.settled;
          const { dataset, textContent } = broken.shadowRoot.querySelector('.state');
          return [dataset.code, textContent.includes('line 1, column 14')];
        });
        assert.deepEqual(told, ['json-syntax', isThere]);
        await page.context().close();
        await server.close();
      },
    );
  }
});
