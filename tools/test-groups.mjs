// Deals test files out to a few processes: the browsers of a process serve all of its files, see
// `tests/e2e/shared-browsers.mjs`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './run-command.mjs';

/** Time of a file, as a multiple of six seconds: measured on 27 November 2026. Of others: one. */
const SHARES = {
  'demo-pages': 10.5,
  links: 11,
  archive: 5,
  maker: 7.5,
  'keyboard-walk': 8,
  phone: 6.5,
  story: 7,
  gestures: 5.5,
  'demo-front': 6,
  'maker-details': 5.5,
  'maker-downloads': 4,
  embed: 5,
  'ax-tree': 4,
  'embedding-hostile': 4,
  'embedding-copies': 3,
  answers: 4,
  'reserved-places': 3.5,
  sleep: 3.5,
  threads: 3,
  print: 3,
  'before-scripts': 2.5,
  'embedding-walk': 2.5,
  keyboard: 1.5,
  parts: 2.5,
  hydration: 2.5,
  'from-disk': 1.5,
  errors: 2,
  cycles: 2,
  ids: 2,
  pipeline: 2,
  text: 2,
  'embedding-scripts': 1.5,
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
