// Markup in every text field, wherever it is shown: it stays text. The page has no policy, so markup that got through
// would act.
import assert from 'node:assert/strict';
import { CORPUS_MARKUP, FIELDS, MARKUP, everyField, holds, rotated, tagOf } from '../../payloads/payloads.mjs';
import { tellFigure } from '../../figures.mjs';
import { openHost } from '../../e2e/host-page.mjs';
import { SURFACES } from './surfaces.mjs';
import { test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
/** Over all turns each field has each payload; these few give each field three, and each payload several fields. */
const FEW_TURNS = [0, 8, 16];
const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
/**
 * Fields that no surface shows as text: they are left out or only reported, the player of a film has them for itself, and
 * a topic that no list names has neither lane nor filter.
 */
const NEVER_SHOWN = [
  ...['archivedCopy.sha256', 'correction.entry', 'entry.status', 'entry.unknown', 'linkCheck.target'],
  ...['medium.poster', 'track.label', 'track.lang', 'track.url'],
];
/** Shown in their own language, instead of the original. */
const TRANSLATED = FIELDS.filter((field) => /^\w+Texts\./.test(field));
const TRANSLATION = 'eo';

test.describe('hostile text in every field', () => {
  const walkWith = (page, data, lang = '') =>
    page.evaluate(
      async ([given, lang]) => {
        const { settleWhole, walk } = await import('/tests/deep/security/surfaces.mjs');
        // A new one each time: its earlier content would affect the view.
        const element = document.createElement('conflict-timeline');
        // Messages about faults cut the values that they name: `errors.test.mjs` reads them.
        element.check = 'off';
        element.lang = lang;
        document.querySelector('conflict-timeline').replaceWith(element);
        element.data = given;
        await settleWhole(element);
        return walk(element);
      },
      [data, lang],
    );

  const tryAll = async (open, payloads, turns) => {
    const { page, problems, close } = await openHost(open);
    // The first walk fetches the parts of the script, which show their texts from then on.
    await walkWith(page, everyField(rotated(['harmless'], 0)));
    const harmless = await walkWith(page, everyField(rotated(['harmless'], 0)));
    assert.deepEqual(unseen(harmless).sort(), [...NEVER_SHOWN, ...TRANSLATED].sort(), 'what is shown somewhere');
    for (const turn of turns) {
      const textAt = rotated(payloads, turn);
      const found = await walkWith(page, everyField(textAt));
      for (const name of Object.keys(SURFACES)) {
        const where = `${name}, turn ${turn}`;
        assert.deepEqual(found[name].bad, [], where);
        // Two asterisks in a payload are emphasis in a summary.
        const shape = found[name].shape.replaceAll('em[]()', '');
        assert.equal(firstDifference(shape, harmless[name].shape), undefined, where);
        expectVerbatim(found[name], harmless[name], textAt, where);
      }
      expectCopies(found.citations.copies, harmless.citations.copies, textAt, turn);
    }
    const surfaces = Object.keys(SURFACES).length;
    tellFigure('hostile text', `${FIELDS.length} fields × ${surfaces} surfaces × ${turns.length} payloads`);
    assert.deepEqual(problems, []);
    await close();
  };

  test(`is text on ${Object.keys(SURFACES).length} surfaces: ${FIELDS.length} fields, ${MARKUP.length} payloads`, async ({
    open,
  }) => {
    await tryAll(open, MARKUP, DEEP ? [...MARKUP.keys()] : FEW_TURNS);
  });

  test(`is text in a translation too: ${TRANSLATED.length} fields`, async ({ open }) => {
    const { page, problems, close } = await openHost(open);
    await walkWith(page, everyField(rotated(['harmless'], 0)), TRANSLATION);
    const harmless = await walkWith(page, everyField(rotated(['harmless'], 0)), TRANSLATION);
    assert.deepEqual(
      unseen(harmless).filter((field) => TRANSLATED.includes(field)),
      [],
    );
    for (const turn of DEEP ? MARKUP.keys() : FEW_TURNS.slice(0, 1)) {
      const textAt = rotated(MARKUP, turn);
      const found = await walkWith(page, everyField(textAt), TRANSLATION);
      for (const name of Object.keys(SURFACES)) {
        assert.deepEqual(found[name].bad, [], name);
        expectVerbatim(found[name], harmless[name], textAt, name);
      }
    }
    assert.deepEqual(problems, []);
    await close();
  });

  test('is text, of a larger corpus too', async ({ open }) => {
    test.skip(!DEEP, 'for DEEP=1 alone');
    test.skip(CORPUS_MARKUP === undefined, 'no corpus here, skipped');
    await tryAll(
      open,
      CORPUS_MARKUP,
      [...CORPUS_MARKUP.keys()].filter((turn) => turn % 5 === 0),
    );
  });
});

function unseen(surfaces) {
  const texts = Object.values(surfaces).flatMap(({ texts: own, copies = [] }) => [...own, ...copies]);
  return FIELDS.filter((_, place) => !texts.some((text) => text.includes(tagOf(place))));
}

/** Harmless texts and these are shown alike, word by word. */
function expectVerbatim(found, harmless, textAt, where) {
  const texts = [...found.texts, found.whole].join('\n');
  for (const [place, field] of FIELDS.entries()) {
    if (!`${harmless.whole}${harmless.texts}`.includes(tagOf(place))) continue;
    const wanted = textAt(field, place);
    assert.ok(holds(texts, field, wanted), `${where}: ${field} is not shown as it is written: ${wanted}`);
  }
}

/** Files and copies hold the same records; texts can neither end a field nor begin a formula. */
function expectCopies(
  [text, bibtex, csl, csv],
  [harmlessText, harmlessBibtex, harmlessCsl, harmlessCsv],
  textAt,
  turn,
) {
  const title = textAt('entry.title', FIELDS.indexOf('entry.title'));
  // One line, whatever the title holds.
  assert.ok(text.includes(title.replace(NOT_IN_A_LINE, ' ')), `turn ${turn}: ${text}`);
  assert.equal(text.split(/\r?\n/).length, harmlessText.split(/\r?\n/).length);
  assert.deepEqual(linesOf(bibtex), linesOf(harmlessBibtex), bibtex);
  assert.equal([...bibtex.matchAll(/\{/g)].length, [...bibtex.matchAll(/\}/g)].length, bibtex);
  const items = JSON.parse(csl);
  assert.deepEqual(items.map(Object.keys), JSON.parse(harmlessCsl).map(Object.keys));
  assert.equal(items[0].title, title);
  const rows = csvRows(csv);
  assert.deepEqual(
    rows.map(({ length }) => length),
    csvRows(harmlessCsv).map(({ length }) => length),
  );
  for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/);
  assert.ok(
    rows.some((row) => row.includes(title) || row.includes(`'${title}`)),
    csv,
  );
}

/** Names of the fields, and where records begin and end. */
function linesOf(bibtex) {
  return bibtex.split('\n').map((line) => /^(?: {2}\w+ = \{|@misc\{|\}|$)/.exec(line)?.[0] ?? `broken: ${line}`);
}

function csvRows(csv) {
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
  const rows = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\ufeff/, '').matchAll(cells)) {
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows;
}

function firstDifference(found, wanted) {
  if (found === wanted) return undefined;
  let at = 0;
  while (found[at] === wanted[at]) at++;
  return `at ${at}: …${found.slice(Math.max(at - 80, 0), at + 80)}… for …${wanted.slice(Math.max(at - 80, 0), at + 80)}…`;
}
