// Ids that are names of the language itself, or of nothing: each is an id like any other, wherever ids are used.
import assert from 'node:assert/strict';
import { IDS } from '../../payloads/payloads.mjs';
import { hostPage, openHost, SCRIPT } from '../../e2e/host-page.mjs';
import { test } from '../../e2e/test.mjs';

const next = (at) => IDS[(at + 1) % IDS.length];
const DATA = {
  parties: IDS.map((id, at) => ({ id, name: `Party ${at}` })),
  actors: IDS.map((id, at) => ({ id, name: `Actor ${at}`, party: id })),
  topics: IDS.map((id, at) => ({ id, name: `Topic ${at}` })),
  sources: IDS.map((id, at) => ({ id, title: `Source ${at}` })),
  entries: IDS.map((id, at) => ({
    ...{ id, kind: 'event', date: `2022-01-${String((at % 28) + 1).padStart(2, '0')}`, title: `Title ${at}.` },
    ...{ parties: [id], actors: [id], topics: [id], citations: [{ source: id }] },
    relations: [{ type: 'contradicts', target: next(at), note: `Note ${at}.` }],
  })),
};
const DEEP = process.env.DEEP === '1';
const VIEWS = DEEP ? ['chart', 'list', 'table'] : ['table'];
const FACETS = DEEP ? ['party', 'actor', 'topic', 'source'] : ['actor'];
/** Written, not parsed by us: in an object literal `__proto__` would be no key. */
const POLLUTING = `{"__proto__":{"polluted":1,"title":"P"},"constructor":{"prototype":{"polluted":1}},"title":"Head",
"parties":[{"id":"p","name":"P","__proto__":{"polluted":1}}],"entries":[
{"id":"a","kind":"event","date":"2022","title":"A","__proto__":{"polluted":1,"summary":"S"}},
{"id":"b","kind":"event","date":"2022","title":"B","constructor":{"prototype":{"polluted":1}}},
{"__proto__":{"id":"c","kind":"event","date":"2022","title":"C"}}]}`;
const LINES = POLLUTING.split('\n')
  .slice(2)
  .join('\n')
  .replaceAll(/,$|\]\}$/gm, '');
const CSV = 'title,date,__proto__,constructor,toString\nA,2022,x,y,z\nB,2022,x,y,z\n';

test.describe('hostile ids', { tag: '@detail' }, () => {
  // A dataset's result does not differ between engines: the others only run it with DEEP=1.
  test(`${IDS.length} of them: select, open, filter, link, follow, change, remove`, async ({ open }) => {
    const { page, problems, close } = await openHost(open, {
      content: hostPage({ body: '<conflict-timeline deep-links></conflict-timeline>' }),
    });
    const faults = await page.evaluate(useIds, { data: DATA, ids: IDS, views: VIEWS, facets: FACETS });
    assert.deepEqual(faults, []);
    assert.deepEqual(await page.evaluate(pollution), []);
    assert.deepEqual(problems, []);
    await close();
  });

  test('a link brings each of them back', async ({ open }) => {
    const { page, problems, close } = await openHost(open, {
      content: hostPage({ body: '<conflict-timeline deep-links></conflict-timeline>' }),
    });
    const faults = await page.evaluate(useLinks, {
      data: DATA,
      ids: IDS.filter((id, at) => id.length < 1000 && id.isWellFormed() && (DEEP || at % 3 === 0)),
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(problems, []);
    await close();
  });

  for (const [name, text] of Object.entries({ 'data.json': POLLUTING, 'data.ndjson': LINES, 'data.csv': CSV })) {
    test(`what would change every object of the page changes none: ${name}`, async ({ open }) => {
      const content = hostPage({ body: `<conflict-timeline src="/${name}"></conflict-timeline>` });
      const { page, problems, close } = await openHost(open, { content, routes: { [`/${name}`]: text } });
      assert.deepEqual(await page.evaluate(pollution), []);
      const titles = await page.evaluate(titlesOf);
      assert.deepEqual(titles, ['A', 'B']);
      assert.deepEqual(problems, []);
      await close();
    });
  }

  test('nor inside the tag, nor in a link, nor as changes', async ({ open }) => {
    const inside = `<conflict-timeline deep-links><script type="application/json">${POLLUTING}</script></conflict-timeline>`;
    const { page, problems, close } = await openHost(open, { content: hostPage({ head: SCRIPT, body: inside }) });
    assert.deepEqual(await page.evaluate(titlesOf), ['A', 'B']);
    await page.evaluate(async (text) => {
      const element = document.querySelector('conflict-timeline');
      globalThis.location.hash = 'timeline=__proto__:1;filter:__proto__.polluted;constructor:1;shut:__proto__';
      const value = JSON.parse(text);
      element.filter = JSON.parse('{"__proto__":["x"],"constructor":["y"],"party":["__proto__"]}');
      element.appendEntries(value.entries);
      element.updateEntries(JSON.parse('[{"id":"a","__proto__":{"polluted":1},"title":"A"},{"id":"__proto__"}]'));
      element.removeEntries(['__proto__', 'constructor']);
      await new Promise((resolve) => setTimeout(resolve, 700));
      await element.settled;
    }, POLLUTING);
    assert.deepEqual(await page.evaluate(titlesOf), ['A', 'B']);
    assert.deepEqual(await page.evaluate(pollution), []);
    assert.deepEqual(problems, []);
    await close();
  });

  test('changes with an invalid id are left out, and later ones are made', async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    await page.evaluate(async (data) => {
      const element = document.querySelector('conflict-timeline');
      element.data = data;
      await element.settled;
      // Possible values of a server: none of these can be made a text.
      const bad = JSON.parse(
        '[{"id":{"toString":1,"valueOf":1}},{"id":{}},{"id":[]},{"id":null},{"id":true},null,[],7]',
      );
      element.appendEntries(bad);
      element.updateEntries(bad);
      element.removeEntries(bad.map((record) => record?.id).concat(bad));
      await new Promise((resolve) => setTimeout(resolve, 700));
      element.appendEntries([{ id: 'new', kind: 'event', date: '2023', title: 'New' }]);
    }, JSON.parse(POLLUTING));
    await page.waitForFunction(() => document.querySelector('conflict-timeline').select('new'));
    assert.equal(await page.evaluate(() => document.querySelector('conflict-timeline').select('a')), true);
    assert.deepEqual(problems, []);
    await close();
  });
});

async function useIds({ data, ids, views, facets }) {
  const element = document.querySelector('conflict-timeline');
  const faults = [];
  const expect = (holds, what) => holds || faults.push(what);
  element.data = data;
  await element.settled;
  /** Changes are made a while after they are given. */
  const isMade = async (holds) => {
    for (const end = performance.now() + 30_000; !holds() && performance.now() < end;)
      await new Promise(requestAnimationFrame);
  };
  const cut = (id) => (id.length > 10_000 ? `${id.slice(0, 9999)}…` : id);
  for (const view of views) {
    element.view = view;
    for (const [at, id] of ids.entries()) {
      expect(element.select(cut(id)), `${view}: select ${at}`);
      await element.settled;
      expect(element.selected === cut(id), `${view}: selected ${at}`);
      const text = element.shadowRoot.querySelector('.details, .item.open')?.textContent ?? '';
      for (const part of [`Source ${at}`, `Actor ${at}`, `Note ${at}.`, `Title ${(at + 1) % ids.length}.`])
        expect(text.includes(part), `${view}: ${part} of ${at}`);
    }
  }
  element.view = 'chart';
  for (const lanes of ['party', 'actor', 'topic']) {
    element.lanes = lanes;
    await element.settled;
    const names = [...element.shadowRoot.querySelectorAll('.lane-name b')].map(({ textContent }) => textContent);
    // There are at most 24 lanes and one for the rest.
    expect(names.length >= Math.min(ids.length, 25), `${names.length} lanes by ${lanes}`);
  }
  for (const facet of facets) {
    for (const [at, id] of ids.entries()) {
      element.filter = { [facet]: [cut(id)] };
      await element.settled;
      const marks = element.shadowRoot.querySelectorAll('.mark').length;
      expect(marks === 1, `${marks} marks where ${facet} is ${at}`);
    }
  }
  element.filter = {};
  element.updateEntries(ids.map((id, at) => ({ id: cut(id), title: `Changed ${at}.` })));
  element.view = 'list';
  await element.settled;
  const listed = () => element.shadowRoot.querySelector('.list')?.textContent ?? '';
  await isMade(() => listed().includes('Changed 0.'));
  await element.settled;
  for (const at of ids.keys()) expect(listed().includes(`Changed ${at}.`), `not changed: ${at}`);
  element.removeEntries(ids.map(cut));
  await isMade(() => element.shadowRoot.querySelector('.item') === null);
  await element.settled;
  expect(element.shadowRoot.querySelectorAll('.item').length === 0, 'not removed');
  return faults;
}

async function useLinks({ data, ids }) {
  const element = document.querySelector('conflict-timeline');
  element.data = data;
  await element.settled;
  const faults = [];
  const links = new Map();
  for (const id of ids) {
    element.select(id);
    await element.settled;
    links.set(id, globalThis.location.hash);
  }
  for (const [id, hash] of links) {
    globalThis.location.hash = hash;
    await new Promise((resolve) => setTimeout(resolve, 20));
    await element.settled;
    if (element.selected !== id) faults.push(`${JSON.stringify(id)} came back as ${JSON.stringify(element.selected)}`);
  }
  return faults;
}

/** What has come to every object. */
function pollution() {
  const own = (object) =>
    Reflect.ownKeys(object).filter((key) => Object.getOwnPropertyDescriptor(object, key).enumerable);
  const found = [Object, Array, Function, String, Map, Set].flatMap(({ prototype }) => own(prototype).map(String));
  return 'polluted' in {} ? [...found, 'polluted'] : found;
}

async function titlesOf() {
  const element = document.querySelector('conflict-timeline');
  element.view = 'table';
  await element.settled;
  return [...element.shadowRoot.querySelectorAll('.col-title .toggle')].map(({ textContent }) => textContent.trim());
}
