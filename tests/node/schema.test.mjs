// The schemas' checks of dates and fields, for authors whose editor checks a file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseEdtf } from '../../dist/data.js';
import { INVALID, VALID } from './edtf-forms.mjs';

/** Only the calendar, or the order of two dates, tells that these are wrong. */
const WRONG_BY_MEANING = [
  '2004-06-31',
  '2003-02-29',
  '1900-02-29',
  '2004-02-30',
  'Y1985',
  '1985-04-12T24:20:30',
  '1985-04-12T23:20:30+25',
  '2005/2004',
  '2004-06-11/2004-06-10',
  '[1672..1670]',
  '[1667}',
  '1950S0',
];
const ENTRY = { id: 'x', kind: 'event', date: '2025', title: 'X' };

const schema = read('conflict-timeline.schema.json');
const strictSchema = read('conflict-timeline.strict.schema.json');
// A keyword of editors.
const ajv = new Ajv2020({ strict: true, keywords: ['patternErrorMessage'] });
const fits = ajv.compile(schema);
const fitsStrict = ajv.compile(strictSchema);

describe('dates in the schema', () => {
  const texts = Object.values(VALID).flatMap((forms) => forms.map(([text]) => text));
  for (const text of texts) {
    it(`takes ${text}`, () => {
      assert.ok(fits(dated(text)));
    });
  }

  for (const [text, what] of INVALID.filter(([form]) => !WRONG_BY_MEANING.includes(form))) {
    it(`refuses ${JSON.stringify(text)}: ${what}`, () => {
      assert.ok(!fits(dated(text)));
    });
  }

  it('are refused by the parser where they are refused at all', () => {
    const pieces = ['2025', '-04', '-25', 'X', '~', '?', '/', '..', 'T12:30', 'Z', 'S2', 'Y', '[', ']', ',', '19', '-'];
    let read = 0;
    for (let nth = 0; nth < 20_000; nth++) {
      let text = '';
      for (let rest = nth; rest > 0; rest = Math.floor(rest / pieces.length)) text += pieces[rest % pieces.length];
      if (parseEdtf(text) === undefined) continue;
      read++;
      assert.ok(fits(dated(text)), text);
    }
    assert.ok(read > 100, `${read}`);
  });

  it('take ends that are open or unknown', () => {
    for (const end of ['..', '', '2025-04', '2025-04-01/2025-04-03']) {
      assert.ok(fits({ entries: [{ ...ENTRY, date: { start: '2025-03', end } }] }), end);
    }
    assert.ok(!fits({ entries: [{ ...ENTRY, date: { start: '2025-03', end: 'May' } }] }));
  });
});

describe('the strict schema', () => {
  for (const name of ['ceasefire-2025.json', 'talks-and-resolutions.json']) {
    it(`takes ${name}`, () => {
      assert.ok(fitsStrict(read(name)), JSON.stringify(fitsStrict.errors));
    });
  }

  it('refuses a field that is misspelt, wherever it is; the other takes it', () => {
    const datasets = [
      { entries: [ENTRY], titel: 'X' },
      { entries: [{ ...ENTRY, sumary: 'X' }] },
      { entries: [ENTRY], sources: [{ id: 's', title: 'S', adress: 'x' }] },
    ];
    for (const dataset of datasets) {
      assert.ok(fits(dataset), JSON.stringify(fits.errors));
      assert.ok(!fitsStrict(dataset));
    }
  });

  it('takes fields of the author', () => {
    const dataset = { $schema: './schema.json', $comment: 'mine', entries: [{ ...ENTRY, 'x-checked': true }] };
    assert.ok(fitsStrict(dataset), JSON.stringify(fitsStrict.errors));
  });

  it('gives words for an invalid date', () => {
    assert.match(strictSchema.$defs.EdtfText.patternErrorMessage, /EDTF/);
  });
});

describe('each schema', () => {
  it('has a name of its own, by which others can refer to it, and which no server answers', () => {
    const ids = [schema.$id, strictSchema.$id];
    assert.equal(new Set(ids).size, 2);
    for (const id of ids) assert.match(id, /^urn:/);
  });
});

function dated(text) {
  return { entries: [{ ...ENTRY, date: text }] };
}

function read(name) {
  return JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), 'utf8'));
}
