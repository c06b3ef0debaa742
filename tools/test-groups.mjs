// Deals test files out to a few processes: the browsers of a process serve all of its files, see
// `tests/e2e/shared-browsers.mjs`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run-command.mjs';

/** Processor time of a file, as a multiple of the usual: measured on 27 November 2026. */
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
  parts: 2,
  threads: 2,
  sleep: 2,
  answers: 2,
  'reserved-places': 1.5,
  'embedding-hostile': 1.5,
  'ax-tree': 1.5,
};

/** Returns one file for each process, which loads its share of the files one after another, the longest first. */
export function groupTests(files, count) {
  const folder = mkdtempSync(join(tmpdir(), 'conflict-timeline-groups-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return dealOut(files, Math.min(count, files.length)).map((group, at) => {
    const path = join(folder, `group-${at + 1}.test.mjs`);
    writeFileSync(path, group.map((file) => `await import('${pathToFileURL(`${ROOT}/${file}`)}');\n`).join(''));
    return path;
  });
}

/** The dearest first, each to the process with least so far. */
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
