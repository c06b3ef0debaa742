// A `src` that changes faster than answers come, a server that is asked again and again, and the longest wait for it.
// The server says which requests were aborted.
import assert from 'node:assert/strict';
import { tellFigure } from '../../figures.mjs';
import { seed } from '../../property-seed.mjs';
import { seededRandom } from '../fuzz/seeded-random.mjs';
import { until } from '../../e2e/until.mjs';
import { REAL, REAL_MARKS, address, ask, begin, look, openFaults, renew, retry, settle, showReal } from './page.mjs';
import { LINES } from './rows.mjs';
import { TYPES, late, silent, stalled, status, whole } from '../../e2e/misbehaving-server.mjs';
import { note, test } from '../../e2e/test.mjs';

const DEEP = process.env.DEEP === '1';
const CHANGES = 100;
const EVERY_MS = 10;
/** After the last change, however slow the machine: many answers would come after those to later requests. */
const LATE_MS = { least: 150, most: 900 };
const ROUNDS = DEEP ? 5 : 1;

test.describe('a source that changes while it loads', () => {
  let faults;
  test.beforeAll(async ({ open }) => {
    faults = await openFaults(open);
  });

  test('a hundred times in a second, with answers out of order: the last one wins, the others are given up', async ({
    engine,
  }) => {
    note(`SEED=${seed}`);
    const random = seededRandom(seed);
    for (let round = 0; round < ROUNDS; round++) {
      await renew(faults);
      const asked = faults.server.answers.length;
      const waits = Array.from({ length: CHANGES }, () => LATE_MS.least + random() * (LATE_MS.most - LATE_MS.least));
      const held = [];
      faults.server.misbehave((request, response) => {
        const turn = Number(new URL(request.url, 'http://x').searchParams.get('turn'));
        held.push(() => late(named(`Answer ${turn}`), waits[turn])(request, response));
        if (turn === CHANGES - 1) for (const answer of held) answer();
      });
      await faults.timeline.evaluate(change, { changes: CHANGES, everyMs: EVERY_MS, first: address() });
      const answers = faults.server.answers.slice(asked);
      await until(() => answers.every(({ end }) => end !== undefined), 'every request has ended');
      const { title, events, failed } = await look(faults);
      assert.deepEqual(
        { title, failed, events: events.length },
        { title: `Answer ${CHANGES - 1}`, failed: false, events: 1 },
      );
      assert.equal(answers.filter(({ end }) => end === 'sent').length, 1, 'one answer was sent to its end');
      assert.ok(answers.at(-1).path.endsWith(`turn=${CHANGES - 1}`));
      const aborted = answers.filter(({ end }) => end === 'aborted').length;
      assert.equal(aborted, answers.length - 1, 'all others were aborted');
      // A busy browser asks for fewer of them.
      assert.ok(aborted > 0, 'some requests had reached the server');
      tellFigure(
        `faults, ${engine}, src changed ${CHANGES} times in a second`,
        `${aborted} of ${answers.length} requests aborted`,
      );
    }
  });

  test('while the old one is still loading its body: what came of it makes room', async () => {
    await renew(faults);
    faults.server.misbehave((request, response) =>
      (request.url.includes('ndjson') ? stalled(LINES.slice(0, 900), { type: TYPES.ndjson }) : whole(REAL))(
        request,
        response,
      ),
    );
    const first = await begin(faults, address('ndjson'));
    await ask(faults, address());
    const { marks, code, events } = await look(faults);
    assert.deepEqual({ marks, code, events: events.length }, { marks: REAL_MARKS, code: undefined, events: 1 });
    await until(() => first.end === 'aborted', 'the first was given up');
  });

  test('to nothing: the request is given up, and what was shown stays', async () => {
    await showReal(faults);
    faults.server.misbehave(silent());
    const request = await begin(faults, address());
    await until(async () => (await faults.timeline.locator('progress').count()) === 1, 'it is told that it loads');
    const meanwhile = await look(faults);
    assert.deepEqual({ marks: meanwhile.marks, busy: meanwhile.busy }, { marks: REAL_MARKS, busy: true });
    await ask(faults, '');
    await until(() => request.end === 'aborted', 'it was given up');
    const { marks, code, busy, events } = await look(faults);
    assert.deepEqual({ marks, code, busy, events }, { marks: REAL_MARKS, code: undefined, busy: false, events: [] });
  });

  test('none of them leaves an error uncaught', () => faults.close());
});

test.describe('a server that is asked again and again', () => {
  test('fails and recovers: what was shown stays meanwhile', async ({ open }) => {
    const faults = await openFaults(open);
    await showReal(faults);
    faults.server.misbehave(status(503));
    await faults.timeline.evaluate((element) => {
      element.pollInterval = 1;
      element.follow = 'poll';
    });
    await until(async () => (await peek(faults)).code === 'http', 'the failure is told');
    const failed = await look(faults);
    assert.deepEqual({ marks: failed.marks, retries: failed.retries }, { marks: REAL_MARKS, retries: 1 });
    assert.match(failed.text, /Not connected\. Last answer: .*\d/);
    faults.server.misbehave(whole(named('Recovered')));
    await until(async () => (await peek(faults)).title === 'Recovered', 'the new version is shown');
    assert.equal((await look(faults)).code, undefined);
    await faults.close();
  });
});

test.describe('the time-out', () => {
  test('is an attribute: a slow answer fails within it and comes without it; 0 waits, and can be cancelled', async ({
    open,
  }) => {
    const faults = await openFaults(open);
    faults.server.misbehave(late(REAL, 900));
    await renew(faults, { timeout: 300 });
    const before = Date.now();
    await ask(faults, address());
    assert.equal((await look(faults)).code, 'timeout');
    assert.ok(Date.now() - before >= 300);
    await until(() => faults.server.answers.at(-1).end === 'aborted', 'the request was given up');
    await faults.timeline.evaluate((element) => element.setAttribute('timeout', '0'));
    await retry(faults);
    assert.equal((await look(faults)).marks, REAL_MARKS);
    faults.server.misbehave(silent());
    await renew(faults, { timeout: 0 });
    const request = await begin(faults, address());
    await faults.page.waitForTimeout(700);
    assert.deepEqual(await peek(faults), { code: undefined, title: '', busy: true });
    await faults.timeline.getByRole('button', { name: 'Cancel' }).click();
    await settle(faults);
    assert.equal((await look(faults)).code, 'cancelled');
    await until(() => request.end === 'aborted', 'the request was given up');
    faults.server.misbehave(whole(REAL));
    await retry(faults);
    assert.equal((await look(faults)).marks, REAL_MARKS);
    await faults.close();
  });
});

/** Runs in the page: the first change at once, the others one after another; resolves when the last has arrived. */
async function change(element, { changes, everyMs, first }) {
  await new Promise((resolve) => {
    let turn = 0;
    const timer = globalThis.setInterval(() => {
      element.src = `${first}&turn=${turn++}`;
      if (turn < changes) return;
      globalThis.clearInterval(timer);
      resolve();
    }, everyMs);
  });
  await element.updateComplete;
  await element.settled;
}

function peek({ timeline }) {
  return timeline.evaluate((element) => ({
    code: element.shadowRoot.querySelector('[part="state"]')?.dataset.code,
    title: element.shadowRoot.querySelector('[part="title"]')?.textContent.trim() ?? '',
    busy: element.matches(':state(loading)'),
  }));
}

function named(title) {
  return JSON.stringify({ ...JSON.parse(REAL), title });
}
