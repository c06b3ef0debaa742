// Prepares a fresh clone: packages, and with `--browsers` the browsers for tests, or one of them with
// `--browsers=chromium`. Plain Node, since nothing is installed yet. Does nothing if all is there, so it can run before
// every start and test.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PACKAGED_CHROMIUM_FOLDER, chromiumLaunchOptions, installedEngines, wantedEngines } from './browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Packages of each engine; where a derivative of Debian lacks one of the first, the next. */
const DEBIAN_PACKAGES = {
  chromium: [['chromium', 'chromium-headless-shell'], ['chromium']],
  firefox: [['firefox-esr']],
  webkit: [['webkit2gtk-driver', 'xvfb']],
};
const PACKAGED_CHROMIUM = '@sparticuz/chromium@153.0.0';

/** Nobody waits longer without a word. */
const WORD_MS = 8000;

if (!packagesAreInstalled()) await installPackages();
const browsers = process.argv.find((word) => word.startsWith('--browsers'));
if (browsers !== undefined) {
  const [, only] = browsers.split('=');
  if (only !== undefined) process.env.BROWSERS ??= only;
  await provideBrowsers();
}

async function installPackages() {
  console.log('Installs the packages of package-lock.json into node_modules: a minute, once.');
  if (!(await run('npm', ['ci', '--no-audit', '--no-fund']))) process.exit(1);
}

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
  if (wantsChromium && (await chromiumLaunchOptions()) === undefined) await installPackagedChromium();
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
  if (missing.length === 0 || !canInstall || !(await aptGet('update', '-qq'))) return;
  // One engine at a time: not every derivative of Debian has all of them.
  for (const name of missing) await installFirst(DEBIAN_PACKAGES[name]);
}

async function installFirst(choices) {
  for (const packages of choices)
    if (await aptGet('install', '-y', '-qq', '--no-install-recommends', ...packages)) return;
}

async function installPackagedChromium() {
  const folder = fileURLToPath(PACKAGED_CHROMIUM_FOLDER);
  mkdirSync(folder, { recursive: true });
  await run('npm', ['install', '--no-save', '--prefix', folder, PACKAGED_CHROMIUM]);
}

function aptGet(...args) {
  return run('apt-get', args, { ...process.env, DEBIAN_FRONTEND: 'noninteractive' });
}

/** What the command says, such as a line for each package of Debian, is printed only if it fails. */
function run(command, args, env = process.env) {
  const startMs = Date.now();
  console.log(`> ${command} ${args.join(' ')}`);
  const word = setInterval(() => console.log(`… ${Math.round((Date.now() - startMs) / 1000)} s so far`), WORD_MS);
  return new Promise((resolve) => {
    // The npm of Windows is a batch file, which only a shell can start.
    const shell = process.platform === 'win32';
    const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'], shell });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
    const end = (isDone) => {
      clearInterval(word);
      if (!isDone) console.error(said);
      resolve(isDone);
    };
    child.once('error', ({ message }) => console.error(message));
    child.once('close', (code) => end(code === 0));
  });
}
