// A connection that is lost or falls silent somewhere in the body. The whole entries so far are shown and said to be a
// part, with a button that loads the rest; without any, there is an error. A seed draws the place of the break: `SEED=…
// node --test tests/deep/faults/parts.test.mjs` draws the same.
import assert from 'node:assert/strict';
import { tellFigure } from '../../figures.mjs';
import { seed } from '../../property-seed.mjs';
import { seededRandom } from '../fuzz/seeded-random.mjs';
import {
  REAL,
  REAL_MARKS,
  address,
  ask,
  begin,
  fallSilent,
  hasHeard,
  look,
  openFaults,
  renew,
  retry,
  settle,
} from './page.mjs';
import { JSON_TEXT, LINES, ROWS, TABLE, wholeItems, wholeLines, wholeRows } from './rows.mjs';
import { TYPES, cut, stalled, whole } from '../../e2e/misbehaving-server.mjs';
import { note, test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
/** Firefox is driven more slowly. */
const CUTS = { chromium: DEEP ? 60 : 3, firefox: DEEP ? 20 : 2 };
const STALLS = DEEP ? 12 : 1;

/** `text` in the format, and how many entries are whole in its first bytes. */
const FORMATS = {
  json: { text: JSON_TEXT, wholeIn: wholeItems },
  ndjson: { text: LINES, wholeIn: wholeLines },
  csv: { text: TABLE, wholeIn: wholeRows },
};

test.describe('an answer that breaks off', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  for (const [format, { text, wholeIn }] of Object.entries(FORMATS)) {
    const bytes = Buffer.from(text);
    const type = TYPES[format];

    test(`${format}: shows what had come whole, says that it is a part, and loads the rest on demand`, async ({
      engine,
    }) => {
      const random = seededRandom(seed);
      note(`SEED=${seed}`);
      for (let turn = 0; turn < CUTS[engine]; turn++) {
        const at = 1 + Math.floor(random() * (bytes.length - 1));
        // A length that is not reached, or a last chunk that does not come.
        const length = turn % 2 === 0 ? bytes.length : undefined;
        const where = `${format}, byte ${at} of ${bytes.length}, SEED=${seed}`;
        await renew(faults);
        faults.server.misbehave(stalled(bytes.subarray(0, at), { type, length }));
        const request = await begin(faults, address(format));
        await hasHeard(faults, at);
        request.breakOff();
        await settle(faults);
        await isPart(await look(faults), { counts: around(wholeIn(at)), code: 'network', where });
        await isWholeAfterRetry(faults, { text, type, where });
      }
    });

    test(`${format}: the same where the server falls silent`, async () => {
      const random = seededRandom(seed + 1);
      note(`SEED=${seed}`);
      for (let turn = 0; turn < STALLS; turn++) {
        const at = 1 + Math.floor(random() * (bytes.length - 1));
        const where = `${format}, byte ${at} of ${bytes.length}, SEED=${seed}`;
        await renew(faults);
        faults.server.misbehave(stalled(bytes.subarray(0, at), { type }));
        await begin(faults, address(format));
        await hasHeard(faults, at);
        await fallSilent(faults);
        await settle(faults);
        await isPart(await look(faults), { counts: around(wholeIn(at)), code: 'timeout', where });
        await isWholeAfterRetry(faults, { text, type, where });
      }
    });
  }

  test('JSON that ends too soon with nothing to tell of it but itself: is refused, with the place', async ({
    engine,
  }) => {
    const random = seededRandom(seed + 2);
    const bytes = Buffer.from(JSON_TEXT);
    for (let turn = 0; turn < CUTS[engine]; turn++) {
      const at = 1 + Math.floor(random() * (bytes.length - 1));
      await renew(faults);
      faults.server.misbehave(whole(bytes.subarray(0, at)));
      await ask(faults, address());
      const { code, marks, text } = await look(faults);
      assert.deepEqual({ code, marks }, { code: 'json-syntax', marks: 0 }, `byte ${at}, SEED=${seed}`);
      assert.match(text, /not valid JSON: .*\d/, `byte ${at}`);
    }
  });

  test('a line that ends too soon with nothing to tell of it but itself: what was whole is shown as a part', async () => {
    const at = Buffer.byteLength(LINES.slice(0, LINES.indexOf('row-5') + 2));
    await renew(faults);
    faults.server.misbehave(whole(Buffer.from(LINES).subarray(0, at), TYPES.ndjson));
    await ask(faults, address('ndjson'));
    await isPart(await look(faults), { counts: [5], code: 'broken-off', where: 'in line 5' });
    await isWholeAfterRetry(faults, { text: LINES, type: TYPES.ndjson, where: 'in line 5' });
  });

  test('what was shown stays until something whole has come in the place of nothing', async () => {
    await renew(faults);
    faults.server.misbehave(whole(REAL));
    await ask(faults, address());
    faults.server.misbehave(cut('{"title": "Parts", "entries": [', { length: 9000 }));
    await ask(faults, address());
    const { code, marks, text } = await look(faults);
    assert.deepEqual({ code, marks }, { code: 'network', marks: REAL_MARKS });
    assert.match(text, /still shown/);
  });

  test('none of them leaves an error uncaught', async ({ engine }) => {
    tellFigure(`faults, ${engine}, answers that break off`, `${4 * CUTS[engine] + 3 * STALLS}, SEED=${seed}`);
    await faults.close();
  });
});

/** A record that lacks only its end may or may not count as one. */
function around(count) {
  return count === ROWS ? [count] : [count, count - 1].filter((some) => some >= 0);
}

function isPart({ code, role, text, retries, marks, failed, events }, { counts, code: expected, where }) {
  assert.equal(code, expected, where);
  assert.equal(retries, 1, where);
  if (events[0]?.type === 'timeline-error') {
    assert.ok(counts.includes(0), where);
    assert.deepEqual(
      { role, marks, failed, told: events[0].code },
      { role: 'alert', marks: 0, failed: true, told: expected },
    );
    return;
  }
  const [{ type, count }] = events;
  assert.deepEqual({ type, role, failed }, { type: 'timeline-load', role: 'status', failed: false }, where);
  assert.ok(counts.includes(count), `${where}: ${count} of ${counts}`);
  assert.ok(marks > 0 && marks <= count, `${where}: ${marks} marks`);
  assert.ok(text.includes(`Only a part is shown: ${count} entr`), `${where}: ${text}`);
}

async function isWholeAfterRetry(faults, { text, type, where }) {
  faults.server.misbehave(whole(text, type));
  await retry(faults);
  const { code, marks, events } = await look(faults);
  assert.equal(code, undefined, where);
  assert.ok(marks > 0, where);
  assert.deepEqual(
    events.map((event) => [event.type, event.count]),
    [['timeline-load', ROWS]],
    where,
  );
}
