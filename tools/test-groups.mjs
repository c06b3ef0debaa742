// Deals test files out to a few processes: the browsers that a process has launched serve all of its files, see
// `tests/e2e/shared-browsers.mjs`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run-command.mjs';

/** Returns one file for each process, which loads its share of the files one after the other. */
export function groupTests(files, count) {
  const folder = mkdtempSync(join(tmpdir(), 'conflict-timeline-groups-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const groups = Array.from({ length: Math.min(count, files.length) }, (_, at) =>
    // Neighbours in the alphabet are alike, and take as long.
    files.filter((_, place) => place % count === at),
  );
  return groups.map((group, at) => {
    const path = join(folder, `group-${at + 1}.test.mjs`);
    writeFileSync(path, group.map((file) => `await import('${pathToFileURL(`${ROOT}/${file}`)}');\n`).join(''));
    return path;
  });
}
