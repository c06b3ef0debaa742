// The command in a folder of its own, for the tests of one file.
import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const COMMAND = join(ROOT, 'bin/conflict-timeline.mjs');
export const DIRECTORY = mkdtempSync(join(tmpdir(), 'command-test-'));
export const TALKS = join(ROOT, 'data/talks-and-resolutions.json');

afterAll(() => rmSync(DIRECTORY, { recursive: true }));

/** Runs the command as a shell does. */
export function run(args, input = '') {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [COMMAND, ...args],
      { encoding: 'utf8', maxBuffer: 1e8 },
      (error, stdout, stderr) => {
        resolve({ code: error?.code ?? 0, stdout, stderr });
      },
    );
    // A command that needs no input may end before it has it all: the pipe breaks, and its answer counts.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

export function file(name, text) {
  const path = join(DIRECTORY, name);
  writeFileSync(path, text);
  return path;
}
