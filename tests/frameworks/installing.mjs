// What the tests of installed packages share: the tarball, and npm in a folder of its own.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A folder for projects, with the packed package in it. */
export function packInto(prefix) {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  return { folder, tarball: run(process.execPath, ROOT, 'tools/tarball.mjs', '--to', folder).trim() };
}

/** The manifest of a project that nobody publishes. */
export function writeManifest(folder, fields) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module', ...fields }));
}

/** Fails with what npm said. Returns what it printed. */
export function npm(cwd, ...args) {
  return run('npm', cwd, ...args);
}

export function run(command, cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    // The command that runs the tests may be silent: a test may ask what npm said.
    env: { ...process.env, npm_config_loglevel: 'notice' },
    shell: command === 'npm' && process.platform === 'win32',
  });
  assert.equal(status, 0, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout;
}
