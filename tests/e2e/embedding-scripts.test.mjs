// Scripts of the page that listen, throw, or call back in. A fault in a page's own code shows there, and costs the
// element nothing.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { ELEMENT, hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';

const ENTRY = { id: 'a', kind: 'event', date: '2022-01-01', title: 'The one' };
const DATA = { title: 'Plain', entries: [ENTRY, { id: 'b', kind: 'event', date: '2023', title: 'The other' }] };
const EVENTS = [
  'load',
  'error',
  'issues',
  'change',
  'select',
  'range-change',
  'filter-change',
  'search',
  'story',
  'fold-toggle',
];

test.describe('scripts of the page that listen', { tag: '@detail' }, () => {
  // What a dataset comes to does not differ between engines: in the others with DEEP=1 alone.
  test('listen and throw: each error is reported once, and the element goes on', async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, { content: hostPage({ body: ELEMENT }) });
    const told = await page.evaluate(async (names) => {
      const element = document.querySelector('conflict-timeline');
      const heard = [];
      for (const name of names) {
        element.addEventListener(`timeline-${name}`, () => {
          heard.push(name);
          throw new Error(`own mistake: ${name}`);
        });
      }
      element.select('trump-crimea');
      await element.settled;
      element.zoomTo({ start: Date.UTC(2025, 3, 24), end: Date.UTC(2025, 3, 26) });
      element.toggleFold(0);
      element.shadowRoot.querySelector('.filter-button').click();
      await element.settled;
      element.shadowRoot.querySelector('.filters input').click();
      await element.settled;
      element.startStory();
      await element.settled;
      const change = new Promise((resolve) => element.addEventListener('timeline-change', resolve));
      element.appendEntries([
        { id: 'new', kind: 'event', date: 'no date', title: 'New' },
        { id: 'newer', kind: 'event', date: '2025', title: 'N' },
      ]);
      await change;
      element.src = 'ftp://example.org/';
      await element.updateComplete;
      element.src = '/data/ceasefire-2025.json';
      element.reload();
      await element.settled;
      return heard;
    }, EVENTS);
    for (const name of [
      'select',
      'range-change',
      'fold-toggle',
      'filter-change',
      'story',
      'change',
      'issues',
      'error',
      'load',
    ])
      assert.ok(told.includes(name), `${name} was not told`);
    // Firefox tells of an error a moment after it was thrown.
    await settle(timeline);
    assert.deepEqual(
      problems.map((line) => line.replace(/^.*?own mistake/, 'own mistake')).sort(),
      told.map((name) => `own mistake: ${name}`).sort(),
    );
    assert.equal(await timeline.evaluate((element) => element.select('lavrov-ready')), true);
    await settle(timeline);
    assert.match(await timeline.locator('.story, [part="details"]').first().textContent(), /./);
    await close();
  });

  for (const [name, act] of Object.entries(reentries())) {
    test(`come back in from a listener: ${name}`, async ({ open }) => {
      const { page, problems, close } = await openHost(open, { content: hostPage({ body: ELEMENT }) });
      await page.evaluate(act);
      const titles = await page.evaluate(async () => {
        const element = document.querySelector('conflict-timeline') ?? globalThis.taken;
        if (!element.isConnected) document.body.append(element);
        element.view = 'list';
        await element.settled;
        return element.shadowRoot.querySelectorAll('.item').length;
      });
      assert.ok(titles > 0, `${titles} entries`);
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test('take away what stands inside the tag, or its text, at any time', async ({ open }) => {
    const body = `<conflict-timeline><script type="application/json">${JSON.stringify(DATA)}</script><p>Fallback</p></conflict-timeline>`;
    const { page, timeline, problems, close } = await openHost(open, { content: hostPage({ body }) });
    await page.evaluate(async () => {
      const element = document.querySelector('conflict-timeline');
      element.replaceChildren();
      await element.settled;
      element.innerHTML = '<script type="application/json">{"entries": [</script>';
      await element.settled;
      element.textContent = '';
      await element.settled;
    });
    assert.equal(await timeline.locator('.mark').count(), 2);
    assert.deepEqual(problems, []);
    await close();
  });

  test('dispatch events of its names, keys and pointers that are none: nothing throws', async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, { content: hostPage({ body: ELEMENT }) });
    await page.evaluate(async (names) => {
      const element = document.querySelector('conflict-timeline');
      const targets = [element, ...element.shadowRoot.querySelectorAll('*')];
      const types = [
        ...names.map((name) => `timeline-${name}`),
        'keydown',
        'pointerdown',
        'pointermove',
        'pointerup',
        'wheel',
        'focusin',
        'focusout',
        'change',
        'input',
        'transitionrun',
        'slotchange',
        'scroll',
        'touchstart',
      ];
      for (const target of targets)
        for (const type of types)
          target.dispatchEvent(new window.Event(type, { bubbles: true, composed: true, cancelable: true }));
      await element.settled;
    }, EVENTS);
    await settle(timeline);
    assert.deepEqual(problems, []);
    await close();
  });
});

/** Each begins a change and answers its event with another change. */
function reentries() {
  return {
    'select answers select': async () => {
      const element = document.querySelector('conflict-timeline');
      let times = 0;
      let last;
      element.addEventListener('timeline-select', ({ id }) => {
        // The content of an event is true already, and a listener's request is not undone.
        if (element.selected !== id) throw new Error(`told of ${id}, open is ${element.selected}`);
        last = id;
        if (times++ < 20) element.next();
      });
      element.next();
      // Each is reported after the update that shows it, and its reaction with the next one: `settled` once for each.
      for (let turn = 0; turn < 30; turn++) await element.settled;
      if (times !== 21) throw new Error(`told ${times} times`);
      if (element.selected !== last) throw new Error(`the last was ${last}, open is ${element.selected}`);
    },
    'a range answers a range': async () => {
      const element = document.querySelector('conflict-timeline');
      let times = 0;
      element.addEventListener('timeline-range-change', ({ start, end }) => {
        const shown = element.visibleRange;
        if (shown.start !== start || shown.end !== end) throw new Error('another range is shown than was told');
        if (times++ < 20) element.zoomTo({ start: start + (end - start) / 4, end });
      });
      element.zoomTo({ start: Date.UTC(2025, 0, 1), end: Date.UTC(2025, 4, 1) });
      await element.settled;
    },
    'new data answers data': async () => {
      const element = document.querySelector('conflict-timeline');
      let times = 0;
      element.addEventListener('timeline-load', () => {
        if (times++ < 10)
          element.data = { entries: [{ id: String(times), kind: 'event', date: '2022', title: `Turn ${times}` }] };
      });
      element.reload();
      await element.settled;
      while (times <= 10) await new Promise((resolve) => requestAnimationFrame(resolve));
      await element.settled;
    },
    'it is taken out of the page': async () => {
      const element = document.querySelector('conflict-timeline');
      globalThis.taken = element;
      element.addEventListener('timeline-select', () => element.remove());
      element.select('trump-crimea');
      await element.settled;
    },
    'everything is changed at once': async () => {
      const element = document.querySelector('conflict-timeline');
      element.addEventListener('timeline-select', () => {
        Object.assign(element, {
          view: 'table',
          lanes: 'actor',
          query: 'deal',
          filter: { kind: ['event'] },
          noFolds: true,
          story: 1,
        });
        element.appendEntries([{ id: 'x', kind: 'event', date: '2025', title: 'X' }]);
        element.visibleRange = { start: 0, end: 1 };
        element.focus();
      });
      element.select('trump-crimea');
      await element.settled;
      Object.assign(element, { story: undefined, filter: {}, query: '' });
    },
  };
}
