// Unusual data from the page's own scripts, and properties that are set early: readable data is shown, and nothing is
// changed.
import assert from 'node:assert/strict';
import { settle } from './embed-page.mjs';
import { BUNDLE_PATH, hostPage, openHost } from './host-page.mjs';
import { test } from './test.mjs';

const ENTRY = { id: 'a', kind: 'event', date: '2022-01-01', title: 'The one' };
const DATA = { title: 'Plain', entries: [ENTRY, { id: 'b', kind: 'event', date: '2023', title: 'The other' }] };

test.describe('scripts of the page that give data', { tag: '@detail' }, () => {
  // What a dataset comes to does not differ between engines: in the others with DEEP=1 alone.
  test('set properties before the element is known, and attributes after it: all are taken over', async ({ open }) => {
    const { page, timeline, problems, close } = await openHost(open, {
      content: hostPage({ head: '' }),
      settled: false,
    });
    await page.evaluate(
      async ({ data, bundle }) => {
        const element = document.querySelector('conflict-timeline');
        Object.assign(element, { data, view: 'list', selected: 'b', noFolds: true, query: 'other', label: 'Early' });
        element.setAttribute('label', 'Attribute');
        await import(bundle);
        element.setAttribute('lanes', 'kind');
      },
      { data: DATA, bundle: BUNDLE_PATH },
    );
    await settle(timeline);
    const found = await timeline.evaluate(({ selected, noFolds, query, lanes, view, shadowRoot }) => ({
      ...{ selected, noFolds, query, lanes, view },
      text: shadowRoot.querySelector('.item.open')?.textContent ?? '',
    }));
    assert.match(found.text, /The other/);
    assert.deepEqual(
      { ...found, text: '' },
      { selected: 'b', noFolds: true, query: 'other', lanes: 'kind', view: 'list', text: '' },
    );
    assert.deepEqual(problems, []);
    await close();
  });

  test('give data that is frozen, of classes, behind proxies and getters: it is read, and never changed', async ({
    open,
  }) => {
    const { page, problems, close } = await openHost(open);
    const found = await page.evaluate(giveObjects, DATA);
    const { read, unread, empty } = found;
    assert.equal(empty, '');
    assert.deepEqual(
      Object.values(read),
      Object.values(read).map(() => 'Plain, The one, The other'),
      JSON.stringify(read),
    );
    // Nothing of these can be read: the element says so, and the drawing stays.
    for (const [name, code] of Object.entries(unread)) assert.equal(code, 'not-a-dataset', name);
    assert.deepEqual(problems, []);
    await close();
  });

  test('change an object that is shown: nothing happens until another one is set', async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    const found = await page.evaluate(async (data) => {
      const element = document.querySelector('conflict-timeline');
      const text = () => element.shadowRoot.querySelector('.frame').textContent;
      Object.assign(element, { data, view: 'list' });
      await element.settled;
      data.entries[0].title = 'Changed';
      data.entries.length = 1;
      element.data = data;
      element.lanes = 'kind';
      element.select('a');
      await element.settled;
      const same = [text().includes('The other'), text().includes('Changed')];
      element.data = { ...data };
      await element.settled;
      return [...same, text().includes('The other'), text().includes('Changed')];
    }, DATA);
    assert.deepEqual(found, [true, false, false, true]);
    assert.deepEqual(problems, []);
    await close();
  });

  test('write data into an attribute: it is ignored, and no text of it shows', async ({ open }) => {
    const { timeline, problems, close } = await openHost(open, {
      content: hostPage({ body: `<conflict-timeline data='${JSON.stringify(DATA)}'></conflict-timeline>` }),
    });
    assert.equal(await timeline.evaluate(({ data }) => data === undefined), true);
    assert.equal(await timeline.locator('.mark').count(), 0);
    assert.deepEqual(problems, []);
    await close();
  });
});

/** Runs in the page. What could be read of each, and what came of those of which nothing can. */
async function giveObjects(plain) {
  const element = document.querySelector('conflict-timeline');
  let code;
  element.addEventListener('timeline-error', (event) => (code = event.code));
  const show = async (data) => {
    code = undefined;
    Object.assign(element, { data, view: 'list' });
    await element.settled;
    const titles = [...element.shadowRoot.querySelectorAll('header h2, .item .toggle b')].map((node) =>
      node.textContent.trim(),
    );
    return titles.join(', ');
  };
  const throwing = () => {
    throw new Error('unreadable');
  };
  const every = {
    get: throwing,
    has: throwing,
    ownKeys: throwing,
    getOwnPropertyDescriptor: throwing,
    getPrototypeOf: throwing,
  };
  const deepFreeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze);
    return Object.freeze(value);
  };
  class Entry {
    #of;
    constructor(of) {
      this.#of = of;
    }
    get id() {
      return this.#of.id;
    }
    get kind() {
      return this.#of.kind;
    }
    get date() {
      return this.#of.date;
    }
    get title() {
      return this.#of.title;
    }
  }
  const copy = () => structuredClone(plain);
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedList = Proxy.revocable([], {});
  revokedList.revoke();
  const getter = (fields, name) => Object.defineProperty(fields, name, { get: throwing, enumerable: true });
  const readable = {
    frozen: deepFreeze(copy()),
    'of a class': { ...copy(), entries: plain.entries.map((entry) => new Entry(entry)) },
    'without a prototype': Object.assign(Object.create(null), copy()),
    'behind a proxy': new Proxy(copy(), { set: throwing, deleteProperty: throwing, defineProperty: throwing }),
    'a list behind a proxy': { ...copy(), entries: new Proxy(copy().entries, { set: throwing }) },
    'with fields that throw': getter(
      { ...copy(), entries: plain.entries.map((entry) => getter({ ...entry }, 'summary')) },
      'description',
    ),
    'with entries that throw': {
      ...copy(),
      entries: [...plain.entries, new Proxy({}, every), revoked.proxy, revokedList.proxy],
    },
    'with lists that throw': { ...copy(), parties: new Proxy([], every), actors: revokedList.proxy },
    'that refers to itself': Object.assign(copy(), { self: element, window: globalThis }),
    'with symbols, functions and big numbers': Object.assign(copy(), {
      license: Symbol('l'),
      version: () => 1,
      description: 10n,
    }),
  };
  readable['that refers to itself'].entries[0].place = readable['that refers to itself'];
  const unreadable = {
    'throws everywhere': new Proxy({}, every),
    revoked: revoked.proxy,
    'a list that is revoked': revokedList.proxy,
    'a function': () => plain,
    'a symbol': Symbol('data'),
    'a promise': Promise.resolve(plain),
    'an element': document.body,
    'the window': globalThis,
    text: JSON.stringify(plain),
  };
  const result = { read: {}, unread: {}, empty: await show({ entries: new Proxy([], every) }) };
  for (const [name, data] of Object.entries(readable)) result.read[name] = await show(data);
  for (const [name, data] of Object.entries(unreadable)) {
    const shown = await show(data);
    result.unread[name] = shown === 'Plain, The one, The other' ? code : `shows ${shown}`;
  }
  return result;
}
