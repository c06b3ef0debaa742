// A story that is open as soon as the page is, in each view of so few entries that no other part of the element has loaded.
import assert from 'node:assert/strict';
import { POLICIES, SCRIPT_PATH, settle } from './embed-page.mjs';
import { startServer } from './server.mjs';
import { test } from './test.mjs';

/** So few that nothing but the story asks for the code of crowds. */
const FEW = {
  parties: [
    { id: 'a', name: 'North' },
    { id: 'b', name: 'South' },
  ],
  entries: [
    { id: 'bridge', kind: 'event', date: '2024-03-10', title: 'A bridge is lost', parties: ['a'] },
    { id: 'talks', kind: 'event', date: '2024-03-12', title: 'Talks in a hall', parties: ['b'] },
    { id: 'rain', kind: 'event', date: '2024-03-15', title: 'Rain', parties: ['a'] },
  ],
  story: [
    { heading: 'A crossing is lost', entry: 'bridge' },
    { heading: 'Both sides meet', entry: 'talks' },
  ],
};

test.describe('the story', () => {
  for (const view of ['list', 'table', 'chart']) {
    test(`opens at once in the ${view} of a few entries`, { tag: '@chromium' }, async ({ open }) => {
      const page = `<!doctype html><html lang="en"><title>A few</title><body>
        <conflict-timeline view="${view}" story="1"><script type="application/json">${JSON.stringify(FEW)}</script></conflict-timeline>
        <script type="module" src="${SCRIPT_PATH}"></script></body></html>`;
      const server = await startServer({ csp: POLICIES.strict, routes: { '/': page } });
      const { page: opened, problems } = await open({ viewport: { width: 360, height: 800 } });
      await opened.goto(`${server.origin}/`);
      const timeline = opened.locator('conflict-timeline');
      await settle(timeline);
      assert.equal(await timeline.locator('.story h3').textContent(), 'Both sides meet');
      assert.deepEqual(problems, []);
      await opened.context().close();
      await server.close();
    });
  }
});
