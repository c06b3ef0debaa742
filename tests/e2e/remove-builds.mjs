// Runs once, after all workers.
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildsFolder } from './build-once.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export default function removeBuilds() {
  rmSync(`${ROOT}${buildsFolder()}`, { recursive: true, force: true });
}
