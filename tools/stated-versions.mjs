// The places that state the version of the package. `npm version NUMBER` writes it into each; a test compares them.
import { readFileSync, writeFileSync } from 'node:fs';
import { ROOT } from './run-command.mjs';

const NUMBER = String.raw`\d+\.\d+\.\d+(?:-[\w.]+)?`;
const PLUGIN = 'apps/wordpress/conflict-timeline';
/** What stands before the number, by file. */
const PLACES = {
  'assets/editors/web-types.json': '"version": "',
  'assets/serve/Dockerfile': 'VERSION=',
  '.github/ISSUE_TEMPLATE/fault.yml': 'placeholder: ',
  'demo/index.html': String.raw`>Released</th>\s*<td>`,
  'docs/SECURITY.md': 'conflict-timeline@',
  [`${PLUGIN}/block.asset.php`]: "'version'      => '",
  [`${PLUGIN}/conflict-timeline.php`]: String.raw`Version: |_VERSION = '`,
  [`${PLUGIN}/readme.txt`]: 'Stable tag: ',
};

if (process.argv[1]?.endsWith('stated-versions.mjs')) {
  const { version } = JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8'));
  for (const { file, text, pattern } of places()) {
    writeFileSync(`${ROOT}/${file}`, text.replace(pattern, `$1${version}`));
  }
}

/** Each number that is stated, with its file. */
export function statedVersions() {
  return places().flatMap(({ file, text, pattern }) => {
    const found = [...text.matchAll(pattern)].map(([, , version]) => ({ file, version }));
    return found.length === 0 ? [{ file, version: undefined }] : found;
  });
}

function places() {
  return Object.entries(PLACES).map(([file, before]) => ({
    file,
    text: readFileSync(`${ROOT}/${file}`, 'utf8'),
    pattern: new RegExp(`(${before})(${NUMBER})`, 'g'),
  }));
}
