// A generated dataset in each kind of archive, loaded by the command, and asked at random: each answer must equal brute
// force.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { binsOver, levelFor } from 'conflict-timeline/archive';
import { register } from 'tsx/esm/api';
import { sharpest } from '../../bin/archive/description.mjs';
import { publish } from '../../bin/archive/load.mjs';
import { Staging } from '../../bin/archive/staging.mjs';

const ALL = { start: -Infinity, end: Infinity };
export const COMMAND = join(import.meta.dirname, '../../bin/conflict-timeline.mjs');

// The questions are those of the unit tests.
const unregister = register();
export const { archiveOf, generateArchive } = await import('../unit/archive/generated.ts');
export const { askAll } = await import('../unit/archive/parity.ts');
export const { numbersIn } = await import('../../src/archive/parquet/layout.ts');
await unregister();

/** The same with a topic and an actor that a sample may have none of. */
export function withRare({ entries, ...head }) {
  const given = new Set([5, 60, 700]);
  const rare = { kind: 'event', topics: ['rare'], actors: ['seldom'] };
  const named = (list = [], id) => [...list, { id, name: `Name of ${id}` }];
  const names = { topics: named(head.topics, 'rare'), actors: named(head.actors, 'seldom') };
  return { ...head, ...names, entries: entries.map((entry, at) => (given.has(at) ? { ...entry, ...rare } : entry)) };
}

/** Counts with a filter from a source that samples, beside one that counts all entries. */
export async function expectEstimates(exact, estimated) {
  const { extent } = await exact.describe();
  const bins = binsOver(extent, levelFor(extent, 12));
  const asked = { range: ALL, bins, lanes: 'party', filter: { kind: ['event'] } };
  const [all, some] = await Promise.all([exact.summarise(asked), estimated.summarise(asked)]);
  assert.deepEqual([all.isEstimate, some.isEstimate], [false, true]);
  assertClose(some.total, all.total);
  for (const { key, total } of all.lanes) assertClose(some.lanes.find((lane) => lane.key === key)?.total ?? 0, total);
  await expectRareLanes(exact, estimated, asked);
  const [counted, drawn] = await Promise.all([exact.facets(asked), estimated.facets(asked)]);
  assert.equal(drawn.isEstimate, true);
  for (const facet of ['status', 'party', 'category:theatre']) {
    for (const { value, count } of counted.facets[facet]) {
      assertClose(drawn.facets[facet].find((each) => each.value === value)?.count ?? 0, count);
    }
  }
  assert.deepEqual(drawn.facets.kind, counted.facets.kind, 'nothing else narrows the facet itself');
  const whole = { range: ALL };
  assert.deepEqual((await estimated.facets(whole)).facets, (await exact.facets(whole)).facets, 'tiles need no sample');
}

/** No row of a sample says that there is none: lanes and values of few entries are there, with all of them. */
async function expectRareLanes(exact, estimated, asked) {
  let rare = 0;
  for (const lanes of ['topic', 'actor']) {
    const [all, some] = await Promise.all([
      exact.summarise({ ...asked, lanes }),
      estimated.summarise({ ...asked, lanes }),
    ]);
    assert.equal(some.isEstimate, true);
    const few = all.lanes.filter(({ total }) => total < 16);
    rare += few.length;
    for (const lane of few)
      assert.deepEqual(
        some.lanes.find(({ key }) => key === lane.key),
        lane,
      );
    const [counted, drawn] = await Promise.all([exact.facets(asked), estimated.facets(asked)]);
    for (const each of counted.facets[lanes].filter(({ count }) => count < 16)) {
      assert.deepEqual(
        drawn.facets[lanes].find(({ value }) => value === each.value),
        each,
      );
    }
  }
  assert.ok(rare > 0, 'nothing is rare');
}

/** One of 16 is drawn: five times the usual random error. */
function assertClose(estimate, count) {
  assert.ok(Math.abs(estimate - count) <= 5 * Math.sqrt(16 * count), `${estimate} for ${count}`);
}

/** Entries as files of Parquet, in groups that are small enough for a few entries to fill many. */
export async function writeParquet(workshop, { entries, ...head }, sizes) {
  const { openTarget } = await import('../../bin/archive/to-parquet.mjs');
  const target = await openTarget({ output: workshop.path('parquet'), ...sizes });
  const staging = new Staging(workshop.folder, 'made');
  await staging.add(entries);
  await staging.end(head, 0);
  await target.begin(staging);
  const { precision } = await publish(staging, target, head, { replaces: false, isReplaced: () => false });
  await target.finish(head, sharpest(undefined, precision));
  await target.close();
}

export class Workshop {
  folder = mkdtempSync(join(tmpdir(), 'archive-'));

  path(name) {
    return join(this.folder, name);
  }

  /** A dataset as a file of lines, the head first. */
  write(name, dataset) {
    const { entries, ...head } = dataset;
    const lines = [head, ...entries].map((record) => JSON.stringify(record));
    writeFileSync(this.path(name), `${lines.join('\n')}\n`);
    return this.path(name);
  }

  load(file, to, ...options) {
    return runCommand(this.args(file, to, ...options));
  }

  /** Of the command. */
  args(file, to, ...options) {
    return ['archive', 'load', file, '--to', to, '--work', this.path(`work-${to}`), ...options];
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Beside this process, which may be the server that it talks to. `input`: its standard input. */
export async function runCommand(args, input, env = process.env) {
  const child = spawn(process.execPath, [COMMAND, ...args], { env });
  child.stdin.on('error', () => undefined).end(input);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output };
}
