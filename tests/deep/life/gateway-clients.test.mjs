// Many clients at a gateway over DuckDB, for a minute, on the loopback address alone: no socket breaks, who is refused is
// told so, and memory stays bounded.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateArchive, Workshop } from '../../archive/parity.mjs';
import { note, test } from '../../e2e/test.mjs';
import { seed } from '../../property-seed.mjs';

const COMMAND = join(import.meta.dirname, '../../../bin/conflict-timeline.mjs');
const isDeep = process.env.DEEP === '1';
const [ENTRIES, CLIENTS, LASTS_MS] = isDeep ? [100_000, 200, 60_000] : [1000, 20, 1500];
const MOST_MB = 3000;
const DAY = 86_400_000;
const FIRST = Date.UTC(2014, 0, 1);

test.describe('many clients at a gateway', { tag: '@chromium' }, () => {
  test.setTimeout(300_000);
  test('are answered or told to come again, and an innocent question is answered soon', async () => {
    const workshop = new Workshop();
    const file = workshop.write('entries.ndjson', generateArchive(ENTRIES, seed).dataset);
    const loaded = await workshop.load(file, 'duckdb', '-o', workshop.path('a.duckdb'));
    assert.equal(loaded.code, 0, loaded.output);
    const args = [COMMAND, 'archive', 'serve', '--duckdb', workshop.path('a.duckdb'), '--port', '0', '--budget', '0'];
    const gateway = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(gateway.stdout, 'data');
    const url = /http:\S+/.exec(String(line))[0];
    const end = performance.now() + LASTS_MS;
    const times = [];
    const innocent = [];
    const statuses = new Map();
    const broken = [];
    const ask = async (path, into) => {
      const start = performance.now();
      try {
        const response = await fetch(`${url}${path}`);
        await response.text();
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        into.push(performance.now() - start);
        if (response.status === 503) assert.equal(response.headers.get('retry-after'), '1');
      } catch (error) {
        broken.push(String(error.cause ?? error));
      }
    };
    const client = async (number) => {
      for (let round = 0; performance.now() < end; round++)
        await ask(questionOf(number * 7919 + round * 104_729), times);
    };
    const bystander = async () => {
      while (performance.now() < end) {
        await ask('/describe', innocent);
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    };
    await Promise.all([bystander(), ...Array.from({ length: CLIENTS }, (_, number) => client(number))]);
    const peak = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${gateway.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
    gateway.kill('SIGTERM');
    const [code] = await once(gateway, 'exit');
    workshop.remove();
    const told = [...statuses].map(([status, count]) => `${count} × ${status}`).join(', ');
    note(`${told}; p95 ${p95(times)} ms, innocent ${p95(innocent)} ms; memory ${Math.round(peak)} MB`);
    assert.deepEqual(broken, []);
    assert.equal(code, 0, 'it ends when it is told to');
    assert.ok(
      [...statuses.keys()].every((status) => status === 200 || status === 503),
      told,
    );
    assert.ok(peak < MOST_MB, `${peak} MB`);
    if (isDeep) assert.ok(p95(innocent) < 1000, `${p95(innocent)} ms`);
  });
});

function questionOf(number) {
  const start = FIRST + (number % 3000) * DAY;
  const range = { start, end: start + (1 + (number % 90)) * DAY };
  const bins = { level: 28, from: Math.floor(range.start / 2 ** 28), to: Math.ceil(range.end / 2 ** 28) };
  const asked = [
    ['entries', { range, limit: 100 }],
    ['summarise', { bins, lanes: 'party' }],
    ['search', { range, text: 'ceasefire', limit: 20 }],
    ['facets', { range, filter: { kind: ['event'] } }],
  ];
  const [name, question] = asked[number % asked.length];
  return `/${name}?q=${encodeURIComponent(JSON.stringify(question))}`;
}

function p95(list) {
  return Math.round(list.toSorted((one, other) => one - other)[Math.floor(list.length * 0.95)] ?? 0);
}
