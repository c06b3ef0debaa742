// Runs a command of the project's own packages, as npm would.
import { spawn } from 'node:child_process';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const BINARIES = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
const MINUTE_MS = 60_000;
const TIMEOUT_MS = 45 * MINUTE_MS;
const DEEP_TIMEOUT_MS = 120 * MINUTE_MS;

/** Resolves to `{ succeeded, output }`. With `show`, output goes to the terminal as it comes and is not kept. */
export function runCommand([command, ...args], { show = false, env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env, PATH: `${BINARIES}${delimiter}${process.env.PATH}` },
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
      timeout: process.env.DEEP === '1' ? DEEP_TIMEOUT_MS : TIMEOUT_MS,
      // Binaries on Windows are batch files, which only a shell can start.
      shell: process.platform === 'win32',
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ succeeded: false, output: error.message }));
    child.once('close', (code) => resolve({ succeeded: code === 0, output: Buffer.concat(chunks).toString() }));
  });
}
