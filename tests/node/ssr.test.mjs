// A dataset as HTML for before scripts, in plain Node.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseFragment } from 'parse5';
import { renderTimeline } from '../../dist/ssr.js';

const data = readJson('../../data/ceasefire-2025.json');
const PAYLOADS = new URL('../../../shared/fixtures/markup-payloads.json', import.meta.url);

describe('reliability', () => {
  it('stands beside its source, and the scale under the heading', async () => {
    const { html, issues } = await renderTimeline({
      reliabilityScale: 'A to F for the source',
      sources: [{ id: 's', title: 'A paper' }],
      entries: [entryOf({ citations: [{ source: 's', locator: 'p. 1', reliability: 'B2' }] })],
    });
    assert.deepEqual(issues, []);
    const text = html.replace(/<[^>]*>/g, '');
    assert.match(text, /A paper, p\. 1, Reliability: B2/);
    assert.match(text, /Reliability: A to F for the source/);
  });
});

describe('the text before scripts', () => {
  it('has every entry, in order of time, with its words and sources', async () => {
    const { html, issues } = await renderTimeline(data);
    assert.deepEqual(issues, []);
    const items = listItems(parse(html));
    assert.equal(items.length, data.entries.length);
    for (const entry of data.entries) {
      const item = items.find((node) => attributeOf(node, 'id') === `entry-${entry.id}`);
      const text = textOf(item);
      for (const part of [entry.title, entry.summary, ...(entry.quotes ?? []).map((quote) => quote.text)]) {
        assert.ok(text.includes(part), `${entry.id}: ${part}`);
      }
      for (const { source, locator } of entry.citations) {
        assert.ok(text.includes(data.sources.find(({ id }) => id === source).title));
        if (locator !== undefined) assert.ok(text.includes(locator));
      }
    }
    const ids = items.map((node) => attributeOf(node, 'id'));
    assert.ok(ids.indexOf('entry-full-scale-invasion') < ids.indexOf('entry-ceasefire-proposal'));
    assert.ok(ids.indexOf('entry-ceasefire-proposal') < ids.indexOf('entry-trump-100-days'));
  });

  it('has the words of a summary without the marks of links and emphasis', async () => {
    const summary = 'Said *no* in [its order](https://example.org/o).';
    const { html } = await renderTimeline({ entries: [entryOf({ summary })] });
    assert.match(html, />Said no in its order\.</);
  });

  it('links the sources that have an address, and entries to each other', async () => {
    const root = parse((await renderTimeline(data)).html);
    const links = find(root, 'a');
    const outside = links.filter((node) => attributeOf(node, 'href').startsWith('http'));
    assert.equal(attributeOf(outside[0], 'href'), data.sources.find(({ url }) => url).url);
    assert.equal(attributeOf(outside[0], 'rel'), 'noopener noreferrer');
    const ids = new Set(listItems(root).map((node) => attributeOf(node, 'id')));
    const inside = links.map((node) => attributeOf(node, 'href')).filter((href) => href.startsWith('#'));
    assert.ok(inside.length >= 2 * data.entries.flatMap(({ relations = [] }) => relations).length);
    for (const href of inside) assert.ok(ids.has(href.slice(1)), href);
  });

  const DATES = [
    ['2022-02-24', '2022-02-24'],
    ['2022-02', '2022-02'],
    ['2022', '2022'],
    ['2025-04-25T10:30:00Z', '2025-04-25T10:30:00Z'],
    ['2025-04-25T10:30:00+02:00', '2025-04-25T10:30:00+02:00'],
    ['2025-04-25T10:30:00+02', undefined],
    ['2025-04-25~', undefined],
    ['2025-04-25?', undefined],
    ['../2025-04-25', undefined],
    ['2022-02-01/2022-03-01', undefined],
    ['2022-21', undefined],
    ['201X', undefined],
    ['0000', undefined],
    ['-0044-03-15', undefined],
    ['Y20000', undefined],
    ['[2022-02-01,2022-02-03]', undefined],
    ['2022-02-24/..', undefined],
  ];
  for (const [date, datetime] of DATES) {
    it(`${date} ${datetime === undefined ? 'has no machine form' : `is <time datetime="${datetime}">`}`, async () => {
      const { html } = await renderTimeline({ entries: [entryOf({ date })] });
      const [item] = listItems(parse(html));
      assert.ok(item, 'the date is read');
      assert.deepEqual(
        find(item, 'time').map((node) => attributeOf(node, 'datetime')),
        datetime === undefined ? [] : [datetime],
      );
    });
  }

  it('speaks the language of the dataset, or the one asked for', async () => {
    const dataset = { lang: 'uk', entries: [entryOf({ date: '2022-02-24' })] };
    assert.match((await renderTimeline(dataset)).html, /24 лютого 2022/);
    assert.match((await renderTimeline(dataset, { lang: 'de' })).html, /24\. Februar 2022/);
    const english = (await renderTimeline({ ...dataset, lang: 'ja' })).html;
    assert.match(english, /<article lang="en-GB">/);
    assert.match(english, /24 February 2022/);
    assert.match(english, /<h3 lang="ja" dir="auto">/);
  });

  it('keeps the language of quotes, and of their translation', async () => {
    const quotes = [
      { text: 'Ми готові', lang: 'uk', translation: { text: 'We are ready', lang: 'en', translator: 'A' } },
    ];
    const { html } = await renderTimeline({ entries: [entryOf({ kind: 'statement', quotes })] });
    const [own, translated] = find(parse(html), 'blockquote');
    assert.equal(attributeOf(own, 'lang'), 'uk');
    assert.equal(textOf(own), '«Ми готові»');
    assert.equal(attributeOf(find(translated, 'p')[0], 'lang'), 'en');
    assert.match(html, /Translated by A/);
  });

  it('takes a level for its headings and a prefix for its ids', async () => {
    const dataset = { title: 'T', entries: [entryOf({ id: 'a b' }), entryOf({ id: 'a.20.b' })] };
    const { html } = await renderTimeline(dataset, { headingLevel: 3, idPrefix: 'war-', jsonLd: false });
    assert.match(html, /<h3 dir="auto">T<\/h3>/);
    assert.match(html, /<h4 dir="auto">x<\/h4>/);
    const ids = listItems(parse(html)).map((node) => attributeOf(node, 'id'));
    assert.deepEqual(ids, ['war-a.20.b', 'war-a.2e.20.2e.b']);
    assert.doesNotMatch(html, /<script/);
  });

  it('lists the records that could not be placed', async () => {
    const { html, issues } = await renderTimeline({
      entries: [entryOf({}), { id: 'bad', kind: 'event', date: '<b>' }],
    });
    assert.ok(issues.length > 0);
    assert.match(html, /1 item could not be placed/);
    assert.doesNotMatch(html, /<b>/);
  });

  it('never throws, and gives no HTML for a value that is not a dataset', async () => {
    for (const value of [undefined, null, 7, 'text', [], {}, { entries: 1 }]) {
      const { html, issues } = await renderTimeline(value);
      assert.equal(html, '');
      assert.equal(issues[0].code, 'not-a-dataset');
    }
    assert.match((await renderTimeline({ entries: [] })).html, /no entries/);
  });
});

describe('the data for machines', () => {
  it('is schema.org, with a type for each kind of entry', async () => {
    const json = jsonLdOf((await renderTimeline(data)).html);
    assert.equal(json['@context'], 'https://schema.org');
    assert.equal(json.hasPart.length, data.entries.length);
    const thing = (id) => json.hasPart.find((part) => part['@id'] === `#entry-${id}`);
    assert.deepEqual(
      ['full-scale-invasion', 'trump-crimea', 'putin-open-to-talks', 'witkoff-no-comment'].map(
        (id) => thing(id)['@type'],
      ),
      ['Event', 'Quotation', 'CreativeWork', 'Event'],
    );
    assert.equal(thing('full-scale-invasion').startDate, '2022-02-24');
    assert.equal(thing('trump-crimea').creator.name, 'Donald Trump');
    assert.equal(thing('putin-open-to-talks').dateCreated, undefined, 'on or before a day is no day');
  });

  it('says of no claim that it happened', async () => {
    const types = { established: 'Event', reported: 'Event', claimed: 'Claim', disputed: 'Claim', retracted: 'Claim' };
    for (const [status, type] of Object.entries(types)) {
      const { html } = await renderTimeline({ entries: [entryOf({ status })] });
      assert.equal(jsonLdOf(html).hasPart[0]['@type'], type);
    }
  });

  it('cannot be ended by the data', async () => {
    const title = '</script><script>alert(1)</script> \u2028 <!-- & ]]>';
    const { html } = await renderTimeline({ title, entries: [entryOf({ title })] });
    const root = parse(html);
    assert.equal(find(root, 'script').length, 1);
    assert.equal(jsonLdOf(html).name, title);
    assert.doesNotMatch(html, /\u2028.*<\/script>/);
  });
});

describe('hostile text', () => {
  it('stays text in every field', { skip: !existsSync(PAYLOADS) && 'no corpus here' }, async () => {
    const { payloads } = JSON.parse(readFileSync(PAYLOADS, 'utf8'));
    // Lines stay lines.
    const plainOf = async (payload) =>
      shape(
        (await renderTimeline(datasetOf(['x', 'y'].map((text) => payload.replace(/[^\r\n]+/g, text) + text)))).html,
      );
    for (const [index, payload] of payloads.entries()) {
      const { html } = await renderTimeline(datasetOf([`${payload}${index}`, `${payload}${index}b`]));
      assert.deepEqual(shape(html), await plainOf(payload), payload);
    }
  });

  it('addresses are links only where they are safe', async () => {
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'https://a.example@b.example',
      '" onclick="x',
      '//x',
    ]) {
      const { html } = await renderTimeline(datasetOf(['x', 'y'], url));
      const root = parse(html);
      assert.deepEqual(
        find(root, 'a').filter((node) => !attributeOf(node, 'href').startsWith('#')),
        [],
        url,
      );
      assert.ok(textOf(root).includes(url));
    }
  });
});

/** Text in every field that takes any. */
function datasetOf([text, other], url = 'https://a.example/') {
  const quote = { text, lang: 'en', dir: 'auto', translation: { text, translator: text } };
  return {
    title: text,
    description: text,
    license: text,
    version: text,
    parties: [{ id: text, name: text }],
    actors: [{ id: text, name: text, role: text, party: text }],
    sources: [{ id: text, title: text, author: text, publisher: text, url, archivedUrl: url }],
    entries: [
      {
        id: text,
        kind: 'statement',
        date: '2022',
        dateNote: text,
        title: text,
        summary: text,
        place: text,
        channel: text,
        speaker: text,
        parties: [text],
        quotes: [quote],
        citations: [{ source: text, locator: text, quote: text, reliability: text }],
        relations: [{ type: 'follows', target: other, note: text }],
      },
      { id: other, kind: 'event', date: '2023', title: text, actors: [other] },
      { id: 'unclear', kind: 'event', date: text, title: text },
    ],
  };
}

/** Names and attribute names of every element: what a payload would change if it became markup. */
function shape(html) {
  return all(parse(html)).map((node) => `${node.tagName} ${node.attrs.map(({ name }) => name).join(' ')}`);
}

function entryOf(more) {
  return { id: 'x', kind: 'event', date: '2022-02-24', title: 'x', ...more };
}

function jsonLdOf(html) {
  const [script] = find(parse(html), 'script');
  return JSON.parse(script.childNodes[0].value);
}

function parse(html) {
  return parseFragment(html);
}

function all(node) {
  return (node.childNodes ?? []).flatMap((child) => (child.tagName === undefined ? [] : [child, ...all(child)]));
}

function find(node, name) {
  return all(node).filter(({ tagName }) => tagName === name);
}

/** The entries, not what is listed inside them. */
function listItems(root) {
  const [list] = find(root, 'ol');
  return (list?.childNodes ?? []).filter(({ tagName }) => tagName === 'li');
}

function attributeOf({ attrs }, wanted) {
  return attrs.find(({ name }) => name === wanted)?.value;
}

function textOf(node) {
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
