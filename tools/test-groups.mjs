// Deals test files out to a few processes: the browsers that a process has launched serve all of its files, see
// `tests/e2e/shared-browsers.mjs`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run-command.mjs';

/** What a file costs the processor, as a multiple of what most cost: as measured on 27 November 2026. */
const SHARES = {
  'demo-pages': 8,
  archive: 6.5,
  'keyboard-walk': 6,
  links: 5.5,
  maker: 5,
  phone: 5,
  story: 4,
  'demo-front': 4,
  gestures: 3,
  'maker-details': 3,
  embed: 3,
  parts: 2.5,
  threads: 2,
  sleep: 2,
  answers: 2,
  'reserved-places': 1.5,
  'embedding-hostile': 1.5,
  'ax-tree': 1.5,
};

/** Returns one file for each process, which loads its share of the files one after the other; the longest first. */
export function groupTests(files, count) {
  const folder = mkdtempSync(join(tmpdir(), 'conflict-timeline-groups-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return dealOut(files, Math.min(count, files.length)).map((group, at) => {
    const path = join(folder, `group-${at + 1}.test.mjs`);
    writeFileSync(path, group.map((file) => `await import('${pathToFileURL(`${ROOT}/${file}`)}');\n`).join(''));
    return path;
  });
}

/** The dearest first, each to those that have least so far. */
export function dealOut(files, count) {
  const groups = Array.from({ length: count }, () => ({ files: [], share: 0 }));
  for (const file of [...files].sort((left, right) => shareOf(right) - shareOf(left))) {
    const least = groups.reduce((best, group) => (group.share < best.share ? group : best));
    least.files.push(file);
    least.share += shareOf(file);
  }
  return groups.sort((left, right) => right.share - left.share).map((group) => group.files);
}

function shareOf(file) {
  return SHARES[basename(file, '.test.mjs')] ?? 1;
}
