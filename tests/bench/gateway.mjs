// One innocent client beside a hundred with searches at random: `node tests/bench/gateway.mjs FILE.duckdb` serves the file
// by the command, and prints what each gets. `ADDRESSES` is from how many the hundred come, 1 and 100 by default;
// `SECONDS` is how long, 60 by default.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';

const CLIENTS = 100;
const BETWEEN_MS = 100;
/** A client that is told to come again does so: it is not the aim to measure empty refusals. */
const AGAIN_MS = 50;
const COMMAND = join(import.meta.dirname, '../../bin/conflict-timeline.mjs');
const [file] = process.argv.slice(2);
const seconds = Number(process.env.SECONDS ?? 60);
const agent = new Agent({ keepAlive: true, maxSockets: 500 });

for (const addresses of (process.env.ADDRESSES ?? '1,100').split(',').map(Number)) await measure(addresses);
agent.destroy();

async function measure(addresses) {
  const server = spawn(process.execPath, [
    COMMAND,
    'archive',
    'serve',
    '--duckdb',
    file,
    '--port',
    '0',
    '--trust-proxy',
  ]);
  server.stderr.resume();
  const address = await new Promise((resolve) => {
    server.stdout.on('data', (text) => resolve(/http\S+/.exec(String(text))[0]));
  });
  const ask = (name, asked, from) =>
    answerOf(`${address}/${name}?q=${encodeURIComponent(JSON.stringify(asked))}`, from);
  await ask('describe', {}, '198.51.100.1');
  const until = performance.now() + seconds * 1000;
  const statuses = {};
  const memory = [];
  const watch = setInterval(() => memory.push(memoryOf(server.pid)), 1000);
  const clients = Array.from({ length: CLIENTS }, async (_, at) => {
    while (performance.now() < until) {
      const text = `${Math.floor(Math.random() * 100_000)}`;
      const range = { start: null, end: null };
      const { status } = await ask('search', { range, limit: 50, text }, `203.0.113.${at % addresses}`);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (status !== 200) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  });
  const times = [];
  const wrong = [];
  while (performance.now() < until) {
    const from = performance.now();
    const { status } = await ask('entry', { id: `e${Math.floor(Math.random() * 100_000)}` }, '198.51.100.1');
    times.push(performance.now() - from);
    if (status !== 200) wrong.push(status);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
  await Promise.all(clients);
  clearInterval(watch);
  server.kill();
  times.sort((one, other) => one - other);
  const at = (share) => Math.round(times[Math.floor(share * times.length)]);
  console.log(
    `${CLIENTS} clients from ${addresses} addresses, ${seconds} s: searches ${JSON.stringify(statuses)}; an entry ${at(0.5)} ms, p95 ${at(0.95)} ms, longest ${Math.round(times.at(-1))} ms, ${times.length} asked, ${wrong.length} not answered; memory ${memory[0]} to ${Math.max(...memory)} MB, ${memory.at(-1)} MB at the end`,
  );
}

function answerOf(url, from) {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers: { 'x-forwarded-for': from } }, (response) => {
      response.resume().once('end', () => resolve({ status: response.statusCode }));
    })
      .once('error', reject)
      .end();
  });
}

function memoryOf(pid) {
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);
}
