// Writes dist/NOTICES.txt: the licences of foreign code in the builds.
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

const RULE = `\n\n${'-'.repeat(80)}\n\n`;
const INTRO = `conflict-timeline is under the MIT license: see LICENSE.
The files in this folder also hold code of these packages, under these licenses.`;

/** Takes the ids of all modules in the builds. */
export function writeNotices(moduleIds) {
  const names = new Set(moduleIds.flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? []));
  writeFileSync(`${ROOT}/dist/NOTICES.txt`, `${[INTRO, ...groups([...names].sort())].join(RULE)}\n`);
}

/** Packages with the same text are named together. */
function groups(names) {
  const byText = new Map();
  for (const name of names) {
    const text = readFileSync(`${ROOT}/node_modules/${name}/LICENSE`, 'utf8').trim();
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, sharing]) => `${sharing.join(', ')}\n\n${text}`);
}
