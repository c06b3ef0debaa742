// Packs the published files from a copy: package.json with the address of the repository, README.md with links that
// lead there. It only reads the folder itself, even if something fails. npm's own scripts cannot do this: `npm publish`
// of a folder runs `postpack`, then reads package.json again and sends that to the registry. `--to FOLDER` sets the
// target, `--address-required` refuses to pack without an address. Needs the build.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { publishedManifest, publishedReadme, publishedRef, repositoryAddress } from './published.mjs';

const { values } = parseArgs({
  options: { to: { type: 'string', default: '.' }, 'address-required': { type: 'boolean' } },
});
const FOLDER = process.cwd();
const TO = resolve(values.to);

const address = repositoryAddress(process.env, remoteOfClone());
if (address === undefined) {
  const isRequired = values['address-required'];
  console.error(
    `No address of the repository is known: ${isRequired ? 'nothing is packed' : 'packed without repository, homepage and bugs'}.`,
  );
  if (isRequired) process.exit(1);
}
const copy = mkdtempSync(join(tmpdir(), 'tarball-'));
try {
  copyPackedFiles();
  if (address !== undefined) addAddress();
  console.log(join(TO, npmPack(copy, '--pack-destination', TO).filename));
} finally {
  rmSync(copy, { recursive: true, force: true });
}

function copyPackedFiles() {
  for (const { path } of npmPack(FOLDER, '--dry-run').files) cpSync(join(FOLDER, path), join(copy, path));
}

function addAddress() {
  change('package.json', (text) => `${JSON.stringify(publishedManifest(JSON.parse(text), address), null, 2)}\n`);
  change('README.md', (text) => publishedReadme(text, address, publishedRef(process.env)));
}

function change(name, edit) {
  const path = join(copy, name);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

function npmPack(cwd, ...args) {
  const output = execFileSync('npm', ['pack', '--json', '--ignore-scripts', ...args], {
    cwd,
    encoding: 'utf8',
    // On Windows npm is a batch file, which only a shell can start.
    shell: process.platform === 'win32',
  });
  return JSON.parse(output)[0];
}

/** Empty in a folder that is not a clone, and in a clone without `origin`. */
function remoteOfClone() {
  try {
    const stdio = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['remote', 'get-url', 'origin'], { cwd: FOLDER, encoding: 'utf8', stdio }).trim();
  } catch {
    return '';
  }
}
