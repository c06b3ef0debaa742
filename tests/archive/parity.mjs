// A generated dataset in each kind of archive, loaded by the command, and asked by chance: each answer is that of brute force.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

const COMMAND = join(import.meta.dirname, '../../bin/conflict-timeline.mjs');

// The questions are those of the unit tests.
const unregister = register();
export const { archiveOf, generateArchive } = await import('../unit/archive/generated.ts');
export const { askAll } = await import('../unit/archive/parity.ts');
await unregister();

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
    return runCommand(['archive', 'load', file, '--to', to, '--work', this.path(`work-${to}`), ...options]);
  }

  remove() {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Beside this process, which may be the server that it talks to. */
export async function runCommand(args) {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const code = await new Promise((resolve) => child.once('close', resolve));
  return { code, output };
}
