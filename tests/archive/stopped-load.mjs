// A load that is stopped by a signal that it cannot catch.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { loadsIn } from '../../bin/archive/work.mjs';

const COMMAND = join(import.meta.dirname, '../../bin/conflict-timeline.mjs');
/** A load notes what it has with the next entry, a second after its last note: pieces come more slowly than that. */
const BETWEEN_MS = 600;
/** It has none by then if it waits for more. */
const MAX_PIECES = 60;

/** Starts the command, gives it pieces of a standard input, and kills it when its notes in `work` say that it has some. */
export async function killWithInput(args, pieces, work, env = process.env) {
  const child = spawn(process.execPath, [COMMAND, ...args], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  child.stdin.on('error', () => undefined);
  const end = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, output })));
  for (let at = 0; at < MAX_PIECES && child.exitCode === null && (takenIn(work) ?? 0) === 0; at++) {
    // It begins with the first 64 kB. However late that is, it has not all when it is killed.
    if (at === 2) while (child.exitCode === null && !hasBegun(work)) await wait(20);
    child.stdin.write(pieces[at] ?? '');
    await wait(BETWEEN_MS);
  }
  child.kill('SIGKILL');
  return { ...(await end), taken: takenIn(work) };
}

/** Gives it a standard input, and kills it when its notes in `work` say that it has read all. */
export async function killWhenRead(args, input, work) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['pipe', 'ignore', 'ignore'] });
  const end = new Promise((resolve) => child.once('close', (code, signal) => resolve(signal)));
  child.stdin.on('error', () => undefined).end(input);
  const hasHead = ({ state }) => state?.head !== undefined;
  while (child.exitCode === null && !notesIn(work).some(hasHead)) await wait(1);
  child.kill('SIGKILL');
  return end;
}

/** Kills it after some milliseconds, unless it has ended. */
export async function killAfter(args, ms) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const end = new Promise((resolve) => child.once('close', (code, signal) => resolve({ code, signal, output })));
  const timer = setTimeout(() => child.kill('SIGKILL'), ms);
  const result = await end;
  clearTimeout(timer);
  return result;
}

function hasBegun(work) {
  return notesIn(work).some(({ state }) => state !== undefined);
}

function takenIn(work) {
  return Math.max(0, ...notesIn(work).map(({ state }) => state?.taken ?? 0));
}

function notesIn(work) {
  try {
    return loadsIn(work);
  } catch {
    return [];
  }
}
