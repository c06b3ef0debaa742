// Answers without a dataset. Each has its own message, an event, and a button that tries again; the drawing stays.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { REAL, REAL_COUNT, REAL_MARKS, address, ask, look, openFaults, renew, PATIENT_MS, retry } from './page.mjs';
import {
  TYPES,
  compressed,
  cut,
  redirect,
  reset,
  silent,
  stalled,
  status,
  whole,
} from '../../e2e/misbehaving-server.mjs';
import { note, test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const HTML = '<!doctype html><title>Sign in</title><p>Please sign in.';
const SILENCE_MS = 400;

const STATUSES = DEEP ? [400, 401, 402, 403, 405, 406, 408, 410, 418, 422, 451, 501, 502, 503, 504, 599] : [429, 500];

/** `[what, behaviour, code, words]`, and a different wait of the element if needed. */
const ANSWERS = [
  ['status 404', status(404), 'http', 'The server answered 404 for'],
  ...STATUSES.map((code) => [`status ${code}`, status(code), 'http', `The server answered ${code} for`]),
  ['status 503 with a page', status(503, HTML, { 'content-type': 'text/html' }), 'http', 'answered 503'],
  ['status 404 with a dataset', status(404, REAL, { 'content-type': TYPES.json }), 'http', 'answered 404'],
  ['status 304 that nobody asked for', status(304, ''), 'http', 'answered 304'],
  ['status 204', status(204, ''), 'not-json', 'is empty'],
  ['no bytes', whole(''), 'not-json', 'is empty'],
  ['white space', whole(' \r\n\t '), 'not-json', 'is empty'],
  ['a byte order mark and nothing else', whole('\ufeff'), 'not-json', 'is empty'],
  ['a web page', whole(HTML, 'text/html'), 'not-json', 'is a web page'],
  ['a web page that is called JSON', whole(HTML), 'not-json', 'is a web page'],
  ['a web page that is called CSV', whole(HTML, TYPES.csv), 'not-json', 'is a web page'],
  ['front matter', whole('---\ntitle: A\n---\n{}'), 'json-syntax', 'not valid JSON'],
  ['UTF-16', whole(Buffer.from(`\ufeff${REAL}`, 'utf16le')), 'json-syntax', 'not valid JSON'],
  ['NUL bytes', whole(Buffer.alloc(64)), 'json-syntax', 'not valid JSON'],
  ['a NUL byte within', whole(REAL.replace(',', ',\0')), 'json-syntax', 'not valid JSON'],
  ['random bytes', whole(Buffer.from([0xde, 0xad, 0xbe, 0xef, 0xfe, 0xff, 0x80])), 'json-syntax', 'not valid JSON'],
  ['a comma too many', whole('{"entries": [],}'), 'json-syntax', 'not valid JSON'],
  ['JSON twice', whole('{"entries": []}{"entries": []}'), 'json-syntax', 'not valid JSON'],
  ['JSON of something else', whole('{"type": "FeatureCollection"}'), 'not-a-dataset', 'not a timeline dataset'],
  ['a number', whole('42'), 'not-a-dataset', 'not a timeline dataset'],
  ['null', whole('null'), 'not-a-dataset', 'not a timeline dataset'],
  [
    'a redirect to itself',
    (request, response) => redirect(request.url)(request, response),
    'network',
    'No answer from',
  ],
  ['a redirect to no address', redirect('http://'), 'network', 'No answer from'],
  ['a redirect to a script', redirect('javascript:alert(1)'), 'network', 'No answer from'],
  ['a reset before the first byte', reset(), 'network', 'No answer from'],
  ['a body that breaks off at once', cut('{', { length: 5000 }), 'network', 'No answer from'],
  ['gzip that is none', whole(REAL, TYPES.json, { 'content-encoding': 'gzip' }), 'network', 'No answer from'],
  ['gzip of a page', compressed(HTML), 'not-json', 'is a web page'],
  ['silence', silent(), 'timeout', 'No data arrived from', { timeout: SILENCE_MS }],
  ['silence after the headers', stalled(' '), 'timeout', 'No data arrived from', { timeout: SILENCE_MS }],
  ['silence before the first entry', stalled('{"title": "A",'), 'timeout', 'No data arrived', { timeout: SILENCE_MS }],
];

test.describe('an answer that holds no dataset', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  for (const [what, behaviour, code, words, options] of ANSWERS) {
    test(`${what}: is reported, keeps the drawing, and can be tried again`, async () => {
      await renew(faults, options);
      await holdsNothing(faults, { behaviour, code, words });
      await keepsOld(faults, { behaviour, code, words });
    });
  }

  const vectors = new URL('../../../../shared/fixtures/json-parsing/', import.meta.url);
  test('every text that must not parse as JSON is refused', async () => {
    test.skip(!existsSync(vectors), 'shared fixtures not found, skipped');
    const files = readdirSync(vectors).filter((name) => name.startsWith('n_'));
    const chosen = files.filter((_, index) => DEEP || index % 24 === 0);
    for (const name of chosen) {
      faults.server.misbehave(whole(readFileSync(new URL(encodeURIComponent(name), vectors))));
      await renew(faults);
      await ask(faults, address());
      const { marks, failed, events, text } = await look(faults);
      assert.deepEqual({ marks, failed, events: events.length }, { marks: 0, failed: true, events: 1 }, name);
      assert.match(events[0].code, /^(json-syntax|not-json|not-a-dataset)$/, name);
      assert.ok(text.length > 'The timeline could not be loaded'.length, name);
    }
    note(`${chosen.length} of ${files.length}`);
  });

  test('none of them leaves an error uncaught', () => faults.close());
});

async function holdsNothing(faults, { behaviour, code, words }) {
  faults.server.misbehave(behaviour);
  await ask(faults, address());
  const seen = await look(faults);
  assert.equal(seen.code, code);
  assert.ok(seen.text.includes(words), seen.text);
  assert.deepEqual(
    { role: seen.role, retries: seen.retries, failed: seen.failed, busy: seen.busy, marks: seen.marks },
    { role: 'alert', retries: 1, failed: true, busy: false, marks: 0 },
  );
  assert.deepEqual(
    seen.events.map(({ type, code: told }) => [type, told]),
    [['timeline-error', code]],
  );
  await isWell(faults);
}

async function keepsOld(faults, { behaviour, code, words }) {
  const id = JSON.parse(REAL).entries[3].id;
  await faults.timeline.evaluate((element, entry) => element.select(entry), id);
  faults.server.misbehave(behaviour);
  await ask(faults, address());
  const seen = await look(faults);
  assert.equal(seen.code, code);
  assert.ok(seen.text.includes(words) && seen.text.includes('still shown'), seen.text);
  assert.deepEqual(
    { retries: seen.retries, marks: seen.marks, selected: seen.selected },
    { retries: 1, marks: REAL_MARKS, selected: id },
  );
  assert.deepEqual(
    seen.events.map(({ type }) => type),
    ['timeline-error'],
  );
  await isWell(faults);
}

/** The same address now answers well: on a busy machine, which is slower than the tested silence, too. */
async function isWell(faults) {
  faults.server.misbehave(whole(REAL));
  const timeout = await faults.timeline.evaluate((element) => element.getAttribute('timeout'));
  const wait = (ms) => faults.timeline.evaluate((element, limit) => element.setAttribute('timeout', limit), ms);
  await wait(PATIENT_MS);
  await retry(faults);
  await wait(timeout);
  const { code, marks, failed, events } = await look(faults);
  assert.deepEqual({ code, marks, failed }, { code: undefined, marks: REAL_MARKS, failed: false });
  assert.deepEqual(
    events.map(({ type, count }) => [type, count]),
    [['timeline-load', REAL_COUNT]],
  );
}
