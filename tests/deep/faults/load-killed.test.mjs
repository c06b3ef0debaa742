// A load of an archive, killed by a signal that it cannot catch: while it reads, and while it fills the database. The
// same command then continues, and the archive counts the same as one loaded without a stop.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { binsOver, duckdbSource, levelFor } from 'conflict-timeline/archive';
import { loadsIn } from '../../../bin/archive/work.mjs';
import { runCommand, Workshop } from '../../archive/parity.mjs';
import { note, test } from '../../e2e/test.mjs';

const COMMAND = join(import.meta.dirname, '../../../bin/conflict-timeline.mjs');
/** It notes its progress each 50,000. */
const ENTRIES = 110_000;
const ALL = { start: -Infinity, end: Infinity };
const DAY_MS = 86_400_000;
const day = (at) => new Date(Date.UTC(2012, 0, 1) + at * DAY_MS).toISOString().slice(0, 10);

const isDeep = process.env.DEEP === '1';

test.describe('a load that is killed', { tag: '@chromium' }, () => {
  test.skip(!isDeep, 'in the deep run: it loads 220,000 entries');
  const workshop = new Workshop();
  test.afterAll(() => workshop.remove());

  test('goes on where it was, and nothing is lost or doubled', async () => {
    const file = workshop.path('entries.ndjson');
    const head = { title: 'T', parties: ['a', 'b', 'c'].map((id) => ({ id, name: `Party ${id}` })) };
    const records = Array.from({ length: ENTRIES }, (_, at) => ({
      id: `e${at}`,
      kind: 'event',
      date: at % 9 === 0 ? `${day(at % 3000)}/${day((at % 3000) + 20)}` : day(at % 3000),
      title: `Entry ${at}`,
      parties: ['abc'[at % 3]],
    }));
    writeFileSync(file, [head, ...records].map((record) => JSON.stringify(record)).join('\n'));
    const work = workshop.path('work');
    const args = (name) => ['archive', 'load', file, '--to', 'duckdb', '--work', work, '-o', workshop.path(name)];
    const whole = await runCommand(args('whole.duckdb'));
    assert.equal(whole.code, 0, whole.output);

    const reading = await killedWhen(args('killed.duckdb'), work, ({ taken, head }) => taken > 0 && head === undefined);
    assert.ok(reading.taken > 0 && reading.taken < ENTRIES, 'killed while it read');
    const filling = await killedWhen(args('killed.duckdb'), work, ({ head }) => head !== undefined);
    assert.match(filling.output, new RegExp(`continues after ${reading.taken} entries`));
    note(`killed after ${reading.taken} entries, and while it filled the database`);
    const last = await runCommand(args('killed.duckdb'));
    assert.equal(last.code, 0, last.output);
    assert.deepEqual(await countsOf(workshop.path('killed.duckdb')), await countsOf(workshop.path('whole.duckdb')));
  });
});

/** Starts the command, and kills it when its notes reach this state. */
async function killedWhen(args, work, isReached) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  let ended;
  const end = new Promise((resolve) => {
    child.once('close', (code, signal) => resolve((ended = { code, signal })));
  });
  while (ended === undefined && !isReached(notesOf(work))) await new Promise((resolve) => setTimeout(resolve, 1));
  child.kill('SIGKILL');
  assert.equal((await end).signal, 'SIGKILL', output);
  return { ...notesOf(work), output };
}

function notesOf(work) {
  try {
    return loadsIn(work).at(0)?.state ?? { taken: 0 };
  } catch {
    return { taken: 0 };
  }
}

async function countsOf(path) {
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const source = duckdbSource(await instance.connect());
  const { total, extent, head } = await source.describe();
  const summary = await source.summarise({ bins: binsOver(extent, levelFor(extent, 256)), lanes: 'party' });
  const { facets } = await source.facets({ range: ALL });
  const page = await source.entries({ range: ALL, limit: 500, order: 'time-descending' });
  instance.closeSync();
  assert.equal(total, ENTRIES);
  assert.equal(page.total, ENTRIES);
  assert.equal(
    facets.party.reduce((sum, { count }) => sum + count, 0),
    ENTRIES,
  );
  return { total, extent, head, lanes: summary.lanes, counted: summary.total, facets, entries: page.entries };
}
