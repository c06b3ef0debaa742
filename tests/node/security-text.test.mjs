// Hostile text in every field, in HTML that is written without a browser; and the payloads reach every field.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { parseFragment } from 'parse5';
import { renderTimeline } from '../../dist/ssr.js';
import { CORPUS_MARKUP, FIELDS, IDS, MARKUP, URLS, everyField, holds, rotated, tagOf } from '../payloads/payloads.mjs';

const HARMLESS = everyField(rotated(['harmless'], 0));
const LINKED = /^(?:https?:\/\/|mailto:|#)/;
/** Names of fields that hold ids, zones or dates: they are tried with payloads of their own. */
const NO_FREE_TEXT =
  /^\$schema$|\.id$|^actor\.party$|^(storyStep|highlight)\.(entry|entries|range)$|^dateEnds\.|\.(from|to|published|retrieved|asOf|said)$|^series\.(source|sum|values)$|^updated$|(?:^|\.)timeZone$/;

describe('the payloads', () => {
  it('reach every text field of the schema', () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../data/conflict-timeline.schema.json', import.meta.url), 'utf8'),
    );
    const missing = textFields(schema).filter((name) => !FIELDS.some((field) => `${field}.`.startsWith(`${name}.`)));
    assert.deepEqual(missing, []);
  });
});

describe('hostile text before scripts', () => {
  const turns = [...MARKUP.keys()];
  it(`is text in each of ${FIELDS.length} fields, each of ${MARKUP.length} payloads`, async () => {
    await expectText(MARKUP, turns);
  });

  it(
    'is text, of a larger corpus too',
    { skip: CORPUS_MARKUP === undefined && 'no corpus here, skipped' },
    async () => {
      await expectText(CORPUS_MARKUP, [...CORPUS_MARKUP.keys()]);
    },
  );

  it('hostile ids stay ids: each entry has another one, and none takes a name of the page', async () => {
    const entries = IDS.map((id, at) => ({
      ...{ id, kind: 'event', date: '2022', title: `Title ${at}` },
      relations: [{ type: 'follows', target: IDS[(at + 1) % IDS.length] }],
    }));
    const tree = parseFragment((await renderTimeline({ entries })).html);
    const ids = attributesNamed(tree, 'id');
    assert.equal(ids.length, IDS.length);
    assert.equal(new Set(ids).size, IDS.length);
    for (const id of ids) assert.match(id, /^entry-[\w.-]*$/);
    for (const href of attributesNamed(tree, 'href')) assert.ok(ids.includes(href.slice(1)), href.slice(0, 80));
    assert.deepEqual(Object.keys(Object.prototype), []);
  });

  it('hostile addresses are not links', async () => {
    const sources = URLS.map((url, at) => ({ id: `s${at}`, title: `Source ${at}`, url, archivedUrl: url }));
    const citations = sources.map(({ id }) => ({ source: id }));
    const data = { sources, entries: [{ id: 'a', kind: 'event', date: '2022', title: 'A', citations }] };
    const tree = parseFragment((await renderTimeline(data)).html);
    assert.deepEqual(attributesNamed(tree, 'href'), []);
    const text = textOf(tree);
    for (const url of URLS) assert.ok(text.includes(url.replaceAll('\r', '\n')), url);
    assert.doesNotMatch(scriptOf(tree), /"url"/);
  });
});

/** In the dataset's own language, and in that of its translations, for which there are no words of the element. */
async function expectText(payloads, turns) {
  for (const lang of [undefined, 'eo']) await expectTextIn(lang, payloads, turns);
}

async function expectTextIn(lang, payloads, turns) {
  const harmless = parseFragment((await renderTimeline(HARMLESS, { lang })).html);
  const expected = { shape: shapeOf(harmless), keys: keysOf(JSON.parse(scriptOf(harmless))) };
  const shown = FIELDS.filter((_, place) => textOf(harmless).includes(tagOf(place)));
  assert.ok(shown.length > 30, `${shown.length} fields are shown`);
  assert.equal(shown.includes('entryTexts.title'), lang === 'eo');
  for (const turn of turns) {
    const textAt = rotated(payloads, turn);
    const tree = parseFragment((await renderTimeline(everyField(textAt), { lang })).html);
    assert.equal(shapeOf(tree), expected.shape, `turn ${turn}`);
    assert.deepEqual(keysOf(JSON.parse(scriptOf(tree))), expected.keys);
    for (const href of attributesNamed(tree, 'href')) assert.match(href, LINKED);
    const text = textOf(tree);
    for (const field of shown) {
      const wanted = textAt(field, FIELDS.indexOf(field));
      assert.ok(holds(text, field, wanted), `turn ${turn}, ${field}: ${wanted}`);
    }
  }
}

/** Elements with the names of their attributes, each inside its parent. A text of several lines has `br` in it. */
function shapeOf(node) {
  const attributes = (node.attrs ?? []).map(({ name }) => name).sort();
  const isLineOfText = ({ nodeName, attrs }) => nodeName === 'br' && attrs.length === 0;
  const children = (node.childNodes ?? [])
    .filter((child) => child.nodeName !== '#text' && !isLineOfText(child))
    .map(shapeOf);
  return `${node.nodeName}[${attributes}](${children.join()})`;
}

function keysOf(value) {
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([key, field]) => [key, keysOf(field)]);
}

function nodesOf(node) {
  return [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
}

function attributesNamed(tree, name) {
  return nodesOf(tree).flatMap(({ attrs = [] }) => attrs.filter((one) => one.name === name).map(({ value }) => value));
}

/** What a reader sees, without the data for machines. */
function textOf(tree) {
  return nodesOf(tree)
    .filter(({ nodeName, parentNode }) => nodeName === '#text' && parentNode.nodeName !== 'script')
    .map(({ value }) => value)
    .join('');
}

function scriptOf(tree) {
  return nodesOf(tree).find(({ nodeName }) => nodeName === 'script').childNodes[0].value;
}

/** "entry.title": of every field in the schema that takes any text. */
function textFields({ properties, $defs }) {
  const tables = Object.entries({ Dataset: { properties }, ...$defs });
  return tables
    .flatMap(([kind, { properties: fields = {} }]) =>
      Object.entries(fields)
        .filter(([, field]) => takesText(field))
        .map(([name]) => (kind === 'Dataset' ? name : `${kind[0].toLowerCase()}${kind.slice(1)}.${name}`)),
    )
    .filter((name) => !NO_FREE_TEXT.test(name));
}

/** A text of a list of words is no free text. */
function takesText({ type, pattern, items, enum: words, anyOf = [] }) {
  if (type === 'array') return takesText(items);
  if (words !== undefined) return false;
  return (type === 'string' && (pattern === undefined || pattern.includes('://'))) || anyOf.some(takesText);
}
