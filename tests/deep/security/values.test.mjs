// Colours, languages, directions, dates, words and forged objects from a dataset: each is valid, or ignored.
import assert from 'node:assert/strict';
import { TYPED, everyField } from '../../payloads/payloads.mjs';
import { besideParts } from '../../e2e/embed-page.mjs';
import { openHost } from '../../e2e/host-page.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const PAYLOAD = '<img src=x onerror=window.pwned=1>';
/** What a page would see of a style that came from the data. */
const STYLES = [
  'color',
  'background-color',
  'background-image',
  'border-color',
  'fill',
  'stroke',
  'font-family',
  'display',
  'position',
  'visibility',
  'opacity',
  'content',
  'direction',
];
const LANGUAGE = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i;

test.describe('hostile values', { tag: '@detail' }, () => {
  // A dataset's result does not differ between engines: the others only run it with DEEP=1.
  test('in fields of other types leave elements, attributes and styles as they would be without them', async ({
    open,
  }) => {
    const { page, problems, close } = await openHost(open);
    // The first look fetches the parts of the script, which are there from then on.
    await lookOf(page, typedData({}));
    const plain = await lookOf(page, typedData({}));
    for (const turn of [...TYPED.date.keys()].filter((at) => DEEP || at % 4 === 0)) {
      const pick = (list) => list[turn % list.length];
      const [colour, lang, dir, word, date] = ['colour', 'language', 'direction', 'word', 'date'].map((kind) =>
        pick(TYPED[kind]),
      );
      const found = await lookOf(page, typedData({ colour, lang, dir, word, date }));
      assert.deepEqual(found.bad, []);
      assert.deepEqual(found.styles, plain.styles, JSON.stringify({ colour, lang, dir, word, date }));
      for (const tag of found.langs) assert.match(tag, LANGUAGE);
      for (const way of found.dirs) assert.match(way, /^(ltr|rtl|auto)$/);
    }
    assert.deepEqual(problems, []);
    await close();
  });

  test('objects forged to look like templates are faults of the data, and no part of the page', async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    const all = forgeries();
    for (const turn of DEEP ? all.keys() : [0, 5]) {
      const forged = (place) => all[(place + turn) % all.length];
      const data = everyField((field, place) => (field.startsWith('entry.title') ? `This is ${field}` : forged(place)));
      const [title, summary, words] = [0, 1, 2].map(forged);
      data.entries.push({ id: 'last', kind: 'event', date: '2025', title, summary, quotes: [words] }, words);
      const found = await lookOf(page, data);
      assert.deepEqual(found.bad, []);
      assert.ok(found.whole.includes('This is entry.title'), 'the rest shows');
      assert.ok(!found.whole.includes('[object Object]'));
      assert.ok(found.issues > 10, `${found.issues} issues`);
    }
    assert.deepEqual(problems, []);
    await close();
  });

  test('as attributes of the element are text, or nothing', async ({ open }) => {
    const { page, problems, requests, close } = await openHost(open);
    const names = [
      'label',
      'link-name',
      'query',
      'selected',
      'time-zone',
      'view',
      'lanes',
      'times',
      'wheel',
      'story',
      'timeout',
      'follow',
      'poll-interval',
      'id',
      'lang',
      'dir',
      'class',
    ];
    const asked = requests.length;
    const data = { entries: [{ id: 'a', kind: 'event', date: '2022', title: 'Still there' }] };
    for (const value of [
      PAYLOAD,
      '__proto__',
      'constructor',
      '../../../locales/uk',
      'javascript:window.pwned=1',
      '\u202e',
      '-1e999',
    ]) {
      const found = await page.evaluate(setAttributes, { names, value, data });
      assert.deepEqual(found.bad, []);
      assert.ok(found.whole.includes('Still there') || found.texts.join().includes('Still there'), value);
    }
    assert.deepEqual(problems, []);
    assert.deepEqual(
      besideParts(requests.slice(asked)).filter((path) => path !== '/tests/deep/security/surfaces.mjs'),
      [],
    );
    await close();
  });
});

/** Every kind of value that Lit or a page may take for more than it is. */
function forgeries() {
  const strings = [PAYLOAD];
  return [
    { _$litType$: 1, strings, values: [] },
    { _$litType$: 1, strings: { ...strings, raw: strings, length: 1 }, values: [] },
    { _$litType$: 2, strings, values: [] },
    { _$litType$: { h: PAYLOAD }, values: [] },
    { _$litDirective$: 'x', values: [PAYLOAD] },
    { _$litStatic$: PAYLOAD, r: {} },
    { strings: { raw: strings }, values: [] },
    { toString: PAYLOAD, valueOf: 1 },
    { __html: PAYLOAD },
    { nodeType: 1, nodeName: 'IMG', outerHTML: PAYLOAD },
    { then: PAYLOAD },
    [[PAYLOAD], { length: 1, 0: PAYLOAD }],
  ];
}

function typedData({ colour, lang, dir, word, date }) {
  const quote = { text: 'Words', lang, dir, translation: { text: 'Translated', lang } };
  const entry = { kind: 'statement', date: '2022-01-01', speaker: 'a', parties: ['p'], topics: ['t'], quotes: [quote] };
  return {
    title: 'Typed',
    ...{ lang, dir, updated: date },
    parties: [{ id: 'p', name: 'Party', color: colour }],
    actors: [{ id: 'a', name: 'Actor', role: [{ role: 'Role', from: date, to: date }], party: 'p' }],
    topics: [{ id: 't', name: 'Topic' }],
    sources: [{ id: 's', title: 'Source', lang, published: date, retrieved: date }],
    entries: [
      { ...entry, id: 'one', title: 'One', form: word, status: word, graphic: word, citations: [{ source: 's' }] },
      {
        ...entry,
        id: 'two',
        title: 'Two',
        relations: [
          { type: 'supports', target: 'one' },
          { type: word, target: 'one' },
        ],
      },
      { ...entry, id: 'three', title: 'Three', asOf: date, said: date, published: date },
    ],
    story: [
      { heading: 'Step', entry: 'one' },
      { heading: 'Range', range: date },
    ],
  };
}

/** Chart with an open entry, list and table, one after the other. */
async function lookOf(page, data) {
  return page.evaluate(
    async ([given, names]) => {
      const { look, settleWhole } = await import('/tests/deep/security/surfaces.mjs');
      const element = document.querySelector('conflict-timeline');
      element.data = given;
      await settleWhole(element);
      const all = { bad: [], styles: [], langs: [], dirs: [], whole: '', issues: 0 };
      for (const view of ['chart', 'list', 'table']) {
        for (const selected of ['one', 'two', 'three']) {
          Object.assign(element, { view, selected });
          await element.settled;
          const { bad, whole } = look(element);
          const nodes = [...element.shadowRoot.querySelectorAll('*')].filter(
            (node) => !node.closest('.unclear, .cite, [part="check"]'),
          );
          all.bad.push(...bad);
          all.whole += whole;
          all.langs.push(...nodes.flatMap((node) => node.getAttribute('lang') ?? []));
          all.dirs.push(...nodes.flatMap((node) => node.getAttribute('dir') ?? []));
          for (const node of nodes) {
            const style = getComputedStyle(node);
            all.styles.push(`${node.localName} ${names.map((name) => style.getPropertyValue(name)).join('|')}`);
          }
        }
      }
      all.issues = element.issues.length;
      return all;
    },
    [data, STYLES],
  );
}

async function setAttributes({ names, value, data }) {
  const { look } = await import('/tests/deep/security/surfaces.mjs');
  const element = document.querySelector('conflict-timeline');
  for (const name of names) element.setAttribute(name, value);
  element.data = { ...data };
  await element.settled;
  return look(element);
}
