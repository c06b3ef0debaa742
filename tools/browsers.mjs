// Finds the browsers of this machine, and how to start them. Loads nothing from npm: it runs before the first install.
import { existsSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const ENGINES = ['chromium', 'firefox', 'webkit'];

/** Place of the packaged Chromium, for machines that have none and may install none. */
export const PACKAGED_CHROMIUM_FOLDER = new URL('../node_modules/.cache/chromium/', import.meta.url);

/** Chromium without its window: opens a page in 0.17 s instead of 0.56 s, and draws it with the same engine. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';
const CHROMIUM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// Firefox is driven through WebDriver BiDi, which needs a recent one; the ESR of Debian is.
const FIREFOX_PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/** No sandbox, since tests often run as root in a container; and no traffic of the browser's own. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
];

/** The engines in `BROWSERS=chromium,firefox`; all without it. */
export function wantedEngines() {
  const asked = (process.env.BROWSERS ?? '').split(',').filter((name) => name !== '');
  const unknown = asked.filter((name) => !ENGINES.includes(name));
  if (unknown.length > 0) throw new Error(`BROWSERS: no such engine: ${unknown.join(', ')}`);
  return asked.length > 0 ? asked : ENGINES;
}

/** The wanted engines on this machine. */
export async function installedEngines() {
  const found = {
    chromium: (await chromiumLaunchOptions()) !== undefined,
    firefox: firefoxLaunchOptions() !== undefined,
    webkit: webkitPaths() !== undefined,
  };
  return wantedEngines().filter((name) => found[name]);
}

/** Those of them that Playwright drives, so the end-to-end tests run in them. */
export async function e2eEngines() {
  const installed = await installedEngines();
  return installed.filter((name) => name !== 'webkit');
}

/** Launch options for Playwright, or undefined if there is no Chromium. */
export async function chromiumLaunchOptions() {
  const executablePath = firstExisting(process.env.CHROME_PATH, HEADLESS_SHELL);
  if (executablePath !== undefined) return { executablePath, args: CHROMIUM_ARGS };
  return wholeChromiumLaunchOptions() ?? packagedChromium();
}

/**
 * The same for what its window does: it keeps pages for the way back, and composes frames as for a reader. Undefined if
 * only a Chromium without a window is there.
 */
export function wholeChromiumLaunchOptions() {
  const executablePath = firstExisting(process.env.CHROME_PATH, ...CHROMIUM_PATHS);
  return executablePath && { executablePath, args: CHROMIUM_ARGS };
}

/** Launch options for Playwright, or undefined if there is no Firefox. */
export function firefoxLaunchOptions() {
  const executablePath = firstExisting(process.env.FIREFOX_PATH, ...FIREFOX_PATHS);
  // The channel makes Playwright speak BiDi to a stock Firefox, instead of to a build of its own.
  return executablePath && { executablePath, channel: 'moz-firefox' };
}

/** The three programs that a run in WebKitGTK needs, or undefined if one is missing. */
export function webkitPaths() {
  const browser = firstExisting(...libraryFolders().map((folder) => `${folder}/webkit2gtk-4.1/MiniBrowser`));
  const driver = firstExisting('/usr/bin/WebKitWebDriver');
  const display = firstExisting('/usr/bin/Xvfb');
  return browser && driver && display && { browser, driver, display };
}

/** Options by the engines that Playwright drives. */
export const LAUNCH_OPTIONS = { chromium: chromiumLaunchOptions, firefox: firefoxLaunchOptions };

async function packagedChromium() {
  const entry = new URL('node_modules/@sparticuz/chromium/build/index.js', PACKAGED_CHROMIUM_FOLDER);
  if (!existsSync(entry)) return undefined;
  // Makes the package unpack its system libraries and point the loader to them.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import(pathToFileURL(entry.pathname).href);
  return { executablePath: await chromium.executablePath(), args: [...CHROMIUM_ARGS, '--disable-dev-shm-usage'] };
}

function libraryFolders() {
  if (!existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib').map((name) => `/usr/lib/${name}`);
}

function firstExisting(...paths) {
  return paths.find((path) => path !== undefined && existsSync(path));
}
